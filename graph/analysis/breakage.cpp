// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/breakage.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/analysis/breakage_chains.hpp"
#include "graph/analysis/connectivity.hpp"
#include "graph/analysis/projection.hpp"

namespace mandat::analysis {
namespace {

using Nodes = std::set<const Node*>;
using Keep = std::function<bool(const Edge&)>;

/// Nodes of a network stand by their ids, so that pointers compare as ids do.
Nodes removed_nodes(const Network& network, const std::vector<NodeId>& ids, const Keep& keep) {
    Nodes out;
    for (const NodeId& id : ids) {
        const Node* node = network.node(id);
        if (node == nullptr) continue;
        out.insert(node);
        if (node->kind != NodeKind::municipality && node->kind != NodeKind::organisation) continue;
        for (const Edge* edge : network.to(id, EdgeKind::represents)) {
            const Node* person = network.node(edge->from);
            if (person != nullptr && (!keep || keep(*edge))) out.insert(person);
        }
    }
    return out;
}

void append(std::vector<const Edge*>& to, std::span<const Edge* const> from) {
    to.insert(to.end(), from.begin(), from.end());
}

/// What goes of the table of seats.
class Removal {
  public:
    Removal(const Network& network, const SeatTable& table, const Nodes& removed, const Keep& keep)
        : network_(network), table_(table), keep_(keep) {
        for (const Party& party : table.people) people_.push_back(goes(party, removed));
        for (const Party& party : table.bodies) bodies_.push_back(goes(party, removed));
    }

    void bodies(Breakage& out) const {
        for (std::uint32_t b = 0; b < table_.bodies.size(); ++b) {
            if (bodies_[b]) continue;
            BodyLeft left;
            left.body = table_.bodies[b].node;
            for (const std::uint32_t p : table_.people_of.of(b)) {
                ++left.members;
                if (people_[p]) {
                    append(left.seats, table_.seats_of(p, b));
                } else {
                    ++left.left;
                }
            }
            if (left.left == left.members) continue;
            roles(out, b);
            voices(out, b);
            out.bodies.push_back(std::move(left));
        }
    }

    /// Pairs of bodies by people who go, and pairs of people by bodies that go.
    void links(Breakage& out) const {
        lost_links(
            table_.people_of, table_.bodies_of, bodies_, people_, out.body_links,
            [&](std::uint32_t body) { return table_.bodies[body].node; },
            [&](std::uint32_t body, std::uint32_t p) { return table_.seats_of(p, body); });
        lost_links(
            table_.bodies_of, table_.people_of, people_, bodies_, out.person_links,
            [&](std::uint32_t person) { return table_.people[person].node; },
            [&](std::uint32_t person, std::uint32_t b) { return table_.seats_of(person, b); });
    }

    void parts(Breakage& out) const {
        const Components before = components(graph(Kept::all));
        const Components after = components(graph(Kept::left));
        const auto people = static_cast<std::uint32_t>(table_.people.size());
        std::set<std::uint32_t> touched;
        for (std::uint32_t v = 0; v < before.of.size(); ++v)
            if (gone(v)) touched.insert(before.of[v]);
        // A part that is split, by the part it was: its pieces in order of their first nodes.
        std::map<std::uint32_t, std::map<std::uint32_t, std::vector<std::uint32_t>>> pieces;
        for (std::uint32_t v = 0; v < before.of.size(); ++v)
            if (!gone(v) && touched.contains(before.of[v]))
                pieces[before.of[v]][after.of[v]].push_back(v);
        for (const auto& [was, now] : pieces) {
            if (now.size() < 2) continue;
            std::size_t met = 0;
            for (const auto& [piece, vertices] : now) {
                std::vector<const Node*> named;
                for (const std::uint32_t v : vertices) named.push_back(node(v));
                out.parts.push_back(std::move(named));
                const auto here = static_cast<std::size_t>(std::count_if(
                    vertices.begin(), vertices.end(), [&](std::uint32_t v) { return v < people; }));
                out.parted_people += met * here;
                met += here;
            }
        }
        std::stable_sort(out.parts.begin(), out.parts.end(),
                         [](const auto& a, const auto& b) { return a.size() > b.size(); });
    }

  private:
    enum class Kept { all, left };

    static bool goes(const Party& party, const Nodes& removed) {
        return removed.contains(party.node) ||
               std::any_of(party.others.begin(), party.others.end(),
                           [&](const Node* other) { return removed.contains(other); });
    }

    [[nodiscard]] bool gone(std::uint32_t v) const {
        const auto people = static_cast<std::uint32_t>(table_.people.size());
        return v < people ? people_[v] : bodies_[v - people];
    }
    [[nodiscard]] const Node* node(std::uint32_t v) const {
        const auto people = static_cast<std::uint32_t>(table_.people.size());
        return v < people ? table_.people[v].node : table_.bodies[v - people].node;
    }

