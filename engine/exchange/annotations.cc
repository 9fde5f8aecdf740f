#include "engine/exchange/annotations.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/base/text.h"
#include "engine/coding/human.h"

namespace behov {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t quoted_around = 32;  // code points before and after a quote

// What may stand in a path of an IRI as it is: letters of any script, digits and - . _ ~ (RFC 3987).
std::string in_iri(std::string_view text) {
  std::string out;
  for (const char32_t c : to_code_points(text)) {
    const bool plain = is_letter(c) || is_digit(c) || c == U'-' || c == U'.' || c == U'_' || c == U'~';
    std::string bytes;
    append_utf8(bytes, c);
    if (plain) out += bytes;
    else
      for (const char byte : bytes) out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return out;
}

Json creator_of(const Coding& coding, const std::string& made_by) {
  if (coding.source == "lexicon" || coding.source == "context") return {{"type", "Software"}, {"name", made_by}};
  return {{"type", coding.source == settled_coder ? "Organization" : "Person"}, {"name", coding.source}};
}

Json said(std::string_view purpose, const std::string& value) { return {{"type", "TextualBody"}, {"purpose", purpose}, {"value", value}}; }

Json bodies_of(const Coding& coding) {
  Json out = Json::array({said("classifying", coding.code)});
  if (!coding.named.empty()) out.push_back(said("classifying", coding.code + "!" + coding.named));
  if (coding.stance != Stance::fact) out.push_back(said("tagging", std::string(name_of(coding.stance))));
  if (const std::string because = to_string(coding.because); !because.empty()) out.push_back(said("describing", because));
  return out;
}

Json quote_in(std::u32string_view text, const Span& span) {
  const std::uint32_t before = span.start - std::min(span.start, quoted_around);
  const auto part = [&](std::uint32_t from, std::uint32_t to) { return from_code_points(text.substr(from, to - from)); };
  return {{"type", "TextQuoteSelector"}, {"exact", part(span.start, span.end)}, {"prefix", part(before, span.start)}, {"suffix", part(span.end, span.end + quoted_around)}};
}

Json target_of(const Coding& coding, const AnnotationStyle& style) {
  const auto text = style.texts.find(coding.transcript);
  const std::string where = text == style.texts.end() ? "urn:x-behov:transcript:" + in_iri(coding.transcript) : "texts/" + in_iri(coding.transcript) + ".txt";
  Json selectors = Json::array({{{"type", "TextPositionSelector"}, {"start", coding.span.start}, {"end", coding.span.end}}});
  if (text != style.texts.end()) selectors.push_back(quote_in(text->second, coding.span));
  return {{"source", where}, {"selector", selectors}};
}

}  // namespace

std::string annotations_of(const std::vector<Coding>& codings, const std::vector<std::string>& ids, const AnnotationStyle& style) {
  std::string out;
  for (std::size_t i = 0; i < codings.size(); ++i) {
    const Json one = {{"@context", "http://www.w3.org/ns/anno.jsonld"}, {"id", "urn:uuid:" + ids[i]}, {"type", "Annotation"}, {"motivation", "classifying"},
                      {"creator", creator_of(codings[i], style.made_by)}, {"body", bodies_of(codings[i])}, {"target", target_of(codings[i], style)}};
    out += one.dump() + "\n";
  }
  return out;
}

}  // namespace behov
