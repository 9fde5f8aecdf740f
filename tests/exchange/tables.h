// Tables that the tests of every format write.
#pragma once

#include "engine/analysis/table.h"

namespace behov {

inline Table needs() {
  Table table{"needs", "Återkommande behov", {}, {}, {}};
  table.columns = {{"label", "Kod"}, {"n", "Deltagare", Align::right}, {"share", "Andel", Align::right}};
  table.columns.push_back({"quotes", "Citat", Align::left, true, true});
  table.columns.push_back({"code", "Id", Align::left, false, false, false, true});
  using Quotes = std::vector<std::string>;
  table.rows = {
      {{"Trångboddhet", std::int64_t{7}, Real{25, 1}, Quotes{}, "bostad/trångboddhet"}, 0},
      {{"En större bostad", std::int64_t{14}, Real{0.5, 1}, Quotes{"vi sover fyra", "för liten"}, "bostad/trångboddhet"}, 1},
  };
  table.notes = {"19 av 28 lästa."};
  return table;
}

// One text column, a row a text.
inline Table texts(const std::vector<std::string>& cells) {
  Table table{"texts", "", {{"text", "Text"}, {"n", "N", Align::right}}, {}, {}};
  for (const std::string& cell : cells) table.rows.push_back({{cell, std::int64_t{1}}, 0});
  return table;
}

// What transcripts may hold and nothing may come of.
inline std::vector<std::string> hostile_texts() {
  return {"=1+1",   "+46 70",          "-ja, så",  "@SUM(A1)",        "\ttab",          "säger \"nej\", och; går",
          "\x1b[31m", "\xC2\x9B" "31m", "a\nb",     "\xE2\x80\xAEtxet", "<b>fet</b> | *x*", "# rubrik",
          "1. lista", "`kod` & $x$",    "- streck", "![bild](http://x)", "a\\|b",          "'redan"};
}

}  // namespace behov
