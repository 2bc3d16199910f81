// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chains.hpp"

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
using mandat::tests::text_network;

namespace {

/// "a b c" for body/a -> body/b -> body/c.
std::string drawn(const Chain& chain) {
    const auto key = [](const Node& node) { return node.id.substr(node.id.find('/') + 1); };
    std::string out = key(*chain.steps.front().from);
    for (const ChainStep& step : chain.steps) out += " " + key(*step.to);
    return out;
}

std::vector<std::string> drawn(const std::vector<Chain>& chains) {
    std::vector<std::string> out;
    for (const Chain& chain : chains) out.push_back(drawn(chain));
    return out;
}

std::vector<std::string> drawn(const ChainTree& tree) { return drawn(tree.chains()); }

/// Every simple path by trying every node at every step: slow, and with nothing to get wrong.
void walk(const Digraph& graph, std::vector<std::size_t>& path, std::size_t end, std::size_t depth,
          std::vector<std::string>& out) {
    if (path.back() == end && path.size() > 1) {
        std::string drawing;
        for (const std::size_t at : path)
            drawing += (drawing.empty() ? "" : " ") + std::string(1, static_cast<char>('a' + at));
        out.push_back(drawing);
        return;
    }
    if (path.size() > depth) return;
    for (std::size_t next = 0; next < graph.size(); ++next) {
        if (!graph[path.back()][next]) continue;
        if (std::find(path.begin(), path.end(), next) != path.end()) continue;
        path.push_back(next);
        walk(graph, path, end, depth, out);
        path.pop_back();
    }
}

std::vector<std::string> naive(const Digraph& graph, std::size_t start, std::size_t end,
                               std::size_t depth) {
    std::vector<std::string> out;
    if (start == end) return out;
    std::vector<std::size_t> path = {start};
    walk(graph, path, end, depth, out);
    std::sort(out.begin(), out.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    return out;
}

/// Compares all pairs at several depths; gives the number of chains that were compared.
std::size_t check_against_naive(const Digraph& digraph) {
    const Network network = tests::network_of(digraph);
    const ChainGraph graph(network);
    std::size_t compared = 0;
    for (std::size_t a = 0; a < digraph.size(); ++a) {
        for (std::size_t b = 0; b < digraph.size(); ++b) {
            const std::string from = network.nodes()[a].id;
            const std::string to = network.nodes()[b].id;
            for (const std::size_t depth : {std::size_t{1}, std::size_t{2}, digraph.size()}) {
                const Chains found = graph.between(from, to, {.depth = depth, .most = 1'000'000});
                const std::vector<std::string> expected = naive(digraph, a, b, depth);
                if (drawn(found.chains) != expected) {
                    CAPTURE(from);
                    CAPTURE(to);
                    CAPTURE(depth);
                    CHECK(drawn(found.chains) == expected);
                }
                const bool longer =
                    expected.empty() && a != b && !naive(digraph, a, b, digraph.size()).empty();
                if (found.deeper != longer || found.more) FAIL("wrong about longer chains");
                compared += expected.size();
            }
        }
    }
    return compared;
}

}  // namespace

TEST_CASE("chains: all simple paths on every digraph of up to four nodes") {
    std::size_t compared = 0;
    for (std::size_t nodes = 1; nodes <= 4; ++nodes) {
        for (std::uint32_t i = 0; i < tests::digraph_count(nodes); ++i)
            compared += check_against_naive(tests::digraph_of(nodes, i));
    }
    CHECK(compared > 100'000);
}

TEST_CASE("chains: all simple paths on two hundred random digraphs") {
    std::size_t compared = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        compared += check_against_naive(tests::random_digraph(seed));
    }
    CHECK(compared > 10'000);
}

TEST_CASE("chains: a body reaches a working group over its focus area") {
    const Network network = text_network(
        "body/rlg - focus_area/health - working_group/care   body/rlg > working_group/care   "
        "working_group/care > dora   body/council > body/rlg");
    const ChainGraph graph(network);
    const Chains found = graph.between("body/council", "working_group/care");
    CHECK(drawn(found.chains) ==
          std::vector<std::string>{"council rlg care", "council rlg health care"});
    CHECK(found.chains[1].kinds() == std::vector<EdgeKind>{EdgeKind::has_focus_area,
                                                           EdgeKind::has_working_group,
                                                           EdgeKind::assignment});
    CHECK(graph.between("working_group/care", "body/council").chains.empty());
    CHECK(drawn(graph.between("body/rlg", "person/dora").chains).size() == 2);
}

TEST_CASE("chains: seats, meetings and coordination hand nothing on") {
    const Network network = text_network("anna - body/rlg   body/rlg - body/council   bo - anna");
    CHECK(ChainGraph(network).size() == 0);
    CHECK(ChainGraph(network).between("body/rlg", "body/council").chains.empty());
}

TEST_CASE("chains: a chain is as sure as its weakest step, a step as its surest sentence") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/a", "body/b", "2025-01-01", 1).certainty =
        Certainty::implied;
    sketch.task(EdgeKind::referral, "body/a", "body/b", "2025-02-01", 1);
    sketch.task(EdgeKind::assignment, "body/b", "body/c", "2025-01-01", 1).certainty =
        Certainty::implied;
    const Network network = sketch.network();
    const ChainGraph graph(network);
    const Chains to_b = graph.between("body/a", "body/b");
    REQUIRE(to_b.chains.size() == 1);
    CHECK(to_b.chains[0].steps[0].edges.size() == 2);
    CHECK(to_b.chains[0].certainty() == Certainty::explicit_);
    CHECK(graph.between("body/a", "body/c").chains[0].certainty() == Certainty::implied);
}

TEST_CASE("chains: what is beyond the depth or the number is said to be there") {
    const Network line = text_network("body/a > body/b > body/c > body/d");
    const Chains near = ChainGraph(line).between("body/a", "body/d", {.depth = 2});
    CHECK(near.chains.empty());
    CHECK(near.deeper);
    CHECK(!ChainGraph(line).between("body/d", "body/a", {.depth = 2}).deeper);
    const Network fork = text_network("body/a > body/b > body/d   body/a > body/c > body/d");
    const Chains one = ChainGraph(fork).between("body/a", "body/d", {.most = 1});
    CHECK(one.chains.size() == 1);
    CHECK(one.more);
    CHECK(!ChainGraph(fork).between("body/a", "body/d", {.most = 2}).more);
}

TEST_CASE("chains: everything from a body, and everything to one, nearest first") {
    const Network network =
        text_network("body/a > body/b > body/c   body/a > body/d   body/e > body/c");
    const ChainGraph graph(network);
    CHECK(drawn(graph.spread("body/a", 9)) == std::vector<std::string>{"a b", "a d", "a b c"});
    CHECK(drawn(graph.spread("body/a", 1)) == std::vector<std::string>{"a b", "a d"});
    CHECK(drawn(graph.sources("body/c", 9)) == std::vector<std::string>{"b c", "e c", "a b c"});
    CHECK(graph.spread("body/nobody", 9).empty());
    const ChainTree onward = graph.spread("body/a", 9);
    CHECK(onward.length(1) == 1);
    CHECK(onward.length(2) == 2);
    CHECK(onward.farthest_step(2).from->id == "body/b");
    CHECK(onward.farthest_step(2).to->id == "body/c");
    const ChainTree back = graph.sources("body/c", 9);
    CHECK(back.length(2) == 2);
    CHECK(back.farthest_step(2).from->id == "body/a");
    CHECK(back.farthest_step(2).to->id == "body/b");
}

TEST_CASE("chains: only what was given by the day, or in the period, is a step") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/a", "body/b", "2025-01-01", 1);
    sketch.task(EdgeKind::assignment, "body/b", "body/c", "2025-03-01", 1);
    const Network network = sketch.network();
    const auto chains = [&](const AskedDays& asked) {
        return ChainGraph(network, {.asked = asked}).between("body/a", "body/c").chains.size();
    };
    CHECK(chains({.day = "2025-02-28"}) == 0);
    CHECK(chains({.day = "2025-03-01"}) == 1);
    CHECK(chains({.period = {.from = "2025-01-01", .to = "2025-12-31"}}) == 1);
    CHECK(chains({.period = {.from = "2025-02-01", .to = ""}}) == 0);
}

