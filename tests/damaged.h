// What every reader must endure: a file cut off anywhere or changed at random.
#pragma once

#include <cstddef>
#include <functional>
#include <random>
#include <string>

namespace behov {

// Calls with the bytes cut off at every hundredth of their length, then with `changes` copies in which one to eight
// bytes are others. The same every time.
inline void each_damaged(const std::string& bytes, int changes, const std::function<void(const std::string&)>& call) {
  for (std::size_t i = 0; i < 100; ++i) call(bytes.substr(0, bytes.size() * i / 100));
  std::mt19937 random(20240501);
  for (int i = 0; i < changes; ++i) {
    std::string damaged = bytes;
    for (unsigned left = random() % 8 + 1; left > 0; --left) damaged[random() % damaged.size()] = static_cast<char>(random());
    call(damaged);
  }
}

}  // namespace behov
