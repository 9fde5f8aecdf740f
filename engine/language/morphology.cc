#include "engine/language/morphology.h"

#include <algorithm>
#include <thread>

#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/language/apertium.h"
#include "engine/language/compounds.h"
#include "engine/language/dictionary.h"
#include "engine/language/numbers.h"
#include "engine/language/tags.h"

namespace behov {
namespace {

constexpr const char* automaton_path = "/usr/share/apertium/apertium-swe-nor/swe-nob.automorf.bin";
constexpr const char* affix_path = "/usr/share/hunspell/sv_SE.aff";
constexpr const char* words_path = "/usr/share/hunspell/sv_SE.dic";

// Words that may be parts of compounds: the spelling dictionary's own, without flags; what is too short is left out.
WordSet part_words() {
  WordSet out;
  const std::string text = read_file(words_path);
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view word = trim(line.substr(0, line.find('/')));
    if (length(word) >= 3 && !is_digit(static_cast<unsigned char>(word.front()))) out.insert(std::string(word));
    else if (word == "bo" || word == "el" || word == "by" || word == "ö" || word == "ål" || word == "id") out.insert(std::string(word));
  }
  return out;
}

bool holds_letter_or_digit(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = next_code_point(form, at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

bool begins_upper(std::string_view form) {
  std::size_t at = 0;
  return !form.empty() && is_upper(next_code_point(form, at));
}

bool is_all_upper(std::string_view form) { return length(form) >= 2 && begins_upper(form) && to_lower(form) != form && [&] {
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = next_code_point(form, at);
    if (is_letter(c) && !is_upper(c)) return false;
  }
  return true;
}(); }

}  // namespace

struct Morphology::Dictionaries {
  Dictionaries() : apertium(automaton_path), spelling(affix_path, words_path), words(part_words()) {}
  Apertium apertium;
  SpellingDictionary spelling;
  WordSet words;
};

namespace {

// One form on its way through the chain.
struct Work {
  std::string lower;
  RawReadings raw;          // of the form in lower case
  RawReadings capitalised;  // of the form as written, where it begins with a capital
};

bool knows(const RawReadings& raw) {
  return std::any_of(raw.begin(), raw.end(), [](const std::string& r) { return r.find('+') == std::string::npos; });
}

void read_names(WordType& type, const Work& work) {
  std::vector<Reading> names;
  for (const Reading& reading : readings_of(type.form, work.capitalised))
    if (reading.pos == Pos::propn) add_reading(names, reading);
  if (names.empty() && type.readings.empty()) names.push_back({type.form, Pos::propn, false});
  for (Reading& name : names) add_reading(type.readings, std::move(name));
}

class Chain {
 public:
  Chain(const LanguageTables& tables, Apertium& apertium, SpellingDictionary& spelling, const WordSet& words)
      : tables_(tables), apertium_(apertium), spelling_(spelling), splitter_(words, tables) {}

  std::vector<WordType> analyse(const std::vector<std::string>& forms) {
    types_.resize(forms.size());
    work_.resize(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) start(i, forms[i]);
    ask_apertium();
    for (std::size_t i = 0; i < forms.size(); ++i) read_known(i);
    read_spoken();
    read_compounds();
    for (std::size_t i = 0; i < forms.size(); ++i) {
      if (types_[i].readings.empty() && types_[i].word) read_by_spelling(i);
      finish(i);
    }
    return std::move(types_);
  }

 private:
  void start(std::size_t i, const std::string& form) {
    types_[i].form = form;
    types_[i].word = holds_letter_or_digit(form);
    work_[i].lower = to_lower(form);
    types_[i].number = is_number(work_[i].lower);
    types_[i].filler = tables_.fillers.contains(work_[i].lower);
  }

  void ask_apertium() {
    std::vector<std::string> lower, written;
    for (std::size_t i = 0; i < types_.size(); ++i) {
      lower.push_back(work_[i].lower);
      written.push_back(begins_upper(types_[i].form) ? types_[i].form : "");
    }
    auto lower_raw = apertium_.analyse(lower), written_raw = apertium_.analyse(written);
    for (std::size_t i = 0; i < types_.size(); ++i) {
      work_[i].raw = std::move(lower_raw[i]);
      work_[i].capitalised = std::move(written_raw[i]);
    }
  }

  void read_known(std::size_t i) {
    WordType& type = types_[i];
    if (!type.word) return void(type.readings = {{type.form, type.form == "%" || type.form == "+" ? Pos::sym : Pos::punct, false}});
    if (const auto table = tables_.function_words.find(work_[i].lower); table != tables_.function_words.end()) {
      type.readings = table->second;
      type.source = Source::table;
      return;
    }
    if (type.number) {
      type.source = Source::table;
      type.readings = {{work_[i].lower, Pos::num, false}};
      return;
    }
    for (const Reading& reading : readings_of(work_[i].lower, work_[i].raw))
      if (reading.pos != Pos::propn) add_reading(type.readings, reading);
    if (!type.readings.empty()) type.source = Source::apertium;
  }

