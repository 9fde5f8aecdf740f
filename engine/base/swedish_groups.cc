// The Swedish of groups set side by side: waves, comparisons, key words, codes together.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"transcript {} has {} `{}` here and `{}` in a row before", "transkript {} har {} `{}` här och `{}` på en rad före"},
    {"`wave` is `{}`, which is no column of participants.csv; there are: {}", "`wave` är `{}`, som inte är någon kolumn i participants.csv; det finns: {}"},
    {"Against", "Mot"},
    {"Cannot tell which have more; they are at most {} percentage points apart.", "Går inte att säga vilka som är fler; högst {} procentenheter skiljer dem."},
    {"Cannot tell, with so many things compared: up to {} percentage points more of {}.", "Går inte att säga när så mycket jämförs: upp till {} procentenheter fler av {}."},
    {"Cannot tell: anything from {} mentions more of {} to {} more of {}, per 1,000 words.", "Går inte att säga: allt från {} fler omnämnanden hos {} till {} fler hos {}, per 1 000 ord."},
    {"Cannot tell: anything from {} percentage points more of {} to {} more of {}.", "Går inte att säga: allt från {} procentenheter fler av {} till {} fler av {}."},
    {"Cannot tell: chance alone may well divide {} and {} people so.", "Går inte att säga: slumpen ensam kan mycket väl fördela {} och {} personer så."},
    {"Cannot tell: fewer than {} people on a side.", "Går inte att säga: färre än {} personer på en sida."},
    {"Cannot tell: it hangs on who among them is counted.", "Går inte att säga: det hänger på vilka av dem som räknas."},
    {"Cannot tell: one side has nobody.", "Går inte att säga: en sida har ingen."},
    {"Cannot tell: {} of {} people differ between the times, and chance alone may well turn them so.", "Går inte att säga: {} av {} personer skiljer sig mellan gångerna, och slumpen ensam kan mycket väl göra det."},
    {"Counted are participants, {} in all, who speak of both.", "Det som räknas är deltagare, {} i allt, som talar om båda."},
    {"Counted are sentences of participants, {} in all, in which both stand.", "Det som räknas är deltagares meningar, {} i allt, där båda finns."},
    {"Counted are turns of participants, {} in all, in which both stand.", "Det som räknas är deltagares repliker, {} i allt, där båda finns."},
    {"DP (Gries): 0 where everybody mentions it as often for how much they say, near 1 where few people make all the mentions.", "DP (Gries): 0 där alla nämner det lika ofta för hur mycket de säger, nära 1 där få personer står för alla omnämnanden."},
    {"Difference", "Skillnad"},
    {"Differences are in percentage points; intervals of 95 per cent after Newcombe (pairs), tests after McNemar (exact), adjusted after Holm (comparisons: {}).", "Skillnader är i procentenheter; 95-procentiga intervall enligt Newcombe (par), test enligt McNemar (exakt), justerade enligt Holm (jämförelser: {})."},
    {"Differences are in percentage points; intervals of 95 per cent after Newcombe, tests after Fisher (exact), adjusted after Holm (comparisons: {}).", "Skillnader är i procentenheter; 95-procentiga intervall enligt Newcombe, test enligt Fisher (exakt), justerade enligt Holm (jämförelser: {})."},
    {"Expected", "Väntat"},
    {"Expected: how many there would be if they had nothing to do with each other; lift is together by expected, Jaccard both by either, phi the correlation. Turns of one person are alike: read them as description.", "Väntat: hur många det skulle vara om de inte hade med varandra att göra; lyft är tillsammans genom väntat, Jaccard båda genom någon, phi korrelationen. En persons repliker liknar varandra: läs måtten som beskrivning."},
    {"Finding", "Fynd"},
    {"From ... to: how far the total would move with who among them is counted (95 per cent of {} draws of as many people).", "Från ... till: hur långt totalen skulle röra sig med vilka av dem som räknas (95 procent av {} dragningar av lika många personer)."},
    {"Group", "Grupp"},
    {"Lift", "Lyft"},
    {"Log ratio", "Log-kvot"},
    {"Mentions per 1,000 words of their own; intervals of 95 per cent, from people drawn anew {} times, not adjusted for how many things are compared.", "Omnämnanden per 1 000 egna ord; 95-procentiga intervall, av personer dragna på nytt {} gånger, inte justerade för hur mycket som jämförs."},
    {"More in the words of {} than of {}: {} to {} mentions more per 1,000 words.", "Mer i det som {} säger än {}: {} till {} fler omnämnanden per 1 000 ord."},
    {"More of {} than of {}: {} to {} percentage points more.", "Fler av {} än av {}: {} till {} procentenheter fler."},
    {"Nouns, verbs, adjectives and names by their dictionary form, said by so many of the group or more: {}. G2 (log-likelihood) ranks them; log ratio 1 is twice as often, 2 four times. Both describe what was said: words of one person are not independent of each other.", "Substantiv, verb, adjektiv och namn i grundform, sagda av minst så många i gruppen: {}. G2 (log-likelihood) rangordnar dem; log-kvot 1 är dubbelt så ofta, 2 fyra gånger. Båda beskriver det som sades: en persons ord är inte oberoende av varandra."},
    {"Odds ratio", "Oddskvot"},
    {"Of the {} asked both times, more in {} than in {}; chance alone would seldom turn them so.", "Av de {} som tillfrågades båda gångerna fler i {} än i {}; slumpen ensam skulle sällan göra det."},
    {"Of those asked, more in the words of {} than of {}, whoever among them is counted.", "Bland de tillfrågade mer i det som {} säger än {}, vilka av dem som än räknas."},
    {"Of those asked, more of {} than of {}; chance alone would seldom divide them so.", "Bland de tillfrågade fler av {} än av {}; slumpen ensam skulle sällan fördela dem så."},
    {"One", "Ena"},
    {"Other", "Andra"},
    {"Others", "Andra"},
    {"Per 1,000 words", "Per 1 000 ord"},
    {"Sentences", "Meningar"},
    {"Spoken of", "Det som talas om"},
    {"The same people at different times; left out because they are in one wave alone: {}.", "Samma personer vid olika tider; utelämnade för att de är med bara en gång: {}."},
    {"Those asked are no random sample: the figures describe them and nobody else. The data formats hold intervals and tests, as a measure of chance among so many people.", "De tillfrågade är inget slumpmässigt urval: siffrorna beskriver dem och inga andra. Dataformaten har intervall och test, som ett mått på slumpen bland så många personer."},
    {"Times", "Gånger"},
    {"Together", "Tillsammans"},
    {"Word", "Ord"},
    {"Words that set groups apart, by {}", "Ord som skiljer grupper åt, efter {}"},
    {"all others", "alla andra"},
    {"compare by what? --by ATTRIBUTE; there are: {}", "jämföra efter vad? --by ATTRIBUT; det finns: {}"},
    {"nothing is known of the participants to compare them by: participants.csv has no columns beside who they are", "inget är känt om deltagarna att jämföra dem efter: participants.csv har inga kolumner utöver vilka de är"},
    {"only needs have names: leave out --stance with --rows need", "bara behov har namn: utelämna --stance med --rows need"},
    {"p (Holm)", "p (Holm)"},
    {"study.toml says that those asked are a random sample: intervals and tests are about all whom they were drawn from.", "study.toml säger att de tillfrågade är ett slumpmässigt urval: intervall och test gäller alla som de drogs ur."},
    {"there are not two groups to compare by {}; there are: {}", "det finns inte två grupper att jämföra efter {}; det finns: {}"},
    {"Participants left out because their {} is not known: {}.", "Deltagare som utelämnats för att {} inte är känt: {}."},
    {"Left out because nobody here speaks of it: {}.", "Utelämnat för att ingen här talar om det: {}."},
    {"{}, compared by {}", "{}, jämfört efter {}"},
    {"whose groups are compared: an attribute of participants.csv, a group of study.toml, or the wave", "vems grupper som jämförs: ett attribut i participants.csv, en grupp i study.toml eller omgången"},
    {"the group that each other one is held against; without it two groups are held against each other, of more each against all others", "gruppen som var och en av de andra ställs mot; utan den ställs två grupper mot varandra, av fler var och en mot alla andra"},
    {"what is compared: codes (as without it), themes, or needs that have a name", "vad som jämförs: koder (så är det annars), teman eller behov som har ett namn"},
    {"people (as without it), or mentions per 1,000 words", "personer (så är det annars) eller omnämnanden per 1 000 ord"},
    {"whose people are counted: those who tell of a need (as without it), who praise it or were helped (works), who tell of others (told), or who speak of it at all (any)", "vilka som räknas: de som berättar om ett behov (så är det annars), berömmer det eller har fått hjälp (works), berättar om andra (told) eller talar om det alls (any)"},
    {"at most N words a group; 20 without it", "högst N ord per grupp; annars 20"},
    {"only words that N people of the group use; 2 without it", "bara ord som N personer i gruppen använder; annars 2"},
    {"together in what: a turn (as without it), a sentence, or all that a participant says", "tillsammans i vad: en replik (så är det annars), en mening eller allt som en deltagare säger"},
    {"what goes together: codes (as without it), themes, or needs that have a name", "vad som hör ihop: koder (så är det annars), teman eller behov som har ett namn"},
    {"a square of counts, each code against each", "en kvadrat av antal, varje kod mot varje"},
    {"groups of people held against each other, need by need", "grupper av personer ställda mot varandra, behov för behov"},
    {"How many of each group tell of a need, the difference in percentage points, the odds ratio, and one plain sentence. Intervals and tests (Newcombe; Fisher, exact; Holm) are inference only where study.toml says sample = \"random\". Where study.toml names a `wave`, people asked twice are compared with themselves (McNemar).", "Hur många i varje grupp som berättar om ett behov, skillnaden i procentenheter, oddskvoten och en enkel mening. Intervall och test (Newcombe; Fisher, exakt; Holm) säger något om andra bara där study.toml har sample = \"random\". Där study.toml nämner en `wave` jämförs personer som tillfrågats två gånger med sig själva (McNemar)."},
    {"codes that go together in a turn, a sentence or a person", "koder som hör ihop i en replik, en mening eller hos en person"},
    {"A row a pair: in how many turns both are, how many would be if they had nothing to do with each other, and how closely they go together (Jaccard, as ATLAS.ti's c-coefficient; phi; lift).", "En rad per par: i hur många repliker båda finns, hur många det skulle vara om de inte hade med varandra att göra, och hur nära de hör ihop (Jaccard, som ATLAS.ti:s c-koefficient; phi; lyft)."},
    {"the words that set a group apart from others", "orden som skiljer en grupp från andra"},
    {"Content words by their dictionary form, with how many people use them, by log-likelihood, with the log ratio beside it.", "Innehållsord i grundform, med hur många som använder dem, efter log-likelihood, med log-kvoten bredvid."},
};

}  // namespace

std::vector<Translation> translations_of_groups() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
