// The Swedish of the table of commands: what each does and what its options mean.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"[CODER ...]", "[KODARE ...]"},
    {"the folder of the study; without it the one you stand in", "studiens mapp; annars den du står i"},
    {"how the result is written", "hur resultatet skrivs"},
    {"write the result to FILE; its extension tells the format", "skriv resultatet till FILE; filändelsen säger formatet"},
    {"CSV as Swedish Excel opens it: semicolons and decimal commas", "CSV som svenska Excel öppnar: semikolon och decimalkomma"},
    {"only these participants, transcripts, themes or codes; may be given several times", "bara dessa deltagare, transkript, teman eller koder; kan anges flera gånger"},
    {"leave out what is only nearly a match", "utelämna det som bara nästan är en träff"},
    {"no progress, notes or warnings on stderr", "inga förlopp, noter eller varningar på stderr"},
    {"colours on a terminal", "färger i en terminal"},
    {"the language of what you read, whatever the system's is", "språket i det du läser, oavsett systemets"},
    {"this help", "den här hjälpen"},
    {"the version of behov", "behovs version"},
    {"A row a code that somebody states a need of, its named needs beneath it. Participants are counted, not mentions.", "En rad per kod som någon uttrycker ett behov av, med sina namngivna behov under. Deltagare räknas, inte omnämnanden."},
    {"Every command does this by itself. Only new, changed and removed transcripts are read again.", "Alla kommandon gör detta av sig själva. Bara nya, ändrade och borttagna transkript läses på nytt."},
    {"Lemmas, parts of speech and parts of compounds as behov reads them. A reading in parentheses was left aside in its context.", "Grundformer, ordklasser och sammansättningars delar som behov läser dem. En läsning inom parentes lades åt sidan i sitt sammanhang."},
    {"Makes the folder with corpus/, lexicons/ and study.toml. A folder that holds any of them already is left as it is.", "Gör mappen med corpus/, lexicons/ och study.toml. En mapp som redan har någon av dem lämnas som den är."},
    {"Shows each transcript's format, encoding and speakers with the role that each has got, so that a label read wrongly is seen.", "Visar varje transkripts format, teckenkodning och talare med den roll som var och en har fått, så att en felläst etikett syns."},
    {"The same expressions as in a lexicon: bostad is the word in any form, -bostad a compound that ends in it, bostads- one that begins with it, trång* a beginning, words in a row, hitta ... lägenhet in this order, vän ~ saknar in either order, tolk & läkare in one sentence. - reads the expression from stdin.", "Samma uttryck som i ett lexikon: bostad är ordet i alla former, -bostad en sammansättning som slutar på det, bostads- en som börjar på det, trång* en början, ord i rad, hitta ... lägenhet i denna ordning, vän ~ saknar i valfri ordning, tolk & läkare i en mening. - läser uttrycket från stdin."},
    {"This is what `behov` alone shows.", "Det här är vad `behov` ensamt visar."},
    {"a column a group: an attribute of participants.csv or a group of study.toml", "en kolumn per grupp: ett attribut i participants.csv eller en grupp i study.toml"},
    {"a new study with lexicons and a short guide", "en ny studie med lexikon och en kort vägledning"},
    {"a row a speaker, and every warning by itself", "en rad per talare, och varje varning för sig"},
    {"a transcript with its codings in the margin", "ett transkript med sina kodningar i marginalen"},
    {"an expression in the words of respondents, in context", "ett uttryck i de intervjuades ord, i sitt sammanhang"},
    {"any text as tokens with lemmas and parts of speech, in CoNLL-U", "valfri text som ord med grundformer och ordklasser, i CoNLL-U"},
    {"bring the index up to date, and what changed", "uppdatera indexet, och vad som har ändrats"},
    {"check|suggest|save|diff|rename|import|export [CODE|NOTE|COPY|NAME|FILE]", "check|suggest|save|diff|rename|import|export [KOD|NOT|KOPIA|NAMN|FIL]"},
    {"check tells what each entry finds, among how many people, how often readers agree, and which entries are misspelt, written twice, never code or find nothing of their own. suggest proposes expressions for a code: words, parts of compounds and pairs of words that set apart the turns people have coded with it, with how many people say them, how often they are right, and the F1 they would add on interviews that they were not chosen on; where nobody has coded, words beside what the lexicon finds and words akin to its own. You take them in; nothing is added by itself. save keeps a numbered copy of lexicons/ under lexicons/.saved/ with your note; without a note it lists the copies. diff tells what has changed since the last copy, or between two of them (by number) or two folders: each entry that differs, with the passages and people won and lost by it. rename gives a theme, a code or a need (bostad/hyra!lägre) another name, in its file, in codings/ and in memos/. import takes in quanteda's YAML (.yml), LIWC's .dic and .dicx, WordStat's .cat, or a sheet with the columns code and expression (.csv, .xlsx), as new files in lexicons/. export writes .yml for quanteda, or every expression as a sheet. Both say what has no place on the other side.", "check berättar vad varje rad hittar, hos hur många personer, hur ofta läsare håller med, och vilka rader som är felstavade, skrivna två gånger, aldrig kodar eller inte hittar något eget. suggest föreslår uttryck för en kod: ord, sammansättningsleder och par av ord som skiljer ut de repliker människor har kodat med den, med hur många som säger dem, hur ofta de är rätt, och det F1 de skulle tillföra på intervjuer som de inte valdes på; där ingen har kodat, ord bredvid det lexikonet hittar och ord som är släkt med dess egna. Du tar in dem; inget läggs till av sig självt. save sparar en numrerad kopia av lexicons/ under lexicons/.saved/ med din notering; utan notering räknas kopiorna upp. diff berättar vad som har ändrats sedan den senaste kopian, eller mellan två av dem (med nummer) eller två mappar: varje rad som skiljer, med de ställen och personer som vunnits och förlorats. rename ger ett tema, en kod eller ett behov (bostad/hyra!lägre) ett annat namn, i sin fil, i codings/ och i memos/. import tar in quantedas YAML (.yml), LIWC:s .dic och .dicx, WordStats .cat eller ett blad med kolumnerna code och expression (.csv, .xlsx), som nya filer i lexicons/. export skriver .yml för quanteda, eller varje uttryck som ett blad. Båda säger vad som inte får plats på andra sidan."},
    {"completion of commands and options, for a shell", "komplettering av kommandon och val, för ett skal"},
    {"count only what states a need", "räkna bara det som uttrycker ett behov"},
    {"every mistake in corpus, participants, lexicons and codings, at once", "alla fel i korpus, deltagare, lexikon och kodningar, på en gång"},
    {"how many, instead of the lines", "hur många, i stället för raderna"},
    {"how words are read, and which entries match them", "hur ord läses, och vilka rader som träffar dem"},
    {"leave out matches that this expression overlaps, or that share a sentence with it where it holds &", "utelämna träffar som detta uttryck överlappar, eller som delar mening med det om det har &"},
    {"make a corpus/participants.csv to fill in, where there is none", "gör en corpus/participants.csv att fylla i, där ingen finns"},
    {"the codings: each passage, its code, and the entry that it is because of", "kodningarna: varje ställe, dess kod och raden som är skälet"},
    {"the recurring needs: how many participants, which, in what words", "de återkommande behoven: hur många deltagare, vilka, med vilka ord"},
    {"the whole manual as a man page", "hela handboken som en man-sida"},
    {"the words that say so: at most N quotes a need, from different people", "orden som säger det: högst N citat per behov, från olika personer"},
    {"this list, or one command in full", "den här listan, eller ett kommando i sin helhet"},
    {"what is counted; rate is per 1,000 words of respondents", "vad som räknas; rate är per 1 000 ord av de intervjuade"},
    {"what the study holds and what to do next", "vad studien innehåller och vad som är nästa steg"},
    {"words on either side of a match", "ord på vardera sidan om en träff"},
};

}  // namespace

std::vector<Translation> translations_of_commands() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
