#include "engine/language/dictionary.h"

#include <hunspell/hunspell.hxx>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// Hunspell describes a compound as ` pa:jobb st:jobb pa:mässorna  st:mässa fl:G`, or by its last part alone
// (` pa:beslutet st:beslut`), an uninflected last part without a stem of its own: its stem() would answer `jobb` for
// jobbmässa and `beslut` for every decision. What stands before the last part stays.
SpellingStem stem_in(const std::string& form, const std::string& analysis) {
  std::string part, stem;
  std::istringstream fields(analysis);
  for (std::string field; fields >> field;) {
    if (field.starts_with("pa:")) {
      part = field.substr(3);
      stem.clear();
    } else if (field.starts_with("st:")) {
      stem = field.substr(3);
    }
  }
  if (part.empty() || part.size() >= form.size() || !form.ends_with(part)) return {stem.empty() ? part : stem, 0};
  const std::size_t before = form.size() - part.size();
  return {form.substr(0, before) + (stem.empty() ? part : stem), before};
}

}  // namespace

struct SpellingDictionary::Parts {
  Parts(const std::string& affixes, const std::string& words) : hunspell(affixes.c_str(), words.c_str()) {}
  Hunspell hunspell;
};

SpellingDictionary::SpellingDictionary(const std::string& affixes, const std::string& words) {
  for (const std::string& path : {affixes, words})
    if (!std::filesystem::exists(path))
      throw Failure(Exit::no_input, say("the Swedish dictionary {} is missing; install the package {}", path, "hunspell-sv"));
  parts_ = std::make_unique<Parts>(affixes, words);
}

SpellingDictionary::~SpellingDictionary() = default;

std::vector<SpellingStem> SpellingDictionary::stems(const std::string& form) {
  std::vector<SpellingStem> out;
  if (form.size() > 100) return out;
  for (const std::string& analysis : parts_->hunspell.analyze(form)) {
    SpellingStem one = stem_in(form, analysis);
    const bool known = std::any_of(out.begin(), out.end(), [&](const SpellingStem& other) { return other.stem == one.stem; });
    if (!one.stem.empty() && !known) out.push_back(std::move(one));
  }
  return out;
}

std::vector<std::string> SpellingDictionary::suggestions(const std::string& form) {
  return form.size() > 100 ? std::vector<std::string>{} : parts_->hunspell.suggest(form);
}

std::string snowball_stem(const std::string& form) {
  thread_local const Xapian::Stem stemmer("swedish");
  return form.size() > 200 ? form : stemmer(form);
}

}  // namespace behov
