#include "engine/language/automaton.h"

#include <lttoolbox/alphabet.h>
#include <lttoolbox/compression.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <memory>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {

namespace {

struct Damaged : std::exception {};

// The library reads on past the end of a file that was cut off.
void expect_more(std::FILE* file) {
  if (std::feof(file) || std::ferror(file)) throw Damaged();
}

constexpr std::uint32_t most_states = 50'000'000;

constexpr std::array<const char*, 64> names_of_tags = {
    "n", "np", "vblex", "adj", "adv", "pr", "prn", "det", "cnjcoo", "cnjsub", "cnjadv", "ij", "guio", "sent", "cm",
    "lpar", "rpar", "lquot", "rquot", "apos", "ut", "nt", "un", "fn", "m", "f", "sg", "pl", "sp", "ind", "def", "gen",
    "nom", "acc", "inf", "imp", "pres", "past", "supn", "pp", "pprs", "actv", "pasv", "comp", "sup", "pst", "sint",
    "ord", "qnt", "dem", "pos", "rel", "itg", "ref", "pers", "ant", "cog", "top", "org", "al", "acr", "cmp",
    "compound-only-L", "compound-R"};

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

// The library marks optional blocks by four letters and a set of features; without the letters nothing is read.
bool read_header(std::FILE* file, const char (&letters)[4], std::uint64_t& features) {
  const long before = std::ftell(file);
  char found[4] = {};
  if (std::fread(found, 1, 4, file) == 4 && std::memcmp(found, letters, 4) == 0) {
    features = read_le<std::uint64_t>(file);
    return true;
  }
  std::fseek(file, before, SEEK_SET);
  return false;
}

Tags bit_of(const UString& symbol) {
  for (std::size_t i = 0; i < names_of_tags.size(); ++i) {
    const std::string name = std::string("<") + names_of_tags[i] + ">";
    if (symbol == UString(name.begin(), name.end())) return Tags{1} << i;
  }
  return 0;
}

[[noreturn]] void no_dictionary(const std::string& path) {
  throw Failure(Exit::no_input, say("the Swedish dictionary {} is missing: install the package apertium-swe-nor", path));
}

}  // namespace

const std::array<const char*, 64>& tag_names() { return names_of_tags; }

Automaton::Automaton(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) no_dictionary(path);
  try {
    std::uint64_t features = 0;
    read_header(file.get(), HEADER_LTTOOLBOX, features);
    for (unsigned letters = Compression::multibyte_read(file.get()); letters > 0; --letters)
      Compression::multibyte_read(file.get());
    ::Alphabet alphabet;
    alphabet.read(file.get());
    for (std::int32_t symbol = -1; alphabet.isTag(symbol) && -symbol <= alphabet.size(); --symbol) {
      UString name;
      alphabet.getSymbol(name, symbol);
      tag_bits_.push_back(bit_of(name));
    }
    for (unsigned count = Compression::multibyte_read(file.get()); count > 0; --count) {
      Compression::string_read(file.get());
      read_transducer(file.get(), alphabet);
    }
    expect_more(file.get());
    if (roots_.empty()) throw Damaged();
  } catch (const std::exception&) {
    throw Failure(Exit::bad_data, say("{} is no dictionary that can be read: install apertium-swe-nor again", path));
  }
  first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
  sort_edges();
}

void Automaton::read_transducer(void* opened, ::Alphabet& alphabet) {
  auto* file = static_cast<std::FILE*>(opened);
  std::uint64_t features = 0;
  read_header(file, HEADER_TRANSDUCER, features);
  const bool weights = (features & TDF_WEIGHTS) != 0;
  const auto base = static_cast<std::uint32_t>(first_edge_.size());
  roots_.push_back(base + Compression::multibyte_read(file));
  std::vector<std::uint32_t> finals;
  std::uint32_t last = 0;
  for (unsigned count = Compression::multibyte_read(file); count > 0; --count) {
    last += Compression::multibyte_read(file);
    if (weights) Compression::long_multibyte_read(file);
    finals.push_back(last);
    expect_more(file);
  }
  const std::uint32_t states = Compression::multibyte_read(file);
  if (states > most_states) throw Damaged();
  final_.resize(base + states);
  for (const std::uint32_t state : finals) final_.at(base + state) = true;
  for (std::uint32_t state = 0; state < states; ++state) {
    expect_more(file);
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    std::int32_t symbol = 0;
    for (unsigned count = Compression::multibyte_read(file); count > 0; --count) {
      symbol += static_cast<std::int32_t>(Compression::multibyte_read(file));
      const std::uint32_t to = (Compression::multibyte_read(file) + state) % states;
      if (weights) Compression::long_multibyte_read(file);
      const auto pair = alphabet.decode(symbol);
      edges_.push_back({pair.first, pair.second, base + to});
      expect_more(file);
    }
  }
}

