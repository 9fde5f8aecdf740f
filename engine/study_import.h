// A project or codebook of another program into a study's files: all of them or none.
#pragma once

#include <filesystem>
#include <string>

#include "engine/exchange/refi_import.h"

namespace behov {

// `path` is a .qdpx or .qdc; `folder` a study, or a folder that becomes one (it need not be there yet). Importing the same
// again writes nothing. Errors: those of read_qdpx() and read_qdc(), of the study's own files, of what they would become.
// Throws Failure(try_again) where somebody wrote one of the files meanwhile.
Checked<Imported> import_into(const std::filesystem::path& folder, const std::string& path);

}  // namespace behov
