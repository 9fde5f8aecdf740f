// What an expression matches, straight from the definition of the language and without regard to time: sets of spans,
// joined. The real matcher is held against it.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/coding/matcher.h"

namespace behov::reference {

using Spans = std::set<std::pair<std::uint32_t, std::uint32_t>>;

struct Sentence {
  const Vocabulary& vocabulary;
  std::vector<AnalysedToken> words;

  const WordType& type(std::size_t at) const { return vocabulary[words[at].type]; }
};

inline const WordType* type_written(const Vocabulary& vocabulary, const std::string& form) {
  for (TypeId id = 0; id < vocabulary.size(); ++id)
    if (vocabulary[id].form == form) return &vocabulary[id];
  return nullptr;
}

// What a typed word stands for: itself where it is a lemma (or no word of the study), else its lemmas.
struct Stands {
  std::set<std::string> lemmas;
  std::string stem;
  std::vector<std::string> parts;
};

inline Stands stands_for(const Vocabulary& vocabulary, const std::string& word) {
  const WordType* type = type_written(vocabulary, word);
  if (!type) return {{word}, "", {}};
  Stands out{{}, type->stem, type->parts};
  for (const Reading& reading : type->readings) out.lemmas.insert(to_lower(reading.lemma));
  if (out.lemmas.contains(word)) out.lemmas = {word};
  return out;
}

inline bool globs(std::u32string_view text, std::u32string_view glob) {
  if (glob.empty()) return text.empty();
  if (glob.front() == U'*') return globs(text, glob.substr(1)) || (!text.empty() && globs(text.substr(1), glob));
  return !text.empty() && (glob.front() == U'?' || glob.front() == text.front()) && globs(text.substr(1), glob.substr(1));
}

inline bool globs(const std::string& form, const std::string& glob) { return globs(to_code_points(to_lower(form)), to_code_points(glob)); }

// A run of the type's parts, at `from`, that is the word: one of its lemmas, or its own parts.
inline bool part_is(const WordType& type, std::size_t from, const Stands& stands, bool proper) {
  if (stands.lemmas.contains(type.parts[from])) return true;
  const auto& parts = stands.parts;
  if (parts.empty() || from + parts.size() > type.parts.size() || (proper && parts.size() == type.parts.size())) return false;
  return std::equal(parts.begin(), parts.end(), type.parts.begin() + static_cast<long>(from));
}

// `hyres-` as it is written: the first part without its last vowel, and a linking letter or two.
inline bool links(const std::string& text, const WordType& type) {
  if (!to_lower(type.form).starts_with(text)) return false;
  const std::string& lemma = type.parts.front();
  std::vector<std::string> stems{lemma};
  if (lemma.size() > 2 && std::string("aeou").find(lemma.back()) != std::string::npos) stems.push_back(lemma.substr(0, lemma.size() - 1));
  for (const std::string& stem : stems)
    for (const std::string link : {"", "s", "e", "es", "o", "u", "a"})
      if (text == stem + link) return true;
  return false;
}

inline bool compound_fits(const WordPattern& pattern, const WordType& type, const Stands& stands) {
  using Form = WordPattern::Form;
  if (type.parts.size() < 2) return false;
  const bool begins = part_is(type, 0, stands, true) || links(pattern.text, type);
  if (pattern.form == Form::first) return begins;
  const bool longer = type.parts.size() > stands.parts.size();
  if (pattern.form == Form::head)
    return stands.lemmas.contains(type.parts.back()) ||
           (!stands.parts.empty() && longer && std::equal(stands.parts.begin(), stands.parts.end(), type.parts.end() - static_cast<long>(stands.parts.size())));
  for (std::size_t from = 0; from < type.parts.size(); ++from)
    if (part_is(type, from, stands, false)) return true;
  return begins;
}

inline bool kept_with(const WordPattern& pattern, const WordType& type, ReadingSet kept, const std::set<std::string>* lemmas) {
  for (std::size_t i = 0; i < type.readings.size(); ++i)
    if ((kept >> i & 1) && (!pattern.pos || type.readings[i].pos == *pattern.pos) && (!lemmas || lemmas->contains(to_lower(type.readings[i].lemma))))
      return true;
  return false;
}

inline bool fits(const Sentence& sentence, std::size_t at, const WordPattern& pattern) {
  using Form = WordPattern::Form;
  const WordType& type = sentence.type(at);
  const ReadingSet kept = sentence.words[at].readings;
  const bool read = !pattern.pos || kept_with(pattern, type, kept, nullptr);
  const Stands stands = stands_for(sentence.vocabulary, pattern.text);
  const bool word = kept_with(pattern, type, kept, &stands.lemmas) || (!pattern.pos && !stands.stem.empty() && stands.stem == type.stem);
  switch (pattern.form) {
    case Form::lemma: return word;
    case Form::first:
    case Form::head: return read && compound_fits(pattern, type, stands);
    case Form::anywhere: return word || (read && compound_fits(pattern, type, stands));
    case Form::wildcard: {
      bool any = globs(type.form, pattern.text);
      for (const std::string& form : type.read_as) any = any || globs(form, pattern.text);
      return read && any;
    }
    case Form::exact: return read && type.form == pattern.text;
    case Form::number: return type.number;
  }
  return false;
}

Spans spans_of(const Sentence& sentence, const Sequence& sequence);

inline Spans spans_of(const Sentence& sentence, const Item& item) {
  Spans out;
  for (const Sequence& inner : item.alternatives) out.merge(spans_of(sentence, inner));
  if (!item.alternatives.empty()) return out;
  const auto size = static_cast<std::uint32_t>(sentence.words.size());
  const std::uint32_t longest = item.word.form == WordPattern::Form::number ? 8 : 1;
  for (std::uint32_t from = 0; from < size; ++from)
    for (std::uint32_t to = from; to < size && to < from + longest && fits(sentence, to, item.word); ++to) out.emplace(from, to + 1);
  return out;
}

// Every pair with at most so many words between; fillers are not counted.
inline Spans joined(const Sentence& sentence, const Spans& left, const Spans& right, unsigned most) {
  Spans out;
  for (const auto& [from, to] : left)
    for (const auto& [next, end] : right) {
      if (next < to) continue;
      unsigned between = 0;
      for (std::uint32_t at = to; at < next; ++at) between += !sentence.type(at).filler;
      if (between <= most) out.emplace(from, end);
    }
  return out;
}

inline Spans spans_of(const Sentence& sentence, const Sequence& sequence) {
  std::vector<Spans> sides(1);
  unsigned most = 0;
  for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
    const Step& step = sequence.steps[i];
    const Spans own = spans_of(sentence, step.item);
    if (step.before.order == Gap::Order::either) {
      sides.push_back(own);
      most = step.before.most;
    } else {
      sides.back() = i == 0 ? own : joined(sentence, sides.back(), own, step.before.most);
    }
  }
  if (sides.size() == 1) return sides.front();
  Spans out = joined(sentence, sides[0], sides[1], most);
  out.merge(joined(sentence, sides[1], sides[0], most));
  return out;
}

// Leftmost, then shortest, resuming after.
inline std::vector<WordMatch> taken(const Spans& spans) {
  std::vector<WordMatch> out;
  for (const auto& [from, to] : spans)  // in order: of those that begin at a word, the shortest is the first
    if (out.empty() || from >= out.back().last) out.push_back({from, to});
  return out;
}

inline std::vector<WordMatch> matches(const Sentence& sentence, const Expression& expression) {
  WordMatch whole{~0u, 0};
  for (const Operand& operand : expression.operands) {
    const auto found = taken(spans_of(sentence, operand.sequence));
    if (found.empty() != operand.negated) return {};
    if (!expression.is_conjunction()) return found;
    if (!operand.negated) whole = {std::min(whole.first, found.front().first), std::max(whole.last, found.front().last)};
  }
  return {whole};
}

}  // namespace behov::reference
