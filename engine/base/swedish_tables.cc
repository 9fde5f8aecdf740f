// The Swedish of tables and data: the framework matrix, the data package, the sheet to settle disagreements in. Joined to the
// other sentences in swedish.cc.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"what a row is: code, theme, entry or word; or participant, transcript or an attribute",
     "vad en rad är: code, theme, entry eller word; eller participant, transcript eller ett attribut"},
    {"what a column is: transcript, participant or an attribute; of rows of people: theme, code, entry or word",
     "vad en kolumn är: transcript, participant eller ett attribut; när raderna är personer: theme, code, entry eller word"},
    {"what a cell holds: numbers, or the passages themselves (a framework matrix)",
     "vad en cell innehåller: tal (numbers), eller själva ställena (text, en ramverksmatris)"},
    {"codes, themes, entries or words counted by transcript, participant or group; or their passages",
     "koder, teman, rader eller ord räknade per transkript, deltagare eller grupp; eller ställena själva"},
    {"--cells text makes the framework matrix: a row a participant (or transcript, or group), a column a theme or code, and in each cell what was said, with TRANSCRIPT:TURN. As a workbook it is ready to read and write in.",
     "--cells text gör ramverksmatrisen: en rad per deltagare (eller transkript, eller grupp), en kolumn per tema eller kod, och i varje cell det som sades, med TRANSKRIPT:REPLIK. Som arbetsbok är den färdig att läsa och skriva i."},
    {"rows of {} go with columns of people: --columns participant, transcript or an attribute; `behov cooccur` sets codes against codes",
     "rader av {} hör ihop med kolumner av personer: --columns participant, transcript eller ett attribut; `behov cooccur` ställer koder mot koder"},
    {"rows of {} go with columns of what is spoken of: --columns theme or code",
     "rader av {} hör ihop med kolumner av det som sägs: --columns theme eller code"},
    {"--count is for numbers: leave it out with --cells text", "--count gäller tal: utelämna det med --cells text"},
    {"the columns of passages are themes or codes: --columns theme or code",
     "kolumner med ställen är teman eller koder: --columns theme eller code"},
    {"In their own words", "Med deras egna ord"},
    {"A passage is a sentence with something coded in it, once in each cell; TRANSCRIPT:TURN is where it stands.",
     "Ett ställe är en mening som har något kodat i sig, en gång i varje cell; TRANSKRIPT:REPLIK säger var den står."},
    {"Only passages that tell of a need are shown.", "Bara ställen som berättar om ett behov visas."},
};

}  // namespace

std::vector<Translation> translations_of_tables() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
