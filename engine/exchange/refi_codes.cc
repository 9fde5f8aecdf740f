#include "engine/exchange/refi_codes.h"

#include <algorithm>
#include <set>

#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::string_view own = "behov: ";

bool alike(std::string_view a, std::string_view b) { return without_rings(squeeze(to_nfc(a))) == without_rings(squeeze(b)); }

std::set<std::string> codes_laid(const QdaProject& project) {
  std::set<std::string> out;
  for (const QdaSource& source : project.sources) {
    for (const QdaCoding& coding : source.codings) out.insert(coding.code);
    for (const QdaSelection& one : source.selections)
      for (const QdaCoding& coding : one.codings) out.insert(coding.code);
  }
  return out;
}

}  // namespace

std::vector<std::string> own_lines(std::string_view description) {
  std::vector<std::string> out;
  for (const std::string_view line : split(description, '\n'))
    if (line.starts_with(own)) out.emplace_back(trim(line.substr(own.size())));
  return out;
}

std::string without_own_lines(std::string_view description) {
  std::string out;
  for (const std::string_view line : split(description, '\n'))
    if (!line.starts_with(own)) out.append(line).append("\n");
  return std::string(trim(out));
}

class CodesReader {
 public:
  CodesReader(const QdaProject& project, const Lexicon& lexicon, const std::string& loose, QdaCodes& out)
      : project_(project), lexicon_(lexicon), loose_(loose), out_(out), laid_(codes_laid(project)) {
    for (const QdaCase& one : project.cases) cases_.insert(one.guid);
    for (const QdaMark mark : {QdaMark::need, QdaMark::no_need, QdaMark::works, QdaMark::told, QdaMark::accepted,
                               QdaMark::rejected, QdaMark::read})
      known_[guid_of_mark(mark)] = {CodeMeaning::Kind::mark, "", "", mark};
    for (const Theme& theme : lexicon.themes) known_[guid_of_theme(theme.id)] = {CodeMeaning::Kind::theme, theme.id, "", {}};
    for (const Code& code : lexicon.codes) {
      known_[guid_of_code(code.id)] = {CodeMeaning::Kind::code, code.id, "", {}};
      for (const NamedNeed& need : code.needs)
        known_[guid_of_need(code.id, need.id)] = {CodeMeaning::Kind::need, code.id, need.id, {}};
    }
    known_[uuid_of("marks")] = known_[uuid_of("people")] = {};
  }

  void read() {
    for (const QdaCode& root : project_.codes) read_root(root);
  }

 private:
  using Kind = CodeMeaning::Kind;

  CodeMeaning& meaning(const QdaCode& code) { return out_.meanings_[code.guid]; }

  // What behov itself once said of it.
  bool read_own(const QdaCode& node, const std::string& theme_label, const std::string& within) {
    if (cases_.contains(node.guid)) return meaning(node).kind = Kind::person, true;
    std::string line;
    if (const auto lines = own_lines(node.description); !lines.empty()) line = lines.front();
    if (const auto known = known_.find(node.guid); known != known_.end()) return meaning(node) = known->second, true;
    if (line.empty()) return false;
    if (line.starts_with("= ")) return meaning(node).kind = Kind::person, true;
    if (line.starts_with('(')) return read_mark(node, line);
    const std::size_t slash = line.find('/'), sign = line.find('!');
    const std::string named = to_lower(line.substr(0, slash));
    if (slash == 0 || slash + 1 == line.size() || id_of_name(named) != named) return false;
    if (slash == line.npos) return meaning(node) = {Kind::theme, named, "", {}}, true;
    const std::string id = to_lower(line.substr(0, sign));
    if (sign == line.npos)
      take_code(node, id, theme_label);
    else
      take_need(node, id, to_lower(line.substr(sign + 1)), within);
    return true;
  }

  bool read_mark(const QdaCode& node, const std::string& line) {
    for (const auto& [guid, known] : known_)
      if (known.kind == Kind::mark && own_line(line) == line_of_mark(known.mark)) return meaning(node) = known, true;
    return false;
  }

  // `label` and what it stands in, where the name was made of both.
  static std::string bare_label(const std::string& name, const std::string& within) {
    const std::string end = " (" + within + ")";
    return name.size() > end.size() && name.ends_with(end) ? name.substr(0, name.size() - end.size()) : name;
  }

  void take_code(const QdaCode& node, const std::string& id, const std::string& theme_label) {
    meaning(node) = {Kind::code, id, "", {}};
    if (lexicon_.find_code(id) || added(id)) return;
    const std::string theme = id.substr(0, id.find('/'));
    const bool known = std::any_of(lexicon_.themes.begin(), lexicon_.themes.end(), [&](const Theme& one) { return one.id == theme; });
    const std::string label = known || theme_label.empty() ? lexicon_.label_of_theme(theme) : theme_label;
    out_.added_.push_back({id, bare_label(std::string(trim(to_nfc(node.name))), label), without_own_lines(to_nfc(node.description)), label, {}});
  }

