// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/betweenness.hpp"
#include "graph/analysis/seat_table.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// What the numbers are about; an answer has to say which.
enum class Projected {
    people,  ///< two people are beside each other when they share a body
    bodies,  ///< two bodies are beside each other when they share a person
    seats,   ///< people and bodies; a person is beside the bodies they sit in
};

/// Where somebody, or a body, stands between others.
struct Broker {
    const Node* node = nullptr;
    std::uint32_t neighbours = 0;
    double betweenness = 0;            ///< share of the pairs of others, 0..1
    double betweenness_error = 0;      ///< how far it may be off; 0: exact
    std::optional<double> constraint;  ///< Burt's, of unweighted neighbours; nullopt: has none
    std::uint32_t core = 0;            ///< number of the innermost k-core
    std::uint32_t part = 0;            ///< which connected part, numbered from 0
    bool cut = false;                  ///< what hangs together falls apart without it
    std::vector<const Edge*> seats;    ///< that put it there; in order of the network
};

struct BrokerageOptions {
    Projected projected = Projected::people;
    SeatTableOptions seating{};
    BetweennessOptions betweenness{};
    std::vector<const Node*> about{};  ///< whose numbers are wanted; empty: everybody's
};

struct Brokerage {
    std::vector<Broker> brokers;     ///< those asked about; most betweenness first, then by id
    std::uint32_t parts = 0;         ///< that do not hang together
    std::uint32_t largest_part = 0;  ///< nodes in the largest
    std::size_t pairs = 0;           ///< of neighbours
    std::uint32_t sources = 0;       ///< that betweenness was followed from
};

/// Who stands between others: betweenness, constraint, cores and cut points of one projection.
///
/// reads   who sits where, see SeatTableOptions; nodes without a seat are left out
/// owns    nothing: it points into the network
/// errors  none; an empty network gives no brokers
/// cost    as betweenness(), project() and constraint(), or constraint_of() of those asked about
/// source  see betweenness(), constraint(), core_numbers(), articulation_points()
[[nodiscard]] Brokerage brokerage(const Network& network, const BrokerageOptions& options = {});

}  // namespace mandat::analysis