    /// People and bodies beside each other; what goes stays as a vertex without neighbours.
    [[nodiscard]] Csr graph(Kept kept) const {
        const auto people = static_cast<std::uint32_t>(table_.people.size());
        std::vector<Pair> pairs;
        for (std::uint32_t p = 0; p < people; ++p) {
            for (const std::uint32_t b : table_.bodies_of.of(p)) {
                if (kept == Kept::all || (!people_[p] && !bodies_[b]))
                    pairs.emplace_back(p, people + b);
            }
        }
        return undirected(people + static_cast<std::uint32_t>(table_.bodies.size()), pairs);
    }

    void roles(Breakage& out, std::uint32_t body) const {
        std::map<Role, std::vector<const Edge*>> going;
        std::set<Role> kept;
        for (const std::uint32_t p : table_.people_of.of(body)) {
            for (const Edge* seat : table_.seats_of(p, body)) {
                const auto* facts = std::get_if<MemberFacts>(&seat->facts);
                if (facts == nullptr || facts->role == Role::member) continue;
                if (people_[p]) {
                    going[facts->role].push_back(seat);
                } else {
                    kept.insert(facts->role);
                }
            }
        }
        for (auto& [role, seats] : going) {
            if (!kept.contains(role))
                out.roles.push_back({table_.bodies[body].node, role, std::move(seats)});
        }
    }

    void voices(Breakage& out, std::uint32_t body) const {
        std::map<const Node*, VoiceLost> going;
        Nodes kept;
        for (const std::uint32_t p : table_.people_of.of(body)) {
            Nodes mine;
            for (const Edge* edge : speaks_for(table_.people[p])) {
                const Node* place = network_.node(edge->to);
                if (place == nullptr) continue;
                if (!people_[p]) {
                    kept.insert(place);
                    continue;
                }
                VoiceLost& lost = going[place];
                if (mine.insert(place).second) append(lost.seats, table_.seats_of(p, body));
                lost.represents.push_back(edge);
            }
        }
        for (auto& [place, lost] : going) {
            if (kept.contains(place)) continue;
            lost.body = table_.bodies[body].node;
            lost.place = place;
            out.voices.push_back(std::move(lost));
        }
    }

    [[nodiscard]] std::vector<const Edge*> speaks_for(const Party& party) const {
        std::vector<const Edge*> out = network_.from(party.node->id, EdgeKind::represents);
        for (const Node* other : party.others)
            append(out, network_.from(other->id, EdgeKind::represents));
        if (keep_) std::erase_if(out, [&](const Edge* edge) { return !keep_(*edge); });
        return out;
    }

    static void lost_links(const Csr& rows, const Csr& columns, const std::vector<bool>& row_goes,
                           const std::vector<bool>& column_goes, std::vector<LinkLost>& out,
                           const auto& name, const auto& seats_of) {
        // For each pair beside a column that goes: whether anything that stays joins it too.
        std::map<Pair, std::vector<std::uint32_t>> joined;
        for (std::uint32_t c = 0; c < columns.size(); ++c) {
            if (!column_goes[c]) continue;
            const auto beside = columns.of(c);
            for (std::size_t i = 0; i < beside.size(); ++i) {
                for (std::size_t j = i + 1; j < beside.size(); ++j) {
                    if (!row_goes[beside[i]] && !row_goes[beside[j]])
                        joined[{beside[i], beside[j]}].push_back(c);
                }
            }
        }
        for (const auto& [pair, by] : joined) {
            std::vector<std::uint32_t> both;
            std::ranges::set_intersection(rows.of(pair.first), rows.of(pair.second),
                                          std::back_inserter(both));
            if (both.size() != by.size()) continue;
            LinkLost lost{name(pair.first), name(pair.second), {}};
            for (const std::uint32_t c : by) {
                append(lost.seats, seats_of(pair.first, c));
                append(lost.seats, seats_of(pair.second, c));
            }
            out.push_back(std::move(lost));
        }
    }

    const Network& network_;
    const SeatTable& table_;
    const Keep& keep_;
    std::vector<bool> people_;
    std::vector<bool> bodies_;
};

}  // namespace

Breakage breakage(const Network& network, const std::vector<NodeId>& without,
                  const BreakageOptions& options) {
    Breakage out;
    const Nodes removed = removed_nodes(network, without, options.seating.keep);
    out.removed.assign(removed.begin(), removed.end());
    if (removed.empty()) return out;
    const SeatTable table = seat_table(network, options.seating);
    const Removal removal(network, table, removed, options.seating.keep);
    removal.bodies(out);
    removal.links(out);
    removal.parts(out);
    break_chains(network, options, out);
    return out;
}

}  // namespace mandat::analysis
