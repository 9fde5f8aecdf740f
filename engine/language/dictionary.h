// Hunspell's Swedish dictionary and Snowball's stemmer: what is asked where Apertium knows nothing.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace behov {

// A dictionary form of a word; of a compound that Hunspell put together itself, where its last part begins (bytes).
struct SpellingStem {
  std::string stem;
  std::size_t head = 0;  // 0: a word of the dictionary's own
};

class SpellingDictionary {
 public:
  // Throws Failure(no_input), naming the Debian package, where the dictionary is missing.
  SpellingDictionary(const std::string& affixes, const std::string& words);
  ~SpellingDictionary();
  // The stems of a form; none where it is unknown.
  std::vector<SpellingStem> stems(const std::string& form);
  // Words of the dictionary that a misspelt form may stand for, the likeliest first.
  std::vector<std::string> suggestions(const std::string& form);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// The form without its ending, by rule (Snowball).
std::string snowball_stem(const std::string& form);

}  // namespace behov
