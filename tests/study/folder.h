// A study in a folder of its own that is gone when the test is.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "engine/base/file.h"
#include "engine/study.h"

namespace behov {

class StudyFolder : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder / "corpus");
    std::filesystem::create_directories(folder / "lexicons");
  }
  void TearDown() override { std::filesystem::remove_all(folder); }
  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories((folder / file).parent_path());
    write_file(folder / file, text);
  }
  std::string read(const std::string& file) const { return read_file(folder / file); }

  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / ("behov-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + "-" + std::to_string(::getpid()));
};

}  // namespace behov
