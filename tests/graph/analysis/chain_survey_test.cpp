// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chain_survey.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/digraph.hpp"
#include "tests/support/sketch.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using namespace mandat::analysis;
using mandat::tests::Digraph;
using mandat::tests::Sketch;
using mandat::tests::task_of;
using mandat::tests::text_network;

namespace {

std::vector<std::string> ids(const std::vector<const Node*>& nodes) {
    std::vector<std::string> out;
    for (const Node* node : nodes) out.push_back(node->id);
    return out;
}

/// Who is reached from anywhere in `starts` without setting foot on `closed`.
std::set<std::size_t> reach(const Digraph& graph, const std::set<std::size_t>& starts,
                            std::size_t closed) {
    std::set<std::size_t> out;
    std::vector<std::size_t> open(starts.begin(), starts.end());
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at == closed || !out.insert(at).second) continue;
        for (std::size_t next = 0; next < graph.size(); ++next) {
            if (graph[at][next]) open.push_back(next);
        }
    }
    return out;
}

/// Where chains begin, from the definition: of those that reach each other and that nobody else
/// reaches, the first.
std::set<std::size_t> naive_beginnings(const Digraph& graph) {
    std::set<std::size_t> out;
    const std::size_t nowhere = graph.size();
    for (std::size_t v = 0; v < graph.size(); ++v) {
        bool first = true;
        const std::set<std::size_t> from_v = reach(graph, {v}, nowhere);
        for (std::size_t u = 0; u < graph.size(); ++u) {
            if (u == v || !reach(graph, {u}, nowhere).contains(v)) continue;
            if (!from_v.contains(u) || u < v) first = false;
        }
        if (first) out.insert(v);
    }
    return out;
}

bool alone(const Digraph& graph, std::size_t v) {
    for (std::size_t u = 0; u < graph.size(); ++u) {
        if (graph[u][v] || graph[v][u]) return false;
    }
    return true;
}

/// A node is a choke point for those that are no longer reached when it is taken away.
void check_choke_points(const Digraph& digraph) {
    const Network network = tests::network_of(digraph);
    const ChainSurvey survey = survey_chains(network);
    std::set<std::size_t> roots = naive_beginnings(digraph);
    std::set<std::pair<std::string, std::string>> expected;
    const std::set<std::size_t> all = reach(digraph, roots, digraph.size());
    for (std::size_t v = 0; v < digraph.size(); ++v) {
        if (roots.contains(v) || alone(digraph, v)) continue;
        const std::set<std::size_t> without = reach(digraph, roots, v);
        for (const std::size_t u : all) {
            if (u != v && !without.contains(u))
                expected.emplace(network.nodes()[v].id, network.nodes()[u].id);
        }
    }
    std::set<std::pair<std::string, std::string>> found;
    for (const ChokePoint& point : survey.choke_points) {
        for (const Node* node : point.behind) found.emplace(point.node->id, node->id);
    }
    if (found != expected) CHECK(found == expected);
}

/// Every knot has one cycle, it is one, and none through the knot is shorter.
void check_cycles(const Digraph& digraph) {
    const Network network = tests::network_of(digraph);
    const ChainSurvey survey = survey_chains(network);
    const std::size_t nowhere = digraph.size();
    std::set<std::set<std::size_t>> knots;
    for (std::size_t v = 0; v < digraph.size(); ++v) {
        std::set<std::size_t> knot = {v};
        for (std::size_t u = 0; u < digraph.size(); ++u) {
            if (reach(digraph, {u}, nowhere).contains(v) &&
                reach(digraph, {v}, nowhere).contains(u))
                knot.insert(u);
        }
        if (knot.size() > 1) knots.insert(knot);
    }
    REQUIRE(survey.cycles.size() == knots.size());
    for (const Chain& cycle : survey.cycles) {
        CHECK(cycle.steps.front().from == cycle.steps.back().to);
        for (std::size_t i = 1; i < cycle.steps.size(); ++i)
            CHECK(cycle.steps[i].from == cycle.steps[i - 1].to);
        const auto index = [&](const Node* node) {
            return static_cast<std::size_t>(node->id.back() - 'a');
        };
        const std::size_t length = cycle.steps.size();
        const std::size_t a = index(cycle.steps.front().from);
        for (const auto& knot : knots) {
            if (!knot.contains(a)) continue;
            bool two = false;
            for (const std::size_t u : knot) {
                for (const std::size_t v : knot) two = two || (digraph[u][v] && digraph[v][u]);
            }
            CHECK((length == 2) == two);
            CHECK(length <= knot.size());
        }
    }
}

}  // namespace

