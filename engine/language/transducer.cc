#include "engine/language/transducer.h"

#include <lttoolbox/alphabet.h>
#include <lttoolbox/compression.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <memory>

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

// The edges of one state; `symbol` numbers pairs of letters, each counted on from the one before.
void read_edges(std::FILE* file, bool weights, std::uint32_t base, std::uint32_t state, std::uint32_t states, ::Alphabet& alphabet, Transducer& out) {
  std::int32_t symbol = 0;
  for (unsigned count = Compression::multibyte_read(file); count > 0; --count) {
    symbol += static_cast<std::int32_t>(Compression::multibyte_read(file));
    const std::uint32_t to = (Compression::multibyte_read(file) + state) % states;
    if (weights) Compression::long_multibyte_read(file);
    const auto pair = alphabet.decode(symbol);
    out.edges.push_back({pair.first, pair.second, base + to});
    expect_more(file);
  }
}

std::vector<std::uint32_t> read_finals(std::FILE* file, bool weights) {
  std::vector<std::uint32_t> out;
  std::uint32_t last = 0;
  for (unsigned count = Compression::multibyte_read(file); count > 0; --count) {
    last += Compression::multibyte_read(file);
    if (weights) Compression::long_multibyte_read(file);
    out.push_back(last);
    expect_more(file);
  }
  return out;
}

// One of the file's dictionaries (words, words that need no space, ...): its states follow on those read before.
void read_section(std::FILE* file, ::Alphabet& alphabet, Transducer& out) {
  std::uint64_t features = 0;
  read_header(file, HEADER_TRANSDUCER, features);
  const bool weights = (features & TDF_WEIGHTS) != 0;
  const auto base = static_cast<std::uint32_t>(out.first_edge.size());
  out.roots.push_back(base + Compression::multibyte_read(file));
  const auto finals = read_finals(file, weights);
  const std::uint32_t states = Compression::multibyte_read(file);
  if (states > most_states || out.roots.back() >= base + states) throw Damaged();
  out.final.resize(base + states);
  for (const std::uint32_t state : finals) out.final.at(base + state) = true;
  for (std::uint32_t state = 0; state < states; ++state) {
    expect_more(file);
    out.first_edge.push_back(static_cast<std::uint32_t>(out.edges.size()));
    read_edges(file, weights, base, state, states, alphabet, out);
  }
}

void read_tags(::Alphabet& alphabet, Transducer& out) {
  for (std::int32_t symbol = -1; alphabet.isTag(symbol) && -symbol <= alphabet.size(); --symbol) {
    UString name;
    alphabet.getSymbol(name, symbol);
    out.tag_bits.push_back(bit_of(name));
  }
}

Transducer read_file(std::FILE* file) {
  Transducer out;
  std::uint64_t features = 0;
  read_header(file, HEADER_LTTOOLBOX, features);
  for (unsigned letters = Compression::multibyte_read(file); letters > 0; --letters) {
    Compression::multibyte_read(file);
    expect_more(file);
  }
  ::Alphabet alphabet;
  alphabet.read(file);
  read_tags(alphabet, out);
  for (unsigned count = Compression::multibyte_read(file); count > 0; --count) {
    Compression::string_read(file);
    read_section(file, alphabet, out);
  }
  expect_more(file);
  if (out.roots.empty()) throw Damaged();
  out.first_edge.push_back(static_cast<std::uint32_t>(out.edges.size()));
  return out;
}

}  // namespace

const std::array<const char*, 64>& tag_names() { return names_of_tags; }

Transducer read_transducer(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) throw Failure(Exit::no_input, say("the Swedish dictionary {} is missing: install the package apertium-swe-nor", path));
  try {
    return read_file(file.get());
  } catch (const std::exception&) {
    throw damaged_dictionary(path);
  }
}

Failure damaged_dictionary(const std::string& path) {
  return {Exit::bad_data, say("{} is no dictionary that can be read: install apertium-swe-nor again", path)};
}

}  // namespace behov
