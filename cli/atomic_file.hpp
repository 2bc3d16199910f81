// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat::cli {

/// Writes a whole file or nothing: a temporary file in the target's folder, fsync, rename. A file
/// that is replaced keeps its permissions; a new one is readable by its owner only, because
/// protocols name people.
///
/// errors  Error{file}; no temporary file is left behind
void write_file(const std::filesystem::path& target, std::string_view bytes, Language language);

/// Makes a folder and those above it; one that is there already is fine.
///
/// errors  Error{file}
void make_folder(const std::filesystem::path& folder, Language language);

}  // namespace mandat::cli
