// study.toml: what a study says of itself. Everything in it is optional.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

// A recoded attribute, usable like any other: values gathered under names, or bands of numbers.
struct Group {
  std::string name;
  std::string from;  // the attribute it is made of
  struct Value {
    std::string name;
    std::vector<std::string> members;  // values of the attribute; empty: every other value ("*")
  };
  std::vector<Value> values;   // in the order of the file
  std::vector<double> bands;   // limits in rising order: "-1949", "1950-1969", "1970-"
  Place place;
};

// Answers to a survey's open questions: a table under corpus/ with a row a person.
//
//   [answers."enkat.csv"]
//   turns = ["Vad saknar du i din stadsdel?", "Övrigt"]    # these columns are what people said; all others are attributes
//   participant = "Löpnr"                                  # optional
struct AnswersFile {
  std::string file;  // relative to corpus/
  std::vector<std::string> turns;
  std::string participant;  // a column; empty: each row is a participant of its own
  Place place;
};

struct Settings {
  std::string title;
  std::vector<std::string> interviewers;  // labels
  std::vector<std::string> ignored;       // files under corpus/ that are passed over
  std::vector<Group> groups;
  std::vector<AnswersFile> answers;
  int k = 5;             // smallest group shown in what is shared
  std::string sample;    // "random", or empty: those asked, as they are
  // The column of participants.csv that tells which of a person's interviews it is ("omgång"): it belongs to the
  // interview, so that a person may have several values in it. Empty: everybody is interviewed once.
  std::string wave;
  Place wave_place;
};

Checked<Settings> read_settings(std::string_view text, const std::string& file);

}  // namespace behov
