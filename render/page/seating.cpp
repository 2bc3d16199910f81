// SPDX-License-Identifier: Apache-2.0
#include "render/page/seating.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

Role role_of(const Edge& edge) { return facts_of<MemberFacts>(edge).role; }

std::vector<SeatColumn> columns_of(const Facts& facts) {
    const Network& network = facts.network();
    std::map<std::string, std::set<std::string>> holders;
    for (const Edge* e : network.edges(EdgeKind::member_of)) {
        const Node* body = network.node(e->to);
        const Node* holder = network.node(e->from);
        // A committee of municipalities has no row to put a mark in.
        const bool row = holder != nullptr &&
                         (holder->kind == NodeKind::person || holder->kind == NodeKind::role);
        if (row && body != nullptr && body->kind != NodeKind::organisation) {
            holders[body->id].insert(e->from);
        }
    }
    // a focus area and its working group have one code, and are one column
    std::map<std::string, std::string> group_of;
    for (const auto& [id, people] : holders) {
        if (network.node(id)->kind == NodeKind::working_group && !facts.code(id).empty())
            group_of.emplace(facts.code(id), id);
    }
    std::map<std::string, SeatColumn> columns;
    for (const auto& [id, people] : holders) {
        const auto group = group_of.find(facts.code(id));
        const bool joins =
            network.node(id)->kind == NodeKind::focus_area && group != group_of.end();
        SeatColumn& column = columns[joins ? group->second : id];
        column.body = network.node(joins ? group->second : id);
        column.of.push_back(id);
        column.members += people.size();
    }
    std::vector<SeatColumn> out;
    for (auto& [id, column] : columns) out.push_back(std::move(column));
    const auto place = [&facts](const SeatColumn& c) {
        // Bodies, then what belongs to a focus area, then other groups, then projects.
        const bool group = c.body->kind != NodeKind::body;
        const int category = group ? facts.category(c.body->id) : 0;
        const int rank = !group ? 0 : category > 0 ? 1 : c.body->kind == NodeKind::project ? 3 : 2;
        return std::tuple(rank, category, -static_cast<long>(c.members), c.body->name, c.body->id);
    };
    std::sort(out.begin(), out.end(),
              [&place](const SeatColumn& a, const SeatColumn& b) { return place(a) < place(b); });
    return out;
}

SeatRow row_of(const Facts& facts, const Node& holder, const std::vector<SeatColumn>& columns) {
    SeatRow row{&holder, facts.places_of(holder.id), {}, 0};
    row.seats.resize(columns.size());
    auto seats = facts.network().from(holder.id, EdgeKind::member_of);
    std::stable_sort(seats.begin(), seats.end(),
                     [](const Edge* a, const Edge* b) { return role_of(*a) < role_of(*b); });
    for (const Edge* seat : seats) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto& of = columns[i].of;
            if (std::find(of.begin(), of.end(), seat->to) != of.end()) row.seats[i].push_back(seat);
        }
    }
    row.bodies = static_cast<std::size_t>(
        std::count_if(row.seats.begin(), row.seats.end(),
                      [](const std::vector<const Edge*>& cell) { return !cell.empty(); }));
    return row;
}

}  // namespace

Seating seating_of(const Facts& facts) {
    Seating out;
    out.columns = columns_of(facts);
    for (const NodeKind kind : {NodeKind::person, NodeKind::role}) {
        for (const Node* holder : facts.network().nodes(kind)) {
            SeatRow row = row_of(facts, *holder, out.columns);
            if (row.bodies > 0) {
                out.rows.push_back(std::move(row));
            } else if (kind == NodeKind::person) {
                out.without_seat.push_back(holder);
            }
        }
    }
    const auto place = [](const SeatRow& row) {
        return std::tuple(row.places.empty(),
                          row.places.empty() ? std::string() : sort_key(row.places.front()->name),
                          sort_key(row.holder->name), row.holder->id);
    };
    std::sort(out.rows.begin(), out.rows.end(),
              [&place](const SeatRow& a, const SeatRow& b) { return place(a) < place(b); });
    std::sort(out.without_seat.begin(), out.without_seat.end(), [](const Node* a, const Node* b) {
        return std::tuple(sort_key(a->name), a->id) < std::tuple(sort_key(b->name), b->id);
    });
    return out;
}

std::vector<const Edge*> seats_in(const Network& network, const Node& body) {
    auto out = network.to(body.id, EdgeKind::member_of);
    const auto place = [&network](const Edge* e) {
        const Node* holder = network.node(e->from);
        return std::tuple(
            role_of(*e),
            sort_key(holder == nullptr ? std::string_view() : std::string_view(holder->name)),
            e->id);
    };
    std::sort(out.begin(), out.end(),
              [&place](const Edge* a, const Edge* b) { return place(a) < place(b); });
    return out;
}

}  // namespace mandat::render
