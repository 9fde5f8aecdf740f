#include "engine/exchange/wrap.h"

#include <gtest/gtest.h>

#include "engine/base/text.h"

namespace behov {
namespace {

using Lines = std::vector<std::string>;

TEST(Wrap, BreaksAtSpacesAndInsideLongWords) {
  const struct {
    std::string text;
    std::size_t width;
    Lines lines;
  } cases[] = {{"", 10, {}},
               {"ett hus", 10, {"ett hus"}},
               {"ett litet hus", 9, {"ett litet", "hus"}},
               {"bostadsbrist", 5, {"bosta", "dsbri", "st"}},
               {"vi bostadsbrist nu", 6, {"vi", "bostad", "sbrist", "nu"}},
               {"a\nb c", 10, {"a", "b c"}},
               {"a\n\nb", 10, {"a", "", "b"}},
               {"  två   mellan ", 20, {"två mellan"}},
               {"日本語", 4, {"日本", "語"}},
               {"a\xCC\x8A\x61", 1, {"a\xCC\x8A", "a"}},
               {"x", 0, {"x"}}};
  for (const auto& [text, width, lines] : cases) EXPECT_EQ(wrap(text, width), lines) << text;
}

TEST(Wrap, HangsFromItsFirstWord) {
  EXPECT_EQ(hanging("ett litet hus", "  - ", 12), "  - ett\n    litet\n    hus\n");
  EXPECT_EQ(hanging("", "  ", 12), "");
}

TEST(Wrap, PadsByColumns) {
  EXPECT_EQ(padded("å", 3), "å  ");
  EXPECT_EQ(padded_left("日", 3), " 日");
  EXPECT_EQ(padded("lång", 2), "lång");
}

TEST(Wrap, CutsAtEitherEndAndSaysSo) {
  EXPECT_EQ(clipped("vi bor trångt", 13), "vi bor trångt");
  EXPECT_EQ(clipped("vi bor trångt", 8), "vi bor …");
  EXPECT_EQ(clipped_left("vi bor trångt", 8), "… trångt");
  EXPECT_EQ(clipped("日本語", 4), "日…");
  EXPECT_EQ(clipped_left("日本語", 4), "…語");
  EXPECT_EQ(clipped("tra\xCC\x8Angt", 4), "tra\xCC\x8A…");
  for (std::size_t width = 1; width < 20; ++width) {
    EXPECT_LE(display_width(clipped("å😀 日本 hyran", width)), width);
    EXPECT_LE(display_width(clipped_left("å😀 日本 hyran", width)), width);
  }
}

}  // namespace
}  // namespace behov
