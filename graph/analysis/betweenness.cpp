// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <thread>

namespace mandat::analysis {
namespace {

// Eight sources: their numbers fill a cache line, their marks a byte. Neighbourhoods are walked
// once for all lanes that meet a vertex at the same distance, which in such networks are most.
constexpr std::size_t lane_count = 8;
using Lanes [[gnu::vector_size(lane_count * sizeof(double))]] = double;
using Mask = std::uint8_t;

/// 1.0 in the lanes of a mask, 0.0 in others.
const std::array<Lanes, 256>& ones() {
    static const std::array<Lanes, 256> table = [] {
        std::array<Lanes, 256> out{};
        for (std::size_t mask = 0; mask < out.size(); ++mask) {
            for (std::size_t lane = 0; lane < lane_count; ++lane)
                out[mask][lane] = ((mask >> lane) & 1U) != 0 ? 1.0 : 0.0;
        }
        return out;
    }();
    return table;
}

double sum(const Lanes& values) {
    double out = 0;
    for (std::size_t lane = 0; lane < lane_count; ++lane) out += values[lane];
    return out;
}

/// A vertex at the same distance from the sources of some lanes.
struct Entry {
    std::uint32_t vertex;
    Mask lanes;
};

/// Follows batches of sources and adds up what the vertices between carry.
class Follower {
  public:
    explicit Follower(const Csr& graph)
        : sums(graph.size(), 0),
          squares(graph.size(), 0),
          graph_(graph),
          paths_(graph.size(), Lanes{}),
          carried_(graph.size(), Lanes{}),
          seen_(graph.size(), 0),
          marked_(graph.size(), 0) {}

    std::vector<double> sums;     ///< of the dependencies of the sources on a vertex
    std::vector<double> squares;  ///< of their squares

    void follow(const std::uint32_t* first, const std::uint32_t* last) {
        start(first, last);
        while (level_begins_.back() < entries_.size()) advance();
        level_begins_.pop_back();
        go_back();
        for (const Entry& entry : entries_) {
            paths_[entry.vertex] = Lanes{};
            seen_[entry.vertex] = 0;
        }
    }

  private:
    void start(const std::uint32_t* first, const std::uint32_t* last) {
        entries_.clear();
        level_begins_.assign(1, 0);
        Mask lane = 1;
        for (const std::uint32_t* source = first; source != last; ++source) {
            if (marked_[*source] == 0) found_.push_back(*source);
            marked_[*source] |= lane;
            carried_[*source] += ones()[lane];
            lane = static_cast<Mask>(lane << 1U);
        }
        settle();
    }

    /// From the last level to the next: counts shortest paths.
    void advance() {
        const std::size_t begin = level_begins_.back();
        const std::size_t end = entries_.size();
        level_begins_.push_back(end);
        for (std::size_t e = begin; e < end; ++e) {
            const Entry entry = entries_[e];
            const Lanes paths = paths_[entry.vertex] * ones()[entry.lanes];
            for (const std::uint32_t w : graph_.of(entry.vertex)) {
                const auto fresh = static_cast<Mask>(entry.lanes & ~seen_[w]);
                if (fresh == 0) continue;
                if (marked_[w] == 0) found_.push_back(w);
                marked_[w] |= fresh;
                // Lanes that have seen w already are added as well, and dropped by settle().
                carried_[w] += paths;
            }
        }
        settle();
    }

    /// Makes entries of what was found.
    void settle() {
        for (const std::uint32_t w : found_) {
            const Mask lanes = marked_[w];
            paths_[w] += carried_[w] * ones()[lanes];
            carried_[w] = Lanes{};
            seen_[w] |= lanes;
            marked_[w] = 0;
            entries_.push_back({w, lanes});
        }
        found_.clear();
    }

    /// From the farthest level to the nearest: what each vertex carries for the sources. carried_
    /// and marked_ hold the level behind: (1 + carried) / paths, in the lanes that have it there.
    void go_back() {
        std::size_t behind_end = entries_.size();
        std::size_t end = entries_.size();
        // Level 0 holds the sources themselves.
        for (std::size_t level = level_begins_.size(); level-- > 1;) {
            const std::size_t begin = level_begins_[level];
            parts_.clear();
            parts_.resize(end - begin);
            for (std::size_t e = begin; e < end; ++e) weigh(entries_[e], parts_[e - begin]);
            unmark(end, behind_end);
            for (std::size_t e = begin; e < end; ++e) {
                carried_[entries_[e].vertex] = parts_[e - begin];
                marked_[entries_[e].vertex] = entries_[e].lanes;
            }
            behind_end = end;
            end = begin;
        }
        unmark(end, behind_end);
    }

