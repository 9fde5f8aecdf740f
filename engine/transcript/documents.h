// Which transcripts are documents of word processors, and the way from their bytes to turns.
#pragma once

#include <set>

#include "engine/transcript/transcript.h"

namespace behov {

// Of a format as in Transcript.
bool is_document(std::string_view format);

// Fills encoding, text, turns. Errors: those of the format's reader; a .doc, a file with a password; nothing is said.
void read_document(Transcript& transcript, std::string_view bytes, const std::set<std::string>& listed, Problems& problems);

}  // namespace behov
