// Projects as other programs write them, each with its own way of counting, naming and pointing. Invented by us.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/exchange/refi_import.h"
#include "tests/packed.h"

namespace behov {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

// What was said, with LF; programs write it in their own way.
const std::string talk = "Intervjuare: Hur bor ni? \U0001F3E0\nAmina: Vi är fem i en tvåa, \U0001F600 det är trångt.\nIntervjuare: Och hyran?\nAmina: Hyran är för hög.\n";

std::string guid(int number) { return fmt::format("00000000-0000-4000-8000-{:012}", number); }
std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

struct Habit {
  std::string program;
  bool bom = false, crlf = false;      // of the text's file
  bool short_ends = false;             // a line end of two characters counts as one
  bool utf16 = false;                  // an emoji counts as two
  bool loud_guids = false;             // references in capitals
  bool names_are_labels = false;       // "1:3" instead of the words
  bool inline_text = false;
  bool document_values = false;        // variables of documents, no named cases
  bool named_case_with_selection = false;
};

// Where the words begin and end as the program counts.
std::pair<std::size_t, std::size_t> counted(const std::string& words, const Habit& habit) {
  std::u32string text = to_code_points(talk), sought = to_code_points(words);
  const std::size_t at = text.find(sought);
  const auto position = [&](std::size_t end) {
    std::size_t out = 0;
    for (const char32_t c : text.substr(0, end)) out += c == U'\n' && habit.crlf && !habit.short_ends ? 2 : c > 0xFFFF && habit.utf16 ? 2 : 1;
    return out;
  };
  return {position(at), position(at + sought.size())};
}

std::string text_file(const Habit& habit) {
  std::string out = habit.bom ? "\xEF\xBB\xBF" : "";
  for (const char c : talk) out += c == '\n' && habit.crlf ? std::string("\r\n") : std::string(1, c);
  return out;
}

std::string selection(int number, const std::string& words, int code, const Habit& habit) {
  const auto [start, end] = counted(words, habit);
  const auto shown = [&](int id) { return habit.loud_guids ? upper(guid(id)) : guid(id); };
  return fmt::format(R"(<PlainTextSelection guid="{}" name="{}" startPosition="{}" endPosition="{}" creatingUser="{}"><Coding guid="{}" creatingUser="{}"><CodeRef targetGUID="{}"/></Coding></PlainTextSelection>)", guid(number),
                     habit.names_are_labels ? fmt::format("1:{}", number) : words, start, end, shown(2), guid(number + 100), shown(2), shown(code));
}

std::string qdpx(const Habit& habit) {
  const std::string source = habit.inline_text ? "" : R"( plainTextPath="internal://)" + guid(20) + R"(.txt")";
  const std::string inside = habit.inline_text ? "<PlainTextContent>" + talk + "</PlainTextContent>" : "";
  const std::string values = "<VariableValue><VariableRef targetGUID=\"" + guid(30) + "\"/><TextValue>Somalia</TextValue></VariableValue>";
  const std::string cases = habit.document_values ? "" : "<Cases><Case guid=\"" + guid(40) + "\" name=\"Amina A\">" + values + (habit.named_case_with_selection ? "<SelectionRef targetGUID=\"" + guid(51) + "\"/>" : "<SourceRef targetGUID=\"" + guid(20) + "\"/>") + "</Case></Cases>";
  const std::string xml = R"(<?xml version="1.0" encoding="utf-8"?><Project name="Prov" origin=")" + habit.program + R"(" xmlns="urn:QDA-XML:project:1.0"><Users><User guid=")" + guid(2) + R"(" name="Anna Å"/></Users><CodeBook><Codes><Code guid=")" + guid(10) +
                          R"(" name="Bostad" isCodable="true" color="#ff0000"><Code guid=")" + guid(11) + R"(" name="Trångt" isCodable="true"/><Code guid=")" + guid(12) + R"(" name="Hyra" isCodable="true"/></Code></Codes></CodeBook><Variables><Variable guid=")" +
                          guid(30) + R"(" name="Född i" typeOfVariable="Text"/></Variables>)" + cases + R"(<Sources><TextSource guid=")" + guid(20) + R"(" name="Intervju 1.docx" creatingUser=")" + guid(2) + "\"" + source + ">" + inside +
                          selection(50, "det är trångt", 11, habit) + selection(51, "Hyran är för hög", 12, habit) + (habit.document_values ? values : "") + R"(</TextSource><PictureSource guid=")" + guid(60) + R"(" name="Karta" path="internal://x.png"/></Sources></Project>)";
  Parts parts = {{"project.qde", xml}, {"sources/.root", ""}};
  if (!habit.inline_text) parts.emplace_back("sources/" + guid(20) + ".txt", text_file(habit));
  return pack(parts);
}

