// SPDX-License-Identifier: Apache-2.0
#include "cli/on_date.hpp"

#include <string>

#include <doctest/doctest.h>

#include "graph/model/builder.hpp"

using namespace mandat;
using mandat::cli::holds_on;

namespace {

Node named(NodeKind kind, const std::string& id) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.name = id;
    return node;
}

Edge seen(EdgeKind kind, const char* from, const char* to, const char* since, const char* until) {
    Edge edge;
    edge.kind = kind;
    edge.from = from;
    edge.to = to;
    edge.since = since;
    edge.until = until;
    if (kind == EdgeKind::member_of) edge.facts = MemberFacts{};
    if (kind == EdgeKind::represents) edge.facts = RepresentsFacts{};
    return edge;
}

/// Bo left the board after its first meeting; Anna was still there at its second.
Network board() {
    Claims claims;
    claims.source.path = "a";
    claims.nodes = {named(NodeKind::person, "person/anna"), named(NodeKind::person, "person/bo"),
                    named(NodeKind::body, "body/board"),
                    named(NodeKind::municipality, "municipality/berg"),
                    named(NodeKind::municipality, "municipality/ragunda")};
    claims.edges = {
        seen(EdgeKind::member_of, "person/anna", "body/board", "2025-01-10", "2025-06-10"),
        seen(EdgeKind::member_of, "person/bo", "body/board", "2025-01-10", "2025-01-10"),
        seen(EdgeKind::represents, "person/bo", "municipality/berg", "2025-01-10", "2025-01-10"),
        seen(EdgeKind::represents, "person/bo", "municipality/ragunda", "2025-05-01", "2025-05-01"),
    };
    return build_network({claims});
}

}  // namespace

TEST_CASE("on_date: a seat holds from its first sight for as long as nothing later was read") {
    const Network network = board();
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
        {"home until the next", "person/bo", home, "municipality/berg", "2025-04-30", true},
        {"home after the next", "person/bo", home, "municipality/berg", "2025-05-01", false},
        {"the next home goes on", "person/bo", home, "municipality/ragunda", "2026-01-01", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Edge* wanted = nullptr;
        for (const Edge* edge : network.from(row.person, row.kind)) {
            if (edge->to == row.to) wanted = edge;
        }
        REQUIRE(wanted != nullptr);
        CHECK(holds_on(network, *wanted, row.day) == row.holds);
    }
}

TEST_CASE("on_date: what has no date always holds") {
    const Network network = board();
    Edge undated = seen(EdgeKind::has_board, "body/board", "body/board", "", "");
    CHECK(holds_on(network, undated, "1999-01-01"));
}
