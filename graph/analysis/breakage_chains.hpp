// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/breakage.hpp"

namespace mandat::analysis {

/// Fills in which chains of delegation are lost without out.removed: chains_lost, chains, tasks.
void break_chains(const Network& network, const BreakageOptions& options, Breakage& out);

}  // namespace mandat::analysis
