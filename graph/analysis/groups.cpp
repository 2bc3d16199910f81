// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/groups.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/chains.hpp"
#include "graph/analysis/matters.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/analysis/seats.hpp"

namespace mandat::analysis {
namespace {

bool is_report(EdgeKind kind) {
    const auto kinds = report_kinds();
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Whether a sentence tells of a report that was given; "reports_to" tells of a habit.
bool was_given(const Edge& edge) {
    if (edge.kind == EdgeKind::reports_to) return true;
    const auto* task = std::get_if<TaskFacts>(&edge.facts);
    return task != nullptr && task->status == "done";
}

std::vector<Coincidence> coincidences(const Network& network, const Seats& seats,
                                      const GroupOptions& options) {
    const auto matters = matters_of(network);
    std::map<std::pair<NodeId, NodeId>, const Edge*> questions;
    for (const Edge* edge : network.edges(EdgeKind::possible_same_as)) {
        const auto pair = std::minmax(edge->from, edge->to);
        questions[{pair.first, pair.second}] = edge;
    }
    std::vector<Coincidence> out;
    const SharedSeatList sharing = shared_seats(seats);
    for (const SharedSeats& shared : sharing.pairs) {
        Coincidence one;
        one.size_a = shared.size_a;
        one.size_b = shared.size_b;
        const auto common = static_cast<double>(shared.people.size());
        one.people_overlap = common / static_cast<double>(std::min(one.size_a, one.size_b));
        one.people_jaccard = common / (static_cast<double>(one.size_a + one.size_b) - common);
        if (shared.people.size() < options.people || one.people_jaccard < options.least) continue;
        one.a = network.node(shared.a);
        one.b = network.node(shared.b);
        const auto& sitting_a = seats.find(shared.a)->second;
        const auto& sitting_b = seats.find(shared.b)->second;
        for (const std::string_view person : shared.people) {
            one.people.push_back(network.node(person));
            for (const auto* sitting : {&sitting_a, &sitting_b}) {
                const auto& edges = sitting->find(person)->second;
                one.seats.insert(one.seats.end(), edges.begin(), edges.end());
            }
        }
        const auto a = matters.find(NodeId(shared.a));
        const auto b = matters.find(NodeId(shared.b));
        if (a != matters.end() && b != matters.end()) {
            std::set_intersection(a->second.begin(), a->second.end(), b->second.begin(),
                                  b->second.end(), std::back_inserter(one.words));
            one.matters_jaccard = jaccard(a->second, b->second);
        }
        const auto question = questions.find({NodeId(shared.a), NodeId(shared.b)});
        if (question != questions.end()) one.question = question->second;
        out.push_back(std::move(one));
    }
    std::stable_sort(out.begin(), out.end(), [](const Coincidence& a, const Coincidence& b) {
        return a.people_jaccard > b.people_jaccard;
    });
    return out;
}

/// Gathers what is said of each body and group in one pass over the network.
class Lives {
  public:
    Lives(const Network& network, Period period)
        : network_(network),
          period_(std::move(period)),
          timeline_(network),
          place_(network.nodes().size(), nobody) {
        for (Vertex v = 0; v < network.nodes().size(); ++v) {
            if (!has_seats(network.nodes()[v])) continue;
            place_[v] = lives_.size();
            lives_.emplace_back().node = &network.nodes()[v];
        }
    }

    std::vector<GroupLife> run(const Seats& seats) {
        for (const auto& [body, people] : seats) {
            if (GroupLife* const life = life_of(body)) life->people = people.size();
        }
        for (const Edge& edge : network_.edges()) {
            if (timeline_.holds_within(edge, period_)) take(edge);
        }
        count_decisions();
        for (GroupLife& life : lives_) {
            const NodeId& id = life.node->id;
            for (const Edge* report : life.reported) {
                const bool to_principal = std::any_of(
                    life.principals.begin(), life.principals.end(),
                    [&, &id = id](const Edge* edge) { return other_end(*edge, id) == report->to; });
                if (to_principal) life.to_principal.push_back(report);
            }
        }
        // Of a time that is asked about, only those that anything is known of by then.
        if (!period_.from.empty() || !period_.to.empty())
            std::erase_if(lives_, [](const GroupLife& life) { return !life.spoken_of; });
        return std::move(lives_);
    }

  private:
    static constexpr std::size_t nobody = SIZE_MAX;

    static const NodeId& other_end(const Edge& edge, const NodeId& id) {
        return edge.from == id ? edge.to : edge.from;
    }

    GroupLife* life_of(const NodeId& id) {
        const auto v = network_.find(id);
        return v && place_[*v] != nobody ? &lives_[place_[*v]] : nullptr;
    }

    static void see(GroupLife& life, const Edge& edge) {
        life.spoken_of = true;
        if (edge.since.empty()) return;
        if (life.first_seen.empty() || edge.since < life.first_seen) life.first_seen = edge.since;
        life.last_seen = std::max(life.last_seen, std::max(edge.since, edge.until));
    }

    void take(const Edge& edge) {
        if (GroupLife* const life = life_of(edge.from)) {
            see(*life, edge);
            if (edge.kind == EdgeKind::met) ++life->meetings;
            if (is_report(edge.kind))
                (was_given(edge) ? life->reported : life->shall_report).push_back(&edge);
            if (edge.kind == EdgeKind::part_of) life->principals.push_back(&edge);
        }
        if (GroupLife* const life = life_of(edge.to)) {
            see(*life, edge);
            const bool has =
                edge.kind == EdgeKind::has_working_group || edge.kind == EdgeKind::has_board;
            if (has || is_handed_over(edge.kind)) life->principals.push_back(&edge);
        }
    }

    void count_decisions() {
        const Occasions occasions(network_);
        for (const Node* item : network_.nodes(NodeKind::decision)) {
            const auto* facts = std::get_if<DecisionFacts>(&item->facts);
            if (facts == nullptr || facts->status != "decided") continue;
            const Occasion where = occasions.of(item->id);
            if (where.meeting == nullptr || where.body == nullptr) continue;
            if (!period_.contains(where.date)) continue;
            if (GroupLife* const life = life_of(where.body->id)) ++life->decisions;
        }
    }

    const Network& network_;
    Period period_;
    Timeline timeline_;
    std::vector<GroupLife> lives_;    ///< by id
    std::vector<std::size_t> place_;  ///< of each vertex among them
};

}  // namespace

bool GroupLife::is_network() const {
    const auto* facts = std::get_if<BodyFacts>(&node->facts);
    return facts != nullptr && facts->type == "network";
}

Groups survey_groups(const Network& network, const GroupOptions& options) {
    const bool one_day = !options.day.empty();
    const Seats seats =
        seats_of(network, one_day ? Period{options.day, options.day} : options.period);
    const Period until = one_day ? Period{"", options.day} : options.period;
    return {coincidences(network, seats, options), Lives(network, until).run(seats)};
}

}  // namespace mandat::analysis
