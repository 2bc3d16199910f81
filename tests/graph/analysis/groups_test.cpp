// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/groups.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "graph/analysis/matters.hpp"
#include "graph/analysis/seats.hpp"
#include "tests/support/sketch.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using namespace mandat::analysis;
using mandat::tests::Sketch;
using mandat::tests::task_of;
using mandat::tests::text_network;

namespace {

const GroupLife& life_of(const Groups& groups, const std::string& id) {
    for (const GroupLife& life : groups.lives) {
        if (life.node->id == id) return life;
    }
    FAIL("no life of " << id);
    return groups.lives.front();
}

}  // namespace

TEST_CASE("groups: two bodies that share three of four and three nearly coincide") {
    const Network network = text_network(
        "anna - body/x   bo - body/x   carl - body/x   dora - body/x   "
        "anna - body/y   bo - body/y   carl - body/y   dora - body/z   erik - body/z");
    const Groups groups = survey_groups(network);
    REQUIRE(groups.coincidences.size() == 1);
    const Coincidence& one = groups.coincidences[0];
    CHECK(one.a->id == "body/x");
    CHECK(one.b->id == "body/y");
    CHECK(one.people.size() == 3);
    CHECK(one.size_a == 4);
    CHECK(one.size_b == 3);
    CHECK(one.people_jaccard == doctest::Approx(3.0 / 4));
    CHECK(one.people_overlap == doctest::Approx(1.0));
    CHECK(one.seats.size() == 6);
    CHECK(one.question == nullptr);
    CHECK(survey_groups(network, {.least = 0.2, .people = 1}).coincidences.size() == 2);
}

TEST_CASE("groups: the secretary of two boards does not make them alike") {
    Sketch sketch;
    for (const char* body : {"body/x", "body/y"}) {
        for (const char* who : {"person/anna", "person/bo"}) {
            Edge& edge = sketch.edge(EdgeKind::member_of, who, body, "2025-01-01");
            std::get<MemberFacts>(edge.facts).role =
                std::string(who) == "person/bo" ? Role::secretary : Role::member;
        }
    }
    const Network network = sketch.network();
    CHECK(survey_groups(network, {.people = 2}).coincidences.empty());
    CHECK(survey_groups(network, {.people = 1}).coincidences.size() == 1);
    CHECK(life_of(survey_groups(network), "body/x").people == 1);
}

TEST_CASE("groups: shared seats equal a count pair by pair, on two hundred random networks") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        Sketch sketch;
        std::map<std::string, std::set<std::string>> sits;
        for (int i = 0; i < 20; ++i) {
            const std::string person =
                std::string("person/") + static_cast<char>('a' + random() % 6);
            const std::string body = std::string("body/") + static_cast<char>('a' + random() % 6);
            if (sits[body].insert(person).second)
                sketch.edge(EdgeKind::member_of, person, body, "2025-01-01");
        }
        const Network network = sketch.network();
        std::set<std::pair<std::string, std::string>> pairs;
        const Seats seats = seats_of(network);
        const SharedSeatList list = shared_seats(seats);
        for (const SharedSeats& shared : list.pairs) {
            std::set<std::string> both;
            for (const std::string& person : sits[std::string(shared.a)]) {
                if (sits[std::string(shared.b)].contains(person)) both.insert(person);
            }
            CAPTURE(seed);
            CHECK(std::set<std::string>(shared.people.begin(), shared.people.end()) == both);
            CHECK(shared.a < shared.b);
            pairs.emplace(shared.a, shared.b);
        }
        for (const auto& [a, people_a] : sits) {
            for (const auto& [b, people_b] : sits) {
                if (a >= b) continue;
                const bool share = std::any_of(people_a.begin(), people_a.end(),
                                               [&](const auto& p) { return people_b.contains(p); });
                CHECK(pairs.contains({a, b}) == share);
            }
        }
    }
}

