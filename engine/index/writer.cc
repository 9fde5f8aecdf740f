#include "engine/index/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/text.h"
#include "engine/base/workers.h"
#include "engine/index/terms.h"
#include "engine/language/near_text.h"

namespace behov {
namespace {

constexpr std::size_t batch_bytes = 1 << 20;  // analysed together, while the batch before is being written

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
  for (const AnalysedToken& token : text.tokens) count += token.speech && vocabulary.is_word(token.type);
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

// Numbers of an old vocabulary's types in a new one, which takes in those that are asked for.
class Renumbering {
 public:
  Renumbering(const Vocabulary& from, Vocabulary& to) : from_(from), to_(to), numbers_(from.size(), unknown) {
    for (TypeId id = 0; id < from.size(); ++id)
      if (const auto pair = from.is_near_miss(id) ? pair_of(from[id]) : std::vector<std::string_view>{}; pair.size() == 2)
        pairs_.insert(from[id].form);
  }
  void apply(AnalysedText& text) {
    take_pairs(text);
    for (AnalysedToken& token : text.tokens) token.type = number_of(token.type);
  }

 private:
  static constexpr TypeId unknown = ~TypeId{0};

  TypeId number_of(TypeId type) {
    TypeId& number = numbers_[type];
    if (number == unknown) number = to_.add(from_[type]);
    return number;
  }

  // Words written apart have a type that no token names: it comes along where the two stand side by side.
  void take_pairs(const AnalysedText& text) {
    if (pairs_.empty()) return;
    for (std::size_t at = 0; at + 1 < text.tokens.size(); ++at) {
      const std::string pair = from_[text.tokens[at].type].form + " " + from_[text.tokens[at + 1].type].form;
      if (pairs_.contains(pair)) number_of(*from_.find(pair));
    }
  }

  const Vocabulary& from_;
  Vocabulary& to_;
  std::vector<TypeId> numbers_;
  std::set<std::string, std::less<>> pairs_;
};

}  // namespace

std::string content_key(const std::string& hash, const std::set<std::string>& listed) {
  return sha256(fmt::format("{}\x1e{}", hash, fmt::join(listed, "\x1f")));
}

struct IndexWriter::Parts {
  IndexState state;
  Language& language;
  Stamps& stamps;
  Xapian::WritableDatabase database;
  TypeId first_new = 0;  // types from here on are not yet in the database
  Xapian::docid next = 1;
  std::vector<Transcript> batch;
  std::size_t bytes = 0;
  std::future<void> writing;  // the batch before; only it touches the database meanwhile

  void await() {
    if (writing.valid()) writing.get();
  }

  // The batch's turns as documents, in order; counts them in the catalogue.
  std::vector<Xapian::Document> documents() {
    const auto texts = turn_texts(batch);
    auto analysed = language.analyse_texts(texts, state.vocabulary);
    std::vector<IndexedTurn> turns;
    for (const Transcript& transcript : batch) {
      CatalogEntry& entry = state.catalog[transcript.id];
      entry.first_document = next + static_cast<std::uint32_t>(turns.size());
      for (const Turn& turn : transcript.turns) {
        const std::size_t i = turns.size();
        turns.push_back({transcript.id, turn.number, turn.speaker, turn.span, turn.seconds, std::string(texts[i]), std::move(analysed[i])});
        count_turn(entry, turns.back(), state.vocabulary);
      }
    }
    std::vector<Xapian::Document> out(turns.size());
    share_out(turns.size(), [&](std::size_t, std::size_t i) { out[i] = document_of(turns[i], state.vocabulary); });
    return out;
  }

  void flush() {
    auto made = documents();
    next += static_cast<Xapian::docid>(made.size());
    batch.clear();
    bytes = 0;
    await();
    writing = std::async(std::launch::async, [this, waiting = std::move(made)] {
      for (const Xapian::Document& document : waiting) database.add_document(document);
    });
  }
};

IndexWriter::IndexWriter(const std::filesystem::path& path, IndexState state, Language& language, Stamps& stamps)
    : parts_(new Parts{std::move(state), language, stamps, {}, 0, 1, {}, 0, {}}) {
  // No list of a document's terms: nothing is ever deleted from an index, it is made anew.
  const int flags = Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST;
  parts_->database = Xapian::WritableDatabase(path.string(), flags);
  parts_->first_new = static_cast<TypeId>(parts_->state.vocabulary.size());
  parts_->next = parts_->database.get_lastdocid() + 1;
}

IndexWriter::~IndexWriter() {
  if (parts_->writing.valid()) parts_->writing.wait();
}

const IndexState& IndexWriter::state() const { return parts_->state; }

void IndexWriter::take_over(const Xapian::Database& old, const IndexState& old_state, const std::set<std::string>& without) {
  std::vector<const CatalogEntry*> kept;
  for (const auto& [id, entry] : old_state.catalog)
    if (!without.contains(id)) kept.push_back(&entry);
  std::sort(kept.begin(), kept.end(), [](const auto* a, const auto* b) { return a->first_document < b->first_document; });
  Renumbering renumbering(old_state.vocabulary, parts_->state.vocabulary);
  for (const CatalogEntry* entry : kept) {
    CatalogEntry& own = parts_->state.catalog[entry->id] = *entry;
    own.first_document = parts_->next;
    for (std::uint32_t i = 0; i < entry->turns; ++i) {
      IndexedTurn turn = unpack_turn(old.get_document(entry->first_document + i).get_data(), old_state.vocabulary.size());
      renumbering.apply(turn.analysed);
      parts_->database.add_document(document_of(turn, parts_->state.vocabulary));
      ++parts_->next;
    }
  }
}

Problems IndexWriter::add(const std::vector<const SourceFile*>& sources) {
  Problems out;
  for (const SourceFile* source : sources) {
    const FileBytes file = source->bytes ? FileBytes{*source->bytes, sha256(*source->bytes)} : parts_->stamps.read("corpus/" + source->file, source->path);
    auto read = read_transcript(source->file, file.bytes, source->listed);
    if (!read.ok()) {
      append(out, std::move(read.problems));
      continue;
    }
    const Transcript& made = read.value;
    parts_->state.catalog[made.id] = {made.id, made.file, made.format, made.encoding, content_key(file.hash, source->listed),
                                      made.labelled, 0, 0, {}, std::move(read.problems)};
    parts_->bytes += made.text.size();
    parts_->batch.push_back(std::move(read.value));
    if (parts_->bytes >= batch_bytes) parts_->flush();
  }
  if (!parts_->batch.empty()) parts_->flush();
  parts_->await();
  return out;
}

void IndexWriter::finish() {
  parts_->await();
  Xapian::WritableDatabase& database = parts_->database;
  const IndexState& state = parts_->state;
  database.set_metadata(catalog_key, pack_catalog(state.catalog));
  database.set_metadata(fingerprint_key, state.fingerprint);
  if (state.vocabulary.size() > parts_->first_new)
    database.set_metadata(fmt::format("{}{:010}", vocabulary_key, parts_->first_new), state.vocabulary.packed(parts_->first_new));
  database.commit();
  database.close();
}

}  // namespace behov
