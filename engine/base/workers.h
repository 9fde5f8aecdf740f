// Work shared out among the machine's two cores. What is made never depends on who made it.
#pragma once

#include <cstddef>
#include <functional>

namespace behov {

inline constexpr std::size_t most_workers = 2;

// Calls work(worker, item) once for every item below `items`, from up to `most_workers` threads at once; a worker's own
// number is always used by one thread alone. What the earliest item threw is thrown again, when all are done.
void share_out(std::size_t items, const std::function<void(std::size_t worker, std::size_t item)>& work);

}  // namespace behov
