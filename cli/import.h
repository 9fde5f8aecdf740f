// The two kinds of import: sheets (import.cc) and projects (import_project.cc).
#pragma once

#include <string>

#include "cli/command.h"

namespace behov {

bool is_project_of_another(const std::string& path);
Exit import_project_of_another(const Call& call);

}  // namespace behov
