#include "engine/exchange/refi_variables.h"

#include <algorithm>
#include <regex>

#include "engine/base/hash.h"

namespace behov {
namespace {

bool has_form(const std::vector<std::string>& values, const std::regex& form) {
  return !values.empty() && std::all_of(values.begin(), values.end(), [&](const std::string& value) {
    return value.size() < 40 && std::regex_match(value, form);
  });
}

}  // namespace

std::string type_of_values(const std::vector<std::string>& values) {
  static const std::regex integer("0|-?[1-9][0-9]{0,17}"), decimal("-?(0|[1-9][0-9]*)(\\.[0-9]+)?"),
      date("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"), boolean("true|false");
  if (has_form(values, integer)) return "Integer";
  if (has_form(values, decimal)) return "Float";
  if (has_form(values, date)) return "Date";
  return has_form(values, boolean) ? "Boolean" : "Text";
}

QdaVariables::QdaVariables(const std::vector<ExchangedPerson>& people, const std::vector<std::string>& wanted,
                           std::vector<QdaVariable>& variables)
    : variables_(variables) {
  std::vector<std::string> order = wanted;
  std::map<std::string, std::vector<std::string>> values;
  for (const ExchangedPerson& person : people)
    for (const auto& [name, value] : person.attributes) {
      if (std::find(order.begin(), order.end(), name) == order.end()) order.push_back(name);
      values[name].push_back(value);
    }
  for (const std::string& name : order) {
    if (!values.contains(name)) continue;
    guids_[name] = uuid_of("variable " + name);
    variables_.push_back({guids_[name], name, type_of_values(values[name])});
  }
}

std::vector<QdaValue> QdaVariables::values_of(const std::vector<std::pair<std::string, std::string>>& attributes) {
  std::vector<QdaValue> out;
  for (const auto& [name, value] : attributes) {
    if (guids_.emplace(name, uuid_of("variable " + name)).second) variables_.push_back({guids_[name], name, "Text"});
    out.push_back({guids_[name], value});
  }
  return out;
}

}  // namespace behov
