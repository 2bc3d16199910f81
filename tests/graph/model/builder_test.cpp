// SPDX-License-Identifier: Apache-2.0
#include "graph/model/builder.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "graph/model/graph.hpp"

using namespace mandat;

namespace {

Evidence on_line(int line, const std::string& quote) {
    Evidence e;
    e.line = line;
    e.column = 1;
    e.quote = quote;
    e.rule = "test";
    return e;
}

Node person(const std::string& key, const std::string& name, int line) {
    Node node;
    node.id = "person/" + key;
    node.name = name;
    node.facts = PersonFacts{};
    node.evidence = {on_line(line, name)};
    return node;
}

Node board() {
    Node node;
    node.id = "body/board";
    node.kind = NodeKind::body;
    node.name = "Styrelsen";
    node.facts = BodyFacts{"board"};
    node.evidence = {on_line(1, "Styrelsen")};
    return node;
}

Edge seat(Role role, const std::string& date, int line) {
    Edge edge;
    edge.kind = EdgeKind::member_of;
    edge.from = "person/anna";
    edge.to = "body/board";
    edge.since = edge.until = date;
    edge.facts = MemberFacts{role, {}, Basis::attendance};
    edge.evidence = {on_line(line, "Anna")};
    return edge;
}

Claims document(const std::string& path, const std::string& date) {
    Claims claims;
    claims.source.path = path;
    claims.source.sha256 = "hash of " + path;
    claims.date = date;
    claims.nodes = {board(), person("anna", "Anna Aberg", 2)};
    claims.edges = {seat(Role::member, date, 2)};
    return claims;
}

}  // namespace

TEST_CASE("builder: one id is one node with all its forms and places") {
    Claims a = document("a.txt", "2025-04-07");
    Claims b = document("b.txt", "2025-06-09");
    b.nodes[1].name = "Anna S Aberg";
    b.nodes[1].aliases = {"Anna", "AA"};
    const Network network = build_network({a, b});
    CHECK(network.nodes().size() == 2);
    const Node* anna = network.node("person/anna");
    REQUIRE(anna != nullptr);
    CHECK(anna->name == "Anna Aberg");
    CHECK(anna->aliases == std::vector<std::string>{"AA", "Anna", "Anna S Aberg"});
    REQUIRE(anna->evidence.size() == 2);
    CHECK(anna->evidence[0].document == "doc/1");
    CHECK(anna->evidence[1].document == "doc/2");
}

TEST_CASE("builder: one statement in two documents is one edge, its time widened") {
    const Network network =
        build_network({document("b.txt", "2025-06-09"), document("a.txt", "2025-04-07")});
    REQUIRE(network.edges().size() == 1);
    const Edge& edge = network.edges().front();
    CHECK(edge.id == "e/1");
    CHECK(edge.since == "2025-04-07");
    CHECK(edge.until == "2025-06-09");
    CHECK(edge.evidence.size() == 2);
}

TEST_CASE("builder: an undated statement does not narrow a dated one") {
    const Network network = build_network({document("a.txt", "2025-04-07"), document("b.txt", "")});
    CHECK(network.edges().front().since == "2025-04-07");
    CHECK(network.edges().front().until == "2025-04-07");
}

TEST_CASE("builder: another role in the same body is another edge") {
    Claims a = document("a.txt", "2025-04-07");
    a.edges.push_back(seat(Role::chair, "2025-04-07", 3));
    CHECK(build_network({a}).edges().size() == 2);
}

TEST_CASE("builder: what is said outright wins over what is implied") {
    Claims a = document("a.txt", "2025-04-07");
    Claims b = document("b.txt", "2025-04-07");
    a.edges.front().certainty = Certainty::implied;
    CHECK(build_network({a, b}).edges().front().certainty == Certainty::explicit_);
    b.edges.front().certainty = Certainty::implied;
    CHECK(build_network({a, b}).edges().front().certainty == Certainty::implied);
}

