// Files that are not what they say, cut off anywhere or changed at random: refused with a sentence, or read as what is there.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/transcript/answers.h"
#include "engine/transcript/participants.h"
#include "engine/transcript/settings.h"
#include "engine/transcript/transcript.h"
#include "tests/packed.h"
#include "tests/workbooks.h"

namespace behov {
namespace {

const std::string talk =
    "Intervju 3, \xC3\xB6" "ster\n\nI: Hur bor du?\nAmina: Vi är fem i en tvåa… \xE2\x80\x9D" "trångt\xE2\x80\x9D, ja. Å så hyran.\n\nDen är hög.\n\nI: [paus] Och jobbet?\nAmina: Jag söker. 4 månader nu (skratt).\nI: Tack!\nAmina: Själv tack.\n";

std::string in_utf16(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (const char32_t c : to_code_points(text)) {
    out += static_cast<char>(c & 0xFF);
    out += static_cast<char>(c >> 8);
  }
  return out;
}

std::string in_windows(const std::string& text) {
  std::string out;
  for (const char32_t c : to_code_points(text)) out += c == U'…' ? '\x85' : c == U'”' ? '\x94' : static_cast<char>(c);
  return out;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

const std::string vtt =
    "WEBVTT\n\nNOTE made by a program\n\n1\n00:00:01.000 --> 00:00:04.500\n<v Intervjuare>Hur bor du?</v>\n\n2\n00:00:05.000 --> 00:00:09.000 align:start\n<v Amina>Trångt &amp; dyrt.</v>\n\n00:00:09.500 --> 00:00:11.000\nVi är fem å så hyran.\n\n"
    "00:00:12.000 --> 00:00:14.000\n<v Intervjuare>Jaha, och jobbet?\n\n00:00:15.000 --> 00:00:19.000\n<v Amina>Jag söker.\n";
const std::string srt =
    "1\n00:00:01,000 --> 00:00:04,500\nI: Hur bor du?\n\n2\n00:00:05,000 --> 00:00:09,000\nAmina: Trångt och dyrt.\n\n3\n00:00:09,500 --> 00:00:11,000\nVi är fem.\n\n4\n00:00:12,000 --> 00:00:14,000\nI: Och jobbet?\n\n5\n00:00:15,000 --> 00:00:19,000\nAmina: Jag söker å väntar.\n";

bool was_there(const std::string& bytes) { return bytes.find("\xEF\xBF\xBD") != std::string::npos || bytes.find("\xFD\xFF") != std::string::npos; }

// What every reader promises of a transcript, whatever it was made from.
void expect_sound(const Checked<Transcript>& read, const std::string& file, const std::string& bytes) {
  const std::string& text = read.value.text;
  for (const Problem& problem : read.problems) {
    EXPECT_FALSE(problem.message.empty());
    EXPECT_EQ(problem.place.file, file);
  }
  if (!read.ok()) return;
  EXPECT_TRUE(is_utf8(text));
  EXPECT_EQ(to_nfc(text), text);
  EXPECT_EQ(text.find('\r'), std::string::npos);
  if (!was_there(bytes)) {
    EXPECT_EQ(text.find("\xEF\xBF\xBD"), std::string::npos) << "a letter was lost without a word";
  }
  const auto end = static_cast<std::uint32_t>(length(text));
  std::uint32_t number = 0, behind = 0;
  for (const Turn& turn : read.value.turns) {
    EXPECT_TRUE(turn.number == number + 1 || (turn.number == 0 && number == 0));
    EXPECT_LE(behind, turn.span.start);
    EXPECT_LE(turn.span.start, turn.span.end);
    EXPECT_LE(turn.span.end, end);
    number = turn.number;
    behind = turn.span.end;
  }
}

TEST(Damage, LeavesEveryTranscriptSoundOrRefused) {
  const std::vector<std::pair<std::string, std::string>> files = {{"a.txt", talk}, {"a.txt", "\xEF\xBB\xBF" + with_crlf(talk)}, {"a.txt", in_utf16(talk)}, {"a.txt", in_windows(talk)},
                                                                  {"a.vtt", vtt}, {"a.vtt", with_crlf(vtt)}, {"a.srt", srt}};
  for (const auto& [file, bytes] : files) {
    ASSERT_TRUE(read_transcript(file, bytes).ok()) << file;
    ASSERT_GT(read_transcript(file, bytes).value.turns.size(), 3u) << file;
    each_damaged(bytes, 2000, [&, &file = file](const std::string& damaged) { expect_sound(read_transcript(file, damaged), file, damaged); });
  }
}

TEST(Damage, OfLinesTakesNoLineSilently) {
  // Whole lines away, twice or in another order: what is left is read, letter by letter.
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(talk, '\n')) lines.emplace_back(line);
    for (unsigned left = random() % 4 + 1; left > 0; --left) {
      const std::size_t at = random() % lines.size();
      if (random() % 3 == 0) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      else if (random() % 2 == 0) lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[random() % lines.size()]);
      else std::swap(lines[at], lines[random() % lines.size()]);
    }
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    const auto read = read_transcript("a.txt", text);
    expect_sound(read, "a.txt", text);
    if (read.ok()) {
      EXPECT_EQ(read.value.text, text);
    }
  }
}

TEST(Damage, OfANameIsNoticed) {
  const std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20), packed = pack({{"word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>I: Hej.</w:t></w:r></w:p></w:body></w:document>"}}), pdf = std::string("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nendobj\n") + std::string(9, '\0');
  for (const std::string& bytes : {png, packed, pdf, std::string(400, '\0'), std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(300, '\1')})
    for (const char* file : {"a.txt", "a.vtt", "a.srt", "a.rtf", "a.odt", "a.docx"}) {
      if (bytes == packed && std::string(file) == "a.docx") continue;
      const auto read = read_transcript(file, bytes);
      EXPECT_FALSE(read.ok()) << file << " of " << bytes.substr(0, 4);
      expect_sound(read, file, bytes);
    }
  for (const char* file : {"a.vtt", "a.srt", "a.rtf", "a.odt", "a.docx"}) EXPECT_FALSE(read_transcript(file, talk).ok()) << file;
}

