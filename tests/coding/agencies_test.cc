// Agencies and institutions by name: the lists of lists.toml find them in the forms in which people write and say them.
#include <gtest/gtest.h>

#include "engine/base/file.h"
#include "engine/coding/matcher.h"
#include "engine/language/near_text.h"
#include "engine/lexicon/lists.h"

namespace behov {
namespace {

const std::filesystem::path source = BEHOV_SOURCE_DIR;

TableText table(const std::string& name) { return {name, read_file(source / "lexicons" / name)}; }

Language& language() {
  static const auto one = Language::open({table("spoken.toml"), table("protected.toml"), table("function-words.toml")}).value;
  return *one;
}

const Lists& lists() {
  static const Checked<Lists> read = Lists::read(read_file(source / "lexicons/lists.toml"), "lists.toml");
  EXPECT_TRUE(read.problems.empty());
  return read.value;
}

bool finds(const std::string& expression, const std::string& text) {
  const auto read = parse_expression(expression, {}, lists());
  EXPECT_TRUE(read.ok()) << expression;
  if (!read.ok()) return false;
  Vocabulary vocabulary, extra;
  const std::string_view one = text;
  const AnalysedText analysed = language().analyse_texts({&one, 1}, vocabulary).front();
  Senses senses(vocabulary, extra, [](const std::vector<std::string>& words) { return language().analyse_words(words); });
  senses.prepare({&read.value});
  Matcher matcher(vocabulary, senses);
  matcher.add(read.value);
  const AnalysedText near = NearText(vocabulary).with(analysed);
  for (const Sentence& sentence : near.sentences)
    if (!matcher.match(near, words_of(near, sentence, vocabulary)).empty()) return true;
  return false;
}

TEST(Agencies, AreFoundAsTheyAreWrittenAndSaid) {
  const std::vector<std::pair<const char*, std::vector<const char*>>> cases = {
      {"@arbetsförmedlingen", {"jag ringde Arbetsförmedlingen", "arbetsförmedlingens lokaler", "jag va på AF igår", "af svarar inte", "min arbetsförmedlare slutade", "arbetsförmedlarn va snäll", "arbets förmedlingen skickade mig"}},
      {"@försäkringskassan", {"Försäkringskassan sa nej", "från försäkringskassans sida", "FK vill ha intyg", "kassan betalar inte ut nåt", "försäkrings kassan ringde"}},
      {"@a-kassan", {"jag får a-kassa", "A-kassan är slut", "a-kassans regler", "akassan betalade sent"}},
      {"@socialtjänsten", {"socialtjänsten hjälpte", "jag gick till soc", "socialens handläggare", "på socialkontoret", "min socialsekreterare"}},
      {"@migrationsverket", {"Migrationsverket väntar", "migrationsverkets beslut", "migrations verket svarar inte"}},
      {"@skatteverket", {"Skatteverket skickade papper", "på skattekontoret"}},
      {"@kronofogden", {"jag har skulder hos Kronofogden", "kronofogdens brev", "fogden kom"}},
      {"@csn", {"CSN vill ha tillbaka pengarna", "mitt csn"}},
      {"@sfi", {"jag läser sfi", "SFI:n är bra", "svenska för invandrare", "jag gick på SFI i två år"}},
      {"@komvux", {"jag läser på komvux", "på Komvux", "vuxenutbildningen"}},
      {"@1177", {"jag ringde 1177", "sjukvårdsrådgivningen sa"}},
      {"@vårdcentralen", {"vårdcentralen svarar inte", "på vårdcentraler", "vård centralen", "jag ringde vårdcentralens nummer"}},
      {"@bup", {"hon går på BUP", "bup hade lång kö", "barn- och ungdomspsykiatrin"}},
      {"@psykiatrin", {"psykiatrin är full", "på psyk", "inom öppenpsykiatrin", "den psykiatriska kliniken"}},
      {"@kommunen", {"kommunen borde bygga", "Karlstads kommun", "kommunens hyresrätter"}},
      {"@region-värmland", {"Region Värmland", "regionen sparar", "landstinget"}},
      {"@kbab", {"jag hyr av KBAB", "KBAB:s lägenheter", "kbab är bra", "Karlstads Bostads AB", "karlstads bostadsbolag"}},
      {"@hyresgästföreningen", {"Hyresgästföreningen hjälpte oss", "hyresgästföreningens råd"}},
      {"@karlstadsbuss", {"jag åker Karlstadsbuss", "Värmlandstrafik drog in turen", "färdtjänsten kom aldrig"}},
      {"ringa ... @försäkringskassan", {"jag ringde till Försäkringskassan"}},
  };
  for (const auto& [name, texts] : cases)
    for (const char* text : texts) EXPECT_TRUE(finds(name, text)) << name << " in " << text;
}

TEST(Agencies, AreNotFoundInWordsThatLookAlike) {
  for (const auto& [name, text] : std::vector<std::pair<const char*, const char*>>{{"@försäkringskassan", "dom har kassa tider"},
                                                                                   {"@försäkringskassan", "jag stod i kassa tre"},
                                                                                   {"@kommunen", "jag har kommit hit"},
                                                                                   {"@sfi", "jag är svensk medborgare"},
                                                                                   {"@arbetsförmedlingen", "jag arbetar på ett kontor"},
                                                                                   {"@kbab", "Karlstad är en stad"},
                                                                                   {"@bup", "jag är uppe"}})
    EXPECT_FALSE(finds(name, text)) << name << " in " << text;
}

}  // namespace
}  // namespace behov
