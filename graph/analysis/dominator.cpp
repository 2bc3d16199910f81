// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/dominator.hpp"

#include <algorithm>

namespace mandat::analysis {
namespace {

/// Works on the numbers of a walk depth first: 0 is a root before all starts.
class Dominators {
  public:
    Dominators(const Csr& successors, const Csr& predecessors,
               std::span<const std::uint32_t> starts)
        : successors_(successors), predecessors_(predecessors), number_(successors.size(), 0) {
        vertex_.reserve(std::size_t{successors.size()} + 1);
        vertex_.push_back(no_dominator);
        parent_.reserve(vertex_.capacity());
        parent_.push_back(0);
        is_start_.assign(successors.size(), false);
        for (const std::uint32_t start : starts) is_start_[start] = true;
        for (const std::uint32_t start : starts) walk(start);
    }

    std::vector<std::uint32_t> run() {
        find_semidominators();
        std::vector<std::uint32_t> out(successors_.size(), no_dominator);
        // dominator_ begins as the parent; up from there to the first not below the semidominator.
        for (std::uint32_t w = 1; w < vertex_.size(); ++w) {
            std::uint32_t d = parent_[w];
            while (d > semi_[w]) d = dominator_[d];
            dominator_[w] = d;
            out[vertex_[w]] = vertex_[d];
        }
        return out;
    }

  private:
    void walk(std::uint32_t start) {
        if (number_[start] != 0) return;
        struct Step {
            std::uint32_t number;
            std::uint64_t next;
        };
        std::vector<Step> path;
        const auto enter = [&](std::uint32_t v, std::uint32_t parent) {
            number_[v] = static_cast<std::uint32_t>(vertex_.size());
            vertex_.push_back(v);
            parent_.push_back(parent);
            path.push_back({number_[v], successors_.begins[v]});
        };
        enter(start, 0);
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == successors_.begins[vertex_[step.number] + 1]) {
                path.pop_back();
                continue;
            }
            const std::uint32_t w = successors_.targets[step.next++];
            if (number_[w] == 0) enter(w, step.number);
        }
    }

    void find_semidominators() {
        const auto n = static_cast<std::uint32_t>(vertex_.size());
        dominator_.assign(n, 0);
        semi_.resize(n);
        best_.resize(n);
        ancestor_ = parent_;
        for (std::uint32_t v = 0; v < n; ++v) semi_[v] = best_[v] = v;
        for (std::uint32_t w = n; w-- > 1;) {
            std::uint32_t semi = is_start_[vertex_[w]] ? 0 : parent_[w];
            for (const std::uint32_t p : predecessors_.of(vertex_[w])) {
                if (number_[p] != 0) semi = std::min(semi, lowest(number_[p], w));
            }
            semi_[w] = semi;
            best_[w] = semi;
        }
    }

    /// The lowest semidominator on the way up from v to what was handled after `last`; the way is
    /// made short.
    std::uint32_t lowest(std::uint32_t v, std::uint32_t last) {
        if (v <= last) return v;
        way_.clear();
        for (std::uint32_t u = v; ancestor_[u] > last; u = ancestor_[u]) way_.push_back(u);
        // From the top down: each hands what it knows, and its ancestor, to the one below.
        while (!way_.empty()) {
            const std::uint32_t u = way_.back();
            way_.pop_back();
            const std::uint32_t above = ancestor_[u];
            best_[u] = std::min(best_[u], best_[above]);
            ancestor_[u] = ancestor_[above];
        }
        return best_[v];
    }

    const Csr& successors_;
    const Csr& predecessors_;
    std::vector<std::uint32_t> number_;  // by vertex: 1.. in the order of the walk; 0 not reached
    std::vector<bool> is_start_;
    std::vector<std::uint32_t> vertex_;  // by number, as all that follow
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> ancestor_;
    std::vector<std::uint32_t> semi_;
    std::vector<std::uint32_t> best_;
    std::vector<std::uint32_t> dominator_;
    std::vector<std::uint32_t> way_;
};

}  // namespace

std::vector<std::uint32_t> immediate_dominators(const Csr& successors, const Csr& predecessors,
                                                std::span<const std::uint32_t> starts) {
    return Dominators(successors, predecessors, starts).run();
}

}  // namespace mandat::analysis
