// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/transfer.hpp"

#include <algorithm>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>

namespace mandat::analysis {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Flow = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, long,
                    boost::property<boost::edge_residual_capacity_t, long,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor,
                                                    boost::property<boost::edge_weight_t, long>>>>>;
using Arc = Traits::edge_descriptor;

/// source -> seats -> takers -> sink; every arc carries one seat.
class Market {
  public:
    Market(std::size_t seats, std::size_t takers)
        : flow_(seats + takers + 2), source_(seats + takers), sink_(source_ + 1), seats_(seats) {}

    void offer(std::size_t seat) { arc(source_, seat, 0); }
    void may_take(std::size_t seat, std::size_t taker) { arc(seat, seats_ + taker, 0); }
    void room(std::size_t taker, long cost) { arc(seats_ + taker, sink_, cost); }

    void settle() { boost::successive_shortest_path_nonnegative_weights(flow_, source_, sink_); }

    [[nodiscard]] std::optional<std::size_t> taker_of(std::size_t seat) const {
        const auto capacity = get(boost::edge_capacity, flow_);
        const auto left = get(boost::edge_residual_capacity, flow_);
        for (const Arc& e : boost::make_iterator_range(out_edges(seat, flow_))) {
            if (capacity[e] == 1 && left[e] == 0) return target(e, flow_) - seats_;
        }
        return std::nullopt;
    }

  private:
    void arc(std::size_t from, std::size_t to, long cost) {
        const Arc there = add_edge(from, to, flow_).first;
        const Arc back = add_edge(to, from, flow_).first;
        put(boost::edge_capacity, flow_, there, 1);
        put(boost::edge_capacity, flow_, back, 0);
        put(boost::edge_weight, flow_, there, cost);
        put(boost::edge_weight, flow_, back, -cost);
        put(boost::edge_reverse, flow_, there, back);
        put(boost::edge_reverse, flow_, back, there);
    }

    Flow flow_;
    std::size_t source_;
    std::size_t sink_;
    std::size_t seats_;
};

}  // namespace

Transfer transfer(const std::vector<Taker>& takers, const std::vector<OpenSeat>& seats) {
    Market market(seats.size(), takers.size());
    for (std::size_t s = 0; s < seats.size(); ++s) {
        market.offer(s);
        for (const std::size_t taker : seats[s].takers) market.may_take(s, taker);
    }
    for (std::size_t t = 0; t < takers.size(); ++t) {
        // More room than seats there are would only make the graph larger.
        const long room = std::min<long>(takers[t].capacity, static_cast<long>(seats.size()));
        for (long k = 1; k <= room; ++k) market.room(t, takers[t].load + k);
    }
    market.settle();
    Transfer out;
    std::vector<long> given(takers.size(), 0);
    for (std::size_t s = 0; s < seats.size(); ++s) {
        const auto taker = market.taker_of(s);
        out.taker_of.push_back(taker);
        if (!taker) continue;
        ++out.moved;
        out.cost += takers[*taker].load + ++given[*taker];
    }
    return out;
}

}  // namespace mandat::analysis