    void unmark(std::size_t begin, std::size_t end) {
        for (std::size_t e = begin; e < end; ++e) {
            carried_[entries_[e].vertex] = Lanes{};
            marked_[entries_[e].vertex] = 0;
        }
    }

    void weigh(const Entry& entry, Lanes& part) {
        const Lanes& mine = ones()[entry.lanes];
        const Lanes& paths = paths_[entry.vertex];
        Lanes behind{};
        for (const std::uint32_t w : graph_.of(entry.vertex)) {
            if ((marked_[w] & entry.lanes) != 0) behind += carried_[w];
        }
        const Lanes dependency = paths * behind * mine;
        sums[entry.vertex] += sum(dependency);
        squares[entry.vertex] += sum(dependency * dependency);
        // A lane that has not seen the vertex has no paths to divide by.
        part = mine * (1.0 + dependency) / (paths + (1.0 - mine));
    }

    const Csr& graph_;
    std::vector<Lanes> paths_;    // how many shortest paths lead from the source to the vertex
    std::vector<Lanes> carried_;  // on the way there: paths of the next level; back: see go_back()
    std::vector<Mask> seen_;
    std::vector<Mask> marked_;
    std::vector<std::uint32_t> found_;
    std::vector<Entry> entries_;  // level after level
    std::vector<std::size_t> level_begins_;
    std::vector<Lanes> parts_;
};

/// Every second batch for each of two followers, whoever runs them: so sums never depend on it.
std::array<Follower, 2> follow_all(const Csr& graph, const std::vector<std::uint32_t>& sources,
                                   Threads threads) {
    std::array<Follower, 2> followers{Follower(graph), Follower(graph)};
    const auto run = [&](std::size_t which) {
        for (std::size_t at = which * lane_count; at < sources.size(); at += 2 * lane_count) {
            const std::size_t end = std::min(at + lane_count, sources.size());
            followers[which].follow(sources.data() + at, sources.data() + end);
        }
    };
    if (threads == Threads::two && sources.size() > lane_count) {
        std::jthread other([&] { run(1); });
        run(0);
    } else {
        run(0);
        run(1);
    }
    return followers;
}

std::vector<std::uint32_t> drawn(std::uint32_t vertices, const BetweennessOptions& options) {
    std::mt19937_64 random(options.seed);
    std::vector<std::uint32_t> out(options.sources);
    // Not uniform_int_distribution: each library draws differently with it. The remainder is off
    // by less than vertices / 2^64.
    for (std::uint32_t& source : out) source = static_cast<std::uint32_t>(random() % vertices);
    return out;
}

/// How far a mean of k draws from 0..1 may be off, at once for n of them.
double error_of(double mean, double mean_of_squares, double k, double n, double risk) {
    // Each of the two bounds has half of the risk, for n means with two sides each.
    const double one = risk / (4 * n);
    const double hoeffding = std::sqrt(std::log(1 / one) / (2 * k));
    const double variance = std::max(0.0, mean_of_squares - mean * mean) * k / (k - 1);
    const double log_term = std::log(2 / one);
    const double by_variance =
        std::sqrt(2 * variance * log_term / k) + 7 * log_term / (3 * (k - 1));
    return std::min(hoeffding, by_variance);
}

}  // namespace

Betweenness betweenness(const Csr& graph, const BetweennessOptions& options) {
    const std::uint32_t n = graph.size();
    Betweenness out;
    out.scores.assign(n, 0);
    if (n < 3) return out;
    const bool exact = n <= options.exact_up_to;
    std::vector<std::uint32_t> sources(n);
    std::iota(sources.begin(), sources.end(), 0U);
    if (!exact) sources = drawn(n, options);
    const std::array<Follower, 2> followers = follow_all(graph, sources, options.threads);
    out.sources = static_cast<std::uint32_t>(sources.size());
    const double others = n;
    const double k = out.sources;
    // Of one source: dependency / (n - 2) lies in 0..1. The vertex itself is a source that says
    // nothing, so the mean over all n is the score times (n - 1) / n.
    const double widen = others / (others - 1);
    for (std::uint32_t v = 0; v < n; ++v) {
        const double mean = (followers[0].sums[v] + followers[1].sums[v]) / (others - 2) / k;
        out.scores[v] = mean * widen;
        if (exact) continue;
        const double squares =
            (followers[0].squares[v] + followers[1].squares[v]) / ((others - 2) * (others - 2)) / k;
        out.errors.push_back(widen * error_of(mean, squares, k, others, options.risk));
    }
    return out;
}

}  // namespace mandat::analysis
