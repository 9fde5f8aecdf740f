// quanteda's dictionaries in YAML, through yaml-cpp.
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/lexicon/foreign.h"

namespace behov {
namespace {

constexpr std::size_t deepest = 30;
constexpr std::size_t most_words = 500'000;

class QuantedaReader {
 public:
  explicit QuantedaReader(const std::string& file) : file_(file) {}

  Checked<ForeignDictionary> read(std::string_view text) {
    try {
      const YAML::Node root = YAML::Load(std::string(text));
      if (!root.IsMap()) complain(root, say("this is no dictionary of quanteda: it has no categories"));
      else read_categories(root, {});
    } catch (const YAML::Exception& mistake) {
      const std::size_t line = mistake.mark.is_null() ? 0 : static_cast<std::size_t>(mistake.mark.line) + 1;
      out_.problems.push_back(error_at({file_, line, 0}, say("the YAML cannot be read: {}", mistake.msg)));
    }
    return std::move(out_);
  }

 private:
  static std::size_t line_of(const YAML::Node& node) { return node.Mark().is_null() ? 0 : static_cast<std::size_t>(node.Mark().line) + 1; }
  void complain(const YAML::Node& node, std::string sentence) { out_.problems.push_back(error_at({file_, line_of(node), 0}, std::move(sentence))); }

  // What aliases repeat is counted as often as it stands there, so that none of them grows without end.
  bool is_too_much(const YAML::Node& node, std::size_t depth) {
    if (depth <= deepest && ++seen_ <= most_words) return false;
    if (out_.ok()) complain(node, say("the dictionary is larger or deeper than any; it is not read"));
    return true;
  }

  void read_categories(const YAML::Node& map, const std::vector<std::string>& above) {
    for (const auto& item : map) {
      if (is_too_much(item.second, above.size())) return;
      if (!item.first.IsScalar()) {
        complain(item.first, say("the name of a category is a text"));
        continue;
      }
      std::vector<std::string> path = above;
      path.push_back(to_nfc(item.first.Scalar()));
      const std::size_t place = out_.value.size();
      out_.value.push_back({path, {}});
      read_content(item.second, path, place);
    }
  }

  // A word, a map of categories, or a list of both.
  void read_content(const YAML::Node& node, const std::vector<std::string>& path, std::size_t place) {
    if (is_too_much(node, path.size())) return;
    if (node.IsMap()) return read_categories(node, path);
    if (node.IsScalar()) out_.value[place].words.push_back({to_nfc(squeeze(node.Scalar())), line_of(node), false});
    if (!node.IsSequence()) return;
    for (const auto& item : node) {
      if (item.IsSequence()) complain(item, say("a list of words stands inside a list"));
      else read_content(item, path, place);
    }
  }

  const std::string& file_;
  Checked<ForeignDictionary> out_;
  std::size_t seen_ = 0;
};

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// The terms of a code or a need, each pattern once.
void write_words(std::string& out, const std::string& margin, const std::vector<Expression>& terms, const std::string& code, std::vector<Loss>& losses) {
  std::vector<std::string> written;
  for (const Expression& term : terms) {
    const Rendered rendered = as_patterns(term);
    if (!rendered.loss.empty()) losses.push_back({code, term.text, rendered.loss});
    for (const std::string& pattern : rendered.patterns) {
      if (std::find(written.begin(), written.end(), pattern) != written.end()) continue;
      written.push_back(pattern);
      out += margin + "- " + quoted(pattern) + "\n";
    }
  }
}

void note_unwritten(const std::vector<Expression>& entries, const std::string& code, std::string_view what, std::vector<Loss>& losses) {
  for (const Expression& entry : entries) losses.push_back({code, entry.text, std::string(what)});
}

}  // namespace

Checked<ForeignDictionary> read_quanteda(std::string_view text, const std::string& file) { return QuantedaReader(file).read(text); }

std::string write_quanteda(const Lexicon& lexicon, std::vector<Loss>& losses) {
  std::string out;
  for (const Theme& theme : lexicon.themes) {
    out += quoted(theme.id) + ":\n";
    for (const Code& code : lexicon.codes) {
      if (code.theme != theme.id) continue;
      std::string words;
      write_words(words, "    ", code.terms, code.id, losses);
      for (const NamedNeed& need : code.needs) {
        std::string inside;
        write_words(inside, "        ", need.terms, code.id + " " + need.id, losses);
        if (!inside.empty()) words += "    - " + quoted(need.id) + ":\n" + inside;
      }
      note_unwritten(code.except, code.id, say("an exception, which has no place there"), losses);
      note_unwritten(code.hints, code.id, say("a word that counts only beside others, which has no place there"), losses);
      note_unwritten(code.questions, code.id, say("a question, which has no place there"), losses);
      out += "  " + quoted(code.id.substr(theme.id.size() + 1)) + ":" + (words.empty() ? " []\n" : "\n" + words);
    }
  }
  return out;
}

}  // namespace behov
