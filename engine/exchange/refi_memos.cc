#include "engine/exchange/refi_memos.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

constexpr std::string_view folder = "memos/", ending = ".md", code_sign = "code = ", about_sign = "about = ";

template <class Item>
void add_once(std::vector<Item>& list, Item item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

// What hangs on a note.
struct Ties {
  std::vector<std::string> codes;
  std::vector<MemoAbout> about;
  std::vector<std::string> quotes;
};

bool is_file_of_memo(std::string_view line) {
  return line.starts_with(folder) && line.ends_with(ending) && line.size() > folder.size() + ending.size() &&
         line.find("..") == line.npos && line.find('\\') == line.npos && line.find("//") == line.npos &&
         line[folder.size()] != '.' && line.find("/.") == line.npos;
}

std::string stem_of(const std::string& name) {
  std::string out = id_of_name(name);
  return out.empty() ? say("note") : std::string(slice(out, {0, 60}));
}

class MemoMaker {
 public:
  MemoMaker(const QdaProject& project, const QdaCodes& codes, const std::vector<TakenSource>& sources) : project_(project), codes_(codes) {
    tie_codes(project.codes);
    for (const TakenSource& taken : sources) tie_source(taken);
  }

  std::vector<Memo> make(const std::set<std::string>& taken) {
    std::vector<Memo> out;
    std::set<std::string> files;
    for (const QdaNote& note : project_.notes) {
      Memo memo = memo_of(note);
      if ((taken.contains(note.guid) && memo.file.empty()) || memo.text.empty()) continue;
      const std::string stem = memo.file.empty() ? stem_of(note.name) : memo.file.substr(folder.size(), memo.file.size() - folder.size() - ending.size());
      memo.file = fmt::format("{}{}{}", folder, stem, ending);
      for (int number = 2; !files.insert(to_lower(memo.file)).second; ++number) memo.file = fmt::format("{}{} {}{}", folder, stem, number, ending);
      out.push_back(std::move(memo));
    }
    return out;
  }

 private:
  void tie_codes(const std::vector<QdaCode>& list) {
    for (const QdaCode& code : list) {
      const CodeMeaning& meaning = codes_.of(code.guid);
      for (const std::string& note : code.notes)
        if (!meaning.id.empty()) add_once(ties_[note].codes, meaning.id);
      tie_codes(code.inside);
    }
  }

  void tie_source(const TakenSource& taken) {
    const Transcript& transcript = taken.transcript;
    for (const std::string& note : taken.source->notes) add_once(ties_[note].about, MemoAbout{transcript.id, 0});
    for (std::size_t i = 0; i < taken.places.size(); ++i) {
      const QdaSelection& one = taken.source->selections[i];
      for (const std::string& note : one.notes) {
        add_once(ties_[note].about, MemoAbout{transcript.id, turn_at(transcript, taken.places[i])});
        if (taken.places[i]) ties_[note].quotes.emplace_back(slice(transcript.text, *taken.places[i]));
      }
    }
  }

  static std::uint32_t turn_at(const Transcript& transcript, const std::optional<Span>& place) {
    for (const Turn& turn : transcript.turns)
      if (place && turn.number > 0 && turn.span.overlaps(*place)) return turn.number;
    return 0;
  }

  Memo memo_of(const QdaNote& note) {
    Memo out;
    const Ties& ties = ties_[note.guid];
    out.codes = ties.codes;
    out.about = ties.about;
    out.text = trim(canonical(note.text));
    for (const QdaUser& user : project_.users)
      if (user.guid == note.user && !note.user.empty()) out.by = squeeze(to_nfc(user.name));
    for (const std::string& line : own_lines(note.description)) {
      if (is_file_of_memo(line)) out.file = line;
      else if (line.starts_with(code_sign)) add_once(out.codes, line.substr(code_sign.size()));
      else if (line.starts_with(about_sign)) add_once(out.about, memo_about(line.substr(about_sign.size())));
    }
    if (out.file.empty()) put_into_words(out, note, ties);
    return out;
  }

  // A memo that another program made tells its name and the words that it is about.
  static void put_into_words(Memo& memo, const QdaNote& note, const Ties& ties) {
    if (memo.text.empty()) memo.text = without_own_lines(canonical(note.description));
    if (memo.text.empty()) return;
    std::string head = squeeze(to_nfc(note.name));
    if (!head.empty()) head = "# " + head + "\n\n";
    for (const std::string& quote : ties.quotes) head += "> " + squeeze(quote) + "\n\n";
    memo.text = head + memo.text;
  }

  const QdaProject& project_;
  const QdaCodes& codes_;
  std::map<std::string, Ties> ties_;
};

}  // namespace

std::vector<Memo> memos_of(const QdaProject& project, const QdaCodes& codes, const std::vector<TakenSource>& sources, const std::set<std::string>& taken) {
  return MemoMaker(project, codes, sources).make(taken);
}

}  // namespace behov
