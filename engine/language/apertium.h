// Apertium's Swedish analyser, in process: dictionary readings of word forms.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace behov {

// One reading as the dictionary gives it: "bostad<n><ut><pl><def>"; of its own compounds the parts are joined by `+`.
using RawReadings = std::vector<std::string>;

class Apertium {
 public:
  // Loads the automaton (about 39 MB). Throws Failure(no_input), naming the Debian package, where it is missing.
  explicit Apertium(const std::string& path);
  ~Apertium();
  // For each form, in order: its readings, none where the dictionary does not know it as one word.
  std::vector<RawReadings> analyse(const std::vector<std::string>& forms);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace behov
