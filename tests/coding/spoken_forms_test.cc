// Spoken, dialectal and learner Swedish: of the words that a search should find in tests/language/spoken.tsv, how many
// it finds.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/coding/senses.h"
#include "engine/language/analysis.h"
#include "engine/language/near_text.h"

namespace behov {
namespace {

const std::filesystem::path source = BEHOV_SOURCE_DIR;

struct Told {
  std::string kind;
  std::string sentence;
  std::vector<std::string> words;
};

std::vector<Told> told_sentences() {
  std::vector<Told> out;
  const std::string file = read_file(source / "tests/language/spoken.tsv");
  for (const std::string_view line : split(file, '\n')) {
    const auto fields = split(line, '\t');
    if (line.starts_with('#') || fields.size() != 3) continue;
    Told one{std::string(fields[0]), std::string(fields[1]), {}};
    for (const std::string_view word : split(fields[2], ' '))
      if (!word.empty()) one.words.emplace_back(word);
    out.push_back(std::move(one));
  }
  return out;
}

TableText table(const std::string& name) { return {name, read_file(source / "lexicons" / name)}; }

std::shared_ptr<Language> language() {
  auto read = Language::open({table("spoken.toml"), table("protected.toml"), table("function-words.toml")});
  EXPECT_TRUE(read.problems.empty());
  return read.value;
}

struct Count {
  int found = 0;
  int wanted = 0;
  double share() const { return static_cast<double>(found) / wanted; }
};

TEST(SpokenForms, AreFoundByTheWordsTheyStandFor) {
  const auto told = told_sentences();
  ASSERT_GE(told.size(), 250u);
  std::vector<std::string_view> texts;
  for (const Told& one : told) texts.push_back(one.sentence);
  const auto speech = language();
  Vocabulary vocabulary, extra;
  const auto analysed = speech->analyse_texts(texts, vocabulary);
  Senses senses(vocabulary, extra, [&](const std::vector<std::string>& words) { return speech->analyse_words(words); });
  const NearText light(vocabulary);
  std::vector<AnalysedText> near;
  for (const AnalysedText& text : analysed) near.push_back(light.with(text));
  std::map<std::string, Count> by_kind;
  Count all;
  for (std::size_t i = 0; i < told.size(); ++i)
    for (const std::string& word : told[i].words) {
      WordPattern pattern;
      pattern.text = word;
      bool found = false;
      for (const Meaning& meaning : senses.meanings(pattern))
        for (const AnalysedToken& token : near[i].tokens) found = found || (token.type == meaning.type && token.readings & meaning.readings);
      for (Count* count : {&all, &by_kind[told[i].kind]}) {
        ++count->wanted;
        count->found += found;
      }
      if (!found) std::cout << "missed\t" << told[i].kind << "\t" << word << "\t" << told[i].sentence << "\n";
    }
  for (const auto& [kind, count] : by_kind) std::cout << kind << " " << count.share() << " of " << count.wanted << "\n";
  std::cout << "recall " << all.share() << " of " << all.wanted << "\n";
  EXPECT_GE(all.share(), 0.90);
}

}  // namespace
}  // namespace behov
