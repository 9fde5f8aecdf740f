// The same interview gives the same turns, in whatever format it comes: the interviews of this repository, written anew
// in each of them.
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/base/file.h"
#include "engine/format/xml.h"
#include "tests/transcript/quotes.h"
#include "tests/transcript/word_samples.h"

namespace behov {
namespace {

struct Said {
  std::string speaker, text;
};
using Interview = std::vector<Said>;

// The interviews with labels of two speakers or more; each turn on one line, so that all formats can hold it.
std::vector<Interview> interviews() {
  std::vector<Interview> out;
  const std::filesystem::path corpus = std::filesystem::path(BEHOV_SOURCE_DIR) / "corpus";
  for (const std::string& file : list_files(corpus)) {
    if (!file.ends_with(".txt")) continue;
    const auto transcript = read_transcript(file, read_file(corpus / file)).value;
    Interview interview;
    for (const Turn& turn : transcript.turns)
      if (turn.number > 0 && !turn.span.empty()) interview.push_back({turn.speaker, squeeze(slice(transcript.text, turn.span))});
    if (transcript.labelled && interview.size() > 4) out.push_back(std::move(interview));
  }
  return out;
}

std::string as_text(const Interview& interview, std::string_view between) {
  std::string out;
  for (const Said& said : interview) out.append(said.speaker).append(": ").append(said.text).append(between);
  return out;
}

std::string as_f4(const Interview& interview) {
  std::string out;
  for (std::size_t i = 0; i < interview.size(); ++i) out += interview[i].speaker + ": " + interview[i].text + " #00:" + (i / 60 % 60 < 10 ? "0" : "") + std::to_string(i / 60 % 60) + ":" + (i % 60 < 10 ? "0" : "") + std::to_string(i % 60) + "-1#\r\n";
  return out;
}

std::string as_rtf(const Interview& interview) {
  std::string out = "{\\rtf1\\ansi\\ansicpg1252 ";
  for (const Said& said : interview) {
    for (const char32_t c : to_code_points(said.speaker + ": " + said.text)) {
      if (c == U'{' || c == U'}' || c == U'\\') out += '\\';
      if (c < 0x80) out += static_cast<char>(c);
      else if (c < 0x10000) out += "\\u" + std::to_string(c > 0x7FFF ? static_cast<int>(c) - 0x10000 : static_cast<int>(c)) + "?";
      else out += "\\u" + std::to_string(static_cast<int>(0xD800 + ((c - 0x10000) >> 10)) - 0x10000) + "?\\u" + std::to_string(static_cast<int>(0xDC00 + ((c - 0x10000) & 0x3FF)) - 0x10000) + "?";
    }
    out += "\\par\n";
  }
  return out + "}";
}

std::string as_word(const Interview& interview) {
  std::string out;
  for (const Said& said : interview) out += paragraph(bold(xml_text(said.speaker) + ": ") + run(xml_text(said.text)));
  return word_file(out);
}

std::string as_word_table(const Interview& interview) {
  std::string out;
  for (const Said& said : interview) out += table_row({line(xml_text(said.speaker)), line(xml_text(said.text))});
  return word_file(table(out));
}

std::string as_word_headings(const Interview& interview) {
  std::string out;
  for (const Said& said : interview) out += line(xml_text(said.speaker), "Talare") + line(xml_text(said.text));
  return word_file(out);
}

std::string as_odt(const Interview& interview) {
  std::string out = R"(<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>)";
  for (const Said& said : interview) out += "<text:p>" + xml_text(said.speaker) + ": " + xml_text(said.text) + "</text:p>";
  return pack({{"content.xml", out + "</office:text></office:body></office:document-content>"}});
}

// Subtitles join what a speaker says on end; so do Teams' documents.
Interview joined(const Interview& interview) {
  Interview out;
  for (const Said& said : interview) {
    if (out.empty() || out.back().speaker != said.speaker) out.push_back(said);
    else out.back().text += " " + said.text;
  }
  return out;
}

std::string as_subtitles(const Interview& interview) {
  std::string out = "WEBVTT\n\n";
  for (const Said& said : interview) out += "00:00:01.000 --> 00:00:02.000\n<v " + xml_text(said.speaker) + ">" + xml_text(said.text) + "</v>\n\n";
  return out;
}

std::string as_teams(const Interview& interview) {
  std::string out;
  for (const Said& said : interview) out += paragraph(bold(xml_text(said.speaker)) + run("  0:03") + broken() + run(xml_text(said.text)));
  return word_file(out);
}

std::vector<std::string> quotes(const Interview& interview) {
  std::vector<std::string> out;
  for (const Said& said : interview) out.push_back(said.speaker + "|" + said.text);
  return out;
}

TEST(Formats, GiveTheSameTurns) {
  const auto all = interviews();
  ASSERT_GE(all.size(), 5u);
  for (const Interview& interview : all) {
    const std::string lines = as_text(interview, "\n");
    const std::vector<std::pair<std::string, std::string>> files = {{"a.txt", as_text(interview, "\n\n")}, {"b.txt", "\xEF\xBB\xBF" + as_text(interview, "\r\n")}, {"c.txt", as_f4(interview)}, {"d.rtf", as_rtf(interview)},
                                                                    {"e.docx", as_word(interview)}, {"f.docx", as_word_table(interview)}, {"g.docx", as_word_headings(interview)}, {"h.odt", as_odt(interview)}};
    for (const auto& [file, bytes] : files) EXPECT_EQ(turns_of(read_transcript(file, bytes).value), quotes(interview)) << file << " of " << lines.substr(0, 80);
    const std::vector<std::pair<std::string, std::string>> cues = {{"a.vtt", as_subtitles(interview)}, {"b.docx", as_teams(interview)}};
    for (const auto& [file, bytes] : cues) EXPECT_EQ(turns_of(read_transcript(file, bytes).value), quotes(joined(interview))) << file << " of " << lines.substr(0, 80);
  }
}

// What is written as text can be read again as text: the canonical text of every format is itself a transcript.
TEST(Formats, HaveCanonicalTextThatReadsTheSame) {
  for (const Interview& interview : interviews()) {
    const auto word = read_transcript("a.docx", as_word(interview)).value;
    const auto again = read_transcript("a.txt", word.text).value;
    EXPECT_EQ(again.text, word.text);
    EXPECT_EQ(turns_of(again), turns_of(word));
    ASSERT_EQ(again.turns.size(), word.turns.size());
    for (std::size_t i = 0; i < word.turns.size(); ++i) EXPECT_EQ(again.turns[i].span, word.turns[i].span);
  }
}

}  // namespace
}  // namespace behov
