#include "engine/coding/conversation.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/base/text.h"

namespace behov {
namespace {

// A subject in the air, and why.
struct Subject {
  Because because;
  bool need = false;  // of the speaker's last turn: it was told as a need
};
using Subjects = std::map<std::uint32_t, Subject>;  // by code

// What is known when a speaker begins a turn.
struct Situation {
  Question question;       // of the interviewer's turns since the speaker's last one
  bool asked = false;      // there was one
  Subjects before;         // of the speaker's last turn
};

constexpr std::size_t hints_together = 2;
constexpr std::uint32_t words_of_a_short_answer = 25;
constexpr std::uint32_t reach_of_hints = 5;  // sentences to either side

class Conversation {
 public:
  Conversation(const Coder& coder, Tier tier) : coder_(coder), tier_(tier) {}

  Conversed code(std::span<const Utterance> talk) {
    for (const Utterance& utterance : talk) {
      if (utterance.voice == Voice::interviewer) hear_question(*utterance.turn);
      if (utterance.voice == Voice::counted) hear_answer(*utterance.turn);
    }
    return std::move(out_);
  }

 private:
  // A prompt (`Mm.`, `Hur då?`) leaves the question before it standing.
  void hear_question(const IndexedTurn& turn) {
    Question question = coder_.question(turn, tier_);
    out_.has_questions = true;
    out_.spoken_of.insert(question.spoken_of.begin(), question.spoken_of.end());
    const bool prompt = question.subjects.empty() && !question.elsewhere && now_.asked;
    now_.asked = true;
    if (prompt) now_.question.words += question.words;
    else now_.question = std::move(question);
  }

  void hear_answer(const IndexedTurn& turn) {
    ReadTurn read = coder_.read(turn, tier_);
    for (const Question::Subject& subject : now_.question.subjects) out_.asked[turn.number].insert(subject.code);
    keep_hints(read);
    leave_passing_mentions(read);
    take_up(turn, read);
    Subjects subjects;
    std::vector<Coding> codings;
    for (Finding& finding : read.findings) {
      weigh_question(finding, read);
      Coding& coding = finding.coding;
      coding.stance = stance_of(finding.evidence);
      if (finding.evidence.kind && coding.is_need()) coding.cue = *finding.evidence.kind;
      Subject& subject = subjects.try_emplace(finding.code, Subject{coding.because, false}).first->second;
      subject.need = subject.need || coding.is_need();
      codings.push_back(std::move(coding));
    }
    sort_codings(codings);
    std::move(codings.begin(), codings.end(), std::back_inserter(out_.codings));
    now_ = {};
    now_.before = std::move(subjects);
  }

  const std::string& theme_of(std::uint32_t code) const { return coder_.codes()[code]->theme; }

  bool question_is_about(std::uint32_t code) const {
    return std::any_of(now_.question.subjects.begin(), now_.question.subjects.end(), [&](const auto& s) { return s.code == code; });
  }

  // In the same stretch of the talk: somebody who speaks for minutes comes to other things.
  static bool are_near(std::uint32_t sentence, std::uint32_t other) { return (sentence > other ? sentence - other : other - sentence) <= reach_of_hints; }

  // How many different hints of the hint's code stand around it, itself among them.
  static std::size_t count_hints(const Finding& hint, const std::vector<Finding>& findings) {
    std::set<std::string> entries;
    for (const Finding& finding : findings) {
      if (!finding.hint || finding.code != hint.code || !are_near(finding.sentence, hint.sentence)) continue;
      entries.insert(finding.coding.because.entry);
      for (const Because& also : finding.coding.also) entries.insert(also.entry);
    }
    return entries.size();
  }

  // Why a hint counts; empty: it does not. The question or a sentence near it must be about the code itself; in a long
  // answer a second hint must stand beside it too.
  std::string reason_for(const Finding& hint, const ReadTurn& read) const {
    if (read.words > words_of_a_short_answer && count_hints(hint, read.findings) < hints_together) return "";
    for (const Question::Subject& subject : now_.question.subjects)
      if (subject.code == hint.code) return "question: " + to_string(subject.because);
    for (const Finding& other : read.findings)
      if (!other.hint && other.code == hint.code && are_near(other.sentence, hint.sentence)) return "same turn: " + to_string(other.coding.because);
    return "";
  }

  void keep_hints(ReadTurn& read) const {
    std::vector<std::string> reasons;
    for (const Finding& finding : read.findings) reasons.push_back(finding.hint ? reason_for(finding, read) : "");
    std::vector<Finding> kept;
    for (std::size_t i = 0; i < read.findings.size(); ++i) {
      Finding& finding = read.findings[i];
      if (finding.hint && reasons[i].empty()) continue;
      if (finding.hint) finding.coding.because.rule = reasons[i];
      kept.push_back(std::move(finding));
    }
    read.findings = std::move(kept);
  }

