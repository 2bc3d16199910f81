// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/seat_table.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/more_network.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using analysis::SeatTable;
using tests::as;
using tests::edge;
using tests::text_network;
using tests::was;
using tests::with;

namespace {

/// "anna: x y; bo: y" in the order of the rows.
std::string drawn(const SeatTable& table) {
    std::string out;
    for (std::uint32_t p = 0; p < table.people.size(); ++p) {
        out += (out.empty() ? "" : "; ") + table.people[p].node->id.substr(7) + ":";
        for (const std::uint32_t b : table.bodies_of.of(p))
            out += " " + table.bodies[b].node->id.substr(table.bodies[b].node->id.find('/') + 1);
    }
    return out;
}

}  // namespace

TEST_CASE("seat_table: people and bodies by id, groups are bodies, places are not") {
    const Network network = text_network(
        "bo - body/y   anna - body/y   anna - body/x   anna - working_group/g   bo - "
        "municipality/are "
        "carl   dora - municipality/are");
    CHECK(drawn(analysis::seat_table(network)) == "anna: x y g; bo: y");
    CHECK(drawn(analysis::seat_table(network, {.kinds = {NodeKind::working_group}})) == "anna: g");
}

TEST_CASE("seat_table: two roles in a body are one seat with two edges") {
    const Network network =
        with(text_network("anna - body/x   bo - body/x"),
             {edge(EdgeKind::member_of, "person/anna", "body/x", as(Role::secretary))});
    const SeatTable table = analysis::seat_table(network);
    CHECK(drawn(table) == "anna: x; bo: x");
    const auto seats =
        table.seats_of(*table.find_person("person/anna"), *table.find_body("body/x"));
    REQUIRE(seats.size() == 2);
    CHECK(seats[0]->from == "person/anna");
    CHECK(seats[1]->from == "person/anna");
    CHECK(std::get<MemberFacts>(seats[0]->facts).role !=
          std::get<MemberFacts>(seats[1]->facts).role);
    CHECK(table.seats_of(*table.find_person("person/bo"), 0).size() == 1);
}

TEST_CASE("seat_table: who was present at a meeting counts by option, who was absent never does") {
    const Network network =
        with(text_network("anna - body/x - meeting/m   bo   carl"),
             {edge(EdgeKind::attended, "person/bo", "meeting/m", AttendanceFacts{}),
              edge(EdgeKind::attended, "person/carl", "meeting/m", was(Presence::absent))});
    CHECK(drawn(analysis::seat_table(network)) == "anna: x");
    const SeatTable counted =
        analysis::seat_table(network, {.attended = analysis::Attended::counted});
    CHECK(drawn(counted) == "anna: x; bo: x");
    CHECK(counted.seats_of(1, 0).front()->kind == EdgeKind::attended);
}

TEST_CASE("seat_table: those who may be one are one by option only") {
    const Network network = with(
        text_network("anna - body/x   anna-b - body/y   bo - body/x"),
        {edge(EdgeKind::possible_same_as, "person/anna", "person/anna-b", QuestionFacts{0.5, {}})});
    CHECK(drawn(analysis::seat_table(network)) == "anna: x; anna-b: y; bo: x");
    const SeatTable merged =
        analysis::seat_table(network, {.identities = analysis::Identities::possible});
    CHECK(drawn(merged) == "anna: x y; bo: x");
    REQUIRE(merged.people.front().others.size() == 1);
    CHECK(merged.people.front().others.front()->id == "person/anna-b");
    CHECK(merged.find_person("person/anna-b") == 0U);
}

TEST_CASE("seat_table: the caller says which edges count") {
    const Network network = text_network("anna - body/x   anna - body/y");
    const SeatTable table =
        analysis::seat_table(network, {.keep = [](const Edge& e) { return e.to == "body/y"; }});
    CHECK(drawn(table) == "anna: y");
    CHECK_FALSE(table.find_body("body/x").has_value());
    CHECK(table.seats_of(0, 7).empty());
}

TEST_CASE("seat_table: a network without seats gives none") {
    CHECK(analysis::seat_table(text_network("anna   body/x")).people.empty());
    CHECK(analysis::seat_table(Network{}).bodies_of.size() == 0);
}
