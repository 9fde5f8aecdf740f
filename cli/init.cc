#include <filesystem>

#include "cli/deliver.h"
#include "engine/base/file.h"
#include "engine/base/say.h"
#include "engine/study.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

const char* const guide =
    "# Studien\n\n"
    "- `corpus/`: intervjuerna (.txt, .vtt, .srt). Varje tur börjar med en etikett: `I:` för intervjuaren, `R:` för den intervjuade.\n"
    "- `corpus/participants.csv`: en rad per person: transcript, speaker, participant, och de egenskaper ni vill jämföra efter. `behov check --write` gör en att fylla i.\n"
    "- `lexicons/`: orden som kodar. Öppna dem i en textredigerare; ett uttryck per rad. En ändring gäller genast.\n\n"
    "    behov check            # vad som behöver rättas\n"
    "    behov needs --quotes 2 # vilka behov som återkommer\n"
    "    behov find 'bostad-'   # ord i sitt sammanhang\n"
    "    behov help             # alla kommandon\n\n"
    "Intervjuerna lämnar aldrig datorn. Mappen `.behov/` kan raderas när som helst; den görs om.\n";

}  // namespace

Exit run_init(const Call& call) {
  const fs::path folder = call.operands.empty() ? call.folder() : fs::path(call.operands.front());
  for (const char* name : {"corpus", "lexicons", "study.toml", "GUIDE.md"})
    if (fs::exists(folder / name)) throw Failure(Exit::cannot_create, say("{} exists already: nothing was changed", (folder / name).string()));
  std::error_code error;
  fs::create_directories(folder / "corpus", error);
  if (!error) fs::create_directories(folder / "lexicons", error);
  if (error) throw Failure(Exit::cannot_create, say("cannot write {}: {}", folder.string(), error.message()));
  for (const LexiconFile& file : default_lexicons()) write_file(folder / "lexicons" / file.name, file.text);
  write_file(folder / "study.toml", "# title = \"Vår studie\"\n# [groups.bakgrund]\n# from = \"born\"\n# \"Född i Sverige\" = [\"Sverige\"]\n# \"Utrikes född\" = \"*\"\n");
  write_file(folder / "GUIDE.md", guide);
  remark(say("A new study in {}: put the interviews in corpus/ and run `behov check`.", folder.string()), call);
  return Exit::done;
}

}  // namespace behov
