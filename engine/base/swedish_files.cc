// The Swedish of files that cannot be read: formats, encodings, the index, dictionaries.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"cannot read {}: {}", "kan inte läsa {}: {}"},
    {"a quotation mark stands inside a quoted cell, or one is never closed", "ett citattecken står inne i en citerad cell, eller stängs aldrig"},
    {"the workbook has no sheet", "arbetsboken har inget blad"},
    {"the workbook is larger than any table of people; it is not read", "arbetsboken är större än någon tabell över personer; den läses inte"},
    {"`{}` has no meaning in {}; known there: {}", "`{}` betyder inget i {}; det som finns där: {}"},
    {"`{}` must be a text in quotes, not {}", "`{}` ska vara en text inom citattecken, inte {}"},
    {"a name with å, ä or ö needs quotation marks around it: \"{}\"", "ett namn med å, ä eller ö behöver citattecken om sig: \"{}\""},
    {"a text needs quotation marks around it: \"{}\"", "en text behöver citattecken om sig: \"{}\""},
    {"a {} is missing: each one that opens needs one that closes (the place named is the last)", "ett {} saknas: varje som öppnar behöver ett som stänger (platsen som nämns är den sista)"},
    {"not TOML: {}", "inte TOML: {}"},
    {"the file is damaged: a text of row {} is missing", "filen är skadad: en text på rad {} saknas"},
    {"the file is damaged: its cells are not in order", "filen är skadad: dess celler är inte i ordning"},
    {"the file is damaged: its rows are not in order", "filen är skadad: dess rader är inte i ordning"},
    {"the formula in {} came to {}; the cell counts as empty", "formeln i {} blev {}; cellen räknas som tom"},
    {"this is an old Excel file (.xls), or a file with a password; save it as .xlsx without a password", "det här är en gammal Excelfil (.xls) eller en fil med lösenord; spara den som .xlsx utan lösenord"},
    {"this is no Excel workbook: {} is not in it", "det här är ingen arbetsbok från Excel: {} finns inte i den"},
    {"another version, dictionary or language table made it", "en annan version, ordbok eller språktabell gjorde det"},
    {"its files were damaged or incomplete", "dess filer var skadade eller ofullständiga"},
    {"the index cannot be written: {}", "indexet kan inte skrivas: {}"},
    {"there was no index", "det fanns inget index"},
    {"cannot lock the index: {}", "kan inte låsa indexet: {}"},
    {"the index is in use by another process; try again in a moment", "indexet används av en annan process; försök igen om en stund"},
    {"the Swedish dictionary {} is missing: install the package apertium-swe-nor", "den svenska ordboken {} saknas: installera paketet apertium-swe-nor"},
    {"{} is no dictionary that can be read: install apertium-swe-nor again", "{} är ingen ordbok som går att läsa: installera apertium-swe-nor på nytt"},
    {"the Swedish dictionary {} is missing; install the package {}", "den svenska ordboken {} saknas; installera paketet {}"},
    {"`{}` has a line above already", "`{}` har redan en rad ovanför"},
    {"`{}` is no shape of a word", "`{}` är ingen form som ett ord kan ha"},
    {"a line here reads `word = what it stands for`", "en rad här skrivs `ord = vad det står för`"},
    {"a reading is written `lemma/PART-OF-SPEECH`, not `{}`", "en läsning skrivs `grundform/ORDKLASS`, inte `{}`"},
    {"no subtitle has begun here; this text was passed over", "ingen undertext har börjat här; texten lästes inte"},
    {"this time of a subtitle cannot be read; what is said below it is kept, without a time", "undertextens tid kan inte läsas; det som sägs under den behålls, utan tid"},
    {"the file is UTF-8, but what stands here is not; open the file in its program and save it again", "filen är UTF-8, men det som står här är det inte; öppna filen i sitt program och spara den igen"},
    {"the file is {}, but what stands here is half a character; open the file in its program and save it again", "filen är {}, men det som står här är ett halvt tecken; öppna filen i sitt program och spara den igen"},
    {"this is a PDF, not text; save it as plain text", "det här är en PDF, ingen text; spara den som ren text"},
    {"this is a packed file, not text; if it is a document, call it .docx or .odt", "det här är en packad fil, ingen text; om det är ett dokument, kalla den .docx eller .odt"},
    {"this is an old Word file (.doc), or a file with a password; save it as plain text", "det här är en gammal Wordfil (.doc) eller en fil med lösenord; spara den som ren text"},
    {"this is not text in any encoding that behov reads (UTF-8, UTF-16, windows-1252, Mac Roman, CP850)", "det här är ingen text i någon teckenkodning som behov läser (UTF-8, UTF-16, windows-1252, Mac Roman, CP850)"},
    {"this is not text: it holds zero bytes", "det här är ingen text: det har nollbyte i sig"},
    {"the file is empty", "filen är tom"},
    {"no speaker labels were found in {} transcripts: each counts as one respondent", "inga talaretiketter hittades i {} transkript: vart och ett räknas som en intervjuad"},
    {"no speaker labels were found: all of it counts as one respondent, a paragraph a turn", "inga talaretiketter hittades: allt räknas som en intervjuad, ett stycke per replik"},
    {"no speaker labels were found: all of it counts as one respondent, one turn", "inga talaretiketter hittades: allt räknas som en intervjuad, en replik"},
    {"no subtitles were found in the file", "inga undertexter hittades i filen"},
    {"{} letters are lost (�), the first of them here: the file was saved wrongly before", "{} bokstäver har gått förlorade (�), den första här: filen har tidigare sparats fel"},
    {"å ä ö are written Ã¥ Ã¤ Ã¶ in {} places, the first of them here: the file was saved wrongly before", "å ä ö är skrivna Ã¥ Ã¤ Ã¶ på {} ställen, det första här: filen har tidigare sparats fel"},
};

}  // namespace

std::vector<Translation> translations_of_files() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
