#include <charconv>

#include "cli/opened.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

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

// Which entries matched a token, by the codings that cover it.
std::string entries_at(const std::vector<Coding>& codings, const Span& span) {
  std::string out;
  for (const Coding& coding : codings) {
    if (!coding.span.overlaps(span)) continue;
    std::string why = coding.code + (coding.is_need() ? "!" : "") + " (" + to_string(coding.because);
    for (const Because& also : coding.also) why += "; " + to_string(also);
    if (!coding.cue.empty()) why += "; " + say("cue: {}", coding.cue);
    out += (out.empty() ? "" : " | ") + why + ")";
  }
  return out;
}

Table explained(const IndexedTurn& turn, const Vocabulary& vocabulary, const std::vector<Coding>& codings) {
  Table table{"explain", "", {{"token", say("Token")}, {"readings", say("Readings"), Align::left, true}, {"parts", say("Parts")}, {"known", say("Known by")}, {"entries", say("Entries"), Align::left, true}}, {}, {}};
  for (const AnalysedToken& token : turn.analysed.tokens) {
    const WordType& type = vocabulary[token.type];
    std::string known(name_of(type.source));
    if (!type.read_as.empty()) known += fmt::format(" = {}", fmt::join(type.read_as, ", "));
    if (!type.stem.empty()) known += " " + type.stem + "-";
    if (!token.speech) known = say("a mark, no speech");
    else if (!type.word) known = "";
    table.rows.push_back({{type.form, type.word && token.speech ? readings_text(type, token.readings) : "", fmt::format("{}", fmt::join(type.parts, "+")), known, entries_at(codings, turn.in_transcript(token.span))}, 0});
  }
  table.notes.push_back(say("Readings in parentheses were left aside in this context."));
  return table;
}

}  // namespace

Exit run_explain(const Call& call) {
  return with_study(call, [&](Study& study) {
    const std::string text = call.text();
    std::string id;
    std::uint32_t number = 0;
    const Vocabulary* vocabulary = &study.index().vocabulary();
    Vocabulary own;
    IndexedTurn turn;
    if (names_turn(study, text, id, number)) {
      turn = turn_of(study, id, number);
    } else {
      const std::string_view one = text;
      turn.text = text;
      turn.analysed = std::move(study.language().analyse_texts({&one, 1}, own).front());
      vocabulary = &own;
    }
    Vocabulary extra;
    Senses senses(*vocabulary, extra, [&](const std::vector<std::string>& words) { return study.language().analyse_words(words); });
    const Coder coder(study.lexicon(), study.codes(where_of(call)), *vocabulary, senses);
    return deliver_from(study, explained(turn, *vocabulary, coder.code(turn)), call);
  });
}

}  // namespace behov
