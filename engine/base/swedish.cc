// The Swedish of every sentence the program says. A test holds this list against the sources: each say("...") has
// its line here, with the same {} places.
#include "engine/base/say.h"

namespace behov {

const std::vector<Translation>& translations() {
  static const std::vector<Translation> list = {
      {"error", "fel"},
      {"warning", "varning"},
  };
  return list;
}

}  // namespace behov
