// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/seat_table.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace mandat::analysis {
namespace {

/// Vertices that count as one, by the first of them.
class Identity {
  public:
    explicit Identity(std::size_t vertices) : first_(vertices) {
        std::iota(first_.begin(), first_.end(), Vertex{0});
    }

    [[nodiscard]] Vertex of(Vertex v) {
        while (first_[v] != v) v = first_[v] = first_[first_[v]];
        return v;
    }
    void merge(Vertex a, Vertex b) {
        a = of(a);
        b = of(b);
        first_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<Vertex> first_;
};

struct Seat {
    Vertex person;
    Vertex body;
    const Edge* edge;
};

class Reader {
  public:
    Reader(const Network& network, const SeatTableOptions& options)
        : network_(network), options_(options), identity_(network.nodes().size()) {}

    SeatTable read() {
        if (options_.identities == Identities::possible) merge();
        for (const Edge* edge : network_.edges(EdgeKind::member_of)) seat(*edge, edge->to);
        if (options_.attended == Attended::counted) attendances();
        SeatTable out;
        const auto person_of = parties(out.people, [](const Seat& s) { return s.person; });
        const auto body_of = parties(out.bodies, [](const Seat& s) { return s.body; });
        // Edges of one seat in the order of the network: memberships come before attendances.
        std::sort(seats_.begin(), seats_.end(), [](const Seat& a, const Seat& b) {
            return std::tie(a.person, a.body, a.edge) < std::tie(b.person, b.body, b.edge);
        });
        std::vector<Pair> pairs;
        for (const Seat& s : seats_) {
            const Pair pair{person_of[s.person], body_of[s.body]};
            if (pairs.empty() || pairs.back() != pair) {
                if (!pairs.empty()) out.seat_begins.push_back(out.seats.size());
                pairs.push_back(pair);
            }
            out.seats.push_back(s.edge);
        }
        if (!pairs.empty()) out.seat_begins.push_back(out.seats.size());
        out.bodies_of = rows_of(static_cast<std::uint32_t>(out.people.size()), std::move(pairs));
        out.people_of = transposed(out.bodies_of, static_cast<std::uint32_t>(out.bodies.size()));
        return out;
    }

  private:
    [[nodiscard]] bool is_body(NodeKind kind) const {
        return std::find(options_.kinds.begin(), options_.kinds.end(), kind) !=
               options_.kinds.end();
    }

    void merge() {
        for (const Edge* edge : network_.edges(EdgeKind::possible_same_as)) {
            const auto a = network_.find(edge->from);
            const auto b = network_.find(edge->to);
            if (a && b && network_.nodes()[*a].kind == network_.nodes()[*b].kind)
                identity_.merge(*a, *b);
        }
    }

    void seat(const Edge& edge, std::string_view body_id) {
        if (options_.keep && !options_.keep(edge)) return;
        const auto person = network_.find(edge.from);
        const auto body = network_.find(body_id);
        if (!person || !body) return;
        const Node& who = network_.nodes()[*person];
        const Node& where = network_.nodes()[*body];
        if (who.kind != NodeKind::person || !is_body(where.kind)) return;
        if (who.collective || where.collective) return;
        seats_.push_back({identity_.of(*person), identity_.of(*body), &edge});
    }

    void attendances() {
        for (const Edge* edge : network_.edges(EdgeKind::attended)) {
            const auto* facts = std::get_if<AttendanceFacts>(&edge->facts);
            if (facts != nullptr && facts->presence == Presence::absent) continue;
            for (const Edge* met : network_.to(edge->to, EdgeKind::met)) seat(*edge, met->from);
        }
    }

    /// Fills in who has a seat; gives the place of each vertex among them.
    std::vector<std::uint32_t> parties(std::vector<Party>& out, auto vertex_of) {
        std::vector<std::uint32_t> place(network_.nodes().size(), UINT32_MAX);
        std::vector<bool> used(network_.nodes().size(), false);
        for (const Seat& s : seats_) used[vertex_of(s)] = true;
        for (Vertex v = 0; v < used.size(); ++v) {
            if (!used[v]) continue;
            place[v] = static_cast<std::uint32_t>(out.size());
            out.push_back({&network_.nodes()[v], {}});
        }
        if (options_.identities == Identities::strict) return place;
        for (Vertex v = 0; v < used.size(); ++v) {
            const Vertex first = identity_.of(v);
            if (first != v && used[first]) out[place[first]].others.push_back(&network_.nodes()[v]);
        }
        return place;
    }

    const Network& network_;
    const SeatTableOptions& options_;
    Identity identity_;
    std::vector<Seat> seats_;
};

std::optional<std::uint32_t> find_in(const std::vector<Party>& parties, std::string_view id) {
    for (std::uint32_t i = 0; i < parties.size(); ++i) {
        if (parties[i].node->id == id) return i;
        for (const Node* other : parties[i].others) {
            if (other->id == id) return i;
        }
    }
    return std::nullopt;
}

}  // namespace

std::span<const Edge* const> SeatTable::seats_of(std::uint32_t person, std::uint32_t body) const {
    const auto row = bodies_of.of(person);
    const auto hit = std::lower_bound(row.begin(), row.end(), body);
    if (hit == row.end() || *hit != body) return {};
    const std::size_t k = bodies_of.begins[person] + static_cast<std::size_t>(hit - row.begin());
    return {seats.data() + seat_begins[k], seats.data() + seat_begins[k + 1]};
}

std::optional<std::uint32_t> SeatTable::find_person(std::string_view id) const {
    return find_in(people, id);
}

std::optional<std::uint32_t> SeatTable::find_body(std::string_view id) const {
    return find_in(bodies, id);
}

SeatTable seat_table(const Network& network, const SeatTableOptions& options) {
    return Reader(network, options).read();
}

}  // namespace mandat::analysis
