#include <gtest/gtest.h>

#include "engine/transcript/cues.h"
#include "tests/transcript/turns.h"

namespace behov {
namespace {

using Turns = std::vector<Said>;

const Turns talk = {{1, "Sara", "Hej, hur bor du?"}, {2, "Amina", "I en tvåa, vi är fem."}, {3, "Sara", "Oj."}};

TEST(Subtitles, AreReadFromEveryProgramAlike) {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"teams.vtt", "WEBVTT\r\n\r\n14a0-b2/17-0\r\n00:00:04.467 --> 00:00:09.184\r\n<v Sara>Hej, hur\r\nbor du?</v>\r\n\r\n14a0-b2/17-1\r\n00:00:09.193 --> 00:00:10.123\r\n<v Amina>I en tvåa,</v>\r\n\r\n"
                    "14a0-b2/17-2\r\n00:00:11.193 --> 00:00:12.123\r\n<v Amina>vi är fem.</v>\r\n\r\n00:00:13.000 --> 00:00:14.000\r\n<v Sara>Oj.</v>\r\n"},
      {"zoom.vtt", "WEBVTT\n\n1\n00:00:04.467 --> 00:00:09.184\nSara: Hej, hur bor du?\n\n2\n00:00:09.193 --> 00:00:10.123\nAmina: I en tvåa,\n\n3\n00:00:11.193 --> 00:00:12.123\nAmina: vi är fem.\n\n4\n00:00:13.000 --> 00:00:14.000\nSara: Oj.\n"},
      {"noscribe.vtt", "WEBVTT Amina\n\nNOTE\nTranskriberad med ett program\n\nNOTE media: C:/a.m4a\n\n00:00:04.467 --> 00:00:09.184\n<v Sara>Hej, hur bor du?\n\n00:00:09.193 --> 00:00:10.123\n<v Amina>I en tvåa,\n\n00:00:11.193 --> 00:00:12.123\nvi är fem.\n\n00:00:13.000 --> 00:00:14.000\n<v Sara>Oj.\n"},
      {"whisperx.vtt", "WEBVTT\n\n00:04.467 --> 00:09.184\n[Sara]: Hej, hur bor du?\n\n00:09.193 --> 00:10.123\n[Amina]: I en tvåa,\n\n00:11.193 --> 00:12.123\n[Amina]: vi är fem.\n\n00:13.000 --> 00:14.000\n[Sara]: Oj.\n"},
      {"a.srt", "1\n00:00:04,467 --> 00:00:09,184\nSara: Hej, hur bor du?\n\n2\n00:00:09,193 --> 00:00:10,123\nAmina: I en tvåa,\n\n3\n00:00:11,193 --> 00:00:12,123\nvi är\nfem.\n\n4\n00:00:13,000 --> 00:00:14,000\nSara: Oj.\n"},
      {"b.srt", "\xEF\xBB\xBF" "1\r\n00:00:04,467 --> 00:00:09,184\r\nSara: Hej, hur bor du?\r\n2\r\n00:00:09,193 --> 00:00:10,123\r\nAmina: I en tvåa,\r\n3\r\n00:00:11,193 --> 00:00:12,123\r\nvi är fem.\r\n4\r\n00:00:13,000 --> 00:00:14,000\r\nSara: Oj.\r\n"},
  };
  for (const auto& [file, text] : files) {
    const auto read = read_transcript(file, text, {"Amina"});
    EXPECT_EQ(said_in(read.value), talk) << file;
    EXPECT_TRUE(read.problems.empty()) << file;
    EXPECT_EQ(read.value.text, "Sara: Hej, hur bor du?\n\nAmina: I en tvåa, vi är fem.\n\nSara: Oj.\n") << file;
    ASSERT_TRUE(read.value.turns[0].seconds) << file;
    EXPECT_NEAR(*read.value.turns[0].seconds, 4.467, 1e-9) << file;
    EXPECT_NEAR(*read.value.turns[1].seconds, 9.193, 1e-9) << file;
  }
}

TEST(Subtitles, WithoutSpeakersAreOneTurn) {
  const auto read = read_transcript("whisper.vtt", "WEBVTT\n\n00:00.000 --> 00:04.000\nJag bor i Rud.\n\n00:04.000 --> 00:06.000\nDet är bra.\n");
  EXPECT_EQ(said_in(read.value), (Turns{{1, "", "Jag bor i Rud. Det är bra."}}));
  EXPECT_FALSE(read.value.labelled);
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].severity, Severity::warning);
}

