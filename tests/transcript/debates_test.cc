// Real dialogues: 160 debates with labels in capitals and a bracket, and paragraphs that go on. Read where they lie; the
// test is passed over where they are not at hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "engine/base/file.h"
#include "tests/transcript/turns.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

fs::path debates() {
  const char* shared = std::getenv("BEHOV_SHARED");
  return (shared ? fs::path(shared) : fs::path(BEHOV_SOURCE_DIR).parent_path() / "shared") / "data/debates";
}

// A way of its own to tell who begins to speak: before a line's first colon a name with a word of capitals, or a minister,
// and no small word of a sentence.
std::size_t count_speakers(const std::string& text) {
  std::size_t out = 0;
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || colon > 120) continue;
    bool capitals = line.substr(0, colon).find("minister ") != std::string_view::npos, sentence = false;
    for (std::string_view word : split(line.substr(0, colon), ' ')) {
      while (!word.empty() && (word.back() == ',' || word.back() == '-')) word.remove_suffix(1);
      capitals = capitals || (length(word) > 1 && word.find_first_of("()") == std::string_view::npos && to_lower(word) != word && to_lower(slice(word, {1, ~0u})) != slice(word, {1, ~0u}));
      const auto small = {"jag", "är", "till", "att", "det", "ett", "gäller", "från", "vi", "som", "när", "har", "vill", "ska", "kan", "var", "blir", "kom", "får", "säger"};
      sentence = sentence || std::find(small.begin(), small.end(), word) != small.end() || word.ends_with('.');
    }
    out += capitals && !sentence;
  }
  return out;
}

TEST(Debates, LoseNoTurnAndTakeNoWordForASpeaker) {
  if (!fs::is_directory(debates())) GTEST_SKIP() << "the debates are not at hand: " << debates();
  std::size_t files = 0, turns = 0;
  for (const std::string& name : list_files(debates())) {
    const std::string text = read_file(debates() / name);
    const auto read = read_transcript(name, text);
    ASSERT_TRUE(read.problems.empty()) << name;
    EXPECT_EQ(read.value.turns.size(), count_speakers(text)) << name;
    std::uint32_t before = 0;
    for (const Turn& turn : read.value.turns) {
      EXPECT_GT(turn.number, 0u) << name;
      EXPECT_FALSE(turn.span.empty()) << name << " turn " << turn.number;
      const std::string between(slice(read.value.text, {before, turn.span.start}));
      EXPECT_EQ(between.find(turn.speaker), between.find_first_not_of("\n (")) << name << " turn " << turn.number << ": " << between;
      before = turn.span.end;
    }
    EXPECT_EQ(trim(slice(read.value.text, {before, ~0u})), "") << name;
    turns += read.value.turns.size();
    ++files;
  }
  EXPECT_EQ(files, 160u);
  RecordProperty("turns", static_cast<int>(turns));
  std::cout << turns << " turns in " << files << " debates\n";
}

}  // namespace
}  // namespace behov
