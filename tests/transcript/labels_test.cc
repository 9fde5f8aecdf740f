#include "engine/transcript/labels.h"

#include <gtest/gtest.h>

#include "engine/transcript/roles.h"

namespace behov {
namespace {

enum class Worth { none, twice, certain };  // no label; one if it is seen again; one by itself

Worth worth_of(std::string_view line, const std::set<std::string>& listed = {}) {
  const auto label = find_label(line, listed);
  return !label ? Worth::none : label->certain ? Worth::certain : Worth::twice;
}

TEST(Labels, AreKnownByThemselves) {
  for (const char* line : {"I: Hej", "R: Ja", "B: Ja", "B2: Ja", "IP: Ja", "IP3: Ja", "IP 3: Ja", "Int: Hej", "Intervjuare: Hej", "INTERVJUARE: Hej", "Intervjuare 2: Hej",
                           "Respondent: Ja", "Respondent 12: Ja", "Deltagare 3: Ja", "Informant: Ja", "Moderator: Hej", "Forskare: Hej", "Tolk: Hon säger", "Speaker 1: Ja",
                           "SPEAKER_00: Ja", "Talare 2: Ja", "Person 4: Ja", "R:Ja", "I:\tHej", "I :Hej", "R:", "R: ...", "I : Hej"})
    EXPECT_EQ(worth_of(line), Worth::certain) << line;
}

TEST(Labels, AreKnownByABracketOrASurnameInCapitals) {
  const struct {
    std::string line, speaker;
  } cases[] = {{"KARIN ANDERSSON (c): Herr talman!", "KARIN ANDERSSON"},
               {"Statsminister INGVAR CARLSSON: Herr talman!", "Statsminister INGVAR CARLSSON"},
               {"Amina (mamma): Ja", "Amina"},
               {"Anna-Lena (IP4): Ja", "Anna-Lena"},
               {"Anna BERG och Bo STEN: Ja", "Anna BERG och Bo STEN"},
               {"Arbetsmarknads- och integrationsminister JOHAN PEHRSON (L): Fru talman!", "Arbetsmarknads- och integrationsminister JOHAN PEHRSON"},
               {"Andre vice talman BJÖRN SÖDER (SD): Nu", "Andre vice talman BJÖRN SÖDER"}};
  for (const auto& [line, speaker] : cases) {
    const auto label = find_label(line);
    ASSERT_TRUE(label) << line;
    EXPECT_TRUE(label->certain) << line;
    EXPECT_EQ(label->speaker, speaker);
  }
}

TEST(Labels, MustBeSeenTwiceWhereTheyAreOnlyANameInFrontOfAColon) {
  for (const char* line : {"Amina: Ja", "F: Hur", "M: Ja", "K: Ja", "Anna Berg: Hej", "Anna och Bo: Hej", "1: Hej", "Dr. Berg: Hej", "Åsa: Nej"}) EXPECT_EQ(worth_of(line), Worth::twice) << line;
}

TEST(Labels, AreNotWhatOnlyLooksLikeThem) {
  for (const char* line : {"", ":", ": hej", "och ibland: då går jag", "Klockan var 08:30", "08:30 gick bussen", "Klockan 8:30 gick den", "Min fråga är: Hur ser ni på det?",
                           "http://karlstad.se", "Https://karlstad.se", "EU:s regler", "FN:s", "R:et saknas", "S:t Olof", "Jag sa: nej", "i: hej", "r: ja", "Men: det går inte",
                           "Så: vi flyttade", "Dessutom: hyran", "Obs: ej klart", "(skratt): nej", "Han sa, att: nej", "Frågan är om det: Anna", "Nej nej nej: aldrig", "Det här är helt enkelt en alldeles för lång rad för ett namn: ja"})
    EXPECT_EQ(worth_of(line), Worth::none) << line;
}

TEST(Labels, HaveAtMostEightWords) {
  EXPECT_EQ(worth_of("Ann Bo Cia Dan Eva Fia Gun BERGLUND: Ja"), Worth::certain);
  EXPECT_EQ(worth_of("Ann Bo Cia Dan Eva Fia Gun Ha BERGLUND: Ja"), Worth::none);
}

TEST(Labels, CountWhereTheyAreListedHoweverTheyLook) {
  const std::set<std::string> listed = {"amina", "Min fråga", "Sara"};
  EXPECT_EQ(worth_of("amina: ja", listed), Worth::certain);
  EXPECT_EQ(worth_of("Min fråga: ja", listed), Worth::certain);
  EXPECT_EQ(worth_of("Sara", listed), Worth::certain);
  EXPECT_EQ(worth_of("Sara:s bok", listed), Worth::none);
  EXPECT_EQ(worth_of("sara: ja", listed), Worth::none);
}

TEST(Labels, StandAloneOnlyWhereTheyAreKnown) {
  EXPECT_EQ(worth_of("SPEAKER_00"), Worth::certain);
  EXPECT_EQ(worth_of("Talare 1"), Worth::certain);
  EXPECT_EQ(worth_of("Respondent"), Worth::twice);
  EXPECT_EQ(worth_of("Amina"), Worth::none);
  EXPECT_EQ(worth_of("Jag vet inte"), Worth::none);
}

TEST(Labels, GiveUpTheirStampsAndWhatIsSaid) {
  const struct {
    std::string line, speaker, said;
    std::optional<double> seconds;
  } cases[] = {{"I: Hej då", "I", "Hej då", {}},
               {"  R:\u00A0 Ja", "R", "Ja", {}},
               {"\uFEFFR: Ja", "R", "Ja", {}},
               {"[00:01:02] I: Hej", "I", "Hej", 62},
               {"00:01:02 I: Hej", "I", "Hej", 62},
               {"#00:01:02-3# I: Hej", "I", "Hej", 62.3},
               {"Talare 1 [00:01:02]: Hej", "Talare 1", "Hej", 62},
               {"[00:00:04 --> 00:00:06] SPEAKER_01: Hej", "SPEAKER_01", "Hej", 4},
               {"[SPEAKER_00]: Hej", "SPEAKER_00", "Hej", {}},
               {"[00:01:02] SPEAKER_00", "SPEAKER_00", "", 62},
               {"Lisa  Berg (hemma): Hej: ja", "Lisa Berg", "Hej: ja", {}}};
  for (const auto& [line, speaker, said, seconds] : cases) {
    const auto label = find_label(line);
    ASSERT_TRUE(label) << line;
    EXPECT_EQ(label->speaker, speaker) << line;
    EXPECT_EQ(line.substr(label->size), said) << line;
    EXPECT_EQ(label->seconds.has_value(), seconds.has_value()) << line;
    EXPECT_NEAR(label->seconds.value_or(-1), seconds.value_or(-1), 1e-9) << line;
  }
}

TEST(Labels, AreCleanedAlikeHoweverTheyAreWritten) {
  const struct {
    std::string written, name;
  } cases[] = {{"KARIN  ANDERSSON (c):", "KARIN ANDERSSON"}, {"[Karin]", "Karin"}, {" Karin ", "Karin"}, {"Ka\u00ADrin", "Karin"}, {"Karin:", "Karin"}, {"(Karin)", "(Karin)"}, {"", ""}, {"Karin (a) (b)", "Karin (a)"}};
  for (const auto& [written, name] : cases) EXPECT_EQ(speaker_name(written), name) << written;
}

TEST(Labels, LoseTheirNumbers) {
  const struct {
    std::string name, bare;
  } cases[] = {{"IP3", "IP"}, {"SPEAKER_01", "SPEAKER"}, {"Deltagare 2", "Deltagare"}, {"R", "R"}, {"12", "12"}, {"", ""}};
  for (const auto& [name, bare] : cases) EXPECT_EQ(without_number(name), bare);
}

TEST(Roles, ComeFromTheLabel) {
  const struct {
    std::string label;
    Role role;
  } cases[] = {{"I", Role::interviewer}, {"I2", Role::interviewer}, {"Int", Role::interviewer}, {"INTERVJUARE", Role::interviewer}, {"Intervjuare 1", Role::interviewer},
               {"Interviewer", Role::interviewer}, {"Forskare", Role::interviewer}, {"Moderator", Role::interviewer}, {"Tolk", Role::interpreter}, {"TOLK 2", Role::interpreter},
               {"i", Role::respondent}, {"R", Role::respondent}, {"IP", Role::respondent}, {"IP1", Role::respondent}, {"Ida", Role::respondent}, {"F", Role::respondent},
               {"M", Role::respondent}, {"Informant", Role::respondent}, {"", Role::respondent}, {"SPEAKER_00", Role::respondent}};
  for (const auto& [label, role] : cases) EXPECT_EQ(usual_role(label), role) << label;
  for (const Role role : {Role::respondent, Role::interviewer, Role::interpreter}) EXPECT_EQ(role_named(name_of(role)), role);
}

}  // namespace
}  // namespace behov
