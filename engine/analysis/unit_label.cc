#include "engine/analysis/unit_label.h"

#include "engine/base/say.h"

namespace behov {

std::string label_of_unit(const std::string& unit) {
  if (unit == "code") return say("Code");
  if (unit == "theme") return say("Theme");
  if (unit == "entry") return say("Entry");
  if (unit == "word") return say("Word");
  if (unit == "need") return say("Named need");
  if (unit == "participant") return say("Participant");
  if (unit == "transcript") return say("Transcript");
  return unit;
}

}  // namespace behov