TEST_CASE("chains: where none is stated, both sides and what lies beside the gap are told") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/top", "body/left", "2025-01-01", 1);
    sketch.task(EdgeKind::assignment, "body/right", "body/low", "2025-01-01", 1);
    sketch.edge(EdgeKind::possible_same_as, "body/left", "body/right");
    sketch.task(EdgeKind::escalation, "body/right", "body/top", "2025-01-01", 2);
    sketch.task(EdgeKind::escalation, "body/other", "body/top", "2025-01-01", 2);
    const Network network = sketch.network();
    const ChainGraph graph(network);
    CHECK(graph.between("body/top", "body/low").chains.empty());
    const Gap gap = graph.gap("body/top", "body/low");
    REQUIRE(gap.reached.size() == 1);
    CHECK(gap.reached[0]->id == "body/left");
    REQUIRE(gap.leading.size() == 1);
    CHECK(gap.leading[0]->id == "body/right");
    std::set<EdgeKind> kinds;
    for (const Edge* edge : gap.beside) kinds.insert(edge->kind);
    CHECK(gap.beside.size() == 2);
    CHECK(kinds == std::set{EdgeKind::escalation, EdgeKind::possible_same_as});
}

TEST_CASE("chains: a gap is spanned by the shortest ways over other relations, as they point") {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/group", "body/low", "2025-01-01", 1);
    // top <- older ~ group, and top <- network -> group, both two long; top <- far <- x -> group is
    // longer, and the coordination leads elsewhere.
    sketch.task(EdgeKind::escalation, "body/older", "body/top", "2025-01-01", 1);
    sketch.edge(EdgeKind::possible_same_as, "body/group", "body/older");
    sketch.task(EdgeKind::escalation, "body/network", "body/top", "2025-01-01", 1);
    sketch.task(EdgeKind::escalation, "body/network", "body/group", "2025-01-01", 1);
    sketch.task(EdgeKind::escalation, "body/far", "body/top", "2025-01-01", 1);
    sketch.task(EdgeKind::report_back, "body/x", "body/far", "2025-01-01", 1);
    sketch.task(EdgeKind::report_back, "body/x", "body/group", "2025-01-01", 2);
    sketch.task(EdgeKind::coordination, "body/top", "body/nowhere", "2025-01-01", 3);
    const Network network = sketch.network();
    const Gap gap = ChainGraph(network).gap("body/top", "body/low");
    CHECK(gap.reached.empty());
    CHECK(gap.leading.size() == 1);
    std::set<std::string> ways;
    for (const Edge* edge : gap.beside) ways.insert(edge->from + " " + edge->to);
    CHECK(ways == std::set<std::string>{"body/older body/top", "body/group body/older",
                                        "body/network body/top", "body/network body/group"});
    CHECK(ChainGraph(network).gap("body/nowhere", "body/lone").beside.empty());
}
