// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/seats.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
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
    std::vector<Seats::mapped_type*> people_of(network.nodes().size(), nullptr);
    for (const Edge* edge : network.edges(EdgeKind::member_of)) {
        const auto* facts = std::get_if<MemberFacts>(&edge->facts);
        const Node* const where = network.node(edge->to);
        const Node* const who = network.node(edge->from);
        if (facts == nullptr || where == nullptr || who == nullptr) continue;
        if (!is_seat(facts->role) || !has_seats(*where) || who->collective) continue;
        if (!counts(*edge)) continue;
        Seats::mapped_type*& people =
            people_of[static_cast<Vertex>(where - network.nodes().data())];
        if (people == nullptr) people = &out[edge->to];
        // Edges stand by the person they start at.
        people->try_emplace(people->end(), edge->from)->second.push_back(edge);
    }
    return out;
}

Seats seats_of(const Network& network, const Period& period) {
    const Timeline timeline(network);
    return seats_where(network,
                       [&](const Edge& edge) { return timeline.holds_within(edge, period); });
}

SharedSeatList shared_seats(const Seats& seats) {
    std::unordered_map<std::string_view, std::uint32_t> number_of;  // of a person, by first sight
    std::vector<std::vector<std::uint32_t>> bodies_of;              // of each person, ascending
    std::vector<std::vector<std::uint32_t>> people_of;              // of each body, by id
    std::vector<std::string_view> bodies;                           // sorted as the seats are
    std::vector<std::string_view> people;
    for (const auto& [body, sitting] : seats) {
        std::vector<std::uint32_t>& row = people_of.emplace_back();
        row.reserve(sitting.size());
        for (const auto& [person, edges] : sitting) {
            const auto [at, fresh] =
                number_of.try_emplace(person, static_cast<std::uint32_t>(people.size()));
            if (fresh) {
                people.push_back(person);
                bodies_of.emplace_back();
            }
            row.push_back(at->second);
            bodies_of[at->second].push_back(static_cast<std::uint32_t>(bodies.size()));
        }
        bodies.push_back(body);
    }
    SharedSeatList out;
    std::vector<std::size_t> begins;                              // of the people of each pair
    std::vector<std::pair<std::uint32_t, std::uint32_t>> shared;  // the other body, a person
    for (std::uint32_t a = 0; a < bodies.size(); ++a) {
        shared.clear();
        for (const std::uint32_t person : people_of[a]) {
            const auto& others = bodies_of[person];
            for (auto b = others.end(); b != others.begin() && *(b - 1) > a; --b)
                shared.emplace_back(*(b - 1), person);
        }
        std::stable_sort(shared.begin(), shared.end(),
                         [](const auto& x, const auto& y) { return x.first < y.first; });
        for (std::size_t i = 0; i < shared.size(); ++i) {
            if (i == 0 || shared[i - 1].first != shared[i].first) {
                const std::uint32_t b = shared[i].first;
                out.pairs.push_back(
                    {bodies[a], bodies[b], people_of[a].size(), people_of[b].size(), {}});
                begins.push_back(out.people.size());
            }
            out.people.push_back(people[shared[i].second]);
        }
    }
    begins.push_back(out.people.size());
    for (std::size_t i = 0; i < out.pairs.size(); ++i)
        out.pairs[i].people = std::span(out.people).subspan(begins[i], begins[i + 1] - begins[i]);
    return out;
}

}  // namespace mandat::analysis
