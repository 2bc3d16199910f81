// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "graph/model/node.hpp"

namespace mandat::analysis {

/// Somebody who could take over seats.
struct Taker {
    NodeId id;
    int load = 0;      ///< what they carry already, in seats; >= 0
    int capacity = 0;  ///< how many more they may be given at most; >= 0
};

/// A seat that looks for another holder.
struct OpenSeat {
    NodeId id;                        ///< of the body; only handed through
    std::vector<std::size_t> takers;  ///< who may take it: indices into the takers, any order
};

struct Transfer {
    std::vector<std::optional<std::size_t>> taker_of;  ///< for each seat; nullopt: nobody is left
    std::size_t moved = 0;                             ///< seats that have found somebody
    long cost = 0;  ///< sum over the seats moved of the load of their taker with that seat
};

/// Who could take which seat: as many seats as possible, and among those ways one that puts them
/// where least is carried (a taker's first new seat costs load + 1, the second load + 2, ...).
///
/// requires  indices of takers in range; no load or capacity negative
/// errors    none; seats without an eligible taker stay with taker_of == nullopt
/// cost      O(F (S T) log(S T)) time for F seats moved, S seats, T takers
/// source    successive shortest paths: Edmonds and Karp 1972, doi:10.1145/321694.321699
///           (boost::successive_shortest_path_nonnegative_weights)
[[nodiscard]] Transfer transfer(const std::vector<Taker>& takers,
                                const std::vector<OpenSeat>& seats);

}  // namespace mandat::analysis
