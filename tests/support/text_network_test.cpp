// SPDX-License-Identifier: Apache-2.0
#include "tests/support/text_network.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

using namespace mandat;
using mandat::tests::text_network;

TEST_CASE("text_network: a chain of people is coordination between neighbours") {
    const Network network = text_network("anna - bo - carl   bo - dora");
    CHECK(network.nodes().size() == 4);
    CHECK(network.edges(EdgeKind::coordination).size() == 3);
    CHECK(network.node("person/anna")->name == "Anna");
}

TEST_CASE("text_network: the kinds of the ends make the relation, whichever is written first") {
    const Network network = text_network("body/rlg - anna   anna - municipality/are");
    REQUIRE(network.from("person/anna", EdgeKind::member_of).size() == 1);
    CHECK(network.from("person/anna", EdgeKind::member_of).front()->to == "body/rlg");
    CHECK(network.to("municipality/are", EdgeKind::represents).size() == 1);
}

TEST_CASE("text_network: '>' is an assignment and '=' is stated by two documents") {
    const Network network = text_network("body/rlg > anna = bo   alone");
    CHECK(network.from("body/rlg", EdgeKind::assignment).size() == 1);
    REQUIRE(network.edges(EdgeKind::coordination).size() == 1);
    CHECK(network.edges(EdgeKind::coordination).front()->evidence.size() == 2);
    CHECK(network.node("person/alone") != nullptr);
}

TEST_CASE("text_network: what is no drawing is refused") {
    CHECK_THROWS_AS((void)text_network("- anna"), std::invalid_argument);
    CHECK_THROWS_AS((void)text_network("anna -"), std::invalid_argument);
    CHECK_THROWS_AS((void)text_network("anna - - bo"), std::invalid_argument);
}
