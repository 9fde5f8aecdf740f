#include "engine/language/analysis.h"

#include <fmt/format.h>
#include <unicode/uvernum.h>

#include <atomic>
#include <functional>
#include <thread>
#include <unordered_set>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/text.h"
#include "engine/language/apart.h"
#include "engine/language/choice.h"
#include "engine/language/ellipsis.h"
#include "engine/language/morphology.h"
#include "engine/language/sentences.h"
#include "engine/language/tables.h"
#include "engine/language/tokens.h"

namespace behov {
namespace {

// Raised when a rule of this folder changes what a text is analysed as.
constexpr int rules_version = 9;
constexpr std::size_t worth_a_thread = 1 << 16;  // bytes of text, or forms times 64

// Calls work(from, to) for the halves of 0..count, on two threads where `size` is worth it.
void in_halves(std::size_t count, std::size_t size, const std::function<void(std::size_t, std::size_t)>& work) {
  if (size < worth_a_thread || count < 2) return work(0, count);
  std::exception_ptr failure;
  std::thread other([&] {
    try {
      work(count / 2, count);
    } catch (...) {
      failure = std::current_exception();
    }
  });
  try {
    work(0, count / 2);
  } catch (...) {
    other.join();
    throw;
  }
  other.join();
  if (failure) std::rethrow_exception(failure);
}

// A text's tokens with the types that were known; of the others the forms.
struct Draft {
  AnalysedText text;
  std::vector<CutShort> cut_short;
  std::vector<std::pair<std::uint32_t, std::string>> unseen;  // token, form
};

Draft draft_of(std::string_view text, Tokenizer& tokenizer, const Vocabulary& vocabulary) {
  Draft out;
  std::vector<Token>& tokens = tokenizer.tokens(text);
  mark_non_speech(tokens);
  out.text.sentences = find_sentences(tokens);
  out.cut_short = find_cut_short(tokens);
  out.text.tokens.reserve(tokens.size());
  for (const Token& token : tokens) {
    const auto known = vocabulary.find(token.form);
    if (!known) out.unseen.emplace_back(static_cast<std::uint32_t>(out.text.tokens.size()), token.form);
    out.text.tokens.push_back({token.span, known.value_or(0), all_readings, token.speech});
  }
  return out;
}

std::size_t size_of(std::span<const std::string_view> texts) {
  std::size_t size = 0;
  for (const std::string_view text : texts) size += text.size();
  return size;
}

std::vector<std::string> unseen_forms(const std::vector<Draft>& drafts) {
  std::vector<std::string> out;
  std::unordered_set<std::string_view> seen;
  for (const Draft& draft : drafts)
    for (const auto& [token, form] : draft.unseen)
      if (seen.insert(form).second) out.push_back(form);
  return out;
}

}  // namespace

struct Language::Parts {
  std::unordered_set<std::string> not_together;  // pairs that were asked for, so that they are not asked for again
  // Loads the dictionaries when they are first asked.
  Morphology& dictionaries() {
    if (!morphology) morphology = std::make_unique<Morphology>(tables);
    return *morphology;
  }

