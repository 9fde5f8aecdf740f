// Attributes of people as typed variables.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/exchange/refi.h"
#include "engine/exchange/refi_project.h"

namespace behov {

// Integer, Float, Date, Boolean where every value can be written so and read again as the same letters; else Text.
std::string type_of_values(const std::vector<std::string>& values);

class QdaVariables {
 public:
  // Makes a variable of each attribute that the people have: in the given order, others as they are met.
  QdaVariables(const std::vector<ExchangedPerson>& people, const std::vector<std::string>& order,
               std::vector<QdaVariable>& variables);

  // The values, with variables for attributes that nobody had yet (as text).
  std::vector<QdaValue> values_of(const std::vector<std::pair<std::string, std::string>>& attributes);

 private:
  std::vector<QdaVariable>& variables_;
  std::map<std::string, std::string> guids_;
};

}  // namespace behov
