// Answers in their conversation: what they take up, which everyday words count, what is a passing mention, and what
// speaks for a need.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>

#include "engine/base/file.h"
#include "engine/coding/conversation.h"

namespace behov {
namespace {

const std::filesystem::path source = BEHOV_SOURCE_DIR;

TableText table(const std::string& name) { return {name, read_file(source / "lexicons" / name)}; }

Language& language() {
  static const auto one = Language::open({table("spoken.toml"), table("protected.toml"), table("function-words.toml")}).value;
  return *one;
}

constexpr const char* housing = R"(theme = "bostad"
[[code]]
id = "kostnad"
lack = true
terms = '''
hyra/NOUN
'''
hints = '''
<tal> ...1 tusen
kontant
månad
'''
questions = '''
kosta ...2 (bo|lägenhet)
'''
[[code]]
id = "område"
terms = '''
granne
'''
questions = '''
trygg
'''
[[code.need]]
id = "lugn"
terms = '''
granne ...3 skrika
'''
)";

constexpr const char* health = R"(theme = "hälsa"
[[code]]
id = "kropp"
lack = true
terms = '''
(rygg|knä)
'''
questions = '''
(kropp|hälsa)
'''
)";

constexpr const char* habits = R"(theme = "vanor"
[[code]]
id = "rörelse"
neutral = true
terms = '''
promenad
'''
[[code]]
id = "mat"
terms = '''
frukost
'''
)";

constexpr const char* needs = R"([[cue]]
kind = "obstacle"
terms = '''
(svår|jobbig|dyr)
'''
[works]
terms = '''
(snäll|bra)
'''
[solved]
terms = '''
löste sig
'''
[dismissed]
terms = '''
gör inget
'''
[[leaning]]
id = "going on"
weight = 2
terms = '''
=står
'''
[[leaning]]
id = "past"
weight = -1
terms = '''
=var
'''
[negation]
terms = '''
inte
'''
[clause]
terms = '''
men
'''
)";

std::string context(const std::string& on) {
  return "[[rule]]\nid = \"answer\"\non = " + on + "\ntakes = \"question\"\nwords = 12\n[passing]\non = " + on +
         "\nelsewhere = '''\n(semester|hobby)\n'''\n";
}

struct Line {
  Voice voice;
  const char* text;
};

std::vector<std::string> coded(const std::vector<Line>& talk, const std::string& rules_on = "true", const std::string& more_rules = "") {
  const auto lexicon = read_lexicon({{"lexicons/bostad.toml", housing}, {"lexicons/hälsa.toml", health}, {"lexicons/vanor.toml", habits}, {"lexicons/needs.toml", needs}, {"lexicons/context.toml", context(rules_on) + more_rules}});
  EXPECT_TRUE(lexicon.problems.empty());
  Vocabulary vocabulary, extra;
  std::deque<IndexedTurn> turns;
  std::vector<Utterance> utterances;
  for (const Line& line : talk) {
    IndexedTurn& turn = turns.emplace_back();
    turn.number = static_cast<std::uint32_t>(turns.size());
    turn.text = line.text;
    const std::string_view one = turn.text;
    turn.analysed = language().analyse_texts({&one, 1}, vocabulary).front();
    utterances.push_back({&turn, line.voice});
  }
  std::vector<const Code*> codes;
  for (const Code& code : lexicon.value.codes) codes.push_back(&code);
  Senses senses(vocabulary, extra, [](const std::vector<std::string>& words) { return language().analyse_words(words); });
  const Coder coder(lexicon.value, codes, vocabulary, senses, Tier::exact);
  std::vector<std::string> out;
  for (const Coding& coding : code_conversation(coder, utterances).codings)
    out.push_back(std::to_string(coding.turn) + " " + coding.code + " " + std::string(name_of(coding.stance)) + (coding.source == "context" ? " context" : ""));
  return out;
}

constexpr Voice asks = Voice::interviewer, says = Voice::counted;
using Codings = std::vector<std::string>;

