// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/period.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/sketch.hpp"

using namespace mandat;
using namespace mandat::analysis;
using mandat::tests::Sketch;

namespace {

/// Bo left the board after its first meeting; Anna was still there at its second. Carl's seat ended
/// at the second by the text itself.
Network board() {
    Sketch sketch;
    sketch.edge(EdgeKind::member_of, "person/anna", "body/board", "2025-01-10", "2025-06-10");
    sketch.edge(EdgeKind::member_of, "person/bo", "body/board", "2025-01-10");
    Edge& left =
        sketch.edge(EdgeKind::member_of, "person/carl", "body/board", "2025-01-10", "2025-06-10");
    std::get<MemberFacts>(left.facts).ended = true;
    sketch.edge(EdgeKind::represents, "person/bo", "municipality/berg", "2025-01-10");
    sketch.edge(EdgeKind::represents, "person/bo", "municipality/ragunda", "2025-05-01");
    sketch.edge(EdgeKind::assignment, "body/board", "person/bo", "2025-01-10");
    return sketch.network();
}

const Edge& edge_of(const Network& network, const char* from, EdgeKind kind, const char* to) {
    for (const Edge* edge : network.from(from, kind)) {
        if (edge->to == to) return *edge;
    }
    FAIL("no such edge");
    return network.edges().front();
}

}  // namespace

