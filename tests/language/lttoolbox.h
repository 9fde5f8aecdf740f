// lttoolbox's own walk of Apertium's dictionary, over memory: what our automaton is held and timed against.
#pragma once

#include <lttoolbox/fst_processor.h>
#include <lttoolbox/input_file.h>
#include <unicode/ustdio.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace behov {

class Lttoolbox {
 public:
  explicit Lttoolbox(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    processor_.load(file);
    std::fclose(file);
    processor_.initAnalysis();
  }

  // `^bostaden/bostad<n><ut><sg><def>$` and a newline for each word.
  std::string analyse(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += word + "\n";
    char* bytes = nullptr;
    std::size_t size = 0;
    std::FILE* out = open_memstream(&bytes, &size);
    UFILE* unicode = u_finit(out, "C", "UTF-8");
    {
      InputFile in;
      in.wrap(fmemopen(text.data(), text.size(), "rb"));
      processor_.analysis(in, unicode);
    }
    u_fclose(unicode);
    std::fclose(out);
    std::string result(bytes, size);
    std::free(bytes);
    return result;
  }

 private:
  FSTProcessor processor_;
};

}  // namespace behov
