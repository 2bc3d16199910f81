// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/coverage.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/sketch.hpp"

using namespace mandat;
using namespace mandat::analysis;
using mandat::tests::Sketch;

namespace {

struct Held {
    const char* day;
    int first;
    int last;
    const char* next = "";
};

Network board(const std::vector<Held>& meetings) {
    Sketch sketch;
    for (const Held& one : meetings) {
        Node& node = sketch.meeting("body/board", one.day, one.first, one.last);
        std::get<MeetingFacts>(node.facts).next_meeting = one.next;
    }
    return sketch.network();
}

std::string told(const Coverage& found) {
    std::string out;
    for (const MissingMinutes& one : found.missing) {
        out += out.empty() ? "" : "; ";
        if (one.absence == Absence::next_meeting) out += "announced " + one.day;
        if (one.absence == Absence::reference) out += "referred " + one.day;
        if (one.absence == Absence::paragraphs_between || one.absence == Absence::paragraphs_before)
            out += "§ " + std::to_string(one.first_paragraph) + "-" +
                   std::to_string(one.last_paragraph) + " before " + one.before;
    }
    return out;
}

}  // namespace

TEST_CASE("coverage: paragraphs run on through a year, and what lies between is missing") {
    struct Row {
        std::string name;
        std::vector<Held> meetings;
        const char* missing;
        std::size_t odd;
    };
    const Row rows[] = {
        {"complete", {{"2025-01-10", 1, 5}, {"2025-03-10", 6, 9}}, "", 0},
        {"between", {{"2025-01-10", 1, 5}, {"2025-03-10", 8, 9}}, "§ 6-7 before 2025-03-10", 0},
        {"before the first", {{"2025-03-10", 8, 9}}, "§ 1-7 before 2025-03-10", 0},
        {"new year", {{"2024-11-10", 1, 5}, {"2025-01-10", 1, 4}}, "", 0},
        {"new year, first meeting missing",
         {{"2024-11-10", 1, 5}, {"2025-03-10", 4, 8}},
         "§ 1-3 before 2025-03-10",
         0},
        {"runs on over the new year", {{"2024-11-10", 1, 5}, {"2025-01-10", 6, 9}}, "", 0},
        {"numbers that go back", {{"2025-01-10", 1, 5}, {"2025-03-10", 3, 9}}, "", 1},
        {"no numbers", {{"2025-01-10", 0, 0}, {"2025-03-10", 1, 9}}, "", 0},
        {"nothing", {}, "", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Network network = board(row.meetings);
        const Coverage found = survey_coverage(network);
        CHECK(told(found) == row.missing);
        CHECK(found.odd.size() == row.odd);
    }
}

TEST_CASE("coverage: paragraphs read and missing are counted for a body") {
    const Network network = board({{"2025-01-10", 3, 5}, {"2025-03-10", 8, 9}});
    const Coverage found = survey_coverage(network);
    REQUIRE(found.bodies.size() == 1);
    CHECK(found.bodies[0].meetings.size() == 2);
    CHECK(found.bodies[0].paragraphs_read == 5);
    CHECK(found.bodies[0].paragraphs_missing == 4);
    REQUIRE(found.missing.size() == 2);
    CHECK(found.missing[1].after == "2025-01-10");
    CHECK(found.missing[1].told_by->id == "meeting/board/2025-03-10");
}

TEST_CASE("coverage: a meeting that was announced is read, missing, coming or a slip") {
    struct Row {
        std::string name;
        std::vector<Held> meetings;
        const char* missing;
        const char* next;
    };
    const Row rows[] = {
        {"read", {{"2025-01-10", 0, 0, "2025-03-10"}, {"2025-03-10", 0, 0}}, "", ""},
        {"missing",
         {{"2025-01-10", 0, 0, "2025-02-10"}, {"2025-03-10", 0, 0}},
         "announced 2025-02-10",
         ""},
        {"coming", {{"2025-01-10", 0, 0, "2025-03-10"}}, "", "2025-03-10"},
        {"slip of the pen", {{"2025-11-10", 0, 0, "2025-01-12"}}, "", ""},
        {"no day of the calendar",
         {{"2025-01-10", 0, 0, "2025-02-30"}, {"2025-03-10", 0, 0}},
         "",
         ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Network network = board(row.meetings);
        const Coverage found = survey_coverage(network);
        CHECK(told(found) == row.missing);
        REQUIRE(found.bodies.size() == 1);
        CHECK(found.bodies[0].next_meeting == row.next);
    }
}

TEST_CASE("coverage: asked about a day it knows what had met by then") {
    const Network network = board({{"2025-01-10", 1, 5, "2025-03-10"}, {"2025-06-10", 8, 9}});
    // In February the meeting of March was still to come, and nothing was missing.
    const Coverage early = survey_coverage(network, {.day = "2025-02-01"});
    CHECK(told(early) == "");
    CHECK(early.bodies.front().next_meeting == "2025-03-10");
    CHECK(early.bodies.front().meetings.size() == 1);
    CHECK(told(survey_coverage(network)) == "§ 6-7 before 2025-06-10; announced 2025-03-10");
}

TEST_CASE("coverage: asked about a period it tells what met and what is missing in it") {
    const Network network =
        board({{"2025-01-10", 1, 5, "2025-03-10"}, {"2025-06-10", 8, 9}, {"2025-09-10", 12, 15}});
    const Coverage autumn =
        survey_coverage(network, {.period = {.from = "2025-07-01", .to = "2025-12-31"}});
    CHECK(told(autumn) == "§ 10-11 before 2025-09-10");
    CHECK(autumn.bodies.front().meetings.size() == 1);
    CHECK(autumn.bodies.front().paragraphs_read == 4);
    CHECK(autumn.bodies.front().paragraphs_missing == 2);
    // A gap that reaches into the period may lie in it.
    CHECK(told(survey_coverage(network, {.period = {.from = "2025-04-01", .to = "2025-05-01"}})) ==
          "§ 6-7 before 2025-06-10");
}

TEST_CASE("coverage: an announced day within a meeting of two days is covered") {
    Sketch sketch;
    std::get<MeetingFacts>(sketch.meeting("body/board", "2025-01-10").facts).next_meeting =
        "2025-03-11";
    std::get<MeetingFacts>(sketch.meeting("body/board", "2025-03-10").facts).end_date =
        "2025-03-11";
    const Network network = sketch.network();
    CHECK(survey_coverage(network).missing.empty());
}

TEST_CASE("coverage: items that are referred to and were not read are missing, once each") {
    Sketch sketch;
    sketch.item("body/board", "2025-03-10", 1);
    sketch.item("body/board", "2025-03-10", 2);
    Node& unread = sketch.node("decision/council/2025-01-05/7");
    auto& facts = std::get<DecisionFacts>(unread.facts);
    facts.known = false;
    facts.body = sketch.node("body/council").id;
    facts.date = "2025-01-05";
    facts.paragraph = 7;
    for (const char* from : {"decision/board/2025-03-10/1", "decision/board/2025-03-10/2"})
        sketch.edge(EdgeKind::refers_to, from, unread.id, "2025-03-10");
    sketch.edge(EdgeKind::refers_to, "decision/board/2025-03-10/1", "decision/board/2025-03-10/2",
                "2025-03-10");
    const Network network = sketch.network();
    const Coverage found = survey_coverage(network);
    CHECK(told(found) == "referred 2025-01-05");
    REQUIRE(found.missing.size() == 1);
    CHECK(found.missing[0].body->id == "body/council");
    CHECK(found.missing[0].first_paragraph == 7);
    CHECK(found.missing[0].evidence.size() == 2);
}

TEST_CASE("coverage: a body that is spoken of and whose minutes were never read is named") {
    Sketch sketch;
    sketch.task(EdgeKind::escalation, "body/board", "body/council", "2025-01-10", 1);
    sketch.node("body/bystander");
    const Network network = sketch.network();
    const Coverage found = survey_coverage(network);
    REQUIRE(found.bodies.size() == 2);
    CHECK(found.bodies[1].body->id == "body/council");
    CHECK(found.bodies[1].meetings.empty());
    CHECK(found.bodies[1].relations == 1);
}
