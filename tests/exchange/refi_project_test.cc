// What a study is for other programs: held against the schemas of REFI-QDA where they are at hand, and against what the
// schemas do not say.
#include "engine/exchange/refi_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/xmlschemas.h>

#include <cstdlib>
#include <filesystem>
#include <set>

#include "engine/base/hash.h"
#include "engine/exchange/refi_codebook.h"
#include "engine/format/xml.h"
#include "engine/format/zip.h"
#include "tests/exchange/small_study.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

// The first thing that the schema says against the XML.
std::string fault_by_schema(const fs::path& schema, const std::string& xml) {
  std::string fault;
  const auto listen = [](void* into, const xmlError* error) {
    if (auto& said = *static_cast<std::string*>(into); said.empty()) said = error->message;
  };
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(schema.c_str());
  xmlSchemaPtr read = xmlSchemaParse(parser);
  xmlSchemaValidCtxtPtr validator = xmlSchemaNewValidCtxt(read);
  xmlSchemaSetValidStructuredErrors(validator, reinterpret_cast<xmlStructuredErrorFunc>(+listen), &fault);
  xmlDocPtr document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "project.qde", nullptr, XML_PARSE_NONET);
  const int result = xmlSchemaValidateDoc(validator, document);
  if (result != 0 && fault.empty()) fault = "not valid";
  xmlFreeDoc(document);
  xmlSchemaFreeValidCtxt(validator);
  xmlSchemaFree(read);
  xmlSchemaFreeParserCtxt(parser);
  return fault;
}

fs::path schemas() {
  const char* shared = std::getenv("BEHOV_SHARED");
  return (shared ? fs::path(shared) : fs::path(BEHOV_SOURCE_DIR) / ".." / "shared") / "schemas";
}

std::string project_xml(const std::string& bytes) {
  return Archive::open(bytes, "x.qdpx").value.read("project.qde").value;
}

void each_node(pugi::xml_node node, const std::function<void(pugi::xml_node)>& call) {
  call(node);
  for (const pugi::xml_node child : node.children()) each_node(child, call);
}

class RefiProject : public testing::TestWithParam<CaseStyle> {
 protected:
  const std::unique_ptr<SmallStudy> small = small_study(GetParam());
  const QdaProject project = project_of(small->study);
  const std::string bytes = write_qdpx(project);
};

INSTANTIATE_TEST_SUITE_P(Cases, RefiProject, testing::Values(CaseStyle::nvivo, CaseStyle::maxqda),
                         [](const auto& style) { return style.param == CaseStyle::nvivo ? "nvivo" : "maxqda"; });

TEST_P(RefiProject, IsValidByTheSchema) {
  if (!fs::exists(schemas() / "Project.xsd")) GTEST_SKIP() << "the schemas of REFI-QDA are not at hand (BEHOV_SHARED)";
  EXPECT_EQ(fault_by_schema(schemas() / "Project.xsd", project_xml(bytes)), "");
  EXPECT_NE(fault_by_schema(schemas() / "Project.xsd", "<Project xmlns=\"urn:QDA-XML:project:1.0\"/>"), "");
}

TEST_P(RefiProject, PointsAtNothingThatIsNotThere) {
  const auto xml = read_xml(project_xml(bytes), "project.qde");
  ASSERT_TRUE(xml.ok());
  std::set<std::string> guids;
  std::size_t references = 0;
  each_node(xml.value->document_element(), [&](pugi::xml_node node) {
    if (const std::string guid = node.attribute("guid").value(); !guid.empty()) {
      const bool person = local_name(node) == "Case";  // a Code has its GUID too
      EXPECT_TRUE(guids.insert(guid).second || person) << local_name(node) << " " << guid;
    }
  });
  std::vector<std::string> dangling;
  each_node(xml.value->document_element(), [&](pugi::xml_node node) {
    for (const char* name : {"targetGUID", "creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID"}) {
      const std::string guid = node.attribute(name).value();
      references += !guid.empty();
      if (!guid.empty() && !guids.contains(guid)) dangling.push_back(guid);
    }
  });
  EXPECT_THAT(dangling, testing::IsEmpty());
  EXPECT_GT(references, 60u);
  EXPECT_GT(guids.size(), 40u);
  for (const std::string& guid : guids) EXPECT_EQ(guid, to_lower(guid));
}

