// Files of people's codings and memos, cut off anywhere or changed at random.
#include <gtest/gtest.h>

#include "engine/base/text.h"
#include "engine/coding/human.h"
#include "engine/coding/memo.h"
#include "tests/damaged.h"

namespace behov {
namespace {

const std::string codings =
    "transcript,turn,start,end,quote,code,need,verdict,note,time,mitt\nIP01,2,10,24,\"trångt, ja\",bostad/trångboddhet,yes,code,,,x\nIP01,4,,,hyran,bostad/hyra,lägre hyra,accept,\"säker \"\"nu\"\"\",2024-05-03T10:00:00,\n"
    "IP01,6,120,131,tandläkaren,hälsa/tandvård,,reject,,,\nIP02,,,,,,,read,,,\nIP03,8,,,,,,read,blind sample 50 seed 7,,\n";

// What was read is written and read again as the same.
void expect_sound(const Checked<HumanFile>& read) {
  for (const Problem& problem : read.problems) {
    EXPECT_FALSE(problem.message.empty());
    EXPECT_EQ(problem.place.file, "codings/anna.csv");
  }
  if (!read.ok()) return;
  for (const HumanCoding& row : read.value.rows) {
    EXPECT_FALSE(row.transcript.empty());
    EXPECT_EQ(row.code.empty(), row.verdict == Verdict::read);
    EXPECT_TRUE(row.verdict == Verdict::read || row.turn || row.span || !row.quote.empty());
    EXPECT_TRUE(!row.span || row.span->start < row.span->end);
  }
  const std::string written = write_human_file(read.value);
  const auto again = read_human_file(written, "codings/anna.csv");
  EXPECT_TRUE(again.ok()) << written;
  EXPECT_EQ(again.value.rows.size(), read.value.rows.size()) << written;
  EXPECT_EQ(write_human_file(again.value), written);
}

TEST(Damage, LeavesCodingsSoundOrRefused) {
  ASSERT_EQ(read_human_file(codings, "codings/anna.csv").value.rows.size(), 5u);
  std::size_t refused = 0;
  each_damaged(codings, 2000, [&](const std::string& damaged) {
    const auto read = read_human_file(damaged, "codings/anna.csv");
    refused += !read.ok();
    expect_sound(read);
  });
  EXPECT_GT(refused, 200u);
}

TEST(Damage, LeavesMemosSound) {
  const std::string memo = "code: bostad/kostnad\nabout: IP03:14\nabout: IP04\nby: anna\n\n# Hyran är inte hela kostnaden\nElen nämns i samma andetag, å \xE2\x80\x9Dvärmen\xE2\x80\x9D.\n";
  ASSERT_EQ(read_memo(memo, "memos/a.md").value.about.size(), 2u);
  each_damaged(memo, 2000, [](const std::string& damaged) {
    const auto read = read_memo(damaged, "memos/a.md");
    if (!read.ok()) return;
    EXPECT_TRUE(is_utf8(read.value.text));
    EXPECT_EQ(read_memo(write_memo(read.value), "memos/a.md").value, read.value);
  });
}

}  // namespace
}  // namespace behov
