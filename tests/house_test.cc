// The order of the house is law: a folder of engine/ includes only itself and folders above it in the list of
// engine/CMakeLists.txt; cli/ includes anything; no source file is longer than 400 lines.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {
namespace fs = std::filesystem;

const fs::path root = BEHOV_SOURCE_DIR;

std::vector<std::string> lines_of(const fs::path& path) {
  std::vector<std::string> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

// The folders, in the order in which CMake lists them.
std::map<std::string, int> floors() {
  std::map<std::string, int> out;
  for (const std::string& line : lines_of(root / "engine/CMakeLists.txt"))
    if (line.starts_with("behov_folder("))
      out.emplace(line.substr(13, line.find(' ') - 13), static_cast<int>(out.size()));
  return out;
}

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".h" || entry.path().extension() == ".cc") out.push_back(entry.path());
  return out;
}

TEST(House, HasItsFoldersInTheAgreedOrder) {
  const std::vector<std::string> agreed = {"base", "format", "transcript", "language", "lexicon", "index", "coding", "analysis", "privacy", "exchange", "report"};
  const auto found = floors();
  ASSERT_EQ(found.size(), agreed.size());
  for (std::size_t i = 0; i < agreed.size(); ++i) EXPECT_EQ(found.at(agreed[i]), static_cast<int>(i)) << agreed[i];
}

TEST(House, NoFolderIncludesOneThatStandsAfterIt) {
  const auto floor = floors();
  int includes = 0;
  for (const fs::path& source : sources_below(root / "engine")) {
    const fs::path folder = fs::relative(source, root / "engine").parent_path();
    const bool top = folder.empty();
    for (const std::string& line : lines_of(source)) {
      if (!line.starts_with("#include \"")) continue;
      const std::string included = line.substr(10, line.rfind('"') - 10);
      EXPECT_FALSE(included.starts_with("cli/")) << source << " includes " << included;
      if (!included.starts_with("engine/") || top) continue;
      const fs::path from = fs::path(included.substr(7)).parent_path();
      ASSERT_TRUE(floor.contains(from.string())) << source << " includes " << included;
      EXPECT_LE(floor.at(from.string()), floor.at(folder.begin()->string())) << source << " includes " << included;
      ++includes;
    }
  }
  EXPECT_GT(includes, 50);
}

TEST(House, KeepsItsFilesShort) {
  for (const char* folder : {"engine", "cli"})
    for (const fs::path& source : sources_below(root / folder)) EXPECT_LE(lines_of(source).size(), 400u) << source;
}

TEST(House, OnlyTheIndexKnowsXapian) {
  for (const fs::path& source : sources_below(root / "engine"))
    for (const std::string& line : lines_of(source))
      if (line.starts_with("#include <xapian.h>")) {
        const std::string folder = fs::relative(source, root / "engine").begin()->string();
        EXPECT_TRUE(folder == "index" || source.filename() == "dictionary.cc" || folder == "language") << source;  // the stemmer
      }
}

}  // namespace