Checked<Imported> came(const Habit& habit) {
  const auto file = read_qdpx(qdpx(habit), "prov.qdpx");
  EXPECT_TRUE(file.ok()) << habit.program << ": " << (file.problems.empty() ? "" : to_string(file.problems.front()));
  return import_project(file.value, {});
}

std::string file_of(const Imported& imported, const std::string& path) {
  for (const ImportedFile& file : imported.files)
    if (file.path == path) return file.bytes;
  ADD_FAILURE() << "no " << path;
  return "";
}

const std::vector<Habit> habits = {
    {"QualCoder 3.5"},
    {"NVivo 14", true, true, false, true, true},
    {"NVivo 12 for Mac", true, true, true, false, true},
    {"MAXQDA 2022", false, true, false, true, false, false, false, true},
    {"ATLAS.ti 23", false, false, false, true, false, true},
    {"Another program", false, false, false, false, false, false, true},
    {"Dedoose", true, false, false, false, true, false, false, false, true},
};

TEST(RefiHabits, GiveTheSameCodingsWhateverTheProgram) {
  for (const Habit& habit : habits) {
    if (habit.names_are_labels && habit.utf16) continue;  // nothing tells how it counts: the next test
    const auto imported = came(habit);
    ASSERT_TRUE(imported.ok()) << habit.program << ": " << to_string(imported.problems.front());
    const auto rows = read_human_file(file_of(imported.value, "codings/Anna Å.csv"), "codings/Anna Å.csv").value.rows;
    ASSERT_EQ(rows.size(), 2u) << habit.program;
    EXPECT_EQ(rows[0].quote, "det är trångt") << habit.program;
    EXPECT_EQ(rows[0].code, "bostad/trångt") << habit.program;
    EXPECT_EQ(rows[1].quote, "Hyran är för hög") << habit.program;
    EXPECT_EQ(slice(talk, *rows[1].span), rows[1].quote) << habit.program;
    EXPECT_EQ(imported.value.doubtful, 0u) << habit.program;
    EXPECT_EQ(file_of(imported.value, "corpus/Intervju 1.txt"), talk) << habit.program;
  }
}

TEST(RefiHabits, SayWhereNothingTellsHowAProgramCounts) {
  const auto imported = came(habits[4]);
  ASSERT_TRUE(imported.ok());
  EXPECT_EQ(imported.value.rows, 2u);
  EXPECT_EQ(imported.value.doubtful, 2u) << "behind an emoji, without words: the person is asked to look";
}

TEST(RefiHabits, BringPeopleWithTheirAttributes) {
  for (const Habit& habit : habits) {
    const auto imported = came(habit);
    const auto people = read_participants(file_of(imported.value, "corpus/participants.csv"), "participants.csv").value;
    ASSERT_EQ(people.rows.size(), 1u) << habit.program;
    EXPECT_EQ(people.rows[0].transcript, "Intervju 1") << habit.program;
    EXPECT_EQ(people.rows[0].participant, habit.document_values ? "Intervju 1" : "Amina A") << habit.program;
    EXPECT_EQ(people.rows[0].attributes.at("Född i"), "Somalia") << habit.program;
  }
}

TEST(RefiHabits, TellWhatHasNoPlaceHere) {
  for (const Habit& habit : habits) {
    std::vector<std::string> told;
    const auto imported = came(habit);
    for (const LeftOut& one : imported.value.left_out) told.push_back(fmt::format("{} {} {}", one.count, one.what, fmt::join(one.examples, ", ")));
    EXPECT_THAT(told, Contains(HasSubstr("1 pictures Karta"))) << habit.program;
  }
}

// Taguette and others hand over codebooks alone, flat, without colours.
TEST(RefiHabits, OfCodebooksAlone) {
  const auto file = read_qdc(R"(<?xml version="1.0" encoding="UTF-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette"><Codes><Code guid=")" + upper(guid(1)) + R"(" name="hyran" isCodable="true"><Description>Vad det kostar.</Description></Code><Code guid=")" + guid(2) +
                                 R"(" name="övrigt: buss &amp; tåg" isCodable="true"/></Codes><Sets/></CodeBook>)",
                             "taguette.qdc");
  ASSERT_TRUE(file.ok());
  const auto imported = import_codebook(file.value, "taguette", {});
  ASSERT_TRUE(imported.ok()) << to_string(imported.problems.front());
  EXPECT_EQ(imported.value.codes, 2u);
  std::vector<LexiconFile> files;
  for (const ImportedFile& one : imported.value.files) files.push_back({one.path, one.bytes});
  const auto lexicon = read_lexicon(files);
  ASSERT_TRUE(lexicon.ok());
  EXPECT_EQ(lexicon.value.codes[0].definition, "Vad det kostar.");
  EXPECT_EQ(lexicon.value.codes[1].label, "övrigt: buss & tåg");
}

}  // namespace
}  // namespace behov
