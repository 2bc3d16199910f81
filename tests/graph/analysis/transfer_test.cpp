// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/transfer.hpp"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/small_graphs.hpp"

using namespace mandat;
using namespace mandat::analysis;

namespace {

/// The best of all ways to hand out the seats, tried one by one: most moved, then least cost.
struct Best {
    std::size_t moved = 0;
    long cost = 0;
};

void try_all(const std::vector<Taker>& takers, const std::vector<OpenSeat>& seats, std::size_t seat,
             std::vector<int>& given, Best now, Best& best) {
    if (seat == seats.size()) {
        if (now.moved > best.moved || (now.moved == best.moved && now.cost < best.cost)) best = now;
        return;
    }
    try_all(takers, seats, seat + 1, given, now, best);
    for (const std::size_t t : seats[seat].takers) {
        if (given[t] == takers[t].capacity) continue;
        ++given[t];
        try_all(takers, seats, seat + 1, given,
                {now.moved + 1, now.cost + takers[t].load + given[t]}, best);
        --given[t];
    }
}

Best best_of_all(const std::vector<Taker>& takers, const std::vector<OpenSeat>& seats) {
    Best best;
    std::vector<int> given(takers.size(), 0);
    try_all(takers, seats, 0, given, {}, best);
    return best;
}

void check_promises(const std::vector<Taker>& takers, const std::vector<OpenSeat>& seats,
                    const Transfer& found) {
    REQUIRE(found.taker_of.size() == seats.size());
    std::vector<int> given(takers.size(), 0);
    for (std::size_t s = 0; s < seats.size(); ++s) {
        if (!found.taker_of[s]) continue;
        const auto& may = seats[s].takers;
        REQUIRE(std::find(may.begin(), may.end(), *found.taker_of[s]) != may.end());
        ++given[*found.taker_of[s]];
    }
    for (std::size_t t = 0; t < takers.size(); ++t) REQUIRE(given[t] <= takers[t].capacity);
}

}  // namespace

TEST_CASE("transfer: a seat goes to whoever carries least and may take it") {
    const Transfer found = transfer(
        {{"person/anna", 5, 1}, {"person/bo", 2, 1}, {"person/carl", 0, 1}}, {{"body/x", {0, 1}}});
    REQUIRE(found.taker_of.size() == 1);
    CHECK(found.taker_of[0] == 1);
    CHECK(found.moved == 1);
    CHECK(found.cost == 3);
}

TEST_CASE("transfer: two seats are spread instead of both going to the same") {
    // Anna would pay 1 + 2 for both; Bo's first costs 2: 1 + 2 either way, so make Bo's cheaper.
    const Transfer found = transfer({{"person/anna", 1, 2}, {"person/bo", 1, 2}},
                                    {{"body/x", {0, 1}}, {"body/y", {0, 1}}});
    CHECK(found.moved == 2);
    CHECK(found.cost == 4);
    CHECK(found.taker_of[0] != found.taker_of[1]);
}

TEST_CASE("transfer: as many as possible comes before as little as possible") {
    // Only Anna can take y. Taking x to the lighter Anna would leave y without anybody.
    const Transfer found = transfer({{"person/anna", 0, 1}, {"person/bo", 9, 1}},
                                    {{"body/x", {0, 1}}, {"body/y", {0}}});
    CHECK(found.moved == 2);
    CHECK(found.taker_of[0] == 1);
    CHECK(found.taker_of[1] == 0);
    CHECK(found.cost == 11);
}

TEST_CASE("transfer: nobody eligible, nobody with room, nothing to move") {
    const Transfer found = transfer({{"person/anna", 0, 0}}, {{"body/x", {}}, {"body/y", {0}}});
    CHECK(found.moved == 0);
    CHECK(found.cost == 0);
    CHECK_FALSE(found.taker_of[0].has_value());
    CHECK_FALSE(found.taker_of[1].has_value());
    CHECK(transfer({}, {}).taker_of.empty());
}

TEST_CASE("transfer: random cases equal the best of all ways") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        tests::Random random(seed);
        std::vector<Taker> takers(1 + random.below(4));
        for (Taker& taker : takers) {
            taker.load = static_cast<int>(random.below(6));
            taker.capacity = static_cast<int>(random.below(4));
        }
        std::vector<OpenSeat> seats(random.below(6));
        for (OpenSeat& seat : seats) {
            for (std::size_t t = 0; t < takers.size(); ++t) {
                if (random.below(2) == 0) seat.takers.push_back(t);
            }
        }
        const Best best = best_of_all(takers, seats);
        const Transfer found = transfer(takers, seats);
        REQUIRE(found.moved == best.moved);
        REQUIRE(found.cost == best.cost);
        check_promises(takers, seats, found);
    }
}
