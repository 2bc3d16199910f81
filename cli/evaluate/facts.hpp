// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "cli/evaluate/entities.hpp"
#include "cli/evaluate/fact.hpp"
#include "cli/evaluate/resolver.hpp"
#include "cli/evaluate/truth.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli::evaluate {

using Facts = std::map<FactClass, std::vector<Fact>>;

/// What a truth asks for. A class that it does not speak of is not in the result, and is not
/// scored; an empty one is, so that what is found counts as false.
[[nodiscard]] Facts facts_of(const Truth& truth, const Entities& entities);

/// What the network states of one document, in the words of the truth.
[[nodiscard]] Facts facts_of(const Network& network, std::string_view document, const Truth& truth,
                             Resolver& resolver);

/// Whether a field of the head counts: of compact truth what its reader notes, and could tell.
[[nodiscard]] bool is_scored_head(const Truth& truth, std::string_view field);

/// Whether the truth speaks of remarks of that name: others are neither right nor wrong.
[[nodiscard]] bool is_scored_remark(std::string_view name);

}  // namespace mandat::cli::evaluate
