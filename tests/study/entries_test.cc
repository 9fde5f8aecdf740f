// What entries earn in a study.
#include <gmock/gmock.h>

#include "engine/study_care.h"
#include "engine/study_lexicons.h"
#include "tests/study/folder.h"

namespace behov {
namespace {

using testing::ElementsAre;

class EntryReports : public StudyFolder {
 protected:
  void SetUp() override {
    StudyFolder::SetUp();
    write("corpus/A1.txt", "I: Hur är hyran?\nR: Hyran är hög. Jag betalar hög hyra varje månad.\nI: Och sen?\nR: Vi ska hyra en film. Det är trångt.\n");
    write("corpus/A2.txt", "I: Berätta.\nR: Vår hyra är hög. Köket är trångt.\nI: Jaha, hyran?\nR: Ja.\n");
  }

  EntryReport report(const std::string& code, const Where& where = {}) {
    write("lexicons/b.toml", "theme = \"b\"\n" + code);
    study_ = Study::open(folder);
    for (const Problem& problem : study_->problems()) EXPECT_NE(problem.severity, Severity::error) << problem.message;
    return entry_report(*study_, where);
  }

  // The yields of an entry, by its text.
  static const EntryYield& yield_of(const EntryReport& report, const std::string& entry) {
    for (std::size_t i = 0; i < report.entries.size(); ++i)
      if (report.entries[i].expression->text == entry) return report.yields[i];
    ADD_FAILURE() << "no entry " << entry;
    return report.yields.front();
  }

  // "fault entry", in order.
  static std::vector<std::string> faults(const EntryReport& report) {
    std::vector<std::string> out;
    for (const EntryRemark& remark : remarks_on(report)) out.push_back(std::string(name_of(remark.fault)) + " " + report.entries[remark.entry].expression->text);
    return out;
  }

