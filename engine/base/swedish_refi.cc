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
    {"the study as a project for NVivo, MAXQDA, ATLAS.ti or QualCoder (.qdpx), or its codes (.qdc)",
     "studien som projekt för NVivo, MAXQDA, ATLAS.ti eller QualCoder (.qdpx), eller dess koder (.qdc)"},
    {"A REFI-QDA project holds the interviews, participants with their attributes, the codes with definitions, all "
     "codings with who made them and why, stances and verdicts as codes of their own, memos and notes. --where "
     "narrows "
     "it. The file holds what people said: keep it as safe as the interviews.",
     "Ett REFI-QDA-projekt har intervjuerna, deltagarna med sina attribut, koderna med definitioner, alla kodningar "
     "med "
     "vem som gjort dem och varför, hållning och omdömen som egna koder, anteckningar och kommentarer. --where "
     "avgränsar. "
     "Filen innehåller det människor har sagt: förvara den lika säkert som intervjuerna."},
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
