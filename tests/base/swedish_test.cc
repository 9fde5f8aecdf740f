// Everything that people read has its Swedish, and the catalogue holds nothing else: the sources are read for it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "engine/base/say.h"

namespace behov {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

std::vector<fs::path> sources() {
  std::vector<fs::path> out;
  for (const char* folder : {"engine", "cli"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(BEHOV_SOURCE_DIR) / folder)) {
      const std::string name = entry.path().filename().string(), extension = entry.path().extension().string();
      if ((extension == ".cc" || extension == ".h") && !name.starts_with("swedish") && name != "say.h") out.push_back(entry.path());
    }
  return out;
}

void skip_spaces(const std::string& text, std::size_t& at) {
  while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at]))) ++at;
}

// A literal, with those that follow it at once; `at` stands on its quotation mark, and behind it afterwards.
std::string literal_at(const std::string& text, std::size_t& at) {
  std::string out;
  while (at < text.size() && text[at] == '"') {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] != '\\') out += text[at];
      else out += text[++at] == 'n' ? '\n' : text[at];
    }
    ++at;
    const std::size_t behind = at;
    skip_spaces(text, at);
    if (at >= text.size() || text[at] != '"') at = behind;
  }
  return out;
}

// Every text in quotation marks; a mark that is a character by itself ('"') begins none.
void add_literals(const std::string& text, std::set<std::string>& out) {
  for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at)) {
    const bool alone = at > 0 && at + 1 < text.size() && text[at + 1] == '\'' && (text[at - 1] == '\'' || text[at - 1] == '\\');
    if (alone) ++at;
    else out.insert(literal_at(text, at));
  }
}

// The literals that are said, with the file of each.
std::map<std::string, std::string> said() {
  std::map<std::string, std::string> out;
  for (const fs::path& file : sources()) {
    const std::string text = text_of(file);
    for (const std::string_view call : {"say(", "phrase("})
      for (std::size_t at = text.find(call); at != std::string::npos; at = text.find(call, at)) {
        at += call.size();
        skip_spaces(text, at);
        if (at < text.size() && text[at] == '"') out.emplace(literal_at(text, at), file.filename().string());
      }
  }
  return out;
}

std::map<std::string, std::string> swedish() {
  std::map<std::string, std::string> out;
  for (const Translation& one : translations()) out.emplace(one.english, one.swedish);
  return out;
}

// What stands in a text's braces, in order: fmt fills them one by one.
std::string places_of(const std::string& text) {
  std::string out;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) out += text.substr(at, text.find('}', at) - at + 1);
  return out;
}

TEST(Swedish, HasEverySentenceThatIsSaid) {
  const auto known = swedish();
  const auto all = said();
  ASSERT_GT(all.size(), 500u) << "the sources were not found";
  for (const auto& [sentence, file] : all) EXPECT_TRUE(known.contains(sentence)) << file << ": " << sentence;
}

// say(name, ...) would hide its sentence from this test; the table of commands, whose texts are held below, and what looks them up may.
TEST(Swedish, SaysNoSentenceByName) {
  for (const fs::path& file : sources()) {
    const std::string name = file.filename().string(), text = text_of(file);
    if (name == "help.cc" || name == "say.cc") continue;
    for (std::size_t at = text.find("say("); at != std::string::npos; at = text.find("say(", at)) {
      const bool whole = at == 0 || (!std::isalnum(static_cast<unsigned char>(text[at - 1])) && text[at - 1] != '_');
      at += 4;
      skip_spaces(text, at);
      const bool literal = at < text.size() && (text[at] == '"' || text[at] == ')');
      EXPECT_TRUE(!whole || literal) << name << ": " << text.substr(at, 60);
    }
  }
}

// Of the table of commands, whatever is a text: more than one word, and no example of a call.
TEST(Swedish, HasWhatEveryCommandAndOptionDoes) {
  const auto known = swedish();
  std::set<std::string> texts;
  for (const char* file : {"commands.cc", "command.cc"}) add_literals(text_of(fs::path(BEHOV_SOURCE_DIR) / "cli" / file), texts);
  ASSERT_GT(texts.size(), 50u);
  for (const std::string& text : texts) {
    const bool a_text = text.find(' ') > 0 && text.find(' ') != std::string::npos && text.find('|') == std::string::npos;
    const bool an_example = text.starts_with("behov ") || text.starts_with("source <("), a_fault = text.ends_with("--");
    if (a_text && !an_example && !a_fault) {
      EXPECT_TRUE(known.contains(text)) << text;
    }
  }
}

TEST(Swedish, HasTheSamePlacesToFillIn) {
  for (const auto& [english, sentence] : swedish()) {
    EXPECT_EQ(places_of(english), places_of(sentence)) << english;
    EXPECT_FALSE(sentence.empty()) << english;
  }
}

TEST(Swedish, SaysEachSentenceOnce) {
  std::set<std::string_view> seen;
  for (const Translation& one : translations()) EXPECT_TRUE(seen.insert(one.english).second) << one.english;
}

// Texts of the command table and of words that data files choose are no literals of say(); they stand in quotes somewhere.
TEST(Swedish, HoldsNothingThatNobodySays) {
  std::set<std::string> written;
  for (const fs::path& file : sources()) {
    const std::string text = text_of(file);
    add_literals(text, written);
  }
  for (const auto& file : fs::directory_iterator(fs::path(BEHOV_SOURCE_DIR) / "lexicons"))
    if (file.path().extension() == ".toml") {
      const std::string text = text_of(file.path());
      add_literals(text, written);
    }
  for (const auto& [english, sentence] : swedish()) EXPECT_TRUE(written.contains(english)) << english;
}

}  // namespace
}  // namespace behov
