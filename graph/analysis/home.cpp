// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/home.hpp"

#include <algorithm>
#include <tuple>

#include "graph/analysis/seats.hpp"

namespace mandat::analysis {
namespace {

bool is_place(const Node* node) {
    return node != nullptr && !node->collective &&
           (node->kind == NodeKind::municipality || node->kind == NodeKind::organisation);
}

/// That staff were not listed at a later meeting of some body ends nobody's employment.
std::string last_day_at(const Edge& edge, const Timeline& timeline) {
    const auto* seat = std::get_if<MemberFacts>(&edge.facts);
    if (seat == nullptr) return timeline.last_day(edge);
    return seat->ended ? edge.until : "";
}

/// Works there; who has a seat in an organisation does not speak for it elsewhere.
bool is_staff(const Edge& edge) {
    const auto* facts = std::get_if<MemberFacts>(&edge.facts);
    return edge.kind == EdgeKind::member_of && facts != nullptr && !is_seat(facts->role);
}

bool is_person(const Node* node) { return node != nullptr && node->kind == NodeKind::person; }

}  // namespace

bool overlap(const Period& a, const Period& b) {
    const bool a_is_over = !a.to.empty() && !b.from.empty() && a.to < b.from;
    const bool b_is_over = !b.to.empty() && !a.from.empty() && b.to < a.from;
    return !a_is_over && !b_is_over;
}

Period common(const Period& a, const Period& b) {
    Period out{std::max(a.from, b.from), a.to};
    if (a.to.empty() || (!b.to.empty() && b.to < a.to)) out.to = b.to;
    return out;
}

Homes::Homes(const Network& network, const Timeline& timeline) {
    const auto take = [&](const Edge& edge) {
        const Node* const place = network.node(edge.to);
        const Node* const person = network.node(edge.from);
        if (!is_place(place) || !is_person(person)) return;
        homes_[person->id].push_back({place, &edge, {edge.since, last_day_at(edge, timeline)}});
    };
    for (const Edge& edge : network.edges()) {
        if (edge.kind == EdgeKind::represents) take(edge);
    }
    // Only who represents nobody: a list's "Anna, Berg" tells more than whose staff she is.
    std::vector<const Edge*> staff;
    for (const Edge& edge : network.edges()) {
        if (is_staff(edge) && !homes_.contains(edge.from)) staff.push_back(&edge);
    }
    for (const Edge* edge : staff) take(*edge);
    for (auto& [person, homes] : homes_) {
        std::sort(homes.begin(), homes.end(), [](const Home& a, const Home& b) {
            return std::tie(a.held.from, a.place->id) < std::tie(b.held.from, b.place->id);
        });
        homes.front().held.from.clear();
    }
}

const std::vector<Home>& Homes::of(std::string_view person) const {
    static const std::vector<Home> none;
    const auto hit = homes_.find(person);
    return hit == homes_.end() ? none : hit->second;
}

std::vector<Home> Homes::within(std::string_view person, const Period& period) const {
    std::vector<Home> out;
    for (const Home& home : of(person)) {
        if (overlap(home.held, period)) out.push_back(home);
    }
    return out;
}

}  // namespace mandat::analysis
