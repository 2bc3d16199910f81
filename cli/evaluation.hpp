// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/evaluate/score.hpp"
#include "cli/files.hpp"

namespace mandat::cli {

/// Which documents are read into one network.
enum class Together { folder, document };

struct Evaluation {
    std::vector<evaluate::DocumentScores> documents;
    std::vector<std::string> problems;  ///< truth files without a document, or that are none
};

/// Reads truth files, finds their documents, reads these and compares. `paths` names truth files,
/// folders of them, folders with a `truth` in them, and protocols. A path is truth when it ends in
/// .json or is a folder that holds truth files. Without protocols they are looked for beside the
/// truth: in ../protocols, ../other-layouts and its own folder.
///
/// errors  Interrupted; what is missing or odd is a problem, and the rest is evaluated
[[nodiscard]] Evaluation evaluate_paths(const std::vector<std::string>& paths, Together together,
                                        const FindOptions& options, const Console& console);

}  // namespace mandat::cli
