#include "engine/exchange/refi_codebook.h"

#include <algorithm>
#include <array>

#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::string_view own = "behov: ";

// Colours that are told apart by everybody (Okabe and Ito 2008), a theme one; grey for marks.
constexpr auto colours = std::to_array<std::string_view>(
    {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#8c6d31", "#6a51a3"});
constexpr std::string_view colour_of_marks = "#7f7f7f";

std::string_view english_name(QdaMark mark) {
  switch (mark) {
    case QdaMark::need:
      return "Need";
    case QdaMark::no_need:
      return "No need";
    case QdaMark::works:
      return "Works";
    case QdaMark::told:
      return "Somebody else's";
    case QdaMark::accepted:
      return "Accepted";
    case QdaMark::rejected:
      return "Rejected";
    case QdaMark::read:
      break;
  }
  return "Read";
}

// How often each label stands in the codebook.
std::map<std::string, int> labels_in(const Lexicon& lexicon, const std::vector<const Code*>& codes) {
  std::map<std::string, int> out;
  for (const Theme& theme : lexicon.themes) ++out[to_lower(theme.label)];
  for (const Code* code : codes) {
    ++out[to_lower(code->label)];
    for (const NamedNeed& need : code->needs) ++out[to_lower(need.label)];
  }
  return out;
}

class CodebookMaker {
 public:
  CodebookMaker(const Lexicon& lexicon, const std::vector<const Code*>& codes, UniqueNames& names)
      : lexicon_(lexicon), codes_(codes), names_(names), labels_(labels_in(lexicon, codes)) {}

  std::vector<QdaCode> make() {
    std::vector<QdaCode> out;
    for (const Theme& theme : lexicon_.themes) {
      QdaCode one{guid_of_theme(theme.id),
                  names_.take({theme.label, theme.id}),
                  own_line(theme.id),
                  std::string(colours[out.size() % colours.size()]),
                  false,
                  {},
                  {}};
      out.push_back(std::move(one));
    }
    for (std::size_t i = 0; i < out.size(); ++i)
      for (const Code* code : codes_)
        if (code->theme == lexicon_.themes[i].id)
          out[i].inside.push_back(code_of(*code, lexicon_.themes[i], out[i].color));
    std::erase_if(out, [](const QdaCode& theme) { return theme.inside.empty(); });
    return out;
  }

 private:
  std::vector<std::string> names_for(const std::string& label, const std::string& within, const std::string& id) const {
    std::vector<std::string> out = {fmt::format("{} ({})", label, within), id};
    if (labels_.at(to_lower(label)) == 1) out.insert(out.begin(), label);
    return out;
  }

  QdaCode code_of(const Code& code, const Theme& theme, const std::string& colour) {
    const std::string definition(trim(code.definition));
    QdaCode out{guid_of_code(code.id),
                names_.take(names_for(code.label, theme.label, code.id)),
                definition + (definition.empty() ? "" : "\n") + own_line(code.id),
                colour,
                true,
                {},
                {}};
    for (const NamedNeed& need : code.needs) {
      const std::string id = code.id + "!" + need.id;
      out.inside.push_back({guid_of_need(code.id, need.id),
                            names_.take(names_for(need.label, code.label, id)),
                            own_line(id),
                            colour,
                            true,
                            {},
                            {}});
    }
    return out;
  }

  const Lexicon& lexicon_;
  const std::vector<const Code*>& codes_;
  UniqueNames& names_;
  std::map<std::string, int> labels_;
};

}  // namespace

std::string name_of(QdaMark mark) { return std::string(phrase(english_name(mark))); }

std::string guid_of_theme(std::string_view theme) { return uuid_of(std::string("theme ").append(theme)); }
std::string guid_of_code(std::string_view code) { return uuid_of(std::string("code ").append(code)); }
std::string guid_of_need(std::string_view code, std::string_view need) {
  return uuid_of(std::string("need ").append(code).append("!").append(need));
}
std::string guid_of_mark(QdaMark mark) { return uuid_of(std::string("mark ").append(english_name(mark))); }

std::string own_line(std::string_view what) { return std::string(own).append(what); }

std::string line_of_mark(QdaMark mark) { return own_line(fmt::format("({})", english_name(mark))); }

std::string UniqueNames::take(const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (!name.empty() && taken_.insert(to_lower(name)).second) return name;
  for (int number = 2;; ++number)
    if (std::string name = fmt::format("{} {}", names.back(), number); taken_.insert(to_lower(name)).second)
      return name;
}

std::vector<QdaCode> codebook_of(const Lexicon& lexicon, const std::vector<const Code*>& codes, UniqueNames& names) {
  return CodebookMaker(lexicon, codes, names).make();
}

QdaCode codebook_of_marks(const std::set<QdaMark>& marks, UniqueNames& names) {
  QdaCode out{uuid_of("marks"), names.take({say("Stance and marks")}), "", std::string(colour_of_marks), false, {}, {}};
  for (const QdaMark mark : marks)
    out.inside.push_back({guid_of_mark(mark),
                          names.take({name_of(mark)}),
                          line_of_mark(mark),
                          std::string(colour_of_marks),
                          true,
                          {},
                          {}});
  return out;
}

}  // namespace behov
