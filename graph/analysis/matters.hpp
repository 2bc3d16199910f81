// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "graph/model/network.hpp"

namespace mandat::analysis {

/// The words that carry a matter: folded, of four letters or more, without digits.
[[nodiscard]] std::set<std::string> matter_words(std::string_view text);

/// What each body or group deals with: the words of the items it treated and of what it was given.
/// Words that more than half of at least three of them use (roll-call, verification) tell nothing
/// about any and are left out.
///
/// cost  O(length of all titles and tasks, log of their words)
[[nodiscard]] std::map<NodeId, std::set<std::string>> matters_of(const Network& network);

/// Shared of all words, 0..1; 0 when both are empty.
[[nodiscard]] double jaccard(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace mandat::analysis
