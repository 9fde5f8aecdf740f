#include "engine/language/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/text.h"
#include "engine/language/conllu.h"
#include "tests/language/swedish.h"

namespace behov {
namespace {

using testing::HasSubstr;

// What is known of a token, independent of the numbers of types.
std::string told(const AnalysedToken& token, const Vocabulary& vocabulary) {
  const WordType& type = vocabulary[token.type];
  std::string out = type.form + "|" + type.beside + "|" + joined(type.parts) + "|" + std::to_string(token.span.start) + "-" + std::to_string(token.span.end) + "|" + std::to_string(token.speech);
  for (std::size_t i = 0; i < type.readings.size(); ++i)
    out += "|" + type.readings[i].lemma + "/" + std::string(name_of(type.readings[i].pos)) + (token.readings >> i & 1 ? "+" : "-");
  return out;
}

std::string told(const std::vector<AnalysedText>& texts, const Vocabulary& vocabulary) {
  std::string out;
  for (const AnalysedText& text : texts) {
    for (const AnalysedToken& token : text.tokens) out += told(token, vocabulary) + "\n";
    for (const Sentence& sentence : text.sentences) out += std::to_string(sentence.first) + ".." + std::to_string(sentence.last) + "\n";
  }
  return out;
}

const std::vector<std::string_view> texts = {
    "Jag bor i en tvåa på Kronoparken. Hyran är hög, och jag söker jobb.", "Hälso- och sjukvården är bra, men väntan är lång!", "(skratt) ja e sjukskriven å de e tråkigt",
    "Vi fick ingen lägenhet av KBAB... så vi bor hos mamma.", "", "Åkte du dit? Nej.\n\nDet var SFI-lärarens idé.", "en en en en", "zzyx blorfa flurpade"};

TEST(Analysis, IsTheSameOneByOneInABatchAndWithAKnownVocabulary) {
  Vocabulary batch, single;
  const std::string together = told(swedish().analyse_texts(texts, batch), batch);
  std::vector<AnalysedText> one_by_one;
  for (const std::string_view text : texts)
    for (AnalysedText& analysed : swedish().analyse_texts(std::span(&text, 1), single)) one_by_one.push_back(std::move(analysed));
  EXPECT_EQ(told(one_by_one, single), together);
  EXPECT_EQ(told(swedish().analyse_texts(texts, batch), batch), together);
  EXPECT_EQ(batch.size(), single.size());
}

// A word that no dictionary knows may be part of one written apart: its neighbours are looked up with it each time.
TEST(Analysis, LoadsNoDictionaryForWordsThatAreKnown) {
  const auto known = std::span(texts).first(std::size(texts) - 1);
  Vocabulary vocabulary;
  swedish().analyse_texts(known, vocabulary);
  const auto fresh = Language::open(house_tables());
  fresh.value->analyse_texts(known, vocabulary);
  EXPECT_FALSE(fresh.value->dictionaries_loaded());
}

// Two threads work where the batch is large: the result is that of small batches.
TEST(Analysis, IsTheSameOnOneThreadAndOnTwo) {
  std::vector<std::string_view> many;
  for (int i = 0; i < 400; ++i) many.insert(many.end(), texts.begin(), texts.end());
  Vocabulary large, small;
  const auto threaded = swedish().analyse_texts(many, large);
  std::vector<AnalysedText> alone;
  for (const std::string_view text : many)
    for (AnalysedText& analysed : swedish().analyse_texts(std::span(&text, 1), small)) alone.push_back(std::move(analysed));
  EXPECT_EQ(told(threaded, large), told(alone, small));

  std::vector<std::string> forms;
  for (int i = 0; i < 1200; ++i) forms.push_back((i % 2 ? "hyres" : "bostads") + std::string("lägenhet") + std::string(static_cast<std::size_t>(i % 7), 'e'));
  const auto types = swedish().analyse_words(forms);
  for (std::size_t i = 0; i < forms.size(); i += 97) EXPECT_EQ(types[i], word(forms[i]));
}

TEST(Analysis, PutsEveryTokenInExactlyOneSentence) {
  Vocabulary vocabulary;
  for (const AnalysedText& text : swedish().analyse_texts(texts, vocabulary)) {
    std::uint32_t next = 0, end = 0;
    for (const Sentence& sentence : text.sentences) {
      EXPECT_EQ(sentence.first, next);
      next = sentence.last;
    }
    EXPECT_EQ(next, text.tokens.size());
    for (const AnalysedToken& token : text.tokens) {
      EXPECT_LE(end, token.span.start);
      end = token.span.end;
      EXPECT_NE(token.readings, 0u);
    }
  }
}

TEST(Analysis, SurvivesHostileUnicode) {
  const std::u32string letters = U"aåÄs-.:\u0301\u00ad\u200b\u202e\u2011\U0001F600\u0130\u1E9E\uFFFD\U000E0001 \n\u0000";
  std::uint32_t seed = 3;
  std::vector<std::string> hostile = {std::string(100'000, 'a'), std::string("\xff\xfe\x80", 3), std::string(5000, '-'), std::string("a\0b", 3)};
  for (int round = 0; round < 400; ++round) {
    std::u32string text;
    for (int i = 0; i < 20; ++i) {
      seed = seed * 1664525 + 1013904223;
      text += letters[(seed >> 16) % letters.size()];
    }
    hostile.push_back(from_code_points(text));
  }
  std::u32string long_word = U"bostads";
  for (int i = 0; i < 12; ++i) long_word += U"bostads";
  hostile.push_back(from_code_points(long_word));
  Vocabulary vocabulary;
  for (const std::string& text : hostile) {
    const std::string_view view = text;
    for (const AnalysedText& analysed : swedish().analyse_texts(std::span(&view, 1), vocabulary))
      for (const AnalysedToken& token : analysed.tokens) EXPECT_LT(token.span.start, token.span.end);
  }
}

// The part of speech and lemma of a word in a sentence, the first that context kept.
std::string in_context(std::string_view sentence, std::string_view form) {
  Vocabulary vocabulary;
  const auto analysed = swedish().analyse_texts(std::span(&sentence, 1), vocabulary);
  for (const AnalysedToken& token : analysed.front().tokens) {
    const WordType& type = vocabulary[token.type];
    if (type.form != form) continue;
    for (std::size_t i = 0; i < type.readings.size(); ++i)
      if (token.readings >> i & 1) return type.readings[i].lemma + "/" + std::string(name_of(type.readings[i].pos));
  }
  return "not there";
}

struct Context {
  std::string sentence, form, reading;
};

TEST(Choice, GoesByTheSentence) {
  for (const Context& one : std::vector<Context>{
           {"Hon har en god hälsa.", "hälsa", "hälsa/NOUN"},
           {"Jag ska hälsa på mormor.", "hälsa", "hälsa/VERB"},
           {"Hälsa din mamma.", "Hälsa", "hälsa/VERB"},
           {"Ja.", "Ja", "ja/INTJ"},
           {"Ja, precis.", "Ja", "ja/INTJ"},
           {"Ja ja.", "ja", "ja/INTJ"},
           {"ja vet inte", "ja", "jag/PRON"},
           {"Det finns en bra skola här.", "skola", "skola/NOUN"},
           {"Jag har ett hus.", "har", "ha/VERB"},
           {"Jag har bott i ett hus.", "har", "ha/AUX"},
           {"Det kommer att bli dyrt.", "kommer", "komma/AUX"},
           {"Hon kommer från Karlstad.", "kommer", "komma/VERB"},
           {"Jag var där igår.", "var", "vara/AUX"},
           {"Var bor du?", "Var", "var/ADV"},
           {"Var det dyrt?", "Var", "vara/AUX"},
           {"Va gör du?", "Va", "vad/PRON"},
           {"Va det dyrt?", "Va", "vara/AUX"},
           {"Sen va vi hemma.", "va", "vara/AUX"},
           {"ja vet inte va ja ska göra", "va", "vad/PRON"},
           {"Jag vill jobba.", "jobba", "jobba/VERB"},
           {"Han fick ett jobb.", "jobb", "jobb/NOUN"},
           {"Lägenheten är för liten.", "för", "för/ADV"},
           {"Det är bra för barnen.", "för", "för/ADP"}})
    EXPECT_EQ(in_context(one.sentence, one.form), one.reading) << one.sentence;
}

TEST(Choice, TakesNamesForNames) {
  EXPECT_EQ(in_context("Jag träffade Sten i går.", "Sten"), "Sten/PROPN");
  EXPECT_EQ(in_context("Det låg en sten där.", "sten"), "sten/NOUN");
  EXPECT_EQ(in_context("Vi bor i Karlstad nu.", "Karlstad"), "Karlstad/PROPN");
}

// In the reading of a word cut short the full word stands.
std::string completed(std::string_view text, std::string_view form) {
  Vocabulary vocabulary;
  const auto analysed = swedish().analyse_texts(std::span(&text, 1), vocabulary);
  for (const AnalysedToken& token : analysed.front().tokens)
    if (vocabulary[token.type].form == form) return vocabulary[token.type].readings.front().lemma + " " + joined(vocabulary[token.type].parts);
  return "not there";
}

TEST(WordsCutShort, AreTheFullWordsThatTheirNeighbourMakesOfThem) {
  EXPECT_EQ(completed("hälso- och sjukvården", "hälso-"), "hälsovård hälsa+vård");
  EXPECT_EQ(completed("hyres- eller bostadsrätt", "hyres-"), "hyresrätt hyra+rätt");
  EXPECT_EQ(completed("för- och nackdelar", "för-"), "fördel ");
  EXPECT_EQ(completed("in- och utvandring", "in-"), "invandring ");
  EXPECT_EQ(completed("barn-, ungdoms- och vuxenpsykiatrin", "barn-"), "barnpsykiatri barn+psykiatri");
  EXPECT_EQ(completed("hälso- och sjukvårdspersonalen", "hälso-"), "hälsovårdspersonal hälsa+vård+personal");
  EXPECT_EQ(completed("bostadsrätter och -föreningar", "-föreningar"), "bostadsförening bostad+förening");
}

TEST(WordsCutShort, StandAloneWhereNothingCompletesThem) {
  EXPECT_EQ(completed("hälso- sa han", "hälso-"), "hälsa hälsa");
  EXPECT_EQ(completed("hälso- och xyzzy", "hälso-"), "hälsa hälsa");
  EXPECT_EQ(completed("hälso-", "hälso-"), "hälsa hälsa");
}

TEST(WordsCutShort, HaveATypeForEveryNeighbour) {
  Vocabulary vocabulary;
  const std::string_view text = "hälso- och sjukvården, hälso- och miljönämnden, hälso- och sjukvården, hälso-";
  const auto analysed = swedish().analyse_texts(std::span(&text, 1), vocabulary);
  const auto& tokens = analysed.front().tokens;
  std::vector<TypeId> types;
  for (const AnalysedToken& token : tokens)
    if (vocabulary[token.type].form == "hälso-") types.push_back(token.type);
  ASSERT_EQ(types.size(), 4u);
  EXPECT_NE(types[0], types[1]);
  EXPECT_EQ(types[0], types[2]);
  EXPECT_EQ(types[3], *vocabulary.find("hälso-"));
}

TEST(HyphenedWords, HaveTheLemmaOfTheirTailAndThePartsOfBoth) {
  const WordType teacher = word("SFI-lärarna");
  EXPECT_EQ(teacher.readings.front().lemma, "sfi-lärare");
  EXPECT_EQ(joined(teacher.parts), "sfi+lärare");
  EXPECT_EQ(joined(word("topp-tio-positionerna").parts), "topp+tio+position");
  EXPECT_EQ(word("1970-talet").readings.front().lemma, "1970-tal");
  EXPECT_EQ(word("EU:s").readings.front().lemma, "EU");
}

TEST(Words, AreTakenFromTheFirstAuthorityThatKnowsThem) {
  const std::map<std::string, Source> expected = {{"och", Source::table}, {"bostäder", Source::apertium}, {"hyresbostäderna", Source::compound}, {"blorfighet", Source::stem}, {"25", Source::table}};
  for (const auto& [form, source] : expected) EXPECT_EQ(word(form).source, source) << form;
}

TEST(Words, HaveDerivedLemmasBesideTheirOwn) {
  const auto lemmas = [](const std::string& form) {
    std::vector<std::string> out;
    for (const Reading& reading : word(form).readings) out.push_back(reading.lemma);
    return out;
  };
  EXPECT_THAT(lemmas("skrivna"), testing::IsSupersetOf({"skriven", "skriva"}));
  EXPECT_THAT(lemmas("snabbt"), testing::IsSupersetOf({"snabb", "snabbt"}));
  EXPECT_THAT(lemmas("sökande"), testing::Contains("söka"));
}

TEST(Vocabulary, ComesBackFromItsBytes) {
  Vocabulary vocabulary, again;
  swedish().analyse_texts(texts, vocabulary);
  again.add_packed(vocabulary.packed());
  ASSERT_EQ(again.size(), vocabulary.size());
  for (TypeId id = 0; id < vocabulary.size(); ++id) EXPECT_EQ(again[id], vocabulary[id]);
  Vocabulary half;
  half.add_packed(vocabulary.packed(static_cast<TypeId>(vocabulary.size() / 2)));
  EXPECT_EQ(half.size(), vocabulary.size() - vocabulary.size() / 2);
}

TEST(Vocabulary, RefusesDamagedBytesOrReadsOthersButNeverCrashes) {
  Vocabulary vocabulary;
  swedish().analyse_texts(texts, vocabulary);
  const std::string bytes = vocabulary.packed();
  EXPECT_THROW(Vocabulary().add_packed(""), Failure);
  for (std::size_t size = 1; size < bytes.size(); size += 7) EXPECT_THROW(Vocabulary().add_packed(std::string_view(bytes).substr(0, size)), Failure) << size;
  for (std::size_t at = 0; at < bytes.size(); at += 5) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    try {
      Vocabulary().add_packed(damaged);
    } catch (const Failure&) {
    }
  }
}

TEST(Vocabulary, KeepsTheFirstOfEqualForms) {
  Vocabulary vocabulary;
  WordType type;
  type.form = "x";
  EXPECT_EQ(vocabulary.add(type), 0u);
  type.stem = "other";
  EXPECT_EQ(vocabulary.add(type), 0u);
  EXPECT_EQ(vocabulary[0].stem, "");
  EXPECT_FALSE(vocabulary.find("y"));
}

TEST(Conllu, GivesEveryTokenItsPlaceAndSentencesTheirText) {
  const std::string out = to_conllu("Jag bor bra.\nHyran är hög!\n", swedish());
  EXPECT_THAT(out, HasSubstr("# text = Jag bor bra.\n1\tJag\tjag\tPRON\t"));
  EXPECT_THAT(out, HasSubstr("TokenRange=0:3"));
  EXPECT_THAT(out, HasSubstr("# text = Hyran är hög!\n1\tHyran\thyra\tNOUN\t"));
  EXPECT_THAT(out, HasSubstr("TokenRange=13:18"));
  for (const std::string_view line : split(out, '\n'))
    if (!line.empty() && line[0] != '#') {
      EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 9) << line;
    }
}

TEST(Conllu, IsEmptyWhereThereIsNoText) { EXPECT_EQ(to_conllu("", swedish()), ""); }

TEST(Conllu, ShowsThePartsOfCompounds) { EXPECT_THAT(to_conllu("bostadskön", swedish()), HasSubstr("Parts=bostad+kö")); }

TEST(Fingerprint, ChangesWithEveryTable) {
  const auto hash_of = [](const std::string& file) { return sha256(read_file(file)); };
  LanguageFiles files = house_tables();
  const std::string before = Language::open(files).value->fingerprint(hash_of);
  EXPECT_EQ(Language::open(files).value->fingerprint(hash_of), before);
  for (TableText* table : {&files.spoken, &files.protected_words, &files.function_words}) {
    const std::string kept = table->text;
    table->text += "# mer\n";
    EXPECT_NE(Language::open(files).value->fingerprint(hash_of), before) << table->file;
    table->text = kept;
  }
}

}  // namespace
}  // namespace behov