const std::string people = "transcript;speaker;participant;role;född;stadsdel\nIP01;;P1;;Sverige;Rud\nIP02;Amina;P2;respondent;Iran;\"Kronoparken; norra\"\nIP02;Bo;P3;;Sverige;\nIP03;;P4;tolk;Irak;Klarälvsstaden\n";

// A row each, with no more attributes than columns; nothing but what the file says.
void expect_sound(const Checked<Participants>& read) {
  for (const Problem& problem : read.problems) EXPECT_FALSE(problem.message.empty());
  if (!read.ok()) return;
  std::set<std::pair<std::string, std::string>> speakers;
  for (const ParticipantRow& row : read.value.rows) {
    EXPECT_FALSE(row.transcript.empty());
    EXPECT_TRUE(speakers.insert({row.transcript, row.speaker}).second);
    EXPECT_LE(row.attributes.size(), read.value.attributes.size());
    for (const auto& [name, value] : row.attributes) EXPECT_TRUE(is_utf8(value) && !value.empty());
  }
}

TEST(Damage, LeavesParticipantsSoundOrRefused) {
  ASSERT_EQ(read_participants(people, "participants.csv").value.rows.size(), 4u);
  for (const std::string& bytes : {people, in_windows(people), in_utf16(people), "\xEF\xBB\xBF" + with_crlf(people)})
    each_damaged(bytes, 2000, [](const std::string& damaged) { expect_sound(read_participants(damaged, "participants.csv")); });
}

TEST(Damage, OfAWorkbookOfParticipantsIsRefusedOrChangesNothing) {
  const std::vector<std::vector<std::string>> cells = {{"Fil", "Talare", "Deltagare", "Födelseland"}, {"IP01", "", "P1", "Sverige"}, {"IP02", "Amina", "P2", "Iran"}};
  std::string ods = "<table:table-row>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i) ods += "</table:table-row><table:table-row>";
    for (const std::string& cell : cells[i]) ods += "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>";
  }
  for (const auto& [file, bytes] : std::vector<std::pair<std::string, std::string>>{{"participants.xlsx", xlsx_of(cells)}, {"participants.ods", ods_file(ods + "</table:table-row>")}}) {
    const auto whole = read_participants(bytes, file);
    ASSERT_EQ(whole.value.rows.size(), 2u) << file;
    std::size_t refused = 0;
    each_damaged(bytes, 2000, [&, &file = file](const std::string& damaged) {
      const auto read = read_participants(damaged, file);
      refused += !read.ok();
      if (!read.ok()) return;
      ASSERT_EQ(read.value.rows.size(), whole.value.rows.size());
      for (std::size_t i = 0; i < read.value.rows.size(); ++i) EXPECT_EQ(read.value.rows[i].attributes, whole.value.rows[i].attributes);
    });
    EXPECT_GT(refused, 500u) << file;
  }
}

TEST(Damage, LeavesAnswersSoundOrRefused) {
  const AnswersFile chosen = {"enkat.csv", {"Vad saknar du?", "Övrigt"}, "Löpnr", {"study.toml", 3, 1}};
  const std::string table = "Löpnr;Stadsdel;Vad saknar du?;Övrigt\n7;Rud;\"Fler bussar.\nOch \"\"tolk\"\".\";\n8;Kronoparken;;Inget\n9;;Bostad;Tack\n";
  ASSERT_EQ(read_answers(table, chosen, "corpus/enkat.csv").value.rows.size(), 3u);
  for (const std::string& bytes : {table, in_windows(table), with_crlf(table)})
    each_damaged(bytes, 2000, [&](const std::string& damaged) {
      const auto read = read_answers(damaged, chosen, "corpus/enkat.csv");
      expect_sound(Checked<Participants>{read.value.participants, read.problems});
      if (!read.ok()) return;
      for (const AnswerRow& row : read.value.rows) expect_sound(read_transcript(row.file, row.bytes), row.file, damaged);
    });
}

TEST(Damage, LeavesSettingsSoundOrRefused) {
  const std::string settings =
      "title = \"Karlstad\"\ninterviewers = [\"Sara\", \"I\"]\nk = 5\nsample = \"random\"\nwave = \"omgång\"\n\n[groups.bakgrund]\nfrom = \"born\"\n\"Född i Sverige\" = [\"Sverige\"]\n\"Utrikes född\" = \"*\"\n\n[groups.\"ålder\"]\nfrom = \"birth_year\"\nbands = [1950, 1970, 1990]\n\n"
      "[answers.\"enkat.csv\"]\nturns = [\"Vad saknar du?\"]\nparticipant = \"Löpnr\"\n";
  const auto whole = read_settings(settings, "study.toml");
  ASSERT_EQ(whole.value.groups.size(), 2u) << to_string(whole.problems.front());
  each_damaged(settings, 2000, [&](const std::string& damaged) {
    const auto read = read_settings(damaged, "study.toml");
    for (const Problem& problem : read.problems) EXPECT_EQ(problem.place.file, "study.toml");
    if (!read.ok()) return;
    for (const Group& group : read.value.groups) EXPECT_TRUE(std::is_sorted(group.bands.begin(), group.bands.end()));
    EXPECT_GE(read.value.k, 1);
  });
}

}  // namespace
}  // namespace behov
