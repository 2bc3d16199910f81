// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/changes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/matters.hpp"
#include "graph/analysis/period.hpp"
#include "graph/analysis/seats.hpp"

namespace mandat::analysis {
namespace {

constexpr double same_matter = 0.5;  // half of all words: "take forward the plan" twice

bool is_part(EdgeKind kind) {
    return kind == EdgeKind::has_focus_area || kind == EdgeKind::has_working_group ||
           kind == EdgeKind::has_board || kind == EdgeKind::part_of;
}

/// Relations whose first sight of a body is a picture of the whole of it.
bool has_members(EdgeKind kind) {
    return kind == EdgeKind::member_of || (is_part(kind) && kind != EdgeKind::part_of);
}

bool can_appear(const Node& node) {
    return !node.collective &&
           (node.kind == NodeKind::body || node.kind == NodeKind::working_group ||
            node.kind == NodeKind::focus_area || node.kind == NodeKind::project);
}

const TaskFacts& task_of(const Edge& edge) {
    static const TaskFacts none;
    const auto* facts = std::get_if<TaskFacts>(&edge.facts);
    return facts == nullptr ? none : *facts;
}

Role role_of(const Edge& seat) {
    const auto* facts = std::get_if<MemberFacts>(&seat.facts);
    return facts == nullptr ? Role::other : facts->role;
}

class Comparison {
  public:
    Comparison(const Network& network, const ChangesOptions& options)
        : network_(network),
          options_(options),
          timeline_(network),
          first_members_(network.nodes().size()),
          first_seen_(network.nodes().size(), nullptr) {
        for (const Edge& edge : network.edges()) {
            if (edge.since.empty()) continue;
            const auto from = network.find(edge.from);
            const auto to = network.find(edge.to);
            for (const auto& end : {from, to}) {
                if (!end) continue;
                const Edge*& first = first_seen_[*end];
                if (first == nullptr || edge.since < first->since) first = &edge;
            }
            if (!has_members(edge.kind) || !shows_all(edge)) continue;
            const auto body = edge.kind == EdgeKind::member_of ? to : from;
            if (!body) continue;
            std::string_view& first = first_members_[*body];
            if (first.empty() || edge.since < first) first = edge.since;
        }
    }

    Changes run() {
        seats();
        places();
        parts();
        happenings();
        appearances();
        moves();
        overlaps();
        const auto key = [](const Change& one) {
            return std::make_tuple(one.kind, one.day, one.subject->id,
                                   one.object == nullptr ? NodeId() : one.object->id);
        };
        std::stable_sort(out_.changes.begin(), out_.changes.end(),
                         [&](const Change& a, const Change& b) { return key(a) < key(b); });
        return std::move(out_);
    }

  private:
    /// The day that a later picture of a body is compared with; of what was first seen after both
    /// days there is none.
    [[nodiscard]] std::string_view baseline(const NodeId& body) const {
        const auto at = network_.find(body);
        const std::string_view from = options_.from;
        const bool seen = at && first_members_[*at] <= std::max(options_.from, options_.to);
        return seen ? std::max(from, first_members_[*at]) : from;
    }
    [[nodiscard]] bool before(const Edge& edge, const NodeId& body) const {
        return timeline_.stood_on(edge, baseline(body));
    }
    [[nodiscard]] bool before(const Edge& edge) const {
        return timeline_.stood_on(edge, options_.from);
    }
    [[nodiscard]] bool after(const Edge& edge) const {
        return timeline_.stood_on(edge, options_.to);
    }
    [[nodiscard]] bool between(const std::string& day) const {
        return day > options_.from && day <= options_.to;
    }

    void add(ChangeKind kind, const NodeId& subject, const NodeId& object, const Edge* now,
             const Edge* was, const std::string& day) {
        const Node* const node = network_.node(subject);
        if (node == nullptr) return;
        out_.changes.push_back({kind, node, network_.node(object), nullptr, day, now, was});
    }

