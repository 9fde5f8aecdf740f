// Draws by lot that come out the same on every machine: the Mersenne Twister mt19937-64 (Matsumoto and Nishimura 1998, 2000),
// whose numbers the C++ standard fixes for each seed, and below() by rejection, because the standard fixes no distribution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace behov {

class Draws {
 public:
  explicit Draws(std::uint64_t seed) : engine_(seed) {}

  // One of 0 .. n-1, each as likely: the engine's number modulo n, drawn again where it falls in the last, incomplete
  // round of n. n is at least 1.
  std::uint64_t below(std::uint64_t n);

  // `count` different ones of 0 .. n-1 (all of them where there are fewer), each choice as likely, in rising order: the
  // first steps of Fisher and Yates' shuffle.
  std::vector<std::size_t> sample(std::size_t count, std::size_t n);

 private:
  std::mt19937_64 engine_;
};

}  // namespace behov
