// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/representation.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/graph/analysis/day_by_day.hpp"
#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::analysis;
using tests::Minutes;

namespace {

using Names = std::vector<std::string>;

std::string name_of(const Node* node) { return node == nullptr ? "itself" : node->name; }

Names names(const std::vector<const Node*>& nodes) {
    Names out;
    for (const Node* node : nodes) out.push_back(node->name);
    return out;
}

Names names(const std::vector<Representative>& people) {
    Names out;
    for (const Representative& one : people) out.push_back(name_of(one.person));
    return out;
}

const RepresentationCell& cell(const Representation& table, const std::string& place,
                               const std::string& body) {
    for (const RepresentationCell& one : table.cells) {
        if (table.places[one.row]->name == place && table.bodies[one.column]->name == body)
            return one;
    }
    FAIL("no such cell: " << place << ", " << body);
    return table.cells.front();
}

/// Åre is at the council as a guest and in the board not at all; Berg misses one board meeting.
Minutes winter() {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg -+dora@berg bo@krokom carl@ragunda");
    minutes.meeting("council", "2025-01-20", "anna@berg ~eva@are gina");
    minutes.meeting("board", "2025-02-10", "-anna@berg -+dora@berg bo@krokom:2-3 carl@ragunda");
    return minutes;
}

}  // namespace

TEST_CASE("representation: the table has who speaks for whom, deciding before substitutes") {
    const Network network = winter().network();
    const Representation table = representation(network);
    CHECK(names(table.places) == Names{"are", "berg", "krokom", "ragunda"});
    CHECK(names(table.bodies) == Names{"board", "council"});
    CHECK(table.cells.size() == 8);
    const RepresentationCell& berg = cell(table, "berg", "board");
    CHECK(names(berg.people) == Names{"anna", "dora"});
    CHECK(berg.deciding() == 1);
    CHECK(berg.substitutes() == 1);
    CHECK(berg.people[0].certainty == Certainty::explicit_);
    REQUIRE(berg.people[0].edges.size() == 2);
    CHECK(berg.people[0].edges[0]->kind == EdgeKind::member_of);
    CHECK(berg.people[0].edges[1]->kind == EdgeKind::represents);
    CHECK(names(cell(table, "berg", "council").people) == Names{"anna"});
    CHECK(cell(table, "are", "council").people.empty());
    REQUIRE(table.without_place.size() == 1);
    CHECK(table.without_place[0]->from == "person/gina");
}

TEST_CASE("representation: a place was absent where its people were listed and none was present") {
    const Network network = winter().network();
    const Representation table = representation(network);
    const auto& berg = cell(table, "berg", "board").meetings;
    REQUIRE(berg.size() == 2);
    CHECK(berg[0].turnout == Turnout::decided);
    CHECK(berg[1].turnout == Turnout::absent);
    CHECK(berg[1].meeting->id == "meeting/board/2025-02-10");
    CHECK(berg[1].edges.size() == 2);
    const auto& krokom = cell(table, "krokom", "board").meetings;
    CHECK(krokom[1].turnout == Turnout::decided);
    CHECK(krokom[1].in_part);
    CHECK_FALSE(krokom[0].in_part);
    CHECK(cell(table, "are", "council").meetings[0].turnout == Turnout::not_deciding);
    CHECK(cell(table, "are", "board").count(Turnout::not_listed) == 2);
}

TEST_CASE("representation: a place whose seat held on the day may still be on no list") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.meeting("board", "2025-02-10", "bo@krokom carl@are");
    minutes.meeting("board", "2025-03-10", "anna@berg bo@krokom carl@are");
    const Network network = minutes.network();
    const Representation table = representation(network);
    const auto& berg = cell(table, "berg", "board").meetings;
    REQUIRE(berg.size() == 3);
    CHECK(berg[1].turnout == Turnout::not_listed);
    CHECK(berg[1].seated);  // seen before and after
    const auto& are = cell(table, "are", "board").meetings;
    CHECK(are[0].turnout == Turnout::not_listed);
    CHECK_FALSE(are[0].seated);  // came in February
    CHECK(are[1].seated);
}

