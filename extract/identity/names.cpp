// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extract/identity/steps.hpp"
#include "extract/mention/body.hpp"

namespace mandat::extract {

void settle_names(std::vector<Claims>& documents) {
    std::map<NodeId, std::map<std::string, std::size_t>> counts;
    for (const Claims& claims : documents) {
        // The minutes of a body know its name best.
        constexpr std::size_t own_minutes = 1000;
        std::set<NodeId> own;
        for (const Edge& edge : claims.edges) {
            if (edge.kind == EdgeKind::met) own.insert(edge.from);
        }
        for (const Node& node : claims.nodes) {
            counts[node.id][node.name] += own.contains(node.id) ? own_minutes : 1U;
        }
    }
    for (Claims& claims : documents) {
        for (Node& node : claims.nodes) {
            if (node.kind == NodeKind::person) continue;  // settle_people() names them
            const auto& names = counts[node.id];
            if (names.size() < 2) continue;
            const bool area = node.kind == NodeKind::focus_area;
            const auto best =
                std::max_element(names.begin(), names.end(), [area](const auto& a, const auto& b) {
                    if (area)
                        return a.first.size() < b.first.size();  // its full name, not a short form
                    const bool short_a = looks_like_acronym(a.first);
                    const bool short_b = looks_like_acronym(b.first);
                    return std::make_tuple(!short_a, a.second, b.first.size(), b.first) <
                           std::make_tuple(!short_b, b.second, a.first.size(), a.first);
                });
            if (node.name == best->first) continue;
            node.aliases.push_back(node.name);
            std::erase(node.aliases, best->first);
            node.name = best->first;
        }
    }
}

}  // namespace mandat::extract
