#include "engine/language/dictionary.h"

#include <hunspell/hunspell.hxx>
#include <xapian.h>

#include <filesystem>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {

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
  if (form.size() > 100) return {};
  return parts_->hunspell.stem(form);
}

std::string snowball_stem(const std::string& form) {
  thread_local const Xapian::Stem stemmer("swedish");
  return form.size() > 200 ? form : stemmer(form);
}

}  // namespace behov
