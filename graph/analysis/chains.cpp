// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chains.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "graph/analysis/period.hpp"
#include "graph/model/graph.hpp"

namespace mandat::analysis {
namespace {

using Index = ChainGraph::Index;

constexpr Index unmet = std::numeric_limits<Index>::max();

constexpr std::array mandate = {EdgeKind::has_focus_area, EdgeKind::has_working_group,
                                EdgeKind::has_board,      EdgeKind::assignment,
                                EdgeKind::creates_group,  EdgeKind::referral,
                                EdgeKind::staffs};
constexpr std::array report = {EdgeKind::report_back, EdgeKind::reports_to, EdgeKind::escalation};

constexpr auto unreached = std::numeric_limits<std::size_t>::max();

/// Relations between bodies that hand nothing on. Seats and attendance are left out: they join
/// everything to everything.
bool is_beside(EdgeKind kind) {
    return kind == EdgeKind::possible_same_as || kind == EdgeKind::coordination ||
           kind == EdgeKind::succeeded_by || kind == EdgeKind::part_of ||
           std::find(mandate.begin(), mandate.end(), kind) != mandate.end() ||
           std::find(report.begin(), report.end(), kind) != report.end();
}

/// Steps from the nearest of `starts` over relations, whichever way they point; by vertex.
std::vector<std::size_t> distances(const Network& network,
                                   const std::vector<const Edge*>& relations,
                                   const std::set<Vertex>& starts) {
    std::map<Vertex, std::vector<Vertex>> beside;
    for (const Edge* edge : relations) {
        const Vertex a = *network.find(edge->from);
        const Vertex b = *network.find(edge->to);
        beside[a].push_back(b);
        beside[b].push_back(a);
    }
    std::vector<std::size_t> out(network.nodes().size(), unreached);
    std::vector<Vertex> open(starts.begin(), starts.end());
    for (const Vertex v : open) out[v] = 0;
    for (std::size_t i = 0; i < open.size(); ++i) {
        const auto next = beside.find(open[i]);
        if (next == beside.end()) continue;
        for (const Vertex v : next->second) {
            if (out[v] != unreached) continue;
            out[v] = out[open[i]] + 1;
            open.push_back(v);
        }
    }
    return out;
}

/// Walks all simple paths of one length from a start to an end.
class Walk {
  public:
    Walk(const ChainGraph& graph, Index end, const std::vector<std::size_t>& distance)
        : graph_(graph), end_(end), distance_(distance), on_path_(graph.size(), false) {}

    /// False from `found` ends the walk.
    template <typename Found>
    bool run(Index start, std::size_t length, const Found& found) {
        path_.assign(1, start);
        on_path_[start] = true;
        const bool all = follow(start, length, found);
        on_path_[start] = false;
        return all;
    }

  private:
    template <typename Found>
    bool follow(Index at, std::size_t left, const Found& found) {
        for (const Index next : graph_.next(at)) {
            if (next == end_) {
                if (left != 1) continue;
                path_.push_back(next);
                const bool go_on = found(path_);
                path_.pop_back();
                if (!go_on) return false;
            } else if (left > 1 && !on_path_[next] && distance_[next] <= left - 1) {
                path_.push_back(next);
                on_path_[next] = true;
                const bool go_on = follow(next, left - 1, found);
                on_path_[next] = false;
                path_.pop_back();
                if (!go_on) return false;
            }
        }
        return true;
    }