TEST_CASE("chain survey: choke points are what cuts others off, on all digraphs of four nodes") {
    for (std::size_t nodes = 1; nodes <= 4; ++nodes) {
        for (std::uint32_t i = 0; i < tests::digraph_count(nodes); ++i) {
            CAPTURE(nodes);
            CAPTURE(i);
            check_choke_points(tests::digraph_of(nodes, i));
        }
    }
}

TEST_CASE("chain survey: choke points and cycles on two hundred random digraphs") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        check_choke_points(tests::random_digraph(seed));
        check_cycles(tests::random_digraph(seed));
    }
}

TEST_CASE("chain survey: the only way to two groups leads through the committee") {
    const Network network = text_network(
        "body/board > body/committee > working_group/a   body/committee > working_group/b   "
        "body/board > working_group/c");
    const ChainSurvey survey = survey_chains(network);
    CHECK(ids(survey.sources) == std::vector<std::string>{"body/board"});
    REQUIRE(survey.choke_points.size() == 1);
    CHECK(survey.choke_points[0].node->id == "body/committee");
    CHECK(ids(survey.choke_points[0].behind) ==
          std::vector<std::string>{"working_group/a", "working_group/b"});
    CHECK(survey.cycles.empty());
    REQUIRE(survey.longest.size() == 2);
    CHECK(survey.longest[0].steps.size() == 2);
    CHECK(survey.nodes == 5);
    CHECK(survey.steps == 4);
}

TEST_CASE("chain survey: a matter that comes back is a cycle") {
    const Network network = text_network("body/a > body/b > body/c > body/a   body/d > body/a");
    const ChainSurvey survey = survey_chains(network);
    REQUIRE(survey.cycles.size() == 1);
    CHECK(survey.cycles[0].steps.size() == 3);
    CHECK(ids(survey.sources) == std::vector<std::string>{"body/d"});
}

TEST_CASE("chain survey: a dead end got something, handed nothing on and never reported") {
    Sketch sketch;
    const std::string day = "2025-01-10";
    sketch.task(EdgeKind::assignment, "body/board", "working_group/silent", day, 1);
    sketch.task(EdgeKind::assignment, "body/board", "working_group/reports", day, 2);
    sketch.task(EdgeKind::report_back, "working_group/reports", "body/board", day, 2);
    sketch.task(EdgeKind::assignment, "body/board", "body/hands-on", day, 3);
    sketch.task(EdgeKind::assignment, "body/hands-on", "person/anna", day, 1);
    sketch.task(EdgeKind::assignment, "body/board", "working_group/has-to", day, 4);
    task_of(sketch.edge(EdgeKind::assignment, "body/board", "project/due", day)).report_back = {
        true, "body/board", ""};
    sketch.edge(EdgeKind::has_working_group, "body/board", "working_group/idle", day);
    sketch.node("body/everybody").collective = true;
    sketch.task(EdgeKind::assignment, "body/board", "body/everybody", day, 5);
    const Network network = sketch.network();
    const ChainSurvey survey = survey_chains(network);
    std::vector<std::string> ends;
    for (const DeadEnd& end : survey.dead_ends) ends.push_back(end.node->id);
    CHECK(ends == std::vector<std::string>{"working_group/has-to", "working_group/silent"});
    CHECK(survey.dead_ends[1].given.size() == 1);
    REQUIRE(survey.unmandated.size() == 1);
    CHECK(survey.unmandated[0].group->id == "working_group/idle");
    CHECK(survey.unmandated[0].belongs.size() == 1);
}

TEST_CASE("chain survey: before anything was given there is nothing to survey") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/board", "working_group/g", "2025-01-10", 1);
    const Network network = sketch.network();
    CHECK(survey_chains(network, {.day = "2025-01-09"}).steps == 0);
    CHECK(survey_chains(network, {.day = "2025-01-09"}).dead_ends.empty());
    CHECK(survey_chains(network, {.day = "2025-01-10"}).dead_ends.size() == 1);
    CHECK(survey_chains(Network()).nodes == 0);
}
