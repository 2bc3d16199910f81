// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/reading.hpp"
#include "cli/show_diagnostics.hpp"

namespace mandat::cli {

struct WrittenFile {
    std::string name;
    std::size_t bytes = 0;
};

/// Which remarks are listed one by one beside their counts. Errors always are.
enum class ListedRemarks { errors_or_few, all };

/// What `mandat report` says when it is done: the protocols and what became of each, what they
/// hold, the remarks by kind, the files.
struct Summary {
    const ReadingResult& result;
    std::string folder;
    std::vector<WrittenFile> files;
    std::vector<std::string> map_notes;  ///< what the map left out, or why there is none
    ListedRemarks listed = ListedRemarks::errors_or_few;
};

void show_summary(const Summary& summary, SourceLines& lines, Console& console);

}  // namespace mandat::cli
