// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/load_seats.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/analysis/possible_identities.hpp"
#include "graph/analysis/seats.hpp"

namespace mandat::analysis {
namespace {

Role role_of(const Edge& edge) {
    const auto* facts = std::get_if<MemberFacts>(&edge.facts);
    return facts == nullptr ? Role::other : facts->role;
}

void settle(SeatHeld& seat) {
    std::stable_sort(seat.edges.begin(), seat.edges.end(), [](const Edge* a, const Edge* b) {
        return std::tie(a->since, a->until) < std::tie(b->since, b->until);
    });
    const Edge* latest = seat.edges.front();
    for (const Edge* edge : seat.edges) {
        if (edge->certainty == Certainty::explicit_) seat.certainty = Certainty::explicit_;
        const auto seen = std::tie(edge->until, edge->since);
        const auto best = std::tie(latest->until, latest->since);
        if (seen > best || (seen == best && role_of(*edge) < role_of(*latest))) latest = edge;
    }
    seat.role = role_of(*latest);
}

/// No question is open about a person or the bodies of their seats.
bool is_settled(const PersonLoad& load, const PossibleIdentities& identities) {
    return !identities.is_asked(load.person->id) &&
           std::none_of(load.seats.begin(), load.seats.end(),
                        [&](const SeatHeld& seat) { return identities.is_asked(seat.body->id); });
}

}  // namespace

bool is_seat_in(const Node& where, Role role) { return has_seats(where) && is_seat(role); }

Seating::Seating(const Network& network, const Timeline& timeline, const Homes& homes,
                 const AskedDays& asked)
    : network_(network), timeline_(timeline), homes_(homes), asked_(asked) {
    std::vector<Sitting> found;
    for (const Edge* edge : network.edges(EdgeKind::member_of)) {
        if (!held(*edge)) continue;
        const Node* const where = network.node(edge->to);
        if (where == nullptr || !is_seat_in(*where, role_of(*edge))) continue;
        found.clear();
        add_sittings(*edge, found);
        for (Sitting& sitting : found)
            sittings_[{where, sitting.home->place}].push_back(std::move(sitting));
    }
}

bool Seating::held(const Edge& edge) const {
    return asked_.day.empty() ? timeline_.holds_within(edge, asked_.period)
                              : timeline_.holds_on(edge, asked_.day);
}

void Seating::add_sittings(const Edge& seat, std::vector<Sitting>& out) const {
    const Period held{seat.since, timeline_.last_day(seat)};
    const Period asked = asked_.states();
    if (!overlap(held, asked)) return;
    const Period within = common(held, asked);
    for (const Home& home : homes_.of(seat.from)) {
        if (overlap(home.held, within)) out.push_back({&seat, &home, common(within, home.held)});
    }
}

std::vector<Sitting> Seating::sittings_of(const Edge& seat) const {
    std::vector<Sitting> out;
    add_sittings(seat, out);
    return out;
}

void Seating::find_company(SeatHeld& seat) const {
    bool known = false;
    std::vector<Sitting> sittings;
    for (const Edge* edge : seat.edges) {
        sittings.clear();
        add_sittings(*edge, sittings);
        for (const Sitting& own : sittings) {
            known = true;
            for (const Sitting& other : sittings_.at({seat.body, own.home->place})) {
                if (other.seat->from == edge->from || !overlap(own.held, other.held)) continue;
                seat.colleagues.push_back(other.seat);
            }
        }
    }
    const auto earlier = [](const Edge* a, const Edge* b) {
        return std::tie(a->from, a->since, a->id) < std::tie(b->from, b->since, b->id);
    };
    std::sort(seat.colleagues.begin(), seat.colleagues.end(), earlier);
    seat.colleagues.erase(std::unique(seat.colleagues.begin(), seat.colleagues.end()),
                          seat.colleagues.end());
    if (known) seat.company = seat.colleagues.empty() ? Company::alone : Company::shared;
}

std::vector<SeatHeld> Seating::collect(std::string_view person, Wanted wanted) const {
    std::map<std::string_view, SeatHeld> by_body;
    for (const Edge* edge : network_.from(person, EdgeKind::member_of)) {
        const Node* const where = network_.node(edge->to);
        if (where == nullptr || !held(*edge)) continue;
        if (is_seat_in(*where, role_of(*edge)) != (wanted == Wanted::seats)) continue;
        SeatHeld& seat = by_body[where->id];
        seat.body = where;
        seat.edges.push_back(edge);
    }
    std::vector<SeatHeld> out;
    for (auto& [id, seat] : by_body) {
        settle(seat);
        if (wanted == Wanted::seats) find_company(seat);
        out.push_back(std::move(seat));
    }
    return out;
}

std::vector<SeatHeld> Seating::seats(std::string_view person) const {
    return collect(person, Wanted::seats);
}

std::vector<SeatHeld> Seating::functions(std::string_view person) const {
    return collect(person, Wanted::functions);
}

void count_possible_seats(const Network& network, std::vector<PersonLoad>& people) {
    const PossibleIdentities identities(network);
    std::map<std::string_view, const PersonLoad*> by_id;
    for (const PersonLoad& load : people) by_id[load.person->id] = &load;
    for (PersonLoad& load : people) {
        if (is_settled(load, identities)) {
            const std::size_t n = load.seats.size();
            load.figures = {n, n, n, n, {}};
            continue;
        }
        std::set<std::string_view> own;
        std::set<std::string_view> joined;
        for (const SeatHeld& seat : load.seats) own.insert(seat.body->id);
        for (const std::string_view id : identities.all_of(load.person->id)) {
            const auto other = by_id.find(id);
            if (other == by_id.end()) continue;
            for (const SeatHeld& seat : other->second->seats) joined.insert(seat.body->id);
        }
        std::map<std::string_view, std::size_t> own_classes;
        std::map<std::string_view, std::size_t> joined_classes;
        for (const std::string_view body : own) ++own_classes[identities.of(body)];
        for (const std::string_view body : joined) ++joined_classes[identities.of(body)];
        SeatFigures& figures = load.figures;
        figures = {own.size(), joined.size(), own_classes.size(), joined_classes.size(), {}};
        if (joined != own) figures.questions = identities.questions_of(load.person->id);
        for (const auto& [first, count] : joined_classes) {
            if (count < 2) continue;
            for (const Edge* question : identities.questions_of(first))
                figures.questions.push_back(question);
        }
    }
}

}  // namespace mandat::analysis
