#include "engine/index/index.h"

#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/index/lock.h"
#include "engine/index/manifest.h"
#include "engine/index/terms.h"
#include "engine/index/writer.h"

namespace behov {
namespace fs = std::filesystem;

namespace {

// Bumped when the form of documents or terms changes.
constexpr int index_form = 1;

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    throw Failure(errno == ENOSPC ? Exit::cannot_write : Exit::cannot_create,
                  say("cannot write {}: {}", folder.string(), std::string(std::strerror(errno))));
  ::chmod(folder.c_str(), 0700);
}

// Xapian's exceptions in our one type; everything else that a damaged database makes it throw as well.
template <class Work>
auto through_xapian(Work work) {
  try {
    return work();
  } catch (const Xapian::DatabaseLockError&) {
    throw Failure(Exit::try_again, say("the index is in use by another process; try again in a moment"));
  } catch (const Xapian::Error& error) {
    const bool full = std::string_view(error.get_error_string() ? error.get_error_string() : "").find("No space") != std::string_view::npos;
    throw Failure(full ? Exit::cannot_write : Exit::cannot_create, say("the index cannot be written: {}", error.get_description()));
  }
}

void load_vocabulary(const Xapian::Database& database, Vocabulary& vocabulary) {
  for (auto key = database.metadata_keys_begin(vocabulary_key); key != database.metadata_keys_end(vocabulary_key); ++key)
    vocabulary.add_packed(database.get_metadata(*key));
}

}  // namespace

struct Index::Parts {
  explicit Parts(const fs::path& where) : folder(where), lock(where) {}

  fs::path folder;
  IndexLock lock;
  IndexState state;
  Xapian::Database database;

  fs::path database_path() const { return folder / "index"; }
  fs::path manifest_path() const { return folder / "manifest"; }

  // False where there is no index, it is damaged, or another analysis made it; `reason` says which.
  bool load(const std::string& fingerprint, std::string& reason) {
    state = {};
    if (!fs::exists(database_path())) return reason = say("there was no index"), false;
    try {
      if (read_file(manifest_path()) != manifest_of(database_path())) return reason = say("its files were damaged or incomplete"), false;
      database = Xapian::Database(database_path().string());
      state.fingerprint = database.get_metadata(fingerprint_key);
      if (state.fingerprint != fingerprint) return reason = say("another version, dictionary or language table made it"), false;
      state.catalog = unpack_catalog(database.get_metadata(catalog_key));
      load_vocabulary(database, state.vocabulary);
      return true;
    } catch (const std::exception&) {
    } catch (const Xapian::Error&) {
    }
    return reason = say("its files were damaged or incomplete"), false;
  }

  Changes compare(const std::vector<SourceFile>& sources) const {
    Changes out;
    std::set<std::string> present;
    for (const SourceFile& source : sources) {
      const std::string id = transcript_id(source.file);
      present.insert(id);
      const auto known = state.catalog.find(id);
      if (known != state.catalog.end() && known->second.hash == source.hash && known->second.file == source.file) continue;
      if (known != state.catalog.end()) out.outdated.push_back(id);
      out.to_read.push_back(&source);
    }
    for (const auto& [id, entry] : state.catalog)
      if (!present.contains(id)) out.outdated.push_back(id);
    return out;
  }

  void write_manifest() const { write_file(manifest_path(), manifest_of(database_path()), 0600); }

  // From nothing, beside the old index, which is then replaced.
  void rebuild(const std::vector<SourceFile>& sources, const std::string& fingerprint, Language& language, UpdateReport& report) {
    const fs::path beside = folder / "index.new", old = folder / "index.old";
    fs::remove_all(beside);
    fs::remove_all(old);
    state = {};
    state.fingerprint = fingerprint;
    Changes changes;
    for (const SourceFile& source : sources) changes.to_read.push_back(&source);
    try {
      through_xapian([&] { write_changes(beside, changes, state, language, report); });
    } catch (...) {
      std::error_code ignored;
      fs::remove_all(beside, ignored);
      throw;
    }
    if (fs::exists(database_path())) fs::rename(database_path(), old);
    fs::rename(beside, database_path());
    sync_folder(folder);
    write_manifest();
    fs::remove_all(old);
    report.rebuilt = true;
    for (const auto& [id, entry] : state.catalog) report.added.push_back(id);
  }

