// What `behov lexicon` does, one function a word after it.
#pragma once

#include "cli/command.h"

namespace behov {

Exit lexicon_check(const Call& call);
Exit lexicon_save(const Call& call);
Exit lexicon_diff_of(const Call& call);
Exit lexicon_rename(const Call& call);
Exit lexicon_suggest(const Call& call);
Exit lexicon_import(const Call& call);
Exit lexicon_export(const Call& call);

}  // namespace behov
