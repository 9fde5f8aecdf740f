// TOML to lexicon: what each key means, and what is said where one is wrong.
#include <algorithm>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/toml.h"
#include "engine/lexicon/lexicon.h"

namespace behov {
namespace {

std::string_view base_name(std::string_view file) { return file.substr(file.rfind('/') + 1); }

class LexiconReader {
 public:
  Checked<Lexicon> read(const std::vector<LexiconFile>& files) {
    for (const LexiconFile& file : files)
      if (base_name(file.name) == "lists.toml") read_lists(file);
    for (const LexiconFile& file : files) {
      const std::string_view name = base_name(file.name);
      if (name == "lists.toml" || is_language_table(name)) continue;
      if (name == "needs.toml") read_rules(file);
      else if (name == "context.toml") read_context(file);
      else read_theme(file);
    }
    return {std::move(lexicon_), std::move(problems_)};
  }

 private:
  void read_lists(const LexiconFile& file) {
    auto lists = Lists::read(file.text, file.name);
    lexicon_.lists = std::move(lists.value);
    append(problems_, std::move(lists.problems));
  }

  bool open(const LexiconFile& file, TomlNode& root) {
    auto toml = read_toml(file.text, file.name);
    root = std::move(toml.value);
    const bool ok = toml.ok();
    append(problems_, std::move(toml.problems));
    return ok;
  }

  const std::vector<TomlNode>& tables(const TomlNode& parent, std::string_view key) {
    static const std::vector<TomlNode> none;
    const TomlNode* found = parent.find(key);
    if (!found) return none;
    const bool right = found->kind == TomlKind::array &&
                       std::all_of(found->items.begin(), found->items.end(), [](const TomlNode& n) { return n.kind == TomlKind::table; });
    if (!right) problems_.push_back(error_at(found->place, say("`{}` is written with double brackets: [[{}]]", key, key)));
    return right ? found->items : none;
  }

  std::vector<Expression> expressions(const TomlNode& table, std::string_view key, bool required) {
    text_field(table, key, required, problems_);
    std::vector<Expression> out;
    const TomlNode* field = table.find(key);
    if (!field || field->kind != TomlKind::string) return out;
    for (const TomlLine& line : lines_of(*field)) {
      auto read = parse_expression(line.text, line.place, lexicon_.lists);
      if (read.ok()) out.push_back(std::move(read.value));
      append(problems_, std::move(read.problems));
    }
    return out;
  }

  void read_theme(const LexiconFile& file) {
    TomlNode root;
    if (!open(file, root)) return;
    reject_unknown_keys(root, {"theme", "label", "code"}, file.name, problems_);
    Theme theme{to_lower(text_field(root, "theme", false, problems_)), text_field(root, "label", false, problems_)};
    if (theme.id.empty())
      return problems_.push_back(error_at({file.name, 1, 1}, say("a theme begins with its name: theme = \"bostad\"")));
    if (theme.label.empty()) theme.label = theme.id;
    const bool known = std::any_of(lexicon_.themes.begin(), lexicon_.themes.end(), [&](const Theme& t) { return t.id == theme.id; });
    if (known) problems_.push_back(error_at({file.name, 1, 1}, say("the theme `{}` stands in two files", theme.id)));
    lexicon_.themes.push_back(theme);
    for (const TomlNode& code : tables(root, "code")) read_code(code, theme);
  }

  void read_code(const TomlNode& table, const Theme& theme) {
    reject_unknown_keys(table, {"id", "label", "definition", "lack", "neutral", "terms", "hints", "questions", "except", "need"}, "[[code]]", problems_);
    Code code;
    code.theme = theme.id;
    code.place = table.place;
    code.id = theme.id + "/" + to_lower(text_field(table, "id", true, problems_));
    code.label = text_field(table, "label", false, problems_);
    if (code.label.empty()) code.label = code.id;
    code.definition = text_field(table, "definition", false, problems_);
    code.lack = switch_field(table, "lack", false);
    code.neutral = switch_field(table, "neutral", false);
    if (code.lack && code.neutral) problems_.push_back(error_at(table.find("neutral")->place, say("`{}` is a lack or neutral, not both", code.id)));
    code.terms = expressions(table, "terms", false);
    code.hints = expressions(table, "hints", false);
    code.questions = expressions(table, "questions", false);
    code.except = expressions(table, "except", false);
    for (const TomlNode& need : tables(table, "need")) read_need(need, code);
    if (lexicon_.find_code(code.id)) problems_.push_back(error_at(table.place, say("the code `{}` stands here twice", code.id)));
    lexicon_.codes.push_back(std::move(code));
  }

  void read_need(const TomlNode& table, Code& code) {
    for (const std::string_view key : {"except", "definition"})
      if (const TomlNode* misplaced = table.find(key))
        problems_.push_back(error_at(misplaced->place,
                                     say("`{}` belongs to the code: move it above the first [[code.need]]", key)));
    reject_unknown_keys(table, {"id", "label", "terms", "except", "definition"}, "[[code.need]]", problems_);
    NamedNeed need;
    need.id = to_lower(text_field(table, "id", true, problems_));
    need.label = text_field(table, "label", false, problems_);
    if (need.label.empty()) need.label = need.id;
    need.terms = expressions(table, "terms", true);
    const bool twice = std::any_of(code.needs.begin(), code.needs.end(), [&](const NamedNeed& n) { return n.id == need.id; });
    if (twice) problems_.push_back(error_at(table.place, say("the need `{}` stands here twice", need.id)));
    code.needs.push_back(std::move(need));
  }