  // A spoken spelling has the readings of the written words it stands for, and of itself only where the table says so.
  void read_spoken() {
    std::vector<std::string> written;
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < types_.size(); ++i) {
      const auto found = tables_.spoken.find(work_[i].lower);
      if (found == tables_.spoken.end()) continue;
      types_[i].read_as = found->second;
      types_[i].readings.clear();
      types_[i].source = Source::table;
      for (const std::string& word : found->second) {
        written.push_back(word);
        who.push_back(i);
      }
    }
    const auto raw = apertium_.analyse(written);
    for (std::size_t k = 0; k < who.size(); ++k) {
      const auto table = tables_.function_words.find(written[k]);
      auto readings = table != tables_.function_words.end() ? table->second : readings_of(written[k], raw[k]);
      if (readings.empty()) readings = {{written[k], Pos::x, false}};
      for (Reading& reading : readings) add_reading(types_[who[k]].readings, std::move(reading));
    }
  }

  void read_compounds() {
    std::vector<std::string> forms;
    std::vector<RawReadings> raw;
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < types_.size(); ++i) {
      const bool closed = types_[i].source == Source::table;
      if (!types_[i].word || closed || types_[i].form.find('-') != std::string::npos) continue;
      who.push_back(i);
      forms.push_back(work_[i].lower);
      raw.push_back(work_[i].raw);
    }
    auto splits = splitter_.split(forms, raw, apertium_);
    for (std::size_t k = 0; k < who.size(); ++k) {
      WordType& type = types_[who[k]];
      type.parts = std::move(splits[k].parts);
      if (!type.readings.empty() || splits[k].readings.empty()) continue;
      type.readings = std::move(splits[k].readings);
      type.source = Source::compound;
    }
  }

  // t-bana, SFI-lärare: what stands after the last hyphen decides; the whole keeps its first part in the lemma.
  bool read_hyphen_tail(std::size_t i) {
    const std::size_t hyphen = work_[i].lower.rfind('-');
    if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 >= work_[i].lower.size()) return false;
    const std::string first = work_[i].lower.substr(0, hyphen), tail = work_[i].lower.substr(hyphen + 1);
    Chain inner(tables_, apertium_, spelling_, words());
    const auto types = inner.analyse({tail, first});
    if (types[0].readings.empty() || types[0].source == Source::stem) return false;
    for (const Reading& reading : types[0].readings)
      add_reading(types_[i].readings, {first + "-" + to_lower(reading.lemma), reading.pos, reading.derived});
    types_[i].parts = types[1].parts.empty() ? std::vector{types[1].readings.empty() ? first : to_lower(types[1].readings[0].lemma)} : types[1].parts;
    if (types[0].parts.empty()) types_[i].parts.push_back(to_lower(types[0].readings[0].lemma));
    else types_[i].parts.insert(types_[i].parts.end(), types[0].parts.begin(), types[0].parts.end());
    types_[i].source = types[0].source;
    return true;
  }

  void read_by_spelling(std::size_t i) {
    if (read_hyphen_tail(i)) return;
    if (is_all_upper(types_[i].form)) return;
    const auto stems = spelling_.stems(work_[i].lower);
    const auto raw = apertium_.analyse(stems);
    for (std::size_t k = 0; k < stems.size(); ++k) {
      for (const Reading& reading : readings_of(stems[k], raw[k]))
        if (is_open_class(reading.pos) && !reading.derived) add_reading(types_[i].readings, reading);
      if (!knows(raw[k]) && to_lower(stems[k]) == stems[k]) add_reading(types_[i].readings, {stems[k], guessed_pos(stems[k]), false});
    }
    if (!types_[i].readings.empty()) types_[i].source = Source::hunspell;
  }

  static Pos guessed_pos(std::string_view lemma) {
    if (lemma.ends_with("ig") || lemma.ends_with("lig") || lemma.ends_with("isk") || lemma.ends_with("sam") || lemma.ends_with("bar") ||
        lemma.ends_with("ad") || lemma.ends_with("trygg") || lemma.ends_with("skriven"))
      return Pos::adj;
    return lemma.ends_with("a") && !lemma.ends_with("na") ? Pos::verb : Pos::noun;
  }

  void finish(std::size_t i) {
    WordType& type = types_[i];
    if (begins_upper(type.form) && type.source != Source::table) read_names(type, work_[i]);
    if (!type.word || !type.readings.empty()) {
      if (type.source == Source::none && type.word && !type.readings.empty()) {
        type.source = knows(work_[i].capitalised) ? Source::apertium : Source::stem;
        if (type.source == Source::stem) type.stem = snowball_stem(work_[i].lower);
      }
      return;
    }
    type.source = Source::stem;
    type.stem = snowball_stem(work_[i].lower);
    type.readings = {{work_[i].lower, guessed_pos(work_[i].lower), false}};
  }

  const WordSet& words() const;

  const LanguageTables& tables_;
  Apertium& apertium_;
  SpellingDictionary& spelling_;
  CompoundSplitter splitter_;
  std::vector<WordType> types_;
  std::vector<Work> work_;
};

const WordSet& Chain::words() const { return splitter_.words(); }

}  // namespace

Morphology::Morphology(const LanguageTables& tables) : tables_(tables) {}
Morphology::~Morphology() = default;

std::vector<WordType> Morphology::analyse(const std::vector<std::string>& forms) {
  if (forms.empty()) return {};
  if (!dictionaries_) dictionaries_ = std::make_unique<Dictionaries>();
  return Chain(tables_, dictionaries_->apertium, dictionaries_->spelling, dictionaries_->words).analyse(forms);
}

std::vector<std::string> dictionary_files() { return {automaton_path, affix_path, words_path}; }

}  // namespace behov
