// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/overlap.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "graph/analysis/chance.hpp"
#include "tests/support/more_network.hpp"
#include "tests/support/small_graphs.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using analysis::body_overlaps;
using analysis::Overlap;
using analysis::person_overlaps;
using tests::as;
using tests::edge;
using tests::text_network;
using tests::was;
using tests::with;

namespace {

std::string names(const std::vector<analysis::SharedSeat>& seats) {
    std::string out;
    for (const auto& seat : seats) out += (out.empty() ? "" : " ") + seat.at->name;
    return out;
}

Edge seat(const char* person, const char* body, Role role, const char* since, const char* until) {
    Edge out = edge(EdgeKind::member_of, person, body, as(role));
    out.since = since;
    out.until = until;
    return out;
}

/// A table as a network of people (rows) and bodies.
Network network_of(const tests::Matrix& matrix) {
    std::string drawing;
    for (std::size_t p = 0; p < matrix.size(); ++p) {
        for (std::size_t b = 0; b < matrix[p].size(); ++b) {
            if (matrix[p][b])
                drawing += "p" + std::to_string(p) + " - body/b" + std::to_string(b) + "   ";
        }
    }
    return text_network(drawing);
}

std::set<std::string> members(const Network& network, const std::string& body) {
    std::set<std::string> out;
    for (const Edge* e : network.to(body, EdgeKind::member_of)) out.insert(e->from);
    return out;
}

/// Every pair of bodies again, with sets.
void check_bodies(const Network& network) {
    std::set<std::string> people;
    for (const Edge* e : network.edges(EdgeKind::member_of)) people.insert(e->from);
    const analysis::Chance chance(static_cast<std::uint32_t>(people.size()));
    const auto found = body_overlaps(network);
    std::size_t pairs = 0;
    const auto bodies = network.nodes(NodeKind::body);
    for (const Node* a : bodies) {
        for (const Node* b : bodies) {
            if (a->id >= b->id) continue;
            const auto left = members(network, a->id);
            const auto right = members(network, b->id);
            std::set<std::string> both;
            std::set<std::string> either = left;
            either.insert(right.begin(), right.end());
            for (const auto& id : left) {
                if (right.contains(id)) both.insert(id);
            }
            if (both.empty()) continue;
            ++pairs;
            const auto hit = std::find_if(found.pairs.begin(), found.pairs.end(),
                                          [&](auto& o) { return o.left == a && o.right == b; });
            REQUIRE(hit != found.pairs.end());
            REQUIRE(hit->shared == both.size());
            REQUIRE(hit->jaccard * static_cast<double>(either.size()) ==
                    doctest::Approx(static_cast<double>(both.size())));
            REQUIRE(hit->coefficient * static_cast<double>(std::min(left.size(), right.size())) ==
                    doctest::Approx(static_cast<double>(both.size())));
            REQUIRE(hit->expected * static_cast<double>(people.size()) ==
                    doctest::Approx(static_cast<double>(left.size() * right.size())));
            std::set<std::string> named;
            for (const auto& s : hit->seats) named.insert(s.at->id);
            REQUIRE(named == both);
        }
    }
    REQUIRE(found.pairs.size() == pairs);
}

}  // namespace

TEST_CASE("overlap: two bodies that share one of four have Jaccard 1/4") {
    const Network network = text_network(
        "anna - body/x   bo - body/x   bo - body/y   carl - body/y   dora - body/y   dora - "
        "body/z");
    const auto found = body_overlaps(network);
    REQUIRE(found.pairs.size() == 2);
    CHECK(found.population == 4);
    // x and y come first: as many as y and z, and less often by chance? P is 1 for x-y (2 of 4 and
    // 3 of 4 do not fit beside each other), 3/4 for y-z.
    const Overlap& yz = found.pairs[0];
    CHECK(yz.left->id == "body/y");
    CHECK(yz.right->id == "body/z");
    CHECK(yz.chance == doctest::Approx(0.75));
    CHECK(yz.coefficient == 1);
    const Overlap& xy = found.pairs[1];
    CHECK(xy.left_size == 2);
    CHECK(xy.right_size == 3);
    CHECK(xy.shared == 1);
    CHECK(xy.jaccard == doctest::Approx(0.25));
    CHECK(xy.coefficient == doctest::Approx(0.5));
    CHECK(xy.expected == doctest::Approx(1.5));
    CHECK(xy.chance == 1);
    CHECK(names(xy.seats) == "Bo");
    CHECK(xy.seats[0].left.front()->to == "body/x");
    CHECK(xy.seats[0].right.front()->to == "body/y");
    CHECK_FALSE(xy.days.has_value());
}

TEST_CASE("overlap: who is shared as secretary or staff only is counted apart") {
    const Network network =
        with(text_network("anna - body/x   anna - body/y   bo - body/x   carl   body/z"),
             {seat("person/bo", "body/y", Role::secretary, "", ""),
              seat("person/carl", "body/x", Role::staff, "", ""),
              seat("person/carl", "body/z", Role::chair, "", ""),
              seat("person/carl", "body/z", Role::secretary, "", "")});
    const auto found = body_overlaps(network);
    REQUIRE(found.pairs.size() == 2);
    CHECK(names(found.pairs[0].seats) == "Anna Bo");
    CHECK(found.pairs[0].by_service == 1);
    CHECK_FALSE(found.pairs[0].is_by_service());
    // Carl is more than a secretary in z, but only staff in x.
    CHECK(names(found.pairs[1].seats) == "Carl");
    CHECK(found.pairs[1].is_by_service());
    CHECK(found.pairs[1].seats[0].right.size() == 2);
}