TEST_CASE("representation: a substitute who serves decides, one who listens does not") {
    Minutes minutes;
    const NodeId meeting =
        minutes.meeting("board", "2025-01-10", "-anna@berg +bo@berg -carl@krokom +dora@krokom");
    minutes.edge(EdgeKind::substituted_for, "bo", "anna", "2025-01-10").facts =
        SubstitutionFacts{meeting};
    const Network network = minutes.network();
    const Representation table = representation(network);
    CHECK(cell(table, "berg", "board").meetings[0].turnout == Turnout::decided);
    CHECK(cell(table, "krokom", "board").meetings[0].turnout == Turnout::not_deciding);
}

TEST_CASE("representation: on a day, meetings before it are judged by the seats of their time") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "-anna@berg bo@krokom");
    minutes.meeting("board", "2025-02-10", "carl@berg bo@krokom");
    const Network network = minutes.network();
    const Representation table = representation(network, {.period = {}, .day = "2025-02-10"});
    const RepresentationCell& berg = cell(table, "berg", "board");
    CHECK(names(berg.people) == Names{"carl"});
    REQUIRE(berg.meetings.size() == 2);
    CHECK(berg.meetings[0].turnout == Turnout::absent);
    CHECK(berg.meetings[0].seated);
}

TEST_CASE("representation: who chairs the body decides, wherever the list has them") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "~anna@berg ~bo@krokom");
    minutes.seat("anna", "board", Role::chair, "2025-01-10", "2025-01-10");
    const Network network = minutes.network();
    const Representation table = representation(network);
    CHECK(cell(table, "berg", "board").meetings[0].turnout == Turnout::decided);
    CHECK(cell(table, "krokom", "board").meetings[0].turnout == Turnout::not_deciding);
}

TEST_CASE("representation: a line without a place counts for the home of that day") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg");
    minutes.meeting("board", "2025-02-10", "anna");
    minutes.meeting("board", "2025-03-10", "anna@krokom");
    const Network network = minutes.network();
    const Representation table = representation(network);
    CHECK(cell(table, "berg", "board").count(Turnout::decided) == 2);
    CHECK(cell(table, "krokom", "board").count(Turnout::decided) == 1);
}

TEST_CASE("representation: a hole is stated only where more than half of its kind sit") {
    struct Row {
        const char* name;
        const char* list;
        bool hole;
    };
    // a to e are municipalities; e has the council, so that it is one of them.
    const Row rows[] = {
        {"four of five", "p1@a p2@b p3@c p4@d", true},
        {"three of five", "p1@a p2@b p3@c", true},
        {"two of five", "p1@a p2@b", false},
        {"one of five", "p1@a", false},
        {"it sits there itself", "p1@a p2@b p3@c p5@e", false},
        {"it sits there as a substitute", "p1@a p2@b p3@c -+p5@e", false},
        {"it was a guest only", "p1@a p2@b p3@c ~p5@e", true},
    };
    {
        Minutes half;
        half.meeting("board", "2025-01-10", "p1@a p2@b");
        half.meeting("council", "2025-01-11", "p1@a p2@b p3@c p4@d");
        const Network network = half.network();
        CHECK_FALSE(cell(representation(network), "d", "board").hole);
    }
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Minutes minutes;
        minutes.meeting("board", "2025-01-10", row.list);
        minutes.meeting("council", "2025-01-11", "p1@a p2@b p3@c p4@d p5@e");
        const Network network = minutes.network();
        const Representation table = representation(network);
        const RepresentationCell& e = cell(table, "e", "board");
        CHECK(e.hole == row.hole);
        CHECK(e.peers.empty() != row.hole);
        CHECK_FALSE(cell(table, "e", "council").hole);
    }
}

TEST_CASE("representation: organisations are held against those of their type only") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "p1@a p2@b p3@organisation/region");
    minutes.meeting("council", "2025-01-11", "p1@a p2@b p4@organisation/agency");
    minutes.node("organisation/region").facts = OrganisationFacts{"region"};
    minutes.node("organisation/agency").facts = OrganisationFacts{"authority"};
    const Network network = minutes.network();
    const Representation table = representation(network);
    CHECK_FALSE(cell(table, "region", "council").hole);
    CHECK_FALSE(cell(table, "agency", "board").hole);
}