  void read_rules(const LexiconFile& file) {
    TomlNode root;
    if (!open(file, root)) return;
    NeedRules& rules = lexicon_.rules;
    const std::vector<std::pair<std::string_view, std::vector<Expression>*>> parts = {
        {"works", &rules.works},       {"solved", &rules.solved},       {"dismissed", &rules.dismissed}, {"told", &rules.told},
        {"imagined", &rules.imagined}, {"negation", &rules.negations}, {"clause", &rules.clause_openers}};
    std::vector<std::string_view> keys = {"cue", "leaning"};
    for (const auto& [key, terms] : parts) keys.push_back(key);
    reject_unknown_keys(root, keys, file.name, problems_);
    for (const TomlNode& table : tables(root, "cue")) read_cue(table);
    for (const TomlNode& table : tables(root, "leaning")) read_leaning(table);
    for (const auto& [key, terms] : parts)
      if (const TomlNode* table = root.find(key)) *terms = plain_terms(*table, "[" + std::string(key) + "]");
  }

  void read_context(const LexiconFile& file) {
    TomlNode root;
    if (!open(file, root)) return;
    reject_unknown_keys(root, {"rule", "passing"}, file.name, problems_);
    if (const TomlNode* table = root.find("passing")) {
      reject_unknown_keys(*table, {"on", "matches", "elsewhere"}, "[passing]", problems_);
      lexicon_.passing = {switch_field(*table, "on", true), count_field(*table, "matches", 1), expressions(*table, "elsewhere", false)};
    }
    for (const TomlNode& table : tables(root, "rule")) {
      reject_unknown_keys(table, {"id", "on", "takes", "at_least", "words", "subjects", "beside", "question_words", "asked", "begins"}, "[[rule]]", problems_);
      ContextRule rule;
      rule.id = text_field(table, "id", true, problems_);
      rule.place = table.place;
      rule.on = switch_field(table, "on", true);
      const std::string from = text_field(table, "takes", true, problems_);
      if (from == "turn before") rule.from = ContextRule::From::turn_before;
      else if (from != "question" && !from.empty())
        problems_.push_back(error_at(table.find("takes")->place, say("`{}` is nothing to take up; there are: question, turn before", from)));
      rule.fewest_words = count_field(table, "at_least", 0);
      rule.most_words = count_field(table, "words", 100000);
      rule.most_subjects = count_field(table, "subjects", 1);
      rule.beside_others = switch_field(table, "beside", false);
      rule.question_words = count_field(table, "question_words", 0);
      rule.asked = expressions(table, "asked", false);
      rule.openings = expressions(table, "begins", false);
      lexicon_.context.push_back(std::move(rule));
    }
  }

  bool switch_field(const TomlNode& table, std::string_view key, bool otherwise) {
    const TomlNode* field = table.find(key);
    if (!field) return otherwise;
    if (field->kind != TomlKind::boolean) problems_.push_back(error_at(field->place, say("`{}` is true or false", key)));
    return field->integer != 0;
  }

  unsigned count_field(const TomlNode& table, std::string_view key, unsigned otherwise) {
    const TomlNode* field = table.find(key);
    if (!field) return otherwise;
    const bool right = field->kind == TomlKind::integer && field->integer >= 0 && field->integer <= 100000;
    if (!right) problems_.push_back(error_at(field->place, say("`{}` is a whole number", key)));
    return right ? static_cast<unsigned>(field->integer) : otherwise;
  }

  std::vector<Expression> plain_terms(const TomlNode& table, std::string_view where) {
    reject_unknown_keys(table, {"terms"}, where, problems_);
    return expressions(table, "terms", true);
  }

  void read_cue(const TomlNode& table) {
    static const std::set<std::string> kinds = {"lack", "wish", "obstacle", "necessity", "waiting", "cost"};
    reject_unknown_keys(table, {"kind", "terms"}, "[[cue]]", problems_);
    const std::string kind = text_field(table, "kind", true, problems_);
    if (!kind.empty() && !kinds.contains(kind))
      problems_.push_back(error_at(table.find("kind")->place,
                                   say("`{}` is no kind of need; there are: {}", kind, fmt::join(kinds, ", "))));
    lexicon_.rules.cues.push_back({kind, expressions(table, "terms", true)});
  }

  void read_leaning(const TomlNode& table) {
    constexpr int most = 6;  // what a named need weighs
    reject_unknown_keys(table, {"id", "weight", "terms"}, "[[leaning]]", problems_);
    Leaning out;
    out.id = text_field(table, "id", true, problems_);
    const TomlNode* weight = table.find("weight");
    const bool right = weight && weight->kind == TomlKind::integer && weight->integer != 0 && weight->integer >= -most && weight->integer <= most;
    if (right) out.weight = static_cast<int>(weight->integer);
    else problems_.push_back(error_at(weight ? weight->place : table.place, say("`weight` is a whole number from {} to {}, and not 0", -most, most)));
    out.terms = expressions(table, "terms", true);
    lexicon_.rules.leanings.push_back(std::move(out));
  }

  Lexicon lexicon_;
  Problems problems_;
};

}  // namespace

bool is_language_table(std::string_view file_name) {
  const std::string_view name = base_name(file_name);
  return name == "spoken.toml" || name == "protected.toml" || name == "function-words.toml";
}

Checked<Lexicon> read_lexicon(const std::vector<LexiconFile>& files) { return LexiconReader().read(files); }

}  // namespace behov
