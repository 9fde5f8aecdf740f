// Copies of the lexicons: what is in them, and what they leave alone.
#include <gmock/gmock.h>

#include "engine/base/failure.h"
#include "engine/study_lexicons.h"
#include "engine/study_saves.h"
#include "tests/study/folder.h"

namespace behov {
namespace {

using testing::ElementsAre;

class Saves : public StudyFolder {
 protected:
  void SetUp() override {
    StudyFolder::SetUp();
    write("lexicons/b.toml", "theme = \"b\"\n[[code]]\nid = \"x\"\nterms = \"hyra\"\n");
    write("lexicons/more/c.toml", "theme = \"c\"\n");
    write("lexicons/spoken.toml", "# words of ours\n");
    write("lexicons/notes.txt", "no lexicon");
  }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const SavedLexicons& saved : saved_lexicons(folder)) out.push_back(saved.folder.filename().string());
    return out;
  }
  Exit exit_of(const std::string& note) const {
    try {
      save_lexicons(folder, note);
    } catch (const Failure& failure) {
      return failure.exit();
    }
    return Exit::done;
  }
};

TEST_F(Saves, HoldEveryFileByteForByte) {
  const SavedLexicons saved = save_lexicons(folder, "  första\n omgången ");
  EXPECT_EQ(saved.number, 1u);
  EXPECT_EQ(saved.note, "första omgången");
  EXPECT_EQ(saved.files, 3u);
  for (const std::string file : {"b.toml", "more/c.toml", "spoken.toml"}) EXPECT_EQ(read_file(saved.folder / file), read("lexicons/" + file));
  EXPECT_FALSE(std::filesystem::exists(saved.folder / "notes.txt"));
  EXPECT_EQ(read("lexicons/.saved/0001 första omgången/saved.txt"), "note: första omgången\nsha256: " + read_lexicons(folder / "lexicons").hash + "\n");
}

TEST_F(Saves, ChangeNeitherTheLexiconsNorTheirHash) {
  const LexiconFolder before = read_lexicons(folder / "lexicons");
  save_lexicons(folder, "a");
  const LexiconFolder after = read_lexicons(folder / "lexicons");
  EXPECT_EQ(after.hash, before.hash);
  EXPECT_EQ(after.lexicon.value.codes.size(), 1u);
}

TEST_F(Saves, AreNumberedAndNeverTwiceTheSame) {
  EXPECT_EQ(exit_of("a"), Exit::done);
  EXPECT_EQ(exit_of("b"), Exit::nothing);
  write("lexicons/spoken.toml", "# others\n");
  EXPECT_EQ(exit_of("b/../c: \x1b[31mröd"), Exit::done);
  std::filesystem::remove(folder / "lexicons/spoken.toml");
  EXPECT_EQ(exit_of("d"), Exit::done);
  EXPECT_THAT(names(), ElementsAre("0001 a", "0002 b .. c 31mröd", "0003 d"));
  std::filesystem::remove_all(folder / "lexicons/.saved/0001 a");
  write("lexicons/b.toml", "theme = \"b\"\n");
  EXPECT_EQ(save_lexicons(folder, "e").number, 4u);
}

TEST_F(Saves, LeaveNothingHalfMade) {
  std::filesystem::create_directories(folder / "lexicons/.saved/.0001 x.half made/old");
  EXPECT_EQ(exit_of("a"), Exit::done);
  EXPECT_FALSE(std::filesystem::exists(folder / "lexicons/.saved/.0001 x.half made"));
  EXPECT_EQ(exit_of(" "), Exit::usage);
  EXPECT_EQ(exit_of(std::string(201, 'x')), Exit::usage);
  std::filesystem::remove_all(folder / "lexicons");
  EXPECT_EQ(exit_of("a"), Exit::no_input);
  EXPECT_FALSE(std::filesystem::exists(folder / "lexicons"));
}

TEST_F(Saves, AreFoundWhateverElseLiesThere) {
  write("lexicons/.saved/README.md", "ours");
  write("lexicons/.saved/old/b.toml", "theme = \"b\"\n");
  write("lexicons/.saved/0007/b.toml", "theme = \"b\"\n");
  const auto saves = saved_lexicons(folder);
  ASSERT_EQ(saves.size(), 1u);
  EXPECT_EQ(saves[0].number, 7u);
  EXPECT_EQ(saves[0].hash, "");
}

}  // namespace
}  // namespace behov
