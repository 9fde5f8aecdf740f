#include "engine/language/vocabulary.h"

#include "engine/base/pack.h"

namespace behov {
namespace {

void pack_texts(const std::vector<std::string>& texts, Packer& out) {
  out.number(texts.size());
  for (const std::string& text : texts) out.text(text);
}

std::vector<std::string> unpack_texts(Unpacker& in) {
  std::vector<std::string> out(in.count());
  for (std::string& text : out) text = in.text();
  return out;
}

void pack_type(const WordType& type, Packer& out) {
  out.text(type.form);
  pack_texts(type.read_as, out);
  out.number(type.readings.size());
  for (const Reading& reading : type.readings) {
    out.text(reading.lemma);
    out.number(static_cast<unsigned>(reading.pos) << 1 | (reading.derived ? 1u : 0u));
    out.number(reading.shapes);
  }
  pack_texts(type.parts, out);
  out.text(type.stem);
  out.number(static_cast<unsigned>(type.source) << 3 | (type.word ? 4u : 0u) | (type.number ? 2u : 0u) |
             (type.filler ? 1u : 0u));
}

WordType unpack_type(Unpacker& in) {
  WordType type;
  type.form = in.text();
  type.read_as = unpack_texts(in);
  type.readings.resize(in.count());
  for (Reading& reading : type.readings) {
    reading.lemma = in.text();
    const std::uint64_t packed = in.number();
    reading.pos = static_cast<Pos>(std::min<std::uint64_t>(packed >> 1, static_cast<unsigned>(Pos::x)));
    reading.derived = packed & 1;
    reading.shapes = in.number();
  }
  type.parts = unpack_texts(in);
  type.stem = in.text();
  const std::uint64_t flags = in.number();
  type.source = static_cast<Source>(std::min<std::uint64_t>(flags >> 3, static_cast<unsigned>(Source::stem)));
  type.word = flags & 4;
  type.number = flags & 2;
  type.filler = flags & 1;
  return type;
}

}  // namespace

TypeId Vocabulary::add(WordType type) {
  if (const auto known = find(type.form)) return *known;
  types_.push_back(std::move(type));
  const auto id = static_cast<TypeId>(types_.size() - 1);
  by_form_.emplace(types_.back().form, id);
  return id;
}

std::optional<TypeId> Vocabulary::find(std::string_view form) const {
  const auto found = by_form_.find(form);
  return found == by_form_.end() ? std::nullopt : std::optional(found->second);
}

std::string Vocabulary::packed(TypeId first) const {
  Packer out;
  out.number(size() - first);
  for (std::size_t id = first; id < size(); ++id) pack_type(types_[id], out);
  return out.take();
}

void Vocabulary::add_packed(std::string_view bytes) {
  Unpacker in(bytes);
  for (std::size_t left = in.count(); left > 0; --left) add(unpack_type(in));
}

}  // namespace behov
