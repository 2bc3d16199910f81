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

/// Lanes in memory: on a line of their own, as code for wide registers takes for granted.
struct alignas(sizeof(Lanes)) Cell {
    Lanes lanes{};
};

// All lanes in one register where the processor has such: 1.6 times as fast. Chosen when the
// program starts; sums are the same, for only additions, and products with 0 and 1, happen there.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define MANDAT_WIDE_LANES [[gnu::target_clones("avx512f", "default")]]
#else
#define MANDAT_WIDE_LANES
#endif

/// 1.0 in the lanes of a mask, 0.0 in others.
const Lanes& ones(Mask of) {
    static const std::array<Cell, 256> table = [] {
        std::array<Cell, 256> out{};
        for (std::size_t mask = 0; mask < out.size(); ++mask) {
            for (std::size_t lane = 0; lane < lane_count; ++lane)
                out[mask].lanes[lane] = ((mask >> lane) & 1U) != 0 ? 1.0 : 0.0;
        }
        return out;
    }();
    return table[of].lanes;
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

/// The vertices at one distance, as entries, and how many neighbours they have together: what it
/// costs to look at all of those.
struct Level {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t cost = 0;
};

/// Follows batches of sources and adds up what the vertices between carry.
///
/// Between two levels either side can do the looking: the nearer one at all it leads to, or the
/// farther one at all that leads to it. In such networks nearly everything lies two steps away and
/// a few vertices beyond; whoever has fewer neighbours looks.
class Follower {
  public:
    explicit Follower(const Csr& graph)
        : sums(graph.size(), 0),
          squares(graph.size(), 0),
          graph_(graph),
          paths_(graph.size()),
          carried_(graph.size()),
          behind_(graph.size()),
          seen_(graph.size(), 0),
          marked_(graph.size(), 0),
          here_(graph.size(), 0) {}

    std::vector<double> sums;     ///< of the dependencies of the sources on a vertex
    std::vector<double> squares;  ///< of their squares

    void follow(const std::uint32_t* first, const std::uint32_t* last) {
        start(first, last);
        while (levels_.back().begin < levels_.back().end) advance();
        levels_.pop_back();
        go_back();
        for (const Entry& entry : entries_) {
            paths_[entry.vertex].lanes = Lanes{};
            seen_[entry.vertex] = 0;
        }
    }

  private:
    [[nodiscard]] std::uint64_t degree(std::uint32_t v) const {
        return graph_.begins[v + 1] - graph_.begins[v];
    }

    void start(const std::uint32_t* first, const std::uint32_t* last) {
        entries_.clear();
        levels_.clear();
        unmet_cost_ = graph_.targets.size();
        all_ = static_cast<Mask>((1U << static_cast<unsigned>(last - first)) - 1);
        Mask lane = 1;
        for (const std::uint32_t* source = first; source != last; ++source) {
            if (marked_[*source] == 0) found_.push_back(*source);
            marked_[*source] |= lane;
            carried_[*source].lanes += ones(lane);
            lane = static_cast<Mask>(lane << 1U);
        }
        settle();
    }

    /// From the last level to the next: counts shortest paths.
    void advance() {
        if (unmet_cost_ < levels_.back().cost) {
            look_back();
        } else {
            look_ahead();
        }
        settle();
    }

    MANDAT_WIDE_LANES void look_ahead() {
        const Level level = levels_.back();
        for (std::size_t e = level.begin; e < level.end; ++e) {
            const Entry entry = entries_[e];
            const Lanes paths = paths_[entry.vertex].lanes * ones(entry.lanes);
            for (const std::uint32_t w : graph_.of(entry.vertex)) {
                const auto fresh = static_cast<Mask>(entry.lanes & ~seen_[w]);
                if (fresh == 0) continue;
                if (marked_[w] == 0) found_.push_back(w);
                marked_[w] |= fresh;
                // Lanes that have seen w already are added as well, and dropped by settle().
                carried_[w].lanes += paths;
            }
        }
    }

    /// What a lane has not met but a neighbour has, lies just beyond the last level.
    MANDAT_WIDE_LANES void look_back() {
        for (std::uint32_t w = 0; w < graph_.size(); ++w) {
            const auto unmet = static_cast<Mask>(all_ & ~seen_[w]);
            if (unmet == 0) continue;
            Mask fresh = 0;
            Lanes paths{};
            for (const std::uint32_t v : graph_.of(w)) {
                const auto met = static_cast<Mask>(seen_[v] & unmet);
                if (met == 0) continue;
                fresh |= met;
                paths += paths_[v].lanes;  // the other lanes are dropped by settle()
            }
            if (fresh == 0) continue;
            found_.push_back(w);
            marked_[w] = fresh;
            carried_[w].lanes = paths;
        }
    }

    /// Makes a level of what was found.
    void settle() {
        Level level{entries_.size(), entries_.size() + found_.size(), 0};
        for (const std::uint32_t w : found_) {
            const Mask lanes = marked_[w];
            paths_[w].lanes += carried_[w].lanes * ones(lanes);
            carried_[w].lanes = Lanes{};
            seen_[w] |= lanes;
            marked_[w] = 0;
            entries_.push_back({w, lanes});
            level.cost += degree(w);
            if (seen_[w] == all_) unmet_cost_ -= degree(w);
        }
        found_.clear();
        levels_.push_back(level);
    }

    /// From the farthest level to the nearest: what each vertex carries for the sources. carried_
    /// and marked_ hold the level behind: (1 + carried) / paths, in the lanes that have it there.
    void go_back() {
        Level farther{entries_.size(), entries_.size(), 0};
        // Level 0 holds the sources themselves.
        for (std::size_t at = levels_.size(); at-- > 1;) {
            const Level level = levels_[at];
            if (farther.cost < level.cost) {
                hand_in(farther, level);
            } else {
                collect(level);
            }
            unmark(farther);
            for (std::size_t e = level.begin; e < level.end; ++e) weigh(entries_[e]);
            farther = level;
        }
        unmark(farther);
    }

    void unmark(const Level& level) {
        for (std::size_t e = level.begin; e < level.end; ++e) {
            carried_[entries_[e].vertex].lanes = Lanes{};
            marked_[entries_[e].vertex] = 0;
        }
    }

    /// Fills behind_ of a level: the nearer vertices look at all they lead to ...
    MANDAT_WIDE_LANES void collect(const Level& level) {
        for (std::size_t e = level.begin; e < level.end; ++e) {
            const Entry entry = entries_[e];
            Lanes behind{};
            for (const std::uint32_t w : graph_.of(entry.vertex)) {
                if ((marked_[w] & entry.lanes) != 0) behind += carried_[w].lanes;
            }
            behind_[entry.vertex].lanes = behind;
        }
    }

    /// ... or the farther ones at all that leads to them.
    MANDAT_WIDE_LANES void hand_in(const Level& farther, const Level& level) {
        for (std::size_t e = level.begin; e < level.end; ++e)
            here_[entries_[e].vertex] = entries_[e].lanes;
        for (std::size_t e = farther.begin; e < farther.end; ++e) {
            const Entry entry = entries_[e];
            const Lanes carried = carried_[entry.vertex].lanes;
            for (const std::uint32_t v : graph_.of(entry.vertex)) {
                // Lanes that have v elsewhere are added as well, and dropped by weigh().
                if ((here_[v] & entry.lanes) != 0) behind_[v].lanes += carried;
            }
        }
        for (std::size_t e = level.begin; e < level.end; ++e) here_[entries_[e].vertex] = 0;
    }

    void weigh(const Entry& entry) {
        const std::uint32_t v = entry.vertex;
        const Lanes& mine = ones(entry.lanes);
        const Lanes dependency = paths_[v].lanes * behind_[v].lanes * mine;
        behind_[v].lanes = Lanes{};
        sums[v] += sum(dependency);
        squares[v] += sum(dependency * dependency);
        // A lane that has not seen the vertex has no paths to divide by.
        carried_[v].lanes = mine * (1.0 + dependency) / (paths_[v].lanes + (1.0 - mine));
        marked_[v] = entry.lanes;
    }

    const Csr& graph_;
    std::vector<Cell> paths_;    // how many shortest paths lead from the source to the vertex
    std::vector<Cell> carried_;  // on the way there: paths of the next level; back: see go_back()
    std::vector<Cell> behind_;   // on the way back: what a vertex is handed from the level behind
    std::vector<Mask> seen_;
    std::vector<Mask> marked_;
    std::vector<Mask> here_;  // the lanes that have a vertex in the level that is being weighed
    std::vector<std::uint32_t> found_;
    std::vector<Entry> entries_;  // level after level
    std::vector<Level> levels_;
    std::uint64_t unmet_cost_ = 0;  // neighbours of all that some lane has not met
    Mask all_ = 0;                  // the lanes of this batch
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
