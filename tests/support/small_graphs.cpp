// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_graphs.hpp"

#include <algorithm>

namespace mandat::tests {
namespace {

constexpr std::uint32_t random_graphs = 200;

/// Calls with a matrix for every choice among the given places.
void for_all_choices(Matrix matrix, const std::vector<analysis::Pair>& places, Shape shape,
                     const std::function<void(const Matrix&)>& check) {
    for (std::uint64_t chosen = 0; chosen < (std::uint64_t{1} << places.size()); ++chosen) {
        for (std::size_t k = 0; k < places.size(); ++k) {
            const auto [i, j] = places[k];
            const bool is = ((chosen >> k) & 1U) != 0;
            matrix[i][j] = is;
            if (shape == Shape::undirected) matrix[j][i] = is;
        }
        check(matrix);
    }
}

bool chance(Random& random, std::uint32_t percent) { return random.below(100) < percent; }

}  // namespace

analysis::Csr csr_of(const Matrix& matrix) {
    std::vector<analysis::Pair> pairs;
    for (std::uint32_t i = 0; i < matrix.size(); ++i) {
        for (std::uint32_t j = 0; j < matrix[i].size(); ++j) {
            if (matrix[i][j]) pairs.emplace_back(i, j);
        }
    }
    return analysis::rows_of(static_cast<std::uint32_t>(matrix.size()), std::move(pairs));
}

void for_all_graphs(std::uint32_t n, const std::function<void(const Matrix&)>& check) {
    std::vector<analysis::Pair> places;
    for (std::uint32_t i = 0; i < n; ++i) {
        for (std::uint32_t j = i + 1; j < n; ++j) places.emplace_back(i, j);
    }
    for_all_choices(Matrix(n, std::vector<bool>(n)), places, Shape::undirected, check);
}

void for_all_directed_graphs(std::uint32_t n, const std::function<void(const Matrix&)>& check) {
    std::vector<analysis::Pair> places;
    for (std::uint32_t i = 0; i < n; ++i) {
        for (std::uint32_t j = 0; j < n; ++j) {
            if (i != j) places.emplace_back(i, j);
        }
    }
    for_all_choices(Matrix(n, std::vector<bool>(n)), places, Shape::directed, check);
}

void for_all_tables(std::uint32_t rows, std::uint32_t columns,
                    const std::function<void(const Matrix&)>& check) {
    std::vector<analysis::Pair> places;
    for (std::uint32_t i = 0; i < rows; ++i) {
        for (std::uint32_t j = 0; j < columns; ++j) places.emplace_back(i, j);
    }
    for_all_choices(Matrix(rows, std::vector<bool>(columns)), places, Shape::directed, check);
}

void for_random_graphs(Shape shape, const std::function<void(const Matrix&)>& check) {
    for (std::uint32_t seed = 1; seed <= random_graphs; ++seed) {
        Random random(seed);
        const std::uint32_t n = 7 + random.below(24);
        const std::uint32_t percent = 3 + random.below(40);
        Matrix matrix(n, std::vector<bool>(n));
        for (std::uint32_t i = 0; i < n; ++i) {
            for (std::uint32_t j = 0; j < n; ++j) {
                if (shape == Shape::directed && i != j) matrix[i][j] = chance(random, percent);
                if (shape == Shape::undirected && i < j)
                    matrix[i][j] = matrix[j][i] = chance(random, percent);
            }
        }
        check(matrix);
    }
}

void for_random_tables(const std::function<void(const Matrix&)>& check) {
    for (std::uint32_t seed = 1; seed <= random_graphs; ++seed) {
        Random random(seed);
        const std::uint32_t rows = 5 + random.below(26);
        const std::uint32_t columns = 5 + random.below(26);
        const std::uint32_t percent = 3 + random.below(50);
        Matrix matrix(rows, std::vector<bool>(columns));
        for (auto& row : matrix) {
            for (std::uint32_t j = 0; j < columns; ++j) row[j] = chance(random, percent);
        }
        check(matrix);
    }
}

std::uint32_t reached(const Matrix& matrix, std::uint32_t from, std::uint32_t allowed) {
    std::uint32_t out = from & allowed;
    for (std::uint32_t before = 0; before != out;) {
        before = out;
        for (std::uint32_t i = 0; i < matrix.size(); ++i) {
            if (((out >> i) & 1U) == 0) continue;
            for (std::uint32_t j = 0; j < matrix.size(); ++j) {
                if (matrix[i][j]) out |= (1U << j) & allowed;
            }
        }
    }
    return out;
}

std::vector<std::vector<int>> all_distances(const Matrix& matrix) {
    const std::size_t n = matrix.size();
    std::vector<std::vector<int>> steps(n, std::vector<int>(n, -1));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (matrix[i][j]) steps[i][j] = 1;
        }
        steps[i][i] = 0;
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                if (steps[i][k] < 0 || steps[k][j] < 0) continue;
                const int by = steps[i][k] + steps[k][j];
                if (steps[i][j] < 0 || by < steps[i][j]) steps[i][j] = by;
            }
        }
    }
    return steps;
}

}  // namespace mandat::tests
