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

// Hunspell describes a compound as ` pa:jobb st:jobb pa:mässorna  st:mässa fl:G`, an uninflected last part without a
// stem of its own: its stem() would answer `jobb` for jobbmässa.
std::string stem_in(const std::string& analysis) {
  std::string before, part, stem;
  std::istringstream fields(analysis);
  for (std::string field; fields >> field;) {
    if (field.starts_with("pa:")) {
      before += part;
      part = field.substr(3);
      stem.clear();
    } else if (field.starts_with("st:")) {
      stem = field.substr(3);
    }
  }
  return before + (stem.empty() ? part : stem);
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

std::vector<std::string> SpellingDictionary::stems(const std::string& form) {
  std::vector<std::string> out;
  if (form.size() > 100) return out;
  for (const std::string& analysis : parts_->hunspell.analyze(form)) {
    const std::string stem = stem_in(analysis);
    if (!stem.empty() && std::find(out.begin(), out.end(), stem) == out.end()) out.push_back(stem);
  }
  return out;
}

std::string snowball_stem(const std::string& form) {
  thread_local const Xapian::Stem stemmer("swedish");
  return form.size() > 200 ? form : stemmer(form);
}

}  // namespace behov
