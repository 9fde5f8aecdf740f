// The word types of a study, numbered in the order in which they were first seen.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/language/word.h"

namespace behov {

using TypeId = std::uint32_t;

class Vocabulary {
 public:
  // The number of the type; adds it where its form is new, else keeps what is there.
  TypeId add(WordType type);
  std::optional<TypeId> find(std::string_view form) const;
  const WordType& operator[](TypeId id) const { return types_[id]; }
  std::size_t size() const { return types_.size(); }

  // The types from number `first` on as bytes, and back. Bytes that are damaged throw Failure(bug).
  std::string packed(TypeId first = 0) const;
  void add_packed(std::string_view bytes);

 private:
  std::deque<WordType> types_;  // never moves its elements: by_form_ views their forms
  std::unordered_map<std::string_view, TypeId> by_form_;
};

}  // namespace behov
