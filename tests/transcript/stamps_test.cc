#include "engine/transcript/stamps.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

TEST(Stamps, ReadClocks) {
  const struct {
    std::string_view text;
    std::optional<double> seconds;
  } cases[] = {{"00:01:02", 62}, {"1:02", 62}, {"01:02.5", 62.5}, {"00:01:02,345", 62.345}, {"00:01:02-3", 62.3}, {"100:00:00", 360000}, {"0:0:2.90", 2.9},
               {"", {}}, {"62", {}}, {"1:2:3:4", {}}, {"a:02", {}}, {"01:02.", {}}, {"01:02x", {}}, {"01:", {}}, {":02", {}}, {"00001:02", {}}, {"-1:02", {}}};
  for (const auto& [text, seconds] : cases) {
    const auto read = read_clock(text);
    ASSERT_EQ(read.has_value(), seconds.has_value()) << text;
    EXPECT_NEAR(read.value_or(-1), seconds.value_or(-1), 1e-9) << text;
  }
}

TEST(Stamps, ReadTheFirstOfTwoClocks) {
  for (const char* text : {"00:01:02 --> 00:01:05", "00:01:02 -> 00:01:05", "00:01:02 - 00:01:05", "00:01:02 – 00:01:05", "00:01:02"}) EXPECT_EQ(read_clock_range(text), 62.0) << text;
  for (const char* text : {"00:01:02 och 00:01:05", "00:01:02 -->", "--> 00:01:05"}) EXPECT_FALSE(read_clock_range(text)) << text;
}

TEST(Stamps, StandAtTheEdgesOfALine) {
  const struct {
    std::string line, leading, trailing;  // what is left of the line without the one, without the other
  } cases[] = {{"[00:01:02] Hej", "Hej", "[00:01:02] Hej"},
               {"#00:01:02-3# Hej", "Hej", "#00:01:02-3# Hej"},
               {"(00:01:02) Hej", "Hej", "(00:01:02) Hej"},
               {"(08:30) Hej", "(08:30) Hej", "(08:30) Hej"},
               {"[00:00:04] - Ja", "Ja", "[00:00:04] - Ja"},
               {"Hej #00:01:02-3#", "Hej #00:01:02-3#", "Hej"},
               {"Hej [00:01:02]", "Hej [00:01:02]", "Hej"},
               {"Hej [00:01:02] du", "Hej [00:01:02] du", "Hej [00:01:02] du"},
               {"[skratt] Hej", "[skratt] Hej", "[skratt] Hej"},
               {"#hashtag# Hej", "#hashtag# Hej", "#hashtag# Hej"},
               {"Hej [paus]", "Hej [paus]", "Hej [paus]"},
               {"[00:01:02]", "", ""},
               {"[00:01:02", "[00:01:02", "[00:01:02"},
               {"", "", ""}};
  for (const auto& [line, leading, trailing] : cases) {
    const auto first = leading_stamp(line);
    EXPECT_EQ(line.substr(first ? first->size : 0), leading) << line;
    const auto last = trailing_stamp(line);
    EXPECT_EQ(line.substr(0, line.size() - (last ? last->size : 0)), trailing) << line;
  }
}

TEST(Stamps, StandBareOnlyBeforeASpace) {
  EXPECT_TRUE(bare_stamp("00:01:02 I: Hej"));
  EXPECT_TRUE(bare_stamp("1:02 I: Hej"));
  EXPECT_FALSE(bare_stamp("00:01:02"));
  EXPECT_FALSE(bare_stamp("Kl 1:02 I"));
}

}  // namespace
}  // namespace behov
