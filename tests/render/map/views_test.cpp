// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "graph/analysis/chains.hpp"
#include "graph/analysis/changes.hpp"
#include "graph/analysis/onboarding.hpp"
#include "graph/analysis/overlap.hpp"
#include "render/view/chain_view.hpp"
#include "render/view/changes_view.hpp"
#include "render/view/decisions_view.hpp"
#include "render/view/onboarding_view.hpp"
#include "render/view/overlap_view.hpp"
#include "render/view/restriction.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/minutes.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::contains;
using mandat::tests::Minutes;
using mandat::tests::text_network;

namespace {

const DiagramCard& card(const Diagram& diagram, const NodeId& id) {
    const DiagramCard* found = diagram.find(id);
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

std::vector<std::string> texts(const DiagramCard& of) {
    std::vector<std::string> out;
    for (const DiagramRow& row : of.rows) out.push_back(row.text);
    return out;
}

std::set<std::pair<NodeId, NodeId>> ends(const Diagram& diagram) {
    std::set<std::pair<NodeId, NodeId>> out;
    for (const DiagramLine& line : diagram.lines) out.emplace(line.from, line.to);
    return out;
}

}  // namespace

TEST_CASE("overlap map: people who sit in the same bodies are one card with a line to each") {
    // anna and dora sit in a and b, bo in a, b and the group, carl in a only
    const Network network = text_network(
        "anna - body/a   anna - body/b   dora - body/a   dora - body/b   bo - body/a   bo - body/b "
        "  bo - working_group/g   carl - body/a   eva - body/alone");
    const Diagram map =
        overlap_view(network, analysis::body_overlaps(network), {.language = Language::en});
    const DiagramCard& two = card(map, "card/shared-body/a-body/b");
    const DiagramCard& three = card(map, "card/shared-body/a-body/b-working_group/g");
    CHECK(texts(two) == std::vector<std::string>{"Anna", "Dora"});
    CHECK(texts(three) == std::vector<std::string>{"Bo"});
    CHECK(map.cards.size() == 5);  // a, b, the group, and the two
    CHECK(map.lines.size() == 5);
    CHECK(ends(map).contains({"body/a", two.id}));
    CHECK(ends(map).contains({"working_group/g", three.id}));
    CHECK(map.title == "A and B share most people: 3");
    // of the four in a three sit elsewhere too
    CHECK(card(map, "body/a").facts.front() == "4 people, 3 of them also in others");
    REQUIRE(map.notes.size() == 1);
    CHECK(contains(map.notes.front(), "Alone"));
}

TEST_CASE("overlap map: where nobody sits twice it says so") {
    const Network network = text_network("anna - body/a   bo - body/b");
    const Diagram map = overlap_view(network, analysis::body_overlaps(network));
    CHECK(map.title == "Ingen sitter i mer än ett organ");
    CHECK(map.cards.size() == 1);
    CHECK(map.lines.empty());
}

TEST_CASE("chain map: stands step by step from left to right") {
    const Network network = text_network("body/a > body/b > body/c   body/a > body/d");
    const analysis::ChainGraph graph(network);
    const Diagram map = chain_view(network, graph, *network.node("body/a"), *network.node("body/c"),
                                   {.language = Language::en});
    CHECK(map.title == "From A to C: 2 steps");
    CHECK(card(map, "body/a").column == 0);
    CHECK(card(map, "body/b").column == 1);
    CHECK(card(map, "body/c").column == 2);
    CHECK(map.find("body/d") == nullptr);
    CHECK(map.lines.size() == 2);
    for (const DiagramLine& line : map.lines) CHECK(line.arrow == Arrow::forward);
}

TEST_CASE("chain map: without a chain both sides are shown and nothing is made up between") {
    const Network network = text_network("body/a > body/b   body/c > body/d");
    const analysis::ChainGraph graph(network);
    const Diagram map = chain_view(network, graph, *network.node("body/a"), *network.node("body/d"),
                                   {.language = Language::en});
    CHECK(map.title == "No chain from A to D");
    CHECK(ends(map) ==
          std::set<std::pair<NodeId, NodeId>>{{"body/a", "body/b"}, {"body/c", "body/d"}});
}

TEST_CASE("chain map: around a body, what leads there is on its left and people are gathered") {
    const Network network = text_network("body/a > body/b   body/b > anna   body/b > bo");
    const analysis::ChainGraph graph(network);
    const Diagram map = chain_view(network, graph, *network.node("body/b"), {.depth = 2});
    CHECK(card(map, "body/a").column < card(map, "body/b").column);
    const DiagramCard& people = card(map, "card/people-of-body/b");
    CHECK(people.column > card(map, "body/b").column);
    CHECK(texts(people) == std::vector<std::string>{"Anna", "Bo"});
}

TEST_CASE("decisions map: tasks of one kind between the same two are one line with their number") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.task("board", "working_group/plan", "draw a plan", "2025-01-10");
    minutes.task("board", "working_group/plan", "ask around", "2025-01-10");
    minutes.task("board", "anna", "write a letter", "2025-01-10");
    minutes.seat("bo", "working_group/plan", Role::member, "2025-01-10", "2025-01-10");
    const Network network = minutes.network();
    const Diagram map = decisions_view(network, Language::en);
    const auto line = std::find_if(map.lines.begin(), map.lines.end(), [](const DiagramLine& l) {
        return l.to == "working_group/plan" && l.key == "handed";
    });
    REQUIRE(line != map.lines.end());
    CHECK(line->from == "body/board");
    CHECK(line->label == "2 assignments");
    // anna is a row under her municipality
    CHECK(texts(card(map, "municipality/berg")) == std::vector<std::string>{"Anna"});
    CHECK(contains(map.subtitle, "3 assignments"));
    CHECK(map.samples.front().text == "hands an assignment to");
}

