#include "engine/coding/renamed.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/coding/memo.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool rename_row(HumanCoding& row, const Lexicon& lexicon, const Renaming& renaming) {
  std::vector<HumanCoding> meant = {row};
  if (row.verdict == Verdict::read || !match_lexicon(meant, lexicon).empty()) return false;
  const std::string &code = meant.front().code, &need = meant.front().need;
  if (renaming.from.kind == LexiconName::Kind::need) {
    if (code != renaming.from.code || need != renaming.from.need) return false;
    row.need = renaming.to.need;
    return true;
  }
  const std::string now = renamed_code(renaming, code);
  if (now == code) return false;
  row.code = now;
  return true;
}

// What a memo's line means: the id of a theme or a code, or the line itself.
std::string meant_by(const std::string& name, const Lexicon& lexicon) {
  Memo memo;
  memo.codes = {to_nfc(name)};
  return match_lexicon(memo, lexicon).empty() ? memo.codes.front() : name;
}

// The text to edit: the file's own bytes where they are UTF-8 with lines as we know them.
std::string editable(std::string_view bytes, const std::string& file) {
  const bool has_other_lines = std::adjacent_find(bytes.begin(), bytes.end(), [](char a, char b) { return a == '\r' && b != '\n'; }) != bytes.end();
  if (is_utf8(bytes) && !has_other_lines) return std::string(bytes);
  const auto decoded = decode(bytes, file);
  return decoded.ok() ? canonical(decoded.value.text) : std::string(bytes);
}

}  // namespace

std::size_t rename_rows(HumanFile& file, const Lexicon& lexicon, const Renaming& renaming) {
  std::size_t count = 0;
  for (HumanCoding& row : file.rows) count += rename_row(row, lexicon, renaming);
  return count;
}

RenamedMemo rename_in_memo(std::string_view bytes, const std::string& file, const Lexicon& lexicon, const Renaming& renaming) {
  std::string text = editable(bytes, file);
  const std::size_t begins = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  auto codes = codes_named_in(std::string_view(text).substr(begins));
  std::size_t lines = 0;
  std::reverse(codes.begin(), codes.end());  // so that places before stay
  for (const MemoCode& code : codes) {
    const std::string meant = meant_by(code.name, lexicon), now = renamed_code(renaming, meant);
    if (now == meant) continue;
    text.replace(begins + code.start, code.end - code.start, now);
    ++lines;
  }
  return lines ? RenamedMemo{std::move(text), lines} : RenamedMemo{std::string(bytes), 0};
}

}  // namespace behov