TEST_CASE("overlap: days together are those that both seats were held, each once") {
    const Network network =
        with(text_network("anna   bo   body/x   body/y"),
             {seat("person/anna", "body/x", Role::member, "2025-01-01", "2025-01-31"),
              seat("person/anna", "body/x", Role::chair, "2025-01-20", "2025-02-10"),
              seat("person/anna", "body/x", Role::secretary, "2025-06-01", "2025-06-01"),
              seat("person/anna", "body/y", Role::member, "2025-01-30", "2025-06-30"),
              seat("person/bo", "body/x", Role::member, "2025-02-30", "2025-03-01"),
              seat("person/bo", "body/y", Role::member, "2025-01-30", "2025-06-30")});
    const auto found = body_overlaps(network);
    REQUIRE(found.pairs.size() == 1);
    // Anna: 30 January to 10 February is 12 days, and 1 June. Bo's seat in x has no possible date.
    CHECK(found.pairs[0].seats[0].days == 13);
    CHECK_FALSE(found.pairs[0].seats[1].days.has_value());
    CHECK(found.pairs[0].days == 13);
}

TEST_CASE("overlap: another role at the next meeting is the same seat, a meeting without is not") {
    const auto days = [](const char* seen_between) {
        const Network network =
            with(text_network("anna   bo   body/x   body/y"),
                 {seat("person/anna", "body/x", Role::vice_chair, "2025-01-10", "2025-01-10"),
                  seat("person/anna", "body/x", Role::member, "2025-03-10", "2025-03-10"),
                  seat("person/anna", "body/y", Role::member, "2025-01-01", "2025-12-31"),
                  seat("person/bo", "body/x", Role::member, "2025-01-10", seen_between)});
        return body_overlaps(network).pairs.at(0).days;
    };
    CHECK(days("2025-03-10") == 60);  // 22 of January, 28 of February, 10 of March
    CHECK(days("2025-02-10") == 2);
}

TEST_CASE("overlap: people share bodies, and meetings at which both were present") {
    Network network = with(
        text_network("anna - body/x - bo   anna - body/y   carl - body/y   body/x - meeting/m1   "
                     "body/x - meeting/m2"),
        {edge(EdgeKind::attended, "person/anna", "meeting/m1", AttendanceFacts{}),
         edge(EdgeKind::attended, "person/bo", "meeting/m1", AttendanceFacts{}),
         edge(EdgeKind::attended, "person/anna", "meeting/m2", AttendanceFacts{}),
         edge(EdgeKind::attended, "person/bo", "meeting/m2", was(Presence::absent))});
    const auto found = person_overlaps(network);
    REQUIRE(found.pairs.size() == 2);
    CHECK(found.population == 2);
    const Overlap& both = found.pairs[0];
    CHECK(both.left->name == "Anna");
    CHECK(both.right->name == "Bo");
    REQUIRE(both.meetings.size() == 1);
    CHECK(both.meetings[0].meeting->id == "meeting/m1");
    CHECK(both.meetings[0].left->from == "person/anna");
    CHECK(both.meetings[0].right->from == "person/bo");
    CHECK(both.minutes == 0);
    CHECK(found.pairs[1].meetings.empty());
}

TEST_CASE("overlap: minutes together are those of all sessions of the shared meetings") {
    MeetingFacts facts;
    facts.sessions = {{"2025-01-01", "13:00", "15:00", 120},
                      {"2025-01-02", "", "", 0},
                      {"2025-01-03", "09:00", "09:45", 45}};
    const Node meeting = tests::node(NodeKind::meeting, "meeting/m1", facts);
    const Network network =
        with(text_network("anna - body/x - bo"),
             {edge(EdgeKind::attended, "person/anna", "meeting/m1", AttendanceFacts{}),
              edge(EdgeKind::attended, "person/bo", "meeting/m1", AttendanceFacts{})},
             {meeting});
    const auto found = person_overlaps(network);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.pairs[0].minutes == 165);
}

TEST_CASE("overlap: only pairs with one, or only those that share enough") {
    const Network network =
        text_network("anna - body/x   anna - body/y   bo - body/x   bo - body/y   anna - body/z");
    CHECK(body_overlaps(network).pairs.size() == 3);
    CHECK(body_overlaps(network, {.at_least = 2}).pairs.size() == 1);
    CHECK(body_overlaps(network, {.of = "body/z"}).pairs.size() == 2);
    CHECK(body_overlaps(network, {.of = "body/nowhere"}).pairs.empty());
    CHECK(person_overlaps(network, {.of = "person/bo"}).pairs.size() == 1);
}

TEST_CASE("overlap: a copy of the answer keeps its evidence") {
    analysis::Overlaps copy;
    const Network network = text_network("anna - body/x   anna - body/y");
    {
        const auto found = body_overlaps(network);
        copy = found;
    }
    CHECK(copy.pairs[0].seats[0].left.front()->from == "person/anna");
}

TEST_CASE("overlap: all tables of up to three by three and random ones equal sets") {
    for (std::uint32_t people = 1; people <= 3; ++people) {
        for (std::uint32_t bodies = 1; bodies <= 3; ++bodies) {
            tests::for_all_tables(people, bodies, [](const tests::Matrix& matrix) {
                check_bodies(network_of(matrix));
            });
        }
    }
    std::uint32_t count = 0;
    tests::for_random_tables([&](const tests::Matrix& matrix) {
        if (++count % 8 == 0) check_bodies(network_of(matrix));
    });
}
