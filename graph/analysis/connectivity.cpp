// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/connectivity.hpp"

#include <algorithm>

#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>

#include "graph/analysis/csr_concepts.hpp"

namespace mandat::analysis {
namespace {

auto map_of(std::vector<std::uint32_t>& values) {
    return boost::make_iterator_property_map(values.begin(),
                                             boost::typed_identity_property_map<std::uint32_t>());
}

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
    out.of.resize(graph.size());
    out.count = boost::connected_components(graph, map_of(out.of));
    return out;
}

std::vector<std::uint32_t> core_numbers(const Csr& graph) {
    std::vector<std::uint32_t> out(graph.size());
    if (graph.size() > 0) boost::core_numbers(graph, map_of(out));
    return out;
}

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
