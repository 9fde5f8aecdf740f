// A turn that grows line by line. Stamps at the edges of a turn are no speech: they tell when it begins. A stamp at the
// end of a paragraph is the time at which that ends, so it tells when the next turn begins.
#pragma once

#include "engine/transcript/plain_text.h"

namespace behov {

class TurnBuilder {
 public:
  explicit TurnBuilder(std::vector<Turn>& turns) : turns_(turns) {}

  // Opens a turn on the line, whose speech begins at byte `from`.
  void begin(std::uint32_t number, const std::string& speaker, const Line& line, std::size_t from, std::optional<double> seconds);
  void extend(const Line& line, std::size_t from = 0);
  // Closes the turn that is open. Without a speaker and without speech it is none.
  void close();

  bool is_open() const { return open_; }
  bool has_speech() const { return spoken_; }

 private:
  std::string_view without_stamps(std::string_view text);

  std::vector<Turn>& turns_;
  Turn turn_;
  bool open_ = false;
  bool spoken_ = false;
  std::optional<double> last_end_;  // of the paragraph before, where a stamp closed it
};

}  // namespace behov