  void take_need(const QdaCode& node, const std::string& id, const std::string& need, const std::string& within) {
    meaning(node) = {Kind::need, id, need, {}};
    if (HandCode* code = added(id)) return code->needs.push_back({need, bare_label(std::string(trim(to_nfc(node.name))), within)});
    const Code* code = lexicon_.find_code(id);
    if (!code) take_code(node, id, "");
    if (code && std::any_of(code->needs.begin(), code->needs.end(), [&](const NamedNeed& one) { return one.id == need; })) return;
    meaning(node).need = "yes";
    out_.unknown_needs_.push_back(id + " " + need);
  }

  HandCode* added(const std::string& id) {
    const auto found = std::find_if(out_.added_.begin(), out_.added_.end(), [&](const HandCode& code) { return code.id == id; });
    return found == out_.added_.end() ? nullptr : &*found;
  }

  bool counts(const QdaCode& node) const { return node.codable || laid_.contains(node.guid); }

  void read_root(const QdaCode& root) {
    if (read_own(root, "", "")) {
      const CodeMeaning here = meaning(root);
      const std::string label(trim(to_nfc(root.name)));
      for (const QdaCode& inside : root.inside) read_inside(inside, here.kind == Kind::theme ? here.id : id_or(root.name), label, label);
      return;
    }
    if (root.inside.empty()) return read_loose(root);
    const std::string theme = theme_named(root.name), label(trim(to_nfc(root.name)));
    meaning(root) = {Kind::theme, theme, "", {}};
    if (laid_.contains(root.guid)) take_named(root, theme, label, "");
    for (const QdaCode& inside : root.inside) read_inside(inside, theme, label, label);
  }

  void read_inside(const QdaCode& node, const std::string& theme, const std::string& theme_label, const std::string& within) {
    if (!read_own(node, theme_label, within) && counts(node)) take_named(node, theme, theme_label, within);
    for (const QdaCode& inside : node.inside) read_inside(inside, theme, theme_label, std::string(trim(to_nfc(node.name))));
  }

  static std::string id_or(const std::string& name) {
    const std::string id = id_of_name(name);
    return id.empty() ? say("codes") : id;
  }

  std::string theme_named(const std::string& name) const {
    for (const Theme& theme : lexicon_.themes)
      if (alike(name, theme.label) || alike(name, theme.id)) return theme.id;
    return id_or(name);
  }

  // The lexicon's code of that name, where there is but one.
  const Code* code_named(const std::string& name, const std::string& theme) const {
    std::vector<const Code*> found;
    for (const Code& code : lexicon_.codes) {
      const bool there = theme.empty() || code.theme == theme;
      const bool named = alike(name, code.label) || alike(name, code.id) || alike(name, code.id.substr(code.theme.size() + 1)) ||
                         alike(name, fmt::format("{} ({})", code.label, lexicon_.label_of_theme(code.theme)));
      if (there && named) found.push_back(&code);
    }
    return found.size() == 1 ? found.front() : nullptr;
  }

  void read_loose(const QdaCode& node) {
    if (!counts(node)) return;
    if (const Code* code = code_named(node.name, "")) return void(meaning(node) = {Kind::code, code->id, "", {}});
    take_named(node, theme_named(loose_), loose_, "");
  }

  // A need of the code that it lies in, a code of the theme, or a new one.
  void take_named(const QdaCode& node, const std::string& theme, const std::string& theme_label, const std::string& within) {
    if (const Code* code = code_named(within, theme))
      for (const NamedNeed& need : code->needs)
        if (alike(node.name, need.label) || alike(node.name, need.id)) return void(meaning(node) = {Kind::need, code->id, need.id, {}});
    if (const Code* code = code_named(node.name, theme); code && used_.insert(code->id).second)
      return void(meaning(node) = {Kind::code, code->id, "", {}});
    const std::string name = id_or(node.name);
    std::string id = theme + "/" + name;
    if (used_.contains(id) && !within.empty()) id = theme + "/" + id_or(within) + "-" + name;
    for (int number = 2; used_.contains(id); ++number) id = fmt::format("{}/{} {}", theme, name, number);
    used_.insert(id);
    take_code(node, id, theme_label);
  }

  const QdaProject& project_;
  const Lexicon& lexicon_;
  const std::string& loose_;
  QdaCodes& out_;
  std::set<std::string> laid_, cases_, used_;
  std::map<std::string, CodeMeaning> known_;
};

QdaCodes::QdaCodes(const QdaProject& project, const Lexicon& lexicon, const std::string& loose) {
  CodesReader(project, lexicon, loose, *this).read();
}

const CodeMeaning& QdaCodes::of(const std::string& guid) const {
  static const CodeMeaning nothing;
  const auto found = meanings_.find(guid);
  return found == meanings_.end() ? nothing : found->second;
}

}  // namespace behov
