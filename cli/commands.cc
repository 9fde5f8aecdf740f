// The one table of commands. A new command is an entry here, a declaration in command.h and a file of its own.
#include "cli/command.h"

namespace behov {
namespace {

const std::vector<std::string_view> table_formats = {"table", "csv", "tsv", "json", "jsonl", "md", "xlsx"};

const Option by = {"by", 0, Takes::text, "ATTRIBUTE", "a column a group: an attribute of participants.csv or a group of study.toml", {}, false};
const Option quotes = {"quotes", 0, Takes::number, "N", "the words that say so: at most N quotes a need, from different people", {}, false};
const Option rows = {"rows", 0, Takes::text, "UNIT", "what a row is", {"code", "theme", "entry", "word"}, false};
const Option columns = {"columns", 0, Takes::text, "UNIT", "what a column is: transcript, participant, or an attribute", {}, false};
const Option count = {"count", 0, Takes::text, "UNIT", "what is counted; rate is per 1,000 words of respondents", {"participants", "turns", "mentions", "rate"}, false};
const Option only_needs = {"needs", 0, Takes::nothing, "", "count only what states a need", {}, false};
const Option except = {"except", 0, Takes::text, "EXPR", "leave out matches that this expression overlaps, or that share a sentence with it where it holds &", {}, true};
const Option context = {"context", 0, Takes::number, "N", "words on either side of a match", {}, false};
const Option counted = {"count", 0, Takes::nothing, "", "how many, instead of the lines", {}, false};
const Option write = {"write", 0, Takes::nothing, "", "make a corpus/participants.csv to fill in, where there is none", {}, false};

std::vector<Command> about_the_study() {
  return {
      {"overview", {}, "what the study holds and what to do next", "This is what `behov` alone shows.", {}, table_formats, {"behov"}, run_overview},
      {"init", {"[DIR]", 0, 1}, "a new study with lexicons and a short guide",
       "Makes the folder with corpus/, lexicons/ and study.toml. A folder that holds any of them already is left as it is.",
       {}, {}, {"behov init min-studie"}, run_init},
      {"check", {}, "every mistake in corpus, participants and lexicons, at once",
       "Shows the speakers found, the role that each has got and the encodings, so that a label read wrongly is seen.",
       {write}, table_formats, {"behov check", "behov check --write"}, run_check},
      {"index", {}, "bring the index up to date, and what changed",
       "Every command does this by itself. Only new, changed and removed transcripts are read again.", {}, table_formats, {"behov index"}, run_index},
  };
}

std::vector<Command> about_needs() {
  return {
      {"needs", {}, "the recurring needs: how many participants, which, in what words",
       "A row a code that somebody states a need of, its named needs beneath it. Participants are counted, not mentions.",
       {by, quotes}, table_formats, {"behov needs --quotes 2", "behov needs --by born --where theme=bostad"}, run_needs},
      {"table", {}, "codes, themes, entries or words counted by transcript, participant or group", "",
       {rows, columns, count, only_needs}, table_formats, {"behov table --rows theme --columns born", "behov table --rows word --count rate --excel -o words.csv"}, run_table},
      {"code", {}, "the codings: each passage, its code, and the entry that it is because of", "", {}, table_formats,
       {"behov code --format jsonl -o codings.jsonl"}, run_code},
  };
}

std::vector<Command> about_words() {
  return {
      {"find", {"EXPR", 1, any_number}, "an expression in the words of respondents, in context",
       "The same expressions as in a lexicon: bostad is the word in any form, -bostad a compound that ends in it, bostads- one that begins with it, trång* a beginning, words in a row, hitta ... lägenhet in this order, vän ~ saknar in either order, tolk & läkare in one sentence. - reads the expression from stdin.",
       {except, context, counted}, table_formats, {"behov find bostad", "behov find -bostad --count", "behov find 'hitta ... (lägenhet|bostad)' --where born=Sverige"}, run_find},
      {"show", {"TRANSCRIPT", 1, 1}, "a transcript with its codings in the margin", "", {}, table_formats, {"behov show IP03"}, run_show},
      {"explain", {"TEXT|TRANSCRIPT:TURN", 1, any_number}, "how words are read, and which entries match them",
       "Lemmas, parts of speech and parts of compounds as behov reads them. A reading in parentheses was left aside in its context.",
       {}, table_formats, {"behov explain vi är trångbodda", "behov explain IP03:12"}, run_explain},
      {"tokens", {"FILE|-", 1, 1}, "any text as tokens with lemmas and parts of speech, in CoNLL-U", "", {}, {"conllu"}, {"behov tokens intervju.txt -o intervju.conllu"}, run_tokens},
  };
}

std::vector<Command> about_other_tools() {
  return {
      {"lexicon", {"import|export FILE", 2, 2}, "dictionaries of other tools into lexicons/, and the lexicons as dictionaries",
       "import takes in quanteda's YAML (.yml), LIWC's .dic and .dicx, WordStat's .cat, or a sheet with the columns code and expression (.csv, .xlsx), as new files in lexicons/. export writes .yml for quanteda, or every expression as a sheet. Both say what has no place on the other side.",
       {}, table_formats, {"behov lexicon import ordlista.yml", "behov lexicon export lexikon.xlsx"}, run_lexicon},
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
    for (const auto& group : {about_the_study(), about_needs(), about_words(), about_other_tools(), about_behov()})
      made.insert(made.end(), group.begin(), group.end());
    return made;
  }();
  return all;
}

}  // namespace behov
