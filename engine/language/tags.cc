#include "engine/language/tags.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace behov {
namespace {

struct TagPos {
  std::string_view tag;
  Pos pos;
};

constexpr std::array<TagPos, 17> tag_table = {{{"<np>", Pos::propn},     {"<num>", Pos::num},       {"<vbmod>", Pos::aux},
                                               {"<vaux>", Pos::aux},     {"<vbser>", Pos::aux},     {"<vbhaver>", Pos::aux},
                                               {"<vblex>", Pos::verb},   {"<adj>", Pos::adj},       {"<adv>", Pos::adv},
                                               {"<pr>", Pos::adp},       {"<prn>", Pos::pron},      {"<det>", Pos::det},
                                               {"<cnjcoo>", Pos::cconj}, {"<cnjsub>", Pos::sconj},  {"<cnjadv>", Pos::adv},
                                               {"<ij>", Pos::intj},      {"<part>", Pos::part}}};

bool has(std::string_view tags, std::string_view tag) { return tags.find(tag) != std::string_view::npos; }

// Homographs are numbered in superscript: vara¹. The number goes, the word stays.
std::string without_number(std::string_view lemma) {
  std::string out;
  for (std::size_t at = 0; at < lemma.size();) {
    const char32_t c = next_code_point(lemma, at);
    if (c != U'\u00B9' && c != U'\u00B2' && c != U'\u00B3' && c != U'\u2074' && c != U'\u2075') append_utf8(out, c);
  }
  return out;
}

// The dictionary form of a past participle: kallade, kallat -> kallad; skrivna, skrivet -> skriven; byggda -> byggd.
std::string participle_base(std::string_view form, std::string_view tags) {
  std::string base(form);
  const auto swap = [&](std::string_view from, std::string_view to) {
    if (!base.ends_with(from)) return false;
    base.replace(base.size() - from.size(), from.size(), to);
    return true;
  };
  if (has(tags, "<ut><sg><ind>") && !has(tags, "<gen>")) return base;
  if (swap("ade", "ad") || swap("at", "ad") || swap("na", "en") || swap("et", "en") || swap("da", "d") || swap("ta", "t") ||
      swap("tt", "dd"))
    return base;
  return base;
}

void add_derived(std::string_view form, const TaggedReading& reading, std::vector<Reading>& out) {
  const std::string lemma = without_number(reading.lemma);
  if (has(reading.tags, "<pp>")) add_reading(out, {lemma, Pos::verb, true});
  if (has(reading.tags, "<pprs>")) add_reading(out, {lemma, Pos::verb, true});
  if (has(reading.tags, "<adj>") && has(reading.tags, "<nt><sg><ind>") && form.ends_with('t') && !has(reading.tags, "<pp>"))
    add_reading(out, {std::string(form), Pos::adv, true});
  if (has(reading.tags, "<pasv>") && !lemma.ends_with('s')) add_reading(out, {lemma + "s", Pos::verb, true});
}

Reading own_reading(std::string_view form, const TaggedReading& reading) {
  const Pos pos = pos_of_tags(reading.tags);
  std::string lemma = without_number(reading.lemma);
  if (has(reading.tags, "<pp>")) lemma = participle_base(form, reading.tags);
  if (has(reading.tags, "<pprs>")) lemma = std::string(form.ends_with("s") ? form.substr(0, form.size() - 1) : form);
  return {pos == Pos::propn ? lemma : to_lower(lemma), pos, false};
}

}  // namespace

TaggedReading split_reading(std::string_view raw) {
  const std::size_t tag = raw.find('<');
  return {std::string(raw.substr(0, tag)), tag == std::string_view::npos ? "" : std::string(raw.substr(tag))};
}

Pos pos_of_tags(std::string_view tags) {
  for (const TagPos& entry : tag_table)
    if (tags.starts_with(entry.tag)) return entry.pos;
  return tags.starts_with("<n>") ? Pos::noun : Pos::x;
}

void add_reading(std::vector<Reading>& readings, Reading reading) {
  const bool known = std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.lemma == reading.lemma && r.pos == reading.pos; });
  if (!known && readings.size() < 32) readings.push_back(std::move(reading));
}

std::vector<Reading> readings_of(std::string_view form, const std::vector<std::string>& raw) {
  std::vector<Reading> out;
  for (const std::string& one : raw)
    if (one.find('+') == std::string::npos) add_reading(out, own_reading(form, split_reading(one)));
  for (const std::string& one : raw)
    if (one.find('+') == std::string::npos) add_derived(form, split_reading(one), out);
  return out;
}

}  // namespace behov
