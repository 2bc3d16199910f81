// SPDX-License-Identifier: Apache-2.0
// What holds for every input: checked over made-up protocols. A failure names the seed; run one
// seed with MANDAT_SEED=n.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "graph/model/words.hpp"
#include "tests/support/generate.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

std::vector<std::uint32_t> law_seeds() {
    if (const char* const wish = std::getenv("MANDAT_SEED"))
        return {static_cast<std::uint32_t>(std::stoul(wish))};
    std::vector<std::uint32_t> out;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) out.push_back(seed);
    return out;
}

std::vector<extract::Input> inputs(const std::vector<std::string>& texts) {
    std::vector<extract::Input> out;
    for (const std::string& text : texts) {
        out.push_back({std::string(1, static_cast<char>('a' + out.size())) + ".txt", text});
    }
    return out;
}

Network read_all(const std::vector<extract::Input>& files) {
    std::vector<Claims> claims;
    for (const extract::Input& file : files) claims.push_back(extract::read_protocol(file));
    return build_network(extract::settle_identities(std::move(claims)));
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// Every id that the facts of an edge or node point at.
std::vector<NodeId> ids_within(const Network& network) {
    std::vector<NodeId> out;
    for (const Node& node : network.nodes()) {
        if (const auto* role = std::get_if<RoleFacts>(&node.facts)) out.push_back(role->held_by);
        if (const auto* decision = std::get_if<DecisionFacts>(&node.facts))
            out.push_back(decision->body);
    }
    for (const Edge& edge : network.edges()) {
        out.push_back(edge.to);
        if (const auto* facts = std::get_if<AttendanceFacts>(&edge.facts))
            out.push_back(facts->affiliation);
        if (const auto* facts = std::get_if<SubstitutionFacts>(&edge.facts))
            out.push_back(facts->meeting);
        if (const auto* facts = std::get_if<SuccessionFacts>(&edge.facts))
            out.push_back(facts->body);
        if (const auto* facts = std::get_if<TaskFacts>(&edge.facts)) {
            out.push_back(facts->decision);
            out.push_back(facts->report_back.to);
        }
    }
    std::erase(out, NodeId{});
    return out;
}

/// How many nodes and edges of each kind, and remarks of each code.
std::map<std::string, std::size_t> counted(const Network& network) {
    std::map<std::string, std::size_t> out;
    for (const Node& node : network.nodes()) ++out["node " + std::string(to_word(node.kind))];
    for (const Edge& edge : network.edges()) ++out["edge " + std::string(to_word(edge.kind))];
    for (const Diagnostic& d : network.diagnostics())
        ++out["remark " + std::string(info(d.code).name)];
    return out;
}

}  // namespace

TEST_CASE("law: the generator makes protocols that say something") {
    std::size_t edges = 0;
    for (const std::uint32_t seed : law_seeds()) {
        const Network network = read_all(inputs(generate_protocols(seed, 3)));
        CAPTURE(seed);
        CHECK(network.documents().size() == 3);
        CHECK_FALSE(network.edges(EdgeKind::attended).empty());
        edges += network.edges(EdgeKind::assignment).size();
        for (const Diagnostic& d : network.diagnostics())
            CHECK(d.code != Code::unrecognised_layout);
    }
    CHECK(edges > 0);
}

TEST_CASE("law: the order of the documents does not change the network") {
    for (const std::uint32_t seed : law_seeds()) {
        CAPTURE(seed);
        std::vector<extract::Input> files = inputs(generate_protocols(seed, 4));
        const Network first = read_all(files);
        std::mt19937 random(seed);
        std::shuffle(files.begin(), files.end(), random);
        CHECK(to_json_text(read_all(files)) == to_json_text(first));
        std::reverse(files.begin(), files.end());
        CHECK(read_all(files) == first);
    }
}

TEST_CASE("law: a document given twice counts once") {
    for (const std::uint32_t seed : law_seeds()) {
        CAPTURE(seed);
        std::vector<extract::Input> files = inputs(generate_protocols(seed, 3));
        const Network once = read_all(files);
        files.push_back({"z.txt", files.front().bytes});
        const Network twice = read_all(files);
        CHECK(twice.documents().size() == 4);
        CHECK(twice.nodes() == once.nodes());
        CHECK(twice.edges() == once.edges());
        Diagnostics remarks = twice.diagnostics();
        CHECK(std::erase_if(remarks, [](const Diagnostic& d) {
                  return d.code == Code::duplicate_document;
              }) == 1);
        CHECK(remarks == once.diagnostics());
    }
}

TEST_CASE("law: JSON loses nothing") {
    for (const std::uint32_t seed : law_seeds()) {
        CAPTURE(seed);
        const Network network = read_all(inputs(generate_protocols(seed, 3)));
        const std::string text = to_json_text(network);
        const Network back = network_from_json(text);
        CHECK(back == network);
        CHECK(to_json_text(back) == text);
    }
}

TEST_CASE("law: every quote stands on its line") {
    for (const std::uint32_t seed : law_seeds()) {
        CAPTURE(seed);
        const std::vector<std::string> texts = generate_protocols(seed, 3);
        const Network network = read_all(inputs(texts));
        const auto check = [&](const std::string& document, int line, const std::string& quote) {
            const Source* source = network.document(document);
            REQUIRE(source != nullptr);
            const std::vector<std::string> lines =
                lines_of(texts[static_cast<std::size_t>(source->path[0] - 'a')]);
            REQUIRE(line >= 1);
            REQUIRE(static_cast<std::size_t>(line) <= lines.size());
            CAPTURE(line);
            CHECK_FALSE(quote.empty());
            CHECK(lines[static_cast<std::size_t>(line) - 1].find(quote) != std::string::npos);
        };
        for (const Node& node : network.nodes()) {
            CAPTURE(node.id);
            CHECK_FALSE(node.evidence.empty());
            for (const Evidence& e : node.evidence) check(e.document, e.line, e.quote);
        }
        for (const Edge& edge : network.edges()) {
            CAPTURE(edge.id);
            CHECK_FALSE(edge.evidence.empty());
            for (const Evidence& e : edge.evidence) check(e.document, e.line, e.quote);
        }
        for (const Diagnostic& d : network.diagnostics()) {
            CAPTURE(info(d.code).name);
            if (d.line > 0) check(d.document, d.line, d.quote);
            for (const Note& note : d.notes) check(d.document, note.line, note.quote);
        }
    }
}

TEST_CASE("law: ids are unique and every end is a node") {
    for (const std::uint32_t seed : law_seeds()) {
        CAPTURE(seed);
        const Network network = read_all(inputs(generate_protocols(seed, 4)));
        std::set<std::string> ids;
        for (const Node& node : network.nodes()) CHECK(ids.insert(node.id).second);
        for (const Edge& edge : network.edges()) {
            CHECK(ids.insert(edge.id).second);
            CHECK(network.node(edge.from) != nullptr);
        }
        for (const NodeId& id : ids_within(network)) {
            CAPTURE(id);
            CHECK(network.node(id) != nullptr);
        }
    }
}

TEST_CASE("law: other names, the same structure") {
    for (const std::uint32_t seed : law_seeds()) {
        CAPTURE(seed);
        const Network here = read_all(inputs(generate_protocols(seed, 3, Surnames::first)));
        const Network there = read_all(inputs(generate_protocols(seed, 3, Surnames::second)));
        CHECK(counted(here) == counted(there));
    }
}
