#include "engine/lexicon/unknown_words.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/base/text.h"

namespace behov {
namespace {

using Form = WordPattern::Form;

// Ways in which a first part may be a word by itself: `hyres-` is hyra, `skol-` is skola, `arbets-` is arbete.
std::vector<std::string> unlinked(const std::string& part) {
  std::vector<std::string> stems = {part}, out;
  for (const std::string_view link : {"s", "o", "u", "e", "a", "es"})
    if (part.size() > link.size() + 2 && part.ends_with(link)) stems.push_back(part.substr(0, part.size() - link.size()));
  for (const std::string& stem : stems)
    for (const char* vowel : {"", "a", "e"}) out.push_back(stem + vowel);
  return out;
}

// As a name and as an abbreviation: entries are read in small letters.
std::vector<std::string> in_capitals(const std::string& text) {
  std::u32string name = to_code_points(text);
  name.front() = to_upper(name.front());
  std::u32string letters = name;
  for (char32_t& c : letters) c = to_upper(c);
  return {from_code_points(name), from_code_points(letters)};
}

class UnknownWords {
 public:
  UnknownWords(const std::vector<LexiconEntry>& entries, const WordKnowledge& knowledge) : knowledge_(knowledge) {
    for (std::size_t i = 0; i < entries.size(); ++i)
      for (const EntryWord& word : words_of(*entries[i].expression)) {
        auto& places = standing_[word];
        if (places.empty()) order_.push_back(word);
        places.push_back(i);
      }
    said_.insert(knowledge.said.begin(), knowledge.said.end());
  }

  std::vector<UnknownWord> find() {
    ask();
    std::vector<UnknownWord> out;
    std::map<std::string, std::size_t> found;
    for (const EntryWord& word : order_) {
      if (is_known(word)) continue;
      auto place = found.find(word.text);
      if (place == found.end()) {
        auto close = near(word.text);
        if (!close) continue;
        place = found.emplace(word.text, out.size()).first;
        out.push_back({word.text, {}, said_.contains(word.text), std::move(*close)});
      }
      auto& entries = out[place->second].entries;
      entries.insert(entries.end(), standing_[word].begin(), standing_[word].end());
    }
    return out;
  }

 private:
  // One question for all words.
  void ask() {
    std::set<std::string> forms;
    for (const EntryWord& word : order_) {
      forms.insert(word.text);
      for (std::string& other : in_capitals(word.text)) forms.insert(std::move(other));
      if (word.form == Form::first || word.form == Form::anywhere)
        for (std::string& other : unlinked(word.text)) forms.insert(std::move(other));
    }
    const std::vector<std::string> list(forms.begin(), forms.end());
    const auto types = knowledge_.analyse(list);
    for (std::size_t i = 0; i < list.size(); ++i) known_[list[i]] = is_in_a_dictionary(types[i]);
  }

  bool is_known(const EntryWord& word) const {
    if (known_.at(word.text) || std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
    for (const std::string& other : in_capitals(word.text))
      if (known_.at(other)) return true;
    const bool first = word.form == Form::first || word.form == Form::anywhere, last = word.form == Form::head || word.form == Form::anywhere;
    if (first)
      for (const std::string& other : unlinked(word.text))
        if (known_.at(other)) return true;
    const auto begins = said_.lower_bound(word.text);
    if (first && begins != said_.end() && begins->starts_with(word.text)) return true;
    return last && std::any_of(said_.begin(), said_.end(), [&](const std::string& said) { return said.size() > word.text.size() && said.ends_with(word.text); });
  }

  // Nothing: it is a name, or an abbreviation, that a dictionary has in capitals.
  std::optional<std::vector<std::string>> near(const std::string& text) const {
    constexpr std::size_t most = 4;
    const std::u32string letters = to_code_points(text);
    const std::size_t within = letters.size() < 4 ? 0 : letters.size() < 8 ? 1 : 2;
    std::vector<std::pair<std::size_t, std::string>> found;
    const auto add = [&](const std::string& word, const std::string& lower) {
      const std::size_t apart = letters_apart(letters, to_code_points(lower), within);
      if (apart <= within) found.emplace_back(apart, word);
    };
    for (const std::string& said : said_)
      if (said != text) add(said, said);
    if (found.empty())
      for (const std::string& word : knowledge_.suggest(text)) {
        const std::string lower = to_lower(word);
        if (lower == text) return std::nullopt;
        add(word, lower);
      }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i) out.push_back(std::move(found[i].second));
    return out;
  }

  const WordKnowledge& knowledge_;
  std::vector<EntryWord> order_;
  std::map<EntryWord, std::vector<std::size_t>> standing_;
  std::set<std::string> said_;
  std::map<std::string, bool> known_;
};

}  // namespace

bool is_in_a_dictionary(const WordType& type) { return type.source != Source::none && type.source != Source::stem && type.source != Source::near; }

std::vector<UnknownWord> unknown_words(const std::vector<LexiconEntry>& entries, const WordKnowledge& knowledge) {
  return UnknownWords(entries, knowledge).find();
}

std::size_t letters_apart(std::u32string_view a, std::u32string_view b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  std::vector<std::size_t> two_ago(b.size() + 1), before(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) now[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_ago.swap(before);
    before.swap(now);
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], two_ago[j - 2] + 1);
    }
    if (*std::min_element(now.begin(), now.end()) > most) return most + 1;
  }
  return std::min(now[b.size()], most + 1);
}

}  // namespace behov
