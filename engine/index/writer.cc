#include "engine/index/writer.h"

#include <xapian.h>

#include <fmt/format.h>

#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/index/terms.h"

namespace behov {
namespace {

constexpr std::size_t batch_bytes = 8 << 20;

std::vector<std::string_view> turn_texts(const std::vector<Transcript>& transcripts) {
  std::vector<std::string_view> out;
  for (const Transcript& transcript : transcripts) {
    std::string_view rest = transcript.text;
    std::uint32_t at = 0;
    for (const Turn& turn : transcript.turns) {  // in order: the text is walked once
      rest.remove_prefix(slice(rest, {0, turn.span.start - at}).size());
      out.push_back(slice(rest, {0, turn.span.length()}));
      rest.remove_prefix(out.back().size());
      at = turn.span.end;
    }
  }
  return out;
}

std::uint32_t count_words(const AnalysedText& text, const Vocabulary& vocabulary) {
  std::uint32_t count = 0;
  for (const AnalysedToken& token : text.tokens) count += token.speech && vocabulary[token.type].word;
  return count;
}

void count_turn(CatalogEntry& entry, const IndexedTurn& turn, const Vocabulary& vocabulary) {
  ++entry.turns;
  auto found = entry.speakers.begin();
  while (found != entry.speakers.end() && found->label != turn.speaker) ++found;
  if (found == entry.speakers.end()) found = entry.speakers.insert(found, SpeakerCount{turn.speaker, 0, 0});
  if (turn.number == 0) return;  // text before the first label is nobody's speech
  ++found->turns;
  found->words += count_words(turn.analysed, vocabulary);
}

Xapian::Document document_of(const IndexedTurn& turn, const Vocabulary& vocabulary) {
  Xapian::Document document;
  for (const std::string& one : terms_of(turn, vocabulary)) document.add_boolean_term(one);
  document.set_data(pack_turn(turn));
  return document;
}

class BatchWriter {
 public:
  BatchWriter(Xapian::WritableDatabase& database, IndexState& state, Language& language)
      : database_(database), state_(state), language_(language) {}

  void add(Transcript transcript, const SourceFile& source, Problems warnings) {
    CatalogEntry& entry = state_.catalog[transcript.id];
    entry = {transcript.id, source.file, transcript.format, transcript.encoding, source.hash, transcript.labelled, 0, {}, std::move(warnings)};
    bytes_ += transcript.text.size();
    batch_.push_back(std::move(transcript));
    if (bytes_ >= batch_bytes) flush();
  }

  void flush() {
    const auto texts = turn_texts(batch_);
    auto analysed = language_.analyse_texts(texts, state_.vocabulary);
    std::size_t next = 0;
    for (const Transcript& transcript : batch_)
      for (const Turn& turn : transcript.turns) {
        const IndexedTurn indexed{transcript.id, turn.number,  turn.speaker, turn.span,
                                  turn.seconds,  std::string(texts[next]), std::move(analysed[next])};
        ++next;
        count_turn(state_.catalog[transcript.id], indexed, state_.vocabulary);
        database_.add_document(document_of(indexed, state_.vocabulary));
      }
    batch_.clear();
    bytes_ = 0;
  }

 private:
  Xapian::WritableDatabase& database_;
  IndexState& state_;
  Language& language_;
  std::vector<Transcript> batch_;
  std::size_t bytes_ = 0;
};

void read_sources(const Changes& changes, BatchWriter& writer, UpdateReport& report) {
  for (const SourceFile* source : changes.to_read) {
    auto read = read_transcript(source->file, source->bytes, source->listed);
    if (read.ok()) writer.add(std::move(read.value), *source, std::move(read.problems));
    else append(report.problems, std::move(read.problems));
  }
  writer.flush();
}

}  // namespace

void write_changes(const std::filesystem::path& path, const Changes& changes, IndexState& state, Language& language,
                   UpdateReport& report) {
  const auto first_new = static_cast<TypeId>(state.vocabulary.size());
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
  database.begin_transaction(true);
  for (const std::string& id : changes.outdated) {
    database.delete_document(term(TermKind::transcript, id));
    state.catalog.erase(id);
  }
  BatchWriter writer(database, state, language);
  read_sources(changes, writer, report);
  database.set_metadata(catalog_key, pack_catalog(state.catalog));
  database.set_metadata(fingerprint_key, state.fingerprint);
  if (state.vocabulary.size() > first_new)
    database.set_metadata(fmt::format("{}{:010}", vocabulary_key, first_new), state.vocabulary.packed(first_new));
  database.commit_transaction();
  database.close();
  sync_folder(path);
}

}  // namespace behov
