#include "engine/index/index.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/pack.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/base/workers.h"
#include "engine/index/lock.h"
#include "engine/index/manifest.h"
#include "engine/index/query.h"
#include "engine/index/sealed.h"
#include "engine/index/stamps.h"
#include "engine/index/writer.h"
#include "engine/index/xapian_door.h"

namespace behov {
namespace fs = std::filesystem;

namespace {

// Bumped when the form of documents or terms changes.
constexpr int index_form = 3;

// Files that others make for us, Xapian's, are for nobody else's eyes.
class PrivateFiles {
 public:
  PrivateFiles() : before_(::umask(0077)) {}
  ~PrivateFiles() { ::umask(before_); }
  PrivateFiles(const PrivateFiles&) = delete;
  PrivateFiles& operator=(const PrivateFiles&) = delete;

 private:
  mode_t before_;
};

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return;
  throw Failure(errno == ENOSPC ? Exit::cannot_write : Exit::cannot_create,
                  say("cannot write {}: {}", folder.string(), std::string(std::strerror(errno))));
}

// Puts the new folder in the old one's place, at one stroke where the file system can; removes the old one.
void replace_folder(const fs::path& made, const fs::path& place) {
  if (!fs::exists(place)) return fs::rename(made, place);
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) != 0) {
    fs::remove_all(place);
    return fs::rename(made, place);
  }
  fs::remove_all(made);
}

struct Changes {
  std::set<std::string> outdated;          // ids whose turns are taken out
  std::vector<const SourceFile*> to_read;  // new or changed
  bool any() const { return !outdated.empty() || !to_read.empty(); }
};

}  // namespace

struct Index::Parts {
  Parts(const fs::path& where, Language& language) : folder(where), stamps(where / "stamps") {
    fingerprint = fmt::format("form {} canonical {} xapian {} {}", index_form, canonical_form, Xapian::version_string(),
                              language.fingerprint([&](const std::string& file) { return stamps.hash_of(file, file); }));
  }

  fs::path folder;
  Stamps stamps;
  std::string fingerprint;  // of what the analysis would be now
  IndexState state;
  std::vector<Xapian::Database> readers;    // one a worker
  std::vector<const CatalogEntry*> places;  // in Swedish order of ids
  std::vector<std::pair<Xapian::docid, std::size_t>> place_of;  // first document, place; in the order of documents

  fs::path database_path() const { return folder / "index"; }
  fs::path path_beside() const { return folder / "index.new"; }

  // False where there is no index, it is damaged, or another analysis made it; `reason` says which.
  bool load(std::string& reason) {
    const IndexLock lock(folder, IndexLock::For::reading);
    state = {};
    if (!fs::exists(database_path())) return reason = say("there was no index"), false;
    try {
      if (is_whole(database_path())) {
        readers.assign(most_workers, {});
        for (Xapian::Database& reader : readers) reader = Xapian::Database(database_path().string());
        if (load_state()) return true;
        return reason = say("another version, dictionary or language table made it"), false;
      }
    } catch (const std::exception&) {
    } catch (const Xapian::Error&) {
    }
    return reason = say("its files were damaged or incomplete"), false;
  }

  bool load_state() {
    const Xapian::Database& database = readers.front();
    state.fingerprint = database.get_metadata(fingerprint_key);
    if (state.fingerprint != fingerprint) return false;
    state.catalog = unpack_catalog(database.get_metadata(catalog_key));
    for (auto key = database.metadata_keys_begin(vocabulary_key); key != database.metadata_keys_end(vocabulary_key); ++key)
      state.vocabulary.add_packed(database.get_metadata(*key));
    return true;
  }

  void find_places() {
    places.clear();
    place_of.clear();
    for (const auto& [id, entry] : state.catalog) places.push_back(&entry);
    std::sort(places.begin(), places.end(), [](const auto* a, const auto* b) { return swedish_less(a->id, b->id); });
    for (std::size_t i = 0; i < places.size(); ++i)
      if (places[i]->turns > 0) place_of.emplace_back(places[i]->first_document, i);
    std::sort(place_of.begin(), place_of.end());
  }

  // A file that cannot be read is a problem; what the index holds of it stays.
  Changes compare(const std::vector<SourceFile>& sources, Problems& problems) {
    Changes out;
    std::set<std::string> present;
    for (const SourceFile& source : sources) {
      const std::string id = transcript_id(source.file);
      present.insert(id);
      const auto known = state.catalog.find(id);
      if (known == state.catalog.end()) {
        out.to_read.push_back(&source);
        continue;
      }
      try {
        const std::string hash = source.bytes ? sha256(*source.bytes) : stamps.hash_of("corpus/" + source.file, source.path);
        if (known->second.hash == content_key(hash, source.listed) && known->second.file == source.file) continue;
        out.outdated.insert(id);
        out.to_read.push_back(&source);
      } catch (const Failure& failure) {
        problems.push_back(error_at({source.file, 0, 0}, failure.what()));
      }
    }
    for (const auto& [id, entry] : state.catalog)
      if (!present.contains(id)) out.outdated.insert(id);
    return out;
  }

