#include "engine/language/shapes.h"

#include <gtest/gtest.h>

#include "engine/language/guess.h"
#include "engine/language/preferences.h"
#include "engine/language/readings.h"

namespace behov {
namespace {

TEST(Shapes, HaveNamesThatLeadBack) {
  for (int i = 0; i < shape_count; ++i) {
    Shape back{};
    ASSERT_TRUE(shape_from_name(name_of(static_cast<Shape>(i)), back));
    EXPECT_EQ(static_cast<int>(back), i);
  }
  Shape none{};
  EXPECT_FALSE(shape_from_name("noun", none));
  EXPECT_LE(shape_count, 64);
}

TEST(Shapes, AreThereForEveryPartOfSpeech) {
  for (int pos = 0; pos <= static_cast<int>(Pos::x); ++pos) EXPECT_NE(usual_shapes(static_cast<Pos>(pos)), 0u);
}

TEST(PartsOfSpeech, HaveNamesThatLeadBackInAnyCase) {
  for (int i = 0; i <= static_cast<int>(Pos::x); ++i) {
    Pos back{};
    ASSERT_TRUE(pos_from_name(name_of(static_cast<Pos>(i)), back));
    EXPECT_EQ(static_cast<int>(back), i);
  }
  Pos pos{};
  EXPECT_TRUE(pos_from_name("noun", pos));
  EXPECT_EQ(pos, Pos::noun);
  EXPECT_FALSE(pos_from_name("nouns", pos));
}

TEST(Preferences, LikeWhatAgreesBetterThanWhatDoesNot) {
  const auto weight = [](Shape before, Shape after) { return preferences()[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)]; };
  EXPECT_GT(weight(Shape::det_common, Shape::noun_common), weight(Shape::det_common, Shape::noun_neuter));
  EXPECT_GT(weight(Shape::infinitive_mark, Shape::verb_infinitive), weight(Shape::infinitive_mark, Shape::verb_finite));
  EXPECT_GT(weight(Shape::pron_subject, Shape::verb_finite), weight(Shape::pron_subject, Shape::noun_common));
  EXPECT_GT(weight(Shape::have_finite, Shape::verb_supine), weight(Shape::have_finite, Shape::verb_infinitive));
  EXPECT_LT(own_weight(Shape::verb_imperative), own_weight(Shape::verb_finite));
}

struct Guess {
  std::string form, lemma;
  Pos pos;
};

TEST(Guesses, GoByTheLongestEnding) {
  for (const Guess& one : std::vector<Guess>{{"blorfningarna", "blorfning", Pos::noun}, {"plinkheterna", "plinkhet", Pos::noun}, {"snorfigt", "snorfig", Pos::adj}, {"blingade", "blinga", Pos::verb}, {"skrollar", "skrolla", Pos::verb}, {"zumba", "zumba", Pos::noun}})
    EXPECT_EQ(guess_by_ending(one.form).front().lemma + "/" + std::string(name_of(guess_by_ending(one.form).front().pos)), one.lemma + "/" + std::string(name_of(one.pos))) << one.form;
}

TEST(Guesses, AreNeverEmpty) {
  for (const char* form : {"", "a", "ar", "erna", "qqqq", "åäö"}) EXPECT_FALSE(guess_by_ending(form).empty()) << form;
}

TEST(Readings, AreNeverTwiceAndAtMostThirtyTwo) {
  std::vector<Reading> readings;
  add_reading(readings, {"bo", Pos::noun, true, bit(Shape::noun_neuter)});
  add_reading(readings, {"bo", Pos::noun, false, bit(Shape::noun_plural)});
  ASSERT_EQ(readings.size(), 1u);
  EXPECT_EQ(readings[0].shapes, bits(Shape::noun_neuter, Shape::noun_plural));
  EXPECT_FALSE(readings[0].derived);
  for (int i = 0; i < 40; ++i) add_reading(readings, {std::to_string(i), Pos::x});
  EXPECT_EQ(readings.size(), 32u);
}

TEST(Readings, LoseTheNumbersOfHomographs) {
  EXPECT_EQ(without_number(U"vara¹"), U"vara");
  EXPECT_EQ(without_number(U"led²³"), U"led");
  EXPECT_EQ(without_number(U"x"), U"x");
  EXPECT_EQ(without_number(U""), U"");
}

}  // namespace
}  // namespace behov
