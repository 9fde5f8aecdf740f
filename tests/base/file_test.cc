#include "engine/base/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "engine/base/failure.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

class File : public testing::Test {
 protected:
  File() {
    std::string name = (fs::temp_directory_path() / "behov-file-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~File() override { fs::remove_all(folder); }

  // The exit code of what the call throws; 0 where it throws nothing.
  template <class Call>
  static Exit exit_of(Call call) {
    try {
      call();
    } catch (const Failure& failure) {
      EXPECT_NE(std::string(failure.what()), "");
      return failure.exit();
    }
    return Exit::done;
  }

  fs::path folder;
};

TEST_F(File, ReadsBackEveryByte) {
  const std::string bytes = std::string("a\0b\r\n\xFF", 6) + std::string(200000, 'x');
  write_file(folder / "a", bytes);
  EXPECT_EQ(read_file(folder / "a"), bytes);
  write_file(folder / "a", "");
  EXPECT_EQ(read_file(folder / "a"), "");
}

TEST_F(File, IsWrittenWithTheModeAndLeavesNothingBeside) {
  write_file(folder / "secret", "x", 0600);
  struct stat status {};
  ASSERT_EQ(::stat((folder / "secret").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
  EXPECT_EQ(list_files(folder), std::vector<std::string>{"secret"});
}

TEST_F(File, CannotBeReadWhereThereIsNone) {
  EXPECT_EQ(exit_of([&] { read_file(folder / "none"); }), Exit::no_input);
  EXPECT_EQ(exit_of([&] { read_file(folder); }), Exit::no_input);
  fs::create_symlink("nowhere", folder / "dangling");
  EXPECT_EQ(exit_of([&] { read_file(folder / "dangling"); }), Exit::no_input);
  EXPECT_EQ(exit_of([&] { list_files(folder / "none"); }), Exit::no_input);
}

TEST_F(File, CannotBeWrittenInNoFolderOrOverAFolder) {
  EXPECT_EQ(exit_of([&] { write_file(folder / "none/a", "x"); }), Exit::cannot_create);
  fs::create_directory(folder / "sub");
  EXPECT_EQ(exit_of([&] { write_file(folder / "sub", "x"); }), Exit::cannot_create);
  EXPECT_TRUE(list_files(folder).empty());  // nothing half-written stays
}

TEST_F(File, ListsInSwedishOrderAndPassesOverWhatIsNoneOfOurs) {
  fs::create_directories(folder / "b/c");
  fs::create_directories(folder / ".behov");
  for (const char* name : {"Ö.txt", "IP10.txt", "IP2.txt", "b/Å.txt", "b/c/A.txt", ".hidden", "~$IP2.docx", "IP2.txt~", "IP2.bak", ".behov/x"}) write_file(folder / name, "x");
  EXPECT_EQ(list_files(folder), (std::vector<std::string>{"b/c/A.txt", "b/Å.txt", "IP2.txt", "IP10.txt", "Ö.txt"}));
}

// Nothing is silently left out: whoever reads the list meets the link that leads nowhere, and says so.
TEST_F(File, ListsWhatCannotBeRead) {
  fs::create_symlink("nowhere", folder / "A9.txt");
  ASSERT_EQ(::mkfifo((folder / "B.txt").c_str(), 0600), 0);
  EXPECT_EQ(list_files(folder), (std::vector<std::string>{"A9.txt", "B.txt"}));
}

TEST_F(File, FollowsLinksToFoldersButNotInCircles) {
  fs::create_directories(folder / "a");
  write_file(folder / "a/x.txt", "x");
  fs::create_directory_symlink("..", folder / "a/up");
  fs::create_directory_symlink("a", folder / "b");
  EXPECT_EQ(list_files(folder), (std::vector<std::string>{"a/x.txt", "b/x.txt"}));
}

TEST_F(File, IsWrittenWithOthersOrNotAtAll) {
  write_file(folder / "a", "a", 0600);
  write_file(folder / "real", "b");
  std::filesystem::create_symlink("real", folder / "link");
  write_files({{folder / "a", "1"}, {folder / "link", "2"}, {folder / "new", "3"}});
  EXPECT_EQ(read_file(folder / "a"), "1");
  EXPECT_EQ(std::filesystem::status(folder / "a").permissions(), std::filesystem::perms(0600));
  EXPECT_EQ(read_file(folder / "real"), "2");
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
  std::filesystem::create_directories(folder / "sub");
  for (const char* impossible : {"none/x", "sub"}) {  // no place beside it; a place that a folder has
    EXPECT_EQ(exit_of([&] { write_files({{folder / "a", "4"}, {folder / "new2", "5"}, {folder / impossible, "6"}}); }), Exit::cannot_create);
    EXPECT_EQ(read_file(folder / "a"), "1");
    EXPECT_EQ(list_files(folder), (std::vector<std::string>{"a", "link", "new", "real"}));
  }
}

}  // namespace
}  // namespace behov
