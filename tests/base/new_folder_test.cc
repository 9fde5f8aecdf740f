#include "engine/base/new_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>

#include "engine/base/failure.h"
#include "engine/base/file.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

class NewFolder : public testing::Test {
 protected:
  NewFolder() {
    std::string name = (fs::temp_directory_path() / "behov-folder-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~NewFolder() override { fs::remove_all(folder); }

  Exit exit_of(const fs::path& made, const std::vector<FileInFolder>& files) const {
    try {
      write_new_folder(made, files, 0700);
    } catch (const Failure& failure) {
      return failure.exit();
    }
    return Exit::done;
  }
  std::size_t things() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{})); }
  static unsigned mode(const fs::path& path) { return static_cast<unsigned>(fs::status(path).permissions()); }

  fs::path folder;
};

const std::vector<FileInFolder> files = {{"a.csv", "1\n"}, {"texts/å.txt", "två\n"}, {"texts/b.txt", ""}};

TEST_F(NewFolder, HoldsEveryFileForItsOwnerAlone) {
  EXPECT_EQ(exit_of(folder / "paket", files), Exit::done);
  for (const FileInFolder& file : files) {
    EXPECT_EQ(read_file(folder / "paket" / file.path), file.bytes);
    EXPECT_EQ(mode(folder / "paket" / file.path), 0600u);
  }
  EXPECT_EQ(mode(folder / "paket"), 0700u);
  EXPECT_EQ(mode(folder / "paket/texts"), 0700u);
  EXPECT_EQ(things(), 1u);
}

TEST_F(NewFolder, MayStandThereEmpty) {
  fs::create_directory(folder / "paket");
  EXPECT_EQ(exit_of(folder / "paket/", files), Exit::done);
  EXPECT_TRUE(fs::exists(folder / "paket/a.csv"));
}

TEST_F(NewFolder, TakesNobodysPlace) {
  write_file(folder / "fil", "x");
  fs::create_directory(folder / "mapp");
  write_file(folder / "mapp/mitt", "x");
  EXPECT_EQ(exit_of(folder / "fil", files), Exit::cannot_create);
  EXPECT_EQ(exit_of(folder / "mapp", files), Exit::cannot_create);
  EXPECT_EQ(exit_of(folder / "saknas/paket", files), Exit::cannot_create);
  EXPECT_EQ(read_file(folder / "mapp/mitt"), "x");
  EXPECT_EQ(things(), 2u);
}

TEST_F(NewFolder, LeavesNothingWhereAFileCannotBe) {
  EXPECT_NE(exit_of(folder / "paket", {{"a", "1"}, {std::string(300, 'x'), "2"}}), Exit::done);
  EXPECT_EQ(things(), 0u);
}

TEST_F(NewFolder, ClearsWhatAKilledWriterLeft) {
  fs::create_directories(folder / ".paket.half made/gammal");
  EXPECT_EQ(exit_of(folder / "paket", files), Exit::done);
  EXPECT_FALSE(fs::exists(folder / "paket/gammal"));
  EXPECT_EQ(things(), 1u);
}

}  // namespace
}  // namespace behov
