// The frame as a whole: words in, bytes on stdout and stderr, an exit code.
#include "cli/program.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>

#include "cli/help.h"
#include "cli/options.h"
#include "engine/base/file.h"
#include "tests/cli/table_of_commands.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

using testing::HasSubstr;
using testing::Not;
using Words = std::vector<std::string>;

struct Ran {
  int code = 0;
  std::string out, err;
};

Ran run(const Words& words) {
  Ran ran;
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  ran.code = run_program(test_commands(), words);
  ran.out = testing::internal::GetCapturedStdout();
  ran.err = testing::internal::GetCapturedStderr();
  return ran;
}

class Program : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder); }
  void TearDown() override { fs::remove_all(folder); }
  std::string path(const std::string& name) const { return (folder / name).string(); }

  const fs::path folder = fs::path(testing::TempDir()) / ("behov-cli-" + std::to_string(::getpid()));
};

TEST_F(Program, WritesATableAndItsNotes) {
  const Ran ran = run({"needs"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.out, "Ort       Andel\n───────────────\nRud        12.5\n-Å\\u{1b}    1.0\n\n2 av 3.\n");
  EXPECT_EQ(ran.err, "");
}

TEST_F(Program, SaysNotesOnStderrWhereTheDataHasNoPlaceForThem) {
  for (const char* format : {"csv", "tsv", "jsonl"}) {
    EXPECT_EQ(run({"needs", "--format", format}).err, "2 av 3.\n");
    EXPECT_EQ(run({"needs", "--format", format, "--quiet"}).err, "");
  }
  for (const char* format : {"table", "json", "md"}) EXPECT_EQ(run({"needs", "--format", format}).err, "");
}

TEST_F(Program, LeavesWithOneWhereNothingMatched) { EXPECT_EQ(run({"find", "x"}).code, 1); }

TEST_F(Program, WritesTheFormatOfTheExtension) {
  for (const auto& [file, begins] : std::vector<std::pair<std::string, std::string>>{
           {"a.csv", "town,share\n"}, {"a.TSV", "town\t"}, {"a.json", "{\n"}, {"a.jsonl", "{\"town\""}, {"a.md", "| Ort"}, {"a.txt", "Ort"}, {"a", "Ort"}}) {
    const Ran ran = run({"needs", "-o", path(file)});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(read_file(path(file)).starts_with(begins)) << file;
  }
  EXPECT_EQ(run({"needs", "--format", "csv", "-o", path("b.json")}).code, 0);
  EXPECT_TRUE(read_file(path("b.json")).starts_with("town,"));
}

TEST_F(Program, RefusesAFormatThatTheCommandDoesNotWrite) {
  const Ran ran = run({"find", "x", "-o", path("a.md")});
  EXPECT_EQ(ran.code, 64);
  EXPECT_EQ(ran.err, "behov: find cannot be written as md; --format is one of table, csv, json\n");
  EXPECT_FALSE(fs::exists(path("a.md")));
}

TEST_F(Program, WritesForExcelWithoutBeingToldTheFormat) {
  EXPECT_EQ(run({"needs", "--excel", "--quiet"}).out, "\xEF\xBB\xBFtown;share\r\nRud;12,5\r\n'-Å\x1b;1,0\r\n");
  EXPECT_EQ(run({"needs", "--excel", "--format", "json"}).code, 64);
}

TEST_F(Program, NoticesThatTheDiskIsFull) {
  const Ran full = run({"needs", "-o", "/dev/full"});
  EXPECT_EQ(full.code, 74);
  EXPECT_THAT(full.err, HasSubstr("behov: cannot write /dev/full"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));

  const int saved = ::dup(STDOUT_FILENO), device = ::open("/dev/full", O_WRONLY);
  ::dup2(device, STDOUT_FILENO);
  testing::internal::CaptureStderr();
  const int code = run_program(test_commands(), {"needs"});
  ::dup2(saved, STDOUT_FILENO);
  ::close(saved);
  ::close(device);
  EXPECT_EQ(code, 74);
  EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr("behov: cannot write the output"));
}

TEST_F(Program, IsQuietWhereTheReaderLeft) {
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe(pipe.data()), 0);
  ::close(pipe[0]);
  const int saved = ::dup(STDOUT_FILENO);
  ::dup2(pipe[1], STDOUT_FILENO);
  testing::internal::CaptureStderr();
  const int code = run_program(test_commands(), {"needs"});
  ::dup2(saved, STDOUT_FILENO);
  ::close(saved);
  ::close(pipe[1]);
  EXPECT_EQ(code, 0);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST_F(Program, CannotMakeAFileInNoFolderOrOverAFolder) {
  EXPECT_EQ(run({"needs", "-o", path("none/a.csv")}).code, 73);
  EXPECT_EQ(run({"needs", "-o", folder.string(), "--format", "csv"}).code, 73);
}

