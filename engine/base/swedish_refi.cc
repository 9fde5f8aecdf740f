// The Swedish of what behov says about projects for other programs, and about memos. Joined to the other sentences in
// swedish.cc.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"`{}` names nothing", "`{}` nämner ingenting"},
    {"the memo says nothing", "anteckningen är tom"},
    {"no lexicon has a code or theme `{}`", "inget lexikon har en kod eller ett tema `{}`"},
    {"{} has no turn {}", "{} har ingen replik {}"},
    {"memos/{} was passed over.", "memos/{} förbigicks."},
    {"{} memos in memos/.", "{} anteckningar i memos/."},
    {"Memo: {} ({}).", "Anteckning: {} ({})."},
    {"Memo on turn {}: {} ({}).", "Anteckning om replik {}: {} ({})."},
    {"Stance and marks", "Hållning och märken"},
    {"No need", "Inget behov"},
    {"Works", "Fungerar"},
    {"Somebody else's", "Någon annans"},
    {"Accepted", "Godkänd"},
    {"Rejected", "Avvisad"},
    {"corpus/{} was changed meanwhile: nothing was written, try again",
     "corpus/{} ändrades under tiden: ingenting skrevs, försök igen"},
    {"the study as a project for NVivo, MAXQDA, ATLAS.ti or QualCoder (.qdpx), its codes (.qdc), or data for R and Python",
     "studien som projekt för NVivo, MAXQDA, ATLAS.ti eller QualCoder (.qdpx), dess koder (.qdc), eller data för R och Python"},
    {"tables for R and Python in a new folder: codings, codebook, participants, turns, and datapackage.json",
     "tabeller för R och Python i en ny mapp: kodningar, kodbok, deltagare, repliker, och datapackage.json"},
    {"with --datapackage: what people said too", "med --datapackage: också det människor har sagt"},
    {"--source all is for projects: a data package holds each passage once", "--source all är för projekt: ett datapaket har varje ställe en gång"},
    {"--with-text is for --datapackage: a project always holds its texts", "--with-text är för --datapackage: ett projekt har alltid sina texter"},
    {"export takes a file (.qdpx, .qdc) or --datapackage with a folder", "export tar en fil (.qdpx, .qdc) eller --datapackage med en mapp"},
    {"The folder holds what people said: keep it as safe as the interviews.",
     "Mappen innehåller det människor har sagt: förvara den lika säkert som intervjuerna."},
    {"What people said is not in the folder, but who they are and what they spoke of is: keep it as safe as the interviews.",
     "Det människor har sagt finns inte i mappen, men vilka de är och vad de har talat om: förvara den lika säkert som intervjuerna."},
    {"{} is there already: name a new folder, or take that one away first", "{} finns redan: ange en ny mapp, eller ta bort den först"},
    {"A REFI-QDA project holds the interviews, participants with their attributes, the codes with definitions, all "
     "codings with who made them and why, stances and verdicts as codes of their own, memos and notes. --where "
     "narrows "
     "it. The file holds what people said: keep it as safe as the interviews. --datapackage makes a folder of CSV "
     "tables that point at each other (datapackage.json says how) and the codings as Web Annotations; its codings are "
     "those of `behov code`.",
     "Ett REFI-QDA-projekt har intervjuerna, deltagarna med sina attribut, koderna med definitioner, alla kodningar "
     "med "
     "vem som gjort dem och varför, hållning och omdömen som egna koder, anteckningar och kommentarer. --where "
     "avgränsar. "
     "Filen innehåller det människor har sagt: förvara den lika säkert som intervjuerna. --datapackage gör en mapp med "
     "CSV-tabeller som pekar på varandra (datapackage.json säger hur) och kodningarna som Web Annotations; dess "
     "kodningar är de som `behov code` visar."},
    {"whose codings: the lexicons' and everybody's, each as they made them (all, as without it); joined as in "
     "`code`: "
     "people's where they have spoken, else the lexicons' (best); what the group has settled; people's alone; the "
     "lexicons' alone",
     "vems kodningar: lexikonens och allas, var och en för sig (all, som utan det); sammanförda som i `code`: "
     "människors "
     "där de har sagt något, annars lexikonens (best); det gruppen har avgjort; enbart människors; enbart "
     "lexikonens"},
    {"how people are tied to what they said: as cases (nvivo, as without it; also for QualCoder) or as variables of "
     "documents (maxqda)",
     "hur personer knyts till det de har sagt: som fall (nvivo, som utan det; också för QualCoder) eller som "
     "variabler "
     "hos dokument (maxqda)"},
    {"codings", "kodningar"},
    {"files", "filer"},
    {"variables", "variabler"},
    {"codings of the lexicons", "lexikonens kodningar"},
    {"rows of people's codings", "rader i människors kodningar"},
    {"notes and memos", "kommentarer och anteckningar"},
    {"users", "användare"},
    {"The file holds what people said: keep it as safe as the interviews.",
     "Filen innehåller det människor har sagt: förvara den lika säkert som intervjuerna."},
    {"there are no codes in lexicons/", "det finns inga koder i lexicons/"},
    {"Names and definitions are in it; expressions are not: `behov lexicon export` writes those.",
     "Namn och definitioner är med; uttryck är det inte: `behov lexicon export` skriver dem."},
    {"a study is exported as .qdpx (a project) or .qdc (its codes), not as {}",
     "en studie exporteras som .qdpx (ett projekt) eller .qdc (dess koder), inte som {}"},
};

}  // namespace

std::vector<Translation> translations_of_refi() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
