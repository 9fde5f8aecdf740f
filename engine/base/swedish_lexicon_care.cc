// The Swedish of the care of lexicons: check, suggest, save, diff, rename.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"behov lexicon {}: so it is written", "behov lexicon {}: så skrivs det"},
    {"lexicon {} has no option --{}", "lexicon {} har inget val --{}"},
    {"Every entry: --all, or -o FILE.xlsx for a workbook.", "Alla rader: --all, eller -o FIL.xlsx för en arbetsbok."},
    {"--static checks every entry: leave --where and --code out",
     "--static prövar alla rader: utelämna --where och --code"},
    {"Nothing to mend was found.", "Inget att rätta hittades."},
    {"no dictionary knows `{}`, but it is said here", "ingen ordbok känner till `{}`, men det sägs här"},
    {"no dictionary knows `{}`", "ingen ordbok känner till `{}`"},
    {"near: {}", "nära: {}"},
    {"(it stands in a list of lists.toml)", "(det står i en lista i lists.toml)"},
    {"the same", "detsamma"},
    {"{} stands in {} too, for the same", "{} står också i {}, för samma sak"},
    {"{} is an exception too, {}: it never codes", "{} är också ett undantag, {}: det kodar aldrig"},
    {"{} stands for {} too, {}", "{} står också för {}, {}"},
    {"nothing matches it", "inget träffas av den"},
    {"it takes nothing away: no entry of the code matches there",
     "den tar inte bort något: ingen av kodens rader träffar där"},
    {"people who read {} turns that it codes agree in {}",
     "människor som har läst {} turer som den kodar håller med i {}"},
    {"all that it finds is found by {}", "allt den hittar hittas av {}"},
    {"all that it finds is found by one or another entry of the code",
     "allt den hittar hittas av någon annan av kodens rader"},
    {"exceptions of the code take all of it away", "kodens undantag tar bort allt"},
    {"the code has other matches wherever it stands, and `&` codes only where there is none",
     "koden har andra träffar överallt där den står, och `&` kodar bara där det inte finns någon"},
    {"a hint: the talk is never about the code already, or an entry that speaks for itself stands beside it",
     "en ledtråd: talet gäller aldrig redan koden, eller så står en rad bredvid som talar för sig själv"},
    {"what it matches is only mentioned in passing, in answers about something else",
     "det den träffar nämns bara i förbigående, i svar om något annat"},
    {"Misspelt?", "Felstavat?"},
    {"Written twice", "Skrivet två gånger"},
    {"Matches, but never codes", "Träffar, men kodar aldrig"},
    {"Wrong more often than right", "Oftare fel än rätt"},
    {"Finds nothing of its own", "Hittar inget eget"},
    {"Alternatives that another entry of the code has too", "Alternativ som en annan av kodens rader också har"},
    {"Alternatives that other codes have too", "Alternativ som andra koder också har"},
    {"Words in no dictionary", "Ord som inte finns i någon ordbok"},
    {"Matches nothing", "Träffar inget"},
    {"{} entries of {} codes, by what is written alone: hits were not counted.",
     "{} rader för {} koder, bara efter vad som står skrivet: träffar räknades inte."},
    {"{} entries of {} codes: {} match something here, {} nothing.",
     "{} rader för {} koder: {} träffar något här, {} inget."},
    {"{}: {}.", "{}: {}."},
    {"Precision: of the turns that an entry codes and people have read, the share that they gave the code.",
     "Precision: av de turer som en rad kodar och människor har läst, den andel som de gav koden."},
    {"Entries of the lexicons", "Lexikonens rader"},
    {"What to look at in the lexicons", "Värt att se över i lexikonen"},
    {"Hits", "Träffar"},
    {"Codings", "Kodningar"},
    {"Entry", "Rad"},
    {"Line", "Plats"},
    {"File", "Fil"},
    {"Kind", "Slag"},
    {"People", "Personer"},
    {"Of these needs", "Därav behov"},
    {"Taken away", "Borttagna"},
    {"Turns read", "Lästa turer"},
    {"Faults", "Fel"},
    {"Remarks", "Anmärkningar"},
    {"Remark", "Anmärkning"},
    {"{} ({})", "{} ({})"},
    {"and {} more", "och {} till"},
    {"the care of the lexicons: what entries earn, dictionaries of other tools",
     "vård av lexikonen: vad raderna ger, andra verktygs ordlistor"},
    {"with check: the entries of this code", "med check: raderna för den här koden"},
    {"with check: every entry, not only those worth looking at", "med check: alla rader, inte bara de som är värda att se över"},
    {"with check: by what is written alone, without the transcripts",
     "med check: bara efter vad som står skrivet, utan utskrifterna"},
};

}  // namespace

std::vector<Translation> translations_of_lexicon_care() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
