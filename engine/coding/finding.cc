#include "engine/coding/finding.h"

#include "engine/base/text.h"
#include "engine/coding/content_words.h"

namespace behov {
namespace {

Span span_of(const AnalysedText& text, const Sentence& sentence) {
  return {text.tokens[sentence.first].span.start, text.tokens[sentence.last - 1].span.end};
}

void name_entries(const Finding& finding, Coding& coding) {
  coding.because = because_of(*finding.entries.front(), finding.rule);
  if (finding.taken_up) {
    coding.source = "context";
    coding.because.named.clear();
    return;
  }
  for (std::size_t i = 0; i < finding.entries.size(); ++i) {
    if (i > 0) coding.also.push_back(because_of(*finding.entries[i]));
    if (coding.named.empty()) coding.named = finding.entries[i]->label;
  }
}

// Of a taken-up subject no word says it: the whole sentence does.
void quote(const Finding& finding, const AnalysedText& text, const IndexedTurn& turn, const Vocabulary& vocabulary, Coding& coding) {
  const Span whole = span_of(text, text.sentences[finding.sentence]);
  coding.span = turn.in_transcript(finding.within);
  coding.sentence = std::string(slice(turn.text, whole));
  coding.text = std::string(slice(coding.sentence, {finding.within.start - whole.start, finding.within.end - whole.start}));
  if (!finding.taken_up) coding.words = content_words(text, finding.within, vocabulary);
  coding.sentence_words = content_words(text, whole, vocabulary);
}

}  // namespace

Coding coding_of(const Finding& finding, const ReadTurn& read, const IndexedTurn& turn, const std::vector<const Code*>& codes, const Vocabulary& vocabulary) {
  Coding out;
  out.transcript = turn.transcript;
  out.turn = turn.number;
  out.speaker = turn.speaker;
  out.code = codes[finding.code]->id;
  out.stance = stance_of(finding.evidence);
  if (finding.evidence.kind && out.is_need()) out.cue = *finding.evidence.kind;
  name_entries(finding, out);
  quote(finding, read.text_of(turn), turn, vocabulary, out);
  return out;
}

}  // namespace behov
