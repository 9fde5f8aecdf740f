#include <algorithm>
#include <charconv>
#include <set>

#include "cli/opened.h"
#include "engine/analysis/codings.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/coding/almost.h"

namespace behov {
namespace {

// "IP03:12": a turn of the study.
bool names_turn(const Study& study, const std::string& text, std::string& id, std::uint32_t& number) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) return false;
  id = text.substr(0, colon);
  const auto read = std::from_chars(text.data() + colon + 1, text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && study.index().catalog().contains(id);
}

IndexedTurn turn_of(const Study& study, const std::string& id, std::uint32_t wanted) {
  std::vector<IndexedTurn> found;
  Candidates all;
  all.transcripts = {id};
  study.index().each_turn(all, [&](IndexedTurn&& turn) {
    if (turn.number == wanted) found.push_back(std::move(turn));
  });
  if (found.empty()) throw Failure(Exit::bad_data, say("transcript {} has no turn {}", id, wanted));
  return std::move(found.front());
}

std::string readings_text(const WordType& type, ReadingSet kept) {
  std::string out;
  for (std::size_t i = 0; i < type.readings.size(); ++i) {
    if (!out.empty()) out += ", ";
    const std::string reading = type.readings[i].lemma + "/" + std::string(name_of(type.readings[i].pos));
    out += kept >> i & 1 ? reading : "(" + reading + ")";
  }
  return out;
}

// Another authority is told of where it knows a word that the believed one does not.
bool says_more(const Testimony& one, const WordType& type) {
  return std::any_of(one.words.begin(), one.words.end(), [&](const std::string& word) {
    return std::none_of(type.readings.begin(), type.readings.end(), [&](const Reading& reading) { return reading.lemma == word; });
  });
}

// Who says what the word is: the authority that was believed, then what the others say.
std::string known_by(const WordType& type, const std::vector<Testimony>& testimonies) {
  const std::string read_as = fmt::format("{}", fmt::join(type.read_as, ", "));
  std::string out;
  switch (type.source) {
    case Source::table: out = read_as.empty() ? say("the tables") : say("spoken spelling of {}", read_as); break;
    case Source::apertium: out = "Apertium"; break;
    case Source::hunspell: out = "Hunspell"; break;
    case Source::compound: out = say("a compound, put together"); break;
    case Source::near: out = say("no dictionary; near {}", read_as); break;
    case Source::stem: out = say("no dictionary; compared as {}", type.stem + "-"); break;
    case Source::none: break;
  }
  for (const Testimony& one : testimonies) {
    if (one.source == type.source || !says_more(one, type)) continue;
    out += fmt::format("; {}: {}", one.source == Source::apertium ? "Apertium" : one.source == Source::hunspell ? "Hunspell" : say("the tables"), fmt::join(one.words, ", "));
  }
  return out;
}

std::string stance_text(const Coding& coding) {
  std::string out(name_of(coding.stance));
  if (!coding.cue.empty()) out += (out.empty() ? "" : ", ") + say("cue: {}", coding.cue);
  if (coding.tier == Tier::near) out += (out.empty() ? "" : ", ") + say("rests on a near miss");
  return out.empty() ? "" : " [" + out + "]";
}

// The codes of the passages that a token stands in, each once.
std::string codes_at(const std::vector<Coding>& codings, const Span& span) {
  std::set<std::string> codes;
  for (const Coding& coding : codings)
    if (coding.span.overlaps(span)) codes.insert(coding.code);
  return fmt::format("{}", fmt::join(codes, ", "));
}

// "bostad/kostnad, need, cue: cost: `lägenhäter är dyra`, because of lexicons/bostad.toml:587: ...".
std::string because_text(const Coding& coding) {
  std::string out = say("{}{} in `{}`, because of {}", coding.code, stance_text(coding), coding.text, to_string(coding.because));
  for (const Because& also : coding.also) out += "; " + to_string(also);
  return out + ".";
}

struct Explained {
  Study& study;
  const IndexedTurn& turn;  // in the light in which it is matched
  const Vocabulary& vocabulary;
  const std::vector<Coding>& codings;
};

Row row_of(const Explained& of, const AnalysedToken& token) {
  const WordType& type = of.vocabulary[token.type];
  const bool word = type.word && token.speech;
  std::string known;
  if (!token.speech) known = say("a mark, no speech");
  else if (type.word) known = known_by(type, pair_of(type).empty() ? of.study.language().testimonies(type.form) : std::vector<Testimony>{});
  if (word && type.filler) known += "; " + say("passed over");
  const bool as_written = token.readings == written_only;
  return {{type.form, word && !as_written ? readings_text(type, token.readings) : "", word ? fmt::format("{}", fmt::join(type.parts, "+")) : "", known,
           codes_at(of.codings, of.turn.in_transcript(token.span))}, 0};
}

Table explained(const Explained& of, const std::vector<AlmostEntry>& almost) {
  Table table{"explain", "", {{"token", say("Token")}, {"readings", say("Readings"), Align::left, true}, {"parts", say("Parts")}, {"known", say("Known by"), Align::left, true}, {"codes", say("Codes"), Align::left, true}}, {}, {}};
  for (const AnalysedToken& token : of.turn.analysed.tokens) table.rows.push_back(row_of(of, token));
  table.notes.push_back(say("Readings in parentheses were left aside in this context."));
  for (const Coding& coding : of.codings) table.notes.push_back(because_text(coding));
  add_near_note(of.codings, table);
  for (const AlmostEntry& one : almost) table.notes.push_back(say("Almost {}, {}: {}.", one.code, to_string(one.entry), one.why));
  return table;
}

std::vector<Coding> codings_of(Study& study, const Call& call, const IndexedTurn& turn) {
  Where where = where_of(call);
  where["transcript"] = {turn.transcript};
  std::vector<Coding> out = study.codings(where);
  std::erase_if(out, [&](const Coding& coding) { return coding.turn != turn.number; });
  return out;
}

}  // namespace

Exit run_explain(const Call& call) {
  return with_study(call, [&](Study& study) {
    constexpr std::size_t most_almost = 5;
    const std::string text = call.text();
    std::string id;
    std::uint32_t number = 0;
    const Vocabulary* vocabulary = &study.index().vocabulary();
    Vocabulary own;
    IndexedTurn turn;
    const bool of_study = names_turn(study, text, id, number);
    if (of_study) {
      turn = turn_of(study, id, number);
    } else {
      const std::string_view one = text;
      turn.text = text;
      turn.analysed = std::move(study.language().analyse_texts({&one, 1}, own).front());
      vocabulary = &own;
    }
    Vocabulary extra;
    Senses senses(*vocabulary, extra, [&](const std::vector<std::string>& words) { return study.language().analyse_words(words); });
    const auto codes = study.codes(where_of(call));
    const Coder coder(study.lexicon(), codes, *vocabulary, senses, study.tier());
    const auto codings = of_study ? codings_of(study, call, turn) : coder.code(turn);
    const AlmostEntries almost(study.lexicon(), codes, *vocabulary, senses, study.tier());
    const auto falling_short = almost.find(turn, most_almost);
    const NearText light(*vocabulary);
    turn.analysed = study.tier() == Tier::near ? light.with(turn.analysed) : light.without(turn.analysed);
    return deliver_from(study, explained({study, turn, *vocabulary, codings}, falling_short), call);
  });
}

}  // namespace behov
