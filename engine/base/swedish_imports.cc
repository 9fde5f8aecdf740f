// The Swedish of what comes in from other programs: projects and codebooks.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"Has no place here: {} {} ({}).", "Får inte plats här: {} {} ({})."},
    {"{} codings by the lexicons were not taken: behov makes them anew.", "{} kodningar av lexikonen togs inte in: behov gör dem på nytt."},
    {"{} values came to participants who stood in participants.csv.", "{} värden kom till deltagare som stod i participants.csv."},
    {"{} codings go over several turns: each turn of a participant has its own row.", "{} kodningar går över flera repliker: varje replik av en deltagare har sin egen rad."},
    {"{} texts say something else than the transcripts here: their codings were found again by their words.", "{} texter säger något annat än transkripten här: deras kodningar återfanns genom sina ord."},
    {"{} codings have no words that could be held against their place: look them through.", "{} kodningar har inga ord som kan hållas mot deras plats: gå igenom dem."},
    {"Nothing new: no file was changed.", "Inget nytt: ingen fil ändrades."},
    {"Written: {}.", "Skrivet: {}."},
    {"a project says itself whose codings they are: leave out --coder", "ett projekt säger självt vems kodningarna är: utelämna --coder"},
    {"new codes without terms", "nya koder utan termer"},
    {"new memos", "nya memon"},
    {"new rows of people's codings", "nya rader med människors kodningar"},
    {"new transcripts", "nya transkript"},
    {"rows of participants.csv", "rader i participants.csv"},
    {"rows that were here", "rader som fanns här"},
    {"transcripts that were here", "transkript som fanns här"},
    {"codings of which codings/{}.csv says something else", "kodningar som codings/{}.csv säger något annat om"},
    {"descriptions of documents", "beskrivningar av dokument"},
    {"imported", "importerat"},
    {"named needs that the lexicon's code does not have", "namngivna behov som lexikonets kod inte har"},
    {"names of texts that another transcript has: they are called otherwise here", "namn på texter som ett annat transkript har: de heter något annat här"},
    {"people who are not in the workbook {}", "personer som inte är med i arbetsboken {}"},
    {"values of participants that differ from those in participants.csv", "värden för deltagare som skiljer sig från participants.csv"},
    {"cases whose speaker in a transcript cannot be told", "fall vars talare i ett transkript inte går att avgöra"},
    {"people whom participants.csv calls otherwise", "personer som participants.csv kallar något annat"},
    {"values that contradict others", "värden som säger emot andra"},
    {"variables of documents in which several people speak", "variabler för dokument där flera personer talar"},
    {"PDF documents", "PDF-dokument"},
    {"a code has no name ({})", "en kod har inget namn ({})"},
    {"codebook", "kodbok"},
    {"documents that lie outside the file", "dokument som ligger utanför filen"},
    {"documents without plain text", "dokument utan ren text"},
    {"empty documents", "tomma dokument"},
    {"empty selections", "tomma markeringar"},
    {"films", "filmer"},
    {"graphs", "diagram"},
    {"links", "länkar"},
    {"notes without text", "anteckningar utan text"},
    {"pictures", "bilder"},
    {"project", "projekt"},
    {"selection {} ends at {}, before it begins at {}", "markering {} slutar vid {}, innan den börjar vid {}"},
    {"selection {} has {} `{}`, which is no place in a text", "markering {} har {} `{}`, som inte är någon plats i en text"},
    {"sets", "mängder"},
    {"sound recordings", "ljudinspelningar"},
    {"the text of `{}` is missing in the file: {}", "texten till `{}` saknas i filen: {}"},
    {"there are no codes in the file", "det finns inga koder i filen"},
    {"this is no REFI-QDA project: project.qde is not in it", "det här är inget REFI-QDA-projekt: project.qde finns inte i det"},
    {"this is not what its name says: no REFI-QDA {}", "det här är inte vad namnet säger: inget REFI-QDA-{}"},
    {"{} `{}` has no GUID, or one that is none", "{} `{}` har ingen GUID, eller en som inte är någon"},
    {"{} `{}` has the GUID of another: {}", "{} `{}` har en annans GUID: {}"},
    {"a coding is by a user who is not in the file: {}", "en kodning är av en användare som inte finns i filen: {}"},
    {"a coding of `{}` points at a code that is not in the file: {}", "en kodning i `{}` pekar på en kod som inte finns i filen: {}"},
    {"a value points at a variable that is not in the file: {}", "ett värde pekar på en variabel som inte finns i filen: {}"},
    {"case `{}` points at a source that is not in the file: {}", "fallet `{}` pekar på en källa som inte finns i filen: {}"},
    {"something points at a note that is not in the file: {}", "något pekar på en anteckning som inte finns i filen: {}"},
    {"codings of labels and headings", "kodningar av etiketter och rubriker"},
    {"codings of what interviewers say", "kodningar av det som intervjuare säger"},
    {"codings of whole documents", "kodningar av hela dokument"},
    {"codings whose words stand nowhere in the transcript, or cannot be told from others", "kodningar vars ord inte finns i transkriptet, eller inte går att skilja från andra"},
    {"codings with a code that is only a heading", "kodningar med en kod som bara är en rubrik"},
    {"marks of passages that have several codes, or none", "märken på ställen som har flera koder, eller ingen"},
    {"unknown", "okänd"},
    {"the text of `{}` would be read as another one", "texten till `{}` skulle läsas som en annan"},
    {"transcript", "transkript"},
    {"there are files here, but no transcripts in corpus/ that they could be about", "det finns filer här, men inga transkript i corpus/ som de kan gälla"},
};

}  // namespace

std::vector<Translation> translations_of_imports() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
