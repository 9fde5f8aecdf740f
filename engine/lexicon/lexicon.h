// The lexicons of a study: themes with their codes and named needs, and the cues that make a code a need. Read from
// TOML; every entry knows its file and line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/lexicon/expression.h"
#include "engine/lexicon/lists.h"

namespace behov {

struct NamedNeed {
  std::string id;
  std::string label;
  std::vector<Expression> terms;
};

struct Code {
  std::string id;  // "bostad/trångboddhet"
  std::string theme;
  std::string label;
  std::string definition;
  bool lack = false;                   // what is said of it tells of a need unless something speaks against it
  bool neutral = false;                // what is said of it is mostly told as it is: more must speak for a need
  std::vector<Expression> terms;       // may be empty: a code for people's hands
  std::vector<Expression> hints;       // everyday words that are about the code only where the talk already is
  std::vector<Expression> questions;   // in an interviewer's mouth they ask about the code, as the terms do
  std::vector<Expression> except;
  std::vector<NamedNeed> needs;
  Place place;
};

struct Theme {
  std::string id;
  std::string label;
};

// lack, wish, obstacle, necessity, waiting, cost: what kind of need a cue tells of.
struct Cue {
  std::string kind;
  std::vector<Expression> terms;
};

// Small words that tip what is said around them: by themselves they say nothing of any subject.
struct Leaning {
  std::string id;
  int weight = 0;  // above zero: towards a need; below: away from one
  std::vector<Expression> terms;
};

// needs.toml: the words that tell what somebody says of a subject, whatever it is.
struct NeedRules {
  std::vector<Cue> cues;                   // something is lacking, in the way, wished for
  std::vector<Expression> works;           // it is fine, it helped, thanks and praise
  std::vector<Expression> solved;          // what was lacking is so no longer
  std::vector<Expression> dismissed;       // what was just said is made nothing of
  std::vector<Expression> told;            // it is somebody else's
  std::vector<Expression> imagined;        // it is not so: only thought of
  std::vector<Leaning> leanings;
  std::vector<Expression> negations;
  std::vector<Expression> clause_openers;
};

// context.toml: when an answer takes up what its question, or the speaker's last turn, was about.
struct ContextRule {
  std::string id;
  Place place;
  bool on = true;
  enum class From { question, turn_before } from = From::question;
  unsigned fewest_words = 0, most_words = 0;  // of the answer
  unsigned most_subjects = 1;          // a question about more says too little about the answer
  bool beside_others = false;          // also where the answer has codings of its own
  unsigned question_words = 0;         // of the question, where the rule limits it; 0: any
  std::vector<Expression> asked;       // one of them stands in the question; empty: any question
  std::vector<Expression> openings;    // one of them begins the answer; empty: any answer
};

// In an answer to a question about another theme, or about something that no theme is about, so few matches of a code
// are a passing mention and not coded.
struct PassingMentions {
  bool on = false;
  unsigned most_matches = 1;
  std::vector<Expression> elsewhere;  // questions about something that no theme is about
};

struct LexiconFile {
  std::string name;  // as messages name it: "lexicons/bostad.toml"
  std::string text;
};

struct Lexicon {
  std::vector<Theme> themes;  // in the order of the files
  std::vector<Code> codes;
  NeedRules rules;
  std::vector<ContextRule> context;
  PassingMentions passing;
  Lists lists;

  const Code* find_code(std::string_view id) const;
  // The codes that a person means: a code's id, a theme's id (all its codes), with or without å ä ö, in any case.
  // Empty where there is none.
  std::vector<const Code*> codes_named(std::string_view name) const;
  std::string label_of_theme(std::string_view theme) const;
};

// Files named needs.toml, context.toml and lists.toml are what they are; the language's own tables are passed over; every other file
// is a theme. All mistakes at once.
Checked<Lexicon> read_lexicon(const std::vector<LexiconFile>& files);

// spoken.toml, protected.toml, function-words.toml: read by engine/language.
bool is_language_table(std::string_view file_name);

// Swedish letters as those who lack them type them: "trångboddhet" -> "trangboddhet"; lower case.
std::string without_rings(std::string_view text);

}  // namespace behov
