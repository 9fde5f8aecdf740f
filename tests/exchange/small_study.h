// A small study in memory, with everything that a project for other programs can hold.
#pragma once

#include <memory>

#include "engine/base/text.h"
#include "engine/exchange/refi_project.h"

namespace behov {

inline constexpr const char* small_lexicon = R"(theme = "bostad"
label = "Bostad"
[[code]]
id = "trångboddhet"
label = "Trångboddhet"
definition = "För lite plats & för många <i rummen>."
terms = '''
trång
'''
[[code.need]]
id = "större bostad"
label = "En större bostad"
terms = '''
större bostad
'''
[[code]]
id = "kostnad"
label = "Kostnad"
)";
inline constexpr const char* other_lexicon = R"(theme = "hälsa"
label = "Hälsa"
[[code]]
id = "kostnad"
label = "Kostnad"
definition = "Vad vården kostar."
)";

// An emoji, a decomposed å, tabs, and a line end that word processors leave.
inline const std::string small_talk =
    "Lena: Hur bor ni?\nAmina: Vi är sju \U0001F60A i tva\u030A rum,\tsa\u030A det är trångt.\nLena: Och hyran?\nBo: "
    "Den är \"hög\" & "
    "dyr.\u2028Vi vill ha en större bostad.\n";

inline HumanCoding row_of(const Transcript& transcript, const std::string& coder, std::uint32_t turn,
                          const std::string& quote, const std::string& code, const std::string& need, Verdict verdict,
                          const std::string& note = "") {
  HumanCoding out;
  out.coder = coder;
  out.transcript = transcript.id;
  out.turn = turn;
  out.quote = to_nfc(quote);
  out.code = code;
  out.need = need;
  out.verdict = verdict;
  out.note = note;
  if (turn == 0) return out;
  const std::size_t at = transcript.text.find(out.quote);
  const auto start = static_cast<std::uint32_t>(length(std::string_view(transcript.text).substr(0, at)));
  out.span = Span{start, start + static_cast<std::uint32_t>(length(out.quote))};
  return out;
}

struct SmallStudy {
  Lexicon lexicon;
  ExchangedStudy study;
};

inline std::unique_ptr<SmallStudy> small_study(CaseStyle cases = CaseStyle::nvivo) {
  auto out = std::make_unique<SmallStudy>();
  out->lexicon = read_lexicon({{"lexicons/bostad.toml", small_lexicon}, {"lexicons/hälsa.toml", other_lexicon}}).value;
  ExchangedStudy& study = out->study;
  study.title = "Förstudie";
  study.made_by = "behov 0.1.0";
  study.cases = cases;
  study.lexicon = &out->lexicon;
  for (const Code& code : out->lexicon.codes) study.codes.push_back(&code);
  Transcript both = read_transcript("IP01.txt", small_talk, {"Amina", "Bo", "Lena"}).value;
  Transcript one = read_transcript("IP02.txt", "I: Hej?\nR: Hej. Det är trångt.\n").value;
  study.people = {{"P01", {{"birth_year", "1984"}, {"born", "Thailand"}}},
                  {"P02", {{"birth_year", "1990"}}},
                  {"P03", {{"born", "Sverige"}}}};
  Coding machine;
  machine.transcript = "IP02";
  machine.turn = 2;
  machine.speaker = "R";
  machine.code = "bostad/trångboddhet";
  machine.stance = Stance::need;
  machine.named = "större bostad";
  machine.cue = "lack";
  machine.text = "trångt";
  const auto at = static_cast<std::uint32_t>(length(one.text.substr(0, one.text.find("trångt"))));
  machine.span = {at, at + 6};
  machine.because.place.file = "lexicons/bostad.toml";
  machine.because.place.line = 8;
  machine.because.entry = "trång";
  study.codings = {machine};
  HumanCoding noted = row_of(both, "anna", 2, "sju \U0001F60A i två rum,\tså", "bostad/trångboddhet", "större bostad",
                             Verdict::code, "Hon räknar\npå fingrarna: = 7");
  noted.time = "2024-05-03T09:30:00";
  noted.more = {{"säkerhet", "hög = \\ 3"}};
  HumanCoding dated = row_of(both, "bo", 4, "\"hög\" & dyr.\u2028Vi", "bostad/kostnad", "yes", Verdict::accept);
  dated.time = "i maj";
  study.rows = {noted,
                dated,
                row_of(both, "bo", 2, "trångt", "bostad/trångboddhet", "", Verdict::reject, "inte här"),
                row_of(both, "bo", 2, "sju", "hälsa/kostnad", "works", Verdict::code),
                row_of(both, "bo", 2, "rum", "hälsa/kostnad", "no", Verdict::code),
                row_of(both, "anna", 2, "Vi är sju", "", "", Verdict::read, "blind sample 40 seed 7"),
                row_of(one, "anna", 0, "", "", "", Verdict::read)};
  study.memos = {{"memos/hyran.md",
                  "Hyran",
                  "anna",
                  {"bostad/kostnad", "bostad"},
                  {{"IP01", 4}, {"IP02", 0}},
                  "# Hyran\nÄr det *hyran*?"},
                 {"memos/allt.md", "Allt", "", {}, {}, "code: är inget huvud"},
                 {"memos/borta.md", "Borta", "bo", {"finns/inte"}, {{"IP99", 3}}, "Om det som inte finns."}};
  study.transcripts = {{both,
                        {{"Lena", Role::interviewer, "", true},
                         {"Amina", Role::respondent, "P01", true},
                         {"Bo", Role::respondent, "P02", true}}},
                       {one, {{"I", Role::interviewer, "", false}, {"R", Role::respondent, "P03", true}}}};
  return out;
}

}  // namespace behov
