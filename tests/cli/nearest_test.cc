#include "cli/nearest.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

TEST(Nearest, CountsLettersTypedLeftOutChangedAndSwapped) {
  const struct {
    std::string a, b;
    std::size_t apart;
  } cases[] = {{"", "", 0}, {"", "abc", 3}, {"find", "find", 0}, {"fnd", "find", 1}, {"fidn", "find", 1}, {"finds", "find", 1}, {"funk", "find", 2}, {"på", "pa", 1}};
  for (const auto& [a, b, apart] : cases) {
    EXPECT_EQ(letters_apart(a, b), apart) << a << " " << b;
    EXPECT_EQ(letters_apart(b, a), apart) << b << " " << a;
  }
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
  const std::vector<std::string_view> names = {"check", "code", "needs", "completion"};
  EXPECT_EQ(nearest("chek", names), "check");
  EXPECT_EQ(nearest("comp", names), "completion");
  EXPECT_EQ(nearest("kod", names), "");
  EXPECT_EQ(nearest("", names), "");
  EXPECT_EQ(nearest("neeeds", names), "needs");
}

}  // namespace
}  // namespace behov
