// The Swedish of participants, roles, groups and study.toml.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"participant {} has a row on line {} too", "deltagare {} har en rad även på rad {}"},
    {"{} has no column `{}`; it has: {}", "{} har ingen kolumn `{}`; den har: {}"},
    {"`{}` is no role; there are: {}", "`{}` är ingen roll; det finns: {}"},
    {"`{}` stands in column {}, which has no heading", "`{}` står i kolumn {}, som inte har någon rubrik"},
    {"a column `{}` cannot be asked for: behov means its own {}s by it; call the column something else", "en kolumn `{}` går inte att fråga efter: behov menar något eget med {}; kalla kolumnen något annat"},
    {"participant {} has {} `{}` here and `{}` on line {}", "deltagare {} har {} `{}` här och `{}` på rad {}"},
    {"speaker `{}` of transcript {} has a row on line {} too", "talaren `{}` i transkript {} har en rad även på rad {}"},
    {"transcript {} has a row on line {} too; a column `speaker` tells which of its speakers each row is about", "transkript {} har en rad även på rad {}; en kolumn `speaker` säger vilken talare varje rad gäller"},
    {"`{}` in transcript {} counts as interviewer, not as participant {}; the column `role` can say otherwise", "`{}` i transkript {} räknas som intervjuare, inte som deltagare {}; kolumnen `role` kan säga något annat"},
    {"`{}` in transcript {} has no participant in participants.csv and counts as participant {}", "`{}` i transkript {} har ingen deltagare i participants.csv och räknas som deltagare {}"},
    {"`{}` is a column of participants.csv already; call the group something else", "`{}` är redan en kolumn i participants.csv; kalla gruppen något annat"},
    {"a row with the role {} must name its speaker", "en rad med rollen {} måste nämna sin talare"},
    {"no interviewer is known in transcript {}: all its {} speakers are counted", "ingen intervjuare är känd i transkript {}: alla dess {} talare räknas"},
    {"no interviewer is known in {} transcripts: all their speakers are counted", "ingen intervjuare är känd i {} transkript: alla deras talare räknas"},
    {"nobody is called `{}` in transcript {}", "ingen heter `{}` i transkript {}"},
    {"the group `{}` is made of `{}`, which is no column of participants.csv; there are: {}", "gruppen `{}` görs av `{}`, som inte är någon kolumn i participants.csv; det finns: {}"},
    {"the group `{}` is made of numbers, which these are not: {}; they count as okänd", "gruppen `{}` görs av tal, vilket dessa inte är: {}; de räknas som okänd"},
    {"the group `{}` names no value for {}: they count as okänd", "gruppen `{}` nämner inget värde för {}: de räknas som okänd"},
    {"the speaker of transcript {} has no participant in participants.csv and counts as participant {}", "talaren i transkript {} har ingen deltagare i participants.csv och räknas som deltagare {}"},
    {"transcript {} has no respondent that this row could be about", "transkript {} har ingen intervjuad som raden kan gälla"},
    {"transcript {} has several respondents ({}); a column `speaker` tells which of them this row is about", "transkript {} har flera intervjuade ({}); en kolumn `speaker` säger vem av dem raden gäller"},
    {"{} rows are about speakers whom their transcripts do not have", "{} rader gäller talare som deras transkript inte har"},
    {"{} rows are about transcripts that are not in corpus/", "{} rader gäller transkript som inte finns i corpus/"},
    {"{} rows are about transcripts without a respondent that they could mean", "{} rader gäller transkript utan någon intervjuad som de kan mena"},
    {"{} rows give a participant to someone who counts as interviewer; the column `role` can say otherwise", "{} rader ger en deltagare åt någon som räknas som intervjuare; kolumnen `role` kan säga något annat"},
    {"{} speakers have no participant in participants.csv and count as participants of their own", "{} talare har ingen deltagare i participants.csv och räknas som egna deltagare"},
    {"\"*\" stands in `{}` already; one value can gather the rest", "\"*\" står redan i `{}`; ett värde kan samla resten"},
    {"`turns` is missing: the columns of {} that hold what people said", "`turns` saknas: de kolumner i {} som har det som folk har sagt"},
    {"`{}` gathers no values; \"*\" gathers all that are not named", "`{}` samlar inga värden; \"*\" samlar alla som inte nämns"},
    {"`{}` stands in `{}` already", "`{}` står redan i `{}`"},
    {"a group cannot be called `{}`: commands mean something else by it", "en grupp kan inte heta `{}`: kommandon menar något annat med det"},
    {"a group is a table: [groups.{}] with `from` and its values or bands", "en grupp är en tabell: [groups.{}] med `from` och dess värden eller band"},
    {"a list of texts belongs here: [\"...\", \"...\"]", "här hör en lista av texter hemma: [\"...\", \"...\"]"},
    {"a text in quotes belongs here, not {}", "här hör en text inom citattecken hemma, inte {}"},
    {"answers are a table: [answers.\"FILE.csv\"] with `turns`, the columns that hold what people said", "svar är en tabell: [answers.\"FIL.csv\"] med `turns`, de kolumner som har det som folk har sagt"},
    {"bands are numbers in rising order: [1950, 1970, 1990]", "band är tal i stigande ordning: [1950, 1970, 1990]"},
    {"groups are tables: [groups.NAME]", "grupper är tabeller: [groups.NAMN]"},
    {"k is a whole number from 2 to 1000", "k är ett heltal från 2 till 1000"},
    {"sample is \"random\", or is left out; `{}` means nothing", "sample är \"random\" eller utelämnas; `{}` betyder inget"},
    {"the group `{}` has neither values nor bands", "gruppen `{}` har varken värden eller band"},
    {"the group `{}` has values and bands; it can have one of them", "gruppen `{}` har värden och band; den kan ha ett av dem"},
};

}  // namespace

std::vector<Translation> translations_of_people() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
