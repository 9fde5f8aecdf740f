// The study for other programs: a REFI-QDA project or codebook, or a data package.
#include "cli/deliver.h"
#include "cli/help.h"
#include "cli/opened.h"
#include "engine/base/file.h"
#include "engine/base/new_folder.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/refi_codebook.h"

namespace behov {
namespace {

// What people said in confidence is for its owner's eyes.
constexpr unsigned mode_of_interviews = 0600, mode_of_codes = 0644, mode_of_folders = 0700;

std::string made_by() { return "behov " + std::string(version()); }

std::size_t codes_in(const std::vector<QdaCode>& codes) {
  std::size_t out = codes.size();
  for (const QdaCode& code : codes) out += codes_in(code.inside);
  return out;
}

Table written_table(const std::string& path, const std::vector<std::pair<std::string, std::size_t>>& counts) {
  Table out{"export", path, {{"what", say("What")}, {"count", say("Count"), Align::right}}, {}, {}};
  for (const auto& [what, count] : counts) out.rows.push_back({{what, static_cast<std::int64_t>(count)}, 0});
  return out;
}

// The codings that --source names: of people as they stand, or joined to the lexicons'.
ExchangedStudy selected(Study& study, const Call& call) {
  const Where where = where_of(call);
  ExchangedStudy out = study.exchanged(where);
  out.made_by = made_by();
  out.cases = call.value("cases", "nvivo") == "maxqda" ? CaseStyle::maxqda : CaseStyle::nvivo;
  const std::string source = call.value("source", "all");
  if (source == "all") {
    out.codings = study.machine_codings(where);
    out.rows = study.rows_of_people(where);
    return out;
  }
  study.choose(source_named(source).value());
  out.codings = study.codings(where);
  return out;
}

Exit export_project(Study& study, const std::string& path, const Call& call) {
  const ExchangedStudy exchanged = selected(study, call);
  const QdaProject project = project_of(exchanged);
  write_file(path, write_qdpx(project), mode_of_interviews);
  Table table = written_table(path, {{say("transcripts"), project.sources.size()},
                                     {say("participants"), exchanged.people.size()},
                                     {say("variables"), project.variables.size()},
                                     {say("codes"), codes_in(project.codes)},
                                     {say("codings of the lexicons"), exchanged.codings.size()},
                                     {say("rows of people's codings"), exchanged.rows.size()},
                                     {say("notes and memos"), project.notes.size()},
                                     {say("users"), project.users.size()}});
  table.notes.push_back(say("The file holds what people said: keep it as safe as the interviews."));
  if (study.hands().unplaced())
    table.notes.push_back(
        say("{} rows of codings/ count for nothing: `behov check` says why.", study.hands().unplaced()));
  add_notes(table, study, call);
  deliver(table, call);
  return Exit::done;
}

Exit export_codebook(Study& study, const std::string& path, const Call& call) {
  UniqueNames names;
  const auto codes = codebook_of(study.lexicon(), study.codes(where_of(call)), names);
  if (codes.empty()) throw Failure(Exit::no_input, say("there are no codes in lexicons/"));
  write_file(path, write_qdc(codes, made_by()), mode_of_codes);
  Table table = written_table(path, {{say("codes"), codes_in(codes)}});
  table.notes.push_back(
      say("Names and definitions are in it; expressions are not: `behov lexicon export` writes those."));
  deliver(table, call);
  return Exit::done;
}

// The codings of `behov code`, as --source names them.
PackagedStudy packaged(Study& study, const Call& call) {
  const std::string source = call.value("source", "best");
  if (source == "all") throw Failure(Exit::usage, say("--source all is for projects: a data package holds each passage once"));
  study.choose(source_named(source).value());
  const Where where = where_of(call);
  PackagedStudy out{study.exchanged(where), &study.roster(), study.words_in_turns(where), {{"corpus_sha256", study.corpus_hash()}, {"lexicons_sha256", study.lexicon_hash()}, {"source", source}}, call.has("with-text")};
  for (const auto& [name, values] : where)
    for (const std::string& value : values) out.method.emplace_back("where", name + "=" + value);
  if (study.tier() == Tier::exact) out.method.emplace_back("tier", "exact");
  out.study.made_by = made_by();
  out.study.codings = study.codings(where);
  return out;
}

Exit export_package(Study& study, const std::string& folder, const Call& call) {
  const PackagedStudy package = packaged(study, call);
  const auto files = data_package(package);
  write_new_folder(folder, files, mode_of_folders);
  Table table = written_table(folder, {{say("transcripts"), package.study.transcripts.size()},
                                       {say("participants"), package.study.people.size()},
                                       {say("codes"), package.study.codes.size()},
                                       {say("codings"), package.study.codings.size()},
                                       {say("files"), files.size()}});
  table.notes.push_back(package.with_text ? say("The folder holds what people said: keep it as safe as the interviews.")
                                          : say("What people said is not in the folder, but who they are and what they spoke of is: keep it as safe as the interviews."));
  add_notes(table, study, call);
  deliver(table, call);
  return Exit::done;
}

Exit export_file(Study& study, const std::string& path, const Call& call) {
  return to_lower(path).ends_with(".qdpx") ? export_project(study, path, call) : export_codebook(study, path, call);
}

void must_be_of_projects(const std::string& path, const Call& call) {
  const std::string lower = to_lower(path);
  if (!lower.ends_with(".qdpx") && !lower.ends_with(".qdc"))
    throw Failure(Exit::usage, say("a study is exported as .qdpx (a project) or .qdc (its codes), not as {}", path));
  if (call.has("with-text")) throw Failure(Exit::usage, say("--with-text is for --datapackage: a project always holds its texts"));
}

}  // namespace

Exit run_export(const Call& call) {
  const bool package = call.has("datapackage");
  if (package == !call.operands.empty()) throw Failure(Exit::usage, say("export takes a file (.qdpx, .qdc) or --datapackage with a folder"));
  if (!package) must_be_of_projects(call.operands.front(), call);
  return with_study(call, [&](Study& study) { return package ? export_package(study, call.value("datapackage"), call) : export_file(study, call.operands.front(), call); });
}

}  // namespace behov
