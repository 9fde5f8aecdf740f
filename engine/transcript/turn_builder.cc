#include "engine/transcript/turn_builder.h"

#include "engine/base/text.h"
#include "engine/transcript/stamps.h"

namespace behov {
namespace {

std::uint32_t points(std::string_view text) { return static_cast<std::uint32_t>(length(text)); }

}  // namespace

void TurnBuilder::begin(std::uint32_t number, const std::string& speaker, const Line& line, std::size_t from, std::optional<double> seconds) {
  close();
  const std::uint32_t start = line.start + points(line.text.substr(0, from));
  turn_ = Turn{number, speaker, {start, start}, seconds ? seconds : last_end_};
  last_end_.reset();
  open_ = true;
  spoken_ = false;
  extend(line, from);
}

void TurnBuilder::extend(const Line& line, std::size_t from) {
  const std::string_view said = trim(without_stamps(trim(line.text.substr(from))));
  if (said.empty()) return;
  const std::uint32_t start = line.start + points(line.text.substr(0, static_cast<std::size_t>(said.data() - line.text.data())));
  if (!spoken_) turn_.span.start = start;
  turn_.span.end = start + points(said);
  spoken_ = true;
}

std::string_view TurnBuilder::without_stamps(std::string_view text) {
  if (const auto stamp = leading_stamp(text); stamp && !spoken_) {
    turn_.seconds = stamp->seconds;
    text.remove_prefix(stamp->size);
  }
  const auto stamp = trailing_stamp(text);
  if (stamp) text.remove_suffix(stamp->size);
  if (stamp) last_end_ = stamp->seconds;
  else if (!text.empty()) last_end_.reset();
  return text;
}

void TurnBuilder::close() {
  if (open_ && (spoken_ || !turn_.speaker.empty())) turns_.push_back(turn_);
  open_ = false;
}

}  // namespace behov
