// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/connectivity.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mandat::analysis {
namespace {

constexpr std::uint32_t no_part = UINT32_MAX;

/// Vertices by how many neighbours they have left, those with the fewest first; who loses one
/// changes places with the first of its kind.
class Peeling {
  public:
    explicit Peeling(const Csr& graph) : graph_(graph), left_(graph.size()) {
        std::uint32_t most = 0;
        for (std::uint32_t v = 0; v < graph.size(); ++v) {
            left_[v] = static_cast<std::uint32_t>(graph.of(v).size());
            most = std::max(most, left_[v]);
        }
        begins_.assign(std::size_t{most} + 2, 0);
        for (const std::uint32_t degree : left_) ++begins_[degree + 1];
        for (std::size_t d = 1; d < begins_.size(); ++d) begins_[d] += begins_[d - 1];
        order_.resize(graph.size());
        place_.resize(graph.size());
        std::vector<std::uint32_t> next(begins_);
        for (std::uint32_t v = 0; v < graph.size(); ++v) {
            place_[v] = next[left_[v]]++;
            order_[place_[v]] = v;
        }
    }

    std::vector<std::uint32_t> run() {
        for (std::uint32_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t v = order_[i];
            for (const std::uint32_t w : graph_.of(v)) {
                if (left_[w] > left_[v]) take_one_from(w);
            }
        }
        return std::move(left_);
    }

  private:
    void take_one_from(std::uint32_t w) {
        const std::uint32_t first = begins_[left_[w]]++;
        const std::uint32_t other = order_[first];
        std::swap(order_[first], order_[place_[w]]);
        std::swap(place_[other], place_[w]);
        --left_[w];
    }

    const Csr& graph_;
    std::vector<std::uint32_t> left_;    ///< neighbours not yet peeled off, at last the core
    std::vector<std::uint32_t> begins_;  ///< where those with so many left begin in order_
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> place_;  ///< of each vertex in order_
};

/// Depth first with the path in an array of its own.
class Articulation {
  public:
    explicit Articulation(const Csr& graph)
        : graph_(graph),
          found_(graph.size(), 0),
          low_(graph.size(), 0),
          next_(graph.begins.begin(), graph.begins.end() - 1),
          cuts_(graph.size(), 0) {}

    std::vector<std::uint32_t> run() {
        for (std::uint32_t root = 0; root < graph_.size(); ++root) {
            if (found_[root] == 0) from(root);
        }
        std::vector<std::uint32_t> out;
        for (std::uint32_t v = 0; v < graph_.size(); ++v) {
            if (cuts_[v] != 0) out.push_back(v);
        }
        return out;
    }

  private:
    void enter(std::uint32_t v) {
        found_[v] = low_[v] = ++clock_;
        path_.push_back(v);
    }

    void from(std::uint32_t root) {
        std::uint32_t branches = 0;
        enter(root);
        while (!path_.empty()) {
            const std::uint32_t v = path_.back();
            if (next_[v] < graph_.begins[v + 1]) {
                const std::uint32_t w = graph_.targets[next_[v]++];
                if (found_[w] == 0) {
                    enter(w);
                } else {
                    // The way back over the tree edge does no harm: it says found_[parent], and
                    // the parent is cut off by that or more.
                    low_[v] = std::min(low_[v], found_[w]);
                }
                continue;
            }
            path_.pop_back();
            if (path_.empty()) break;
            const std::uint32_t parent = path_.back();
            low_[parent] = std::min(low_[parent], low_[v]);
            if (parent == root) {
                ++branches;
            } else if (low_[v] >= found_[parent]) {
                cuts_[parent] = 1;
            }
        }
        if (branches > 1) cuts_[root] = 1;
    }

    const Csr& graph_;
    std::vector<std::uint32_t> found_;  // when it was met; 0 not yet
    std::vector<std::uint32_t> low_;    // the earliest that is reached from below
    std::vector<std::uint64_t> next_;   // the entry of its row to look at next
    std::vector<char> cuts_;
    std::vector<std::uint32_t> path_;
    std::uint32_t clock_ = 0;
};

}  // namespace

Components components(const Csr& graph) {
    Components out;
    out.of.assign(graph.size(), no_part);
    std::vector<std::uint32_t> open;
    for (std::uint32_t first = 0; first < graph.size(); ++first) {
        if (out.of[first] != no_part) continue;
        out.of[first] = out.count;
        open.assign(1, first);
        while (!open.empty()) {
            const std::uint32_t v = open.back();
            open.pop_back();
            for (const std::uint32_t w : graph.of(v)) {
                if (out.of[w] != no_part) continue;
                out.of[w] = out.count;
                open.push_back(w);
            }
        }
        ++out.count;
    }
    return out;
}

std::vector<std::uint32_t> core_numbers(const Csr& graph) { return Peeling(graph).run(); }

std::vector<std::uint32_t> articulation_points(const Csr& graph) {
    return Articulation(graph).run();
}

std::vector<std::uint32_t> steps_from(const Csr& graph, std::uint32_t start) {
    std::vector<std::uint32_t> steps(graph.size(), unreachable);
    std::vector<std::uint32_t> queue;
    queue.reserve(graph.size());
    queue.push_back(start);
    steps[start] = 0;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::uint32_t v = queue[head];
        for (const std::uint32_t w : graph.of(v)) {
            if (steps[w] != unreachable) continue;
            steps[w] = steps[v] + 1;
            queue.push_back(w);
        }
    }
    return steps;
}

}  // namespace mandat::analysis
