// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace mandat::tests {

/// The measures of graph/analysis on a seeded network and a seeded delegation, with both, as JSON:
/// what tests/peers/analysis.py compares with NetworkX and igraph.
[[nodiscard]] std::string measures_as_json(std::uint32_t seed);

}  // namespace mandat::tests
