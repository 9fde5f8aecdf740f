// Damaged projects: never a crash, and never a coding whose words do not stand where it says.
#include <gtest/gtest.h>

#include "engine/base/draws.h"
#include "engine/base/text.h"
#include "engine/exchange/refi_codebook.h"
#include "engine/exchange/refi_import.h"
#include "engine/format/zip.h"
#include "tests/exchange/small_study.h"

namespace behov {
namespace {

std::vector<ArchivePart> parts_of(const std::string& bytes) {
  const auto archive = Archive::open(bytes, "x.qdpx");
  std::vector<ArchivePart> out;
  for (const std::string& name : archive.value.names()) out.push_back({name, archive.value.read(name).value});
  return out;
}

void change_some(std::string& bytes, Draws& draws) {
  for (std::uint64_t left = 1 + draws.below(4); left > 0; --left) bytes[draws.below(bytes.size())] = static_cast<char>(draws.below(256));
}

std::string text_of(const std::vector<ImportedFile>& files, const std::string& transcript) {
  for (const ImportedFile& file : files)
    if (file.path.starts_with("corpus/" + transcript + ".")) return file.bytes;
  return "";
}

// How many rows stand where they say; any other is a failure.
std::size_t rows_in_place(const std::vector<ImportedFile>& files) {
  std::size_t out = 0;
  for (const ImportedFile& file : files) {
    if (!file.path.starts_with("codings/")) continue;
    const auto read = read_human_file(file.bytes, file.path);
    EXPECT_TRUE(read.ok()) << file.bytes;
    for (const HumanCoding& row : read.value.rows) {
      if (!row.span) continue;
      EXPECT_EQ(slice(text_of(files, row.transcript), *row.span), row.quote) << file.bytes;
      ++out;
    }
  }
  return out;
}

// What came of an import: nothing where it was refused.
std::optional<Imported> taken(const std::string& bytes) {
  const auto file = read_qdpx(bytes, "x.qdpx");
  if (!file.ok()) return {};
  auto imported = import_project(file.value, {});
  if (!imported.ok()) return {};
  return std::move(imported.value);
}

std::string whole_project() { return write_qdpx(project_of(small_study()->study)); }

TEST(RefiDamage, LeavesAWholeProjectAlone) {
  const auto whole = taken(whole_project());
  ASSERT_TRUE(whole);
  EXPECT_GT(rows_in_place(whole->files), 0u);
}

TEST(RefiDamage, OfTextIsRefusedOrEveryCodingStandsWhereItSays) {
  const auto parts = parts_of(whole_project());
  Draws draws(7);
  std::size_t refused = 0;
  for (int i = 0; i < 2000; ++i) {
    auto changed = parts;
    change_some(changed[draws.below(changed.size())].bytes, draws);
    const auto came = taken(write_archive(changed));
    if (came) rows_in_place(came->files);
    else ++refused;
  }
  EXPECT_GT(refused, 500u);
}

TEST(RefiDamage, OfThePackedFileIsRefusedOrHarmless) {
  const std::string bytes = whole_project();
  Draws draws(11);
  for (int i = 0; i < 2000; ++i) {
    std::string changed = bytes;
    change_some(changed, draws);
    if (const auto came = taken(changed)) rows_in_place(came->files);
  }
}

TEST(RefiDamage, OfACodebookIsRefusedOrMakesALexicon) {
  UniqueNames names;
  const auto study = small_study();
  const std::string bytes = write_qdc(codebook_of(*study->study.lexicon, study->study.codes, names), "behov");
  Draws draws(13);
  std::size_t refused = 0;
  for (int i = 0; i < 2100; ++i) {
    std::string changed = i < 100 ? bytes.substr(0, bytes.size() * static_cast<std::size_t>(i) / 100) : bytes;
    if (i >= 100) change_some(changed, draws);
    const auto file = read_qdc(changed, "x.qdc");
    refused += !file.ok();
    if (!file.ok()) continue;
    const auto imported = import_codebook(file.value, "x", {});
    if (!imported.ok()) continue;
    std::vector<LexiconFile> files;
    for (const ImportedFile& one : imported.value.files) files.push_back({one.path, one.bytes});
    EXPECT_TRUE(read_lexicon(files).ok()) << files.front().text;
  }
  EXPECT_GT(refused, 500u);
}

TEST(RefiDamage, OfAFileCutOffIsRefused) {
  const std::string bytes = whole_project();
  for (std::size_t part = 0; part < 100; ++part) EXPECT_FALSE(taken(bytes.substr(0, bytes.size() * part / 100))) << part;
}

}  // namespace
}  // namespace behov
