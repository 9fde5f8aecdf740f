#include "engine/language/vocabulary.h"

#include <algorithm>
#include <memory>

#include "engine/base/pack.h"
#include "engine/base/text.h"
#include "engine/language/word_view.h"

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
  out.text(type.beside);
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
  type.beside = in.text();
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
  type.source = static_cast<Source>(std::min<std::uint64_t>(flags >> 3, static_cast<unsigned>(Source::near)));
  type.word = flags & 4;
  type.number = flags & 2;
  type.filler = flags & 1;
  return type;
}

struct Skimmed {
  std::string_view form;
  std::string_view beside;
  unsigned flags;
};

// What is sought of a packed type, the rest passed over; moves `in` past it.
Skimmed skim_type(Unpacker& in) {
  const std::string_view form = in.text();
  const std::string_view beside = in.text();
  for (std::size_t texts = in.count(); texts > 0; --texts) in.text();
  for (std::size_t readings = in.count(); readings > 0; --readings) {
    in.text();
    in.number();
    in.number();
  }
  for (std::size_t parts = in.count(); parts > 0; --parts) in.text();
  in.text();
  return {form, beside, static_cast<unsigned>(in.number())};
}

constexpr TypeId nobody = ~TypeId{0};

WordView view_of(const WordType& type) {
  WordView out;
  out.form = type.form;
  out.stem = type.stem;
  for (const std::string& text : type.read_as) out.read_as.push_back(text);
  for (const std::string& part : type.parts) out.parts.push_back(part);
  for (const Reading& reading : type.readings) out.lemmas.push_back(reading.lemma);
  return out;
}

void take_texts(Unpacker& in, WordView::Texts& out) {
  for (std::size_t left = in.count(); left > 0; --left) out.push_back(in.text());
}

WordView view_of(std::string_view packed) {
  Unpacker in(packed);
  WordView out;
  out.form = in.text();
  in.text();
  take_texts(in, out.read_as);
  for (std::size_t left = in.count(); left > 0; --left) {
    out.lemmas.push_back(in.text());
    in.number();
    in.number();
  }
  take_texts(in, out.parts);
  out.stem = in.text();
  return out;
}

}  // namespace

Vocabulary::Slot::Slot(WordType&& made) : type(new WordType(std::move(made))) {
  form = type.load()->form;
  beside = type.load()->beside;
}

// Two threads may unfold a type at once: the first one's is kept.
const WordType& Vocabulary::Slot::unfold() const {
  Unpacker in(packed);
  auto made = std::make_unique<const WordType>(unpack_type(in));
  const WordType* first = nullptr;
  if (type.compare_exchange_strong(first, made.get(), std::memory_order_acq_rel)) return *made.release();
  return *first;
}

// Where the type is in places_, or the free place where it belongs.
std::size_t Vocabulary::place_of(std::string_view form, std::string_view beside) const {
  const std::size_t hash = TextHash{}(form) + (beside.empty() ? 0 : 31 * TextHash{}(beside));
  const auto is_it = [&](const Slot& slot) { return slot.form == form && slot.beside == beside; };
  std::size_t place = hash & (places_.size() - 1);
  while (places_[place] != nobody && !is_it(slots_[places_[place]])) place = (place + 1) & (places_.size() - 1);
  return place;
}

void Vocabulary::file_last() {
  const auto file = [&](TypeId id) { places_[place_of(slots_[id].form, slots_[id].beside)] = id; };
  if (slots_.size() * 2 <= places_.size()) return file(static_cast<TypeId>(slots_.size() - 1));
  places_.assign(std::max<std::size_t>(1024, places_.size() * 4), nobody);
  for (TypeId id = 0; id < slots_.size(); ++id) file(id);
}

TypeId Vocabulary::add(WordType type) {
  if (const auto known = find(type.form, type.beside)) return *known;
  const unsigned source = static_cast<unsigned>(type.source) << source_shift;
  flags_.push_back(static_cast<std::uint8_t>(source | (type.word ? word_flag : 0) | (type.number ? number_flag : 0) | (type.filler ? filler_flag : 0)));
  slots_.emplace_back(std::move(type));
  file_last();
  return static_cast<TypeId>(slots_.size() - 1);
}

std::optional<TypeId> Vocabulary::find(std::string_view form, std::string_view beside) const {
  if (places_.empty()) return std::nullopt;
  const TypeId id = places_[place_of(form, beside)];
  return id == nobody ? std::nullopt : std::optional(id);
}

WordView Vocabulary::view(TypeId id) const {
  const Slot& slot = slots_[id];
  return slot.packed.empty() ? view_of(slot.unfolded()) : view_of(slot.packed);
}

std::string Vocabulary::packed(TypeId first) const {
  Packer out;
  out.number(size() - first);
  for (std::size_t id = first; id < size(); ++id) pack_type((*this)[static_cast<TypeId>(id)], out);
  return out.take();
}

void Vocabulary::add_packed(std::string_view given) {
  const std::string_view bytes = bytes_.emplace_back(given);
  Unpacker in(bytes);
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::size_t start = in.at();
    const auto [form, beside, flags] = skim_type(in);
    if (find(form, beside)) continue;
    slots_.emplace_back(form, beside, bytes.substr(start, in.at() - start));
    flags_.push_back(static_cast<std::uint8_t>(flags));
    file_last();
  }
}

}  // namespace behov
