// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/constraint.hpp"

#include <limits>

namespace mandat::analysis {
namespace {

/// The share of each entry in the sum of its row.
std::vector<double> shares(const Csr& graph, std::span<const std::uint32_t> weights) {
    std::vector<double> out(graph.targets.size());
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        double sum = 0;
        for (std::uint64_t k = graph.begins[v]; k < graph.begins[v + 1]; ++k)
            sum += out[k] = weights.empty() ? 1.0 : weights[k];
        for (std::uint64_t k = graph.begins[v]; k < graph.begins[v + 1]; ++k) out[k] /= sum;
    }
    return out;
}

}  // namespace

std::vector<double> constraint(const Csr& graph, std::span<const std::uint32_t> weights) {
    const std::vector<double> share = shares(graph, weights);
    std::vector<double> out(graph.size(), std::numeric_limits<double>::quiet_NaN());
    std::vector<double> spent(graph.size(), 0);  // on each, directly and over others
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        const std::uint64_t begin = graph.begins[v];
        const std::uint64_t end = graph.begins[v + 1];
        if (begin == end) continue;
        for (std::uint64_t k = begin; k < end; ++k) {
            const std::uint32_t q = graph.targets[k];
            spent[q] += share[k];
            for (std::uint64_t l = graph.begins[q]; l < graph.begins[q + 1]; ++l)
                spent[graph.targets[l]] += share[k] * share[l];
        }
        double sum = 0;
        for (std::uint64_t k = begin; k < end; ++k)
            sum += spent[graph.targets[k]] * spent[graph.targets[k]];
        out[v] = sum;
        for (std::uint64_t k = begin; k < end; ++k) {
            const std::uint32_t q = graph.targets[k];
            spent[q] = 0;
            for (const std::uint32_t beyond : graph.of(q)) spent[beyond] = 0;
        }
    }
    return out;
}

}  // namespace mandat::analysis
