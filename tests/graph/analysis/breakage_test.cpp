// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/breakage.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/more_network.hpp"
#include "tests/support/small_graphs.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using analysis::Breakage;
using analysis::breakage;
using tests::as;
using tests::edge;
using tests::text_network;
using tests::with;

namespace {

std::string names(const std::vector<const Node*>& nodes) {
    std::string out;
    for (const Node* node : nodes) out += (out.empty() ? "" : " ") + node->name;
    return out;
}

std::string name(std::uint32_t i) { return "body/b" + std::to_string(i); }

/// A directed graph as bodies that assign to each other.
Network assignments(const tests::Matrix& matrix) {
    std::string drawing;
    for (std::uint32_t i = 0; i < matrix.size(); ++i) {
        drawing += name(i) + "   ";
        for (std::uint32_t j = 0; j < matrix.size(); ++j) {
            if (matrix[i][j]) drawing += name(i) + " > " + name(j) + "   ";
        }
    }
    return text_network(drawing);
}

/// Pairs that reach each other before and not after one vertex is struck out of the table.
std::set<std::pair<std::string, std::string>> chains_by_hand(const tests::Matrix& matrix,
                                                             std::uint32_t without) {
    tests::Matrix left = matrix;
    for (std::size_t i = 0; i < left.size(); ++i) left[i][without] = left[without][i] = false;
    const auto before = tests::all_distances(matrix);
    const auto after = tests::all_distances(left);
    std::set<std::pair<std::string, std::string>> out;
    for (std::uint32_t i = 0; i < matrix.size(); ++i) {
        for (std::uint32_t j = 0; j < matrix.size(); ++j) {
            if (i != without && j != without && before[i][j] >= 0 && after[i][j] < 0)
                out.emplace(name(i), name(j));
        }
    }
    return out;
}

void check_chains(const tests::Matrix& matrix) {
    const Network network = assignments(matrix);
    const auto steps = tests::all_distances(matrix);
    for (std::uint32_t v = 0; v < matrix.size(); ++v) {
        const Breakage found = breakage(network, {name(v)});
        std::set<std::pair<std::string, std::string>> pairs;
        for (const auto& chain : found.chains) {
            pairs.emplace(chain.from->id, chain.to->id);
            REQUIRE(chain.way.front()->from == chain.from->id);
            REQUIRE(chain.way.back()->to == chain.to->id);
            for (std::size_t k = 1; k < chain.way.size(); ++k)
                REQUIRE(chain.way[k]->from == chain.way[k - 1]->to);
            const auto from = static_cast<std::size_t>(std::stoi(chain.from->id.substr(6)));
            const auto to = static_cast<std::size_t>(std::stoi(chain.to->id.substr(6)));
            REQUIRE(static_cast<int>(chain.way.size()) == steps[from][to]);
        }
        REQUIRE(pairs == chains_by_hand(matrix, v));
        REQUIRE(found.chains_lost == pairs.size());
    }
}

/// A table of people and bodies, as a network and as one square table of both.
void check_parts(const tests::Matrix& matrix) {
    const std::size_t people = matrix.size();
    const std::size_t bodies = matrix.front().size();
    std::string drawing;
    tests::Matrix both(people + bodies, std::vector<bool>(people + bodies));
    for (std::size_t p = 0; p < people; ++p) {
        for (std::size_t b = 0; b < bodies; ++b) {
            if (!matrix[p][b]) continue;
            drawing += "p" + std::to_string(p) + " - body/b" + std::to_string(b) + "   ";
            both[p][people + b] = both[people + b][p] = true;
        }
    }
    const Network network = text_network(drawing);
    for (std::size_t gone = 0; gone < both.size(); ++gone) {
        const std::string id = gone < people ? "person/p" + std::to_string(gone)
                                             : "body/b" + std::to_string(gone - people);
        tests::Matrix left = both;
        for (std::size_t i = 0; i < left.size(); ++i) left[i][gone] = left[gone][i] = false;
        const auto before = tests::all_distances(both);
        const auto after = tests::all_distances(left);
        std::size_t parted = 0;
        for (std::size_t i = 0; i < people; ++i) {
            for (std::size_t j = i + 1; j < people; ++j) {
                if (i != gone && j != gone && before[i][j] >= 0 && after[i][j] < 0) ++parted;
            }
        }
        REQUIRE(breakage(network, {id}).parted_people == parted);
    }
}

}  // namespace

TEST_CASE("breakage: who alone sits in two bodies takes their link along") {
    const Network network = text_network(
        "anna - body/x   bo - body/x   bo - body/y   carl - body/y   carl - body/x   dora - body/z "
        "  "
        "carl - body/z");
    const Breakage bo = breakage(network, {"person/bo"});
    CHECK(names(bo.removed) == "Bo");
    CHECK(bo.bodies.size() == 2);
    CHECK(bo.body_links.empty());  // Carl is still there
    CHECK(bo.parts.empty());
    const Breakage carl = breakage(network, {"person/carl"});
    REQUIRE(carl.body_links.size() == 2);
    CHECK(carl.body_links[0].left->id == "body/x");
    CHECK(carl.body_links[0].right->id == "body/z");
    CHECK(carl.body_links[0].seats.size() == 2);
    REQUIRE(carl.parts.size() == 2);
    CHECK(names(carl.parts[0]) == "Anna Bo X Y");
    CHECK(names(carl.parts[1]) == "Dora Z");
    CHECK(carl.parted_people == 2);
    const Breakage both = breakage(network, {"person/bo", "person/carl", "person/nobody"});
    CHECK(both.body_links.size() == 3);
}

