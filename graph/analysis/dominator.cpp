// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/dominator.hpp"

#include <algorithm>
#include <memory_resource>
#include <utility>

#include "graph/analysis/large_pages.hpp"

namespace mandat::analysis {
namespace {

// How many vertices, or entries, ahead of their use memory is asked for. What is used next is known
// long before, but lies anywhere: without this, most of the time passes in waiting for it.
constexpr std::uint32_t rows_ahead = 16;
constexpr std::uint32_t entries_ahead = 8;
constexpr std::uint32_t numbers_ahead = 4;
constexpr std::uint32_t ways_ahead = 12;

void fetch(const void* address) { __builtin_prefetch(address); }

using Numbers = std::pmr::vector<std::uint32_t>;

/// Works on the numbers of a walk depth first: 0 is a root before all starts.
class Dominators {
  public:
    Dominators(const Csr& successors, const Csr& predecessors,
               std::span<const std::uint32_t> starts)
        : successors_(successors),
          predecessors_(predecessors),
          space_(bytes_for(std::size_t{successors.size()} + 1, predecessors.targets.size())),
          number_(successors.size(), 0) {
        vertex_.resize(number_.size() + 1);
        parent_.resize(number_.size() + 1);
        path_.reserve(number_.size());
        vertex_[0] = no_dominator;
        for (const std::uint32_t start : starts) walk(start);
        is_start_.assign(count_, false);
        for (const std::uint32_t start : starts) is_start_[number_[start]] = true;
    }

    std::vector<std::uint32_t> run() {
        gather();
        find_semidominators();
        std::vector<std::uint32_t> out = std::move(number_);
        std::replace(out.begin(), out.end(), std::uint32_t{0}, no_dominator);
        // From the parent up to the first not below the semidominator.
        Numbers dominator(count_, 0, space_.resource());
        for (std::uint32_t w = 1; w < count_; ++w) {
            std::uint32_t d = parent_[w];
            while (d > semi_[w]) d = dominator[d];
            dominator[w] = d;
            out[vertex_[w]] = vertex_[d];
        }
        return out;
    }

  private:
    struct Step {
        std::uint32_t number;
        std::uint32_t left;
        const std::uint32_t* next;
    };
    struct Above {
        std::uint32_t ancestor;
        std::uint32_t lowest;  // semidominator from here up to the ancestor
    };

    /// What all that is kept by number takes, if each vertex is reached and no way is short.
    static std::size_t bytes_for(std::size_t vertices, std::size_t entries) {
        constexpr std::size_t of_vertex =
            5 * sizeof(std::uint32_t) + sizeof(std::size_t) + sizeof(Step) + sizeof(Above);
        return of_vertex * vertices + sizeof(std::uint32_t) * entries;
    }

    void walk(std::uint32_t start) {
        if (number_[start] != 0) return;
        enter(start, 0);
        while (!path_.empty()) {
            Step& step = path_.back();
            while (step.left > 0 && number_[*step.next] != 0) {
                --step.left;
                ++step.next;
            }
            if (step.left == 0) {
                path_.pop_back();
            } else {
                enter(*step.next, step.number);
            }
        }
    }

    void enter(std::uint32_t v, std::uint32_t parent) {
        number_[v] = count_;
        vertex_[count_] = v;
        parent_[count_] = parent;
        const auto row = successors_.of(v);
        for (const std::uint32_t w : row) {
            fetch(&number_[w]);
            fetch(&successors_.begins[w]);
        }
        path_.push_back({count_, static_cast<std::uint32_t>(row.size()), row.data()});
        ++count_;
    }

    /// Predecessors that the walk reached, by their numbers, in the order in which they are needed.
    void gather() {
        leads_.reserve(predecessors_.targets.size());
        leads_end_.assign(count_, 0);
        for (std::uint32_t w = 1; w < count_; ++w) {
            if (w + rows_ahead < count_) fetch(&predecessors_.begins[vertex_[w + rows_ahead]]);
            if (w + entries_ahead < count_)
                fetch(predecessors_.of(vertex_[w + entries_ahead]).data());
            if (w + numbers_ahead < count_) {
                for (const std::uint32_t p : predecessors_.of(vertex_[w + numbers_ahead]))
                    fetch(&number_[p]);
            }
            for (const std::uint32_t p : predecessors_.of(vertex_[w])) {
                if (number_[p] != 0) leads_.push_back(number_[p]);
            }
            leads_end_[w] = leads_.size();
        }
    }

    void find_semidominators() {
        way_.reserve(count_);
        semi_.assign(count_, 0);
        above_.resize(count_);
        for (std::uint32_t v = 0; v < count_; ++v) above_[v] = {parent_[v], v};
        for (std::uint32_t w = count_; w-- > 1;) {
            std::uint32_t semi = is_start_[w] ? 0 : parent_[w];
            for (std::size_t i = leads_end_[w]; i-- > leads_end_[w - 1];) {
                if (i >= ways_ahead) fetch(&above_[leads_[i - ways_ahead]]);
                semi = std::min(semi, lowest(leads_[i], w));
            }
            semi_[w] = above_[w].lowest = semi;
        }
    }

    /// The lowest semidominator on the way up from v to what was handled after `last`; the way is
    /// made short.
    std::uint32_t lowest(std::uint32_t v, std::uint32_t last) {
        if (v <= last) return v;
        for (std::uint32_t u = v; above_[u].ancestor > last; u = above_[u].ancestor)
            way_.push_back(u);
        // From the top down: each hands what it knows, and its ancestor, to the one below.
        while (!way_.empty()) {
            Above& here = above_[way_.back()];
            way_.pop_back();
            const Above& next = above_[here.ancestor];
            here = {next.ancestor, std::min(here.lowest, next.lowest)};
        }
        return above_[v].lowest;
    }

    const Csr& successors_;
    const Csr& predecessors_;
    WorkSpace space_;
    std::uint32_t count_ = 1;            // numbers given
    std::vector<std::uint32_t> number_;  // by vertex: 1.. in the order of the walk; 0 not reached
    std::pmr::vector<Step> path_{space_.resource()};
    Numbers vertex_{space_.resource()};  // by number, as all that follow
    Numbers parent_{space_.resource()};
    std::vector<bool> is_start_;
    Numbers leads_{space_.resource()};  // those of w: up to leads_end_[w], from leads_end_[w - 1]
    std::pmr::vector<std::size_t> leads_end_{space_.resource()};
    std::pmr::vector<Above> above_{space_.resource()};
    Numbers semi_{space_.resource()};
    Numbers way_{space_.resource()};
};

}  // namespace

std::vector<std::uint32_t> immediate_dominators(const Csr& successors, const Csr& predecessors,
                                                std::span<const std::uint32_t> starts) {
    return Dominators(successors, predecessors, starts).run();
}

}  // namespace mandat::analysis
