// SPDX-License-Identifier: Apache-2.0
#include "render/view/restriction.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "graph/analysis/period.hpp"
#include "render/view/people.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {
namespace {

/// Edges that make their ends neighbours.
bool is_near(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::member_of:
        case EdgeKind::has_focus_area:
        case EdgeKind::has_working_group:
        case EdgeKind::has_board:
        case EdgeKind::part_of:
        case EdgeKind::assignment:
        case EdgeKind::creates_group:
        case EdgeKind::referral:
        case EdgeKind::staffs:
        case EdgeKind::report_back:
        case EdgeKind::reports_to:
        case EdgeKind::escalation:
        case EdgeKind::coordination: return true;
        default: return false;
    }
}

bool is_meeting_or_item(const Node& node) {
    return node.kind == NodeKind::meeting || node.kind == NodeKind::decision;
}

bool is_place(const Node& node) {
    return node.kind == NodeKind::municipality || node.kind == NodeKind::organisation;
}

class Restricter {
  public:
    Restricter(const Network& network, const Restriction& restriction)
        : network_(network), restriction_(restriction), timeline_(network) {}

    Network run() {
        std::set<NodeId> kept = choose();
        add_meetings(kept);
        std::vector<Node> nodes;
        std::vector<Edge> edges;
        std::set<NodeId> used;
        for (const Edge& edge : network_.edges()) {
            if (!holds(edge) || !kept.contains(edge.from) || gone(edge.from)) continue;
            if (!edge.to.empty() && (!kept.contains(edge.to) || gone(edge.to))) continue;
            edges.push_back(edge);
            used.insert({edge.from, edge.to});
        }
        for (const Edge& edge : edges) mention(edge, used);
        for (const Node& node : network_.nodes()) {
            if (used.contains(node.id) || node.id == restriction_.around) nodes.push_back(node);
        }
        return {network_.documents(), std::move(nodes), std::move(edges), network_.diagnostics()};
    }

  private:
    [[nodiscard]] bool holds(const Edge& edge) const {
        if (restriction_.day.empty()) return true;
        if (analysis::is_event(edge.kind))
            return edge.since.empty() || edge.since <= restriction_.day;
        return timeline_.holds_on(edge, restriction_.day);
    }

    /// A meeting after the day, or an item of one.
    [[nodiscard]] bool gone(const NodeId& id) const {
        if (restriction_.day.empty()) return false;
        const Node* const node = network_.node(id);
        if (node == nullptr) return true;
        if (node->kind == NodeKind::meeting)
            return facts_as<MeetingFacts>(*node).date > restriction_.day;
        return node->kind == NodeKind::decision && date_of(network_, *node) > restriction_.day;
    }

    [[nodiscard]] std::set<NodeId> choose() const {
        std::set<NodeId> all;
        for (const Node& node : network_.nodes()) all.insert(node.id);
        if (!restriction_.place.empty()) keep_place(all);
        if (!restriction_.around.empty()) keep_near(all);
        return all;
    }

    /// People of the place and every body, group and focus area; not people of other places.
    void keep_place(std::set<NodeId>& kept) const {
        std::set<NodeId> mine, seats;
        for (const Node* person : network_.nodes(NodeKind::person)) {
            if (home_of(network_, person->id).id == restriction_.place) mine.insert(person->id);
        }
        for (const Edge* edge : network_.edges(EdgeKind::member_of)) {
            if (mine.contains(edge->from)) seats.insert(edge->to);
        }
        std::erase_if(kept, [&](const NodeId& id) {
            const Node* const node = network_.node(id);
            if (node->kind == NodeKind::person) return !mine.contains(id);
            if (is_place(*node)) return id != restriction_.place;
            if (node->kind == NodeKind::body || node->kind == NodeKind::working_group)
                return !seats.contains(id);
            return false;
        });
    }

    void keep_near(std::set<NodeId>& kept) const {
        std::set<NodeId> near{restriction_.around};
        std::vector<NodeId> edge_of_it{restriction_.around};
        for (std::size_t step = 0; step < restriction_.depth; ++step) {
            std::vector<NodeId> next;
            for (const NodeId& id : edge_of_it) {
                const Node* const node = network_.node(id);
                const bool passes = node != nullptr && !is_place(*node) && !node->collective &&
                                    (node->kind != NodeKind::person || step == 0);
                if (!passes) continue;
                for (const Edge& edge : network_.edges()) {
                    if (!is_near(edge.kind) || !holds(edge)) continue;
                    const NodeId& other = edge.from == id ? edge.to : edge.from;
                    if ((edge.from != id && edge.to != id) || other.empty()) continue;
                    if (near.insert(other).second) next.push_back(other);
                }
            }
            edge_of_it = std::move(next);
        }
        // where its people come from is told, whoever else comes from there
        for (const Edge* edge : network_.edges(EdgeKind::represents)) {
            if (near.contains(edge->from)) near.insert(edge->to);
        }
        std::erase_if(kept, [&](const NodeId& id) {
            return !is_meeting_or_item(*network_.node(id)) && !near.contains(id);
        });
    }

    /// Only meetings of bodies that are left, and their items.
    void add_meetings(std::set<NodeId>& kept) const {
        std::set<NodeId> meetings, items;
        for (const Edge* edge : network_.edges(EdgeKind::met)) {
            if (kept.contains(edge->from)) meetings.insert(edge->to);
        }
        for (const Edge* edge : network_.edges(EdgeKind::treated)) {
            if (meetings.contains(edge->from)) items.insert(edge->to);
        }
        std::erase_if(kept, [&](const NodeId& id) {
            const Node* const node = network_.node(id);
            if (node->kind == NodeKind::meeting) return !meetings.contains(id);
            return node->kind == NodeKind::decision && !items.contains(id) &&
                   facts_as<DecisionFacts>(*node).known;
        });
    }

    /// Every id within the facts of an edge is a node of the network.
    static void mention(const Edge& edge, std::set<NodeId>& used) {
        if (const auto* task = std::get_if<TaskFacts>(&edge.facts); task != nullptr)
            used.insert({task->decision, task->report_back.to});
        if (const auto* was = std::get_if<AttendanceFacts>(&edge.facts); was != nullptr)
            used.insert(was->affiliation);
        if (const auto* in = std::get_if<SubstitutionFacts>(&edge.facts); in != nullptr)
            used.insert(in->meeting);
        if (const auto* seat = std::get_if<SuccessionFacts>(&edge.facts); seat != nullptr)
            used.insert(seat->body);
    }

    const Network& network_;
    const Restriction& restriction_;
    analysis::Timeline timeline_;
};

}  // namespace

Network restricted(const Network& network, const Restriction& restriction) {
    if (restriction.day.empty() && restriction.around.empty() && restriction.place.empty())
        return network;
    return Restricter(network, restriction).run();
}

}  // namespace mandat::render