  // Makes the new index beside the old one, from what of it is still right, or from nothing.
  void write(const Changes& changes, bool from_nothing, Language& language, UpdateReport& report) {
    const PrivateFiles closed;
    fs::remove_all(path_beside());
    const bool grows = !from_nothing && changes.outdated.empty();
    IndexState old = std::move(state);
    state = {};
    if (grows) {
      fs::create_directory(path_beside());
      for (const std::string& name : list_files(database_path()))
        if (name != "flintlock") fs::copy_file(database_path() / name, path_beside() / name);
      state = std::move(old);
    }
    state.fingerprint = fingerprint;
    IndexWriter writer(path_beside(), std::move(state), language, stamps);
    if (!from_nothing && !grows) writer.take_over(readers.front(), old, changes.outdated);
    append(report.problems, writer.add(changes.to_read));
    writer.finish();
    seal_index(path_beside());
    tell(changes, from_nothing, writer.state(), report);
  }

  void tell(const Changes& changes, bool from_nothing, const IndexState& made, UpdateReport& report) const {
    report.rebuilt = from_nothing;
    for (const SourceFile* source : changes.to_read) {
      const std::string id = transcript_id(source->file);
      if (made.catalog.contains(id)) (changes.outdated.contains(id) ? report.changed : report.added).push_back(id);
    }
    for (const std::string& id : changes.outdated)
      if (!made.catalog.contains(id)) report.removed.push_back(id);
  }

  void put_in_place(bool erase) {
    {
      const IndexLock lock(folder, IndexLock::For::replacing);
      if (erase) fs::remove(folder / "words");  // what was asked about people who are gone goes too
      replace_folder(path_beside(), database_path());
    }
    sync_folder(folder);
    std::string reason;
    if (!load(reason)) throw Failure(Exit::cannot_write, say("the index cannot be written: {}", reason));
  }

  void bring_up_to_date(const std::vector<SourceFile>& sources, Language& language, UpdateReport& report) {
    const IndexLock lock(folder, IndexLock::For::writing);
    const bool usable = load(report.reason);  // another process may have been here in between
    report.problems.clear();
    const Changes changes = compare(sources, report.problems);
    if (usable && !changes.any()) return;
    try {
      through_xapian([&] {
        write(changes, !usable, language, report);
        put_in_place(!usable || !changes.outdated.empty());
      });
    } catch (...) {
      std::error_code ignored;
      fs::remove_all(path_beside(), ignored);
      throw;
    }
  }

  // The documents asked for, by the places of their transcripts.
  std::vector<std::vector<Xapian::docid>> wanted(const Candidates& candidates) const {
    const std::set<std::string, std::less<>> only(candidates.transcripts.begin(), candidates.transcripts.end());
    const auto asked = [&](std::size_t place) { return only.empty() || only.contains(places[place]->id); };
    std::vector<std::vector<Xapian::docid>> out(places.size());
    if (candidates.branches.empty()) {
      for (std::size_t place = 0; place < places.size(); ++place)
        for (std::uint32_t i = 0; asked(place) && i < places[place]->turns; ++i) out[place].push_back(places[place]->first_document + i);
      return out;
    }
    for (const Xapian::docid id : through_xapian([&] { return documents_for(readers.front(), candidates.branches); })) {
      const auto after = std::upper_bound(place_of.begin(), place_of.end(), std::pair(id, ~std::size_t{0}));
      if (after != place_of.begin() && asked(std::prev(after)->second)) out[std::prev(after)->second].push_back(id);
    }
    return out;
  }

  IndexedTurn turn(std::size_t worker, Xapian::docid id) const {
    return through_xapian([&] { return unpack_turn(readers[worker].get_document(id, Xapian::DOC_ASSUME_VALID).get_data(), state.vocabulary.size()); });
  }
};

Index::Index(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Index::~Index() = default;

std::unique_ptr<Index> Index::open(const fs::path& folder, const std::vector<SourceFile>& sources, Language& language,
                                   UpdateReport& report) {
  make_folder(folder);
  auto parts = std::make_unique<Parts>(folder, language);
  if (!parts->load(report.reason) || parts->compare(sources, report.problems).any()) parts->bring_up_to_date(sources, language, report);
  parts->find_places();
  parts->stamps.keep();
  return std::unique_ptr<Index>(new Index(std::move(parts)));
}

const Catalog& Index::catalog() const { return parts_->state.catalog; }
const Vocabulary& Index::vocabulary() const { return parts_->state.vocabulary; }

void Index::each_turn(const Candidates& candidates, const std::function<void(IndexedTurn&&)>& call) const {
  for (const auto& documents : parts_->wanted(candidates))
    for (const Xapian::docid id : documents) call(parts_->turn(0, id));
}

void Index::each_transcript(const Candidates& candidates, const std::function<void(std::size_t, std::vector<IndexedTurn>&&)>& call) const {
  const auto wanted = parts_->wanted(candidates);
  share_out(wanted.size(), [&](std::size_t worker, std::size_t place) {
    if (wanted[place].empty()) return;
    std::vector<IndexedTurn> turns;
    for (const Xapian::docid id : wanted[place]) turns.push_back(parts_->turn(worker, id));
    call(place, std::move(turns));
  });
}

Vocabulary Index::kept_words() const {
  Vocabulary out;
  const auto kept = read_sealed(parts_->folder / "words");
  if (!kept) return out;
  Unpacker in(*kept);
  if (in.text() == parts_->fingerprint) out.add_packed(in.text());
  return out;
}

void Index::keep_words(const Vocabulary& words) const {
  Packer out;
  out.text(parts_->fingerprint);
  out.text(words.packed());
  keep_sealed(parts_->folder / "words", out.take());
}

}  // namespace behov
