// A new name carried through a study: everything that names the old one, or nothing.
#include <gmock/gmock.h>

#include "engine/base/failure.h"
#include "engine/study_lexicons.h"
#include "engine/study_rename.h"
#include "tests/study/folder.h"

namespace behov {
namespace {

using testing::ElementsAre;

class Renames : public StudyFolder {
 protected:
  void SetUp() override {
    StudyFolder::SetUp();
    write("corpus/A1.txt", "I: Hur är hyran?\nR: Hyran är för hög. Kön är lång.\n");
    write("lexicons/b.toml", "theme = \"bo\"\n\n[[code]]\nid = \"hyra\"   # hyran\nlabel = \"Hyran\"\nterms = 'hyra'\n[[code.need]]\nid = \"lägre\"\nterms = 'för hög'\n[[code]]\nid = \"kö\"\nterms = 'kö'\n");
    write("codings/anna.csv", "transcript,turn,code,need,verdict,sort\nA1,2,bo/hyra,lagre,code,x\nA1,2,bo/ko,,accept,\nA1,,,,read,\n");
    write("codings/settled.csv", "\xEF\xBB\xBFtranscript;turn;code;need;verdict\r\nA1;2;Hyran;ja;code\r\n");
    write("codings/stina.csv", "transcript,turn,code,verdict\nA1,2,bo/kö,reject\n");
    write("memos/hyran.md", "kod:  bo/hyra \r\nav: anna\r\ncode: bo\r\n\r\nkod: bo/hyra\r\n");
    write("memos/utan.md", "Om bo/hyra.\n");
    write("memos/gammal.md", "kod: bo/k\xF6\n\n\xC4ldre.\n");
  }

  // "codings/anna.csv line 0 rows 1 memo 0", or the exit code.
  std::vector<std::string> rename(const std::string& from, const std::string& to) const {
    std::vector<std::string> out;
    try {
      const Lexicon lexicon = read_lexicons(folder / "lexicons").lexicon.value;
      const auto renamed = rename_in_study(folder, renaming_of(lexicon, find_name(lexicon, from).value(), to));
      for (const Problem& problem : renamed.problems) out.push_back(to_string(problem));
      for (const RenamedFile& file : renamed.value) out.push_back(file.file + " line " + std::to_string(file.line) + " rows " + std::to_string(file.rows) + " memo " + std::to_string(file.memo_lines));
    } catch (const Failure& failure) {
      out.push_back("exit " + std::to_string(static_cast<int>(failure.exit())));
    }
    return out;
  }
  std::map<std::string, std::string> all_files() const {
    std::map<std::string, std::string> out;
    for (const std::string part : {"lexicons", "codings", "memos"})
      for (const std::string& name : list_files(folder / part)) out[part + "/" + name] = read(part + "/" + name);
    return out;
  }
  void expect_no_errors() const {
    const auto study = Study::open(folder);
    for (const Problem& problem : study->problems()) EXPECT_NE(problem.severity, Severity::error) << to_string(problem);
  }
};

TEST_F(Renames, CarryACodeEverywhere) {
  EXPECT_THAT(rename("bo/hyra", "kostnad"), ElementsAre("lexicons/b.toml line 4 rows 0 memo 0", "codings/anna.csv line 0 rows 1 memo 0", "codings/settled.csv line 0 rows 1 memo 0", "memos/hyran.md line 0 rows 0 memo 1"));
  EXPECT_EQ(read("codings/anna.csv"), "transcript,turn,start,end,quote,code,need,verdict,note,time,sort\nA1,,,,,,,read,,,\nA1,2,,,,bo/ko,,accept,,,\nA1,2,,,,bo/kostnad,lagre,code,,,x\n");
  EXPECT_EQ(read("memos/hyran.md"), "kod:  bo/kostnad \r\nav: anna\r\ncode: bo\r\n\r\nkod: bo/hyra\r\n");
  EXPECT_EQ(read("memos/utan.md"), "Om bo/hyra.\n");
  expect_no_errors();
}

TEST_F(Renames, CarryAThemeEverywhere) {
  EXPECT_THAT(rename("bo", "hem"), ElementsAre("lexicons/b.toml line 1 rows 0 memo 0", "codings/anna.csv line 0 rows 2 memo 0", "codings/settled.csv line 0 rows 1 memo 0", "codings/stina.csv line 0 rows 1 memo 0", "memos/gammal.md line 0 rows 0 memo 1", "memos/hyran.md line 0 rows 0 memo 2"));
  EXPECT_EQ(read("memos/gammal.md"), "kod: hem/kö\n\nÄldre.\n");
  expect_no_errors();
}

TEST_F(Renames, CarryANeedEverywhere) {
  EXPECT_THAT(rename("bo/hyra!lägre", "billigare"), ElementsAre("lexicons/b.toml line 8 rows 0 memo 0", "codings/anna.csv line 0 rows 1 memo 0"));
  EXPECT_THAT(read("codings/anna.csv"), testing::HasSubstr("bo/hyra,billigare,code"));
  EXPECT_THAT(rename("bo/hyra!billigare", "ja"), ElementsAre("exit 64"));
  expect_no_errors();
}

TEST_F(Renames, ThereAndBackLeaveTheLexiconAsItWas) {
  const std::string before = read("lexicons/b.toml");
  rename("bo", "hem");
  rename("hem/hyra", "kostnad");
  rename("hem/kostnad", "hyra");
  rename("hem", "bo");
  EXPECT_EQ(read("lexicons/b.toml"), before);
}

TEST_F(Renames, ChangeNothingWhereAFileIsBroken) {
  for (const std::string broken : {"codings/per.csv", "codings/per2.csv"}) {
    write(broken, "transcript,turn,code,verdict\nA1,2,bo/hyra,kanske\n");
    const auto before = all_files();
    EXPECT_EQ(rename("bo/hyra", "kostnad").size(), broken == "codings/per.csv" ? 1u : 2u);
    EXPECT_EQ(all_files(), before);
  }
}

TEST_F(Renames, ChangeNothingWhereTwoVerdictsWouldMeet) {
  write("codings/per.csv", "transcript,turn,code,verdict\nA1,2,bo/hyra,code\nA1,2,bo/kostnad,reject\n");
  const auto before = all_files();
  EXPECT_THAT(rename("bo/hyra", "kostnad"), ElementsAre(testing::HasSubstr("two verdicts on one passage")));
  EXPECT_EQ(all_files(), before);
}

TEST_F(Renames, LeaveCopiesAlone) {
  write("lexicons/.saved/0001 a/b.toml", read("lexicons/b.toml"));
  rename("bo", "hem");
  EXPECT_THAT(read("lexicons/.saved/0001 a/b.toml"), testing::HasSubstr("\"bo\""));
}

}  // namespace
}  // namespace behov
