// Unicode text as UTF-8: normal form, case, lengths, slices, Swedish order. ICU does the work.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"

namespace behov {

bool is_utf8(std::string_view bytes);
// Byte offset of the first byte that is not UTF-8, or npos.
std::size_t first_bad_utf8(std::string_view bytes);

std::string to_nfc(std::string_view text);
// Whether nothing before the code point can compose with it: normal form may be taken piece by piece, each beginning so.
bool begins_anew(char32_t c);
// Lower case as Swedish has it (full mapping, no locale of the machine).
std::string to_lower(std::string_view text);

std::u32string to_code_points(std::string_view text);
std::string from_code_points(std::u32string_view text);
void append_utf8(std::string& out, char32_t c);
// Decodes the code point at byte `at` and moves `at` past it; a stray byte counts as U+FFFD.
char32_t next_code_point(std::string_view text, std::size_t& at);

// Length in code points.
std::size_t length(std::string_view text);
// The code points span.start..span.end of `text`; clipped to what there is.
std::string_view slice(std::string_view text, Span span);

bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
char32_t to_upper(char32_t c);
// White space, U+00A0, U+2028 and the like.
bool is_space(char32_t c);
// Characters without a shape that tokens ignore: soft hyphen, zero-width characters, BOM, bidi marks.
bool is_invisible(char32_t c);
std::string without_invisible(std::string_view text);
std::string_view trim(std::string_view text);
// Runs of white space become one space; none at the ends.
std::string squeeze(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);

// Columns that a terminal gives the text (NFC, wide characters two, marks none).
std::size_t display_width(std::string_view text);
// The text as a terminal may show it: control and bidi characters become visible escapes, so that none acts.
std::string harmless(std::string_view text);

// Sorts as Swedish does: å ä ö last, IP2 before IP10; equal only for equal strings (code points decide ties).
bool swedish_less(std::string_view a, std::string_view b);
struct SwedishLess {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return swedish_less(a, b); }
};

// Transparent hash, so that maps keyed by string answer a string_view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

}  // namespace behov
