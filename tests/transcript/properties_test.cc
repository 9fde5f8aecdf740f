// What holds for every transcript, whatever stands in it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iterator>

#include "engine/transcript/plain_text.h"
#include "tests/transcript/turns.h"

namespace behov {
namespace {

// A repeatable stream of numbers, so that a failure can be met again.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }
  template <class List>
  const auto& of(const List& list) { return list[below(std::size(list))]; }

 private:
  std::uint64_t state_;
};

// Scraps that transcripts are made of, among them the odd ones.
const std::vector<std::string> scraps = {
    "I: ", "R: ", "IP2 (kvinna): ", "SPEAKER_00\n", "KARIN BERG (c): ", "Amina: ", "Tolk: ", "hej", " jag bor i Rud", ", å ja", "\n", "\n\n", "\r\n", "\r", "\t", "\u2028", "\u0085", "\u200B",
    "\u00AD", "a\u030A", "\uFEFF", "𝄞", "[00:01:02] ", "#00:01:02-3#", "(skratt)", "Klockan var 08:30", "och ibland: ", "EU:s", "http://x.se", "//R: ja//", "...", "Datum: 3 mars\n", ":", "<v Amina>", "</v>", "&amp;",
    "1\n00:00:01,000 --> 00:00:02,000\n", "\n00:02.000 --> 00:03.000\n", "WEBVTT\n\n", "{\\an8}", "-->", "- "};

std::string made_of_scraps(Dice& dice) {
  std::string out;
  for (std::size_t left = 1 + dice.below(40); left > 0; --left) out += dice.of(scraps);
  return out;
}

void hold_turns_against_text(const Transcript& transcript) {
  const std::string& text = transcript.text;
  EXPECT_EQ(to_nfc(text), text);
  EXPECT_EQ(text.find('\r'), std::string::npos);
  EXPECT_FALSE(text.starts_with("\uFEFF"));
  std::uint32_t end = 0, number = 0;
  for (const Turn& turn : transcript.turns) {
    EXPECT_LE(end, turn.span.start);
    EXPECT_LE(turn.span.start, turn.span.end);
    EXPECT_LE(turn.span.end, length(text));
    EXPECT_EQ(slice(text, turn.span), trim(slice(text, turn.span)));
    EXPECT_EQ(turn.number == 0, number == 0 && turn.number == 0);
    if (turn.number > 0) { EXPECT_EQ(turn.number, number + 1); }
    EXPECT_TRUE(turn.number == 0 || transcript.labelled == !turn.speaker.empty());
    end = turn.span.end;
    number = turn.number;
  }
}

TEST(Property, TurnsLieInOrderInsideCanonicalText) {
  Dice dice(1);
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = made_of_scraps(dice);
    for (const char* file : {"a.txt", "a.vtt", "a.srt"}) {
      const auto read = read_transcript(file, bytes);
      if (read.ok()) hold_turns_against_text(read.value);
      if (HasFailure()) FAIL() << file << ": " << bytes;
    }
  }
}

TEST(Property, CanonicalTextIsItsOwnCanonicalTextAndGivesTheSameTurns) {
  Dice dice(2);
  for (int round = 0; round < 1000; ++round) {
    const auto once = read_transcript("a.txt", made_of_scraps(dice));
    if (!once.ok()) continue;
    const auto again = read_transcript("a.txt", once.value.text);
    EXPECT_EQ(again.value.text, once.value.text);
    EXPECT_EQ(said_in(again.value), said_in(once.value));
    if (HasFailure()) FAIL() << once.value.text;
  }
}

TEST(Property, NoCharacterOfATextFileIsLost) {
  Dice dice(3);
  for (int round = 0; round < 1000; ++round) {
    const std::string bytes = made_of_scraps(dice);
    const auto read = read_transcript("a.txt", bytes);
    if (!read.ok()) continue;
    std::string expected = decode(bytes, "a.txt").value.text;
    for (std::size_t at = 0; (at = expected.find("\r\n", at)) != std::string::npos;) expected.erase(at, 1);
    for (char& c : expected) c = c == '\r' ? '\n' : c;
    EXPECT_EQ(read.value.text, to_nfc(expected));
  }
}

