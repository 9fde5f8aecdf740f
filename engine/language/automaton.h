// Apertium's compiled Swedish analyser: the letters of a word in, dictionary forms with tags out.
// liblttoolbox decodes the file's numbers and alphabet; the states are walked here, in a compact table that threads
// share, because the library's own walk keeps a copy of 39 MB a thread and takes twenty times as long. A test holds
// both against each other.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class Alphabet;  // of liblttoolbox

namespace behov {

// Apertium's tags, as far as anything here asks for them.
enum class Tag : std::uint8_t {
  n, np, vblex, adj, adv, pr, prn, det, cnjcoo, cnjsub, cnjadv, ij, guio, sent, cm, lpar, rpar, lquot, rquot, apos,
  ut, nt, un, fn, m, f, sg, pl, sp, ind, def, gen, nom, acc, inf, imp, pres, past, supn, pp, pprs, actv, pasv, comp,
  sup, pst, sint, ord, qnt, dem, pos, rel, itg, ref, pers, ant, cog, top, org, al, acr, cmp, compound_only_l, compound_r
};
using Tags = std::uint64_t;
constexpr Tags bit(Tag tag) { return Tags{1} << static_cast<unsigned>(tag); }
constexpr bool has(Tags tags, Tag tag) { return (tags & bit(tag)) != 0; }

// Their names in the dictionary, in the order of Tag.
const std::array<const char*, 64>& tag_names();

struct Entry {
  std::u32string lemma;  // homograph numbers kept
  Tags tags = 0;
  friend bool operator==(const Entry&, const Entry&) = default;
};

// What the dictionary has for the stretches of a word that begin at one place.
struct Prefixes {
  struct End {
    std::vector<Entry> exact;   // of the stretch itself
    std::vector<Entry> with_a;  // of the stretch and an `a`: hyr- of hyra
    std::vector<Entry> with_e;  // of the stretch and an `e`: arbet- of arbete
  };
  std::vector<End> ends;  // by length
  std::size_t reach = 0;  // no word begins with more letters of these than so many
};

class Automaton {
 public:
  // Throws Failure(no_input) where there is no such file, Failure(bad_data) where it is none.
  explicit Automaton(const std::string& path);

  // Every entry of the whole word, in the dictionary's order of walking, none twice. Capitals match small letters too.
  std::vector<Entry> analyse(std::u32string_view word) const;
  // The same for every beginning of the word at once; parts of compounds included.
  Prefixes prefixes(std::u32string_view word) const;

  // Where a walk stands after some letters, without what the dictionary would write: for searches that try many ways.
  // No states: no word begins so.
  using States = std::vector<std::uint32_t>;
  States first_states() const;
  States after(const States& states, char32_t letter) const;
  bool is_end_of_word(const States& states) const;  // compound parts among them
  std::u32string letters_after(const States& states) const;

 private:
  struct Edge {
    std::int32_t in;
    std::int32_t out;
    std::uint32_t to;
  };
  struct Place {
    std::uint32_t state;
    std::uint32_t path;
  };
  struct Written {
    std::uint32_t before;
    std::int32_t symbol;
  };
  struct Walk {
    std::vector<Written> written;
    std::vector<Place> now, next;
  };

  void read_transducer(void* file, ::Alphabet& alphabet);
  void sort_edges();
  void start(Walk& walk) const;
  void step(Walk& walk, char32_t c) const;
  void follow(Walk& walk, const Place& place, std::int32_t symbol, std::vector<Place>& out) const;
  void close(Walk& walk, std::vector<Place>& places) const;
  void close_states(States& states) const;
  std::vector<Entry> entries(const Walk& walk, const std::vector<Place>& places, bool parts_too) const;
  Entry entry_of(const Walk& walk, std::uint32_t path) const;

  std::vector<std::uint32_t> first_edge_;  // by state, one more than there are states
  std::vector<Edge> edges_;
  std::vector<bool> final_;
  std::vector<std::uint32_t> roots_;
  std::vector<Tags> tag_bits_;  // by the number of the tag's symbol, counted from 0 for -1
};

}  // namespace behov
