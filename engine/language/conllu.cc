#include "engine/language/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/base/text.h"
#include "engine/language/near_text.h"

namespace behov {
namespace {

std::string lemmas_of(const WordType& type, ReadingSet kept, const Reading*& first) {
  std::string out;
  std::set<std::string> said;
  for (std::size_t i = 0; i < type.readings.size(); ++i) {
    if (!(kept >> i & 1)) continue;
    if (!first) first = &type.readings[i];
    if (!is_open_class(type.readings[i].pos) && type.readings[i].pos != Pos::propn && type.readings[i].pos != Pos::num) continue;
    if (!said.insert(type.readings[i].lemma).second) continue;
    out += (out.empty() ? "" : ",") + type.readings[i].lemma;
  }
  return out;
}

// A word of MISC: no spaces.
std::string joined(const std::vector<std::string>& words) {
  std::string out = fmt::format("{}", fmt::join(words, ","));
  std::replace(out.begin(), out.end(), ' ', '_');
  return out;
}

std::string token_line(std::size_t number, const WordType& type, const AnalysedToken& token, std::uint32_t base, const WordType* with_next) {
  const Reading* first = nullptr;
  std::string lemmas = lemmas_of(type, token.readings, first);
  if (lemmas == ",") lemmas.clear();
  std::string misc = fmt::format("TokenRange={}:{}|Lemmas={}", base + token.span.start, base + token.span.end, lemmas);
  if (!type.read_as.empty()) misc += "|ReadAs=" + joined(type.read_as);
  if (with_next) misc += "|WithNext=" + joined(with_next->read_as);
  misc += fmt::format("|Source={}", name_of(type.source));
  if (!type.parts.empty()) misc += fmt::format("|Parts={}", fmt::join(type.parts, "+"));
  return fmt::format("{}\t{}\t{}\t{}\t_\t_\t_\t_\t_\t{}\n", number, type.form, first ? first->lemma : type.form,
                     first ? name_of(first->pos) : "X", misc);
}

}  // namespace

std::string to_conllu(std::string_view raw, Language& language) {
  const std::string text = to_nfc(raw);
  const auto lines = split(text, '\n');
  Vocabulary vocabulary;
  const auto analysed = language.analyse_texts(lines, vocabulary);
  const NearText light(vocabulary);
  const auto whole_at = [&](const AnalysedText& in, const Sentence& sentence, std::uint32_t at) {
    const TypeId* type = light.together(in, sentence, at);
    return type ? &vocabulary[*type] : nullptr;
  };
  std::string out;
  std::uint32_t base = 0;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (const Sentence& sentence : analysed[line].sentences) {
      const auto& tokens = analysed[line].tokens;
      out += "# text = " + std::string(slice(lines[line], {tokens[sentence.first].span.start, tokens[sentence.last - 1].span.end})) + "\n";
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
        out += token_line(i - sentence.first + 1, vocabulary[tokens[i].type], tokens[i], base, whole_at(analysed[line], sentence, i));
      out += "\n";
    }
    base += static_cast<std::uint32_t>(length(lines[line])) + 1;
  }
  return out;
}

}  // namespace behov