  LanguageTables tables;
  std::string tables_hash;
  std::unique_ptr<Morphology> morphology;
};

Language::Language(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Language::~Language() = default;

Checked<std::shared_ptr<Language>> Language::open(const LanguageFiles& files) {
  auto tables = read_tables(files);
  auto parts = std::make_unique<Parts>();
  parts->tables = std::move(tables.value);
  parts->tables_hash = sha256(files.spoken.text + '\0' + files.protected_words.text + '\0' + files.function_words.text);
  return {std::shared_ptr<Language>(new Language(std::move(parts))), std::move(tables.problems)};
}

std::vector<WordType> Language::analyse_words(const std::vector<std::string>& forms) {
  if (forms.empty()) return {};
  const Morphology& morphology = parts_->dictionaries();
  std::vector<WordType> out(forms.size());
  in_halves(forms.size(), forms.size() * 64, [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) out[i] = morphology.analyse(forms[i]);
  });
  return out;
}

// The types of the words cut short in a text, whose tokens have their own types.
void Language::complete(AnalysedText& text, const std::vector<CutShort>& cut_short, Vocabulary& vocabulary) {
  for (const CutShort& one : cut_short) {
    const std::string form = vocabulary[text.tokens[one.token].type].form, beside = vocabulary[text.tokens[one.beside].type].form;
    const auto known = vocabulary.find(form, beside);
    text.tokens[one.token].type = known ? *known : vocabulary.add(parts_->dictionaries().analyse_cut_short(form, beside));
  }
}

std::vector<AnalysedText> Language::analyse_texts(std::span<const std::string_view> texts, Vocabulary& vocabulary) {
  const std::size_t size = size_of(texts);
  std::vector<Draft> drafts(texts.size());
  in_halves(texts.size(), size, [&](std::size_t from, std::size_t to) {
    Tokenizer tokenizer;
    for (std::size_t i = from; i < to; ++i) drafts[i] = draft_of(texts[i], tokenizer, vocabulary);
  });
  for (WordType& type : analyse_words(unseen_forms(drafts))) vocabulary.add(std::move(type));
  for (Draft& draft : drafts) {
    for (const auto& [token, form] : draft.unseen) draft.text.tokens[token].type = *vocabulary.find(form);
    complete(draft.text, draft.cut_short, vocabulary);
  }
  std::vector<AnalysedText> out(texts.size());
  in_halves(texts.size(), size, [&](std::size_t from, std::size_t to) {
    Chooser chooser;
    for (std::size_t i = from; i < to; ++i) {
      chooser.choose(drafts[i].text, vocabulary);
      out[i] = std::move(drafts[i].text);
    }
  });
  if (parts_->tables.near_misses) add_words_apart(out, vocabulary);
  return out;
}

// Pairs of words that a dictionary knows as one become types of their own, their form holding the space.
void Language::add_words_apart(const std::vector<AnalysedText>& texts, Vocabulary& vocabulary) {
  constexpr PartKinds not_yet = 0x0F;  // no type is of all these kinds
  std::vector<PartKinds> kinds(vocabulary.size(), not_yet);
  const auto kinds_of = [&](TypeId type) {
    if (kinds[type] == not_yet) kinds[type] = part_kinds(vocabulary[type], parts_->tables.measures);
    return kinds[type];
  };
  for (const AnalysedText& text : texts)
    for (const Sentence& sentence : text.sentences)
      for (std::uint32_t at = sentence.first; at + 1 < sentence.last; ++at) {
        const AnalysedToken& first = text.tokens[at];
        const AnalysedToken& second = text.tokens[at + 1];
        if (second.span.start != first.span.end + 1 || !may_be_apart(kinds_of(first.type), kinds_of(second.type))) continue;
        add_pair(vocabulary[first.type].form, vocabulary[second.type].form, vocabulary);
      }
}

void Language::add_pair(const std::string& first, const std::string& second, Vocabulary& vocabulary) {
  const std::string pair = first + " " + second;
  if (parts_->not_together.contains(pair) || vocabulary.find(pair)) return;
  if (auto whole = parts_->dictionaries().together(first, second)) vocabulary.add(std::move(*whole));
  else parts_->not_together.insert(pair);
}

std::vector<Testimony> Language::testimonies(const std::string& form) { return parts_->dictionaries().testimonies(form); }

std::vector<std::string> Language::suggestions(const std::string& form) { return parts_->dictionaries().suggestions(form); }

bool Language::dictionaries_loaded() const { return parts_->morphology != nullptr; }

std::string Language::fingerprint(const std::function<std::string(const std::string&)>& hash_of) const {
  std::string out = fmt::format("rules {} icu {} tables {}", rules_version, U_ICU_VERSION, parts_->tables_hash);
  for (const std::string& file : dictionary_files()) out += " " + hash_of(file);
  return out;
}

}  // namespace behov