TEST_CASE("period: a seat holds from its first sight for as long as nothing later was read") {
    const Network network = board();
    const Timeline timeline(network);
    struct Row {
        std::string name;
        const char* person;
        EdgeKind kind;
        const char* to;
        const char* day;
        bool holds;
    };
    const auto seat = EdgeKind::member_of;
    const auto home = EdgeKind::represents;
    const Row rows[] = {
        {"before the first sight", "person/anna", seat, "body/board", "2025-01-09", false},
        {"on the day", "person/anna", seat, "body/board", "2025-01-10", true},
        {"between", "person/anna", seat, "body/board", "2025-03-01", true},
        {"after the last meeting read", "person/anna", seat, "body/board", "2030-01-01", true},
        {"seen once, not later", "person/bo", seat, "body/board", "2025-01-10", true},
        {"not seen at a later meeting", "person/bo", seat, "body/board", "2025-06-10", false},
        {"until a stated end", "person/carl", seat, "body/board", "2025-06-10", true},
        {"after a stated end", "person/carl", seat, "body/board", "2025-06-11", false},
        {"home until the next", "person/bo", home, "municipality/berg", "2025-04-30", true},
        {"home after the next", "person/bo", home, "municipality/berg", "2025-05-01", false},
        {"the next home goes on", "person/bo", home, "municipality/ragunda", "2026-01-01", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Edge& edge = edge_of(network, row.person, row.kind, row.to);
        CHECK(timeline.holds_on(edge, row.day) == row.holds);
    }
}

TEST_CASE("period: that one is elected ends nobody else's seat") {
    for (const Basis basis : {Basis::decision, Basis::appointment, Basis::attendance}) {
        Sketch sketch;
        sketch.edge(EdgeKind::member_of, "person/anna", "body/board", "2025-01-10");
        Edge& elected = sketch.edge(EdgeKind::member_of, "person/bo", "body/board", "2025-03-01");
        std::get<MemberFacts>(elected.facts).basis = basis;
        const Network network = sketch.network();
        const Timeline timeline(network);
        const Edge& anna = edge_of(network, "person/anna", EdgeKind::member_of, "body/board");
        CHECK(timeline.holds_on(anna, "2025-04-01") == (basis != Basis::attendance));
        CHECK(timeline.stood_on(anna, "2025-04-01") == (basis != Basis::attendance));
    }
}

TEST_CASE("period: what has no date always holds") {
    Sketch sketch;
    sketch.edge(EdgeKind::has_board, "organisation/league", "body/board");
    const Network network = sketch.network();
    const Timeline timeline(network);
    CHECK(timeline.holds_on(network.edges().front(), "1999-01-01"));
    CHECK(timeline.holds_within(network.edges().front(), {"1999-01-01", "1999-02-01"}));
    CHECK(timeline.read() == Period{});
}

TEST_CASE("period: a relation holds within a period when it holds on one of its days") {
    const Network network = board();
    const Timeline timeline(network);
    const Edge& bo = edge_of(network, "person/bo", EdgeKind::member_of, "body/board");
    const Edge& anna = edge_of(network, "person/anna", EdgeKind::member_of, "body/board");
    struct Row {
        std::string name;
        Period period;
        bool bo;
        bool anna;
    };
    const Row rows[] = {
        {"before", {"2024-01-01", "2025-01-09"}, false, false},
        {"ends on the first day", {"2024-01-01", "2025-01-10"}, true, true},
        {"begins on Bo's last day", {"2025-01-10", "2025-12-31"}, true, true},
        {"begins after it", {"2025-01-11", "2025-12-31"}, false, true},
        {"open to the right", {"2030-01-01", ""}, false, true},
        {"open to the left", {"", "2025-01-09"}, false, false},
        {"all time", {}, true, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(timeline.holds_within(bo, row.period) == row.bo);
        CHECK(timeline.holds_within(anna, row.period) == row.anna);
    }
}

TEST_CASE("period: an assignment happens on its day and on no later one") {
    const Network network = board();
    const Timeline timeline(network);
    const Edge& given = edge_of(network, "body/board", EdgeKind::assignment, "person/bo");
    CHECK(timeline.holds_on(given, "2025-01-10"));
    CHECK(!timeline.holds_on(given, "2025-01-11"));
    CHECK(!timeline.holds_within(given, {"2025-01-11", ""}));
}

TEST_CASE("period: a due date ends with its last day") {
    struct Row {
        const char* written;
        const char* last;
    };
    const Row rows[] = {
        {"2025-10-07", "2025-10-07"},
        {"2025-10", "2025-10-31"},
        {"2024-02", "2024-02-29"},
        {"2025-10/2025-12", "2025-12-31"},
        {"2025-13", ""},
        {"2025-02-30", ""},
        {"vid behov", ""},
        {"", ""},
        {"2026-01/2026-02", "2026-02-28"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(last_day_of(row.written) == row.last);
    }
    CHECK(day_before("2025-03-01") == "2025-02-28");
    CHECK(day_before("2025-01-01") == "2024-12-31");
    CHECK(day_before("soon") == "");
}

TEST_CASE("period: what was read begins and ends with meetings, not with what they plan") {
    Sketch sketch;
    sketch.meeting("body/board", "2025-03-01");
    sketch.meeting("body/board", "2025-05-01");
    sketch.edge(EdgeKind::assignment, "body/board", "person/bo", "2026-01-01");
    const Network network = sketch.network();
    CHECK(Timeline(network).read() == Period{"2025-03-01", "2025-05-01"});
}

TEST_CASE("period: as it stood between two meetings is as the earlier one showed it") {
    const Network network = board();
    const Timeline timeline(network);
    const Edge& bo = edge_of(network, "person/bo", EdgeKind::member_of, "body/board");
    CHECK(!timeline.stood_on(bo, "2025-01-09"));
    CHECK(timeline.stood_on(bo, "2025-06-09"));
    CHECK(!timeline.stood_on(bo, "2025-06-10"));
    CHECK(!timeline.holds_on(bo, "2025-06-09"));
    const Edge& carl = edge_of(network, "person/carl", EdgeKind::member_of, "body/board");
    CHECK(timeline.stood_on(carl, "2025-06-10"));
    CHECK(!timeline.stood_on(carl, "2025-06-11"));
    const Edge& berg = edge_of(network, "person/bo", EdgeKind::represents, "municipality/berg");
    CHECK(timeline.stood_on(berg, "2025-04-30"));
    CHECK(!timeline.stood_on(berg, "2025-05-01"));
}

TEST_CASE("period: a meeting with a list that nobody of the old ones is on ends their seats") {
    Sketch sketch;
    sketch.edge(EdgeKind::member_of, "person/anna", "body/board", "2025-01-10");
    sketch.edge(EdgeKind::member_of, "person/bo", "body/council", "2025-01-10");
    sketch.meeting("body/board", "2025-03-10");
    sketch.edge(EdgeKind::attended, "person/carl", "meeting/board/2025-03-10", "2025-03-10");
    sketch.meeting("body/council", "2025-03-10");
    const Network network = sketch.network();
    const Timeline timeline(network);
    const Edge& anna = edge_of(network, "person/anna", EdgeKind::member_of, "body/board");
    const Edge& bo = edge_of(network, "person/bo", EdgeKind::member_of, "body/council");
    CHECK(!timeline.holds_on(anna, "2025-03-10"));
    CHECK(timeline.holds_on(bo, "2025-03-10"));
    CHECK(timeline.stood_on(anna, "2025-03-09"));
    CHECK(!timeline.stood_on(anna, "2025-03-10"));
}
