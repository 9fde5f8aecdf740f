// The one table of commands. A new command is an entry here, a declaration in command.h and a file of its own.
#include "cli/command.h"

namespace behov {
namespace {

const std::vector<std::string_view> table_formats = {"table", "csv", "tsv", "json", "jsonl", "md", "xlsx"};

const Option by = {"by", 0, Takes::text, "ATTRIBUTE", "a column a group: an attribute of participants.csv or a group of study.toml", {}, false};
const Option quotes = {"quotes", 0, Takes::number, "N", "the words that say so: at most N quotes a need, from different people", {}, false};
const Option stance = {"stance", 0, Takes::text, "WHAT", "what is ranked: what is missing (need, as without it), what is praised or has helped (works), other people's troubles (told)", {"need", "works", "told"}, false};
const Option compared_by = {"by", 0, Takes::text, "ATTRIBUTE", "whose groups are compared: an attribute of participants.csv, a group of study.toml, or the wave", {}, false};
const Option against = {"against", 0, Takes::text, "VALUE", "the group that each other one is held against; without it two groups are held against each other, of more each against all others", {}, false};
const Option compared_rows = {"rows", 0, Takes::text, "UNIT", "what is compared: codes (as without it), themes, or needs that have a name", {"code", "theme", "need"}, false};
const Option compared_count = {"count", 0, Takes::text, "UNIT", "people (as without it), or mentions per 1,000 words", {"participants", "rate"}, false};
const Option compared_stance = {"stance", 0, Takes::text, "WHAT", "whose people are counted: those who tell of a need (as without it), who praise it or were helped (works), who tell of others (told), or who speak of it at all (any)", {"need", "works", "told", "any"}, false};
const Option most_words = {"most", 0, Takes::number, "N", "at most N words a group; 20 without it", {}, false};
const Option fewest_people = {"people", 0, Takes::number, "N", "only words that N people of the group use; 2 without it", {}, false};
const Option within = {"within", 0, Takes::text, "UNIT", "together in what: a turn (as without it), a sentence, or all that a participant says", {"turn", "sentence", "participant"}, false};
const Option together_rows = {"rows", 0, Takes::text, "UNIT", "what goes together: codes (as without it), themes, or needs that have a name", {"code", "theme", "need"}, false};
const Option as_matrix = {"matrix", 0, Takes::nothing, "", "a square of counts, each code against each", {}, false};
const Option source = {"source", 0, Takes::text, "WHOSE", "whose codings count: people's where they have spoken, else the lexicons' (best, as without it); what the group has settled; people's alone; the lexicons' alone", {"best", "settled", "human", "machine"}, false};
const Option rows = {"rows", 0, Takes::text, "UNIT", "what a row is: code, theme, entry or word; or participant, transcript or an attribute", {}, false};
const Option columns = {"columns", 0, Takes::text, "UNIT", "what a column is: transcript, participant or an attribute; of rows of people: theme, code, entry or word", {}, false};
const Option cells = {"cells", 0, Takes::text, "WHAT", "what a cell holds: numbers, or the passages themselves (a framework matrix)", {"numbers", "text"}, false};
const Option count = {"count", 0, Takes::text, "UNIT", "what is counted; rate is per 1,000 words of respondents", {"participants", "turns", "mentions", "rate"}, false};
const Option only_needs = {"needs", 0, Takes::nothing, "", "count only what states a need", {}, false};
const Option except = {"except", 0, Takes::text, "EXPR", "leave out matches that this expression overlaps, or that share a sentence with it where it holds &", {}, true};
const Option context = {"context", 0, Takes::number, "N", "words on either side of a match", {}, false};
const Option counted = {"count", 0, Takes::nothing, "", "how many, instead of the lines", {}, false};
const Option blind = {"blind", 0, Takes::nothing, "", "turns drawn by lot, without suggestions", {}, false};
const Option sample = {"sample", 0, Takes::number, "N", "with --blind: how many turns; 50 without it", {}, false};
const Option seed = {"seed", 0, Takes::number, "S", "the number that the draw begins with; 1 without it", {}, false};
const Option coder_shown = {"coder", 0, Takes::text, "NAME", "with what this coder has said already", {}, false};
const Option coder = {"coder", 0, Takes::text, "NAME", "whose codings they are; settled: what the group has settled", {}, false};
const Option agree_by = {"by", 0, Takes::text, "UNIT", "what is agreed on", {"turn", "character"}, false};
const Option listed = {"list", 0, Takes::nothing, "", "the passages that they differ on", {}, false};
const Option to_settle = {"settle", 0, Takes::nothing, "", "the same passages as a sheet to fill in: what the group settles comes back with `behov import FILE --coder settled`", {}, false};
const Option blind_turns = {"blind", 0, Takes::nothing, "", "only turns that were drawn and read blind", {}, false};
const Option all_of_it = {"all", 0, Takes::nothing, "", "a row a speaker, and every warning by itself", {}, false};
const Option of_code = {"code", 0, Takes::text, "CODE", "with check: the entries of this code", {}, false};
const Option every_entry = {"all", 0, Takes::nothing, "", "with check: every entry, not only those worth looking at; with diff: every passage", {}, false};
const Option only_written = {"static", 0, Takes::nothing, "", "with check: by what is written alone, without the transcripts", {}, false};
const Option source_exported = {"source", 0, Takes::text, "WHOSE", "whose codings: the lexicons' and everybody's, each as they made them (all, as without it); joined as in `code`: people's where they have spoken, else the lexicons' (best); what the group has settled; people's alone; the lexicons' alone", {"all", "best", "settled", "human", "machine"}, false};
const Option cases = {"cases", 0, Takes::text, "PROGRAM", "how people are tied to what they said: as cases (nvivo, as without it; also for QualCoder) or as variables of documents (maxqda)", {"nvivo", "maxqda"}, false};
const Option datapackage = {"datapackage", 0, Takes::text, "DIR", "tables for R and Python in a new folder: codings, codebook, participants, turns, and datapackage.json", {}, false};
const Option with_text = {"with-text", 0, Takes::nothing, "", "with --datapackage: what people said too", {}, false};
const Option most_suggested = {"most", 0, Takes::number, "N", "with suggest: at most N expressions; 20 without it", {}, false};
const Option fewest_who_say = {"people", 0, Takes::number, "N", "with suggest: only what N people say; 2 without it", {}, false};
const Option write = {"write", 0, Takes::nothing, "", "make a corpus/participants.csv to fill in, where there is none", {}, false};

std::vector<Command> about_the_study() {
  return {
      {"overview", {}, "what the study holds and what to do next", "This is what `behov` alone shows.", {source}, table_formats, {"behov"}, run_overview},
      {"init", {"[DIR]", 0, 1}, "a new study with lexicons and a short guide",
       "Makes the folder with corpus/, lexicons/ and study.toml. A folder that holds any of them already is left as it is.",
       {}, {}, {"behov init min-studie"}, run_init},
      {"check", {}, "every mistake in corpus, participants, lexicons and codings, at once",
       "Shows each transcript's format, encoding and speakers with the role that each has got, so that a label read wrongly is seen.",
       {all_of_it, write}, table_formats, {"behov check", "behov check --all", "behov check --write"}, run_check},
      {"index", {}, "bring the index up to date, and what changed",
       "Every command does this by itself. Only new, changed and removed transcripts are read again.", {}, table_formats, {"behov index"}, run_index},
  };
}

std::vector<Command> about_needs() {
  return {
      {"needs", {}, "the recurring needs: how many participants, which, in what words",
       "A row a code that somebody states a need of, its named needs beneath it. Participants are counted, not mentions.",
       {by, quotes, stance, source}, table_formats, {"behov needs --quotes 2", "behov needs --stance works", "behov needs --by born --where theme=bostad"}, run_needs},
      {"table", {}, "codes, themes, entries or words counted by transcript, participant or group; or their passages",
       "--cells text makes the framework matrix: a row a participant (or transcript, or group), a column a theme or code, and in each cell what was said, with TRANSCRIPT:TURN. As a workbook it is ready to read and write in.",
       {rows, columns, cells, count, only_needs, source}, table_formats, {"behov table --rows theme --columns born", "behov table --rows word --count rate --excel -o words.csv", "behov table --rows participant --columns theme --cells text -o matris.xlsx"}, run_table},
      {"compare", {}, "groups of people held against each other, need by need",
       "How many of each group tell of a need, the difference in percentage points, the odds ratio, and one plain sentence. Intervals and tests (Newcombe; Fisher, exact; Holm) are inference only where study.toml says sample = \"random\". Where study.toml names a `wave`, people asked twice are compared with themselves (McNemar).",
       {compared_by, against, compared_rows, compared_count, compared_stance, seed, source}, table_formats, {"behov compare --by gender", "behov compare --by born --against Sverige --where theme=bostad", "behov compare --by gender --count rate -o jämfört.xlsx"}, run_compare},
      {"cooccur", {}, "codes that go together in a turn, a sentence or a person",
       "A row a pair: in how many turns both are, how many would be if they had nothing to do with each other, and how closely they go together (Jaccard, as ATLAS.ti's c-coefficient; phi; lift).",
       {within, together_rows, only_needs, as_matrix, quotes, source}, table_formats, {"behov cooccur", "behov cooccur --within participant --needs", "behov cooccur --matrix -o tillsammans.xlsx"}, run_cooccur},
      {"code", {}, "the codings: each passage, its code, and the entry that it is because of", "", {source}, table_formats,
       {"behov code --format jsonl -o codings.jsonl"}, run_code},
  };
}

std::vector<Command> about_words() {
  return {
      {"find", {"EXPR", 1, any_number}, "an expression in the words of respondents, in context",
       "The same expressions as in a lexicon: bostad is the word in any form, -bostad a compound that ends in it, bostads- one that begins with it, trång* a beginning, words in a row, hitta ... lägenhet in this order, vän ~ saknar in either order, tolk & läkare in one sentence. - reads the expression from stdin.",
       {except, context, counted}, table_formats, {"behov find bostad", "behov find -bostad --count", "behov find 'hitta ... (lägenhet|bostad)' --where born=Sverige"}, run_find},
      {"keyness", {}, "the words that set a group apart from others",
       "Content words by their dictionary form, with how many people use them, by log-likelihood, with the log ratio beside it.",
       {compared_by, against, most_words, fewest_people}, table_formats, {"behov keyness --by gender", "behov keyness --by born --against Sverige --people 3"}, run_keyness},
      {"show", {"TRANSCRIPT", 1, 1}, "a transcript with its codings in the margin", "", {source}, table_formats, {"behov show IP03"}, run_show},
      {"explain", {"TEXT|TRANSCRIPT:TURN", 1, any_number}, "how words are read, and which entries match them",
       "Lemmas, parts of speech and parts of compounds as behov reads them. A reading in parentheses was left aside in its context.",
       {}, table_formats, {"behov explain vi är trångbodda", "behov explain IP03:12"}, run_explain},
      {"tokens", {"FILE|-", 1, 1}, "any text as tokens with lemmas and parts of speech, in CoNLL-U", "", {}, {"conllu"}, {"behov tokens intervju.txt -o intervju.conllu"}, run_tokens},
  };
}

std::vector<Command> about_other_tools() {
  return {
      {"export", {"[FILE]", 0, 1}, "the study as a project for NVivo, MAXQDA, ATLAS.ti or QualCoder (.qdpx), its codes (.qdc), or data for R and Python",
       "A REFI-QDA project holds the interviews, participants with their attributes, the codes with definitions, all codings with who made them and why, stances and verdicts as codes of their own, memos and notes. --where narrows it. The file holds what people said: keep it as safe as the interviews. --datapackage makes a folder of CSV tables that point at each other (datapackage.json says how) and the codings as Web Annotations; its codings are those of `behov code`.",
       {source_exported, cases, datapackage, with_text}, table_formats, {"behov export studie.qdpx", "behov export studie.qdpx --cases maxqda --source best", "behov export kodbok.qdc", "behov export --datapackage data --with-text"}, run_export},
      {"lexicon", {"check|suggest|save|diff|rename|import|export [CODE|NOTE|COPY|NAME|FILE]", 1, any_number}, "the care of the lexicons: what entries earn, what edits did, copies, dictionaries of other tools",
       "check tells what each entry finds, among how many people, how often readers agree, and which entries are misspelt, written twice, never code or find nothing of their own. suggest proposes expressions for a code: words, parts of compounds and pairs of words that set apart the turns people have coded with it, with how many people say them, how often they are right, and the F1 they would add on interviews that they were not chosen on; where nobody has coded, words beside what the lexicon finds and words akin to its own. You take them in; nothing is added by itself. save keeps a numbered copy of lexicons/ under lexicons/.saved/ with your note; without a note it lists the copies. diff tells what has changed since the last copy, or between two of them (by number) or two folders: each entry that differs, with the passages and people won and lost by it. rename gives a theme, a code or a need (bostad/hyra!lägre) another name, in its file, in codings/ and in memos/. import takes in quanteda's YAML (.yml), LIWC's .dic and .dicx, WordStat's .cat, or a sheet with the columns code and expression (.csv, .xlsx), as new files in lexicons/. export writes .yml for quanteda, or every expression as a sheet. Both say what has no place on the other side.",
       {of_code, every_entry, only_written, most_suggested, fewest_who_say}, table_formats, {"behov lexicon check --where theme=bostad", "behov lexicon check -o rader.xlsx", "behov lexicon suggest bostad/trångboddhet", "behov lexicon save 'före andra läsningen'", "behov lexicon diff", "behov lexicon diff 1 2 -o skillnad.xlsx", "behov lexicon rename bostad/hyra boendekostnad", "behov lexicon import ordlista.yml", "behov lexicon export lexikon.xlsx"}, run_lexicon},
  };
}

std::vector<Command> about_people() {
  return {
      {"review", {}, "a sheet to read and code in: interviews with suggestions, or turns drawn blind",
       "Interviews turn by turn with the lexicons' suggestions, to accept, reject, change and add to. --blind draws participants' turns by lot, coded or not, and shows nothing of what the machine thinks: only such turns tell how right it is. The same seed draws the same turns. `behov import` takes the sheet back.",
       {blind, sample, seed, coder_shown}, {"csv", "xlsx", "tsv", "table", "json", "jsonl", "md"}, {"behov review --where transcript=IP03 --excel -o IP03.csv", "behov review --blind --sample 50 --seed 7 -o blind.xlsx"}, run_review},
      {"import", {"FILE", 1, 1}, "take a filled sheet back into codings/NAME.csv, or in what another program holds (.qdpx, .qdc)",
       "A project of NVivo, MAXQDA, ATLAS.ti or QualCoder (.qdpx): its texts become transcripts, its cases participants, people's codings codings/NAME.csv, notes memos; a codebook (.qdc) becomes codes without terms. What has no place here is counted. A sheet of `behov review`, as a workbook (.xlsx, .ods) or as CSV in whatever dialect and encoding it was saved, or a file with the columns of codings/. Taken whole, or with a mistake in it not at all; taking it twice changes nothing; what the coder said of other passages stays.",
       {coder}, table_formats, {"behov import IP03.csv --coder anna", "behov import settled.csv --coder settled"}, run_import},
      {"agree", {"[CODER ...]", 0, any_number}, "agreement between coders, and of each with the lexicons",
       "Percent agreement, Cohen's kappa and Krippendorff's alpha (nominal), precision, recall and F1, with bootstrap intervals over transcripts; over all codes and for each. --list shows where they differ, in which words and by which lexicon lines. `lexicon` and `settled` may be named among the coders.",
       {agree_by, listed, to_settle, blind_turns, seed}, table_formats, {"behov agree", "behov agree anna bo --by character", "behov agree --list", "behov agree anna bo --settle -o avgöra.xlsx"}, run_agree},
  };
}

std::vector<Command> about_behov() {
  return {
      {"help", {"[COMMAND]", 0, 1}, "this list, or one command in full", "", {}, {}, {"behov help needs"}, run_help},
      {"man", {}, "the whole manual as a man page", "", {}, {}, {"behov man | man -l -"}, run_man},
      {"completion", {"bash", 1, 1}, "completion of commands and options, for a shell", "", {}, {}, {"source <(behov completion bash)"}, run_completion},
  };
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = [] {
    std::vector<Command> made;
    for (const auto& group : {about_the_study(), about_needs(), about_words(), about_people(), about_other_tools(), about_behov()})
      made.insert(made.end(), group.begin(), group.end());
    return made;
  }();
  return all;
}

}  // namespace behov
