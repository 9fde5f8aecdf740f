#include "engine/coding/senses.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "engine/base/text.h"
#include "engine/language/meant.h"
#include "engine/language/near_text.h"

namespace behov {
namespace {

// Glob over code points: `*` any letters, `?` one.
bool fits_glob(std::u32string_view text, std::u32string_view glob) {
  std::size_t t = 0, g = 0, star = glob.npos, resume = 0;
  while (t < text.size()) {
    if (g < glob.size() && (glob[g] == U'?' || glob[g] == text[t])) {
      ++t, ++g;
    } else if (g < glob.size() && glob[g] == U'*') {
      star = g++;
      resume = t;
    } else if (star != glob.npos) {
      g = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == U'*') ++g;
  return g == glob.size();
}

// `hyres` and `skol` as first parts of compounds: the lemma without its last vowel, and a linking letter or two.
bool is_linking_form(std::string_view form, std::string_view lemma) {
  const auto fits = [&](std::string_view stem) {
    if (stem.empty() || !form.starts_with(stem)) return false;
    const std::string_view link = form.substr(stem.size());
    return link.empty() || link == "s" || link == "e" || link == "es" || link == "o" || link == "u" || link == "a";
  };
  const bool vowel = lemma.size() > 2 && std::string_view("aeou").find(lemma.back()) != std::string_view::npos;
  return fits(lemma) || (vowel && fits(lemma.substr(0, lemma.size() - 1)));
}

bool stands_at(const std::vector<std::string>& parts, std::size_t at, const std::vector<std::string>& wanted) {
  if (wanted.empty() || at + wanted.size() > parts.size()) return false;
  return std::equal(wanted.begin(), wanted.end(), parts.begin() + static_cast<long>(at));
}

void gather_words(const Sequence& sequence, std::unordered_set<std::string_view>& out) {
  for (const Step& step : sequence.steps) {
    for (const Sequence& inner : step.item.alternatives) gather_words(inner, out);
    const WordPattern& word = step.item.word;
    const bool looked_up = word.form != WordPattern::Form::wildcard && word.form != WordPattern::Form::exact &&
                           word.form != WordPattern::Form::number;
    if (step.item.alternatives.empty() && looked_up && !word.text.empty()) out.insert(word.text);
  }
}

// A near miss is not its letters here, but the words it is near to.
ReadingSet readings_with(const WordType& type, const WordPattern& pattern) {
  if (!pattern.pos) return type.source == Source::near ? all_readings & ~written_only : all_readings;
  ReadingSet out = 0;
  for (std::size_t i = 0; i < type.readings.size(); ++i)
    if (type.readings[i].pos == *pattern.pos) out |= ReadingSet{1} << i;
  return out;
}

}  // namespace

Senses::Senses(const Vocabulary& study, Vocabulary& extra, Analyse analyse)
    : study_(study), extra_(extra), analyse_(std::move(analyse)), tables_(study) {}

void Senses::prepare(const std::vector<const Expression*>& expressions) {
  std::unordered_set<std::string_view> words;
  for (const Expression* expression : expressions)
    for (const Operand& operand : expression->operands) gather_words(operand.sequence, words);
  std::vector<std::string> unknown;
  for (const std::string_view word : words)
    if (!study_.find(word) && !extra_.find(word)) unknown.emplace_back(word);
  std::sort(unknown.begin(), unknown.end());
  if (unknown.empty()) return;
  for (WordType& type : analyse_(unknown)) extra_.add(std::move(type));
}

const WordType& Senses::type_of(const std::string& word) {
  if (const auto known = study_.find(word)) return study_[*known];
  if (!extra_.find(word))
    for (WordType& type : analyse_({word})) extra_.add(std::move(type));
  return extra_[*extra_.find(word)];
}

Stands Senses::stands_for(std::string_view word) {
  const WordType& type = type_of(std::string(word));
  Stands out;
  out.stem = type.stem;
  if (type.source == Source::near) {  // what is asked for is asked for as it is written
    out.lemmas = {std::string(word)};
    return out;
  }
  out.parts = type.parts;
  out.lemmas = lemmas_meant(type, word);
  return out;
}

std::vector<Meaning> Senses::of_lemma(const Stands& stands, const WordPattern& pattern) {
  std::map<TypeId, ReadingSet> found;
  for (const std::string& lemma : stands.lemmas)
    for (const Meaning& meaning : tables_.of_lemma(lemma))
      found[meaning.type] |= pattern.pos ? meaning.readings & readings_with(study_[meaning.type], pattern) : meaning.readings;
  if (!stands.stem.empty() && !pattern.pos)
    for (const Meaning& meaning : tables_.of_stem(stands.stem)) found[meaning.type] = all_readings;
  std::vector<Meaning> out;
  for (const auto& [type, readings] : found)
    if (readings) out.push_back({type, readings});
  return out;
}

std::vector<Meaning> Senses::of_types(const WordPattern& pattern, const std::vector<TypeId>& among, const std::function<bool(const WordType&)>& fits) const {
  std::vector<Meaning> out;
  for (const TypeId id : among)
    if (study_.is_word(id) && fits(study_[id]))
      if (const ReadingSet readings = readings_with(study_[id], pattern)) out.push_back({id, readings});
  return out;
}

bool Senses::begins_with(const WordType& type, const Stands& stands, std::string_view text) const {
  for (const std::string& lemma : stands.lemmas)
    if (type.parts.front() == lemma) return true;
  if (stands.parts.size() < type.parts.size() && stands_at(type.parts, 0, stands.parts)) return true;
  return is_linking_form(text, type.parts.front()) && to_lower(type.form).starts_with(text);
}

bool Senses::ends_with(const WordType& type, const Stands& stands) const {
  for (const std::string& lemma : stands.lemmas)
    if (type.parts.back() == lemma) return true;
  return stands.parts.size() < type.parts.size() && stands_at(type.parts, type.parts.size() - stands.parts.size(), stands.parts);
}

bool Senses::holds(const WordType& type, const Stands& stands) const {
  for (std::size_t at = 0; at < type.parts.size(); ++at) {
    if (stands_at(type.parts, at, stands.parts)) return true;
    for (const std::string& lemma : stands.lemmas)
      if (type.parts[at] == lemma) return true;
  }
  return false;
}

// Every compound that may fit; more than do.
std::vector<TypeId> Senses::compounds_with(const Stands& stands, std::string_view text) const {
  std::vector<std::string> parts = stands.lemmas;
  if (!stands.parts.empty()) parts.push_back(stands.parts.front());
  std::vector<TypeId> out = tables_.beginning(text);
  for (const std::string& part : parts)
    for (const Meaning& meaning : tables_.with_part(part)) out.push_back(meaning.type);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<Meaning> Senses::of_compounds(const WordPattern& pattern) {
  using Form = WordPattern::Form;
  const Stands stands = stands_for(pattern.text);
  std::map<TypeId, ReadingSet> found;
  for (const TypeId id : compounds_with(stands, pattern.text)) {
    const WordType& type = study_[id];
    if (type.parts.size() < 2) continue;
    const bool fits = pattern.form == Form::first  ? begins_with(type, stands, pattern.text)
                      : pattern.form == Form::head ? ends_with(type, stands)
                                                   : holds(type, stands) || begins_with(type, stands, pattern.text);
    if (const ReadingSet readings = readings_with(type, pattern); fits && readings) found[id] = readings;
  }
  if (pattern.form == Form::anywhere)
    for (const Meaning& meaning : of_lemma(stands, pattern)) found[meaning.type] |= meaning.readings;
  std::vector<Meaning> out;
  for (const auto& [type, readings] : found) out.push_back({type, readings});
  return out;
}

// What is asked for by its letters: written forms, and for wildcards the words that a spelling is read as.
std::vector<Meaning> Senses::of_written(const WordPattern& pattern) const {
  const std::u32string glob = to_code_points(pattern.text);
  const bool exact = pattern.form == WordPattern::Form::exact;
  const auto fits = [&](std::string_view form) { return fits_glob(to_code_points(to_lower(form)), glob); };
  // A word cut short (hälso- och sjukvården) has a type for every neighbour that completes it.
  const bool cut_short = exact && (pattern.text.starts_with('-') || pattern.text.ends_with('-'));
  const auto written = exact ? study_.find(pattern.text) : std::nullopt;
  const std::string_view literal = std::string_view(pattern.text).substr(0, pattern.text.find_first_of("*?"));
  std::vector<Meaning> out;
  for (const TypeId id : cut_short ? tables_.beginning(to_lower(pattern.text)) : exact ? (written ? std::vector{*written} : std::vector<TypeId>{}) : tables_.beginning(literal)) {
    if (!study_.is_word(id)) continue;
    const WordType& type = study_[id];
    ReadingSet readings = 0;
    if (exact ? type.form == pattern.text : fits(type.form)) readings = pattern.pos ? readings_with(type, pattern) : all_readings;
    else if (!exact && std::any_of(type.read_as.begin(), type.read_as.end(), fits)) readings = readings_with(type, pattern);
    if (readings) out.push_back({id, readings});
  }
  return out;
}

std::vector<Meaning> Senses::meanings(const WordPattern& pattern) {
  using Form = WordPattern::Form;
  switch (pattern.form) {
    case Form::lemma: return of_lemma(stands_for(pattern.text), pattern);
    case Form::number: return of_types(pattern, tables_.numbers(), [](const WordType&) { return true; });
    case Form::exact:
    case Form::wildcard: return of_written(pattern);
    case Form::first:
    case Form::head:
    case Form::anywhere: return of_compounds(pattern);
  }
  return {};
}

std::vector<std::string> Senses::terms(const WordPattern& pattern, const std::vector<Meaning>& meanings) {
  const auto pair_in = [&](TypeId type) { return study_.is_near_miss(type) ? pair_of(study_[type]) : std::vector<std::string_view>{}; };
  std::vector<std::string> out;
  if (pattern.form == WordPattern::Form::lemma && meanings.size() > 2) {
    const Stands stands = stands_for(pattern.text);
    for (const std::string& lemma : stands.lemmas) out.push_back(term(TermKind::lemma, lemma));
    if (!stands.stem.empty()) out.push_back(term(TermKind::stem, stands.stem));
    for (const Meaning& meaning : meanings)
      if (const auto pair = pair_in(meaning.type); !pair.empty()) out.push_back(term(TermKind::written, to_lower(pair.front())));
    return out;
  }
  for (const Meaning& meaning : meanings) {
    const auto pair = pair_in(meaning.type);
    out.push_back(term(TermKind::written, to_lower(pair.empty() ? std::string_view(study_[meaning.type].form) : pair.front())));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace behov