TEST_CASE("representation: a municipality that is itself a member has its place without a person") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "p1@a p2@b p3@c");
    for (const char* place : {"municipality/a", "municipality/b"})
        minutes.seat(place, "joint", Role::member, "2025-01-10", "2025-01-10");
    const Network network = minutes.network();
    const Representation table = representation(network);
    CHECK(names(cell(table, "a", "joint").people) == Names{"itself"});
    CHECK(cell(table, "c", "joint").people.empty());
    CHECK(cell(table, "c", "joint").hole);  // both others are in it
    CHECK(names(cell(table, "c", "joint").peers) == Names{"a", "b"});
}

TEST_CASE("representation: a period has its own seats, meetings and holes") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "p1@a p2@b p3@c");
    minutes.meeting("board", "2025-06-10", "p2@b p3@c");
    const Network network = minutes.network();
    CHECK_FALSE(cell(representation(network), "a", "board").hole);
    const Representation summer = representation(network, {.period = {}, .day = "2025-06-10"});
    CHECK(cell(summer, "a", "board").hole);
    CHECK(cell(summer, "a", "board").meetings.size() == 2);
    const Representation spring =
        representation(network, {.period = {"2025-01-01", "2025-03-01"}, .day = {}});
    CHECK_FALSE(cell(spring, "a", "board").hole);
    CHECK(cell(spring, "a", "board").meetings.size() == 1);
}

TEST_CASE("representation: equals a counting day by day on 200 seeded networks") {
    std::size_t seats = 0;
    std::size_t holes = 0;
    std::size_t absent = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const Network network = tests::random_minutes(seed);
        const Representation table = representation(network);
        const tests::DayByDay day_by_day(network);
        for (const RepresentationCell& one : table.cells) {
            const std::string place = table.places[one.row]->id;
            const std::string body = table.bodies[one.column]->id;
            CAPTURE(place);
            CAPTURE(body);
            std::set<std::string> expected;
            for (const std::string& name : tests::some_people) {
                for (const std::string& day : tests::days_that_matter()) {
                    const std::string person = "person/" + name;
                    if (day_by_day.sits(person, body, day) &&
                        day_by_day.homes(person, day).count(place))
                        expected.insert(name);
                }
            }
            Names found = names(one.people);
            std::sort(found.begin(), found.end());
            CHECK(found == Names(expected.begin(), expected.end()));
            seats += found.size();
            for (const MeetingTurnout& at : one.meetings) {
                std::size_t listed = 0;
                std::size_t deciding = 0;
                std::size_t present = 0;
                const std::string day = std::get<MeetingFacts>(at.meeting->facts).date;
                for (const Edge* line : network.to(at.meeting->id, EdgeKind::attended)) {
                    const auto& facts = std::get<AttendanceFacts>(line->facts);
                    const bool theirs = facts.affiliation.empty()
                                            ? day_by_day.homes(line->from, day).count(place) > 0
                                            : facts.affiliation == place;
                    if (!theirs) continue;
                    ++listed;
                    if (facts.presence == Presence::absent) continue;
                    ++present;
                    if (facts.capacity == Capacity::decision_maker) ++deciding;
                }
                const Turnout turnout = listed == 0    ? Turnout::not_listed
                                        : deciding > 0 ? Turnout::decided
                                        : present > 0  ? Turnout::not_deciding
                                                       : Turnout::absent;
                CHECK(at.turnout == turnout);
                absent += turnout == Turnout::absent ? 1U : 0U;
            }
            std::size_t others = 0;
            for (std::size_t row = 0; row < table.places.size(); ++row)
                others += row != one.row && !table.at(row, one.column).people.empty() ? 1U : 0U;
            const bool hole = found.empty() && others >= 2 && 2 * others > table.places.size();
            CHECK(one.hole == hole);
            holes += hole ? 1U : 0U;
        }
    }
    // The networks have what is to be told apart.
    CHECK(seats > 500);
    CHECK(holes > 10);
    CHECK(absent > 50);
}
