// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cli/evaluate/fact.hpp"

namespace mandat::cli::evaluate {

/// A fact of the truth and the found one that tells it.
struct Pair {
    std::size_t wanted;
    std::size_t found;
};

/// As many pairs as there can be, each fact in one of them at most; what must be found before what
/// may be, nearest line and most details alike first. `tolerance`: lines that a pair may lie apart.
///
/// cost  O(wanted * found), times the pairs that have to give way
[[nodiscard]] std::vector<Pair> match(const std::vector<Fact>& wanted,
                                      const std::vector<Fact>& found, std::optional<int> tolerance);

/// Whether a detail was found as the truth has it; nothing when the truth does not say.
[[nodiscard]] std::optional<bool> same_certainty(const Details& wanted, const Details& found);
[[nodiscard]] std::optional<bool> same_status(const Details& wanted, const Details& found);
[[nodiscard]] std::optional<bool> same_due(const Details& wanted, const Details& found);

}  // namespace mandat::cli::evaluate
