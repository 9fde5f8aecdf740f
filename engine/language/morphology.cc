#include "engine/language/morphology.h"

#include <algorithm>
#include <functional>

#include "engine/base/text.h"
#include "engine/language/abbreviations.h"
#include "engine/language/ellipsis.h"
#include "engine/language/form.h"
#include "engine/language/guess.h"
#include "engine/language/numbers.h"
#include "engine/language/readings.h"

namespace behov {
namespace {

constexpr const char* automaton_path = "/usr/share/apertium/apertium-swe-nor/swe-nob.automorf.bin";
constexpr const char* affix_path = "/usr/share/hunspell/sv_SE.aff";
constexpr const char* words_path = "/usr/share/hunspell/sv_SE.dic";
constexpr std::size_t longest_form = 100;  // code points; what is longer is no word of any dictionary

bool holds_letter_or_digit(std::u32string_view form) {
  return std::any_of(form.begin(), form.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
}

Shapes shape_of_mark(std::string_view form) {
  using enum Shape;
  constexpr std::string_view commas[] = {",", ";", ":", "–", "—", "-", "/", "//", "•", "*"};
  constexpr std::string_view stops[] = {".", "!", "?", "…"};
  if (std::find(std::begin(stops), std::end(stops), form) != std::end(stops) || form.starts_with("..")) return bit(stop);
  return std::find(std::begin(commas), std::end(commas), form) != std::end(commas) ? bit(comma) : bit(quote);
}

}  // namespace

std::vector<std::string> dictionary_files() { return {automaton_path, affix_path, words_path}; }

Morphology::Morphology(const LanguageTables& tables)
    : tables_(tables), automaton_(automaton_path), splitter_(automaton_, tables.compounds), spelling_(affix_path, words_path),
      near_(automaton_, tables) {}

WordType Morphology::analyse(const std::string& written) const {
  WordType type;
  type.form = written;
  const Form form(written);
  type.word = holds_letter_or_digit(form.written);
  type.filler = tables_.fillers.contains(form.lower);
  if (!type.word) {
    read_marks(type);
    return type;
  }
  if (form.letters.size() > longest_form) {
    guess(type, form);
    return type;
  }
  const bool known = read_table(type, form) || read_number(type, form) || read_dictionary(type, form) || read_colon(type, form) ||
                     read_hyphen(type, form) || read_prefixed(type, form) || read_respelled(type, form) || read_doubled(type, form) ||
                     read_compound(type, form) || read_spelling(type, form) || read_joined(type, form) || read_near(type, form);
  if (!known) guess(type, form);
  if (form.capital) add_names(type, form);
  return type;
}

WordType Morphology::analyse_cut_short(const std::string& form, const std::string& beside) const {
  WordType out;
  for (const std::u32string& full : completions(to_code_points(form), to_code_points(beside), splitter_)) {
    WordType type = analyse(from_code_points(full));
    if (type.source == Source::stem || type.source == Source::table) continue;
    if (out.form.empty()) out = std::move(type);
  }
  const auto is_noun = [](const Reading& reading) { return reading.pos == Pos::noun; };
  if (out.form.empty()) {
    out = analyse(form);
  } else {
    out.read_as = {out.form};
    if (std::any_of(out.readings.begin(), out.readings.end(), is_noun)) std::erase_if(out.readings, std::not_fn(is_noun));
  }
  out.form = form;
  out.beside = beside;
  return out;
}

void Morphology::read_marks(WordType& type) const {
  const std::u32string form = to_code_points(type.form);
  constexpr std::u32string_view symbols = U"%+=<>€$£§°&@#^~|½¼¾±×÷©®™";
  if (form.size() == 1 && symbols.find(form[0]) != symbols.npos) type.readings = {{type.form, Pos::sym, false, bit(Shape::symbol)}};
  else type.readings = {{type.form, Pos::punct, false, shape_of_mark(type.form)}};
  type.source = Source::table;
}

// The readings of a word in standard spelling.
void Morphology::add_written(WordType& type, const std::string& written) const {
  const auto table = tables_.function_words.find(written);
  if (table != tables_.function_words.end()) {
    for (const Reading& reading : table->second) add_reading(type.readings, reading);
    return;
  }
  const std::u32string letters = to_code_points(written);
  const auto readings = readings_of(letters, automaton_.analyse(letters), automaton_);
  for (const Reading& reading : readings) add_reading(type.readings, reading);
  if (readings.empty()) add_reading(type.readings, {written, Pos::x, false, bit(Shape::foreign)});
}

bool Morphology::read_table(WordType& type, const Form& form) const {
  if (const auto spoken = tables_.spoken.find(form.lower); spoken != tables_.spoken.end()) {
    type.read_as = spoken->second;
    for (const std::string& word : spoken->second) add_written(type, word);
  } else if (const auto table = tables_.function_words.find(form.lower); table != tables_.function_words.end()) {
    type.readings = table->second;
  } else {
    const bool marked = form.lower.find_first_of(". ") != std::string::npos && !is_number(form.lower);
    const Abbreviation* known = marked ? find_abbreviation(form.lower) : find_bare_abbreviation(form.lower);
    if (!known) return false;
    type.readings = {{std::string(known->stands_for), known->pos, false, usual_shapes(known->pos)}};
  }
  type.number = is_number(form.lower);
  type.source = Source::table;
  return true;
}

bool Morphology::read_number(WordType& type, const Form& form) const {
  if (!is_number(form.lower)) return false;
  type.number = true;
  type.readings = {{form.lower, Pos::num, false, bit(Shape::number)}};
  type.source = Source::table;
  return true;
}

bool Morphology::read_dictionary(WordType& type, const Form& form) const {
  if (form.letters.back() == U'-') return false;  // a word cut short
  const std::vector<Entry> entries = automaton_.analyse(form.letters);
  type.readings = readings_of(form.letters, entries, automaton_);
  if (type.readings.empty()) return false;
  type.source = Source::apertium;
  read_parts(type);
  return true;
}

// A compound is one by any of its dictionary forms, the likeliest first.
void Morphology::read_parts(WordType& type) const {
  for (const Reading& reading : type.readings) {
    if (reading.derived || (!is_open_class(reading.pos))) continue;
    for (const std::u32string& part : splitter_.split_known(to_code_points(reading.lemma))) type.parts.push_back(from_code_points(part));
    if (!type.parts.empty()) return;
  }
}

// EU:s, tv:n, 3:e, 80-tal:s.
bool Morphology::read_colon(WordType& type, const Form& form) const {
  const std::size_t colon = type.form.rfind(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == type.form.size()) return false;
  const std::string before = type.form.substr(0, colon), ending = form.lower.substr(form.lower.rfind(':') + 1);
  if (is_number(before)) {
    type.number = true;
    type.readings = {{form.lower, Pos::adj, false, bit(Shape::ordinal)}};
    type.source = Source::table;
    return true;
  }
  const WordType base = analyse(before);
  if (base.source == Source::stem && !form.capital) return false;
  const bool owner = ending == "s";
  for (const Reading& reading : base.readings) {
    Shapes shapes = bit(Shape::noun_definite);
    if (reading.pos == Pos::propn) shapes = owner ? bit(Shape::name_genitive) : bit(Shape::name);
    else if (owner) shapes = bit(Shape::noun_genitive);
    add_reading(type.readings, {reading.lemma, reading.pos, false, shapes});
  }
  type.parts = base.parts;
  type.source = base.source;
  return true;
}

std::vector<std::string> Morphology::parts_of(std::string_view word) const {
  std::vector<std::string> out;
  for (const std::u32string& part : splitter_.first_part(to_code_points(to_lower(word)))) out.push_back(from_code_points(part));
  if (out.empty()) out.emplace_back(to_lower(word));
  return out;
}

// topp-tio- of topp-tio-position: each between two hyphens.
std::vector<std::string> Morphology::hyphen_parts(std::string_view before) const {
  std::vector<std::string> out;
  for (const std::string_view piece : split(before, '-'))
    if (is_number(piece)) out.push_back(to_lower(piece));
    else if (!piece.empty())
      for (std::string& part : parts_of(piece)) out.push_back(std::move(part));
  return out;
}

// SFI-lärare, 1970-talet: what stands after the last hyphen decides, what stands before stays in the lemma.
bool Morphology::read_hyphen(WordType& type, const Form& form) const {
  const std::size_t hyphen = type.form.rfind('-');
  if (hyphen == std::string::npos || hyphen == 0) return false;
  const std::string before = type.form.substr(0, hyphen);
  if (hyphen + 1 == type.form.size()) {
    type.parts = parts_of(before);
    type.readings = {{type.parts.size() == 1 ? type.parts.front() : form.lower, Pos::noun, false, bit(Shape::noun_first)}};
    type.source = Source::compound;
    return true;
  }
  const WordType tail = analyse(type.form.substr(hyphen + 1));
  if (tail.readings.empty() || tail.source == Source::stem) return false;
  const std::string first = to_lower(before) + "-";
  for (const Reading& reading : tail.readings)
    if (reading.pos == Pos::noun || reading.pos == Pos::adj || reading.pos == Pos::verb || reading.pos == Pos::adv)
      add_reading(type.readings, {first + to_lower(reading.lemma), reading.pos, reading.derived, reading.shapes});
  if (type.readings.empty()) return false;
  type.parts = hyphen_parts(before);
  if (tail.parts.empty()) type.parts.push_back(to_lower(tail.readings.front().lemma));
  else type.parts.insert(type.parts.end(), tail.parts.begin(), tail.parts.end());
  type.source = Source::compound;
  return true;
}

// vidarebosättning, överutnyttjas: a verb particle or prefix before a word that the dictionary has.
bool Morphology::read_prefixed(WordType& type, const Form& form) const {
  for (std::size_t length = std::min<std::size_t>(7, form.letters.size()); length >= 2; --length) {
    if (length + 4 > form.letters.size() || !splitter_.is_prefix(std::u32string_view(form.letters).substr(0, length))) continue;
    const std::u32string_view rest = std::u32string_view(form.letters).substr(length);
    const std::string prefix = from_code_points(form.letters.substr(0, length));
    for (const Reading& reading : readings_of(rest, automaton_.analyse(rest), automaton_))
      if (reading.pos == Pos::noun || reading.pos == Pos::adj || reading.pos == Pos::verb)
        add_reading(type.readings, {prefix + reading.lemma, reading.pos, reading.derived, reading.shapes});
    if (type.readings.empty()) continue;
    type.source = Source::apertium;
    for (const std::u32string& part : splitter_.split_known(to_code_points(type.readings.front().lemma.substr(prefix.size())))) type.parts.push_back(from_code_points(part));
    if (!type.parts.empty()) type.parts.front().insert(0, prefix);
    return true;
  }
  return false;
}

bool Morphology::read_compound(WordType& type, const Form& form) const {
  const Compound found = splitter_.split_unknown(form.letters);
  if (found.heads.empty()) return false;
  if (!found.natural && !form.all_capitals && is_spelled(form.lower)) return false;  // redovisar is no redo + visa
  for (const Reading& reading : readings_of(found.head, found.heads, automaton_))
    if (!reading.derived || reading.pos != Pos::verb)
      add_reading(type.readings, {from_code_points(found.before) + reading.lemma, reading.pos, reading.derived, reading.shapes});
  for (const std::u32string& part : found.parts) type.parts.push_back(from_code_points(part));
  type.source = Source::compound;
  return !type.readings.empty();
}

void Morphology::add_stem(WordType& type, const std::string& stem, std::string_view form) const {
  const std::u32string letters = to_code_points(to_lower(stem));
  const auto known = readings_of(letters, automaton_.analyse(letters), automaton_);
  const auto guessed = guess_by_stem(form, to_lower(stem));
  for (const Reading& reading : known) {
    if (!is_open_class(reading.pos) || reading.derived) continue;
    const auto like = std::find_if(guessed.begin(), guessed.end(), [&](const Reading& guess) { return guess.pos == reading.pos; });
    add_reading(type.readings, {reading.lemma, reading.pos, false, like == guessed.end() ? usual_shapes(reading.pos) : like->shapes});
  }
  if (known.empty())
    for (const Reading& reading : guessed) add_reading(type.readings, reading);
}

std::vector<SpellingStem> Morphology::spelled(const std::string& form) const {
  const std::lock_guard lock(spelling_door_);
  return spelling_.stems(form);
}

// Whether the spelling dictionary has the form as a word of its own.
bool Morphology::is_spelled(const std::string& form) const {
  const auto stems = spelled(form);
  return std::any_of(stems.begin(), stems.end(), [](const SpellingStem& one) { return one.head == 0; });
}

// The parts of a compound whose last part, of dictionary form `head`, begins after `before`: inhibitions + beslut.
void Morphology::add_spelled_parts(WordType& type, const std::string& before, const std::string& head) const {
  std::vector<std::string> parts;
  for (const std::u32string& part : splitter_.first_part(to_code_points(before))) parts.push_back(from_code_points(part));
  if (splitter_.is_prefix(to_code_points(before))) return;
  const std::string bare = before.ends_with('s') ? before.substr(0, before.size() - 1) : before;
  if (parts.empty()) parts.push_back(is_spelled(bare) ? bare : before);
  const auto heads = splitter_.split_known(to_code_points(head));
  for (const std::u32string& part : heads) parts.push_back(from_code_points(part));
  if (heads.empty()) parts.push_back(head);
  type.parts = std::move(parts);
}

// A compound that the spelling dictionary has as one word, and one of its parts too: åkeri + näring, kvinno + jour.
void Morphology::read_spelled_parts(WordType& type) const {
  constexpr std::size_t shortest = 4;
  const std::u32string lemma = to_code_points(type.readings.front().lemma);
  for (std::size_t cut = shortest; cut + shortest <= lemma.size(); ++cut) {
    const std::u32string head = lemma.substr(cut), first = lemma.substr(0, cut);
    const std::string before = from_code_points(first);
    const bool known = splitter_.is_head(head);
    const bool linked = splitter_.is_natural_first(first);
    if (!known && !(linked && splitter_.may_be_head(head) && is_spelled(from_code_points(head)))) continue;
    const std::string bare = before.ends_with('s') ? before.substr(0, before.size() - 1) : before;
    if (!linked && (cut == shortest || !(is_spelled(before) || is_spelled(bare)))) continue;
    return add_spelled_parts(type, before, from_code_points(head));
  }
}

bool Morphology::read_spelling(WordType& type, const Form& form) const {
  if (form.all_capitals) return false;
  for (const SpellingStem& one : spelled(form.lower)) {
    add_stem(type, one.stem, form.lower);
    if (one.head != 0 && type.parts.empty()) add_spelled_parts(type, form.lower.substr(0, one.head), one.stem.substr(std::min(one.head, one.stem.size())));
  }
  if (type.readings.empty()) return false;
  type.source = Source::hunspell;
  if (type.parts.empty()) read_parts(type);
  if (type.parts.empty()) read_spelled_parts(type);
  return true;
}

void Morphology::guess(WordType& type, const Form& form) const {
  type.source = Source::stem;
  type.stem = snowball_stem(form.lower);
  type.readings = guess_by_ending(form.lower);
}

// A capital may be a name's: those the dictionary knows, and what nothing else knows.
void Morphology::add_names(WordType& type, const Form& form) const {
  std::vector<Reading> names;
  for (const Reading& reading : readings_of(form.written, automaton_.analyse(form.written), automaton_))
    if (reading.pos == Pos::propn) add_reading(names, reading);
  if (!names.empty() && type.source == Source::stem) {
    type.readings.clear();
    type.stem.clear();
    type.source = Source::apertium;
  }
  const bool closed = type.source == Source::table && names.empty();
  if (names.empty() && !closed) {
    const bool owner = type.form.ends_with('s') && type.form.size() > 3 && type.source == Source::stem;
    if (owner) names.push_back({type.form.substr(0, type.form.size() - 1), Pos::propn, false, bit(Shape::name_genitive)});
    names.push_back({type.form, Pos::propn, type.source != Source::stem, bit(Shape::name)});
  }
  for (Reading& name : names) add_reading(type.readings, std::move(name));
}

}  // namespace behov
