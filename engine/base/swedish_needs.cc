// The Swedish of needs: how they came up, their stances, the kinds of cue.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"Recurring needs", "Återkommande behov"},
    {"What works", "Det som fungerar"},
    {"Told of others", "Berättat om andra"},
    {"Named need", "Namngivet behov"},
    {"Participants", "Deltagare"},
    {"Unasked", "Självmant"},
    {"Asked", "På fråga"},
    {"Untouched", "Ej berört"},
    {"Mentions", "Omnämnanden"},
    {"Leading words", "Ledande ord"},
    {"Kinds of cue", "Slags tecken"},
    {"of", "av"},
    {"lack", "brist"},
    {"wish", "önskan"},
    {"obstacle", "hinder"},
    {"necessity", "nödvändighet"},
    {"waiting", "väntan"},
    {"cost", "kostnad"},
    {"n of N: participants who tell of the need, of {} with words of their own; mentions are passages.", "n av N: deltagare som berättar om behovet, av {} med egna ord; omnämnanden är ställen i texten."},
    {"n of N: participants who praise it or say that it helped, of {} with words of their own; mentions are passages.", "n av N: deltagare som berömmer det eller säger att det har hjälpt, av {} med egna ord; omnämnanden är ställen i texten."},
    {"n of N: participants who tell of somebody else's trouble, of {} with words of their own; mentions are passages.", "n av N: deltagare som berättar om någon annans bekymmer, av {} med egna ord; omnämnanden är ställen i texten."},
    {"Unasked: their first mention answers no question about it; asked: it does. Untouched: they never speak of it and are not asked about it either.", "Självmant: deras första omnämnande svarar inte på någon fråga om det; på fråga: det gör det. Ej berört: de talar aldrig om det och får ingen fråga om det."},
    {"Groups describe those asked; they are no sample of others.", "Grupperna beskriver de tillfrågade; de är inget urval av andra."},
    {"what is ranked: what is missing (need, as without it), what is praised or has helped (works), other people's troubles (told)", "vad som rangordnas: det som saknas (need, så är det annars), det som får beröm eller har hjälpt (works), andras bekymmer (told)"},
};

}  // namespace

std::vector<Translation> translations_of_needs() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
