// The Swedish of results: columns, notes, workbooks, what was passed over.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"Also", "Även"},
    {"Cue", "Tecken"},
    {"Source", "Källa"},
    {"Stance", "Hållning"},
    {"Theme", "Tema"},
    {"from", "från"},
    {"to", "till"},
    {"After", "Efter"},
    {"Match", "Träff"},
    {"{} mentions by {} participants in {} transcripts.", "{} omnämnanden av {} deltagare i {} transkript."},
    {"nobody has {} `{}`; there are: {}", "ingen har {} `{}`; det finns: {}"},
    {"Only passages that tell of a need are counted.", "Bara ställen som berättar om ett behov räknas."},
    {"Mentions per 1,000 words", "Omnämnanden per 1 000 ord"},
    {"N = {} participants with {} words of their own in {} transcripts.", "N = {} deltagare med {} egna ord i {} transkript."},
    {"Total", "Totalt"},
    {"{} and {} more", "{} och {} till"},
    {"Value", "Värde"},
    {"note", "not"},
    {"table", "tabell"},
    {"the table has {} rows and {} columns, more than an Excel sheet; write it as csv", "tabellen har {} rader och {} kolumner, fler än ett Excelblad; skriv den som csv"},
    {"the workbook cannot be written: is there room for temporary files?", "arbetsboken kan inte skrivas: finns det plats för tillfälliga filer?"},
    {"there is no memory for the workbook", "minnet räcker inte till arbetsboken"},
    {"{} texts were longer than a cell of Excel holds and were cut at {} characters.", "{} texter var längre än en Excelcell rymmer och kortades vid {} tecken."},
    {"There is no participants.csv: every speaker counts as a participant, without attributes. `behov check --write` makes one to fill in.", "Det finns ingen participants.csv: varje talare räknas som en deltagare, utan attribut. `behov check --write` gör en att fylla i."},
    {"`{}` is the name of corpus/{} too; call one of them something else", "`{}` är namnet även på corpus/{}; kalla en av dem något annat"},
    {"`{}` is the name of corpus/{} too; call this one {}", "`{}` är namnet även på corpus/{}; kalla den här {}"},
    {"corpus/{} was passed over.", "corpus/{} lästes inte."},
    {"there are no transcripts in {}; behov reads {}", "det finns inga transkript i {}; behov läser {}"},
    {"there is no code or theme `{}`; there are: {}", "det finns ingen kod och inget tema `{}`; det finns: {}"},
    {"there is no file {}", "det finns ingen fil {}"},
    {"this is no file that can be read", "det här är ingen fil som går att läsa"},
    {"{} files of corpus/ were passed over: {}.", "{} filer i corpus/ lästes inte: {}."},
    {"{} is no study: it has no folder corpus/; `behov init DIR` makes a new one", "{} är ingen studie: den har ingen mapp corpus/; `behov init MAPP` gör en ny"},
    {"{} stands there too; one of them has to go", "{} finns där också; en av dem måste bort"},
    {"{}: {} rows without any answer are not counted.", "{}: {} rader utan något svar räknas inte."},
};

}  // namespace

std::vector<Translation> translations_of_results() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
