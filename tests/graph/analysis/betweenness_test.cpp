// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/small_graphs.hpp"

using namespace mandat;
using analysis::Betweenness;
using analysis::Threads;
using analysis::undirected;
using tests::Matrix;

namespace {

using Scores = std::vector<double>;

/// How many shortest ways lead from each to each: those one step nearer, added up.
std::vector<Scores> ways(const Matrix& matrix, const std::vector<std::vector<int>>& steps) {
    const std::size_t n = matrix.size();
    std::vector<Scores> out(n, Scores(n, 0));
    for (std::size_t s = 0; s < n; ++s) {
        out[s][s] = 1;
        for (int far = 1; far < static_cast<int>(n); ++far) {
            for (std::size_t t = 0; t < n; ++t) {
                if (steps[s][t] != far) continue;
                for (std::size_t v = 0; v < n; ++v) {
                    if (matrix[v][t] && steps[s][v] == far - 1) out[s][t] += out[s][v];
                }
            }
        }
    }
    return out;
}

/// The definition: over all pairs, the share of their shortest ways that pass.
Scores by_hand(const Matrix& matrix) {
    const std::size_t n = matrix.size();
    Scores out(n, 0);
    if (n < 3) return out;
    const auto steps = tests::all_distances(matrix);
    const auto count = ways(matrix, steps);
    for (std::size_t s = 0; s < n; ++s) {
        for (std::size_t t = s + 1; t < n; ++t) {
            for (std::size_t v = 0; v < n && steps[s][t] > 0; ++v) {
                if (v == s || v == t || steps[s][v] < 0 || steps[v][t] < 0) continue;
                if (steps[s][v] + steps[v][t] == steps[s][t])
                    out[v] += count[s][v] * count[v][t] / count[s][t];
            }
        }
    }
    const auto others = static_cast<double>(n - 1);
    for (double& score : out) score /= others * (others - 1) / 2;
    return out;
}

void check_scores(const Matrix& matrix) {
    const Betweenness found =
        analysis::betweenness(tests::csr_of(matrix), {.threads = Threads::one});
    const Scores expected = by_hand(matrix);
    REQUIRE(found.scores.size() == expected.size());
    REQUIRE(found.errors.empty());
    for (std::size_t v = 0; v < expected.size(); ++v)
        REQUIRE(std::abs(found.scores[v] - expected[v]) < 1e-12);
}

/// A crowd around few: the i-th knows one of the first i, the early ones more often.
analysis::Csr crowd(std::uint32_t n, std::uint32_t seed) {
    tests::Random random(seed);
    std::vector<analysis::Pair> pairs;
    for (std::uint32_t i = 1; i < n; ++i) {
        for (int k = 0; k < 2; ++k) pairs.emplace_back(i, random.below(1 + random.below(i)));
    }
    return undirected(n, pairs);
}

}  // namespace

TEST_CASE("betweenness: the middle of a star is on every way, the ends on none") {
    const Betweenness star = analysis::betweenness(undirected(4, {{0, 1}, {0, 2}, {0, 3}}));
    CHECK(star.scores == Scores{1, 0, 0, 0});
    CHECK(star.sources == 4);
}

TEST_CASE("betweenness: a chain of five, and two ways round a square") {
    // Of the six pairs of others: 1 lies between 0 and {2, 3, 4}, 2 between {0, 1} and {3, 4}.
    const Scores chain =
        analysis::betweenness(undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}})).scores;
    CHECK(chain[0] == 0);
    CHECK(chain[1] == doctest::Approx(3.0 / 6));
    CHECK(chain[2] == doctest::Approx(4.0 / 6));
    // In a square each lies on one of the two ways between its neighbours: 1/2 of 3 pairs.
    const Scores square =
        analysis::betweenness(undirected(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}})).scores;
    for (const double score : square) CHECK(score == doctest::Approx(0.5 / 3));
}

TEST_CASE("betweenness: fewer than three have none") {
    CHECK(analysis::betweenness({}).scores.empty());
    CHECK(analysis::betweenness(undirected(2, {{0, 1}})).scores == Scores{0, 0});
}

TEST_CASE("betweenness: all graphs of up to six and random ones equal the definition") {
    for (std::uint32_t n = 0; n <= 6; ++n) tests::for_all_graphs(n, check_scores);
    tests::for_random_graphs(tests::Shape::undirected, check_scores);
}

TEST_CASE("betweenness: one thread and two give the same, to the bit") {
    const auto graph = crowd(500, 3);
    CHECK(analysis::betweenness(graph, {.threads = Threads::one}).scores ==
          analysis::betweenness(graph, {.threads = Threads::two}).scores);
}

TEST_CASE("betweenness: a sample keeps within its stated error, and says it") {
    const auto graph = crowd(600, 5);
    const Scores exact = analysis::betweenness(graph).scores;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Betweenness sampled =
            analysis::betweenness(graph, {.exact_up_to = 100, .sources = 300, .seed = seed});
        CHECK(sampled.sources == 300);
        REQUIRE(sampled.errors.size() == exact.size());
        double farthest = 0;
        for (std::size_t v = 0; v < exact.size(); ++v) {
            CHECK(std::abs(sampled.scores[v] - exact[v]) <= sampled.errors[v]);
            CHECK(sampled.errors[v] < 0.15);  // Hoeffding for 600 at once: 0.134
            farthest = std::max(farthest, std::abs(sampled.scores[v] - exact[v]));
        }
        CHECK(farthest > 0);
    }
}
