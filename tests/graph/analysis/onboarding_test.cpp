// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/onboarding.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::analysis;
using tests::Minutes;

namespace {

using Names = std::vector<std::string>;

Names bodies(const Onboarding& facts) {
    Names out;
    for (const OnboardingSeat& seat : facts.seats) out.push_back(seat.body->name);
    return out;
}

Names whats(const std::vector<OnboardingTask>& tasks) {
    Names out;
    for (const OnboardingTask& task : tasks)
        out.push_back(std::get<TaskFacts>(task.edge->facts).what);
    return out;
}

Names steps(const std::vector<OnboardingStep>& steps) {
    Names out;
    for (const OnboardingStep& step : steps)
        out.push_back(std::to_string(step.steps) + " " + step.upper->name + " > " +
                      step.lower->name);
    return out;
}

const OnboardingSeat& seat_in(const Onboarding& facts, const std::string& body) {
    const auto hit = std::find_if(facts.seats.begin(), facts.seats.end(),
                                  [&](const OnboardingSeat& s) { return s.body->name == body; });
    REQUIRE(hit != facts.seats.end());
    return *hit;
}

/// Anna sat in the board and the council for Berg; Bo has come into the board in June.
Minutes handover() {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg carl@krokom ~eva");
    minutes.seat("eva", "board", Role::secretary, "2025-01-10", "2025-01-10");
    minutes.decision(2, "first");
    minutes.decision(1, "opening");
    minutes.task("board", "anna", "draw a map", "2025-01-10");
    minutes.meeting("council", "2025-02-10", "anna@berg carl@krokom dora@are");
    minutes.next_meeting("2025-09-01");
    minutes.task("council", "anna", "count chairs", "2025-02-10");
    minutes.meeting("board", "2025-06-10", "bo@berg carl@krokom");
    minutes.decision(4, "later");
    minutes.next_meeting("2025-08-15");
    minutes.task("board", "bo", "say hello", "2025-06-10");
    minutes.task("assembly", "body/board", "keep order", "2025-06-10");
    return minutes;
}

}  // namespace

TEST_CASE("onboarding: who replaces somebody gets the seats held on that person's last day") {
    const Network network = handover().network();
    const Onboarding facts = onboarding(
        network, {.person = "person/bo", .replaces = "person/anna", .day = {}, .decisions = 5});
    CHECK(facts.day == "2025-06-10");
    // Anna was last seen in February, and the board had not met without her until then.
    CHECK(bodies(facts) == Names{"board", "council"});
    CHECK(seat_in(facts, "board").origin == Origin::both);
    CHECK(seat_in(facts, "council").origin == Origin::inherited);
    CHECK(whats(facts.own) == Names{"say hello"});
    CHECK(whats(facts.inherited) == Names{"draw a map", "count chairs"});
    CHECK(whats(facts.of_bodies) == Names{"keep order"});
    REQUIRE(facts.replaced.size() == 1);
    CHECK(facts.replaced[0]->name == "anna");
}

TEST_CASE("onboarding: a seat that was given up before the last day is not inherited") {
    Minutes minutes = handover();
    minutes.meeting("council", "2025-07-01", "carl@krokom dora@are");
    minutes.meeting("choir", "2025-08-01", "anna@berg");
    const Network network = minutes.network();
    const Onboarding facts =
        onboarding(network, {.person = {}, .replaces = "person/anna", .day = {}, .decisions = 5});
    CHECK(bodies(facts) == Names{"choir"});
}

TEST_CASE("onboarding: without somebody to replace there are only one's own seats and tasks") {
    const Network network = handover().network();
    const Onboarding facts =
        onboarding(network, {.person = "person/bo", .replaces = {}, .day = {}, .decisions = 5});
    CHECK(bodies(facts) == Names{"board"});
    CHECK(facts.inherited.empty());
    CHECK(facts.replaced.empty());
    const Onboarding eva = onboarding(
        network, {.person = "person/eva", .replaces = {}, .day = "2025-01-10", .decisions = 5});
    CHECK(eva.seats.empty());
    CHECK(eva.functions.size() == 1);
}

TEST_CASE("onboarding: somebody whom no minutes name can replace somebody who is in them") {
    const Network network = handover().network();
    const Onboarding facts = onboarding(
        network, {.person = {}, .replaces = "person/anna", .day = "2025-03-01", .decisions = 5});
    CHECK(facts.person == nullptr);
    CHECK(bodies(facts) == Names{"board", "council"});
    CHECK(whats(facts.inherited) == Names{"draw a map", "count chairs"});
    CHECK(facts.of_bodies.empty());  // given in June
}

TEST_CASE("onboarding: succeeded_by hands on what belongs to the body it names") {
    Minutes minutes = handover();
    minutes.edge(EdgeKind::succeeded_by, "anna", "bo", "2025-06-10").facts =
        SuccessionFacts{"body/board"};
    const Network network = minutes.network();
    const Onboarding facts =
        onboarding(network, {.person = "person/bo", .replaces = {}, .day = {}, .decisions = 5});
    CHECK(bodies(facts) == Names{"board"});
    CHECK(seat_in(facts, "board").origin == Origin::both);
    CHECK(seat_in(facts, "board").edges.size() == 3);
    CHECK(whats(facts.inherited) == Names{"draw a map"});
    CHECK(facts.successions.size() == 1);
}

