#include <gtest/gtest.h>

#include "tests/transcript/turns.h"

namespace behov {
namespace {

using Turns = std::vector<Said>;

TEST(PlainText, HasATurnALabel) {
  const struct {
    std::string text;
    Turns turns;
  } cases[] = {
      {"I: Hej\nR: Ja\n", {{1, "I", "Hej"}, {2, "R", "Ja"}}},
      {"I: Hej\n\n\nR: Ja", {{1, "I", "Hej"}, {2, "R", "Ja"}}},
      {"I: Hej\r\nR: Ja\r\n", {{1, "I", "Hej"}, {2, "R", "Ja"}}},
      {"I: Hej\rR: Ja\r", {{1, "I", "Hej"}, {2, "R", "Ja"}}},
      {"I: Hej\u2028R: Ja", {{1, "I", "Hej"}, {2, "R", "Ja"}}},
      {"I: Hej\u0085R: Ja\fI: Nå", {{1, "I", "Hej"}, {2, "R", "Ja"}, {3, "I", "Nå"}}},
      {"R: Ja\nR: Nej", {{1, "R", "Ja"}, {2, "R", "Nej"}}},                                     // a new label is a new turn
      {"R: Ja\nmen\n\noch så\nI: Hej", {{1, "R", "Ja\nmen\n\noch så"}, {2, "I", "Hej"}}},       // paragraphs go on
      {"Intervju 3\nMars\n\nI: Hej\nR: Ja", {{0, "", "Intervju 3\nMars"}, {1, "I", "Hej"}, {2, "R", "Ja"}}},
      {"R:\nJa\n", {{1, "R", "Ja"}}},
      {"R:\nI: Hej", {{1, "R", ""}, {2, "I", "Hej"}}},
      {"Amina: Ja\nSara: Hej\nAmina: Nej\nSara: Jo", {{1, "Amina", "Ja"}, {2, "Sara", "Hej"}, {3, "Amina", "Nej"}, {4, "Sara", "Jo"}}},
      {"R: Det är så.\nResultat: inget", {{1, "R", "Det är så.\nResultat: inget"}}},            // seen but once
      {"R: Han sa\noch ibland: nej\noch ibland: ja", {{1, "R", "Han sa\noch ibland: nej\noch ibland: ja"}}},
      {"R: Bussen\nKlockan var 08:30\nKlockan var 08:30", {{1, "R", "Bussen\nKlockan var 08:30\nKlockan var 08:30"}}},
      {"KARIN BERG (c): Herr talman!\n\nVi vill.\n\nBO EK (m): Nej.", {{1, "KARIN BERG", "Herr talman!\n\nVi vill."}, {2, "BO EK", "Nej."}}},
      {"SPEAKER_00\nHej du\n\nSPEAKER_01\nJa\n", {{1, "SPEAKER_00", "Hej du"}, {2, "SPEAKER_01", "Ja"}}},
      {"R: a\u030A", {{1, "R", "å"}}},
  };
  for (const auto& [text, turns] : cases) EXPECT_EQ(said_in("a.txt", text), turns) << text;
}

TEST(PlainText, KeepsListedLabelsThatStandButOnce) {
  EXPECT_EQ(said_in("a.txt", "Sara: Hej\nAmina: Ja", {"Sara", "Amina"}), (Turns{{1, "Sara", "Hej"}, {2, "Amina", "Ja"}}));
  EXPECT_EQ(said_in("a.txt", "Hej\n\namina a: Ja", {"amina a"}), (Turns{{0, "", "Hej"}, {1, "amina a", "Ja"}}));
  EXPECT_EQ(said_in("a.txt", "A\u030Asa: Ja\nR: Hej", {"Åsa"}), (Turns{{1, "Åsa", "Ja"}, {2, "R", "Hej"}}));
}

// Who took part, when and where: a heading, though its lines begin like turns.
TEST(PlainText, TellsAHeadingFromTurns) {
  const struct {
    std::string text;
    Turns turns;
  } cases[] = {
      {"Intervjuare: Sara Holm\nRespondent: IP03\nDatum: 2024-03-01\n\nI: Hej\nR: Ja\nI: Nå?\nR: Jo", {{0, "", "Intervjuare: Sara Holm\nRespondent: IP03\nDatum: 2024-03-01"}, {1, "I", "Hej"}, {2, "R", "Ja"}, {3, "I", "Nå?"}, {4, "R", "Jo"}}},
      {"Intervju 4\n\nDeltagare: Anna, Bo och Cia\nModerator: Sara\n\nAnna: Hej\nBo: Ja\nAnna: Nå?\nBo: Jo", {{0, "", "Intervju 4\n\nDeltagare: Anna, Bo och Cia\nModerator: Sara"}, {1, "Anna", "Hej"}, {2, "Bo", "Ja"}, {3, "Anna", "Nå?"}, {4, "Bo", "Jo"}}},
      {"Moderator: Välkomna hit!\n\nAnna: Hej\nBo: Ja\nAnna: Nå?\nBo: Jo", {{1, "Moderator", "Välkomna hit!"}, {2, "Anna", "Hej"}, {3, "Bo", "Ja"}, {4, "Anna", "Nå?"}, {5, "Bo", "Jo"}}},
      {"Moderator: Välkomna hit.\nTolk: Karibu.\n\nAnna: Hej\nBo: Ja\nAnna: Nå?\nBo: Jo", {{1, "Moderator", "Välkomna hit."}, {2, "Tolk", "Karibu."}, {3, "Anna", "Hej"}, {4, "Bo", "Ja"}, {5, "Anna", "Nå?"}, {6, "Bo", "Jo"}}},
      {"Intervjuare: Hej\nRespondent: Ja", {{1, "Intervjuare", "Hej"}, {2, "Respondent", "Ja"}}},
  };
  for (const auto& [text, turns] : cases) EXPECT_EQ(said_in("a.txt", text), turns) << text;
}

// noScribe writes what another says at the same time between slashes.
TEST(PlainText, GivesOverlappingSpeechToItsSpeaker) {
  const struct {
    std::string text;
    Turns turns;
  } cases[] = {{"S00: Hur bor ni //S01: I en tvåa.// då?\nÄr det bra?\nS01: Ja.", {{1, "S00", "Hur bor ni"}, {2, "S01", "I en tvåa."}, {3, "S00", "då?\nÄr det bra?"}, {4, "S01", "Ja."}}},
               {"S00: Hur bor ni? //S01: Ja//\nOch trivs?\nS01: Ja.", {{1, "S00", "Hur bor ni?"}, {2, "S01", "Ja"}, {3, "S00", "Och trivs?"}, {4, "S01", "Ja."}}},
               {"S00: Se http://karlstad.se //eller så// nu\nS01: Ja //Vem: x// //S00: nej", {{1, "S00", "Se http://karlstad.se //eller så// nu"}, {2, "S01", "Ja //Vem: x// //S00: nej"}}}};
  for (const auto& [text, turns] : cases) EXPECT_EQ(said_in("a.txt", text), turns) << text;
}

TEST(PlainText, ReadsStampsAsTimesNotAsSpeech) {
  const std::vector<std::string> texts = {
      "I: Hej #00:00:05-0#\n\nR: Ja, #00:00:09-5#\n\nI: Nå? #00:00:12-0#\n",
      "[00:00:00] I: Hej\n[00:00:05] R: Ja,\n[00:00:09.5] I: Nå?\n",
      "I: [00:00:00] Hej\nR: [00:00:05] Ja,\nI: [00:00:09,5] Nå?\n",
      "00:00:00 I: Hej\n00:00:05 R: Ja,\n00:00:09.5 I: Nå?\n",
      "[00:00:00]\nI: Hej\n[00:00:05]\nR: Ja,\n[00:00:09.5]\nI: Nå?\n"};
  for (const std::string& text : texts) {
    const auto read = read_transcript("a.txt", text);
    EXPECT_EQ(said_in(read.value), (Turns{{1, "I", "Hej"}, {2, "R", "Ja,"}, {3, "I", "Nå?"}})) << text;
    ASSERT_EQ(read.value.turns.size(), 3u);
    EXPECT_EQ(read.value.turns[1].seconds, 5.0) << text;
    EXPECT_NEAR(read.value.turns[2].seconds.value_or(0), 9.5, 1e-9) << text;
    EXPECT_EQ(read.value.text, text);  // of which nothing is taken away
  }
}

TEST(PlainText, WithoutLabelsHasAParagraphATurn) {
  const struct {
    std::string text;
    Turns turns;
  } cases[] = {{"Jag bor i Rud.\nDet är bra.\n\nFörr bodde jag i Molkom.\n", {{1, "", "Jag bor i Rud.\nDet är bra."}, {2, "", "Förr bodde jag i Molkom."}}},
               {"Jag bor i Rud.\nDet är bra.\n", {{1, "", "Jag bor i Rud."}, {2, "", "Det är bra."}}},
               {"\n\n  Ett enda ord  \n\n", {{1, "", "Ett enda ord"}}}};
  for (const auto& [text, turns] : cases) {
    const auto read = read_transcript("a.txt", text);
    EXPECT_EQ(said_in(read.value), turns) << text;
    EXPECT_FALSE(read.value.labelled);
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].severity, Severity::warning);
  }
}

