// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.hpp"
#include "cli/files.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// What became of one input.
struct Outcome {
    std::string path;
    Reading reading = Reading::complete;
};

struct ReadingResult {
    Network network;
    std::vector<Outcome> outcomes;  ///< outcomes[i] is about network.documents()[i]
    std::map<std::string, std::size_t> other_kinds;  ///< not read: ending -> how many
    std::vector<EmptyFolder> empty_folders;
    std::string ledger;       ///< path of the ledger that was applied; empty: none
    std::size_t rulings = 0;  ///< in it
    bool odd_ledger = false;  ///< a line of it could not be read
    /// What cannot be read again as it stands in its file: standard input, and the text of
    /// documents that were converted or lay in an archive. By path.
    std::map<std::string, std::string> texts;

    [[nodiscard]] std::size_t count(Reading reading) const;

    /// True when something was left out that the user asked for.
    [[nodiscard]] bool has_gaps() const;
};

/// Finds, opens, reads and understands all inputs, several side by side, and settles who is who.
///
/// laws    the order of paths and threads does not show in the result
/// errors  Interrupted; odd inputs are outcomes with remarks
[[nodiscard]] ReadingResult read_all(const std::vector<std::string>& paths,
                                     const FindOptions& options, const Console& console);

}  // namespace mandat::cli
