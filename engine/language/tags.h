// Apertium's tags, as far as anything here asks for them.
#pragma once

#include <array>
#include <cstdint>

namespace behov {

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

}  // namespace behov
