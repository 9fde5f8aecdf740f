// The Swedish of every sentence the program says. A test holds this list against the sources: each say("...") has
// its line here, with the same {} places.
#include "engine/base/say.h"

namespace behov {

std::vector<Translation> translations_of_human_coding();  // swedish_human_coding.cc
std::vector<Translation> translations_of_needs();         // swedish_needs.cc
std::vector<Translation> translations_of_tables();  // swedish_tables.cc
std::vector<Translation> translations_of_groups();  // swedish_groups.cc
std::vector<Translation> translations_of_lexicon_care();  // swedish_lexicon_care.cc
std::vector<Translation> translations_of_refi();          // swedish_refi.cc

std::vector<Translation> translations_of_program();  // swedish_program.cc
std::vector<Translation> translations_of_commands();  // swedish_commands.cc
std::vector<Translation> translations_of_results();  // swedish_results.cc
std::vector<Translation> translations_of_files();  // swedish_files.cc
std::vector<Translation> translations_of_people();  // swedish_people.cc
std::vector<Translation> translations_of_lexicons();  // swedish_lexicons.cc
std::vector<Translation> translations_of_imports();  // swedish_imports.cc

namespace {

const std::vector<Translation>& translations_of_the_rest() {
  static const std::vector<Translation> list = {
      {"error", "fel"},
      {"warning", "varning"},
      {"the file is damaged or cut off; open it in its program and save it again", "filen är skadad eller avhuggen; öppna den i sitt program och spara den igen"},
      {"this is not what its name says: no packed file", "det här är inte vad namnet säger: ingen packad fil"},
      {"the file holds {} packed parts, more than any document; it is not read", "filen har {} packade delar, fler än något dokument har; den läses inte"},
      {"a packed part is called `{}`, which leads out of the file; it is not read", "en packad del heter `{}`, vilket leder ut ur filen; den läses inte"},
      {"the file has a password; save it without one", "filen har ett lösenord; spara den utan"},
      {"the file is far larger unpacked than any document ({} is {} MB); it is not read", "filen är uppackad långt större än något dokument ({} är {} MB); den läses inte"},
      {"the file holds two parts called `{}`; it is not read", "filen har två delar som heter `{}`; den läses inte"},
      {"the part {} is missing in the file", "delen {} saknas i filen"},
      {"the part {} of the file is damaged", "delen {} i filen är skadad"},
      {"the XML in the file is damaged: it is no text in UTF-8", "filens XML är skadad: den är ingen text i UTF-8"},
      {"the XML in the file is damaged: {}", "filens XML är skadad: {}"},
      {"the XML in the file defines a document type, which could fetch other files; it is not read", "filens XML har en dokumenttyp, som kunde hämta andra filer; den läses inte"},
      {"the XML in the file is nested deeper than any document; it is not read", "filens XML är djupare än något dokument; den läses inte"},
      {"this is no Word document: {} is not in it", "det här är inget Worddokument: {} finns inte i det"},
      {"the document has text boxes; what stands in them is not read", "dokumentet har textrutor; det som står i dem läses inte"},
      {"this is an old Word file (.doc), or a file with a password; save it as .docx without a password", "det här är en gammal Wordfil (.doc) eller en fil med lösenord; spara den som .docx utan lösenord"},
      {"old Word files (.doc) are not read; save it as .docx", "gamla Wordfiler (.doc) läses inte; spara den som .docx"},
      {"this is no document of LibreOffice: {} is not in it", "det här är inget dokument från LibreOffice: {} finns inte i det"},
      {"this is not what its name says: no rich text", "det här är inte vad namnet säger: ingen RTF"},
      {"the file is in code page {}, which is not known; save it as .docx", "filen är i teckentabell {}, som inte är känd; spara den som .docx"},
      {"this is a file in rich text format: call it .rtf", "det här är en fil i RTF: kalla den .rtf"},
      {"the document holds no text", "dokumentet har ingen text"},
      {"column {} of the table of turns is neither speaker, time nor speech, and is not read", "kolumn {} i tabellen med repliker är varken talare, tid eller tal och läses inte"},
      {"Tier", "Nivå"},
      {"{} of {} codings rest on near misses, words misspelled or written apart; --exact leaves them out.", "{} av {} kodningar vilar på nära missar, ord felstavade eller särskrivna; --exact utelämnar dem."},
      {"{} of {} mentions rest on near misses, words misspelled or written apart; --exact leaves them out.", "{} av {} omnämnanden vilar på nära missar, ord felstavade eller särskrivna; --exact utelämnar dem."},
      {"endings are written with a hyphen before them: `-arn = -aren`", "ändelser skrivs med bindestreck före: `-arn = -aren`"},
      {"its words stand there, but too far apart", "orden finns, men för långt ifrån varandra"},
      {"its words stand there, but in another order", "orden finns, men i annan ordning"},
      {"its words stand there, but not as the entry puts them together", "orden finns, men inte så som raden sätter ihop dem"},
      {"`{}` may be `{}` misspelled, which --exact leaves out", "`{}` kan vara `{}` felstavat, vilket --exact utelämnar"},
      {"`{}` is read as {} here", "`{}` läses här som {}"},
      {"`{}` is {} here, no {}", "`{}` är här {}, inte {}"},
      {"`{}` is the compound {}; `{}` would match it", "`{}` är sammansättningen {}; `{}` skulle träffa den"},
      {"it matches, but the exception {} takes it away", "den träffar, men undantaget {} tar bort den"},
      {"`{}` stands there, which the entry rules out", "`{}` finns där, vilket raden utesluter"},
      {"`{}` is missing", "`{}` saknas"},
      {"none of {} is there", "inget av {} finns där"},
      {"the tables", "tabellerna"},
      {"spoken spelling of {}", "talspråk för {}"},
      {"a compound, put together", "en sammansättning"},
      {"no dictionary; near {}", "ingen ordbok; nära {}"},
      {"no dictionary; compared as {}", "ingen ordbok; jämförs som {}"},
      {"rests on a near miss", "vilar på en nära miss"},
      {"passed over", "förbigås"},
      {"{}{} in `{}`, because of {}", "{}{} i `{}`, på grund av {}"},
      {"Almost {}, {}: {}.", "Nästan {}, {}: {}."},
      {"Readings in parentheses were left aside in this context.", "Läsningar inom parentes lades åt sidan i sammanhanget."},
      {"a mark, no speech", "en markering, inget tal"},
      {"cue: {}", "tecken: {}"},
      {"Codes", "Koder"},
  };
  return list;
}

}  // namespace

const std::vector<Translation>& translations() {
  static const std::vector<Translation> all = [] {
    auto list = translations_of_the_rest();
    const auto add = [&](const std::vector<Translation>& part) { list.insert(list.end(), part.begin(), part.end()); };
    add(translations_of_human_coding());
    add(translations_of_needs());
    add(translations_of_program());
    add(translations_of_commands());
    add(translations_of_results());
    add(translations_of_files());
    add(translations_of_people());
    add(translations_of_lexicons());
    add(translations_of_tables());
    add(translations_of_groups());
    add(translations_of_lexicon_care());
    add(translations_of_refi());
    add(translations_of_imports());
    return list;
  }();
  return all;
}

}  // namespace behov
