// What the index keeps comes back as it was; bytes that are damaged are refused, never followed.
#include <gtest/gtest.h>

#include <random>

#include "engine/base/failure.h"
#include "engine/index/catalog.h"
#include "engine/index/terms.h"
#include "engine/index/turn.h"

namespace behov {
namespace {

IndexedTurn some_turn() {
  IndexedTurn turn;
  turn.transcript = "IP01";
  turn.number = 12;
  turn.speaker = "Anna";
  turn.span = {100, 116};
  turn.seconds = 62.5;
  turn.text = "Hyran är för hög";
  turn.analysed.tokens = {{{0, 5}, 0, all_readings, true}, {{6, 8}, 1, 5, true}, {{9, 12}, 2, all_readings, true}, {{13, 16}, 3, 1, false}};
  turn.analysed.sentences = {{0, 2}, {2, 4}};
  return turn;
}

TEST(PackedTurns, ComeBackAsTheyWere) {
  const IndexedTurn before = some_turn(), after = unpack_turn(pack_turn(before), 4);
  EXPECT_EQ(after.transcript, before.transcript);
  EXPECT_EQ(after.number, before.number);
  EXPECT_EQ(after.speaker, before.speaker);
  EXPECT_EQ(after.span, before.span);
  EXPECT_EQ(after.seconds, before.seconds);
  EXPECT_EQ(after.text, before.text);
  ASSERT_EQ(after.analysed.tokens.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    const AnalysedToken &a = after.analysed.tokens[i], &b = before.analysed.tokens[i];
    EXPECT_EQ(std::tuple(a.span, a.type, a.readings, a.speech), std::tuple(b.span, b.type, b.readings, b.speech));
  }
  ASSERT_EQ(after.analysed.sentences.size(), 2u);
  EXPECT_EQ(after.analysed.sentences[1].first, 2u);
  EXPECT_EQ(after.analysed.sentences[1].last, 4u);
}

TEST(PackedTurns, RefuseWordsThatTheVocabularyDoesNotHave) { EXPECT_THROW(unpack_turn(pack_turn(some_turn()), 3), Failure); }

TEST(PackedTurns, NeverFollowDamagedBytes) {
  const std::string whole = pack_turn(some_turn());
  std::mt19937 random(3);
  int refused = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_THROW(unpack_turn(whole.substr(0, size), 4), Failure) << size;
  for (int round = 0; round < 5000; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    try {
      const IndexedTurn turn = unpack_turn(bytes, 4);
      for (const AnalysedToken& token : turn.analysed.tokens) ASSERT_LT(token.type, 4u);
      for (const Sentence& sentence : turn.analysed.sentences) ASSERT_LE(sentence.last, turn.analysed.tokens.size());
    } catch (const Failure&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 1000);
}

TEST(PackedCatalogs, ComeBackAsTheyWere) {
  Catalog catalog;
  catalog["IP01"] = {"IP01", "x/IP01.txt", "txt", "UTF-8", "abc", false, 7, 3, {{"Anna", 3, 40}, {"", 4, 2}}, {warning_at({"IP01.txt", 3, 1}, "se där")}};
  catalog["IP02"] = {"IP02", "IP02.vtt", "vtt", "windows-1252", "def", true, 0, 10, {}, {}};
  const Catalog after = unpack_catalog(pack_catalog(catalog));
  ASSERT_EQ(after.size(), 2u);
  const CatalogEntry& entry = after.at("IP01");
  EXPECT_EQ(std::tuple(entry.file, entry.format, entry.encoding, entry.hash, entry.labelled, entry.turns, entry.first_document),
            std::tuple(std::string("x/IP01.txt"), std::string("txt"), std::string("UTF-8"), std::string("abc"), false, 7u, 3u));
  ASSERT_EQ(entry.speakers.size(), 2u);
  EXPECT_EQ(entry.speakers[0].words, 40u);
  EXPECT_EQ(entry.warnings, catalog["IP01"].warnings);
}

TEST(Terms, OfATurnAreEachThereOnceAndInOrder) {
  Vocabulary vocabulary;
  for (const std::string form : {"Hyran", "hyran"}) {
    WordType type;
    type.form = form;
    type.word = true;
    type.readings = {{"hyra", Pos::noun, false, 0}, {"Hyr", Pos::verb, false, 0}};
    type.parts = {"hyra", "an"};
    vocabulary.add(type);
  }
  WordType comma;
  comma.form = ",";
  vocabulary.add(comma);
  IndexedTurn turn;
  turn.transcript = "IP01";
  turn.speaker = "Anna";
  turn.analysed.tokens = {{{0, 5}, 0, 1, true}, {{5, 6}, 2, all_readings, true}, {{6, 11}, 1, 1, true}, {{12, 17}, 1, 2, false}};
  const std::vector<std::string> wanted = {"XFhyra", "XHan", "XLhyra", "XSAnna", "XTIP01", "XWhyran"};
  EXPECT_EQ(terms_of(turn, vocabulary), wanted);
}

TEST(Terms, ThatAreTooLongForTheIndexStayApart) {
  const std::string long_one(500, 'a'), other = long_one + "b";
  EXPECT_LT(term(TermKind::written, long_one).size(), 245u);
  EXPECT_NE(term(TermKind::written, long_one), term(TermKind::written, other));
}

}  // namespace
}  // namespace behov