TEST_CASE("breakage: without a body, those who meet nowhere else") {
    const Network network =
        text_network("anna - body/x   bo - body/x   carl - body/x   anna - body/y   bo - body/y");
    const Breakage x = breakage(network, {"body/x"});
    REQUIRE(x.person_links.size() == 2);
    CHECK(x.person_links[0].left->name == "Anna");
    CHECK(x.person_links[0].right->name == "Carl");
    CHECK(x.bodies.empty());
    REQUIRE(x.parts.size() == 2);
    CHECK(names(x.parts[1]) == "Carl");
    CHECK(x.parted_people == 2);
}

TEST_CASE("breakage: fewer than half of the members are left, or just half") {
    const Network network = text_network(
        "anna - body/x   anna - body/y   bo - body/y   bo - body/z   carl - body/z   anna - body/z "
        "  "
        "anna - municipality/are   bo - municipality/are");
    const Breakage anna = breakage(network, {"person/anna"});
    REQUIRE(anna.bodies.size() == 3);
    CHECK(anna.bodies[0].members == 1);
    CHECK(anna.bodies[0].left == 0);
    CHECK(anna.bodies[0].is_below_half());
    CHECK_FALSE(anna.bodies[1].is_below_half());  // one of two
    CHECK(anna.bodies[2].left == 2);
    // With the municipality both go: one of three is left in z.
    const Breakage are = breakage(network, {"municipality/are"});
    CHECK(names(are.removed) == "Are Anna Bo");
    REQUIRE(are.bodies.size() == 3);
    CHECK(are.bodies[2].left == 1);
    CHECK(are.bodies[2].is_below_half());
    CHECK(are.bodies[2].seats.size() == 2);
}

TEST_CASE("breakage: roles and places that nobody else has in a body") {
    const Network network =
        with(text_network(
                 "anna - municipality/are   bo - municipality/are   anna - body/y   bo - body/y   "
                 "carl - municipality/berg   carl - body/y   body/x"),
             {edge(EdgeKind::member_of, "person/anna", "body/x", as(Role::chair)),
              edge(EdgeKind::member_of, "person/bo", "body/x", as(Role::secretary)),
              edge(EdgeKind::member_of, "person/carl", "body/x", as(Role::secretary))});
    const Breakage anna = breakage(network, {"person/anna"});
    REQUIRE(anna.roles.size() == 1);
    CHECK(anna.roles[0].role == Role::chair);
    CHECK(anna.roles[0].body->id == "body/x");
    CHECK(anna.roles[0].seats.front()->from == "person/anna");
    CHECK(anna.voices.empty());
    const Breakage carl = breakage(network, {"person/carl"});
    CHECK(carl.roles.empty());
    REQUIRE(carl.voices.size() == 2);
    CHECK(carl.voices[0].body->id == "body/x");
    CHECK(carl.voices[0].place->id == "municipality/berg");
    CHECK(carl.voices[0].seats.front()->to == "body/x");
    CHECK(carl.voices[0].represents.front()->to == "municipality/berg");
}

TEST_CASE("breakage: the caller says which representation counts") {
    const Network network = text_network("anna - municipality/are   anna - body/x   bo - body/x");
    CHECK(breakage(network, {"person/anna"}).voices.size() == 1);
    analysis::BreakageOptions options;
    options.seating.keep = [](const Edge& e) { return e.kind != EdgeKind::represents; };
    CHECK(breakage(network, {"person/anna"}, options).voices.empty());
    CHECK(names(breakage(network, {"municipality/are"}, options).removed) == "Are");
}

TEST_CASE("breakage: a chain with a way round is not lost, one without is shown with its way") {
    const Network network =
        text_network("body/a > body/b > body/c   body/a > body/d > body/c   body/c > body/e");
    const Breakage b = breakage(network, {"body/b"});
    CHECK(b.chains_lost == 0);
    CHECK(b.tasks.size() == 2);
    const Breakage c = breakage(network, {"body/c"});
    CHECK(c.chains_lost == 3);
    REQUIRE(c.chains.size() == 3);
    CHECK(c.chains[0].from->id == "body/a");
    CHECK(c.chains[0].to->id == "body/e");
    CHECK(c.chains[0].way.size() == 3);
    const Breakage few = breakage(network, {"body/c"}, {.at_most = 1});
    CHECK(few.chains_lost == 3);
    CHECK(few.chains.size() == 1);
}

TEST_CASE("breakage: without anybody known nothing breaks") {
    const Network network = text_network("anna - body/x");
    const Breakage none = breakage(network, {"person/zeb", ""});
    CHECK(none.removed.empty());
    CHECK(none.bodies.empty());
    CHECK(none.parts.empty());
}

TEST_CASE("breakage: lost chains equal reaching before and after, on small and random graphs") {
    for (std::uint32_t n = 1; n <= 3; ++n) tests::for_all_directed_graphs(n, check_chains);
    std::uint32_t count = 0;
    tests::for_random_graphs(tests::Shape::directed, [&](const tests::Matrix& matrix) {
        if (matrix.size() <= 14 && ++count <= 20) check_chains(matrix);
    });
}

TEST_CASE(
    "breakage: parted people equal reaching before and after, on all tables of three by three") {
    tests::for_all_tables(3, 3, check_parts);
}
