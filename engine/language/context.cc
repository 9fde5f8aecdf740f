#include "engine/language/context.h"

#include <initializer_list>
#include <set>

#include "engine/base/text.h"

namespace behov {
namespace {

class Chooser {
 public:
  Chooser(AnalysedText& text, const Sentence& sentence, const Vocabulary& vocabulary)
      : text_(text), sentence_(sentence), vocabulary_(vocabulary) {}

  void choose() {
    bool first = true;
    for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
      if (!type(i).word) continue;
      choose_name(i, first);
      choose_class(i);
      first = false;
    }
  }

 private:
  const WordType& type(std::uint32_t i) const { return vocabulary_[text_.tokens[i].type]; }

  bool may_be(std::uint32_t i, Pos pos) const {
    const WordType& t = type(i);
    for (std::size_t r = 0; r < t.readings.size(); ++r)
      if ((text_.tokens[i].readings >> r & 1) && t.readings[r].pos == pos) return true;
    return false;
  }

  // Keeps the readings that `wanted` accepts, if there are any among those kept so far.
  template <class Wanted>
  void keep(std::uint32_t i, Wanted wanted) {
    const WordType& t = type(i);
    ReadingSet kept = 0;
    for (std::size_t r = 0; r < t.readings.size(); ++r)
      if ((text_.tokens[i].readings >> r & 1) && wanted(t.readings[r])) kept |= ReadingSet{1} << r;
    const ReadingSet all = t.readings.size() >= 32 ? all_readings : (ReadingSet{1} << t.readings.size()) - 1;
    if (kept && kept != all) text_.tokens[i].readings = kept;
  }

  // A capital in the middle of a sentence is a name where the word may be one; at its beginning, or in lower case, not.
  void choose_name(std::uint32_t i, bool first) {
    const std::string& form = type(i).form;
    std::size_t at = 0;
    const bool capital = is_upper(next_code_point(form, at));
    if (capital && !first) keep(i, [](const Reading& r) { return r.pos == Pos::propn; });
    else if (capital) keep(i, [](const Reading& r) { return r.pos != Pos::propn; });
  }

  std::int64_t previous_word(std::uint32_t i) const {
    for (std::uint32_t j = i; j-- > sentence_.first;)
      if (type(j).word) return type(j).filler ? previous_word(j) : static_cast<std::int64_t>(j);
      else if (type(j).form == "," || type(j).form == ";" || type(j).form == ":") return -1;
    return -1;
  }

  static bool verbal(const Reading& r) { return r.pos == Pos::verb || r.pos == Pos::aux; }
  static bool nominal(const Reading& r) { return r.pos == Pos::noun || r.pos == Pos::adj || r.pos == Pos::propn || r.pos == Pos::num; }

  bool any(std::uint32_t i, std::initializer_list<std::string_view> words) const {
    const std::string form = to_lower(type(i).form);
    for (const std::string_view word : words)
      if (form == word) return true;
    for (const std::string& read : type(i).read_as)
      for (const std::string_view word : words)
        if (read == word) return true;
    return false;
  }

  void choose_class(std::uint32_t i) {
    if (!((may_be(i, Pos::verb) || may_be(i, Pos::aux)) && (may_be(i, Pos::noun) || may_be(i, Pos::adj)))) return;
    const std::int64_t before = previous_word(i);
    if (before < 0) return;
    const auto b = static_cast<std::uint32_t>(before);
    if (any(b, {"en", "ett", "den", "det", "min", "mitt", "din", "ditt", "sin", "sitt", "vår", "vårt", "er", "ert", "någon", "något",
                "några", "ingen", "inget", "inga", "denna", "detta", "dessa", "mina", "dina", "sina", "våra", "många", "flera", "alla",
                "varje", "hans", "hennes", "deras", "vilken", "samma", "hela", "mycket", "egen", "eget", "bra", "dålig"}))
      return any(b, {"det", "den", "er", "mycket", "alla", "bra"}) ? void() : keep(i, nominal);
    if (any(b, {"på", "i", "av", "med", "till", "från", "mot", "vid", "hos", "om", "under", "efter", "utan", "mellan", "genom"}))
      return keep(i, nominal);
    if (any(b, {"jag", "du", "han", "hon", "vi", "ni", "man", "som", "kan", "ska", "vill", "måste", "får", "kunde", "skulle", "ville",
                "brukar", "brukade", "fick", "börja", "börjar", "började", "försöker", "försöka", "att", "har", "hade"}))
      return keep(i, verbal);
    if (may_be(b, Pos::adj) && !may_be(b, Pos::adv) && !may_be(b, Pos::verb)) keep(i, nominal);
  }

  AnalysedText& text_;
  const Sentence& sentence_;
  const Vocabulary& vocabulary_;
};

}  // namespace

void choose_readings(AnalysedText& text, const Vocabulary& vocabulary) {
  for (const Sentence& sentence : text.sentences) Chooser(text, sentence, vocabulary).choose();
}

}  // namespace behov
