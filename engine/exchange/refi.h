// REFI-QDA, by which programs for qualitative analysis hand projects to each other (QDA-XML 1.0 of 18 March 2019): a
// .qdpx holds a project, a .qdc a codebook. Here they are plain values and their bytes; what of a study goes into one
// says refi_project.h, what of one goes into a study refi_reading.h.
//
//   QdaProject project = ...;
//   write_file("study.qdpx", write_qdpx(project));
//   auto again = read_qdpx(bytes, "study.qdpx");   // the same project
//
// Things point at each other by GUID: lower case, without braces.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

struct QdaUser {
  std::string guid, name;
  friend bool operator==(const QdaUser&, const QdaUser&) = default;
};

struct QdaCode {
  std::string guid, name, description, color;  // "#1f77b4"
  bool codable = true;
  std::vector<std::string> notes;
  std::vector<QdaCode> inside;
  friend bool operator==(const QdaCode&, const QdaCode&) = default;
};

struct QdaVariable {
  std::string guid, name, type;  // Text, Boolean, Integer, Float, Date, DateTime
  friend bool operator==(const QdaVariable&, const QdaVariable&) = default;
};

struct QdaValue {
  std::string variable, value;
  friend bool operator==(const QdaValue&, const QdaValue&) = default;
};

struct QdaCase {
  std::string guid, name, description;
  std::vector<std::string> codes;
  std::vector<QdaValue> values;
  std::vector<std::string> sources, selections;
  friend bool operator==(const QdaCase&, const QdaCase&) = default;
};

struct QdaCoding {
  std::string guid, code, user, time;
  std::vector<std::string> notes;
  friend bool operator==(const QdaCoding&, const QdaCoding&) = default;
};

struct QdaSelection {
  std::string guid, name, description, user, time;
  std::int64_t start = 0, end = 0;  // end-exclusive; what they count is the program's habit: see refi_places.h
  std::vector<QdaCoding> codings;
  std::vector<std::string> notes;
  friend bool operator==(const QdaSelection&, const QdaSelection&) = default;
};

struct QdaSource {
  std::string guid, name, description;
  std::string text;  // UTF-8 as the file has it, without a BOM
  std::vector<QdaSelection> selections;
  std::vector<QdaCoding> codings;  // of the whole
  std::vector<std::string> notes;
  std::vector<QdaValue> values;
  friend bool operator==(const QdaSource&, const QdaSource&) = default;
};

struct QdaNote {
  std::string guid, name, description, text, user, time;
  friend bool operator==(const QdaNote&, const QdaNote&) = default;
};

struct QdaProject {
  std::string name, origin, description;
  std::vector<QdaUser> users;
  std::vector<QdaCode> codes;
  std::vector<QdaVariable> variables;
  std::vector<QdaCase> cases;
  std::vector<QdaSource> sources;
  std::vector<QdaNote> notes;
  std::vector<std::string> own_notes;  // those of the project as a whole
  friend bool operator==(const QdaProject&, const QdaProject&) = default;
};

// What a file holds that has no place here: "pictures", how many, and what the first of them are called.
struct LeftOut {
  std::string what;
  std::size_t count = 0;
  std::vector<std::string> examples;
};

// Counts one more of its kind.
void leave_out(std::vector<LeftOut>& list, const std::string& what, std::string_view which, std::size_t count = 1);

struct QdaFile {
  QdaProject project;
  std::vector<LeftOut> left_out;
};

// The day that everything without a time of its own is dated: exchange never asks the clock.
inline constexpr std::string_view qda_day = "2000-01-01T00:00:00Z";

// As other programs read it best: text in files of their own (LF, no BOM, in `sources/`), an origin, a date everywhere.
// The same project, the same bytes.
std::string write_qdpx(const QdaProject& project);
std::string write_qdc(const std::vector<QdaCode>& codes, std::string_view origin);

// Of every program that writes the format. Errors: those of Archive and read_xml; no project or codebook; a GUID or
// position that is none, one GUID for two things, a reference to what is not there, text that is missing.
Checked<QdaFile> read_qdpx(std::string_view bytes, const std::string& file);
Checked<QdaFile> read_qdc(std::string_view bytes, const std::string& file);

}  // namespace behov
