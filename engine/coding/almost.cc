#include "engine/coding/almost.h"

#include <algorithm>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// What is all there comes before what is there in another guise, and that before what lacks a word.
constexpr double everything = 100, looks_alike = 10;
constexpr std::size_t most_shown = 5;               // alternatives

std::string text_of(const WordPattern& pattern) {
  using Form = WordPattern::Form;
  const std::string pos = pattern.pos ? "/" + std::string(name_of(*pattern.pos)) : "";
  switch (pattern.form) {
    case Form::first: return pattern.text + "-" + pos;
    case Form::head: return "-" + pattern.text + pos;
    case Form::anywhere: return "-" + pattern.text + "-" + pos;
    case Form::exact: return "=" + pattern.text;
    case Form::number: return "<tal>";
    default: return pattern.text + pos;
  }
}

std::string text_of(const Item& item) {
  if (item.alternatives.empty()) return text_of(item.word);
  std::string out;
  for (std::size_t i = 0; i < item.alternatives.size() && i < most_shown; ++i) {
    std::string row;
    for (const Step& step : item.alternatives[i].steps) row += (row.empty() ? "" : " ") + text_of(step.item);
    out += (out.empty() ? "" : "|") + row;
  }
  return "(" + out + (item.alternatives.size() > most_shown ? "|…" : "") + ")";
}

std::string readings_there(const WordType& type, ReadingSet kept) {
  std::string out;
  for (std::size_t i = 0; i < type.readings.size() && i < 32; ++i)
    if (kept >> i & 1) out += (out.empty() ? "" : ", ") + type.readings[i].lemma + "/" + std::string(name_of(type.readings[i].pos));
  return out;
}

bool is_entry(const Use& use) { return use.kind == Use::Kind::term || use.kind == Use::Kind::hint; }

Expression with_wide_gaps(const Expression& expression, Gap::Order order) {
  Expression out = expression;
  for (Operand& operand : out.operands)
    for (std::size_t i = 1; i < operand.sequence.steps.size(); ++i) operand.sequence.steps[i].before = {order, widest_gap};
  return out;
}

}  // namespace

AlmostEntries::AlmostEntries(const Lexicon& lexicon, const std::vector<const Code*>& codes, const Vocabulary& vocabulary, Senses& senses, Tier tier)
    : codes_(codes), vocabulary_(vocabulary), senses_(senses), tier_(tier), light_(vocabulary), uses_(uses_of(lexicon, codes)), matcher_(vocabulary, senses) {
  std::vector<const Expression*> all;
  for (const Use& use : uses_) all.push_back(use.expression);
  senses_.prepare(all);
  for (const Use& use : uses_) {
    matcher_.add(*use.expression);
    if (!is_entry(use)) continue;
    for (const Operand& operand : use.expression->operands) weigh_words(operand.sequence);
  }
}

void AlmostEntries::weigh_words(const Sequence& sequence) {
  for (const Step& step : sequence.steps) {
    if (step.item.alternatives.empty()) ++users_[text_of(step.item.word)];
    for (const Sequence& inner : step.item.alternatives) weigh_words(inner);
  }
}

const std::vector<Meaning>& AlmostEntries::meanings_of(const WordPattern& pattern) const {
  const auto [found, fresh] = meanings_.try_emplace(text_of(pattern));
  if (fresh) found->second = senses_.meanings(pattern);
  return found->second;
}

bool AlmostEntries::is_there(const WordPattern& pattern, const Scene& scene) const {
  const auto& meanings = meanings_of(pattern);
  return std::any_of(scene.words.tokens.begin(), scene.words.tokens.end(), [&](std::uint32_t at) {
    const AnalysedToken& token = scene.text.tokens[at];
    return std::any_of(meanings.begin(), meanings.end(), [&](const Meaning& m) { return m.type == token.type && (m.readings & token.readings); });
  });
}

bool AlmostEntries::is_there(const Item& item, const Scene& scene) const {
  if (item.alternatives.empty()) return is_there(item.word, scene);
  return std::any_of(item.alternatives.begin(), item.alternatives.end(), [&](const Sequence& row) {
    return std::all_of(row.steps.begin(), row.steps.end(), [&](const Step& step) { return is_there(step.item, scene); });
  });
}

// A word says the more the fewer entries ask for it.
double AlmostEntries::weight_of(const Item& item, const Scene& scene) const {
  if (item.alternatives.empty()) {
    const auto users = users_.find(text_of(item.word));
    return is_there(item.word, scene) && users != users_.end() ? 1.0 / users->second : 0;
  }
  double best = 0;
  for (const Sequence& row : item.alternatives)
    for (const Step& step : row.steps) best = std::max(best, weight_of(step.item, scene));
  return best;
}

AlmostEntries::Shortfall AlmostEntries::shortfall_of(const Expression& expression, const Scene& scene) const {
  Shortfall out;
  for (const Operand& operand : expression.operands)
    for (const Step& step : operand.sequence.steps) {
      const bool there = is_there(step.item, scene);
      if (operand.negated && there) out.other = text_of(step.item);
      if (operand.negated) continue;
      if (there) out.present += weight_of(step.item, scene);
      else out.missing.push_back(&step.item);
    }
  return out;
}

