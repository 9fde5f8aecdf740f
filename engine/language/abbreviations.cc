#include "engine/language/abbreviations.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/base/text.h"

namespace behov {
namespace {

// In the order of the letters; `ends` and `one_word` last.
constexpr auto abbreviations = std::to_array<Abbreviation>({
    {"adr", "adress", Pos::noun, false, true},
    {"aka", "även känd som", Pos::adv, false, false},
    {"am", "förmiddag", Pos::adv, true, false},
    {"ang", "angående", Pos::adp, false, true},
    {"avd", "avdelning", Pos::noun, false, true},
    {"bla", "bland annat", Pos::adv, false, false},
    {"ca", "cirka", Pos::adv, false, true},
    {"co", "company", Pos::propn, false, true},
    {"corp", "corporation", Pos::propn, false, true},
    {"div", "diverse", Pos::adj, false, true},
    {"doc", "docent", Pos::noun, false, true},
    {"dr", "doktor", Pos::noun, false, true},
    {"dvs", "det vill säga", Pos::adv, false, false},
    {"dy", "den yngre", Pos::adj, false, false},
    {"dyl", "dylik", Pos::adj, true, true},
    {"dä", "den äldre", Pos::adj, false, false},
    {"ed", "eller dylikt", Pos::adv, true, false},
    {"edyl", "eller dylikt", Pos::adv, true, false},
    {"ekr", "efter kristus", Pos::adv, true, false},
    {"em", "eftermiddag", Pos::adv, true, false},
    {"enl", "enligt", Pos::adp, false, true},
    {"etc", "etcetera", Pos::adv, true, true},
    {"ev", "eventuell", Pos::adv, false, true},
    {"exkl", "exklusive", Pos::adp, false, true},
    {"fd", "före detta", Pos::adj, false, false},
    {"fkr", "före kristus", Pos::adv, true, false},
    {"fm", "förmiddag", Pos::adv, true, false},
    {"fn", "för närvarande", Pos::adv, true, false},
    {"forts", "fortsättning", Pos::noun, false, true},
    {"from", "från och med", Pos::adp, false, false},
    {"from", "från och med", Pos::adp, false, false},
    {"fö", "för övrigt", Pos::adv, true, false},
    {"föv", "för övrigt", Pos::adv, false, false},
    {"iaf", "i alla fall", Pos::adv, true, false},
    {"ibl", "ibland", Pos::adv, false, true},
    {"inc", "incorporated", Pos::propn, false, true},
    {"inkl", "inklusive", Pos::adp, false, true},
    {"iofs", "i och för sig", Pos::adv, true, false},
    {"iom", "i och med", Pos::adp, false, false},
    {"ist", "i stället", Pos::adv, true, false},
    {"istf", "i stället för", Pos::adp, false, false},
    {"jfr", "jämför", Pos::verb, false, true},
    {"jr", "junior", Pos::propn, true, true},
    {"kap", "kapitel", Pos::noun, false, true},
    {"kl", "klockan", Pos::noun, false, true},
    {"ltd", "limited", Pos::propn, false, true},
    {"mao", "med andra ord", Pos::adv, false, false},
    {"mfl", "med flera", Pos::adv, true, false},
    {"milj", "miljon", Pos::noun, false, true},
    {"mm", "med mera", Pos::adv, true, false},
    {"mr", "mister", Pos::noun, false, true},
    {"mrs", "mistress", Pos::noun, false, true},
    {"nr", "nummer", Pos::noun, false, true},
    {"od", "och dylikt", Pos::adv, true, false},
    {"odyl", "och dylikt", Pos::adv, true, false},
    {"osv", "och så vidare", Pos::adv, true, false},
    {"pga", "på grund av", Pos::adp, false, false},
    {"pm", "eftermiddag", Pos::adv, true, false},
    {"prof", "professor", Pos::noun, false, true},
    {"resp", "respektive", Pos::cconj, false, true},
    {"sas", "så att säga", Pos::adv, true, false},
    {"sid", "sida", Pos::noun, false, true},
    {"sk", "så kallad", Pos::adj, false, false},
    {"skt", "sankt", Pos::adj, false, true},
    {"st", "sankt", Pos::adj, false, true},
    {"tel", "telefon", Pos::noun, false, true},
    {"tex", "till exempel", Pos::adv, false, false},
    {"tom", "till och med", Pos::adv, false, false},
    {"tv", "tills vidare", Pos::adv, true, false},
    {"uns", "under namnet", Pos::adv, false, false},
    {"usa", "USA", Pos::propn, true, false},
    {"vd", "vill säga", Pos::adv, false, false},
    {"vol", "volym", Pos::noun, false, true},
    {"vs", "versus", Pos::adp, false, true},
});

constexpr std::array<std::string_view, 12> bare = {"dvs", "etc", "ev", "iaf", "iofs", "jfr", "kl", "nr", "osv", "pga", "tex", "ca"};

}  // namespace

const Abbreviation* find_abbreviation(std::string_view form) {
  if (form.size() > 24) return nullptr;
  std::string letters;
  for (const char c : form)
    if (c != '.' && c != ' ') letters += c;
  letters = to_lower(letters);
  const auto found = std::find_if(abbreviations.begin(), abbreviations.end(),
                                  [&](const Abbreviation& entry) { return entry.letters == letters; });
  return found == abbreviations.end() ? nullptr : &*found;
}

const Abbreviation* find_bare_abbreviation(std::string_view form) {
  if (std::find(bare.begin(), bare.end(), form) == bare.end()) return nullptr;
  return find_abbreviation(form);
}

}  // namespace behov
