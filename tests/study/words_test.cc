// A study's own words are looked up in it: a dictionary is loaded only for a word that it never saw.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "engine/analysis/concordance.h"
#include "engine/base/file.h"
#include "engine/study.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

class StudyWords : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder / "corpus");
    fs::create_directories(folder / "lexicons");
    write_file(folder / "corpus/A1.txt", "I: Hur bor du?\nR: Vi bor i en liten lägenhet. Det är dyrt med lägenhäter. Vi söker bostäder.\n", 0600);
    write_file(folder / "lexicons/bostad.toml", "theme = \"bostad\"\nlabel = \"Bostad\"\n[[code]]\nid = \"lägenhet\"\nlabel = \"Lägenhet\"\nterms = '''\nlägenhet\nradhus\n'''\n", 0600);
    Study::open(folder)->codings({});  // makes the index, and keeps the lexicon's words
  }
  void TearDown() override { fs::remove_all(folder); }

  std::size_t find(Study& study, const std::string& text, Tier tier = Tier::near) {
    const auto expression = parse_expression(text, {}, study.lexicon().lists);
    const Finder finder(expression.value, {}, study.index().vocabulary(), study.senses(), tier);
    std::size_t hits = 0;
    study.each_counted_turn(study.population({}), finder.candidates(), [&](const IndexedTurn& turn) { hits += finder.find(turn, 3).size(); });
    return hits;
  }

  const fs::path folder = fs::path(testing::TempDir()) / ("behov-words-" + std::to_string(::getpid()));
};

TEST_F(StudyWords, NeedNoDictionary) {
  const auto study = Study::open(folder);
  EXPECT_EQ(study->codings({}).size(), 2u);
  for (const auto& [text, hits] : std::vector<std::pair<std::string, std::size_t>>{{"liten", 1}, {"bostäder", 1}, {"lägenhet", 2}, {"liten lägenhet", 1}, {"radhus", 0}, {"-lägenhet-", 2}, {"läg*", 2}}) EXPECT_EQ(find(*study, text), hits) << text;
  EXPECT_FALSE(study->language().dictionaries_loaded());
}

TEST_F(StudyWords, ThatItNeverSawNeedOne) {
  const auto study = Study::open(folder);
  EXPECT_EQ(find(*study, "bostad"), 1u);  // only `bostäder` was said
  EXPECT_TRUE(study->language().dictionaries_loaded());
}

TEST_F(StudyWords, AreFoundAsWrittenAloneWithoutNearMisses) {
  const auto study = Study::open(folder);
  EXPECT_EQ(find(*study, "lägenhet", Tier::near), 2u);
  EXPECT_EQ(find(*study, "lägenhet", Tier::exact), 1u);
  study->rest_on(Tier::exact);
  EXPECT_EQ(study->codings({}).size(), 1u);
}

}  // namespace
}  // namespace behov
