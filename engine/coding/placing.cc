#include "engine/coding/placing.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr char32_t any_letter = U'?';

// A text as quotes are compared: white space squeezed, and where each letter stood.
struct Comparable {
  std::u32string text;
  std::vector<std::uint32_t> at;
};

char32_t comparable(char32_t c) {
  switch (c) {
    case 0x201C: case 0x201D: case 0x201E: return U'"';
    case 0x2018: case 0x2019: return U'\'';
    default: return c;
  }
}

Comparable comparable_form(std::string_view text) {
  Comparable out;
  std::uint32_t number = 0;
  bool gap = false;
  for (std::size_t byte = 0; byte < text.size(); ++number) {
    const char32_t c = next_code_point(text, byte);
    if (is_invisible(c)) continue;
    if (is_space(c)) {
      gap = !out.text.empty();
      continue;
    }
    if (gap) {
      out.text += U' ';
      out.at.push_back(number - 1);
    }
    gap = false;
    out.text += comparable(c);
    out.at.push_back(number);
  }
  return out;
}

bool same_letters(std::u32string_view text, std::u32string_view quote, bool loosely) {
  return std::equal(text.begin(), text.end(), quote.begin(), quote.end(), [&](char32_t a, char32_t b) { return a == b || (loosely && b == any_letter); });
}

// Every place of the quote in the turn.
void find_in(const IndexedTurn& turn, const std::u32string& quote, bool loosely, std::vector<PlaceOf>& out) {
  const Comparable text = comparable_form(turn.text);
  for (std::size_t i = 0; i + quote.size() <= text.text.size(); ++i)
    if (same_letters(std::u32string_view(text.text).substr(i, quote.size()), quote, loosely))
      out.push_back({&turn, turn.in_transcript({text.at[i], text.at[i + quote.size() - 1] + 1})});
}

std::uint32_t distance(const Span& a, const Span& b) { return a.start > b.start ? a.start - b.start : b.start - a.start; }

std::optional<PlaceOf> nearest(const std::vector<PlaceOf>& places, const std::optional<Span>& to) {
  if (places.empty()) return std::nullopt;
  if (!to) return places.front();
  return *std::min_element(places.begin(), places.end(), [&](const PlaceOf& a, const PlaceOf& b) { return distance(a.span, *to) < distance(b.span, *to); });
}

const IndexedTurn* turn_numbered(const std::vector<IndexedTurn>& turns, std::uint32_t number) {
  for (const IndexedTurn& turn : turns)
    if (turn.number == number && number > 0) return &turn;
  return nullptr;
}

// The turn's own text without white space around it.
PlaceOf whole(const IndexedTurn& turn) {
  const Comparable text = comparable_form(turn.text);
  return {&turn, text.at.empty() ? turn.span : turn.in_transcript({text.at.front(), text.at.back() + 1})};
}

std::optional<PlaceOf> at_offsets(const HumanCoding& row, const std::vector<IndexedTurn>& turns, const std::u32string& quote) {
  for (const IndexedTurn& turn : turns) {
    if (turn.number == 0 || !turn.span.contains(*row.span)) continue;
    const Span within{row.span->start - turn.span.start, row.span->end - turn.span.start};
    if (quote.empty() || comparable_form(slice(turn.text, within)).text == quote) return PlaceOf{&turn, *row.span};
  }
  return std::nullopt;
}

std::optional<PlaceOf> by_quote(const HumanCoding& row, const std::vector<IndexedTurn>& turns, const std::u32string& quote) {
  for (const bool loosely : {false, true}) {
    if (loosely && quote.find(any_letter) == quote.npos) break;
    std::vector<PlaceOf> places;
    if (const IndexedTurn* turn = turn_numbered(turns, row.turn)) find_in(*turn, quote, loosely, places);
    if (places.empty())
      for (const IndexedTurn& turn : turns)
        if (turn.number > 0) find_in(turn, quote, loosely, places);
    if (const auto found = nearest(places, row.span)) return found;
  }
  return std::nullopt;
}

// A reading mark needs no more of the turn than finds it again.
constexpr std::uint32_t letters_of_a_mark = 60;

PlaceOf beginning(PlaceOf place) {
  place.span.end = std::min(place.span.end, place.span.start + letters_of_a_mark);
  return place;
}

std::string told(const HumanCoding& row) {
  if (!row.quote.empty()) return "\xE2\x80\x9D" + std::string(slice(squeeze(row.quote), {0, 60})) + (length(row.quote) > 60 ? "..." : "") + "\xE2\x80\x9D";
  return row.span ? fmt::format("{}-{}", row.span->start, row.span->end) : say("turn {}", row.turn);
}

}  // namespace

std::optional<PlaceOf> place_of(const HumanCoding& row, const std::vector<IndexedTurn>& turns) {
  const std::u32string quote = comparable_form(to_nfc(row.quote)).text;
  if (row.span)
    if (const auto found = at_offsets(row, turns, quote)) return found;
  if (!quote.empty()) return by_quote(row, turns, quote);
  const IndexedTurn* turn = row.span ? nullptr : turn_numbered(turns, row.turn);
  return turn ? std::optional(whole(*turn)) : std::nullopt;
}

Problems place_rows(std::vector<HumanCoding>& rows, const std::vector<IndexedTurn>& turns) {
  Problems out;
  std::vector<HumanCoding> kept;
  for (HumanCoding& row : rows) {
    const bool interview = row.verdict == Verdict::read && !row.turn && !row.span && row.quote.empty();
    auto found = interview ? std::nullopt : place_of(row, turns);
    if (found && row.verdict == Verdict::read) found = beginning(*found);
    if (!interview && !found) {
      out.push_back(warning_at(row.place, say("transcript {} does not hold {}: the row has no place", row.transcript, told(row))));
      continue;
    }
    if (found && row.turn && row.turn != found->turn->number)
      out.push_back(warning_at(row.place, say("{} stands in turn {} of {} now, no longer in turn {}", told(row), found->turn->number, row.transcript, row.turn)));
    if (found) {
      row.turn = found->turn->number;
      row.span = found->span;
      row.quote = std::string(slice(found->turn->text, {found->span.start - found->turn->span.start, found->span.end - found->turn->span.start}));
    }
    kept.push_back(std::move(row));
  }
  rows = std::move(kept);
  return out;
}

}  // namespace behov
