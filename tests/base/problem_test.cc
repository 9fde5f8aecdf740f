#include "engine/base/problem.h"

#include <gtest/gtest.h>

#include "engine/base/hash.h"
#include "engine/base/pack.h"
#include "engine/base/span.h"

namespace behov {
namespace {

TEST(Problem, IsWrittenAsCompilersWriteThem) {
  const struct {
    Problem problem;
    std::string line;
  } cases[] = {{error_at({"lexicons/bostad.toml", 12, 3}, "a word is missing here"), "lexicons/bostad.toml:12:3: error: a word is missing here"},
               {warning_at({"corpus/A1.txt", 4, 0}, "x"), "corpus/A1.txt:4: warning: x"},
               {error_at({"corpus/A1.txt", 0, 7}, "x"), "corpus/A1.txt: error: x"},
               {warning_at({}, "x"), "warning: x"}};
  for (const auto& [problem, line] : cases) EXPECT_EQ(to_string(problem), line);
}

TEST(Problem, OnlyErrorsSpoilAValue) {
  Checked<int> read{3, {}};
  EXPECT_TRUE(read.ok());
  append(read.problems, {warning_at({}, "a"), warning_at({}, "b")});
  EXPECT_TRUE(read.ok());
  append(read.problems, {error_at({}, "c")});
  EXPECT_FALSE(read.ok());
  EXPECT_EQ(read.problems.size(), 3u);
}

TEST(Problem, OfAKindIsSaidOnce) {
  const auto of = [](const std::string& which) { return warning_of("{} speakers are unknown", which, {"p.csv", 0, 0}, which + " is unknown"); };
  const auto lines = [](const Problems& problems) {
    std::vector<std::string> out;
    for (const Problem& problem : problems) out.push_back(to_string(problem));
    return out;
  };
  using Lines = std::vector<std::string>;
  const Problem error = error_at({"a", 1, 2}, "x"), other = warning_at({"b", 0, 0}, "y");
  EXPECT_EQ(lines(folded({})), Lines{});
  EXPECT_EQ(lines(folded({of("A")})), Lines{"p.csv: warning: A is unknown"});
  EXPECT_EQ(lines(folded({error, of("A"), other, of("B"), other})), (Lines{"a:1:2: error: x", "p.csv: warning: 2 speakers are unknown: A, B", "b: warning: y", "b: warning: y"}));
  EXPECT_EQ(lines(folded({of("A"), of("B"), of("C"), of("D")})), Lines{"p.csv: warning: 4 speakers are unknown: A, B, C, D"});
  EXPECT_EQ(lines(folded({of("A"), of("B"), of("C"), of("D"), of("E")})), Lines{"p.csv: warning: 5 speakers are unknown: A, B, C and 2 more"});
  EXPECT_EQ(lines(folded({of("A"), of("B")}, 0)), Lines{"p.csv: warning: 2 speakers are unknown"});
  EXPECT_EQ(lines(folded({warning_of("{} files", "1", {"a", 3, 0}, "x"), warning_of("{} files", "2", {"b", 4, 0}, "x")})), Lines{"warning: 2 files: 1, 2"});
  EXPECT_TRUE(has_errors(folded({of("A"), error, of("B")})));
}

TEST(Span, KnowsItsNeighbours) {
  const struct {
    Span a, b;
    bool overlaps, contains;
  } cases[] = {{{0, 4}, {4, 6}, false, false}, {{0, 4}, {3, 6}, true, false}, {{0, 9}, {3, 6}, true, true}, {{2, 4}, {2, 4}, true, true}, {{5, 6}, {0, 2}, false, false}};
  for (const auto& [a, b, overlaps, contains] : cases) {
    EXPECT_EQ(a.overlaps(b), overlaps);
    EXPECT_EQ(b.overlaps(a), overlaps);
    EXPECT_EQ(a.contains(b), contains);
  }
  EXPECT_EQ((Span{3, 8}).length(), 5u);
  EXPECT_TRUE((Span{3, 3}).empty());
}

TEST(Hash, IsSha256) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(quick_hash(""), 14695981039346656037ull);
  EXPECT_EQ(quick_hash("a"), 0xaf63dc4c8601ec8cull);
}

TEST(Pack, GivesBackWhatItTook) {
  Packer out;
  const std::vector<std::uint64_t> numbers = {0, 1, 127, 128, 300, 1ull << 32, ~0ull};
  for (const auto number : numbers) out.number(number);
  out.text("på");
  out.text("");
  const std::string bytes = out.take();
  Unpacker in(bytes);
  for (const auto number : numbers) EXPECT_EQ(in.number(), number);
  EXPECT_EQ(in.text(), "på");
  EXPECT_EQ(in.text(), "");
  EXPECT_TRUE(in.done());
  EXPECT_THROW(in.number(), Failure);
}

TEST(Pack, NoticesEveryCutAndEveryLie) {
  Packer out;
  out.number(5);
  out.text("hyra");
  const std::string bytes = out.take();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::string cut = bytes.substr(0, size);
    Unpacker in(cut);
    EXPECT_THROW({ in.number(); in.text(); }, Failure) << size;
  }
  const std::string endless(12, '\xFF'), long_text = "\x7Fxy";
  EXPECT_THROW(Unpacker(endless).number(), Failure);
  EXPECT_THROW(Unpacker(long_text).text(), Failure);
  EXPECT_THROW(Unpacker(long_text).count(), Failure);
}

}  // namespace
}  // namespace behov
