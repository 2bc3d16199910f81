// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::cli {

/// How a name was met, best first.
enum class NameMatch {
    written,   ///< as it stands
    folded,    ///< but for case and accents: "ostersund"
    in_part,   ///< some of its words: "Berg", "ledningsgrupp"
    misprint,  ///< one or two letters off: "Schlein"
    none,
};

struct NameSearch {
    NameMatch match = NameMatch::none;
    std::vector<const Node*> hits;     ///< all that are met in the best way; one: that is it
    std::vector<const Node*> nearest;  ///< for none: at most three, likest first
};

/// Who or what a user means by a name: people, bodies, groups, focus areas, municipalities,
/// organisations, projects and roles, by id (also with a colon: "person:anna-berg"), name or alias.
/// What is met in a better way hides what is
/// met in a worse one, so that a full name never asks.
///
/// shape  hits sorted by id
/// cost   O(names * length^2)
[[nodiscard]] NameSearch find_by_name(const Network& network, std::string_view name);

/// Whether a text begins as an id of such a node does: "person/", "body:".
[[nodiscard]] bool begins_as_id(std::string_view text);

}  // namespace mandat::cli