// Why an expression whose words all stand there does not match.
std::string AlmostEntries::why_apart(const Expression& expression, const IndexedTurn& turn, const Sentence& sentence) const {
  for (const auto& [order, why] : {std::pair{Gap::Order::forward, "its words stand there, but too far apart"}, {Gap::Order::either, "its words stand there, but in another order"}}) {
    Expression wide = with_wide_gaps(expression, order);
    if (order == Gap::Order::either)
      for (Operand& operand : wide.operands)
        if (operand.sequence.steps.size() > 2) return say("its words stand there, but in another order");
    Matcher matcher(vocabulary_, senses_);
    matcher.add(wide);
    if (!matcher.match(turn.analysed, words_of(turn.analysed, sentence, vocabulary_)).empty()) return std::string(phrase(why));
  }
  return say("its words stand there, but not as the entry puts them together");
}

// Why a word that seems to stand there is not the one asked for; empty where nothing like it does.
std::string AlmostEntries::why_not_this(const WordPattern& pattern, const Scene& scene) const {
  using Form = WordPattern::Form;
  WordPattern any = pattern;
  any.pos.reset();
  if (pattern.form == Form::lemma || pattern.form == Form::head) any.form = Form::anywhere;
  for (const std::uint32_t at : scene.words.tokens) {
    const AnalysedToken& token = scene.text.tokens[at];
    const WordType& type = vocabulary_[token.type];
    for (const Meaning& meaning : meanings_of(pattern))
      if (meaning.type == token.type) {
        if (type.source == Source::near) return say("`{}` may be `{}` misspelled, which --exact leaves out", type.form, fmt::format("{}", fmt::join(type.read_as, ", ")));
        return say("`{}` is read as {} here", type.form, readings_there(type, token.readings));
      }
    if (any == pattern) continue;
    for (const Meaning& meaning : meanings_of(any))
      if (meaning.type == token.type && (meaning.readings & token.readings)) {
        if (pattern.pos && is_there(WordPattern{pattern.form, pattern.text, {}}, scene)) return say("`{}` is {} here, no {}", type.form, readings_there(type, token.readings), name_of(*pattern.pos));
        if (type.parts.size() > 1) return say("`{}` is the compound {}; `{}` would match it", type.form, fmt::format("{}", fmt::join(type.parts, "+")), text_of(any));
      }
  }
  return "";
}

// The same of a word or of alternatives.
std::string AlmostEntries::why_unlike(const Item& item, const Scene& scene) const {
  if (item.alternatives.empty()) return why_not_this(item.word, scene);
  std::string why;
  for (const Sequence& row : item.alternatives)
    if (why.empty() && row.steps.size() == 1) why = why_unlike(row.steps.front().item, scene);
  return why;
}

// Matches that an exception of their code takes away.
void AlmostEntries::add_taken_away(const std::vector<Found>& found, std::vector<AlmostEntry>& out) const {
  for (const Found& term : found) {
    if (!is_entry(*term.use)) continue;
    for (const Found& except : found) {
      if (except.use->kind != Use::Kind::except || except.use->number != term.use->number) continue;
      if (!except.use->expression->is_conjunction() && !except.words.overlaps(term.words)) continue;
      out.push_back({codes_[term.use->number]->id, because_of(*term.use), say("it matches, but the exception {} takes it away", to_string(because_of(*except.use))), 2 * everything});
      break;
    }
  }
}

void AlmostEntries::add_falling_short(const IndexedTurn& turn, const Sentence& sentence, const Scene& scene, const std::vector<Found>& found, std::vector<AlmostEntry>& out) const {
  std::set<const Use*> matched;
  for (const Found& one : found) matched.insert(one.use);
  for (const Use& use : uses_) {
    if (!is_entry(use) || matched.contains(&use)) continue;
    const Shortfall shortfall = shortfall_of(*use.expression, scene);
    const Because because = because_of(use);
    const std::string& code = codes_[use.number]->id;
    if (shortfall.missing.empty()) {
      const std::string why = shortfall.other.empty() ? why_apart(*use.expression, turn, sentence) : say("`{}` stands there, which the entry rules out", shortfall.other);
      out.push_back({code, because, why, everything + shortfall.present});
    } else if (shortfall.missing.size() == 1) {
      const Item& item = *shortfall.missing.front();
      std::string why = why_unlike(item, scene);
      if (why.empty() && shortfall.present == 0) continue;
      const double nearness = shortfall.present / (1.0 + static_cast<double>(item.alternatives.size())) + (why.empty() ? 0 : looks_alike);
      if (why.empty()) why = item.alternatives.empty() ? say("`{}` is missing", text_of(item)) : say("none of {} is there", text_of(item));
      out.push_back({code, because, why, nearness});
    }
  }
}

std::vector<AlmostEntry> AlmostEntries::find(const IndexedTurn& turn, std::size_t most) const {
  IndexedTurn seen = turn;
  if (light_.holds_near_misses(turn.analysed)) seen.analysed = tier_ == Tier::near ? light_.with(turn.analysed) : light_.without(turn.analysed);
  std::vector<AlmostEntry> out;
  for (const Sentence& sentence : seen.analysed.sentences) {
    const Scene scene{seen.analysed, words_of(seen.analysed, sentence, vocabulary_)};
    std::vector<Found> found;
    for (const ExpressionMatch& match : matcher_.match(seen.analysed, scene.words)) found.push_back({&uses_[match.expression], match.words});
    add_taken_away(found, out);
    add_falling_short(seen, sentence, scene, found, out);
  }
  std::stable_sort(out.begin(), out.end(), [](const AlmostEntry& a, const AlmostEntry& b) { return a.nearness > b.nearness; });
  std::set<std::string> said;
  std::erase_if(out, [&](const AlmostEntry& entry) { return !said.insert(entry.code + to_string(entry.entry)).second; });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace behov
