// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "extract/identity/named.hpp"
#include "extract/identity/steps.hpp"
#include "extract/mention/body.hpp"

namespace mandat::extract {
namespace {

/// Working groups that hang under one and the same focus area.
void merge_groups_of_focus_areas(std::vector<Claims>& documents, GroupRulings& rulings) {
    const auto all = named(documents);
    std::map<NodeId, std::set<NodeId>> groups;
    for (const Claims& claims : documents) {
        for (const Edge& edge : claims.edges) {
            const bool of_focus =
                edge.kind == EdgeKind::has_working_group && edge.from.starts_with("focus_area/");
            if (of_focus) groups[edge.from].insert(edge.to);
        }
    }
    Renames renames;
    for (const auto& [focus, ids] : groups) {
        const NodeId* kept = nullptr;
        for (const NodeId& id : ids) {
            if (kept == nullptr || better(all.at(id), all.at(*kept))) kept = &id;
        }
        for (const NodeId& id : ids) {
            if (id != *kept) rulings.merge(renames, id, *kept);
        }
    }
    rulings.rename(documents, renames);
}

}  // namespace

/// "vinterväg" for "Att bidra till säkra vintervägar", when only one fits; and
/// working groups that hang under one and the same focus area.
void merge_focus_areas(std::vector<Claims>& documents, GroupRulings& rulings) {
    std::map<NodeId, std::set<std::string>> areas;
    for (const Claims& claims : documents) {
        for (const Node& node : claims.nodes) {
            if (node.kind == NodeKind::focus_area) areas[node.id].insert(body_key(node.name));
        }
    }
    Renames renames;
    for (const auto& [id, keys] : areas) {
        const NodeId* only = nullptr;
        bool several = false;
        for (const auto& [other, other_keys] : areas) {
            if (other == id) continue;
            const auto mine = words_of_key(*keys.begin());
            const auto theirs = words_of_key(*other_keys.begin());
            const bool same = mine == theirs && other < id;
            const bool fits =
                same || (mine.size() < theirs.size() &&
                         std::includes(theirs.begin(), theirs.end(), mine.begin(), mine.end()));
            several = several || (fits && only != nullptr);
            if (fits) only = &other;
        }
        if (only != nullptr && !several) rulings.merge(renames, id, *only);
    }
    rulings.rename(documents, renames);
    merge_groups_of_focus_areas(documents, rulings);
}

}  // namespace mandat::extract
