#include "engine/analysis/subjects.h"

#include <map>
#include <utility>

namespace behov {
namespace {

using Key = std::pair<std::string, std::string>;

Key key_of(const Coding& coding, const std::string& unit) {
  if (unit == "theme") return {coding.code.substr(0, coding.code.find('/')), ""};
  return {coding.code, unit == "need" ? coding.named : ""};
}

}  // namespace

std::vector<Subject> subjects_of(const std::vector<const Coding*>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const std::string& unit) {
  std::vector<Subject> out;
  std::map<Key, std::size_t> place_of;
  const auto add = [&](Subject subject) {
    if (place_of.emplace(Key{subject.id, subject.named}, out.size()).second) out.push_back(std::move(subject));
  };
  for (const Code* code : codes) {
    if (unit == "theme") add({lexicon.label_of_theme(code->theme), code->theme, "", {}});
    else if (unit == "code") add({code->label, code->id, "", {}});
    else for (const NamedNeed& need : code->needs) add({need.label, code->id, need.id, {}});
  }
  for (const Coding* coding : codings)
    if (const auto place = place_of.find(key_of(*coding, unit)); place != place_of.end()) out[place->second].codings.push_back(coding);
  return out;
}

}  // namespace behov
