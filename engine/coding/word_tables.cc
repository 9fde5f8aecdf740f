#include "engine/coding/word_tables.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::uint32_t none = ~0u;
constexpr std::size_t beginnings = 1 << 12;

// Small letters of Swedish, digits and what stands between them: nothing to lower.
bool is_plainly_lower(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') return false;
    if (byte < 0x80) continue;
    const bool small = byte == 0xC3 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0;
    if (!small) return false;
    ++i;
  }
  return true;
}

std::size_t beginning_of(std::string_view letters) { return TextHash{}(letters.substr(0, 2)) % beginnings; }

}  // namespace

void FiledTypes::finish() {
  std::size_t size = 64;
  while (size < entries_.size()) size *= 2;
  heads_.assign(size, none);
  for (std::size_t i = entries_.size(); i-- > 0;) {  // backwards: chains then run in the order of types
    std::uint32_t& head = heads_[TextHash{}(entries_[i].text) & (size - 1)];
    entries_[i].next = head;
    head = static_cast<std::uint32_t>(i);
  }
}

std::vector<Meaning> FiledTypes::under(std::string_view text) const {
  std::vector<Meaning> out;
  for (std::uint32_t i = heads_[TextHash{}(text) & (heads_.size() - 1)]; i != none; i = entries_[i].next) {
    const Entry& entry = entries_[i];
    if (entry.text != text) continue;
    if (!out.empty() && out.back().type == entry.type) out.back().readings |= entry.readings;
    else out.push_back({entry.type, entry.readings});
  }
  return out;
}

WordTables::WordTables(const Vocabulary& vocabulary) : by_beginning_(beginnings) {
  for (TypeId id = 0; id < vocabulary.size(); ++id) {
    if (!vocabulary.is_word(id)) continue;
    words_.push_back(id);
    if (vocabulary.is_number(id)) numbers_.push_back(id);
    file(id, vocabulary.view(id));
  }
  for (FiledTypes* table : {&lemmas_, &stems_, &parts_}) table->finish();
}

void WordTables::file(TypeId id, const WordView& word) {
  for (std::size_t i = 0; i < word.lemmas.size() && i < 32; ++i) lemmas_.add(lower(word.lemmas[i]), id, ReadingSet{1} << i);
  if (!word.stem.empty()) stems_.add(word.stem, id);
  if (word.parts.size() > 1)
    for (const std::string_view part : word.parts) parts_.add(part, id);
  by_beginning_[beginning_of(lower(word.form))].push_back(id);
  for (const std::string_view form : word.read_as) {
    auto& list = by_beginning_[beginning_of(lower(form))];
    if (list.empty() || list.back() != id) list.push_back(id);
  }
}

std::vector<TypeId> WordTables::beginning(std::string_view letters) const {
  return letters.size() < 2 ? words_ : by_beginning_[beginning_of(letters)];
}

std::string_view WordTables::lower(std::string_view text) {
  return is_plainly_lower(text) ? text : std::string_view(lowered_.emplace_back(to_lower(text)));
}

}  // namespace behov