TEST_CASE("builder: tasks of the same ends are told apart by their words") {
    Claims a = document("a.txt", "2025-04-07");
    for (const std::string what : {"plan", "budget", "plan"}) {
        Edge edge;
        edge.kind = EdgeKind::assignment;
        edge.from = "body/board";
        edge.to = "person/anna";
        TaskFacts task;
        task.what = what;
        task.status = "decided";
        edge.facts = task;
        edge.evidence = {on_line(9, what)};
        a.edges.push_back(edge);
    }
    CHECK(build_network({a}).edges(EdgeKind::assignment).size() == 2);
}

TEST_CASE("builder: a task without a taker is kept, outside the graph") {
    Claims a = document("a.txt", "2025-04-07");
    Edge edge;
    edge.kind = EdgeKind::assignment;
    edge.from = "body/board";
    edge.facts = TaskFacts{};
    edge.evidence = {on_line(9, "någon")};
    a.edges.push_back(edge);
    const Network network = build_network({a});
    CHECK(network.edges(EdgeKind::assignment).size() == 1);
    CHECK(boost::num_edges(network.graph()) == 1);
    CHECK(network.from("body/board", EdgeKind::assignment).empty());
}

TEST_CASE("builder: the same bytes under two names count once, and it is said") {
    Claims a = document("a.txt", "2025-04-07");
    Claims copy = document("copy.txt", "2025-04-07");
    copy.source.sha256 = a.source.sha256;
    const Network network = build_network({copy, a});
    CHECK(network.documents().size() == 2);
    REQUIRE(network.diagnostics().size() == 1);
    CHECK(network.diagnostics().front().code == Code::duplicate_document);
    CHECK(network.diagnostics().front().document == "doc/2");
    CHECK(network.edges().front().evidence.size() == 1);
    CHECK(network.node("person/anna")->evidence.size() == 1);
}

TEST_CASE("builder: refused inputs without a hash are no copies of one another") {
    Claims a;
    a.source.path = "a.txt";
    Claims b;
    b.source.path = "b.txt";
    CHECK(build_network({a, b}).diagnostics().empty());
}

TEST_CASE("builder: a title seen twice is one title over that time") {
    Claims a = document("a.txt", "2025-04-07");
    Claims b = document("b.txt", "2025-06-09");
    a.nodes[1].facts = PersonFacts{{{"ekonom", "2025-04-07", "2025-04-07"}}};
    b.nodes[1].facts =
        PersonFacts{{{"ekonom", "2025-06-09", "2025-06-09"}, {"chef", "2025-06-09", "2025-06-09"}}};
    const Network network = build_network({b, a});
    const auto& titles = std::get<PersonFacts>(network.node("person/anna")->facts).titles;
    REQUIRE(titles.size() == 2);
    CHECK(titles[0] == Title{"ekonom", "2025-04-07", "2025-06-09"});
    CHECK(titles[1].title == "chef");
}

TEST_CASE("builder: a decision whose minutes were read wins over one only referred to") {
    const auto decision = [](bool known) {
        Node node;
        node.id = "decision/board/2025-04-07/1";
        node.kind = NodeKind::decision;
        node.name = known ? "§ 1 Taxa" : "Styrelsen 2025-04-07 § 1";
        DecisionFacts facts;
        facts.known = known;
        facts.paragraph = 1;
        facts.title = known ? "Taxa" : "zzz";
        node.facts = facts;
        node.evidence = {on_line(5, "Taxa")};
        return node;
    };
    Claims a = document("a.txt", "2025-04-07");
    Claims b = document("b.txt", "2025-06-09");
    a.nodes.push_back(decision(false));
    b.nodes.push_back(decision(true));
    const Network network = build_network({a, b});
    CHECK(std::get<DecisionFacts>(network.node("decision/board/2025-04-07/1")->facts).known);
}

TEST_CASE("builder: nothing in, nothing out") {
    const Network network = build_network({});
    CHECK(network.documents().empty());
    CHECK(network.nodes().empty());
    CHECK(network.edges().empty());
}