TEST(Answers, TakeUpWhatTheirQuestionIsAbout) {
  EXPECT_EQ(coded({{asks, "Känner du dig trygg där?"}, {says, "Ja, alltid."}}), (Codings{"2 bostad/område  context"}));
  EXPECT_EQ(coded({{asks, "Är det svårt vad det kostar att bo?"}, {says, "Ja."}}), (Codings{"2 bostad/kostnad need context"}));
}

TEST(Answers, TellOfANeedOnlyWhereTheyOrTheirQuestionSaySo) {
  EXPECT_EQ(coded({{asks, "Vad kostar det att bo?"}, {says, "Ja, precis."}}), (Codings{"2 bostad/kostnad  context"}));
  EXPECT_EQ(coded({{asks, "Vad kostar det att bo?"}, {says, "Ja, det är dyrt."}}), (Codings{"2 bostad/kostnad need context"}));
}

TEST(Answers, AreAboutTheirQuestionAsAWholeUnlessTheyAreAboutSomethingElseToo) {
  EXPECT_EQ(coded({{asks, "Vad kostar det att bo?"}, {says, "Ja du. Jo. Det är dyrt."}}), (Codings{"2 bostad/kostnad need context"}));
  const std::string beside = "[[rule]]\nid = \"beside\"\ntakes = \"question\"\nbeside = true\nwords = 20\n";
  EXPECT_EQ(coded({{asks, "Känner du dig trygg där?"}, {says, "Ja du. Jo. Hyran är för dyr. Den är alldeles för hög."}}, "true", beside), (Codings{"2 bostad/område  context", "2 bostad/kostnad need"}));
}

TEST(Answers, TakeUpNothingWhereTheRuleIsOffTheQuestionNamesTwoOrTheAnswerIsLong) {
  EXPECT_EQ(coded({{asks, "Känner du dig trygg där?"}, {says, "Ja, alltid."}}, "false"), Codings{});
  EXPECT_EQ(coded({{asks, "Känner du dig trygg, och hur är det med kroppen?"}, {says, "Ja, alltid."}}), Codings{});
  EXPECT_EQ(coded({{asks, "Känner du dig trygg där?"}, {says, "En två tre fyra fem sex sju åtta nio tio elva tolv tretton."}}), Codings{});
  EXPECT_EQ(coded({{says, "Ja, alltid."}}), Codings{});
}

TEST(Answers, ThatAgreeTakeUpAllThatTheQuestionSumsUp) {
  const std::string agreement = "[[rule]]\nid = \"agreement\"\ntakes = \"question\"\nsubjects = 6\nwords = 12\nbegins = '''\n(ja|precis)\ndet stämmer\n'''\n";
  const char* summed = "Så det är grannen, hyran och ont i ett knä, har jag förstått rätt?";
  const Codings all = {"2 bostad/kostnad  context", "2 bostad/område  context", "2 hälsa/kropp  context"};
  for (const char* answer : {"Ja.", "Ja, det är det.", "Precis.", "Det stämmer, ja."}) EXPECT_EQ(coded({{asks, summed}, {says, answer}}, "true", agreement), all) << answer;
  for (const char* answer : {"Nej.", "Nja, precis är det inte.", "Inte helt."}) EXPECT_EQ(coded({{asks, summed}, {says, answer}}, "true", agreement), Codings{}) << answer;
  EXPECT_EQ(coded({{asks, summed}, {says, "Ja."}}), Codings{});
}

