// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/possible_identities.hpp"

#include <doctest/doctest.h>

#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::analysis;

TEST_CASE("possible_identities: questions in a row make one group, others stand alone") {
    tests::Minutes minutes;
    for (const char* name : {"anna", "bo", "carl", "dora"}) minutes.node(name);
    minutes.edge(EdgeKind::possible_same_as, "carl", "bo", "");
    minutes.edge(EdgeKind::possible_same_as, "bo", "anna", "");
    const Network network = minutes.network();
    const PossibleIdentities identities(network);
    CHECK(identities.of("person/carl") == "person/anna");
    CHECK(identities.of("person/anna") == "person/anna");
    CHECK(identities.of("person/dora") == "person/dora");
    CHECK(identities.of("person/unknown") == "person/unknown");
    const auto group = identities.all_of("person/bo");
    REQUIRE(group.size() == 3);
    CHECK(group.front() == "person/anna");
    CHECK(group.back() == "person/carl");
    CHECK(identities.all_of("person/dora").size() == 1);
    CHECK(identities.questions_of("person/carl").size() == 2);
    CHECK(identities.questions_of("person/dora").empty());
}
