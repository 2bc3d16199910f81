// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/load_carriers.hpp"

#include <algorithm>
#include <tuple>

#include "graph/analysis/transfer.hpp"

namespace mandat::analysis {

Carriers::Carriers(const Network& network, const LoadReport& report) : identities_(network) {
    for (const PersonLoad& one : report.people) {
        for (const Home& home : one.homes) {
            auto& there = by_place_[home.place->id];
            if (there.empty() || there.back() != &one) there.push_back(&one);
        }
    }
}

bool Carriers::sits(const PersonLoad& person, const Node& body) const {
    return std::any_of(person.seats.begin(), person.seats.end(), [&](const SeatHeld& seat) {
        return identities_.of(seat.body->id) == identities_.of(body.id);
    });
}

std::vector<const PersonLoad*> Carriers::colleagues(const PersonLoad& person) const {
    std::vector<const PersonLoad*> out;
    for (const Home& home : person.homes) {
        for (const PersonLoad* other : by_place_.at(home.place->id)) {
            const bool same =
                identities_.of(other->person->id) == identities_.of(person.person->id);
            if (!same && other->seats.size() + 1 < person.seats.size()) out.push_back(other);
        }
    }
    std::sort(out.begin(), out.end(), [](const PersonLoad* a, const PersonLoad* b) {
        return std::make_tuple(a->seats.size(), std::string_view(a->person->id)) <
               std::make_tuple(b->seats.size(), std::string_view(b->person->id));
    });
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<SeatQuestion> Carriers::questions(const PersonLoad& person) const {
    const std::vector<const PersonLoad*> others = colleagues(person);
    std::vector<Taker> takers;
    for (const PersonLoad* other : others) {
        const std::size_t room = person.seats.size() - 1 - other->seats.size();
        takers.push_back(
            {other->person->id, static_cast<int>(other->seats.size()), static_cast<int>(room)});
    }
    std::vector<SeatQuestion> out;
    std::vector<OpenSeat> seats;
    for (const SeatHeld& seat : person.seats) {
        SeatQuestion question{&seat, {}, nullptr};
        OpenSeat open{seat.body->id, {}};
        for (std::size_t i = 0; i < others.size(); ++i) {
            if (sits(*others[i], *seat.body)) continue;
            question.could.push_back(others[i]);
            open.takers.push_back(i);
        }
        out.push_back(std::move(question));
        seats.push_back(std::move(open));
    }
    const Transfer moved = transfer(takers, seats);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (moved.taker_of[i]) out[i].one_way = others[*moved.taker_of[i]];
    }
    return out;
}

}  // namespace mandat::analysis
