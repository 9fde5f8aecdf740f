#include "engine/coding/conversation.h"

#include <algorithm>
#include <map>
#include <set>

namespace behov {
namespace {

// A subject in the air, and the entry that it is there by.
struct Subject {
  const Use* entry = nullptr;
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
    if (prompt) {
      now_.question.words += question.words;
      now_.question.asked_as.merge(question.asked_as);
    } else {
      now_.question = std::move(question);
    }
  }

  void hear_answer(const IndexedTurn& turn) {
    ReadTurn read = coder_.read(turn, tier_);
    for (const Use* subject : now_.question.subjects) out_.asked[turn.number].insert(subject->number);
    keep_hints(read);
    leave_passing_mentions(read);
    take_up(turn, read);
    Subjects subjects;
    const std::size_t before = out_.codings.size();
    for (Finding& finding : read.findings) {
      finding.evidence.asked_for = is_asked_for(finding);
      const Coding& coding = out_.codings.emplace_back(coder_.coding_of(finding, read, turn));
      Subject& subject = subjects.try_emplace(finding.code, Subject{finding.entries.front(), false}).first->second;
      subject.need = subject.need || coding.is_need();
    }
    sort_codings(std::span(out_.codings).subspan(before));
    now_ = {};
    now_.before = std::move(subjects);
  }

  const std::string& theme_of(std::uint32_t code) const { return coder_.codes()[code]->theme; }

  bool question_is_about(std::uint32_t code) const {
    return std::any_of(now_.question.subjects.begin(), now_.question.subjects.end(), [&](const Use* subject) { return subject->number == code; });
  }

  // In the same stretch of the talk: somebody who speaks for minutes comes to other things.
  static bool are_near(std::uint32_t sentence, std::uint32_t other) { return (sentence > other ? sentence - other : other - sentence) <= reach_of_hints; }

  // How many different hints of the hint's code stand around it, itself among them.
  static std::size_t count_hints(const Finding& hint, const std::vector<Finding>& findings) {
    std::set<std::string_view> entries;
    for (const Finding& finding : findings) {
      if (!finding.is_hint() || finding.code != hint.code || !are_near(finding.sentence, hint.sentence)) continue;
      for (const Use* entry : finding.entries) entries.insert(entry->expression->text);
    }
    return entries.size();
  }

  // Why a hint counts; empty: it does not. The question or a sentence near it must be about the code itself; in a long
  // answer a second hint must stand beside it too. After a question that names nothing (`Vad sa de?`) two hints go on
  // about what the speaker's last turn was about.
  std::string reason_for(const Finding& hint, const ReadTurn& read) const {
    const bool together = count_hints(hint, read.findings) >= hints_together;
    const bool enough = together || read.words <= words_of_a_short_answer;
    for (const Use* subject : now_.question.subjects)
      if (subject->number == hint.code) return enough ? "question: " + to_string(because_of(*subject)) : "";
    if (const Use* entry = told_before(hint.code); entry && together) return "turn before: " + to_string(because_of(*entry));
    for (const Finding& other : read.findings)
      if (!other.is_hint() && other.code == hint.code && are_near(other.sentence, hint.sentence)) return enough ? "same turn: " + to_string(because_of(*other.entries.front())) : "";
    return "";
  }

  // There was a question, and it names nothing of its own.
  bool leads_on() const { return now_.asked && now_.question.subjects.empty() && !now_.question.elsewhere; }

  // The entry that the speaker's last turn was about the code by, while no question has led elsewhere; null: there is none.
  const Use* told_before(std::uint32_t code) const {
    if (!leads_on()) return nullptr;
    const auto before = now_.before.find(code);
    return before == now_.before.end() ? nullptr : before->second.entry;
  }

  void keep_hints(ReadTurn& read) const {
    for (Finding& finding : read.findings)
      if (finding.is_hint()) finding.rule = reason_for(finding, read);
    std::erase_if(read.findings, [](const Finding& finding) { return finding.is_hint() && finding.rule.empty(); });
  }

  // In an answer to a question about another theme a single match is a passing mention more often than not.
  void leave_passing_mentions(ReadTurn& read) {
    const PassingMentions& rule = coder_.lexicon().passing;
    if (!rule.on || (now_.question.subjects.empty() && !now_.question.elsewhere)) return;
    std::map<std::uint32_t, std::size_t> matches;
    for (const Finding& finding : read.findings) ++matches[finding.code];
    const auto passing = [&](const Finding& finding) {
      const bool on_theme = std::any_of(now_.question.subjects.begin(), now_.question.subjects.end(), [&](const Use* s) { return theme_of(s->number) == theme_of(finding.code); });
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
    if (!rule.asked.empty() && !now_.question.asked_as.contains(number)) return false;
    return rule.openings.empty() || std::find(read.openings.begin(), read.openings.end(), number) != read.openings.end();
  }

  // What the rule could take up. The last turn's subjects are in the air only while no question has led elsewhere.
  Subjects in_the_air(const ContextRule& rule) const {
    if (rule.from == ContextRule::From::turn_before) return leads_on() ? now_.before : Subjects{};
    Subjects out;
    for (const Use* subject : now_.question.subjects) out.emplace(subject->number, Subject{subject, false});
    return out;
  }

  void take_up(const IndexedTurn& turn, ReadTurn& read) const {
    if (!now_.asked || read.words == 0) return;
    const auto& rules = coder_.lexicon().context;
    const bool alone = read.findings.empty();
    for (std::uint32_t i = 0; i < rules.size(); ++i) {
      if (!applies(rules[i], i, read)) continue;
      for (const auto& [code, subject] : in_the_air(rules[i])) {
        const bool spoken_of = std::any_of(read.findings.begin(), read.findings.end(), [&, c = code](const Finding& f) { return f.code == c; });
        if (!spoken_of) read.findings.push_back(taken_up(read.text_of(turn), read, *subject.entry, rules[i], alone));
      }
    }
  }

  // An answer that is about nothing else is about its question as a whole; else what it begins with is.
  Finding taken_up(const AnalysedText& text, const ReadTurn& read, const Use& entry, const ContextRule& rule, bool alone) const {
    Finding out;
    out.code = entry.number;
    out.entries = {&entry};
    out.taken_up = true;
    out.rule = rule.id;
    const Sentence& first = text.sentences.front();
    out.within = {text.tokens[first.first].span.start, text.tokens[first.last - 1].span.end};
    out.evidence.neutral = coder_.codes()[out.code]->neutral;
    if (alone) gather_whole(out.evidence, read.sentences);
    else gather(out.evidence, read.sentences, 0, 0);
    return out;
  }

  // The question is about trouble with it; or the answer goes on about a need that the last turn told of.
  bool is_asked_for(const Finding& finding) const {
    if (question_is_about(finding.code)) return now_.question.of_trouble;
    const auto before = now_.before.find(finding.code);
    return finding.taken_up && now_.question.subjects.empty() && before != now_.before.end() && before->second.need;
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
