#include "cli/deliver.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "cli/options.h"
#include "cli/terminal.h"
#include "engine/base/file.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/write_table.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

enum class Written { whole, reader_left, failed };

Written write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno == EPIPE ? Written::reader_left : Written::failed;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return Written::whole;
}

std::string output_of(const Call& call) {
  const std::string file = call.value("output");
  return file == "-" ? "" : file;
}

std::string list_of(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

std::string extension_of(const std::string& file) {
  const std::string extension = to_lower(fs::path(file).extension().string());
  if (extension == ".txt") return "table";
  if (extension == ".ndjson") return "jsonl";
  return extension.empty() ? "" : extension.substr(1);
}

bool has_dialects(std::string_view format) { return format == "csv" || format == "tsv"; }

std::string wanted_format(const Call& call) {
  if (call.has("format")) return call.value("format");
  const std::string extension = call.command->formats.size() > 1 ? extension_of(output_of(call)) : "";
  if (!extension.empty()) return extension;
  return call.has("excel") ? "csv" : std::string(call.command->formats.front());
}

bool wants_colour(const Call& call) {
  const std::string when = call.value("color", "auto");
  if (when != "auto") return when == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = no_colour != nullptr && *no_colour != '\0';
  return !refused && terminal != nullptr && std::string_view(terminal) != "dumb" && output_of(call).empty() &&
         stdout_is_terminal();
}

TableStyle style_of(const Call& call) {
  const std::string name = chosen_format(call);
  const auto format = format_named(name);
  if (!format) throw Failure(Exit::bug, "no table is written as " + name);
  if (*format == Format::xlsx && output_of(call).empty() && stdout_is_terminal())
    throw Failure(Exit::usage, say("a workbook is no text for a terminal: -o FILE.xlsx"));
  return {*format, call.has("excel"), wants_colour(call), output_of(call).empty() ? output_width() : 100};
}

// What the folder's owner lets new files be: write_file does not ask the umask.
unsigned mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666u & ~static_cast<unsigned>(mask);
}

[[noreturn]] void cannot_write(Exit exit, const std::string& where) {
  throw Failure(exit, say("cannot write {}: {}", where, std::strerror(errno)));
}

// A device or a pipe is written to; it is never replaced by a file.
void write_into(const std::string& file, std::string_view bytes) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (fd < 0) cannot_write(Exit::cannot_create, file);
  const Written written = write_all(fd, bytes);
  const int error = errno;
  const bool closed = ::close(fd) == 0;
  if (written == Written::failed) errno = error;
  if (written == Written::failed || !closed) cannot_write(Exit::cannot_write, file);
}

void write_output(const std::string& file, std::string_view bytes) {
  std::error_code ignored;
  const fs::path target = fs::is_symlink(file, ignored) ? fs::weakly_canonical(file, ignored) : fs::path(file);
  if (fs::is_directory(target, ignored)) throw Failure(Exit::cannot_create, say("{} is a folder", file));
  if (fs::exists(target, ignored) && !fs::is_regular_file(target, ignored)) write_into(target.string(), bytes);
  else write_file(target, bytes, mode_of_new_files());
}

// For a terminal: line ends as they are, everything else that acts made visible.
std::string for_terminal(std::string_view text) {
  std::string out;
  for (std::string_view line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += harmless(line) + "\n";
  }
  out.pop_back();
  return out;
}

void put(std::string_view bytes, const Call& call, bool is_safe) {
  const std::string file = output_of(call);
  if (!file.empty()) write_output(file, bytes);
  else if (!is_safe && stdout_is_terminal()) print(for_terminal(bytes));
  else print(bytes);
}

}  // namespace

void complain(std::string_view sentence) {
  const std::string line = harmless(sentence) + "\n";
  (void)write_all(STDERR_FILENO, line);  // where stderr is gone too, nobody is left to tell
}

void print(std::string_view text) {
  if (write_all(STDOUT_FILENO, text) == Written::failed) cannot_write(Exit::cannot_write, say("the output"));
}

void remark(std::string_view sentence, const Call& call) {
  if (!call.quiet()) complain(sentence);
}

void report(const Problems& problems, const Call& call) {
  for (const Problem& problem : problems)
    if (problem.severity == Severity::error || !call.quiet()) complain(to_string(problem));
}

std::string chosen_format(const Call& call) {
  const auto& formats = call.command->formats;
  if (formats.empty()) throw Failure(Exit::bug, std::string(call.command->name) + " writes no table");
  const std::string format = wanted_format(call);
  if (std::find(formats.begin(), formats.end(), format) == formats.end())
    throw Failure(Exit::usage, say("{} cannot be written as {}; --format is one of {}", call.command->name, format,
                                   list_of(formats)));
  if (call.has("excel") && !has_dialects(format))
    throw Failure(Exit::usage, say("--excel is for csv and tsv, not for {}", format));
  return format;
}

Exit deliver(const Table& table, const Call& call, Method method) {
  TableStyle style = style_of(call);
  style.method = std::move(method);
  put(write_table(table, style), call, style.format == Format::table || style.format == Format::json ||
                                           style.format == Format::jsonl);
  if (!holds_notes(style.format))
    for (const std::string& note : table.notes) remark(note, call);
  return table.rows.empty() ? Exit::nothing : Exit::done;
}

void deliver_text(std::string_view text, const Call& call) {
  if (!call.command->formats.empty()) chosen_format(call);
  put(text, call, false);
}

}  // namespace behov
