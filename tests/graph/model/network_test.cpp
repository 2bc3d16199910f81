// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "graph/model/builder.hpp"
#include "graph/model/graph.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using tests::text_network;

TEST_CASE("network: nodes are found by id, others are not there") {
    const Network network = text_network("anna - body/rlg - bo   anna - municipality/are");
    REQUIRE(network.find("person/anna").has_value());
    CHECK(network.nodes()[*network.find("person/anna")].name == "Anna");
    CHECK(network.node("body/rlg")->kind == NodeKind::body);
    CHECK(network.node("person/nobody") == nullptr);
    CHECK(network.node("") == nullptr);
    CHECK_FALSE(network.find("zzz").has_value());
}

TEST_CASE("network: vertices are nodes in the order of their ids") {
    const Network network = text_network("carl - body/x - anna - body/y - bo");
    CHECK(std::is_sorted(network.nodes().begin(), network.nodes().end(),
                         [](const Node& a, const Node& b) { return a.id < b.id; }));
    CHECK(boost::num_vertices(network.graph()) == network.nodes().size());
    CHECK(boost::num_edges(network.graph()) == network.edges().size());
}

TEST_CASE("network: edges by kind, from and to a node") {
    const Network network =
        text_network("anna - body/rlg - bo   body/rlg > anna   anna - municipality/are");
    CHECK(network.edges(EdgeKind::member_of).size() == 2);
    CHECK(network.to("body/rlg", EdgeKind::member_of).size() == 2);
    CHECK(network.from("person/anna", EdgeKind::member_of).size() == 1);
    CHECK(network.from("body/rlg", EdgeKind::assignment).size() == 1);
    CHECK(network.from("body/rlg", EdgeKind::member_of).empty());
    CHECK(network.from("person/nobody", EdgeKind::member_of).empty());
    CHECK(network.nodes(NodeKind::person).size() == 2);
    CHECK(network.nodes(NodeKind::project).empty());
}

TEST_CASE("network: documents by id") {
    const Network network = text_network("anna = body/rlg");
    CHECK(network.documents().size() == 2);
    CHECK(network.document("doc/2")->path == "two");
    CHECK(network.document("doc/9") == nullptr);
}

TEST_CASE("network: equal networks are equal, others are not") {
    CHECK(text_network("anna - body/rlg   bo   carl") ==
          text_network("carl   bo   anna - body/rlg"));
    CHECK_FALSE(text_network("anna - body/rlg") == text_network("anna - body/rlg   bo"));
    CHECK_FALSE(text_network("anna - body/rlg") == text_network("anna = body/rlg"));
}

TEST_CASE("network: a crowd without names is a node but is not counted") {
    Claims claims;
    for (const std::string key : {"styrelsen", "kommunerna"}) {
        Node node;
        node.id = "body/" + key;
        node.kind = NodeKind::body;
        node.name = key;
        node.collective = key == "kommunerna";
        claims.nodes.push_back(std::move(node));
    }
    const Network network = build_network({claims});
    CHECK(network.nodes(NodeKind::body).size() == 2);
    CHECK(network.count(NodeKind::body) == 1);
    CHECK(network.count(NodeKind::person) == 0);
}