TEST(Answers, GoOnAboutTheLastTurnWhereTheQuestionAsksForMoreOfIt) {
  const std::string follow_up = "[[rule]]\nid = \"follow-up\"\ntakes = \"turn before\"\nwords = 12\nasked = '''\n(fick|får) (du|ni) ...2 svar\nvad =sa (de|han)\n'''\n";
  const auto goes_on = [&](std::vector<Line> questions, const std::string& rules) {
    std::vector<Line> talk = {{says, "Hyran är dyr."}};
    talk.insert(talk.end(), questions.begin(), questions.end());
    talk.push_back({says, "De skulle se över det."});
    const auto codings = coded(talk, "true", rules);
    return codings.size() == 2 && codings.back().ends_with(" bostad/kostnad need context");
  };
  EXPECT_TRUE(goes_on({{asks, "Fick du något svar?"}}, follow_up));
  EXPECT_TRUE(goes_on({{asks, "Jaha. Vad sa de?"}}, follow_up));
  EXPECT_TRUE(goes_on({{asks, "Vad sa de?"}, {asks, "Mm."}}, follow_up));
  EXPECT_TRUE(goes_on({{asks, "Mm."}, {asks, "Vad sa de?"}}, follow_up));
  EXPECT_FALSE(goes_on({{asks, "Och annars?"}}, follow_up));
  EXPECT_FALSE(goes_on({{asks, "Vad sa de om din semester?"}}, follow_up));  // it leads elsewhere
  EXPECT_FALSE(goes_on({{asks, "Vad sa de?"}}, ""));
}

TEST(Answers, KeepTheQuestionThroughAPrompt) {
  EXPECT_EQ(coded({{asks, "Känner du dig trygg där?"}, {asks, "Mm."}, {says, "Ja, alltid."}}), (Codings{"3 bostad/område  context"}));
}

TEST(Hints, CountOnlyWhereTheTalkIsAboutTheirCode) {
  EXPECT_EQ(coded({{asks, "Vad kostar det att bo?"}, {says, "Jag betalar fyra tusen."}}), (Codings{"2 bostad/kostnad need"}));
  EXPECT_EQ(coded({{asks, "Hur är kroppen?"}, {says, "Jag betalar fyra tusen varje gång jag åker dit upp med den där gamla bussen till fjällen."}}), Codings{});
  EXPECT_EQ(coded({{says, "Jag betalar fyra tusen."}}), Codings{});
}

TEST(Hints, LeanOnTheirOwnCodeAndNotOnAnotherOfItsTheme) {
  EXPECT_EQ(coded({{says, "Grannen betalar fyra tusen kontant i månaden."}}), (Codings{"1 bostad/område "}));
  EXPECT_EQ(coded({{asks, "Känner du dig trygg där?"}, {says, "Jag betalar fyra tusen kontant i månaden."}}), (Codings{"2 bostad/område  context"}));
  EXPECT_GT(coded({{says, "Hyran är min. Jag betalar fyra tusen kontant i månaden."}}).size(), 1u);
}

TEST(Hints, CountOnlyNearWhatTheyLeanOn) {
  const std::string first = "Hyran stiger. ", last = "Jag betalar fyra tusen kontant i månaden.";
  std::string between;
  for (const char* one : {"Sedan for vi hem. ", "Bilen är full. ", "Det regnade hårt. ", "Hunden sov där. ", "Vi åt en macka. ", "Kaffet är slut. "}) between += one;
  EXPECT_GT(coded({{says, (first + last).c_str()}}).size(), 1u);
  EXPECT_EQ(coded({{says, (first + between + last).c_str()}}), (Codings{"1 bostad/kostnad need"}));
}

TEST(Hints, GoOnAboutTheLastTurnTwoTogetherWhereTheQuestionLeadsNowhereElse) {
  const char* before = "Hyran är hög.";
  const auto goes_on = [&](const char* question, const char* text) {
    const auto talk = coded({{says, before}, {asks, question}, {says, text}});
    return std::any_of(talk.begin(), talk.end(), [](const std::string& one) { return one.starts_with("3 bostad/kostnad"); });
  };
  EXPECT_TRUE(goes_on("Hur då?", "Jag betalar fyra tusen kontant."));
  EXPECT_FALSE(goes_on("Hur då?", "Jag betalar fyra tusen."));  // one alone
  EXPECT_FALSE(goes_on("Hur var din semester?", "Jag betalar fyra tusen kontant."));
  EXPECT_FALSE(goes_on("Hur är kroppen?", "Jag betalar fyra tusen kontant."));
  EXPECT_EQ(coded({{says, before}, {says, "Jag betalar fyra tusen kontant."}}), (Codings{"1 bostad/kostnad need"}));  // nobody asked
}

