#include "engine/language/automaton.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "engine/base/failure.h"
#include "engine/base/text.h"
#include "engine/language/morphology.h"
#include "engine/language/walk.h"
#include "tests/language/lttoolbox.h"
#include "tests/language/swedish.h"

namespace behov {
namespace {

const Automaton& dictionary() {
  static const Automaton automaton(dictionary_files().front());
  return automaton;
}

std::string forms_of(const std::vector<Entry>& entries, Tag tag) {
  std::set<std::string> lemmas;
  for (const Entry& entry : entries)
    if (has(entry.tags, tag)) lemmas.insert(from_code_points(entry.lemma));
  return joined({lemmas.begin(), lemmas.end()}, " ");
}

TEST(Automaton, KnowsDictionaryFormsAndTags) {
  EXPECT_EQ(forms_of(dictionary().analyse(U"bostäderna"), Tag::n), "bostad");
  EXPECT_EQ(forms_of(dictionary().analyse(U"sökte"), Tag::past), "söka");
  EXPECT_TRUE(dictionary().analyse(U"xqzw").empty());
  EXPECT_TRUE(dictionary().analyse(U"").empty());
}

TEST(Automaton, ReadsCapitalsAsSmallLettersToo) { EXPECT_EQ(forms_of(dictionary().analyse(U"Bostäderna"), Tag::n), "bostad"); }

TEST(Automaton, KeepsTheNumbersOfHomographs) {
  std::set<std::string> lemmas;
  for (const Entry& entry : dictionary().analyse(U"skola")) lemmas.insert(from_code_points(entry.lemma));
  EXPECT_GT(lemmas.size(), 1u);
}

std::string lemmas_of(const Prefixes& prefixes, std::span<const Found> founds, Tag tag) {
  std::set<std::string> lemmas;
  for (const Found& found : founds)
    if (has(found.tags, tag)) lemmas.insert(from_code_points(prefixes.lemma(found)));
  return joined({lemmas.begin(), lemmas.end()}, " ");
}

TEST(Automaton, SeesEveryBeginningAtOnce) {
  const std::u32string word = U"hyreshus";
  const Prefixes prefixes(dictionary(), word);
  EXPECT_EQ(prefixes.reach(), 8u);
  EXPECT_EQ(lemmas_of(prefixes, prefixes.with_a(3), Tag::n), "hyra");
  EXPECT_EQ(lemmas_of(prefixes, prefixes.exact(8), Tag::n), "hyreshus");
  for (std::size_t length = 1; length <= 8; ++length) {
    const std::vector<Entry> stretch = prefixes.entries(length);
    for (const Entry& entry : dictionary().analyse(word.substr(0, length))) EXPECT_NE(std::find(stretch.begin(), stretch.end(), entry), stretch.end());
  }
}

TEST(Automaton, SeesNothingWhereNoWordBeginsSo) {
  const Prefixes prefixes(dictionary(), U"hyqx");
  EXPECT_EQ(prefixes.reach(), 2u);
  for (const std::size_t length : {0, 3, 4}) {
    EXPECT_TRUE(prefixes.exact(length).empty());
    EXPECT_TRUE(prefixes.with_a(length).empty());
    EXPECT_TRUE(prefixes.entries(length).empty());
  }
}

// The letters that may follow are those that a step takes.
TEST(Automaton, WalksTheSameWithAndWithoutWriting) {
  const std::u32string word = U"bostadsrättsförening";
  auto states = dictionary().first_states(word);
  Walk walk(dictionary(), word);
  for (const char32_t letter : word) {
    EXPECT_NE(dictionary().letters_after(states).find(letter), std::u32string::npos);
    states = dictionary().after(states, letter);
    ASSERT_TRUE(walk.step(letter));
    EXPECT_EQ(dictionary().is_end_of_word(states), !walk.found().empty());
  }
  EXPECT_FALSE(walk.step(U'q'));
  EXPECT_TRUE(dictionary().after(states, U'q').empty());
}

TEST(Automaton, SaysWhichDictionaryIsMissingOrDamaged) {
  EXPECT_THROW(Automaton("/no/such/file.bin"), Failure);
  const std::string path = testing::TempDir() + "damaged.automorf.bin";
  const std::string whole = read_file(dictionary_files().front());
  for (const std::string& bytes : {std::string("not a dictionary"), std::string(), whole.substr(0, 100), whole.substr(0, whole.size() / 2), "\xff" + whole.substr(1, 5000)}) {
    std::ofstream(path, std::ios::binary) << bytes;
    EXPECT_THROW(Automaton{path}, Failure) << bytes.size();
  }
  std::filesystem::remove(path);
}

// Words of this repository's own lexicons and interviews: small letters only, for what is no letter is notation there.
std::vector<std::string> words_of_ours() {
  std::set<std::string> words;
  for (const std::string folder : {"lexicons", "corpus"})
    for (const auto& file : list_files(std::string(BEHOV_SOURCE_DIR) + "/" + folder)) {
      const std::string text = read_file(std::filesystem::path(BEHOV_SOURCE_DIR) / folder / file);
      if (!is_utf8(text)) continue;
      std::u32string word;
      for (const char32_t c : to_code_points(to_lower(text)) + U" ") {
        if (is_letter(c)) word += c;
        else if (!word.empty()) words.insert(from_code_points(std::exchange(word, {})));
      }
    }
  return {words.begin(), words.end()};
}

// "bostad def n sg ut" from `bostad<n><ut><sg><def>`; tags that we know no name of left out, and that it may end compounds.
std::string normal(std::string_view analysis, const std::vector<std::string>& known) {
  const std::size_t lemma = analysis.find('<');
  std::set<std::string> tags;
  for (std::size_t at = lemma; at != analysis.npos;) {
    const std::size_t close = analysis.find('>', at);
    const std::string tag(analysis.substr(at + 1, close - at - 1));
    if (tag != "compound-R" && std::find(known.begin(), known.end(), tag) != known.end()) tags.insert(tag);
    at = analysis.find('<', close);
  }
  return std::string(analysis.substr(0, lemma)) + " " + joined({tags.begin(), tags.end()}, " ");
}

TEST(Automaton, AgreesWithLttoolboxOnEveryWordOfOurs) {
  const auto words = words_of_ours();
  ASSERT_GT(words.size(), 3000u);
  Lttoolbox theirs(dictionary_files().front());
  const std::string output = theirs.analyse(words);
  const auto& names = tag_names();
  const std::vector<std::string> known(names.begin(), names.end());
  std::size_t at = 0, compared = 0;
  for (const std::string_view line : split(output, '\n')) {
    if (line.empty()) continue;
    ASSERT_LT(at, words.size());
    const std::string& form = words[at++];
    std::set<std::string> expected, found;
    std::string_view rest = line.substr(1, line.size() - 2);
    ASSERT_EQ(rest.substr(0, rest.find('/')), form);
    for (const std::string_view analysis : split(rest.substr(rest.find('/') + 1), '/'))
      if (!analysis.starts_with('*') && analysis.find("<compound-only-L>") == analysis.npos) expected.insert(normal(analysis, known));
    for (const Entry& entry : dictionary().analyse(to_code_points(form))) {
      std::set<std::string> tags;
      for (std::size_t tag = 0; tag < known.size(); ++tag)
        if (entry.tags >> tag & 1) tags.insert(known[tag]);
      found.insert(from_code_points(entry.lemma) + " " + joined({tags.begin(), tags.end()}, " "));
    }
    EXPECT_EQ(found, expected) << form;
    ++compared;
  }
  EXPECT_EQ(compared, words.size());
}

}  // namespace
}  // namespace behov
