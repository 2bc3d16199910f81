// SPDX-License-Identifier: Apache-2.0
#include "render/map/structure_map.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "graph/base/error.hpp"
#include "render/map/graph.hpp"
#include "render/view/element_id.hpp"
#include "tests/render/map/sketch.hpp"
#include "tests/support/contains.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::test::Sketch;
using mandat::test::small_network;
using mandat::tests::contains;

namespace {

/// 24 bodies, 60 groups and 60 people tied so that dot has work for seconds.
Sketch heavy_network() {
    Sketch s;
    for (int b = 0; b < 24; ++b) {
        const NodeId body = s.body("Organ " + std::to_string(b), b % 2 == 0 ? "board" : "network");
        s.meeting(body, "2025-01-10");
        for (int other = 0; other < b; ++other)
            s.task(EdgeKind::coordination, body, "body/organ-" + std::to_string(other));
    }
    for (int g = 0; g < 60; ++g) {
        const NodeId group = s.group("Arbetsgrupp för fråga " + std::to_string(g));
        s.edge(EdgeKind::has_working_group, "body/organ-" + std::to_string(g % 24), group);
    }
    return s;
}

}  // namespace

TEST_CASE("structure map: every card, row and line has its id in the drawing") {
    const Network network = small_network().network();
    const Map map = draw_structure_map(network);
    CHECK(map.warnings.empty());
    for (const char* id :
         {"n-body--regional-ledningsgrupp", "n-body--samverkansradet",
          "n-focus-area--hallbar-tillvaxt", "n-working-group--arbetsgrupp-for-hallbar-tillvaxt",
          "n-municipality--berg", "n-person--anna-ek", "n-person--carl-vik",
          "e--body--regional-ledningsgrupp--body--samverkansradet",
          "e--body--regional-ledningsgrupp--focus-area--hallbar-tillvaxt",
          "e--working-group--arbetsgrupp-for-hallbar-tillvaxt--person--anna-ek"}) {
        CAPTURE(id);
        CHECK(contains(map.svg, "id=\"" + std::string(id) + "\""));
    }
}

TEST_CASE("structure map: bodies that report to each other on one level keep both lines") {
    Sketch s;
    std::vector<NodeId> ids;
    for (const char* name : {"Alfa", "Beta", "Gamma", "Delta"}) {
        ids.push_back(s.body(std::string(name) + "nätverket", "network"));
        s.meeting(ids.back(), "2025-01-10");
    }
    for (const NodeId& from : ids) {
        for (const NodeId& to : ids) {
            if (from != to) s.task(EdgeKind::report_back, from, to);
        }
    }
    const Map map = draw_structure_map(s.network());
    CHECK(contains(map.svg, element_id(ids[0], ids[1])));
    CHECK(contains(map.svg, element_id(ids[1], ids[0])));
}

TEST_CASE("structure map: implied lines are dashed, stated lines are not") {
    const std::string dot = to_dot(structure_view(small_network().network()));
    const auto line = [&](const NodeId& from, const NodeId& to) {
        const std::size_t at = dot.find("id=\"" + element_id(from, to) + "\"");
        REQUIRE(at != std::string::npos);
        const std::size_t start = dot.rfind("->", at);
        return dot.substr(start, dot.find("];", at) - start);
    };
    const NodeId group = "working_group/arbetsgrupp-for-hallbar-tillvaxt";
    CHECK(contains(line(group, "person/anna-ek"), "style=dashed"));
    CHECK_FALSE(contains(line(group, "person/bo-dahl"), "style=dashed"));
}

TEST_CASE("structure map: the same network gives the same graph and the same drawing") {
    const Map first = draw_structure_map(small_network().network());
    const Map second = draw_structure_map(small_network().network());
    CHECK(first.dot == second.dot);
    CHECK(first.svg == second.svg);
}

TEST_CASE("structure map: says what it is to those who cannot see it") {
    const Map map = draw_structure_map(small_network().network(), {.language = Language::en});
    CHECK(contains(map.svg, "role=\"img\" lang=\"en\""));
    CHECK(contains(map.svg, "<title id=\"map-title\">How the cooperation fits together</title>"));
    CHECK(contains(map.svg, "<desc id=\"map-description\">Map: "));
}