TEST_CASE("groups: matters are alike by the words of items and tasks, roll-call left out") {
    Sketch sketch;
    const auto item = [&](const char* body, int paragraph, const char* title) {
        std::get<DecisionFacts>(sketch.item(body, "2025-01-01", paragraph).facts).title = title;
    };
    item("body/x", 1, "Upprop");
    item("body/y", 1, "Upprop");
    item("body/z", 1, "Upprop");
    item("body/x", 2, "Vattenplan för länet");
    item("body/y", 2, "Vattenplan och skogsplan");
    const Network network = sketch.network();
    const auto matters = matters_of(network);
    // "vattenplan" is used by two of three, which is more than half.
    CHECK(matters.at("body/x") == std::set<std::string>{"lanet"});
    CHECK(matters.at("body/y") == std::set<std::string>{"skogsplan"});
    CHECK(matter_words("Åtgärder 2025 för vår åsna") == std::set<std::string>{"atgarder", "asna"});
    CHECK(jaccard({"a", "b", "c"}, {"b", "c", "d"}) == doctest::Approx(0.5));
    CHECK(jaccard({}, {}) == 0);
}

TEST_CASE("groups: one that met, decided or reported is not silent") {
    Sketch sketch;
    const std::string day = "2025-01-10";
    sketch.edge(EdgeKind::has_working_group, "body/board", "working_group/quiet", day);
    sketch.edge(EdgeKind::has_working_group, "body/board", "working_group/told", day);
    sketch.edge(EdgeKind::has_working_group, "body/board", "working_group/later", day);
    task_of(sketch.edge(EdgeKind::report_back, "working_group/told", "body/board", day)).status =
        "done";
    sketch.meeting("body/board", day);
    sketch.edge(EdgeKind::report_back, "working_group/later", "body/board", day);
    const Network network = sketch.network();
    const Groups groups = survey_groups(network);
    CHECK(life_of(groups, "working_group/quiet").is_silent());
    CHECK(!life_of(groups, "working_group/told").is_silent());
    CHECK(life_of(groups, "working_group/told").to_principal.size() == 1);
    CHECK(life_of(groups, "working_group/later").is_silent());
    CHECK(life_of(groups, "working_group/later").shall_report.size() == 1);
    const GroupLife& board = life_of(groups, "body/board");
    CHECK(!board.is_silent());
    CHECK(board.meetings == 1);
}

TEST_CASE("groups: a report to somebody else is no report to the principal") {
    Sketch sketch;
    std::get<BodyFacts>(sketch.node("body/net").facts).type = "network";
    sketch.edge(EdgeKind::creates_group, "body/board", "body/net", "2025-01-10");
    task_of(sketch.edge(EdgeKind::report_back, "body/net", "body/council", "2025-02-10")).status =
        "done";
    sketch.edge(EdgeKind::reports_to, "body/net", "body/friend", "2025-02-10");
    const Network network = sketch.network();
    const GroupLife& net = life_of(survey_groups(network), "body/net");
    CHECK(net.is_network());
    CHECK(net.principals.size() == 1);
    CHECK(net.reported.size() == 2);
    CHECK(net.to_principal.empty());
    CHECK(net.first_seen == "2025-01-10");
    CHECK(net.last_seen == "2025-02-10");
}

TEST_CASE("groups: only what falls within the period counts") {
    Sketch sketch;
    sketch.meeting("body/board", "2025-01-10");
    sketch.item("body/board", "2025-01-10", 1);
    sketch.meeting("body/board", "2025-06-10");
    const Network network = sketch.network();
    const GroupLife& all = life_of(survey_groups(network), "body/board");
    CHECK(all.meetings == 2);
    CHECK(all.decisions == 1);
    const Groups late = survey_groups(network, {.period = {"2025-06-01", "2025-06-30"}});
    CHECK(life_of(late, "body/board").meetings == 1);
    CHECK(life_of(late, "body/board").decisions == 0);
}

TEST_CASE("groups: of a day before anything was said of them there are none") {
    Sketch sketch;
    sketch.edge(EdgeKind::has_working_group, "body/board", "working_group/x", "2025-01-10");
    sketch.edge(EdgeKind::has_working_group, "body/board", "working_group/y", "2025-06-10");
    const Network network = sketch.network();
    CHECK(survey_groups(network).lives.size() == 3);
    CHECK(survey_groups(network, {.day = "2025-02-01"}).lives.size() == 2);
    CHECK(survey_groups(network, {.day = "2024-12-31"}).lives.empty());
}

TEST_CASE("groups: what only undated sentences speak of can be silent") {
    Sketch sketch;
    sketch.edge(EdgeKind::has_working_group, "body/board", "working_group/x");
    const Network network = sketch.network();
    const Groups found = survey_groups(network);
    const GroupLife& life = life_of(found, "working_group/x");
    CHECK(life.spoken_of);
    CHECK(life.is_silent());
    CHECK(life.last_seen.empty());
}
