// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/assignments.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/sketch.hpp"

using namespace mandat;
using namespace mandat::analysis;
using mandat::tests::Sketch;
using mandat::tests::task_of;

namespace {

const Assignment& row_for(const AssignmentRegister& found, const std::string& taker) {
    for (const Assignment& row : found.rows) {
        if (row.taker != nullptr && row.taker->id == taker) return row;
    }
    FAIL("no assignment to " << taker);
    return found.rows.front();
}

}  // namespace

TEST_CASE("assignments: nothing handed over gives an empty register") {
    CHECK(assignments(Network()).rows.empty());
    CHECK(assignments(Network()).day.empty());
}

TEST_CASE("assignments: all four kinds stand in order of day, and nothing else") {
    Sketch sketch;
    sketch.task(EdgeKind::staffs, "body/board", "working_group/g", "2025-04-01", 4);
    sketch.task(EdgeKind::assignment, "body/board", "person/anna", "2025-03-01", 1);
    sketch.task(EdgeKind::referral, "body/board", "body/council", "2025-02-01", 1);
    sketch.task(EdgeKind::creates_group, "body/board", "working_group/g", "2025-01-01", 1);
    sketch.task(EdgeKind::report_back, "person/anna", "body/board", "2025-03-01", 1);
    const Network network = sketch.network();
    const AssignmentRegister found = assignments(network);
    REQUIRE(found.rows.size() == 4);
    CHECK(found.rows[0].edge->kind == EdgeKind::creates_group);
    CHECK(found.rows[1].edge->kind == EdgeKind::referral);
    CHECK(found.rows[2].edge->kind == EdgeKind::assignment);
    CHECK(found.rows[3].edge->kind == EdgeKind::staffs);
    CHECK(found.day == "2025-04-01");
    CHECK(found.rows[2].item.paragraph() == "1");
    CHECK(found.rows[2].item.body->id == "body/board");
}

TEST_CASE("assignments: overdue is what is open, past its last day and not reported") {
    Sketch sketch;
    const std::string given = "2025-01-10";
    const auto give = [&](const char* taker, const char* due, const char* status) {
        Edge& edge = sketch.task(EdgeKind::assignment, "body/board", taker, given, 3);
        task_of(edge).due = due;
        task_of(edge).status = status;
    };
    give("person/anna", "2025-03", "decided");
    give("person/bo", "2025-03", "done");
    give("person/carl", "2025-06-02", "decided");
    give("person/dora", "2025-06-01", "decided");
    give("person/erik", "2025-03", "decided");
    give("person/frida", "", "decided");
    sketch.meeting("body/board", "2025-06-02");
    sketch.task(EdgeKind::report_back, "person/erik", "body/board", "2025-06-02", 9);
    const Network network = sketch.network();
    const AssignmentRegister found = assignments(network);
    CHECK(found.day == "2025-06-02");
    struct Row {
        const char* taker;
        bool overdue;
    };
    const Row rows[] = {{"person/anna", true}, {"person/bo", false},   {"person/carl", false},
                        {"person/dora", true}, {"person/erik", false}, {"person/frida", false}};
    for (const Row& row : rows) {
        CAPTURE(row.taker);
        CHECK(row_for(found, row.taker).overdue == row.overdue);
    }
    // Carl has the whole of the day; on the next he is late. What was not yet known does not count.
    CHECK(row_for(assignments(network, {.day = "2025-06-03"}), "person/carl").overdue);
    CHECK(row_for(assignments(network, {.day = "2025-04-01"}), "person/erik").overdue);
    CHECK(assignments(network, {.day = "2025-01-09"}).rows.empty());
}

TEST_CASE("assignments: that nothing was read is not that nothing was said") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/board", "person/anna", "2025-01-10", 3);
    sketch.task(EdgeKind::assignment, "body/council", "person/bo", "2025-01-10", 3);
    sketch.task(EdgeKind::assignment, "body/board", "person/carl", "2025-01-10", 4);
    sketch.meeting("body/board", "2025-02-10");
    sketch.meeting("body/board", "2025-03-10");
    sketch.task(EdgeKind::report_back, "person/carl", "body/board", "2025-03-10", 12);
    const Network network = sketch.network();
    const AssignmentRegister found = assignments(network);
    CHECK(row_for(found, "person/anna").aftermath == Aftermath::silent);
    CHECK(row_for(found, "person/anna").later_protocols == 2);
    CHECK(row_for(found, "person/bo").aftermath == Aftermath::no_later_protocol);
    CHECK(row_for(found, "person/carl").aftermath == Aftermath::heard);
    // In February the report had not been given.
    const AssignmentRegister before = assignments(network, {.day = "2025-02-28"});
    CHECK(row_for(before, "person/carl").aftermath == Aftermath::silent);
    CHECK(row_for(before, "person/carl").later_protocols == 1);
}

