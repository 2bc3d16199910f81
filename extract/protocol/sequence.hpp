// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "extract/protocol/item_mark.hpp"

namespace mandat::extract {

/// A line that may head an item.
struct Candidate {
    std::size_t line = 0;  ///< index of the line
    ItemMark mark;
    int weight = 0;         ///< how much the line looks like a heading; may be negative
    bool misread = false;   ///< the number is the one a misprint may mean ("§1 6")
    std::string title_key;  ///< the title folded, to tell a § used twice from one said again
};

struct Sequence {
    std::vector<std::size_t> members;  ///< indices of the candidates, in order
    int weight = 0;                    ///< of all of them, less what the gaps cost
};

/// The row of candidates that counts on best: numbers grow, mostly by one, and a line that does not
/// fit (a reference, a list) is left out. Of two equal rows the later one.
///
/// requires  candidates in the order of their lines
/// cost      linear: each candidate is tied to one of the few numbers before its own
[[nodiscard]] Sequence best_sequence(const std::vector<Candidate>& candidates);

}  // namespace mandat::extract
