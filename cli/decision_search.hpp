// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/occasion.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// The items a user may mean by an id or by body, day and paragraph in any order:
/// "Regional ledningsgrupp 2025-11-17 § 29", "2025-04-07 16a", "§ 29".
///
/// shape  one: that is it; several: what was said fits them all; by day, then id
[[nodiscard]] std::vector<const Node*> find_decisions(const Network& network,
                                                      std::string_view text);

/// "Regional ledningsgrupp 2025-11-17 § 29", as find_decisions() takes it.
[[nodiscard]] std::string decision_name(const analysis::Occasion& item);

}  // namespace mandat::cli
