// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/model/network.hpp"

namespace mandat {

/// The network of many documents whose identities are settled: entities of one id become one node
/// with all aliases, titles and evidence; statements of one kind between the same ends about the
/// same matter become one edge with all evidence, from the first to the last date observed.
///
/// `beside` are remarks about no document, such as those of a ledger; they come first.
///
/// shape    documents numbered doc/1.. by path, then hash; nodes by id; edges e/1.. in order
/// laws     the order of `claims` does not matter; the same document twice counts once (P136 says
/// so) errors   none cost     O(n log n) in the number of entities and statements
[[nodiscard]] Network build_network(std::vector<Claims> claims, Diagnostics beside = {});

}  // namespace mandat
