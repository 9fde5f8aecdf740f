#include "engine/analysis/sheet_columns.h"

#include "engine/base/say.h"

namespace behov {
namespace {

Column chosen(std::string_view key, std::string label, std::vector<std::string> choices) {
  Column out{std::string(key), std::move(label)};
  out.choices = std::move(choices);
  return out;
}

// Each code, and after it the same as a need.
std::vector<std::string> with_needs(const std::vector<std::string>& codes) {
  std::vector<std::string> out;
  for (const std::string& code : codes) {
    out.push_back(code);
    out.push_back(code + "!");
  }
  return out;
}

}  // namespace

std::vector<Column> columns_to_judge(const std::vector<std::string>& codes) {
  return {chosen("verdict", say("Accept or reject"), {say("accept"), say("reject")}), chosen("change", say("Another code instead"), with_needs(codes)),
          chosen("need_is", say("Need instead"), {say("yes"), say("no"), "works", "told"})};
}

std::vector<Column> columns_to_add(const std::vector<std::string>& codes) {
  return {chosen("add", say("Codes to add"), with_needs(codes)), chosen("add_quote", say("Their passage"), {}), chosen("read", say("Read"), {"x"})};
}

}  // namespace behov