TEST(Subtitles, BeforeTheFirstSpeakerAreTurnZero) {
  EXPECT_EQ(said_in("a.srt", "1\n00:00:01,0 --> 00:00:02,0\nInspelning 4\n\n2\n00:00:02,0 --> 00:00:03,0\nI: Hej\n\n3\n00:00:03,0 --> 00:00:04,0\nR: Ja\n"),
            (Turns{{0, "", "Inspelning 4"}, {1, "I", "Hej"}, {2, "R", "Ja"}}));
}

TEST(Subtitles, MayChangeSpeakerInsideACue) {
  EXPECT_EQ(said_in("a.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Sara>Hej?</v> <v Amina>Ja.</v>\n\n00:04.000 --> 00:06.000\nJag hör.\n"), (Turns{{1, "Sara", "Hej?"}, {2, "Amina", "Ja. Jag hör."}}));
  EXPECT_EQ(said_in("a.srt", "1\n00:00:01,0 --> 00:00:02,0\n- I: Hej?\n- R: Ja.\n\n2\n00:00:03,0 --> 00:00:04,0\nJag hör.\n"), (Turns{{1, "I", "Hej?"}, {2, "R", "Ja. Jag hör."}}));
}

// noScribe writes what another says at the same time between slashes.
TEST(Subtitles, GiveOverlappingSpeechToItsSpeaker) {
  EXPECT_EQ(said_in("a.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n<v S00>Hur bor ni //S01: I en tvåa.// då?\n\n00:04.000 --> 00:06.000\n<v S01>Ja.\n"),
            (Turns{{1, "S00", "Hur bor ni"}, {2, "S01", "I en tvåa."}, {3, "S00", "då?"}, {4, "S01", "Ja."}}));
}

TEST(Subtitles, AreReadWithoutMarkup) {
  const struct {
    std::string line, text;
  } cases[] = {{"<i>Jag</i> <b>vet</b>", "Jag vet"}, {"Tom &amp; Jerry &lt;3 &#229;&#xE4;&ouml;&nbsp;ja", "Tom & Jerry <3 åäö ja"}, {"{\\an8}Hej", "Hej"}, {"5 < 6 och 7 > 6", "5 < 6 och 7 > 6"},
               {"<c.yellow>Hej</c> <00:00:01.000>du", "Hej du"}, {"R&D &okänd; &", "R&D &okänd; &"}, {"&#0; &#xD800; &#9999999;", "&#0; &#xD800; &#9999999;"}, {"<", "<"}, {"a < b", "a < b"}, {"<b", "<b"}};
  for (const auto& [line, text] : cases) {
    std::string speaker;
    const auto pieces = read_markup(line, speaker);
    ASSERT_EQ(pieces.size(), 1u) << line;
    EXPECT_EQ(pieces[0].text, text);
    EXPECT_EQ(speaker, "");
  }
}

TEST(Subtitles, WarnOfWhatCannotBeReadAndKeepIt) {
  const auto broken = read_transcript("a.vtt", "WEBVTT\n\n00:01.000 --> 0x:04\nI: Hej\n\n00:04.000 --> 00:06.000\nR: Ja\n");
  EXPECT_EQ(said_in(broken.value), (Turns{{1, "I", "Hej"}, {2, "R", "Ja"}}));
  ASSERT_EQ(broken.problems.size(), 1u);
  EXPECT_EQ(broken.problems[0].place, (Place{"a.vtt", 3, 0}));
  EXPECT_FALSE(broken.value.turns[0].seconds);
  const auto stray = read_transcript("a.srt", "Titel på filmen\n\n1\n00:00:01,0 --> 00:00:02,0\nI: Hej\n");
  EXPECT_EQ(said_in(stray.value), (Turns{{1, "I", "Hej"}}));
  ASSERT_EQ(stray.problems.size(), 1u);
  EXPECT_EQ(stray.problems[0].place.line, 1u);
}

TEST(Subtitles, WithoutAnyAreRefused) {
  for (const char* text : {"WEBVTT\n", "WEBVTT\n\nNOTE inget\n", "1\n\n2\n", "bara text\n"}) EXPECT_FALSE(read_transcript("a.vtt", text).ok()) << text;
}

TEST(Subtitles, KeepFiguresThatAreSaid) {
  EXPECT_EQ(said_in("a.srt", "1\n00:00:01,0 --> 00:00:02,0\nR: Hur många?\n2024\n\n2\n00:00:02,0 --> 00:00:03,0\n17\n"), (Turns{{1, "R", "Hur många? 2024 17"}}));
}

}  // namespace
}  // namespace behov
