// Word documents for tests: paragraphs as XML, packed as Word packs them.
#pragma once

#include <string>
#include <string_view>

#include "tests/packed.h"

namespace behov {

inline constexpr std::string_view word_styles =
    R"(<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Talare"><w:name w:val="Talare"/><w:basedOn w:val="Rubrik1"/></w:style>)"
    R"(<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>)";

inline std::string word_xml(std::string_view name, std::string_view inside) {
  std::string out = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
  out.append("\n<w:").append(name).append(R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)");
  return out.append(inside).append("</w:").append(name).append(">");
}

inline std::string word_file(std::string_view body) {
  const std::string whole = "<w:body>" + std::string(body) + "</w:body>";
  return pack({{"[Content_Types].xml", R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
               {"_rels/.rels", R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" )"
                               R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
               {"word/document.xml", word_xml("document", whole)},
               {"word/styles.xml", word_xml("styles", word_styles)},
               {"word/comments.xml", word_xml("comments", "<w:comment><w:p><w:r><w:t>kommentar</w:t></w:r></w:p></w:comment>")}});
}

inline std::string run(std::string_view text, std::string_view properties = "") {
  std::string out = "<w:r>";
  if (!properties.empty()) out.append("<w:rPr>").append(properties).append("</w:rPr>");
  return out.append(R"(<w:t xml:space="preserve">)").append(text).append("</w:t></w:r>");
}

inline std::string bold(std::string_view text) { return run(text, "<w:b/>"); }
inline std::string broken() { return "<w:r><w:br/></w:r>"; }

// `inside` are runs; a style by its id.
inline std::string paragraph(std::string_view inside, std::string_view style = "") {
  std::string out = "<w:p>";
  if (!style.empty()) out.append(R"(<w:pPr><w:pStyle w:val=")").append(style).append(R"("/></w:pPr>)");
  return out.append(inside).append("</w:p>");
}

inline std::string line(std::string_view text, std::string_view style = "") { return paragraph(run(text), style); }

inline std::string table_row(std::initializer_list<std::string> cells) {
  std::string out = "<w:tr>";
  for (const std::string& cell : cells) out.append("<w:tc><w:tcPr/>").append(cell).append("</w:tc>");
  return out.append("</w:tr>");
}

inline std::string table(std::string_view rows) { return "<w:tbl><w:tblPr/><w:tblGrid/>" + std::string(rows) + "</w:tbl>"; }

}  // namespace behov