TEST_CASE("onboarding: what was decided comes latest first, within a meeting by paragraph") {
    const Network network = handover().network();
    const Onboarding facts =
        onboarding(network, {.person = "person/bo", .replaces = {}, .day = {}, .decisions = 2});
    const OnboardingSeat& board = seat_in(facts, "board");
    CHECK(board.decided_in_all == 3);
    CHECK(board.meetings_read == 2);
    REQUIRE(board.decided.size() == 2);
    CHECK(std::get<DecisionFacts>(board.decided[0].decision->facts).title == "later");
    CHECK(std::get<DecisionFacts>(board.decided[1].decision->facts).title == "opening");
    CHECK(board.decided[0].edge->kind == EdgeKind::treated);
}

TEST_CASE("onboarding: people met are those of the bodies, with what they have in common") {
    const Network network = handover().network();
    const Onboarding facts = onboarding(
        network, {.person = "person/bo", .replaces = "person/anna", .day = {}, .decisions = 5});
    Names people;
    for (const Acquaintance& one : facts.people) people.push_back(one.person->name);
    // Anna still holds the council's seat as far as was read; Eva served in January only, but
    // nobody has been read as secretary since.
    CHECK(people.front() == "carl");
    CHECK(facts.people.front().bodies.size() == 2);
    CHECK(facts.people.front().meetings == 1);
    REQUIRE(facts.people.front().homes.size() == 1);
    CHECK(facts.people.front().homes[0].place->name == "krokom");
    CHECK(std::count(people.begin(), people.end(), "dora") == 1);
    CHECK(std::count(people.begin(), people.end(), "bo") == 0);
}

TEST_CASE("onboarding: two steps up and down, given, reported or part of, each node once") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg");
    minutes.task("assembly", "body/board", "keep order", "2025-01-10");
    minutes.task("king", "body/assembly", "meet", "2025-01-10");
    minutes.task("god", "body/king", "too far", "2025-01-10");
    minutes.task("board", "working_group/bridge", "build", "2025-01-10");
    minutes.task("working_group/bridge", "carl", "carry", "2025-01-10");
    minutes.edge(EdgeKind::reports_to, "body/board", "body/council", "2025-01-10");
    minutes.edge(EdgeKind::has_focus_area, "body/board", "focus_area/water", "2025-01-10");
    minutes.task("board", "body/assembly", "a circle", "2025-01-10");
    const Network network = minutes.network();
    const Onboarding facts =
        onboarding(network, {.person = "person/anna", .replaces = {}, .day = {}, .decisions = 5});
    CHECK(steps(facts.up) == Names{"1 assembly > board", "1 council > board", "2 king > assembly"});
    // The assembly is below as well, and what it gives back is said already.
    CHECK(steps(facts.down) ==
          Names{"1 board > assembly", "1 board > water", "1 board > bridge", "2 bridge > carl"});
    CHECK(facts.up[1].edge->kind == EdgeKind::reports_to);
}

TEST_CASE("onboarding: dates are to come, passed without minutes, or impossible") {
    struct Row {
        const char* name;
        const char* stated;
        const char* day;
        DateState state;
    };
    const Row rows[] = {
        {"later", "2025-08-15", "2025-06-10", DateState::coming},
        {"today", "2025-08-15", "2025-08-15", DateState::coming},
        {"yesterday", "2025-08-15", "2025-08-16", DateState::passed},
        {"before the meeting that says it", "2025-01-12", "2025-06-10", DateState::impossible},
        {"no day", "2025-02-30", "2025-06-10", DateState::impossible},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Minutes minutes;
        minutes.meeting("board", "2025-06-01", "anna");
        minutes.next_meeting(row.stated);
        const Network network = minutes.network();
        const Onboarding facts = onboarding(
            network, {.person = "person/anna", .replaces = {}, .day = row.day, .decisions = 5});
        REQUIRE(facts.dates.size() == 1);
        CHECK(facts.dates[0].date == row.stated);
        CHECK(facts.dates[0].state == row.state);
        CHECK(facts.dates[0].meeting->id == "meeting/board/2025-06-01");
    }
}

TEST_CASE("onboarding: what is due at the next meeting is due on the day stated for it") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-01", "anna");
    minutes.next_meeting("2025-06-01");
    const NodeId item = minutes.decision(1, "a map");
    auto& task = std::get<TaskFacts>(minutes.task("board", "anna", "draw", "2025-01-01").facts);
    task.due_as_written = "till nästa möte";
    task.decision = item;
    const Network network = minutes.network();
    const Onboarding facts =
        onboarding(network, {.person = "person/anna", .replaces = {}, .day = {}, .decisions = 5});
    REQUIRE(facts.own.size() == 1);
    CHECK(facts.own[0].due == "2025-06-01");
    CHECK(facts.dates.size() == 2);
}

TEST_CASE(
    "onboarding: only a body's latest meeting says when it meets next, and due dates join in") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-01", "anna");
    minutes.next_meeting("2025-06-01");
    minutes.meeting("board", "2025-06-01", "anna");
    minutes.next_meeting("2025-09-01");
    std::get<TaskFacts>(minutes.task("board", "anna", "write", "2025-06-01").facts).due = "2025-08";
    std::get<TaskFacts>(minutes.task("board", "anna", "read", "2025-06-01").facts).due =
        "2025-05-01";
    const Network network = minutes.network();
    const Onboarding facts =
        onboarding(network, {.person = "person/anna", .replaces = {}, .day = {}, .decisions = 5});
    Names dates;
    for (const StatedDate& one : facts.dates) dates.push_back(one.date);
    CHECK(dates == Names{"2025-08", "2025-09-01", "2025-05-01"});
    CHECK(facts.dates[0].task != nullptr);
    CHECK(facts.dates[2].state == DateState::passed);
}