TEST_P(RefiProject, HasEveryNameOfACodeOnce) {
  const auto xml = read_xml(project_xml(bytes), "project.qde");
  std::set<std::string> names;
  each_node(xml.value->document_element(), [&](pugi::xml_node node) {
    if (local_name(node) == "Code") {
      EXPECT_TRUE(names.insert(to_lower(node.attribute("name").value())).second) << node.attribute("name").value();
    }
  });
  for (const char* name :
       {"bostad", "kostnad (bostad)", "kostnad (hälsa)", "en större bostad", "trångboddhet", "need", "rejected"})
    EXPECT_TRUE(names.contains(name)) << name;
}

TEST_P(RefiProject, NamesEverySelectionAsItsText) {
  std::size_t named = 0;
  for (const QdaSource& source : project.sources)
    for (const QdaSelection& one : source.selections) {
      if (one.name.empty()) continue;
      EXPECT_EQ(one.name,
                slice(source.text, {static_cast<std::uint32_t>(one.start), static_cast<std::uint32_t>(one.end)}));
      ++named;
    }
  EXPECT_GE(named, 8u);
}

TEST_P(RefiProject, HasADateAndAnOriginEverywhere) {
  const auto xml = read_xml(project_xml(bytes), "project.qde");
  EXPECT_STREQ(xml.value->document_element().attribute("origin").value(), "behov 0.1.0");
  each_node(xml.value->document_element(), [&](pugi::xml_node node) {
    for (const char* dated : {"TextSource", "PlainTextSelection", "Coding", "Note", "Project"})
      if (local_name(node) == dated) {
        EXPECT_TRUE(is_date_time(node.attribute("creationDateTime").value())) << dated;
      }
  });
}

TEST_P(RefiProject, HoldsTextInFilesOfTheirOwn) {
  const auto archive = Archive::open(bytes, "x.qdpx");
  ASSERT_TRUE(archive.ok());
  EXPECT_EQ(archive.value.names().front(), "project.qde");
  EXPECT_EQ(archive.value.names().size(), 1 + project.sources.size() + project.notes.size());
  EXPECT_EQ(archive.value.read("sources/" + project.sources.front().guid + ".txt").value,
            small->study.transcripts.front().transcript.text);
  EXPECT_EQ(project_xml(bytes).find("PlainTextContent"), std::string::npos);
}

TEST_P(RefiProject, IsTheSameBytesAgain) {
  EXPECT_EQ(sha256(write_qdpx(project_of(small_study(GetParam())->study))), sha256(bytes));
}

TEST(RefiCodebook, IsValidByTheSchema) {
  if (!fs::exists(schemas() / "Codebook.xsd")) GTEST_SKIP() << "the schemas of REFI-QDA are not at hand (BEHOV_SHARED)";
  const auto small = small_study();
  UniqueNames names;
  const std::string bytes = write_qdc(codebook_of(small->lexicon, small->study.codes, names), "behov 0.1.0");
  EXPECT_EQ(fault_by_schema(schemas() / "Codebook.xsd", bytes), "");
  EXPECT_THAT(bytes, testing::HasSubstr("För lite plats &amp; för många &lt;i rummen&gt;."));
}

TEST(RefiExtras, ComeBack) {
  const auto small = small_study();
  for (const HumanCoding& row : small->study.rows) {
    HumanCoding again;
    for (const std::string& extra : extras_of(row)) take_extra(again, extra);
    EXPECT_EQ(again.more, row.more);
    EXPECT_EQ(again.code, row.verdict == Verdict::reject ? row.code : "");
    EXPECT_EQ(again.time, is_date_time(row.time) ? "" : row.time);
  }
  for (const Speaker& speaker :
       {Speaker{"Anna: mamma", Role::respondent, "P, 1", true}, Speaker{"", Role::respondent, "IP9/", true},
        Speaker{"I", Role::interviewer, "", true}}) {
    const auto again = read_speaker_line(speaker_line(speaker));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->label, speaker.label);
    EXPECT_EQ(again->participant, speaker.participant);
    EXPECT_EQ(again->role, speaker.role);
  }
}

}  // namespace
}  // namespace behov
