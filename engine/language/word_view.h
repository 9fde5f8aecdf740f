// A word type's texts as they are stored: what tables of words are made from, without unfolding the type.
#pragma once

#include <boost/container/small_vector.hpp>
#include <string_view>

namespace behov {

// Holds as long as the vocabulary that gave it.
struct WordView {
  using Texts = boost::container::small_vector<std::string_view, 4>;
  std::string_view form;
  std::string_view stem;
  Texts read_as;
  Texts lemmas;  // of the readings, in their order
  Texts parts;
};

}  // namespace behov
