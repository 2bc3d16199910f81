// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/csr.hpp"

namespace mandat::analysis {

enum class Threads { one, two };

/// Pairs with what they share: counts[k] belongs to pairs.targets[k].
struct Projection {
    Csr pairs;
    std::vector<std::uint32_t> counts;  ///< >= 1
    friend bool operator==(const Projection&, const Projection&) = default;
};

/// Which rows share columns, and how many: bodies by shared people, or people by shared bodies.
///
/// shape     the upper half: row i holds every j > i that shares something with i, in no order that
///           means anything (the same for the same input)
/// requires  the rows of both sorted and without doubles; columns == transposed(rows)
/// cost      O(sum over columns of degree^2) time; memory of the result and O(rows) for each thread
/// threads   two by default, each with blocks of rows of its own; the result does not depend on it
/// source    Gustavson 1978, doi:10.1145/355791.355796, over half of the product
[[nodiscard]] Projection project(const Csr& rows, const Csr& columns,
                                 Threads threads = Threads::two);

/// The same with each pair in both rows and every row sorted: a graph without direction.
/// cost  O(rows + pairs) time
[[nodiscard]] Projection symmetric(const Projection& upper);

}  // namespace mandat::analysis
