// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/view/structure.hpp"

namespace mandat::render {

/// Which nodes the structure map shows, and what its parts need to know about them.
struct Selection {
    const Network& network;
    Language language = Language::sv;
    std::string place;  ///< common place of the names; may be empty
    std::vector<const Node*> bodies;
    std::vector<const Node*> focus_areas;  ///< in order of their numbers
    std::vector<const Node*> groups;       ///< by focus area, then id
    std::map<NodeId, Level> levels;        ///< of bodies
    std::map<NodeId, NodeId> parents;      ///< of groups: focus area or body; absent when none
    std::map<NodeId, int> focus_numbers;   ///< of focus areas and their groups
    std::map<NodeId, std::string> codes;   ///< of bodies, focus areas and groups
    std::vector<std::string> bodies_left_out;
    std::vector<std::string> groups_left_out;

    [[nodiscard]] bool shows(const NodeId& id) const { return codes.contains(id); }
    [[nodiscard]] int focus_number(const NodeId& id) const;
    [[nodiscard]] std::string name(const Node& node) const;  ///< as it stands on a card
};

[[nodiscard]] Selection select(const Network& network, Language language);

/// Relations that bind one body to another.
[[nodiscard]] bool is_relation(EdgeKind kind);

/// Date of the meeting that treated a decision; empty when it is not known.
[[nodiscard]] std::string date_of(const Network& network, const Node& decision);

/// Items that bear the name of a focus area as their heading.
[[nodiscard]] std::vector<const Node*> items_named(const Network& network, const Node& focus_area);

/// Date of the latest meeting of a body; empty when none is known.
[[nodiscard]] std::string latest_meeting(const Network& network, const NodeId& body);

/// The alternative of a node's or edge's facts that its kind asks for; an empty one otherwise.
template <typename Wanted, typename Holder>
[[nodiscard]] const Wanted& facts_as(const Holder& holder) {
    static const Wanted none{};
    const auto* found = std::get_if<Wanted>(&holder.facts);
    return found == nullptr ? none : *found;
}

}  // namespace mandat::render