  void update(const Changes& changes, Language& language, UpdateReport& report) {
    const std::set<std::string> outdated(changes.outdated.begin(), changes.outdated.end());
    database.close();
    through_xapian([&] { write_changes(database_path(), changes, state, language, report); });
    write_manifest();
    for (const SourceFile* source : changes.to_read) {
      const std::string id = transcript_id(source->file);
      if (state.catalog.contains(id)) (outdated.contains(id) ? report.changed : report.added).push_back(id);
    }
    for (const std::string& id : changes.outdated)
      if (!state.catalog.contains(id)) report.removed.push_back(id);
  }
};

Index::Index(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Index::~Index() = default;

std::unique_ptr<Index> Index::open(const fs::path& folder, const std::vector<SourceFile>& sources, Language& language,
                                   UpdateReport& report) {
  ::umask(0077);
  make_folder(folder);
  auto parts = std::make_unique<Parts>(folder);
  const std::string fingerprint =
      fmt::format("form {} canonical {} xapian {} {}", index_form, canonical_form, Xapian::version_string(), language.fingerprint());
  bool usable = parts->load(fingerprint, report.reason);
  if (!usable || !parts->compare(sources).to_read.empty() || !parts->compare(sources).outdated.empty()) {
    parts->lock.take_alone();
    usable = parts->load(fingerprint, report.reason);  // another process may have been here in between
    const Changes changes = parts->compare(sources);
    if (!usable) parts->rebuild(sources, fingerprint, language, report);
    else if (!changes.to_read.empty() || !changes.outdated.empty()) parts->update(changes, language, report);
    parts->lock.share();
    parts->database = through_xapian([&] { return Xapian::Database(parts->database_path().string()); });
  }
  return std::unique_ptr<Index>(new Index(std::move(parts)));
}

const Catalog& Index::catalog() const { return parts_->state.catalog; }
const Vocabulary& Index::vocabulary() const { return parts_->state.vocabulary; }

namespace {

Xapian::Query any_of(const std::vector<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

// A whole lexicon is narrowed by the rarest-looking clause of each branch: thousands of conjunctions cost more than
// the turns that they would spare.
constexpr std::size_t most_conjunctions = 64;

const Candidates::Clause& narrowest(const Candidates::Branch& branch) {
  return *std::min_element(branch.begin(), branch.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
}

Xapian::Query query_of(const Candidates& candidates) {
  std::vector<Xapian::Query> branches;
  std::vector<std::string> single;  // branches of one clause join into one
  const bool many = candidates.branches.size() > most_conjunctions;
  for (const auto& branch : candidates.branches) {
    if (many || branch.size() == 1) {
      const auto& clause = narrowest(branch);
      single.insert(single.end(), clause.begin(), clause.end());
      continue;
    }
    std::vector<Xapian::Query> clauses;
    for (const auto& clause : branch) clauses.push_back(any_of(clause));
    branches.emplace_back(Xapian::Query::OP_AND, clauses.begin(), clauses.end());
  }
  std::sort(single.begin(), single.end());
  single.erase(std::unique(single.begin(), single.end()), single.end());
  if (!single.empty()) branches.push_back(any_of(single));
  Xapian::Query query = candidates.branches.empty() ? Xapian::Query::MatchAll
                                                    : Xapian::Query(Xapian::Query::OP_OR, branches.begin(), branches.end());
  if (candidates.transcripts.empty()) return query;
  std::vector<std::string> terms;
  for (const std::string& id : candidates.transcripts) terms.push_back(term(TermKind::transcript, id));
  return Xapian::Query(Xapian::Query::OP_FILTER, query, any_of(terms));
}

std::vector<Xapian::docid> matching(const Xapian::Database& database, const Candidates& candidates) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query_of(candidates));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> out;
  out.reserve(found.size());
  for (auto it = found.begin(); it != found.end(); ++it) out.push_back(*it);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

void Index::each_turn(const Candidates& candidates, const std::function<void(IndexedTurn&&)>& call) const {
  // A transcript's turns stand together and in order; transcripts stand in the order in which they were indexed.
  std::map<std::string, std::vector<IndexedTurn>, SwedishLess> by_transcript;
  through_xapian([&] {
    for (const Xapian::docid id : matching(parts_->database, candidates)) {
      IndexedTurn turn = unpack_turn(parts_->database.get_document(id, Xapian::DOC_ASSUME_VALID).get_data());
      by_transcript[turn.transcript].push_back(std::move(turn));
    }
  });
  for (auto& [id, turns] : by_transcript)
    for (IndexedTurn& turn : turns) call(std::move(turn));
}

}  // namespace behov
