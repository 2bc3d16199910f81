// SPDX-License-Identifier: Apache-2.0
#include "tests/peers/measures.hpp"

#include <cmath>
#include <vector>

#include <nlohmann/json.hpp>

#include "graph/analysis/betweenness.hpp"
#include "graph/analysis/brokerage.hpp"
#include "graph/analysis/connectivity.hpp"
#include "graph/analysis/constraint.hpp"
#include "graph/analysis/dominator.hpp"
#include "graph/analysis/overlap.hpp"
#include "graph/analysis/projection.hpp"
#include "tests/bench/analysis_networks.hpp"

namespace mandat::tests {
namespace {

using analysis::Csr;
using nlohmann::json;

constexpr bench::Size size = {"peers", 160, 40, 300};
constexpr std::uint32_t delegation_size = 200;

json pairs_of(const Csr& rows) {
    json out = json::array();
    for (std::uint32_t v = 0; v < rows.size(); ++v) {
        for (const std::uint32_t w : rows.of(v)) out.push_back({v, w});
    }
    return out;
}

json counts_of(const analysis::Projection& half) {
    json out = json::array();
    for (std::uint32_t v = 0; v < half.pairs.size(); ++v) {
        for (std::uint64_t k = half.pairs.begins[v]; k < half.pairs.begins[v + 1]; ++k)
            out.push_back({v, half.pairs.targets[k], half.counts[k]});
    }
    return out;
}

/// A number that is none is null.
json numbers(const std::vector<double>& values) {
    json out = json::array();
    for (const double value : values)
        out.push_back(std::isnan(value) ? json(nullptr) : json(value));
    return out;
}

json side(const Csr& rows, const Csr& columns) {
    const analysis::Projection half = analysis::project(rows, columns);
    const analysis::Projection whole = analysis::symmetric(half);
    const Csr& graph = whole.pairs;
    return {{"shared", counts_of(half)},
            {"betweenness", numbers(analysis::betweenness(graph).scores)},
            {"constraint", numbers(analysis::constraint(graph))},
            {"weighted_constraint", numbers(analysis::constraint(graph, whole.counts))},
            {"cores", analysis::core_numbers(graph)},
            {"cuts", analysis::articulation_points(graph)},
            {"parts", analysis::components(graph).count},
            {"steps_from_0", analysis::steps_from(graph, 0)}};
}

/// The same table as a network: overlaps as the answers have them, by ids.
json overlaps(const Network& network) {
    json out = json::array();
    for (const analysis::Overlap& pair : analysis::body_overlaps(network).pairs) {
        out.push_back({{"left", pair.left->id},
                       {"right", pair.right->id},
                       {"jaccard", pair.jaccard},
                       {"coefficient", pair.coefficient},
                       {"left_size", pair.left_size},
                       {"right_size", pair.right_size},
                       {"shared", pair.shared},
                       {"chance", pair.chance}});
    }
    return out;
}

json brokers(const Network& network) {
    json out = json::object();
    const auto found = analysis::brokerage(network, {.projected = analysis::Projected::seats});
    for (const analysis::Broker& broker : found.brokers) {
        out[broker.node->id] = {
            {"betweenness", broker.betweenness}, {"cut", broker.cut}, {"core", broker.core}};
    }
    return out;
}

}  // namespace

std::string measures_as_json(std::uint32_t seed) {
    const bench::Table table = bench::heavy_tailed(size, seed);
    const Csr mandates = bench::delegation(delegation_size, seed);
    const std::vector<std::uint32_t> starts{0};
    const Network network = bench::network_of(table);
    const json out = {
        {"people", table.bodies_of.size()},
        {"bodies", table.people_of.size()},
        {"seats", pairs_of(table.bodies_of)},
        {"by_bodies", side(table.people_of, table.bodies_of)},
        {"by_people", side(table.bodies_of, table.people_of)},
        {"overlaps", overlaps(network)},
        {"brokers", brokers(network)},
        {"mandates", pairs_of(mandates)},
        {"dominators", analysis::immediate_dominators(
                           mandates, analysis::transposed(mandates, mandates.size()), starts)},
    };
    return out.dump();
}

}  // namespace mandat::tests