    const ChainGraph& graph_;
    Index end_;
    const std::vector<std::size_t>& distance_;  ///< steps to the end; max when it is not reached
    std::vector<bool> on_path_;
    std::vector<Index> path_;
};

/// Asks for the memory of the rows whose turn is soon: they lie anywhere, and which they are is
/// known before.
void fetch_ahead(const Csr& rows, const std::vector<Index>& turns, std::size_t now,
                 const std::vector<char>& met) {
    if (now + 12 < turns.size()) __builtin_prefetch(&rows.begins[turns[now + 12]]);
    if (now + 8 < turns.size()) __builtin_prefetch(rows.of(turns[now + 8]).data());
    if (now + 4 >= turns.size()) return;
    for (const Index v : rows.of(turns[now + 4])) __builtin_prefetch(&met[v]);
}

}  // namespace

std::span<const EdgeKind> mandate_kinds() { return mandate; }
std::span<const EdgeKind> report_kinds() { return report; }

ChainGraph::ChainGraph(const Network& network, const ChainOptions& options) : network_(network) {
    struct Arrow {
        Vertex from;
        Vertex to;
        const Edge* edge;
    };
    const Timeline timeline(network);
    const auto& graph = network.graph();
    std::vector<Arrow> arrows;
    for (const auto& e : boost::make_iterator_range(boost::edges(graph))) {
        const Edge& edge = network.edges()[graph[e].edge_index];
        const bool wanted =
            std::find(options.kinds.begin(), options.kinds.end(), edge.kind) != options.kinds.end();
        // Nobody hands a thing to themselves; such a sentence is no step.
        if (!wanted || edge.from == edge.to || !counts(timeline, edge, options.asked)) continue;
        arrows.push_back({source(e, graph), target(e, graph), &edge});
    }
    const Edge* const begin = network.edges().data();
    std::sort(arrows.begin(), arrows.end(), [begin](const Arrow& a, const Arrow& b) {
        return std::make_tuple(a.from, a.to, a.edge - begin) <
               std::make_tuple(b.from, b.to, b.edge - begin);
    });
    std::vector<Index> index(network.nodes().size(), unmet);
    for (const Arrow& arrow : arrows) index[arrow.from] = index[arrow.to] = 0;
    for (std::size_t v = 0; v < index.size(); ++v) {
        if (index[v] == unmet) continue;
        index[v] = static_cast<Index>(nodes_.size());
        nodes_.push_back(&network.nodes()[v]);
    }
    std::vector<Index> from;  // of each step
    for (const Arrow& arrow : arrows) {
        const Index a = index[arrow.from];
        const Index b = index[arrow.to];
        if (from.empty() || from.back() != a || next_.targets.back() != b) {
            from.push_back(a);
            next_.targets.push_back(b);
            steps_.push_back(edges_.size());
        }
        edges_.push_back(arrow.edge);
    }
    steps_.push_back(edges_.size());
    const auto count = static_cast<Index>(nodes_.size());
    next_.begins.assign(std::size_t{count} + 1, 0);
    for (const Index at : from) ++next_.begins[at + 1];
    for (std::size_t i = 0; i < count; ++i) next_.begins[i + 1] += next_.begins[i];
    previous_ = transposed(next_, count);
    entries_.resize(next_.targets.size());
    std::vector<std::uint64_t> place(previous_.begins);
    for (std::uint32_t entry = 0; entry < entries_.size(); ++entry)
        entries_[place[next_.targets[entry]]++] = entry;
}

Index ChainGraph::find(std::string_view id) const {
    const auto at =
        std::lower_bound(nodes_.begin(), nodes_.end(), id,
                         [](const Node* node, std::string_view key) { return node->id < key; });
    if (at == nodes_.end() || (*at)->id != id) return static_cast<Index>(nodes_.size());
    return static_cast<Index>(at - nodes_.begin());
}

ChainStep ChainGraph::step(Index from, Index to) const {
    const auto row = next(from);
    const auto at = std::lower_bound(row.begin(), row.end(), to);
    const std::uint64_t s = next_.begins[from] + static_cast<std::uint64_t>(at - row.begin());
    return step_at(from, s);
}

ChainStep ChainGraph::step_at(Index from, std::uint64_t entry) const {
    return {nodes_[from], nodes_[next_.targets[entry]],
            std::span(edges_).subspan(steps_[entry], steps_[entry + 1] - steps_[entry])};
}

Chain ChainGraph::chain_over(std::span<const Index> nodes) const {
    Chain out;
    out.steps.reserve(nodes.size() - 1);
    for (std::size_t i = 1; i < nodes.size(); ++i)
        out.steps.push_back(step(nodes[i - 1], nodes[i]));
    return out;
}

/// Breadth first; parent[v] is where v was met from, `unmet` for what was not met.
std::vector<Index> ChainGraph::order(Index start, ChainWay way, std::vector<Index>& parent) const {
    parent.assign(size(), unmet);
    parent[start] = start;
    std::vector<Index> out = {start};
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (const Index v : rows(way).of(out[i])) {
            if (parent[v] != unmet) continue;
            parent[v] = out[i];
            out.push_back(v);
        }
    }
    return out;
}

