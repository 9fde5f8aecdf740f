// What people have coded by hand: codings/CODER.csv, one file a coder, and settled.csv, what the group has settled.
//
//   transcript,turn,start,end,quote,code,need,verdict,note,time
//   IP03,12,1840,1871,vi är sju i två rum,bostad/trångboddhet,större bostad,code,,
//   IP03,14,,,,,,read,,
//
// A row stands outside the text: start and end are code points of the transcript, the quote finds it again when the
// transcript was edited (placing.h). A coding lies within one turn. Without start, end and quote it is about the whole turn.
// How rows join the machine's codings: joining.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/base/span.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

enum class Verdict {
  read,    // the turn was read (without a turn: the whole interview)
  code,    // the person's own coding
  accept,  // the machine's coding is right
  reject   // it is wrong, whatever entry finds it
};
std::string_view name_of(Verdict verdict);

struct HumanCoding {
  std::string coder;  // "anna"
  Place place;        // codings/anna.csv:12
  std::string transcript;
  std::uint32_t turn = 0;       // 0: not said
  std::optional<Span> span;     // code points of the transcript; nothing: not said
  std::string quote;
  std::string code;             // empty in a `read`
  std::string need;             // "" (not said), "yes", "no", "works", "told", or the id of a named need
  Verdict verdict = Verdict::code;
  std::string note, time;
  std::map<std::string, std::string> more;  // cells of columns that people added: kept
};

struct HumanFile {
  std::string coder;
  std::string file;                // as messages name it
  std::string hash;                // of its bytes as they were read
  std::vector<std::string> more;   // names of the columns that people added
  std::vector<HumanCoding> rows;
};

// The coder whose file holds what the group has settled.
inline constexpr std::string_view settled_coder = "settled";

// The columns of the file, in their order.
const std::vector<std::string_view>& human_columns();

// `bytes` in any dialect and encoding of CSV; the coder is the file's name. Every mistake with its line: no such verdict,
// a number that is none, a row without transcript, place or code, a `read` with a code, two verdicts on one passage. A
// row that stands there twice is a warning, and counts once.
Checked<HumanFile> read_human_file(std::string_view bytes, const std::string& file);

// The file anew: UTF-8, commas, LF; rows by transcript, turn and place. The same rows give the same bytes.
std::string write_human_file(HumanFile file);

// Codes and named needs as the lexicons write them (people may leave out å ä ö, or write the label); an error for every
// row whose code or need no lexicon has.
Problems match_lexicon(std::vector<HumanCoding>& rows, const Lexicon& lexicon);

// What a cell about need means: "yes" for ja, x, 1, true ..., "no" for nej, 0 ..., else the text itself.
std::string need_named(std::string_view cell);

// A name that a coder may have: letters, digits, space, - _ . ; else the sentence that says why not.
std::optional<std::string> fault_of_coder_name(std::string_view name);

}  // namespace behov
