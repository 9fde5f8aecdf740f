#include "engine/language/apertium.h"

#include <lttoolbox/fst_processor.h>
#include <lttoolbox/input_file.h>
#include <unicode/ustdio.h>

#include <cstdio>
#include <cstdlib>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// Only such forms are asked for: everything else would be cut, escaped or taken for the stream's own signs.
bool is_askable(std::string_view form) {
  bool letter = false;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = next_code_point(form, at);
    letter = letter || is_letter(c);
    if (!is_letter(c) && c != U'-') return false;
  }
  return letter && form.size() < 200;
}

// "^hyra/hyra<n>/hyra<vblex>$": the readings, if the line is one unit that is known.
RawReadings readings_in(std::string_view line, std::string_view form) {
  RawReadings out;
  const std::string head = "^" + std::string(form) + "/";
  if (!line.starts_with(head) || line.find('$') != line.size() - 1) return out;
  line = line.substr(head.size(), line.size() - head.size() - 1);
  if (line.starts_with('*')) return out;
  for (const std::string_view reading : split(line, '/')) out.emplace_back(reading);
  return out;
}

}  // namespace

struct Apertium::Parts {
  FSTProcessor processor;
};

Apertium::Apertium(const std::string& path) : parts_(std::make_unique<Parts>()) {
  FILE* file = std::fopen(path.c_str(), "rb");
  if (!file)
    throw Failure(Exit::no_input, say("the Swedish dictionary {} is missing; install the package {}", path, "apertium-swe-nor"));
  parts_->processor.load(file);
  std::fclose(file);
  parts_->processor.initAnalysis();
}

Apertium::~Apertium() = default;

std::vector<RawReadings> Apertium::analyse(const std::vector<std::string>& forms) {
  std::string asked;
  for (const std::string& form : forms)
    if (is_askable(form)) asked += form + "\n";
  std::vector<RawReadings> out(forms.size());
  if (asked.empty()) return out;
  FILE* in = ::fmemopen(asked.data(), asked.size(), "r");
  char* answer = nullptr;
  std::size_t size = 0;
  FILE* sink = ::open_memstream(&answer, &size);
  {
    InputFile input;
    input.wrap(in);  // closes it
    UFILE* output = u_finit(sink, nullptr, "UTF-8");
    parts_->processor.analysis(input, output);
    u_fclose(output);
  }
  std::fclose(sink);
  const std::string answered(answer, size);
  std::free(answer);
  const auto lines = split(answered, '\n');
  for (std::size_t i = 0, line = 0; i < forms.size() && line < lines.size(); ++i)
    if (is_askable(forms[i])) out[i] = readings_in(lines[line++], forms[i]);
  return out;
}

}  // namespace behov