ChainTree ChainGraph::tree(std::string_view start, ChainWay way, std::size_t depth) const {
    ChainTree out(*this, way);
    const Index first = find(start);
    if (first == size()) return out;
    const Csr& beyond = rows(way);
    std::vector<char> met(size(), 0);
    std::vector<Index> open;  // the end of chain i is open[i + 1]
    // Room for all is only spoken for: what is not reached is never touched.
    open.reserve(size());
    out.expect(size());
    open.push_back(first);
    met[first] = 1;
    for (std::size_t i = 0; i < open.size(); ++i) {
        fetch_ahead(beyond, open, i, met);
        const auto before = i == 0 ? ChainTree::root : static_cast<std::uint32_t>(i - 1);
        if ((i == 0 ? 0 : out.length(before)) == depth) break;
        const Index at = open[i];
        for (std::uint64_t entry = beyond.begins[at]; entry < beyond.begins[at + 1]; ++entry) {
            const Index v = beyond.targets[entry];
            if (met[v] != 0) continue;
            met[v] = 1;
            open.push_back(v);
            if (way == ChainWay::onward) {
                out.add(before, at, static_cast<std::uint32_t>(entry));
            } else {
                out.add(before, v, entries_[entry]);
            }
        }
    }
    return out;
}

ChainTree ChainGraph::spread(std::string_view from, std::size_t depth) const {
    return tree(from, ChainWay::onward, depth);
}

ChainTree ChainGraph::sources(std::string_view to, std::size_t depth) const {
    return tree(to, ChainWay::back, depth);
}

Chains ChainGraph::between(std::string_view from, std::string_view to,
                           const ChainLimits& limits) const {
    Chains out;
    const Index start = find(from);
    const Index end = find(to);
    if (start == size() || end == size() || start == end) return out;
    std::vector<Index> parent;
    const std::vector<Index> met = order(end, ChainWay::back, parent);
    std::vector<std::size_t> distance(size(), unreached);
    distance[end] = 0;
    for (std::size_t i = 1; i < met.size(); ++i) distance[met[i]] = distance[parent[met[i]]] + 1;
    if (distance[start] == unreached) return out;
    out.deeper = distance[start] > limits.depth;
    Walk walk(*this, end, distance);
    for (std::size_t length = distance[start]; length <= limits.depth; ++length) {
        const bool all = walk.run(start, length, [&](const std::vector<Index>& nodes) {
            if (out.chains.size() == limits.most) return false;
            out.chains.push_back(chain_over(nodes));
            return true;
        });
        if (!all) {
            out.more = true;
            break;
        }
        if (length >= size()) break;  // a simple path has fewer steps than there are nodes
    }
    return out;
}

Gap ChainGraph::gap(std::string_view from, std::string_view to) const {
    Gap out;
    std::set<Vertex> before;
    std::set<Vertex> after;
    const auto collect = [&](std::string_view id, ChainWay way, std::vector<const Node*>& nodes,
                             std::set<Vertex>& side) {
        if (const auto v = network_.find(id)) side.insert(*v);
        const Index at = find(id);
        if (at == size()) return;
        std::vector<Index> parent;
        const std::vector<Index> met = order(at, way, parent);
        for (std::size_t i = 1; i < met.size(); ++i) {
            nodes.push_back(nodes_[met[i]]);
            side.insert(*network_.find(nodes_[met[i]]->id));
        }
    };
    collect(from, ChainWay::onward, out.reached, before);
    collect(to, ChainWay::back, out.leading, after);
    const std::set<const Edge*> used(edges_.begin(), edges_.end());
    std::vector<const Edge*> relations;
    for (const Edge& edge : network_.edges()) {
        if (is_beside(edge.kind) && !edge.to.empty() && !used.contains(&edge))
            relations.push_back(&edge);
    }
    const std::vector<std::size_t> ahead = distances(network_, relations, before);
    const std::vector<std::size_t> behind = distances(network_, relations, after);
    std::size_t shortest = unreached;
    for (const Vertex v : after) shortest = std::min(shortest, ahead[v]);
    if (shortest == unreached) return out;
    for (const Edge* edge : relations) {
        const Vertex a = *network_.find(edge->from);
        const Vertex b = *network_.find(edge->to);
        const auto on_way = [&](Vertex u, Vertex v) {
            return ahead[u] != unreached && behind[v] != unreached &&
                   ahead[u] + 1 + behind[v] == shortest;
        };
        if (on_way(a, b) || on_way(b, a)) out.beside.push_back(edge);
    }
    return out;
}

}  // namespace mandat::analysis
