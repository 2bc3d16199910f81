// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// Where a command that answers takes its network from.
struct NetworkOptions {
    InputOptions inputs;  ///< protocols, or one network.json
    std::string file;     ///< --network; empty: none was named
};

/// Adds PATH..., what goes with it, and --network.
void add_network(CLI::App& verb, NetworkOptions& options, Language language);

struct ChosenNetwork {
    Network network;
    bool has_gaps = false;  ///< something was left out that the user asked for
};

/// The network that is asked about: what the paths hold, read now; a path that is a network itself,
/// told by what stands in it; the file of --network; or what the last report left in ./rapport.
/// What could not be read is told on console.err.
///
/// errors  Error{usage}: two of them at once, or none; Error{file}: a network cannot be read
[[nodiscard]] ChosenNetwork choose_network(const NetworkOptions& options, std::string_view verb,
                                           Console& console);

/// Whether a file begins as a network does, whoever wrote it: `"schema": "mandat/network/1"`.
[[nodiscard]] bool holds_network(const std::string& path);

}  // namespace mandat::cli
