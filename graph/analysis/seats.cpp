// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/seats.hpp"

namespace mandat::analysis {
bool is_seat(Role role) {
    switch (role) {
        case Role::chair:
        case Role::vice_chair:
        case Role::second_vice_chair:
        case Role::member:
        case Role::substitute: return true;
        default: return false;
    }
}

bool has_seats(const Node& node) {
    return !node.collective &&
           (node.kind == NodeKind::body || node.kind == NodeKind::working_group);
}

Seats seats_where(const Network& network, const std::function<bool(const Edge&)>& counts) {
    Seats out;
    for (const Edge* edge : network.edges(EdgeKind::member_of)) {
        const auto* facts = std::get_if<MemberFacts>(&edge->facts);
        const Node* const where = network.node(edge->to);
        const Node* const who = network.node(edge->from);
        if (facts == nullptr || where == nullptr || who == nullptr) continue;
        if (!is_seat(facts->role) || !has_seats(*where) || who->collective) continue;
        if (counts(*edge)) out[edge->to][edge->from].push_back(edge);
    }
    return out;
}

Seats seats_of(const Network& network, const Period& period) {
    const Timeline timeline(network);
    return seats_where(network,
                       [&](const Edge& edge) { return timeline.holds_within(edge, period); });
}

std::vector<SharedSeats> shared_seats(const Seats& seats) {
    std::map<NodeId, std::vector<NodeId>> bodies_of;
    for (const auto& [body, people] : seats) {
        for (const auto& [person, edges] : people) bodies_of[person].push_back(body);
    }
    std::map<std::pair<NodeId, NodeId>, std::vector<NodeId>> shared;
    for (const auto& [person, bodies] : bodies_of) {
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            for (std::size_t j = i + 1; j < bodies.size(); ++j)
                shared[{bodies[i], bodies[j]}].push_back(person);
        }
    }
    std::vector<SharedSeats> out;
    for (auto& [pair, people] : shared) out.push_back({pair.first, pair.second, std::move(people)});
    return out;
}

}  // namespace mandat::analysis
