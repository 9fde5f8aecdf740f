// Where selections lie in a text. Programs count differently: some take a line end of two characters as one, some count
// UTF-16, some begin at a BOM. The reading is taken in which the most selections hold the text that they are named by;
// where none is, the plain one: code points, end-exclusive.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/exchange/refi.h"
#include "engine/transcript/canonical_places.h"

namespace behov {

class QdaPlaces {
 public:
  // `by_words`: selections of the file are named by their words (names_are_words).
  QdaPlaces(const QdaSource& source, bool by_words);

  const std::string& text() const { return canonical_.text(); }  // canonical
  // The selection in the canonical text. Nothing: it reaches beyond the text, or it is named by words that stand neither
  // there nor once, and once only, elsewhere.
  std::optional<Span> place_of(const QdaSelection& selection) const;
  // No words say where it is, and programs would count to different places.
  bool is_doubtful(const QdaSelection& selection) const;

 private:
  struct Reading {
    bool utf16 = false, short_line_ends = false;
    int shift = 0;
    std::size_t ruler = 0;
  };
  void add_readings();
  std::vector<std::uint32_t> ruler_of(bool utf16, bool short_line_ends) const;
  std::optional<Span> raw_place(const QdaSelection& one, const Reading& reading) const;
  void choose(const QdaSource& source);

  bool by_words_;
  std::u32string raw_;
  CanonicalPlaces canonical_;
  std::vector<std::vector<std::uint32_t>> rulers_;  // positions of a reading -> code points of raw_
  std::vector<Reading> readings_;                   // the likelier first
  std::size_t chosen_ = 0;
};

// Whether selections are named by what they select, as most programs do, and not by something else.
bool names_are_words(const QdaProject& project);

// Whether a selection's name is its text: but for white space, normal form and characters that XML cannot hold, or cut
// off.
bool is_name_of(std::string_view name, std::string_view text);

// Passages of one text found in another that may have been edited.
class TextCarrier {
 public:
  TextCarrier(std::string_view from, std::string_view to);

  // The same words, but for white space: at their place where nothing else differs, else the only ones, or the ones
  // whose surroundings are alike the longest. Nothing: they are not there, or it cannot be told which they are.
  std::optional<Span> carry(Span span) const;
  // The texts are alike but for white space.
  bool alike() const { return from_.letters == to_.letters; }

 private:
  struct Letters {
    std::u32string letters;  // without white space and invisible characters
    std::vector<std::uint32_t> at;
  };
  static Letters letters_of(std::string_view text);
  std::size_t surroundings(std::size_t from, std::size_t to, std::size_t size) const;

  Letters from_, to_;
};

}  // namespace behov