TEST_F(Program, WritesThroughALinkAndLeavesNothingBeside) {
  write_file(path("real.csv"), "old");
  fs::create_symlink("real.csv", path("link.csv"));
  EXPECT_EQ(run({"needs", "-o", path("link.csv"), "--quiet"}).code, 0);
  EXPECT_TRUE(fs::is_symlink(path("link.csv")));
  EXPECT_TRUE(read_file(path("real.csv")).starts_with("town,"));
  EXPECT_EQ(list_files(folder).size(), 2u);
}

TEST_F(Program, KeepsNewFilesAsPrivateAsTheUmaskSays) {
  const mode_t mask = ::umask(0077);
  run({"needs", "-o", path("a.csv"), "--quiet"});
  ::umask(mask);
  struct stat status {};
  ASSERT_EQ(::stat(path("a.csv").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
}

TEST_F(Program, ColoursOnlyATerminalUnlessToldTo) {
  EXPECT_THAT(run({"needs"}).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(run({"needs", "--color", "always"}).out, HasSubstr("\x1b[1m"));
}

TEST_F(Program, TurnsWhateverIsThrownIntoASentenceAndACode) {
  const struct {
    Words words;
    int code;
    std::string err;
  } cases[] = {{{"tokens", "x"}, 66, "behov: there is no study here\n"},
               {{"nothing"}, 64, "behov: there is no command nothing; `behov help` lists them all\n"},
               {{"broken"}, 70, "behov: the table of commands does not give this command --nonsense\n"},
               {{"completion", "fish"}, 64, "behov: completion is made for bash, not for fish\n"},
               {{"help", "neds"}, 64, "behov: there is no command neds; did you mean needs? `behov help` lists them all\n"}};
  for (const auto& [words, code, err] : cases) {
    const Ran ran = run(words);
    EXPECT_EQ(ran.code, code);
    EXPECT_EQ(ran.err, err);
    EXPECT_EQ(ran.out, "");
  }
}

TEST_F(Program, LetsNothingOfTheCallAct) { EXPECT_EQ(run({"\x1b[31m"}).err.find('\x1b'), std::string::npos); }

TEST_F(Program, HelpsWithEveryCommandAndOption) {
  const std::string all = run({"help"}).out;
  EXPECT_EQ(all, run({"--help"}).out);
  const std::string page = man_page(test_commands());
  for (const Command& command : test_commands()) {
    EXPECT_THAT(all, HasSubstr("  " + std::string(command.name)));
    const Ran own = run({"help", std::string(command.name)});
    EXPECT_EQ(own.code, 0);
    EXPECT_EQ(own.out, run({std::string(command.name), "--help"}).out);
    for (const Option* option : options_of(command)) {
      if (option->name == "format" && command.formats.empty()) continue;
      EXPECT_THAT(own.out, HasSubstr("--" + std::string(option->name)));
      EXPECT_THAT(page, HasSubstr("\\-\\-" + std::string(option->name)));
    }
  }
}

TEST_F(Program, SaysItsVersion) { EXPECT_EQ(run({"--version"}).out, "behov " + std::string(version()) + "\n"); }

TEST_F(Program, LetsNoTextOfTheManPageActInTroff) {
  EXPECT_THAT(man_page(test_commands()), HasSubstr("Words, \\-heads and tails\\-.\n\\&.not a command of troff\\(aqs"));
}

// What bash offers after these words, the last one being typed.
std::string completed(const std::string& script, const std::string& words) {
  write_file(script, bash_completion(test_commands()));
  const std::string command = "bash -c 'source " + script + "; COMP_WORDS=(" + words +
                              "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _behov; echo \"${COMPREPLY[*]}\"' 2>&1";
  std::string out;
  FILE* shell = ::popen(command.c_str(), "r");
  for (int c; shell != nullptr && (c = std::fgetc(shell)) != EOF;) out += static_cast<char>(c);
  if (shell != nullptr) ::pclose(shell);
  return out;
}

TEST_F(Program, CompletesInBash) {
  const struct {
    std::string words, offered;
  } cases[] = {{"behov ne", "needs\n"},          {"behov -C studie fi", "find\n"},     {"behov needs --q", "--quiet --quotes\n"},
               {"behov needs --rows \"\"", "code word\n"}, {"behov find --exc", "--excel --except\n"}, {"behov needs --format j", "json jsonl\n"},
               {"behov needs --color a", "auto always\n"}, {"behov help nee", "needs\n"}, {"behov completion \"\"", "bash\n"},
               {"behov --ver", "--version\n"},   {"behov needs --bogus", "\n"}};
  for (const auto& [words, offered] : cases) EXPECT_EQ(completed(path("completion.bash"), words), offered) << words;
}

}  // namespace
}  // namespace behov
