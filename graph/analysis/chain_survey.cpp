// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chain_survey.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <set>

#include <boost/graph/strong_components.hpp>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/csr_concepts.hpp"
#include "graph/analysis/dominator.hpp"
#include "graph/analysis/period.hpp"

namespace mandat::analysis {
namespace {

using Index = ChainGraph::Index;

constexpr std::size_t most_starts = 100;  // a knot of a hundred bodies is no knot of minutes

/// Component of each node, and how many nodes each component has.
struct Knots {
    std::vector<std::size_t> component;
    std::vector<std::vector<Index>> members;
};

Knots knots_of(const ChainGraph& graph) {
    const Csr& steps = graph.onward();
    Knots out;
    out.component.resize(graph.size());
    const auto map =
        boost::make_iterator_property_map(out.component.begin(), get(boost::vertex_index, steps));
    const std::size_t count = boost::strong_components(steps, map);
    out.members.resize(count);
    for (Index v = 0; v < out.component.size(); ++v) out.members[out.component[v]].push_back(v);
    return out;
}

/// A shortest way from a node back to itself within its knot; empty when there is none.
std::vector<Index> cycle_through(const ChainGraph& graph, const Knots& knots, Index start) {
    std::map<Index, Index> parent;
    std::deque<Index> open = {start};
    while (!open.empty()) {
        const Index at = open.front();
        open.pop_front();
        for (const Index next : graph.next(at)) {
            if (knots.component[next] != knots.component[start]) continue;
            if (next == start) {
                std::vector<Index> out = {start};
                for (Index back = at; back != start; back = parent.at(back)) out.push_back(back);
                out.push_back(start);
                std::reverse(out.begin(), out.end());
                return out;
            }
            if (parent.try_emplace(next, at).second) open.push_back(next);
        }
    }
    return {};
}

Chain chain_over(const ChainGraph& graph, const std::vector<Index>& nodes) {
    Chain out;
    for (std::size_t i = 1; i < nodes.size(); ++i)
        out.steps.push_back(graph.step(nodes[i - 1], nodes[i]));
    return out;
}

std::vector<Chain> cycles_of(const ChainGraph& graph, const Knots& knots) {
    std::vector<Chain> out;
    for (const auto& members : knots.members) {
        if (members.size() < 2) continue;
        std::vector<Index> best;
        for (const Index start : std::span(members).first(std::min(members.size(), most_starts))) {
            std::vector<Index> cycle = cycle_through(graph, knots, start);
            if (best.empty() || cycle.size() < best.size()) best = std::move(cycle);
        }
        out.push_back(chain_over(graph, best));
    }
    std::sort(out.begin(), out.end(), [](const Chain& a, const Chain& b) {
        return a.steps.front().from->id < b.steps.front().from->id;
    });
    return out;
}

/// Where chains begin: nodes without a giver, and for a knot that nobody gives anything, its first
/// node, since something has to stand for it.
std::vector<Index> beginnings(const ChainGraph& graph, const Knots& knots) {
    std::vector<Index> out;
    for (const auto& members : knots.members) {
        const bool given = std::any_of(members.begin(), members.end(), [&](Index v) {
            const auto previous = graph.previous(v);
            return std::any_of(previous.begin(), previous.end(),
                               [&](Index p) { return knots.component[p] != knots.component[v]; });
        });
        if (!given) out.push_back(members.front());
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<ChokePoint> choke_points(const ChainGraph& graph, const std::vector<Index>& roots) {
    const std::vector<std::uint32_t> dominator =
        immediate_dominators(graph.onward(), graph.back(), roots);
    std::map<Index, std::vector<const Node*>> behind;
    for (Index v = 0; v < graph.size(); ++v) {
        for (Index at = dominator[v]; at != no_dominator; at = dominator[at])
            behind[at].push_back(&graph.node(v));
    }
    std::vector<ChokePoint> out;
    for (auto& [at, nodes] : behind) {
        const bool source = std::binary_search(roots.begin(), roots.end(), at);
        if (!source) out.push_back({&graph.node(at), std::move(nodes)});
    }
    std::stable_sort(out.begin(), out.end(), [](const ChokePoint& a, const ChokePoint& b) {
        return a.behind.size() > b.behind.size();
    });
    return out;
}

/// A shortest chain to each of the nodes that lie farthest from where chains begin.
std::vector<Chain> longest_chains(const ChainGraph& graph, const std::vector<Index>& roots) {
    constexpr Index unmet = std::numeric_limits<Index>::max();
    std::vector<Index> parent(graph.size(), unmet);
    std::vector<Index> level = roots;
    for (const Index root : roots) parent[root] = root;
    std::vector<Index> last;
    while (!level.empty()) {
        last = level;
        level.clear();
        for (const Index at : last) {
            for (const Index next : graph.next(at)) {
                if (parent[next] != unmet) continue;
                parent[next] = at;
                level.push_back(next);
            }
        }
    }
    std::sort(last.begin(), last.end());
    std::vector<Chain> out;
    for (const Index end : last) {
        std::vector<Index> nodes = {end};
        while (parent[nodes.back()] != nodes.back()) nodes.push_back(parent[nodes.back()]);
        std::reverse(nodes.begin(), nodes.end());
        if (nodes.size() > 1) out.push_back(chain_over(graph, nodes));
    }
    return out;
}

bool can_end(const Node& node) {
    return !node.collective &&
           (node.kind == NodeKind::body || node.kind == NodeKind::working_group ||
            node.kind == NodeKind::focus_area || node.kind == NodeKind::project ||
            node.kind == NodeKind::organisation);
}

/// Edges that say what became of a mandate, those of the days asked about.
class Ends {
  public:
    Ends(const Network& network, const AskedDays& asked) : network_(network) {
        const Timeline timeline(network);
        for (const Edge& edge : network.edges()) {
            if (edge.from == edge.to || !counts(timeline, edge, asked)) continue;
            if (is_handed_over(edge.kind)) given_[edge.to].push_back(&edge);
            if (edge.kind == EdgeKind::has_working_group) belongs_[edge.to].push_back(&edge);
            const auto in = [&](std::span<const EdgeKind> kinds) {
                return std::find(kinds.begin(), kinds.end(), edge.kind) != kinds.end();
            };
            if (in(mandate_kinds()) || in(report_kinds())) goes_on_.insert(edge.from);
            // What has to be reported by its own terms is not at an end.
            const auto* task = std::get_if<TaskFacts>(&edge.facts);
            if (is_handed_over(edge.kind) && task != nullptr && task->report_back.required)
                goes_on_.insert(edge.to);
        }
    }

    [[nodiscard]] std::vector<DeadEnd> dead_ends() const {
        std::vector<DeadEnd> out;
        for (const Node& node : network_.nodes()) {
            const auto given = given_.find(node.id);
            if (!can_end(node) || given == given_.end() || goes_on_.contains(node.id)) continue;
            out.push_back({&node, given->second});
        }
        return out;
    }

    [[nodiscard]] std::vector<Unmandated> unmandated() const {
        std::vector<Unmandated> out;
        for (const Node& node : network_.nodes()) {
            if (node.kind != NodeKind::working_group || node.collective) continue;
            if (given_.contains(node.id)) continue;
            const auto belongs = belongs_.find(node.id);
            out.push_back(
                {&node, belongs == belongs_.end() ? std::vector<const Edge*>() : belongs->second});
        }
        return out;
    }

  private:
    const Network& network_;
    std::map<NodeId, std::vector<const Edge*>> given_;
    std::map<NodeId, std::vector<const Edge*>> belongs_;
    std::set<NodeId> goes_on_;
};

}  // namespace

ChainSurvey survey_chains(const Network& network, const AskedDays& asked) {
    ChainSurvey out;
    out.graph = std::make_shared<const ChainGraph>(network, ChainOptions{.asked = asked});
    const ChainGraph& graph = *out.graph;
    const Knots knots = knots_of(graph);
    out.nodes = graph.size();
    out.steps = graph.onward().targets.size();
    for (Index v = 0; v < graph.size(); ++v) {
        if (graph.previous(v).empty()) out.sources.push_back(&graph.node(v));
    }
    const std::vector<Index> roots = beginnings(graph, knots);
    out.longest = longest_chains(graph, roots);
    out.cycles = cycles_of(graph, knots);
    out.choke_points = choke_points(graph, roots);
    const Ends ends(network, asked);
    out.dead_ends = ends.dead_ends();
    out.unmandated = ends.unmandated();
    return out;
}

}  // namespace mandat::analysis
