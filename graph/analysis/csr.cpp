// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/csr.hpp"

#include <algorithm>

namespace mandat::analysis {

Csr rows_of(std::uint32_t rows, std::vector<Pair> pairs) {
    if (!std::is_sorted(pairs.begin(), pairs.end())) std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    Csr out;
    out.begins.assign(std::size_t{rows} + 1, 0);
    out.targets.reserve(pairs.size());
    for (const auto& [row, column] : pairs) {
        ++out.begins[row + 1];
        out.targets.push_back(column);
    }
    for (std::size_t i = 0; i < rows; ++i) out.begins[i + 1] += out.begins[i];
    return out;
}

Csr undirected(std::uint32_t vertices, const std::vector<Pair>& pairs) {
    std::vector<Pair> both;
    both.reserve(2 * pairs.size());
    for (const auto& [a, b] : pairs) {
        if (a == b) continue;
        both.emplace_back(a, b);
        both.emplace_back(b, a);
    }
    return rows_of(vertices, std::move(both));
}

Csr transposed(const Csr& rows, std::uint32_t columns) {
    Csr out;
    // begins[c + 1] first counts column c, then walks from its start to its end.
    out.begins.assign(std::size_t{columns} + 2, 0);
    for (const std::uint32_t column : rows.targets) ++out.begins[column + 2];
    for (std::size_t i = 2; i < out.begins.size(); ++i) out.begins[i] += out.begins[i - 1];
    out.targets.resize(rows.targets.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        for (const std::uint32_t column : rows.of(row)) out.targets[out.begins[column + 1]++] = row;
    }
    out.begins.pop_back();
    return out;
}

}  // namespace mandat::analysis
