#include "engine/language/near_text.h"

#include "engine/base/text.h"
#include "engine/language/apart.h"
#include "engine/language/shapes.h"

namespace behov {
namespace {

constexpr std::uint8_t is_near = 1, begins_pair = 2;

std::uint64_t key(TypeId first, TypeId second) { return std::uint64_t{first} << 32 | second; }

}  // namespace

std::vector<std::string_view> pair_of(const WordType& type) {
  if (type.source != Source::near || type.form.find(' ') == std::string::npos) return {};
  return split(type.form, ' ');
}

NearText::NearText(const Vocabulary& vocabulary) : vocabulary_(vocabulary), marks_(vocabulary.size()) {
  for (TypeId id = 0; id < vocabulary.size(); ++id) {
    if (!vocabulary.is_near_miss(id)) continue;
    marks_[id] |= is_near;
    const auto pair = pair_of(vocabulary[id]);
    if (pair.size() != 2) continue;
    const auto first = vocabulary.find(pair[0]), second = vocabulary.find(pair[1]);
    if (!first || !second) continue;
    marks_[*first] |= begins_pair;
    pairs_.emplace(key(*first, *second), id);
  }
}

// `en månads hyra`: a determiner, a number or an adjective before an owner makes it a word of its own.
bool NearText::stands_in_a_phrase(const AnalysedText& text, const Sentence& sentence, std::uint32_t at) const {
  if (at == sentence.first || !is_known_owner(vocabulary_[text.tokens[at].type])) return false;
  const AnalysedToken& before = text.tokens[at - 1];
  const WordType& type = vocabulary_[before.type];
  for (std::size_t i = 0; i < type.readings.size(); ++i)
    if (before.readings >> i & 1 && (type.number || type.readings[i].pos == Pos::det || type.readings[i].pos == Pos::adj || type.readings[i].pos == Pos::num)) return true;
  return false;
}

const TypeId* NearText::together(const AnalysedText& text, const Sentence& sentence, std::uint32_t at) const {
  if (at + 1 >= sentence.last || !(marks_[text.tokens[at].type] & begins_pair)) return nullptr;
  const AnalysedToken& first = text.tokens[at];
  const AnalysedToken& second = text.tokens[at + 1];
  if (!first.speech || !second.speech || second.span.start != first.span.end + 1) return nullptr;
  const auto found = pairs_.find(key(first.type, second.type));
  return found == pairs_.end() || stands_in_a_phrase(text, sentence, at) ? nullptr : &found->second;
}

bool NearText::holds_near_misses(const AnalysedText& text) const {
  for (const AnalysedToken& token : text.tokens)
    if (token.speech && marks_[token.type] & is_near) return true;
  for (const Sentence& sentence : text.sentences)
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
      if (together(text, sentence, at)) return true;
  return false;
}

AnalysedText NearText::with(const AnalysedText& text) const {
  AnalysedText out;
  out.tokens.reserve(text.tokens.size());
  for (const Sentence& sentence : text.sentences) {
    const auto first = static_cast<std::uint32_t>(out.tokens.size());
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      out.tokens.push_back(text.tokens[at]);
      if (const TypeId* whole = together(text, sentence, at)) {
        out.tokens.back().span.end = text.tokens[++at].span.end;
        out.tokens.back().type = *whole;
        out.tokens.back().readings = all_readings;
      }
    }
    out.sentences.push_back({first, static_cast<std::uint32_t>(out.tokens.size())});
  }
  return out;
}

AnalysedText NearText::without(AnalysedText text) const {
  for (AnalysedToken& token : text.tokens)
    if (marks_[token.type] & is_near) token.readings = written_only;
  return text;
}

}  // namespace behov
