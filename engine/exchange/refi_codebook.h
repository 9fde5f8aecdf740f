// The lexicons as a codebook that other programs know: themes hold codes, codes hold their named needs. No name stands
// there twice, because programs take codes of one name for one code. Beside them the marks: what somebody says of a
// code, and what a person says of a suggestion, as codes that lie on the same passage.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/exchange/refi.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

enum class QdaMark { need, no_need, works, told, accepted, rejected, read };

// Their names in the tongue that is spoken: "Need", "Behov".
std::string name_of(QdaMark mark);

std::string guid_of_theme(std::string_view theme);
std::string guid_of_code(std::string_view code);
std::string guid_of_need(std::string_view code, std::string_view need);
std::string guid_of_mark(QdaMark mark);

// A line by which a thing is known again, whatever it is called by then: "behov: bostad/kostnad".
std::string own_line(std::string_view what);

// The line of a mark: "behov: (Need)", in every tongue.
std::string line_of_mark(QdaMark mark);

// Names that nobody has yet; letters' case does not tell them apart.
class UniqueNames {
 public:
  // The first of them that is free, else the last with a number.
  std::string take(const std::vector<std::string>& names);

 private:
  std::set<std::string> taken_;
};

// The codes with their themes, in the order of the lexicons. `names` knows every name afterwards.
std::vector<QdaCode> codebook_of(const Lexicon& lexicon, const std::vector<const Code*>& codes, UniqueNames& names);
QdaCode codebook_of_marks(const std::set<QdaMark>& marks, UniqueNames& names);

}  // namespace behov
