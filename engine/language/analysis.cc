#include "engine/language/analysis.h"

#include <fmt/format.h>
#include <unicode/uvernum.h>

#include <thread>
#include <unordered_set>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/text.h"
#include "engine/language/context.h"
#include "engine/language/morphology.h"
#include "engine/language/tables.h"
#include "engine/language/tokens.h"

namespace behov {
namespace {

// Bumped when a rule of this folder changes what a text is analysed as.
constexpr int rules_version = 1;

std::vector<TokenisedText> tokenise_all(std::span<const std::string_view> texts) {
  std::vector<TokenisedText> out(texts.size());
  const auto work = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) out[i] = tokenise(texts[i]);
  };
  const std::size_t half = texts.size() < 64 ? 0 : texts.size() / 2;
  std::thread other([&] { work(0, half); });
  work(half, texts.size());
  other.join();
  return out;
}

std::vector<std::string> unseen_forms(const std::vector<TokenisedText>& texts, const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  std::unordered_set<std::string_view> seen;
  for (const TokenisedText& text : texts)
    for (const Token& token : text.tokens)
      if (!vocabulary.find(token.form) && seen.insert(token.form).second) out.push_back(token.form);
  return out;
}

AnalysedText numbered(const TokenisedText& text, const Vocabulary& vocabulary) {
  AnalysedText out;
  out.sentences = text.sentences;
  out.tokens.reserve(text.tokens.size());
  for (const Token& token : text.tokens) out.tokens.push_back({token.span, *vocabulary.find(token.form), all_readings, token.speech});
  return out;
}

}  // namespace

struct Language::Parts {
  explicit Parts(LanguageTables read) : tables(std::move(read)), first(tables), second(tables) {}
  LanguageTables tables;
  Morphology first, second;  // one a thread
  std::string tables_hash;
};

Language::Language(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Language::~Language() = default;

Checked<std::shared_ptr<Language>> Language::open(const LanguageFiles& files) {
  auto tables = read_tables(files);
  auto parts = std::make_unique<Parts>(std::move(tables.value));
  parts->tables_hash = sha256(files.spoken.text + '\0' + files.protected_words.text + '\0' + files.function_words.text);
  return {std::shared_ptr<Language>(new Language(std::move(parts))), std::move(tables.problems)};
}

std::vector<WordType> Language::analyse_words(const std::vector<std::string>& forms) {
  if (forms.size() < 2000) return parts_->first.analyse(forms);
  const auto middle = forms.begin() + static_cast<long>(forms.size() / 2);
  std::vector<WordType> back;
  std::exception_ptr failure;
  std::thread other([&] {
    try {
      back = parts_->second.analyse({middle, forms.end()});
    } catch (...) {
      failure = std::current_exception();
    }
  });
  std::vector<WordType> out;
  try {
    out = parts_->first.analyse({forms.begin(), middle});
  } catch (...) {
    failure = std::current_exception();
  }
  other.join();
  if (failure) std::rethrow_exception(failure);
  out.insert(out.end(), std::make_move_iterator(back.begin()), std::make_move_iterator(back.end()));
  return out;
}

std::vector<AnalysedText> Language::analyse_texts(std::span<const std::string_view> texts, Vocabulary& vocabulary) {
  const auto tokenised = tokenise_all(texts);
  for (WordType& type : analyse_words(unseen_forms(tokenised, vocabulary))) vocabulary.add(std::move(type));
  std::vector<AnalysedText> out;
  out.reserve(tokenised.size());
  for (const TokenisedText& text : tokenised) {
    out.push_back(numbered(text, vocabulary));
    choose_readings(out.back(), vocabulary);
  }
  return out;
}

bool Language::dictionaries_loaded() const { return parts_->first.loaded() || parts_->second.loaded(); }

std::string Language::fingerprint() const {
  std::string out = fmt::format("rules {} icu {} tables {}", rules_version, U_ICU_VERSION, parts_->tables_hash);
  for (const std::string& file : dictionary_files()) out += " " + sha256(read_file(file));
  return out;
}

}  // namespace behov