void Automaton::sort_edges() {
  for (std::size_t state = 0; state + 1 < first_edge_.size(); ++state)
    std::stable_sort(edges_.begin() + first_edge_[state], edges_.begin() + first_edge_[state + 1],
                     [](const Edge& a, const Edge& b) { return a.in < b.in; });
}

void Automaton::follow(Walk& walk, const Place& place, std::int32_t symbol, std::vector<Place>& out) const {
  const Edge* edge = edges_.data() + first_edge_[place.state];
  const Edge* const end = edges_.data() + first_edge_[place.state + 1];
  if (end - edge > 8)
    edge = std::lower_bound(edge, end, symbol, [](const Edge& a, std::int32_t in) { return a.in < in; });
  for (; edge != end && edge->in <= symbol; ++edge) {
    if (edge->in != symbol) continue;
    std::uint32_t path = place.path;
    if (edge->out != 0) {
      path = static_cast<std::uint32_t>(walk.written.size());
      walk.written.push_back({place.path, edge->out});
    }
    out.push_back({edge->to, path});
  }
}

// Adds what is reached without a letter. The dictionary has no cycle of that kind; the limit holds a damaged one.
void Automaton::close(Walk& walk, std::vector<Place>& places) const {
  for (std::size_t i = 0; i < places.size() && places.size() < 10000; ++i) {
    const Place place = places[i];
    follow(walk, place, 0, places);
  }
}

void Automaton::start(Walk& walk) const {
  walk.written.assign(1, {0, 0});
  walk.now.clear();
  for (const std::uint32_t root : roots_) walk.now.push_back({root, 0});
  close(walk, walk.now);
}

void Automaton::step(Walk& walk, char32_t c) const {
  walk.next.clear();
  const auto small = static_cast<std::int32_t>(is_upper(c) ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))) : c);
  for (const Place& place : walk.now) {
    follow(walk, place, static_cast<std::int32_t>(c), walk.next);
    if (small != static_cast<std::int32_t>(c)) follow(walk, place, small, walk.next);
  }
  close(walk, walk.next);
  walk.now.swap(walk.next);
}

Entry Automaton::entry_of(const Walk& walk, std::uint32_t path) const {
  Entry entry;
  for (; path != 0; path = walk.written[path].before) {
    const std::int32_t symbol = walk.written[path].symbol;
    if (symbol > 0) entry.lemma.push_back(static_cast<char32_t>(symbol));
    else if (static_cast<std::size_t>(-symbol - 1) < tag_bits_.size()) entry.tags |= tag_bits_[static_cast<std::size_t>(-symbol - 1)];
  }
  std::reverse(entry.lemma.begin(), entry.lemma.end());
  return entry;
}

std::vector<Entry> Automaton::entries(const Walk& walk, const std::vector<Place>& places, bool parts_too) const {
  std::vector<Entry> out;
  for (const Place& place : places) {
    if (!final_[place.state]) continue;
    Entry entry = entry_of(walk, place.path);
    if (!parts_too && has(entry.tags, Tag::compound_only_l)) continue;
    entry.tags &= ~bit(Tag::compound_r);
    if (std::find(out.begin(), out.end(), entry) == out.end()) out.push_back(std::move(entry));
  }
  return out;
}

std::vector<Entry> Automaton::analyse(std::u32string_view word) const {
  Walk walk;
  start(walk);
  for (const char32_t c : word) {
    step(walk, c);
    if (walk.now.empty()) return {};
  }
  return entries(walk, walk.now, false);
}

Prefixes Automaton::prefixes(std::u32string_view word) const {
  Prefixes out;
  out.ends.resize(word.size() + 1);
  Walk walk;
  start(walk);
  for (std::size_t at = 0; at < word.size() && !walk.now.empty(); ++at) {
    step(walk, word[at]);
    Prefixes::End& end = out.ends[at + 1];
    end.exact = entries(walk, walk.now, true);
    if (!walk.now.empty()) out.reach = at + 1;
    for (const char32_t vowel : {U'a', U'e'}) {
      walk.next.clear();
      for (const Place& place : walk.now) follow(walk, place, static_cast<std::int32_t>(vowel), walk.next);
      close(walk, walk.next);
      (vowel == U'a' ? end.with_a : end.with_e) = entries(walk, walk.next, false);
    }
  }
  return out;
}

}  // namespace behov