TEST_CASE("structure map: an empty network gives a map that says so") {
    const Map map = draw_structure_map(Network{});
    CHECK(map.warnings.empty());
    CHECK(contains(map.svg, "Protokollen nämner inget organ med ledamöter."));
    CHECK(map.notes.size() == 1);
}

TEST_CASE("structure map: hostile names stay text") {
    const std::string evil =
        "<script>alert(\"1\")</script>&amp;\\N\\G]; } \" onclick=\"x' \u202e\u200b\x01 <TABLE>";
    Sketch s = small_network();
    const NodeId home = s.place("</TD><IMG SRC=\"/etc/passwd\"/>");
    const NodeId who = s.person("Evil One", home);
    s.last_node();
    s.seat(who, "body/regional-ledningsgrupp", Role::chair);
    for (const std::string& name : {evil, std::string(300, 'W'), evil + std::string(5000, 'x'),
                                    std::string("\xff\xfe bad"), std::string()}) {
        Sketch one = s;
        one.node("person/odd", NodeKind::person, name, PersonFacts{});
        const NodeId odd = one.last_node().id;
        one.seat(odd, "body/regional-ledningsgrupp");
        one.seat(odd, one.group(name + " grupp"));
        one.seat(odd, one.body(name + " organ", "board"));
        MapOptions options;
        options.title = name;
        const Map map = draw_structure_map(one.network(), options);
        CHECK(map.warnings.empty());
        CHECK_FALSE(contains(map.svg, "<script"));
        CHECK_FALSE(contains(map.svg, "<image"));
        CHECK_FALSE(contains(map.svg, " onclick=\""));
        CHECK_FALSE(contains(map.svg, "\u202e"));
        CHECK(contains(map.svg, element_id(odd)));
    }
}

TEST_CASE("structure map: a name of backslashes is shown as it is") {
    Sketch s;
    s.seat(s.person("Anna \\N Ek"), s.body("Styrelsen", "board"));
    CHECK(contains(draw_structure_map(s.network()).svg, "Anna \\N Ek"));
}

TEST_CASE("structure map: names equal to attributes of the graph do no harm") {
    Sketch s;
    for (const char* name : {"Inter", "none", "dashed", "#22344F", "", "same"})
        s.seat(s.person(name), s.body(std::string(name) + "x", "board"));
    CHECK(draw_structure_map(s.network()).warnings.empty());
}

TEST_CASE("structure map: many people are folded and the notes say so") {
    Sketch s;
    const NodeId board = s.body("Fullmäktige", "assembly");
    const NodeId home = s.place("Falun");
    for (int i = 0; i < 400; ++i) s.seat(s.person("Person " + std::to_string(i), home), board);
    const Map map = draw_structure_map(s.network());
    CHECK(map.warnings.empty());
    CHECK(contains(map.svg, "400 personer"));
    REQUIRE_FALSE(map.notes.empty());
    CHECK(contains(map.notes.front(), "400 personer"));
    CHECK_FALSE(contains(map.svg, "n-person--"));
}

TEST_CASE("structure map: a map that would be too small on A3 says so") {
    Sketch s;
    for (int b = 0; b < 60; ++b)
        s.seat(s.person("Person " + std::to_string(b)),
               s.body("Organ " + std::to_string(b), "board"));
    const Map map = draw_structure_map(s.network());
    REQUIRE_FALSE(map.notes.empty());
    CHECK(contains(map.notes.back(), "På A3 blir minsta texten"));
}

TEST_CASE("structure map: past the deadline it is an error, not a wait") {
    MapOptions options;
    options.timeout = std::chrono::milliseconds(1);
    const auto start = std::chrono::steady_clock::now();
    try {
        (void)draw_structure_map(heavy_network().network(), options);
        FAIL("it was drawn within a millisecond");
    } catch (const Error& e) {
        CHECK(e.kind() == ErrorKind::layout);
        CHECK(contains(e.what(), "longer than"));
        CHECK_FALSE(e.hint().empty());
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