    void seats() {
        // Edges stand by their ends: those of one seat beside each other.
        const std::vector<const Edge*> edges = network_.edges(EdgeKind::member_of);
        std::vector<const Edge*> then;
        std::vector<const Edge*> now;
        for (std::size_t first = 0, last = 0; first < edges.size(); first = last) {
            const NodeId& person = edges[first]->from;
            const NodeId& body = edges[first]->to;
            then.clear();
            now.clear();
            for (; last < edges.size() && edges[last]->from == person && edges[last]->to == body;
                 ++last) {
                if (before(*edges[last], body)) then.push_back(edges[last]);
                if (after(*edges[last])) now.push_back(edges[last]);
            }
            if (then.empty() && !now.empty()) {
                add(ChangeKind::joined, person, body, now.front(), nullptr, now.front()->since);
            } else if (!then.empty() && now.empty()) {
                add(ChangeKind::left, person, body, nullptr, then.front(), then.front()->until);
            } else {
                roles(person, body, then, now);
            }
        }
    }

    void roles(const NodeId& person, const NodeId& body, const std::vector<const Edge*>& then,
               const std::vector<const Edge*>& now) {
        for (const Edge* edge : now) {
            const auto same = [&](const Edge* other) { return role_of(*other) == role_of(*edge); };
            if (std::any_of(then.begin(), then.end(), same)) continue;
            add(ChangeKind::new_role, person, body, edge, then.front(), edge->since);
        }
    }

    void places() {
        for (const Node* person : network_.nodes(NodeKind::person)) {
            const Edge* was = nullptr;
            const Edge* now = nullptr;
            for (const Edge* edge : network_.from(person->id, EdgeKind::represents)) {
                if (before(*edge)) was = edge;
                if (after(*edge)) now = edge;
            }
            if (was != nullptr && now != nullptr && was->to != now->to)
                add(ChangeKind::represents, person->id, now->to, now, was, now->since);
        }
    }

    void parts() {
        for (const Edge& edge : network_.edges()) {
            if (!is_part(edge.kind)) continue;
            const bool then = before(edge, edge.from);
            const bool now = after(edge);
            if (!then && now)
                add(ChangeKind::part_added, edge.from, edge.to, &edge, nullptr, edge.since);
            if (then && !now)
                add(ChangeKind::part_ended, edge.from, edge.to, nullptr, &edge, edge.until);
        }
    }

    void happenings() {
        for (const Edge& edge : network_.edges()) {
            if (!between(edge.since)) continue;
            if (edge.kind == EdgeKind::succeeded_by)
                add(ChangeKind::succeeded, edge.from, edge.to, &edge, nullptr, edge.since);
            if (edge.kind == EdgeKind::creates_group)
                add(ChangeKind::created, edge.from, edge.to, &edge, nullptr, edge.since);
            if (edge.kind == EdgeKind::assignment)
                add(ChangeKind::handed_over, edge.from, edge.to, &edge, nullptr, edge.since);
        }
        for (const Node& node : network_.nodes()) {
            for (const Ruling& ruling : node.decided_by) {
                if (ruling.verdict == Verdict::rename && between(ruling.date))
                    add(ChangeKind::renamed, node.id, "", nullptr, nullptr, ruling.date);
            }
        }
    }

    void appearances() {
        for (Vertex v = 0; v < first_seen_.size(); ++v) {
            const Node& node = network_.nodes()[v];
            const Edge* const edge = first_seen_[v];
            if (edge != nullptr && can_appear(node) && between(edge->since))
                add(ChangeKind::first_seen, node.id, "", edge, nullptr, edge->since);
        }
    }

    // --- assignments that went to somebody else