TEST(Property, EveryWordButLabelsAndStampsIsInATurn) {
  Dice dice(4);
  for (int round = 0; round < 1000; ++round) {
    std::string text = "I: Börja\nR: Ja\n";
    std::size_t said = 2;
    for (std::size_t left = dice.below(20); left > 0; --left) {
      static const std::vector<std::string> openings = {"I: ", "R: ", "", "\n", "[00:01:02] R: ", "I [00:01]: ", "  I:\t"};
      text += dice.of(openings) + "ord";
      ++said;
      text += dice.below(2) ? " #00:01:02-3#\n" : "\n";
    }
    const auto read = read_transcript("a.txt", text);
    std::size_t words = 0;
    for (const Said& turn : said_in(read.value)) {
      const std::string said_here = squeeze(turn.text);
      for (const std::string_view word : split(said_here, ' ')) words += word == "Börja" || word == "Ja" || word == "ord";
    }
    EXPECT_EQ(words, said) << text;
  }
}

// The same talk as text, WebVTT and SubRip.
TEST(Property, EveryFormatGivesTheSameTurns) {
  Dice dice(5);
  const std::vector<std::string> speakers = {"I", "R", "Amina", "KARIN BERG"}, words = {"jag", "bor", "i", "Rud,", "å", "EU:s", "8:30", "nej.", "(skratt)", "…"};
  for (int round = 0; round < 200; ++round) {
    std::string txt, vtt = "WEBVTT\n\n", zoom = "WEBVTT\n\n", srt;
    std::vector<Said> expected;
    std::size_t cue = 0, before = speakers.size();
    for (std::size_t turns = 4 + dice.below(6); turns > 0; --turns) {
      std::size_t who = dice.below(speakers.size());
      if (who == before) who = (who + 1) % speakers.size();
      before = who;
      expected.push_back({static_cast<std::uint32_t>(expected.size() + 1), speakers[who], ""});
      for (std::size_t cues = 1 + dice.below(3); cues > 0; --cues) {
        std::string said;
        for (std::size_t left = 1 + dice.below(6); left > 0; --left) said += (said.empty() ? "" : " ") + dice.of(words);
        std::string& all = expected.back().text;
        const bool first = all.empty();
        all += (first ? "" : " ") + said;
        ++cue;
        const std::string from = fmt::format("00:{:02}:00", cue), to = fmt::format("00:{:02}:30", cue);
        vtt += from + ".000 --> " + to + ".000\n<v " + speakers[who] + ">" + said + "</v>\n\n";
        zoom += from + ".000 --> " + to + ".000\n" + speakers[who] + ": " + said + "\n\n";
        srt += fmt::format("{}\n{},000 --> {},000\n{}{}\n\n", cue, from, to, first ? speakers[who] + ": " : "", said);
      }
      txt += speakers[who] + ": " + expected.back().text + "\n\n";
    }
    const std::set<std::string> listed(speakers.begin(), speakers.end());
    for (const auto& [file, bytes] : {std::pair("a.txt", txt), {"a.vtt", vtt}, {"b.vtt", zoom}, {"a.srt", srt}}) EXPECT_EQ(said_in(file, bytes, listed), expected) << file << "\n" << bytes;
  }
}

TEST(Hostile, BytesOfAnyKindAreReadOrRefused) {
  Dice dice(6);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t left = dice.below(200); left > 0; --left) bytes += dice.below(3) ? static_cast<char>(dice.below(256)) : dice.of(scraps)[0];
    for (const char* file : {"a.txt", "a.vtt", "a.srt"}) {
      const auto read = read_transcript(file, bytes);
      EXPECT_TRUE(read.ok() || !read.problems[0].message.empty());
      if (read.ok()) hold_turns_against_text(read.value);
    }
  }
}

TEST(Hostile, ALineOfAMillionCharactersIsATurn) {
  const std::string line(1 << 20, 'a'), colons(1 << 20, ':'), slashes(1 << 18, '/'), brackets(1 << 18, '<');
  for (const std::string& long_one : {line, colons, slashes, brackets})
    for (const char* file : {"a.txt", "a.vtt", "a.srt"}) {
      const auto read = read_transcript(file, "1\n00:00:01.000 --> 00:00:02.000\nI: Hej\nR: " + long_one + "\n");
      ASSERT_TRUE(read.ok()) << file;
      EXPECT_EQ(read.value.turns.back().span.length(), long_one.size()) << file;
    }
}

TEST(Hostile, AHundredThousandLabelsAreTurns) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += i % 2 ? "R: ja\n" : "I: hej\n";
  EXPECT_EQ(read_transcript("a.txt", text).value.turns.size(), 100000u);
}

}  // namespace
}  // namespace behov
