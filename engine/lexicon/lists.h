// lists.toml: words gathered under a name, used in expressions as @name.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/expression.h"

namespace behov {

class Lists {
 public:
  // Lists may use lists that stand above them.
  static Checked<Lists> read(std::string_view text, const std::string& file);

  const std::vector<Sequence>* find(std::string_view name) const;
  std::vector<std::string> names() const;

 private:
  std::map<std::string, std::vector<Sequence>, std::less<>> lists_;
};

}  // namespace behov
