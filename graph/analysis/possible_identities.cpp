// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/possible_identities.hpp"

#include <algorithm>

namespace mandat::analysis {

PossibleIdentities::PossibleIdentities(const Network& network) {
    std::unordered_map<std::string_view, std::string_view> parent;
    const auto root = [&](std::string_view id) {
        parent.try_emplace(id, id);
        while (parent.at(id) != id) {
            std::string_view& above = parent.at(id);
            above = parent.at(above);
            id = above;
        }
        return id;
    };
    const std::vector<const Edge*> questions = network.edges(EdgeKind::possible_same_as);
    for (const Edge* edge : questions) {
        const std::string_view a = root(edge->from);
        const std::string_view b = root(edge->to);
        parent.at(std::max(a, b)) = std::min(a, b);
    }
    for (const Edge* edge : questions) questions_[root(edge->from)].push_back(edge);
    for (const auto& entry : parent) {
        // A copy: root() shortens paths in the table that is walked through.
        const std::string_view id = entry.first;
        first_[id] = root(id);
        groups_[first_[id]].push_back(id);
    }
    for (auto& [first, group] : groups_) std::sort(group.begin(), group.end());
}

std::string_view PossibleIdentities::of(std::string_view id) const {
    const auto hit = first_.find(id);
    return hit == first_.end() ? id : hit->second;
}

std::vector<std::string_view> PossibleIdentities::all_of(std::string_view id) const {
    const auto hit = groups_.find(of(id));
    return hit == groups_.end() ? std::vector<std::string_view>{id} : hit->second;
}

std::vector<const Edge*> PossibleIdentities::questions_of(std::string_view id) const {
    const auto hit = questions_.find(of(id));
    return hit == questions_.end() ? std::vector<const Edge*>{} : hit->second;
}

}  // namespace mandat::analysis
