#include "engine/index/index.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <mutex>

#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/index/terms.h"
#include "tests/index/folder.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

// A corpus that a test writes to, and its index.
struct Corpus {
  TestFolder folder;
  std::set<std::string> files;
  std::shared_ptr<Language> language = Language::open({{"spoken.toml", ""}, {"protected.toml", ""}, {"function-words.toml", ""}}).value;

  void write(const std::string& file, const std::string& text) {
    write_file(folder.path / file, text);
    files.insert(file);
  }
  void remove(const std::string& file) {
    fs::remove(folder.path / file);
    files.erase(file);
  }
  std::unique_ptr<Index> open(UpdateReport& report) {
    std::vector<SourceFile> sources;
    for (const std::string& file : files) sources.push_back({file, folder.path / file, {}});
    report = {};
    return Index::open(folder.path / ".behov", sources, *language, report);
  }
  UpdateReport update() {
    UpdateReport report;
    open(report);
    return report;
  }
};

std::string talk(const std::string& answer) { return "Intervjuare: Hur bor du?\n\nAnna: " + answer + "\n\nIntervjuare: Jaha.\n\nAnna: Ja.\n"; }

std::vector<std::string> turns_of(const Index& index, const Candidates& candidates) {
  std::vector<std::string> out;
  index.each_turn(candidates, [&](IndexedTurn&& turn) { out.push_back(turn.transcript + ":" + std::to_string(turn.number) + " " + turn.text); });
  return out;
}

TEST(Indexes, TellWhatWasNewChangedAndRemoved) {
  Corpus corpus;
  corpus.write("A.txt", talk("Bra."));
  corpus.write("B.txt", talk("Trångt."));
  const UpdateReport first = corpus.update();
  EXPECT_TRUE(first.rebuilt);
  EXPECT_EQ(first.added, (std::vector<std::string>{"A", "B"}));
  EXPECT_FALSE(corpus.update().anything());
  corpus.write("B.txt", talk("Rymligt."));
  corpus.write("C.txt", talk("Långt bort."));
  corpus.remove("A.txt");
  const UpdateReport second = corpus.update();
  EXPECT_FALSE(second.rebuilt);
  EXPECT_EQ(second.added, std::vector<std::string>{"C"});
  EXPECT_EQ(second.changed, std::vector<std::string>{"B"});
  EXPECT_EQ(second.removed, std::vector<std::string>{"A"});
  EXPECT_FALSE(corpus.update().anything());
}

TEST(Indexes, LoadNoDictionaryWhereNothingIsNew) {
  Corpus corpus;
  corpus.write("A.txt", talk("Bra."));
  corpus.update();
  EXPECT_TRUE(corpus.language->dictionaries_loaded());
  corpus.language = Language::open({{"spoken.toml", ""}, {"protected.toml", ""}, {"function-words.toml", ""}}).value;
  corpus.update();
  EXPECT_FALSE(corpus.language->dictionaries_loaded());
}

TEST(Indexes, GiveTurnsInTheOrderOfTranscriptsAndNumbersHoweverTheyCame) {
  Corpus corpus;
  corpus.write("IP10.txt", talk("Tio."));
  corpus.update();
  corpus.write("Ö.txt", talk("Sist."));
  corpus.update();
  corpus.write("IP2.txt", talk("Två."));
  UpdateReport report;
  const auto index = corpus.open(report);
  const auto turns = turns_of(*index, {});
  ASSERT_EQ(turns.size(), 12u);
  EXPECT_EQ(turns[1], "IP2:2 Två.");
  EXPECT_EQ(turns[5], "IP10:2 Tio.");
  EXPECT_EQ(turns[9], "Ö:2 Sist.");
  Candidates only;
  only.transcripts = {"Ö", "IP2"};
  EXPECT_EQ(turns_of(*index, only).size(), 8u);
  only.branches = {{{term(TermKind::written, "sist"), term(TermKind::written, "tio")}}};
  EXPECT_EQ(turns_of(*index, only), std::vector<std::string>{"Ö:2 Sist."});
}

TEST(Indexes, HandOverTranscriptsWholeAndByTheirPlace) {
  Corpus corpus;
  for (int i = 0; i < 20; ++i) corpus.write("IP" + std::to_string(i) + ".txt", talk("Svar " + std::to_string(i) + "."));
  UpdateReport report;
  const auto index = corpus.open(report);
  std::vector<std::vector<std::string>> found(index->catalog().size());
  index->each_transcript({}, [&](std::size_t place, std::vector<IndexedTurn>&& turns) {
    for (const IndexedTurn& turn : turns) found.at(place).push_back(turn.transcript + ":" + std::to_string(turn.number) + " " + turn.text);
  });
  std::vector<std::string> joined;
  for (const auto& part : found) joined.insert(joined.end(), part.begin(), part.end());
  EXPECT_EQ(joined, turns_of(*index, {}));
}

TEST(Indexes, MakeTheVocabularyOfTheWordsThatAreLeft) {
  Corpus corpus;
  corpus.write("A.txt", talk("Zebrakaninen sover."));
  corpus.write("B.txt", talk("Bra."));
  UpdateReport report;
  EXPECT_TRUE(corpus.open(report)->vocabulary().find("Zebrakaninen").has_value());
  corpus.write("A.txt", talk("Katten sover."));
  const auto index = corpus.open(report);
  EXPECT_FALSE(index->vocabulary().find("Zebrakaninen").has_value());
  EXPECT_TRUE(index->vocabulary().find("Katten").has_value());
  EXPECT_EQ(turns_of(*index, {}).at(1), "A:2 Katten sover.");
}

TEST(Indexes, AreForTheirOwnersEyesAlone) {
  Corpus corpus;
  corpus.write("A.txt", talk("Bra."));
  corpus.update();
  for (const auto& entry : fs::recursive_directory_iterator(corpus.folder.path / ".behov")) {
    struct stat status {};
    ASSERT_EQ(::stat(entry.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 077, 0u) << entry.path();
  }
}

TEST(Indexes, LeaveOutAFileThatCannotBeReadAndSayWhy) {
  Corpus corpus;
  corpus.write("A.txt", talk("Bra."));
  corpus.write("B.txt", std::string("\0\1\2\3\0\0\0\1\2", 9));
  UpdateReport report;
  const auto index = corpus.open(report);
  EXPECT_EQ(report.problems.size(), 1u);
  EXPECT_TRUE(index->catalog().contains("A"));
  EXPECT_FALSE(index->catalog().contains("B"));
}

TEST(Indexes, KeepTheWordsOfQueriesUntilSomebodyIsErased) {
  Corpus corpus;
  corpus.write("A.txt", talk("Bra."));
  corpus.write("B.txt", talk("Bra."));
  UpdateReport report;
  Vocabulary words;
  WordType asked;
  asked.form = "quastfeningsson";
  words.add(asked);
  corpus.open(report)->keep_words(words);
  EXPECT_TRUE(corpus.open(report)->kept_words().find("quastfeningsson").has_value());
  corpus.remove("B.txt");
  EXPECT_FALSE(corpus.open(report)->kept_words().find("quastfeningsson").has_value());
}

}  // namespace
}  // namespace behov