TEST_CASE("assignments: a later item that refers to the decision is heard, also by letter") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/board", "person/anna", "2025-01-10", 3);
    sketch.task(EdgeKind::assignment, "body/board", "person/bo", "2025-01-10", 4);
    Node& part = sketch.node("decision/board/2025-01-10/3a");
    std::get<DecisionFacts>(part.facts).paragraph = 3;
    std::get<DecisionFacts>(part.facts).letter = "a";
    sketch.edge(EdgeKind::treated, "meeting/board/2025-01-10", part.id, "2025-01-10");
    sketch.item("body/council", "2025-05-05", 7);
    sketch.edge(EdgeKind::refers_to, "decision/council/2025-05-05/7", part.id, "2025-05-05");
    const Network network = sketch.network();
    const AssignmentRegister found = assignments(network);
    REQUIRE(row_for(found, "person/anna").heard.size() == 1);
    CHECK(row_for(found, "person/anna").heard[0]->kind == EdgeKind::refers_to);
    CHECK(row_for(found, "person/bo").heard.empty());
}

TEST_CASE("assignments: a report to somebody else in somebody else's minutes is not heard") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/board", "person/anna", "2025-01-10", 3);
    sketch.task(EdgeKind::report_back, "person/anna", "body/council", "2025-05-05", 7);
    Edge& elsewhere =
        sketch.edge(EdgeKind::report_back, "person/anna", "body/council", "2025-05-05");
    task_of(elsewhere).decision = sketch.item("body/council", "2025-05-05", 7).id;
    const Network network = sketch.network();
    CHECK(row_for(assignments(network), "person/anna").heard.empty());
}

TEST_CASE("assignments: report-back is what was asked for there, not what was given there") {
    Sketch sketch;
    const std::string day = "2025-01-10";
    sketch.task(EdgeKind::assignment, "body/board", "person/anna", day, 1);
    Edge& own = sketch.task(EdgeKind::assignment, "body/board", "person/bo", day, 2);
    task_of(own).report_back = {true, "body/board", "vid senare tillfälle"};
    sketch.task(EdgeKind::assignment, "body/board", "person/carl", day, 3);
    sketch.task(EdgeKind::assignment, "body/board", "person/dora", day, 4);
    const auto report = [&](const char* who, int paragraph, const char* status, const char* due) {
        Edge& edge = sketch.edge(EdgeKind::report_back, who, "body/board", day);
        task_of(edge).decision = "decision/board/2025-01-10/" + std::to_string(paragraph);
        task_of(edge).status = status;
        task_of(edge).due = due;
    };
    report("person/carl", 3, "planned", "2025-10/2025-12");
    report("person/dora", 4, "done", "2025-01-10");
    const Network network = sketch.network();
    const AssignmentRegister found = assignments(network);
    CHECK(!row_for(found, "person/anna").report.required);
    CHECK(row_for(found, "person/bo").report.required);
    CHECK(row_for(found, "person/bo").report.due.empty());
    CHECK(row_for(found, "person/bo").report.to->id == "body/board");
    CHECK(row_for(found, "person/carl").report.due == "2025-10/2025-12");
    CHECK(row_for(found, "person/carl").report.stated != nullptr);
    CHECK(!row_for(found, "person/dora").report.required);
}

TEST_CASE("assignments: one without a taker stands in the register") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/board", "", "2025-01-10", 3);
    const Network network = sketch.network();
    const AssignmentRegister found = assignments(network);
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0].taker == nullptr);
    CHECK(found.rows[0].aftermath == Aftermath::no_later_protocol);
}

TEST_CASE("assignments: only those given within the period are shown") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/board", "person/anna", "2025-01-10", 3);
    sketch.task(EdgeKind::assignment, "body/board", "person/bo", "2025-02-10", 3);
    sketch.task(EdgeKind::assignment, "body/board", "person/carl", "2025-03-10", 3);
    const Network network = sketch.network();
    const AssignmentRegister found =
        assignments(network, {.given = {.from = "2025-02-01", .to = "2025-02-28"}});
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0].taker->id == "person/bo");
    CHECK(found.rows[0].later_protocols == 1);
}

TEST_CASE("assignments: 'till nästa möte' is the day that the minutes state for it") {
    Sketch sketch;
    const auto give = [&](const char* body, const char* taker, const char* written) {
        Edge& edge = sketch.task(EdgeKind::assignment, body, taker, "2025-01-10", 3);
        task_of(edge).due_as_written = written;
    };
    give("body/board", "person/anna", "till nästa möte");
    give("body/board", "person/bo", "under våren");
    give("body/council", "person/carl", "inför nästa sammanträde");
    give("body/slip", "person/dora", "till nästa möte");
    Edge& told = sketch.task(EdgeKind::assignment, "body/board", "person/erik", "2025-01-10", 4);
    task_of(told).report_back = {true, "", "vid nästa möte"};
    const auto next = [&](const char* body, const char* day) {
        std::get<MeetingFacts>(sketch.meeting(body, "2025-01-10").facts).next_meeting = day;
    };
    next("body/board", "2025-02-10");
    next("body/slip", "2024-02-10");
    const Network network = sketch.network();
    const AssignmentRegister found = assignments(network, {.day = "2025-02-11"});
    CHECK(row_for(found, "person/anna").due == "2025-02-10");
    CHECK(row_for(found, "person/anna").overdue);
    CHECK(row_for(found, "person/anna").is_dated());
    CHECK(row_for(found, "person/bo").due == "");
    CHECK(!row_for(found, "person/bo").is_dated());
    CHECK(row_for(found, "person/carl").due == "");
    CHECK(row_for(found, "person/dora").due == "");
    CHECK(row_for(found, "person/erik").report.due == "2025-02-10");
    CHECK(!row_for(found, "person/erik").overdue);
}