    void moves() {
        std::map<NodeId, std::vector<const Edge*>> given;
        for (const Edge* edge : network_.edges(EdgeKind::assignment)) {
            if (!edge->to.empty()) given[edge->from].push_back(edge);
        }
        std::set<std::pair<NodeId, NodeId>> refers;
        for (const Edge* edge : network_.edges(EdgeKind::refers_to))
            refers.emplace(edge->from, edge->to);
        for (const auto& [giver, edges] : given) {
            for (const Edge* now : edges) {
                if (!between(now->since)) continue;
                const Edge* const was = earlier_of(*now, edges, refers);
                if (was == nullptr) continue;
                Change change{ChangeKind::moved,
                              network_.node(giver),
                              network_.node(now->to),
                              network_.node(was->to),
                              now->since,
                              now,
                              was};
                if (change.subject != nullptr) out_.changes.push_back(change);
            }
        }
    }

    static const Edge* earlier_of(const Edge& now, const std::vector<const Edge*>& edges,
                                  const std::set<std::pair<NodeId, NodeId>>& refers) {
        const auto& task = task_of(now);
        const std::set<std::string> words = matter_words(task.what);
        const Edge* best = nullptr;
        for (const Edge* was : edges) {
            if (was->since >= now.since || was->to == now.to) continue;
            const auto& earlier = task_of(*was);
            const bool referred = refers.contains({task.decision, earlier.decision});
            const bool alike = jaccard(words, matter_words(earlier.what)) >= same_matter;
            if ((referred || alike) && (best == nullptr || was->since > best->since)) best = was;
        }
        return best;
    }

    // --- people that bodies share

    /// One pair of bodies on both days; nobody shared on a day leaves that side empty.
    void compare(const SharedSeats& then, const SharedSeats& now) {
        if (std::ranges::equal(then.people, now.people)) return;
        const SharedSeats& named = then.people.empty() ? now : then;
        OverlapChange change{network_.node(named.a), network_.node(named.b), {}, {},
                             then.people.size(),     now.people.size()};
        const auto beyond = [this](const SharedSeats& of, const SharedSeats& other) {
            std::vector<std::string_view> ids;
            std::ranges::set_difference(of.people, other.people, std::back_inserter(ids));
            std::vector<const Node*> out;
            for (const std::string_view id : ids) out.push_back(network_.node(id));
            return out;
        };
        change.gained = beyond(now, then);
        change.lost = beyond(then, now);
        out_.overlaps.push_back(std::move(change));
    }

    void overlaps() {
        const Seats seats_then =
            seats_where(network_, [this](const Edge& edge) { return before(edge, edge.to); });
        const Seats seats_now =
            seats_where(network_, [this](const Edge& edge) { return after(edge); });
        const SharedSeatList sharing_then = shared_seats(seats_then);
        const SharedSeatList sharing_now = shared_seats(seats_now);
        const std::vector<SharedSeats>& then = sharing_then.pairs;
        const std::vector<SharedSeats>& now = sharing_now.pairs;
        // Both by ids of the bodies: one walk over them side by side.
        const auto order = [](const SharedSeats& one) { return std::tie(one.a, one.b); };
        const SharedSeats nobody;
        auto was = then.begin();
        auto is = now.begin();
        while (was != then.end() || is != now.end()) {
            const bool had = is == now.end() || (was != then.end() && order(*was) <= order(*is));
            const bool has = was == then.end() || (is != now.end() && order(*is) <= order(*was));
            compare(had ? *was : nobody, has ? *is : nobody);
            if (had) ++was;
            if (has) ++is;
        }
        std::stable_sort(out_.overlaps.begin(), out_.overlaps.end(),
                         [](const OverlapChange& a, const OverlapChange& b) {
                             return a.gained.size() + a.lost.size() >
                                    b.gained.size() + b.lost.size();
                         });
    }

    const Network& network_;
    const ChangesOptions& options_;
    Timeline timeline_;
    std::vector<std::string_view> first_members_;  ///< the first day a body was seen as a whole
    std::vector<const Edge*> first_seen_;          ///< the first dated sentence about each
    Changes out_;
};

}  // namespace

Changes changes_between(const Network& network, const ChangesOptions& options) {
    return Comparison(network, options).run();
}

}  // namespace mandat::analysis
