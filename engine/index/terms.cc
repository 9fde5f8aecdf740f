#include "engine/index/terms.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t longest_term = 200;

std::string_view prefix(TermKind kind) {
  switch (kind) {
    case TermKind::written: return "XW";
    case TermKind::lemma: return "XL";
    case TermKind::stem: return "XM";
    case TermKind::first_part: return "XF";
    case TermKind::head: return "XH";
    case TermKind::transcript: return "XT";
    case TermKind::speaker: return "XS";
  }
  return "";
}

void add_word(const WordType& type, ReadingSet kept, std::vector<std::string>& out) {
  out.push_back(term(TermKind::written, to_lower(type.form)));
  for (std::size_t i = 0; i < type.readings.size() && i < 32; ++i)
    if (kept >> i & 1) out.push_back(term(TermKind::lemma, to_lower(type.readings[i].lemma)));
  if (!type.stem.empty()) out.push_back(term(TermKind::stem, type.stem));
  if (type.parts.size() < 2) return;
  out.push_back(term(TermKind::first_part, to_lower(type.parts.front())));
  out.push_back(term(TermKind::head, to_lower(type.parts.back())));
}

}  // namespace

std::string term(TermKind kind, std::string_view text) {
  std::string out(prefix(kind));
  if (text.size() <= longest_term) return out.append(text);
  return out.append(text.substr(0, 100)).append(sha256(text));
}

std::vector<std::string> terms_of(const IndexedTurn& turn, const Vocabulary& vocabulary) {
  std::vector<std::pair<TypeId, ReadingSet>> words;
  for (const AnalysedToken& token : turn.analysed.tokens)
    if (token.speech && vocabulary.is_word(token.type)) words.emplace_back(token.type, token.readings);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::vector<std::string> out{term(TermKind::transcript, turn.transcript), term(TermKind::speaker, turn.speaker)};
  for (const auto& [type, kept] : words) add_word(vocabulary[type], kept, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace behov
