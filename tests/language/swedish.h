// The language of this repository's own tables, opened once a test program.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/file.h"
#include "engine/language/analysis.h"

namespace behov {

inline TableText house_table(const std::string& name) {
  return {name, read_file(std::string(BEHOV_SOURCE_DIR) + "/lexicons/" + name)};
}

inline LanguageFiles house_tables() {
  return {house_table("spoken.toml"), house_table("protected.toml"), house_table("function-words.toml")};
}

inline Language& swedish() {
  static const auto opened = Language::open(house_tables());
  return *opened.value;
}

inline WordType word(const std::string& form) { return swedish().analyse_words({form}).front(); }

// "arbete+förmedling"
inline std::string joined(const std::vector<std::string>& parts, std::string_view between = "+") {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : std::string(between)) + part;
  return out;
}

}  // namespace behov