TEST_CASE("onboarding map: seats in the middle, on the right whom one meets there") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom carl@berg");
    minutes.decision(3, "Budget");
    const Network network = minutes.network();
    const analysis::Onboarding facts = analysis::onboarding(
        network, {.person = "person/anna", .replaces = {}, .day = {}, .decisions = 5});
    const Diagram map = onboarding_view(network, facts, "Anna", Language::en);
    CHECK(card(map, "person/anna").look == CardLook::hero);
    CHECK(card(map, "person/anna").column == 0);
    CHECK(card(map, "body/board").column == 1);
    CHECK(texts(card(map, "card/people-body/board")) == std::vector<std::string>{"bo", "carl"});
    CHECK(texts(card(map, "card/decided-body/board")) == std::vector<std::string>{"Budget"});
    CHECK(card(map, "card/decided-body/board").rows.front().aside == "2025-01-10 § 3");
}

TEST_CASE("onboarding map: of a body, members with the chair first and no one who left") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.meeting("board", "2025-05-10", "anna@berg carl@berg");
    minutes.seat("carl", "board", Role::chair, "2025-05-10", "2025-05-10");
    const Network network = minutes.network();
    const Diagram map = onboarding_view(network, *network.node("body/board"), "", Language::en);
    CHECK(texts(card(map, "card/members")) == std::vector<std::string>{"carl", "anna"});
    CHECK(map.title == "board: seats and surroundings");
}

TEST_CASE("changes map: who came is green with a plus, who went red, and nobody moves") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.meeting("board", "2025-06-10", "anna@berg carl@berg");
    const Network network = minutes.network();
    const analysis::Changes found =
        analysis::changes_between(network, {.from = "2025-01-10", .to = "2025-06-10"});
    const StructureView view = changes_view(
        network, found, {.language = Language::en, .from = "2025-01-10", .to = "2025-06-10"});
    std::map<std::string, Mark> marks;
    for (const PeopleCard& one : view.cards) {
        for (const PersonRow& row : one.rows) marks[row.name] = row.mark;
    }
    CHECK(marks == std::map<std::string, Mark>{
                       {"anna", Mark::none}, {"bo", Mark::removed}, {"carl", Mark::added}});
    CHECK(contains(view.subtitle, "1 new and 1 gone"));
}

TEST_CASE("changes: a seat taken and left between the two days is red") {
    Minutes minutes;
    minutes.meeting("council", "2025-01-10", "anna@berg");
    minutes.meeting("board", "2025-03-10", "anna@berg bo@krokom");
    minutes.meeting("board", "2025-06-10", "anna@berg");
    const Network network = minutes.network();
    const analysis::Changes found =
        analysis::changes_between(network, {.from = "2025-01-10", .to = "2025-06-10"});
    const StructureView view = changes_view(
        network, found, {.language = Language::en, .from = "2025-01-10", .to = "2025-06-10"});
    CHECK(contains(view.subtitle, "0 new and 1 gone"));
    CHECK(contains(view.subtitle, "1 new bodies"));
    std::size_t red = 0;
    for (const PeopleCard& one : view.cards) {
        for (const PersonRow& row : one.rows) {
            for (const Pill& pill : row.pills)
                red += std::size_t{pill.mark == Mark::removed && row.name == "bo"};
        }
    }
    CHECK(red == 1);
}

TEST_CASE("decisions: of more than twelve meetings the source says what they span") {
    Minutes minutes;
    for (int month = 1; month <= 12; ++month)
        minutes.meeting(
            "board", "2024-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-10",
            "anna");
    minutes.meeting("council", "2025-01-10", "anna");
    const Diagram map = decisions_view(minutes.network(), Language::en);
    CHECK(contains(map.source, "minutes of 13 meetings of 2 bodies, 2024-01-10 to 2025-01-10"));
}

TEST_CASE("restriction: on a day only what held then and had happened is left") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.meeting("board", "2025-06-10", "anna@berg carl@berg");
    const Network network = minutes.network();
    const Network then = restricted(network, {.day = "2025-02-01"});
    CHECK(then.node("person/bo") != nullptr);
    CHECK(then.node("person/carl") == nullptr);
    CHECK(then.nodes(NodeKind::meeting).size() == 1);
    const Network now = restricted(network, {.day = "2025-07-01"});
    CHECK(now.from("person/bo", EdgeKind::member_of).empty());
    CHECK(now.nodes(NodeKind::meeting).size() == 2);
    CHECK(restricted(network, {}) == network);
}

TEST_CASE("restriction: a municipality keeps its people and where they sit") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.meeting("council", "2025-02-10", "bo@krokom");
    const Network part = restricted(minutes.network(), {.place = "municipality/berg"});
    CHECK(part.node("person/anna") != nullptr);
    CHECK(part.node("body/board") != nullptr);
    CHECK(part.node("person/bo") == nullptr);
    CHECK(part.node("body/council") == nullptr);
    CHECK(part.nodes(NodeKind::meeting).size() == 1);
}

TEST_CASE("restriction: around a body, a person is no way to another one") {
    const Network network =
        text_network("body/a - anna - body/b   body/a > body/c > body/d   bo - body/b");
    const Network near = restricted(network, {.around = "body/a", .depth = 3});
    for (const char* id : {"body/a", "body/c", "body/d", "person/anna"}) {
        CAPTURE(id);
        CHECK(near.node(id) != nullptr);
    }
    CHECK(near.node("body/b") == nullptr);
    CHECK(restricted(network, {.around = "body/a", .depth = 1}).node("body/d") == nullptr);
}
