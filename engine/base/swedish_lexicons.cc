// The Swedish of lexicons and expressions, and dictionaries of other tools.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"`{}` has conditions of LIWC, which have no place here; it is left out", "`{}` har villkor från LIWC, som inte får plats här; den utelämnas"},
    {"`{}` is a rule of WordStat, which has no place here; it is left out", "`{}` är en regel i WordStat, som inte får plats här; den utelämnas"},
    {"`{}` is in no category and is left out", "`{}` är i ingen kategori och utelämnas"},
    {"`{}` names the category {}, which is not there", "`{}` nämner kategorin {}, som inte finns"},
    {"`{}` of the kind {} is left out: only terms are taken in", "`{}` av slaget {} utelämnas: bara termer tas in"},
    {"`{}` stands outside every category", "`{}` står utanför alla kategorier"},
    {"a category is a number and a name: `{}`", "en kategori är ett nummer och ett namn: `{}`"},
    {"the category {} stands here twice", "kategorin {} står här två gånger"},
    {"the row has no code or no expression and is left out", "raden har ingen kod eller inget uttryck och utelämnas"},
    {"the sheet needs the columns code and expression; the heading row is: {}", "bladet behöver kolumnerna code och expression; rubrikraden är: {}"},
    {"this is no LIWC dictionary: its categories stand between two lines with %", "det här är ingen LIWC-ordbok: dess kategorier står mellan två rader med %"},
    {"this is no LIWC dictionary: its first column is called DicTerm", "det här är ingen LIWC-ordbok: dess första kolumn heter DicTerm"},
    {"this is no WordStat dictionary: no word in it has a weight in parentheses", "det här är ingen WordStat-ordbok: inget ord i den har en vikt inom parentes"},
    {"& has no place there: it is left out", "& får inte plats där: den utelämnas"},
    {"Taken in from {}.", "Intaget från {}."},
    {"`{}` is left out: {}", "`{}` utelämnas: {}"},
    {"capitals are lost", "stora bokstäver går förlorade"},
    {"dictionaries are read from .yml (quanteda), .dic and .dicx (LIWC), .cat (WordStat), .csv and .xlsx (columns code and expression)", "ordböcker läses från .yml (quanteda), .dic och .dicx (LIWC), .cat (WordStat), .csv och .xlsx (kolumnerna code och expression)"},
    {"gaps, numbers and many alternatives have no place there: it is left out", "luckor, tal och många alternativ får inte plats där: den utelämnas"},
    {"it holds signs that mean something else here", "den har tecken som betyder något annat här"},
    {"only the form that is written matches there", "bara den skrivna formen träffar där"},
    {"the category `{}` stands here twice", "kategorin `{}` står här två gånger"},
    {"the dictionary has no words", "ordboken har inga ord"},
    {"the part of speech is lost", "ordklassen går förlorad"},
    {"{} plain words match every form of the word here, where they matched only the form that is written", "{} enkla ord träffar här alla former av ordet, där de bara träffade den skrivna formen"},
    {"`{}` belongs to the code: move it above the first [[code.need]]", "`{}` hör till koden: flytta det ovanför den första [[code.need]]"},
    {"`{}` is a whole number", "`{}` är ett heltal"},
    {"`{}` is no kind of need; there are: {}", "`{}` är inget slags behov; det finns: {}"},
    {"`{}` is a lack or neutral, not both", "`{}` är antingen en brist (lack) eller neutral, inte båda"},
    {"`{}` is nothing to take up; there are: question, turn before", "`{}` är inget att ta upp; det finns: question, turn before"},
    {"`{}` is true or false", "`{}` är true eller false"},
    {"`{}` is written with double brackets: [[{}]]", "`{}` skrivs med dubbla hakparenteser: [[{}]]"},
    {"`weight` is a whole number from {} to {}, and not 0", "`weight` är ett heltal från {} till {}, och inte 0"},
    {"a theme begins with its name: theme = \"bostad\"", "ett tema börjar med sitt namn: theme = \"bostad\""},
    {"the code `{}` stands here twice", "koden `{}` står här två gånger"},
    {"the need `{}` stands here twice", "behovet `{}` står här två gånger"},
    {"the theme `{}` stands in two files", "temat `{}` står i två filer"},
    {"a list's line cannot hold `&`", "en listas rad kan inte ha `&`"},
    {"the list `{}` stands here twice", "listan `{}` står här två gånger"},
    {"`!` needs something before it: `tolk & !läkare`", "`!` behöver något före sig: `tolk & !läkare`"},
    {"`{}` cannot stand here", "`{}` kan inte stå här"},
    {"`|` stands between alternatives in parentheses: `(hyra|avgift)`", "`|` står mellan alternativ inom parentes: `(hyra|avgift)`"},
    {"a `(` without its `)`", "en `(` utan sin `)`"},
    {"a `)` without its `(`", "en `)` utan sin `(`"},
    {"a gap stands between two words", "en lucka står mellan två ord"},
    {"a word is missing here", "här saknas ett ord"},
    {"only one `~` in a row of words; use `&` for more", "bara en `~` i en rad av ord; använd `&` för fler"},
    {"parentheses are nested too deeply", "parenteserna är för djupa"},
    {"the expression is empty", "uttrycket är tomt"},
    {"there is no list `{}` in lists.toml; there are: {}", "det finns ingen lista `{}` i lists.toml; det finns: {}"},
    {"`*` and an outer hyphen do not go together: write `*{}*`", "`*` och ett yttre bindestreck går inte ihop: skriv `*{}*`"},
    {"`*` needs at least two letters beside it", "`*` behöver minst två bokstäver bredvid sig"},
    {"`=` stands right before the word that is meant", "`=` står direkt före ordet som menas"},
    {"`{}` has no meaning here: a match never depends on punctuation", "`{}` betyder inget här: en träff hänger aldrig på skiljetecken"},
    {"`{}` has no meaning in an expression", "`{}` betyder inget i ett uttryck"},
    {"`{}` is no part of speech; NOUN, VERB, ADJ, ADV, PROPN, NUM, PRON are", "`{}` är ingen ordklass; NOUN, VERB, ADJ, ADV, PROPN, NUM, PRON är det"},
    {"a gap of at most {} words, not {}", "en lucka på högst {} ord, inte {}"},
    {"a list of words stands inside a list", "en lista med ord står inne i en lista"},
    {"a question, which has no place there", "en fråga, som inte får plats där"},
    {"a word that counts only beside others, which has no place there", "ett ord som räknas bara bredvid andra, vilket inte får plats där"},
    {"an exception, which has no place there", "ett undantag, som inte får plats där"},
    {"the YAML cannot be read: {}", "YAML-filen kan inte läsas: {}"},
    {"the dictionary is larger or deeper than any; it is not read", "ordboken är större eller djupare än någon; den läses inte"},
    {"the name of a category is a text", "namnet på en kategori är en text"},
    {"this is no dictionary of quanteda: it has no categories", "det här är ingen quanteda-ordbok: den har inga kategorier"},
};

}  // namespace

std::vector<Translation> translations_of_lexicons() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
