// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/seats.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

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
    std::vector<std::string_view> names;  // of bodies, sorted as the seats are
    std::vector<std::pair<std::string_view, std::uint32_t>> held;  // person, body
    for (const auto& [body, people] : seats) {
        for (const auto& [person, edges] : people)
            held.emplace_back(person, static_cast<std::uint32_t>(names.size()));
        names.push_back(body);
    }
    std::sort(held.begin(), held.end());
    struct Shared {
        std::uint32_t a, b;
        std::size_t person;  // among held, the first of theirs
        auto operator<=>(const Shared&) const = default;
    };
    std::vector<Shared> shared;
    for (std::size_t first = 0, last = 0; first < held.size(); first = last) {
        while (last < held.size() && held[last].first == held[first].first) ++last;
        for (std::size_t i = first; i < last; ++i) {
            for (std::size_t j = i + 1; j < last; ++j)
                shared.push_back({held[i].second, held[j].second, first});
        }
    }
    std::sort(shared.begin(), shared.end());
    std::vector<SharedSeats> out;
    for (std::size_t i = 0; i < shared.size(); ++i) {
        const Shared& one = shared[i];
        if (i == 0 || shared[i - 1].a != one.a || shared[i - 1].b != one.b)
            out.push_back({names[one.a], names[one.b], {}});
        out.back().people.push_back(held[one.person].first);
    }
    return out;
}

}  // namespace mandat::analysis