  // In an answer to a question about another theme a single match is a passing mention more often than not.
  void leave_passing_mentions(ReadTurn& read) {
    const PassingMentions& rule = coder_.lexicon().passing;
    if (!rule.on || (now_.question.subjects.empty() && !now_.question.elsewhere)) return;
    std::map<std::uint32_t, std::size_t> matches;
    for (const Finding& finding : read.findings) ++matches[finding.code];
    const auto passing = [&](const Finding& finding) {
      const bool on_theme = std::any_of(now_.question.subjects.begin(), now_.question.subjects.end(), [&](const auto& s) { return theme_of(s.code) == theme_of(finding.code); });
      return !on_theme && matches[finding.code] <= rule.most_matches && !now_.before.contains(finding.code);
    };
    out_.left_aside += std::erase_if(read.findings, passing);
  }

  // The answer's beginning is one that the rule names, and its length and the question's are within the rule's.
  bool applies(const ContextRule& rule, std::uint32_t number, const ReadTurn& read) const {
    if (!rule.on || read.words < rule.fewest_words || read.words > rule.most_words) return false;
    if (!rule.beside_others && !read.findings.empty()) return false;
    if (rule.question_words && now_.question.words > rule.question_words) return false;
    if (in_the_air(rule).size() > rule.most_subjects) return false;
    return rule.openings.empty() || std::find(read.openings.begin(), read.openings.end(), number) != read.openings.end();
  }

  // What the rule could take up. The last turn's subjects are in the air only while no question has named another.
  Subjects in_the_air(const ContextRule& rule) const {
    if (rule.from == ContextRule::From::turn_before) return now_.question.subjects.empty() ? now_.before : Subjects{};
    Subjects out;
    for (const Question::Subject& subject : now_.question.subjects) out.emplace(subject.code, Subject{subject.because, false});
    return out;
  }

  void take_up(const IndexedTurn& turn, ReadTurn& read) const {
    if (!now_.asked || read.words == 0) return;
    const auto& rules = coder_.lexicon().context;
    for (std::uint32_t i = 0; i < rules.size(); ++i) {
      if (!applies(rules[i], i, read)) continue;
      for (const auto& [code, subject] : in_the_air(rules[i])) {
        const bool spoken_of = std::any_of(read.findings.begin(), read.findings.end(), [&, c = code](const Finding& f) { return f.code == c; });
        if (!spoken_of) read.findings.push_back(taken_up(turn, read, code, subject.because, rules[i]));
      }
    }
  }

  Finding taken_up(const IndexedTurn& turn, const ReadTurn& read, std::uint32_t code, const Because& because, const ContextRule& rule) const {
    Finding out;
    out.code = code;
    Coding& coding = out.coding;
    coding.transcript = turn.transcript;
    coding.turn = turn.number;
    coding.speaker = turn.speaker;
    coding.code = coder_.codes()[code]->id;
    coding.source = "context";
    coding.because = because;
    coding.because.named.clear();
    coding.because.rule = rule.id;
    const Sentence& first = turn.analysed.sentences.front();
    const Span within{turn.analysed.tokens[first.first].span.start, turn.analysed.tokens[first.last - 1].span.end};
    coding.span = turn.in_transcript(within);
    coding.sentence = coding.text = std::string(slice(turn.text, within));
    coding.sentence_words = coder_.content_words_of(turn, within);
    out.evidence.neutral = coder_.codes()[code]->neutral;
    gather(out.evidence, read.sentences, 0, 0);
    return out;
  }

  void weigh_question(Finding& finding, const ReadTurn&) const {
    if (!question_is_about(finding.code)) {
      const auto before = now_.before.find(finding.code);
      finding.evidence.asked_for = now_.question.subjects.empty() && before != now_.before.end() && before->second.need && finding.coding.source == "context";
      return;
    }
    finding.evidence.asked_for = now_.question.of_trouble;
  }

  const Coder& coder_;
  Tier tier_;
  Situation now_;
  Conversed out_;
};

}  // namespace

// With near misses in the talk it is coded without them too: what then falls away rests on them.
Conversed code_conversation(const Coder& coder, std::span<const Utterance> talk) {
  Conversed out = Conversation(coder, coder.tier()).code(talk);
  const bool near = coder.tier() == Tier::near && std::any_of(talk.begin(), talk.end(), [&](const Utterance& one) { return coder.holds_near_misses(*one.turn); });
  if (near) mark_near(out.codings, Conversation(coder, Tier::exact).code(talk).codings);
  return out;
}

}  // namespace behov
