#include "engine/coding/clauses.h"

#include <algorithm>

namespace behov {
namespace {

bool parts_clauses(std::string_view form) {
  constexpr std::string_view marks[] = {",", ";", ":", "-", "\u2013", "\u2014", "...", "\u2026"};
  return std::find(std::begin(marks), std::end(marks), form) != std::end(marks);
}

bool marked_between(const AnalysedText& text, std::uint32_t before, std::uint32_t after, const Vocabulary& vocabulary) {
  for (std::uint32_t t = before + 1; t < after; ++t)
    if (parts_clauses(vocabulary[text.tokens[t].type].form)) return true;
  return false;
}

// Negations that are no part of what a cue or a named need says.
std::vector<WordMatch> free_negations(const std::vector<Found>& found) {
  std::vector<WordMatch> own, out;
  for (const Found& f : found)
    if (f.use->kind == Use::Kind::cue || (f.use->kind == Use::Kind::term && !f.use->label.empty())) own.push_back(f.words);
  for (const Found& f : found) {
    if (f.use->kind != Use::Kind::negation) continue;
    if (std::none_of(own.begin(), own.end(), [&](const WordMatch& match) { return match.overlaps(f.words); })) out.push_back(f.words);
  }
  return out;
}

std::vector<Mark>* list_for(SentenceEvidence& evidence, Use::Kind kind) {
  switch (kind) {
    case Use::Kind::cue: return &evidence.cues;
    case Use::Kind::works: return &evidence.works;
    case Use::Kind::solved: return &evidence.solved;
    case Use::Kind::dismissed: return &evidence.dismissed;
    case Use::Kind::told: return &evidence.told;
    case Use::Kind::imagined: return &evidence.imagined;
    default: return nullptr;
  }
}

}  // namespace

std::vector<std::uint32_t> clauses_of(const AnalysedText& text, const SentenceWords& words, const std::vector<Found>& found, const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> out(words.tokens.size());  // 1 where an opener stands, until clauses are counted
  for (const Found& f : found)
    if (f.use->kind == Use::Kind::opener) out[f.words.first] = 1;
  std::uint32_t clause = 0;
  for (std::uint32_t i = 0; i < words.tokens.size(); ++i) {
    clause += i > 0 && (out[i] || marked_between(text, words.tokens[i - 1], words.tokens[i], vocabulary));
    out[i] = clause;
  }
  return out;
}

SentenceEvidence marks_of(const std::vector<Found>& found, const std::vector<std::uint32_t>& clauses) {
  SentenceEvidence out;
  const auto negations = free_negations(found);
  for (const Found& f : found) {
    if (f.use->kind == Use::Kind::leaning) out.leanings.push_back(f.use->leaning);
    std::vector<Mark>* list = list_for(out, f.use->kind);
    if (!list) continue;
    const bool taken_back = std::any_of(negations.begin(), negations.end(), [&](const WordMatch& negation) {
      return negation.last <= f.words.first && clauses[negation.first] == clauses[f.words.first];
    });
    if (!taken_back) list->push_back({f.use->kind == Use::Kind::cue ? &f.use->label : nullptr, f.words, clauses[f.words.first]});
  }
  return out;
}

}  // namespace behov