  std::unique_ptr<Study> study_;
};

TEST_F(EntryReports, CountHitsPeopleAndCodings) {
  const auto report = this->report("[[code]]\nid = \"x\"\nterms = '''\nhyra\nslott\n'''\nquestions = '''\nhyran\n'''\nexcept = '''\nhyra ... film\n'''\n");
  EXPECT_EQ(yield_of(report, "hyra").hits, 4u);
  EXPECT_EQ(yield_of(report, "hyra").people, 2u);
  EXPECT_EQ(yield_of(report, "hyra").taken, 1u);
  EXPECT_EQ(yield_of(report, "hyra").codings, 3u);
  EXPECT_EQ(yield_of(report, "hyra ... film").taken, 1u);
  EXPECT_EQ(yield_of(report, "hyran").hits, 2u);  // what interviewers ask
  EXPECT_EQ(yield_of(report, "slott").hits, 0u);
  EXPECT_THAT(faults(report), ElementsAre("inflected hyran", "dead slott"));
}

TEST_F(EntryReports, AreOfTheSelection) {
  const auto report = this->report("[[code]]\nid = \"x\"\nterms = '''\nhyra\n'''\n[[code]]\nid = \"y\"\nterms = '''\ntrång\n'''\n", {{"transcript", {"A2"}}, {"code", {"b/x"}}});
  EXPECT_EQ(report.entries.size(), 1u);
  EXPECT_EQ(report.yields.front().hits, 1u);
}

TEST_F(EntryReports, TellWhatFindsNothingOfItsOwn) {
  const auto report = this->report("[[code]]\nid = \"x\"\nterms = '''\nhyra\nhög hyra\nhyran\n'''\n");
  EXPECT_THAT(faults(report), ElementsAre("overlapped hyran", "inflected hyran"));  // `hög hyra` has two hits, too few to tell; hyra and hyran find the same, and the first stays
  const auto& yield = yield_of(report, "hyran");
  ASSERT_TRUE(yield.covered_by.has_value());
  EXPECT_EQ(report.entries[*yield.covered_by].expression->text, "hyra");
  EXPECT_FALSE(yield_of(report, "hyra").covered);
}

TEST_F(EntryReports, KeepWhatStatesANeedOfItsOwn) {
  const auto report = this->report("[[code]]\nid = \"x\"\nterms = '''\nhyra\n'''\n[[code.need]]\nid = \"n\"\nterms = '''\nhyran\n'''\n");
  EXPECT_FALSE(yield_of(report, "hyran").covered);  // the code's own entry does not state it
  EXPECT_TRUE(yield_of(report, "hyra").covered);
}

TEST_F(EntryReports, TellWhatNeverCodes) {
  EXPECT_THAT(faults(report("[[code]]\nid = \"x\"\nterms = '''\nhyra\n'''\nexcept = '''\n(hyra|hög)\n'''\n")), ElementsAre("shadowed hyra"));
  EXPECT_THAT(faults(report("[[code]]\nid = \"x\"\nhints = '''\nhyra\n'''\n")), ElementsAre("shadowed hyra"));
  EXPECT_THAT(faults(report("[[code]]\nid = \"x\"\nterms = '''\nhyra\nhyra & (hög|film)\n'''\n")), ElementsAre("shadowed hyra & (hög|film)"));
}

TEST_F(EntryReports, DoNotHangOnTheOrderOfEntries) {
  const std::vector<std::string> entries = {"hyra", "hög hyra", "trång", "(kök|hyra)", "hyra & film"};
  const auto told = [&](const EntryReport& report) {
    std::map<std::string, std::vector<std::uint64_t>> out;
    for (std::size_t i = 0; i < report.entries.size(); ++i) {
      const EntryYield& y = report.yields[i];
      out[report.entries[i].expression->text] = {y.hits, y.people, y.taken, y.codings, y.needs};
    }
    return out;
  };
  const auto code = [](const std::vector<std::string>& list) {
    std::string out = "[[code]]\nid = \"x\"\nterms = '''\n";
    for (const std::string& one : list) out += one + "\n";
    return out + "'''\nexcept = '''\nhyra ... film\n'''\n";
  };
  const auto first = told(report(code(entries)));
  const auto second = told(report(code({entries.rbegin(), entries.rend()})));
  EXPECT_EQ(first, second);
}

TEST_F(EntryReports, MeasurePrecisionByTheTurnsThatPeopleHaveRead) {
  write("codings/anna.csv", "transcript,turn,quote,code,need,verdict\nA1,,,,,read\nA2,2,,,,read\nA1,2,Hyran är hög,b/x,yes,code\n");
  const auto report = this->report("[[code]]\nid = \"x\"\nterms = '''\nhyra\ntrång\n'''\n");
  const EntryYield& hyra = yield_of(report, "hyra");
  EXPECT_EQ(hyra.codings, 4u);
  EXPECT_EQ(hyra.judged, 3u);  // two passages of A1:2 are one turn; A1:4 and A2:2
  EXPECT_EQ(hyra.right, 1u);
  EXPECT_EQ(yield_of(report, "trång").judged, 2u);
  EXPECT_EQ(yield_of(report, "trång").right, 0u);
  EXPECT_THAT(faults(report), ElementsAre("imprecise hyra"));
}

TEST_F(EntryReports, KnowWhatIsMisspeltWithoutTranscripts) {
  write("lexicons/b.toml", "theme = \"b\"\n[[code]]\nid = \"x\"\nterms = '''\nlägenhett\nhyra\nhyra\n'''\n");
  const auto read = read_lexicons(folder / "lexicons");
  auto language = Language::open(language_files(folder));
  const auto report = entry_report(read.lexicon.value, *language.value);
  EXPECT_THAT(faults(report), ElementsAre("misspelt lägenhett", "repeated hyra"));
  EXPECT_THAT(report.unknown.front().near, ElementsAre("lägenhet"));
}

}  // namespace
}  // namespace behov
