// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/breakage_chains.hpp"

#include <algorithm>
#include <utility>

#include "graph/analysis/connectivity.hpp"
#include "graph/analysis/csr.hpp"

namespace mandat::analysis {
namespace {

using Number = std::uint32_t;

/// The delegation of a network: vertices are its nodes, rows lead from giver to takers.
class Delegation {
  public:
    Delegation(const Network& network, const BreakageOptions& options) {
        std::vector<Pair> pairs;
        for (const EdgeKind kind : options.chains) {
            for (const Edge* edge : network.edges(kind)) {
                const auto from = network.find(edge->from);
                const auto to = network.find(edge->to);
                if (options.seating.keep && !options.seating.keep(*edge)) continue;
                if (from && to && *from != *to)
                    steps_.push_back({{number(*from), number(*to)}, edge});
            }
        }
        std::sort(steps_.begin(), steps_.end());
        for (const Step& step : steps_) pairs.push_back(step.ends);
        const auto vertices = static_cast<Number>(network.nodes().size());
        takers = rows_of(vertices, std::move(pairs));
        givers = transposed(takers, vertices);
    }

    Csr takers;
    Csr givers;

    /// The first of the edges from one to the other.
    [[nodiscard]] const Edge* edge(Number from, Number to) const {
        const Step wanted{{from, to}, nullptr};
        return std::lower_bound(steps_.begin(), steps_.end(), wanted)->edge;
    }

    [[nodiscard]] std::vector<const Edge*> edges_at(const std::vector<bool>& gone) const {
        std::vector<const Edge*> out;
        for (const Step& step : steps_) {
            if (gone[step.ends.first] || gone[step.ends.second]) out.push_back(step.edge);
        }
        std::sort(out.begin(), out.end());
        return out;
    }

    /// An edge for each step of a shortest way; steps are those from its beginning.
    [[nodiscard]] std::vector<const Edge*> way(const std::vector<Number>& steps, Number to) const {
        std::vector<const Edge*> out;
        while (steps[to] > 0) {
            for (const Number from : givers.of(to)) {
                if (steps[from] == unreachable || steps[from] + 1 != steps[to]) continue;
                out.push_back(edge(from, to));
                to = from;
                break;
            }
        }
        std::reverse(out.begin(), out.end());
        return out;
    }

  private:
    struct Step {
        Pair ends;
        const Edge* edge;
        friend auto operator<=>(const Step&, const Step&) = default;
    };
    static Number number(Vertex v) { return static_cast<Number>(v); }

    std::vector<Step> steps_;
};

/// The same rows without what goes.
Csr without(const Csr& rows, const std::vector<bool>& gone) {
    Csr out;
    out.begins.reserve(rows.begins.size());
    for (Number v = 0; v < rows.size(); ++v) {
        for (const Number w : rows.of(v)) {
            if (!gone[v] && !gone[w]) out.targets.push_back(w);
        }
        out.begins.push_back(out.targets.size());
    }
    return out;
}

/// Who is reached from any of the removed.
std::vector<bool> reached(const Csr& rows, const std::vector<Number>& from) {
    std::vector<bool> out(rows.size(), false);
    for (const Number start : from) {
        const std::vector<Number> steps = steps_from(rows, start);
        for (Number v = 0; v < rows.size(); ++v) {
            if (steps[v] != unreachable) out[v] = true;
        }
    }
    return out;
}

}  // namespace

void break_chains(const Network& network, const BreakageOptions& options, Breakage& out) {
    const Delegation delegation(network, options);
    std::vector<bool> gone(network.nodes().size(), false);
    std::vector<Number> removed;
    for (const Node* node : out.removed) {
        removed.push_back(static_cast<Number>(node - network.nodes().data()));
        gone[removed.back()] = true;
    }
    out.tasks = delegation.edges_at(gone);
    // Only those who reach what goes can lose those whom it reaches.
    const std::vector<bool> before = reached(delegation.givers, removed);
    const std::vector<bool> behind = reached(delegation.takers, removed);
    const Csr left = without(delegation.takers, gone);
    for (Number from = 0; from < left.size(); ++from) {
        if (!before[from] || gone[from]) continue;
        const std::vector<Number> was = steps_from(delegation.takers, from);
        const std::vector<Number> is = steps_from(left, from);
        for (Number to = 0; to < left.size(); ++to) {
            if (!behind[to] || gone[to] || was[to] == unreachable || is[to] != unreachable)
                continue;
            if (out.chains_lost++ >= options.at_most) continue;
            out.chains.push_back(
                {&network.nodes()[from], &network.nodes()[to], delegation.way(was, to)});
        }
    }
}

}  // namespace mandat::analysis
