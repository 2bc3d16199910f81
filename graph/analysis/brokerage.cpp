// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/brokerage.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "graph/analysis/connectivity.hpp"
#include "graph/analysis/constraint.hpp"
#include "graph/analysis/projection.hpp"

namespace mandat::analysis {
namespace {

/// People first, then bodies; each beside the other.
Csr both_sides(const SeatTable& table) {
    const auto people = static_cast<std::uint32_t>(table.people.size());
    const auto bodies = static_cast<std::uint32_t>(table.bodies.size());
    std::vector<Pair> pairs;
    for (std::uint32_t p = 0; p < people; ++p) {
        for (const std::uint32_t b : table.bodies_of.of(p)) pairs.emplace_back(p, people + b);
    }
    return undirected(people + bodies, pairs);
}

Csr graph_of(const SeatTable& table, Projected projected) {
    switch (projected) {
        case Projected::people: return symmetric(project(table.bodies_of, table.people_of)).pairs;
        case Projected::bodies: return symmetric(project(table.people_of, table.bodies_of)).pairs;
        case Projected::seats: break;
    }
    return both_sides(table);
}

/// Names the vertices of the projection and hands over their seats.
class Naming {
  public:
    Naming(const SeatTable& table, Projected projected)
        : table_(table),
          people_(projected == Projected::bodies
                      ? 0
                      : static_cast<std::uint32_t>(table.people.size())) {}

    [[nodiscard]] const Node* node(std::uint32_t v) const {
        return v < people_ ? table_.people[v].node : table_.bodies[v - people_].node;
    }

    void fill(std::uint32_t v, Broker& broker) const {
        broker.node = node(v);
        if (v < people_) {
            for (const std::uint32_t body : table_.bodies_of.of(v)) add(broker, v, body);
        } else {
            for (const std::uint32_t person : table_.people_of.of(v - people_))
                add(broker, person, v - people_);
        }
        std::sort(broker.seats.begin(), broker.seats.end());
    }

  private:
    void add(Broker& broker, std::uint32_t person, std::uint32_t body) const {
        const auto seats = table_.seats_of(person, body);
        broker.seats.insert(broker.seats.end(), seats.begin(), seats.end());
    }

    const SeatTable& table_;
    std::uint32_t people_;
};

std::uint32_t largest(const Components& parts) {
    std::vector<std::uint32_t> sizes(parts.count, 0);
    for (const std::uint32_t part : parts.of) ++sizes[part];
    return sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end());
}

std::vector<std::uint32_t> asked_about(const Csr& graph, const Naming& naming,
                                       const std::vector<const Node*>& wanted) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        if (wanted.empty() ||
            std::find(wanted.begin(), wanted.end(), naming.node(v)) != wanted.end())
            out.push_back(v);
    }
    return out;
}

/// One number for each vertex asked about.
std::vector<double> constraint_of_all(const Csr& graph, const std::vector<std::uint32_t>& asked) {
    if (asked.size() == graph.size()) return constraint(graph);
    std::vector<double> out;
    out.reserve(asked.size());
    for (const std::uint32_t v : asked) out.push_back(constraint_of(graph, v));
    return out;
}

}  // namespace

Brokerage brokerage(const Network& network, const BrokerageOptions& options) {
    const SeatTable seats = seat_table(network, options.seating);
    const Csr graph = graph_of(seats, options.projected);
    const Naming naming(seats, options.projected);
    const Betweenness between = betweenness(graph, options.betweenness);
    const std::vector<std::uint32_t> asked = asked_about(graph, naming, options.about);
    const std::vector<double> burt = constraint_of_all(graph, asked);
    const std::vector<std::uint32_t> cores = core_numbers(graph);
    const std::vector<std::uint32_t> cuts = articulation_points(graph);
    const Components parts = components(graph);
    Brokerage out;
    out.parts = parts.count;
    out.largest_part = largest(parts);
    out.pairs = graph.targets.size() / 2;
    out.sources = between.sources;
    out.brokers.resize(asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const std::uint32_t v = asked[i];
        Broker& broker = out.brokers[i];
        naming.fill(v, broker);
        broker.neighbours = static_cast<std::uint32_t>(graph.of(v).size());
        broker.betweenness = between.scores[v];
        if (!between.errors.empty()) broker.betweenness_error = between.errors[v];
        if (!std::isnan(burt[i])) broker.constraint = burt[i];
        broker.core = cores[v];
        broker.part = parts.of[v];
        broker.cut = std::binary_search(cuts.begin(), cuts.end(), v);
    }
    std::sort(out.brokers.begin(), out.brokers.end(), [](const Broker& a, const Broker& b) {
        return std::tie(b.betweenness, a.node->id) < std::tie(a.betweenness, b.node->id);
    });
    return out;
}

}  // namespace mandat::analysis