TEST(Transcript, IsNamedByItsFile) {
  const struct {
    std::string file, id;
  } cases[] = {{"IP01.txt", "IP01"}, {"2024/våren/IP 01.vtt", "IP 01"}, {"a.b.srt", "a.b"}, {"A\u030Asa.txt", "Åsa"}, {"IP01", "IP01"}, {".txt", ".txt"}};
  for (const auto& [file, id] : cases) EXPECT_EQ(transcript_id(file), id);
  const auto read = read_transcript("x/IP01.TXT", "I: Hej\nR: Ja");
  EXPECT_EQ(read.value.id, "IP01");
  EXPECT_EQ(read.value.format, "txt");
  EXPECT_EQ(read.value.file, "x/IP01.TXT");
}

TEST(Transcript, IsRefusedWhereItIsEmpty) {
  for (const std::string bytes : {"", "  \n\r\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n\u200B \u00A0", "\xFF\xFE"}) {
    for (const char* file : {"a.txt", "a.vtt", "a.srt"}) {
      const auto read = read_transcript(file, bytes);
      ASSERT_EQ(read.problems.size(), 1u) << file;
      EXPECT_FALSE(read.ok());
    }
  }
}

TEST(Transcript, SaysWhereLettersWereLostBeforeItCameHere) {
  const struct {
    std::string text;
    std::size_t line;
  } cases[] = {{"I: Hej\nR: Jag g\uFFFDr\nR: p\uFFFD", 2}, {"I: Hej\nR: Ja\nR: Jag gÃ¥r till lÃ¤karen", 3}};
  for (const auto& [text, line] : cases) {
    const auto read = read_transcript("a.txt", text);
    EXPECT_TRUE(read.ok());
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].place.line, line);
    EXPECT_NE(read.problems[0].message.find('2'), std::string::npos);  // how many
  }
}

}  // namespace
}  // namespace behov
