#include "engine/index/catalog.h"

#include "engine/base/pack.h"

namespace behov {
namespace {

void pack_entry(const CatalogEntry& entry, Packer& out) {
  for (const std::string* text : {&entry.id, &entry.file, &entry.format, &entry.encoding, &entry.hash}) out.text(*text);
  out.number(entry.labelled);
  out.number(entry.turns);
  out.number(entry.first_document);
  out.number(entry.speakers.size());
  for (const SpeakerCount& speaker : entry.speakers) {
    out.text(speaker.label);
    out.number(speaker.turns);
    out.number(speaker.words);
  }
  out.number(entry.warnings.size());
  for (const Problem& problem : entry.warnings) {
    out.text(problem.place.file);
    out.number(problem.place.line);
    out.number(problem.place.column);
    for (const std::string* text : {&problem.message, &problem.kind, &problem.which}) out.text(*text);
  }
}

CatalogEntry unpack_entry(Unpacker& in) {
  CatalogEntry entry;
  for (std::string* text : {&entry.id, &entry.file, &entry.format, &entry.encoding, &entry.hash}) *text = in.text();
  entry.labelled = in.number();
  entry.turns = in.number32();
  entry.first_document = in.number32();
  entry.speakers.resize(in.count());
  for (SpeakerCount& speaker : entry.speakers) {
    speaker.label = in.text();
    speaker.turns = in.number32();
    speaker.words = in.number32();
  }
  entry.warnings.resize(in.count());
  for (Problem& problem : entry.warnings) {
    problem.severity = Severity::warning;
    problem.place.file = in.text();
    problem.place.line = in.number();
    problem.place.column = in.number();
    for (std::string* text : {&problem.message, &problem.kind, &problem.which}) *text = in.text();
  }
  return entry;
}

}  // namespace

std::string pack_catalog(const Catalog& catalog) {
  Packer out;
  out.number(catalog.size());
  for (const auto& [id, entry] : catalog) pack_entry(entry, out);
  return out.take();
}

Catalog unpack_catalog(std::string_view bytes) {
  Catalog out;
  if (bytes.empty()) return out;
  Unpacker in(bytes);
  for (std::size_t left = in.count(); left > 0; --left) {
    CatalogEntry entry = unpack_entry(in);
    out[entry.id] = std::move(entry);
  }
  return out;
}

}  // namespace behov
