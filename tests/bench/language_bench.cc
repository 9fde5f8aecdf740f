// How fast Swedish is read. The words are those of the debates beside the repository, or else of its own interviews.
//   cmake -B build -DBEHOV_BENCH=ON && cmake --build build --target language_bench && build/tests/language_bench
// Timings mean little on a busy machine, so new types are timed against lttoolbox in the same run: `of_lttoolbox` is to
// be 0.6 or more thread against thread (NewTypesOnOneThread; NewTypes is as the program analyses them, on two threads where
// it pays, against one of theirs), and `tokens_a_second` of RunningText 3 million or more.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "engine/base/text.h"
#include "engine/language/morphology.h"
#include "engine/language/tables.h"
#include "tests/language/lttoolbox.h"
#include "tests/language/swedish.h"

namespace behov {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::filesystem::path source_folder() {
  const char* shared = std::getenv("BEHOV_SHARED");
  const std::filesystem::path beside = shared ? shared : std::string(BEHOV_SOURCE_DIR) + "/../shared";
  return std::filesystem::exists(beside / "data/debates") ? beside / "data/debates" : std::filesystem::path(BEHOV_SOURCE_DIR) / "corpus";
}

// A paragraph each, about four megabytes at most.
const std::vector<std::string>& paragraphs() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    std::size_t size = 0;
    const auto folder = source_folder();
    for (const auto& name : list_files(folder)) {
      const std::string text = read_file(folder / name);
      if (!is_utf8(text) || size > 4'000'000) continue;
      size += text.size();
      for (const std::string_view line : split(text, '\n'))
        if (!trim(line).empty()) out.emplace_back(line);
    }
    return out;
  }();
  return all;
}

// Every word of them once, letters only: what lttoolbox reads as one word too.
const std::vector<std::string>& types() {
  static const std::vector<std::string> all = [] {
    std::set<std::string> words;
    std::u32string word;
    for (const std::string& paragraph : paragraphs())
      for (const char32_t c : to_code_points(to_lower(paragraph)) + U" ") {
        if (is_letter(c)) word += c;
        else if (!word.empty()) words.insert(from_code_points(std::exchange(word, {})));
      }
    return std::vector<std::string>(words.begin(), words.end());
  }();
  return all;
}

// Megabytes that the process holds.
double resident() {
  std::ifstream file("/proc/self/statm");
  double total = 0, held = 0;
  file >> total >> held;
  return held * 4096 / 1e6;
}

void NewTypes(benchmark::State& state) {
  const auto& words = types();
  Lttoolbox theirs(dictionary_files().front());
  swedish().analyse_words({"värm"});  // the dictionaries are loaded before the clock starts
  double ours_took = 0, theirs_took = 0;
  for (auto _ : state) {
    const auto start = Clock::now();
    benchmark::DoNotOptimize(theirs.analyse(words));
    theirs_took += seconds_since(start);
    const auto middle = Clock::now();
    benchmark::DoNotOptimize(swedish().analyse_words(words));
    ours_took += seconds_since(middle);
    state.SetIterationTime(seconds_since(middle));
  }
  const double count = static_cast<double>(words.size()) * static_cast<double>(state.iterations());
  state.counters["types"] = static_cast<double>(words.size());
  state.counters["types_a_second"] = count / ours_took;
  state.counters["lttoolbox_a_second"] = count / theirs_took;
  state.counters["of_lttoolbox"] = theirs_took / ours_took;
}
BENCHMARK(NewTypes)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(2);

void NewTypesOnOneThread(benchmark::State& state) {
  const auto& words = types();
  const auto tables = read_tables(house_tables());
  const Morphology morphology(tables.value);
  Lttoolbox theirs(dictionary_files().front());
  double ours_took = 0, theirs_took = 0;
  for (auto _ : state) {
    const auto start = Clock::now();
    benchmark::DoNotOptimize(theirs.analyse(words));
    theirs_took += seconds_since(start);
    const auto middle = Clock::now();
    for (const std::string& word : words) benchmark::DoNotOptimize(morphology.analyse(word));
    ours_took += seconds_since(middle);
    state.SetIterationTime(seconds_since(middle));
  }
  state.counters["types_a_second"] = static_cast<double>(words.size()) * static_cast<double>(state.iterations()) / ours_took;
  state.counters["of_lttoolbox"] = theirs_took / ours_took;
}
BENCHMARK(NewTypesOnOneThread)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(2);

void RunningText(benchmark::State& state) {
  const std::vector<std::string_view> texts(paragraphs().begin(), paragraphs().end());
  Vocabulary vocabulary;
  swedish().analyse_texts(texts, vocabulary);
  double tokens = 0;
  for (auto _ : state)
    for (const AnalysedText& text : swedish().analyse_texts(texts, vocabulary)) tokens += static_cast<double>(text.tokens.size());
  state.counters["tokens_a_second"] = benchmark::Counter(tokens, benchmark::Counter::kIsRate);
}
BENCHMARK(RunningText)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void Memory(benchmark::State& state) {
  const double before = resident();
  const auto fresh = Language::open(house_tables());
  double dictionaries = 0, everything = 0;
  const std::vector<std::string_view> texts(paragraphs().begin(), paragraphs().end());
  for (auto _ : state) {
    Vocabulary vocabulary;
    fresh.value->analyse_words({"värm"});
    dictionaries = resident() - before;
    benchmark::DoNotOptimize(fresh.value->analyse_texts(texts, vocabulary));
    everything = resident() - before;
  }
  state.counters["dictionaries_MB"] = dictionaries;
  state.counters["with_texts_MB"] = everything;
}
BENCHMARK(Memory)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace behov

BENCHMARK_MAIN();