TEST(PassingMentions, AreLeftAsideInAnswersAboutSomethingElse) {
  const char* once = "Min granne sa att jag skulle gå till en läkare för länge sedan, men jag har aldrig gjort det än.";
  EXPECT_EQ(coded({{asks, "Hur är kroppen?"}, {says, once}}), Codings{});
  EXPECT_EQ(coded({{asks, "Hur var din semester?"}, {says, once}}), Codings{});
  EXPECT_EQ(coded({{asks, "Hur är kroppen?"}, {says, once}}, "false"), (Codings{"2 bostad/område "}));
  EXPECT_EQ(coded({{asks, "Vad menar du?"}, {says, once}}), (Codings{"2 bostad/område "}));
}

TEST(PassingMentions, StayWhereTheSpeakerHasJustTalkedOfIt) {
  const auto talk = coded({{says, "Min granne sjunger."}, {asks, "Hur är kroppen?"}, {says, "En granne lagade taket åt mig förra sommaren när jag låg där hemma hela dagen."}});
  EXPECT_EQ(std::count(talk.begin(), talk.end(), "3 bostad/område "), 1);
}

TEST(Needs, TakeMoreWhereTheCodeIsNeutral) {
  const auto stance_of = [](const char* text) { return coded({{says, text}}).front(); };
  EXPECT_EQ(stance_of("Frukosten är där men trapporna är svåra."), "1 vanor/mat need");
  EXPECT_EQ(stance_of("Promenaden är där men trapporna är svåra."), "1 vanor/rörelse ");  // the cue stands in another clause
  EXPECT_EQ(stance_of("Promenaden är där. Det är svårt."), "1 vanor/rörelse ");
}

struct Stanced {
  const char* text;
  const char* stance;
};

TEST(Needs, AreWeighedByWhatSpeaksForThemAndAgainst) {
  for (const Stanced& one : std::vector<Stanced>{{"Hyran kommer varje månad.", "need"},            // a lack by itself
                                                 {"Hyran är bra.", "works"},                       // praise in its clause
                                                 {"Hyran är inte bra.", "need"},                   // negated praise is none
                                                 {"Hyran var dyr, men det löste sig.", "need"},
                                                 {"Grannen bor där.", ""},                         // no lack, nothing said
                                                 {"Grannen är jobbig.", "need"},
                                                 {"Grannen är inte jobbig.", ""},
                                                 {"Grannen bara skriker.", "need"},                // a named need
                                                 {"Grannen bara skriker, men det gör inget.", "works"},
                                                 {"Grannen bara skriker. Det gör inget.", "works"},
                                                 {"Hyran är dyr. Hunden skäller. Det gör inget.", "need"},  // of what stands next to it, mostly
                                                 {"Det gör inget. Grannen bara skriker.", "need"},  // of what went before it
                                                 {"Grannen är snäll.", "works"}}) {
    const auto codings = coded({{says, one.text}});
    ASSERT_EQ(codings.size(), 1u) << one.text;
    EXPECT_EQ(codings.front().substr(codings.front().rfind(' ') + 1), one.stance) << one.text;
  }
}

TEST(Needs, LeanTheWayOfTheSmallWordsAround) {
  EXPECT_EQ(coded({{says, "Grannen står där."}}), (Codings{"1 bostad/område "}));
  EXPECT_EQ(coded({{says, "Grannen står där. Den står här och den står kvar."}}), (Codings{"1 bostad/område "}));  // once
  EXPECT_EQ(coded({{says, "Grannen är där. Det är svårt."}}), (Codings{"1 bostad/område need"}));
  EXPECT_EQ(coded({{says, "Grannen var där. Det är svårt."}}), (Codings{"1 bostad/område "}));         // told of the past
  EXPECT_EQ(coded({{says, "Grannen var där. Den står där. Det är svårt."}}), (Codings{"1 bostad/område need"}));
  EXPECT_EQ(coded({{says, "Grannen är där. Det är svårt. Åtta. Sju. Sex. Fem. Fyra. Hon var ute."}}), (Codings{"1 bostad/område need"}));  // too far away
}

}  // namespace
}  // namespace behov
