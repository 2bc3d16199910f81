// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/brokerage.hpp"

#include <algorithm>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/support/text_network.hpp"

using namespace mandat;
using analysis::Broker;
using analysis::Brokerage;
using analysis::brokerage;
using analysis::Projected;
using tests::text_network;

namespace {

const Broker& of(const Brokerage& all, std::string_view id) {
    const auto hit = std::find_if(all.brokers.begin(), all.brokers.end(),
                                  [&](const Broker& b) { return b.node->id == id; });
    REQUIRE(hit != all.brokers.end());
    return *hit;
}

/// Carl alone sits in both bodies; Eve in a third with nobody.
constexpr std::string_view two_bodies =
    "anna - body/x   bo - body/x   carl - body/x   carl - body/y   dora - body/y   eve - body/z";

}  // namespace

TEST_CASE("brokerage: who alone joins two bodies stands between their people") {
    const Network network = text_network(two_bodies);
    const Brokerage found = brokerage(network);
    CHECK(found.brokers.front().node->id == "person/carl");
    const Broker& carl = of(found, "person/carl");
    CHECK(carl.neighbours == 3);
    // Of the six pairs of the other four, Dora with Anna and with Bo.
    CHECK(carl.betweenness == doctest::Approx(2.0 / 6));
    CHECK(carl.betweenness_error == 0);
    CHECK(carl.cut);
    CHECK(carl.core == 2);
    CHECK(carl.seats.size() == 2);
    CHECK(found.parts == 2);
    CHECK(found.largest_part == 4);
    CHECK(found.pairs == 4);
    const Broker& dora = of(found, "person/dora");
    CHECK(dora.betweenness == 0);
    CHECK(dora.constraint == doctest::Approx(1));
    CHECK(dora.core == 1);
    CHECK_FALSE(dora.cut);
    const Broker& eve = of(found, "person/eve");
    CHECK_FALSE(eve.constraint.has_value());
    CHECK(eve.part != carl.part);
}

TEST_CASE("brokerage: the same as bodies, and as people and bodies") {
    const Network network = text_network(two_bodies);
    const Brokerage bodies = brokerage(network, {.projected = Projected::bodies});
    CHECK(bodies.brokers.size() == 3);
    CHECK(bodies.pairs == 1);
    CHECK(of(bodies, "body/x").seats.size() == 3);
    CHECK(of(bodies, "body/x").betweenness == 0);
    const Brokerage seats = brokerage(network, {.projected = Projected::seats});
    CHECK(seats.brokers.size() == 8);
    CHECK(seats.pairs == 6);
    // Between anna, bo and the three others of its part all ways but dora-y, carl-y, carl-dora.
    const Broker& x = of(seats, "body/x");
    CHECK(x.cut);
    CHECK(x.betweenness == doctest::Approx(7.0 / 21));
    CHECK(of(seats, "person/carl").cut);
    CHECK_FALSE(of(seats, "person/anna").cut);
}

TEST_CASE("brokerage: a network without seats has none") {
    CHECK(brokerage(Network{}).brokers.empty());
    CHECK(brokerage(text_network("anna   body/x")).parts == 0);
}
