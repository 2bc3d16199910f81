// SPDX-License-Identifier: Apache-2.0
// What holds of who is who, over made-up protocols.
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
#include "graph/model/ledger.hpp"
#include "tests/support/generate.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

std::vector<std::uint32_t> seeds() {
    if (const char* const wish = std::getenv("MANDAT_SEED"))
        return {static_cast<std::uint32_t>(std::stoul(wish))};
    std::vector<std::uint32_t> out;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) out.push_back(seed);
    return out;
}

Network read_all(const std::vector<std::string>& texts, const std::string& rulings = {}) {
    std::vector<Claims> claims;
    for (const std::string& text : texts) {
        const std::string path = std::string(1, static_cast<char>('a' + claims.size())) + ".txt";
        claims.push_back(extract::read_protocol({path, text}));
    }
    Ledger ledger = read_ledger("l.jsonl", rulings);
    claims = extract::settle_identities(std::move(claims), ledger);
    return build_network(std::move(claims), std::move(ledger.diagnostics));
}

std::string line(Verdict verdict, const std::string& a, const std::string& b) {
    return ledger_line({verdict, a, b, "lag", "2025-01-07", {}, 0});
}

/// The same data but for what rulings leave on nodes.
std::string without_rulings(const Network& network) {
    std::vector<Node> nodes = network.nodes();
    for (Node& node : nodes) node.decided_by.clear();
    return to_json_text({network.documents(), std::move(nodes), network.edges(), {}});
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Two people of the network who are on no list together, by seed.
std::vector<Node> two_strangers(const Network& network, std::uint32_t seed) {
    std::vector<const Node*> people = network.nodes(NodeKind::person);
    std::mt19937 random(seed);
    std::shuffle(people.begin(), people.end(), random);
    for (const Node* a : people) {
        std::set<NodeId> met;
        for (const Edge* edge : network.from(a->id, EdgeKind::attended)) met.insert(edge->to);
        for (const Node* b : people) {
            const auto theirs = network.from(b->id, EdgeKind::attended);
            const bool together = std::any_of(theirs.begin(), theirs.end(),
                                              [&](const Edge* e) { return met.contains(e->to); });
            const bool plain = a->id.find("--") == NodeId::npos && b->id.find("--") == NodeId::npos;
            if (a != b && !together && plain) return {*a, *b};
        }
    }
    return {};
}

}  // namespace

TEST_CASE("law: same and then different is nothing but a note") {
    for (const std::uint32_t seed : seeds()) {
        CAPTURE(seed);
        const std::vector<std::string> texts = generate_protocols(seed, 3);
        const Network plain = read_all(texts);
        const auto pair = two_strangers(plain, seed);
        if (pair.empty()) continue;
        const auto questions = plain.edges(EdgeKind::possible_same_as);
        const bool asked = std::any_of(questions.begin(), questions.end(), [&](const Edge* e) {
            return (e->from == pair[0].id && e->to == pair[1].id) ||
                   (e->from == pair[1].id && e->to == pair[0].id);
        });
        if (asked) continue;  // the answer takes the question away
        const Network undone =
            read_all(texts, line(Verdict::same, pair[0].id, pair[1].id) +
                                line(Verdict::different, pair[0].id, pair[1].id));
        CHECK(without_rulings(undone) == without_rulings(plain));
    }
}

TEST_CASE("law: a ledger applied twice is applied once") {
    for (const std::uint32_t seed : seeds()) {
        CAPTURE(seed);
        const std::vector<std::string> texts = generate_protocols(seed, 3);
        const auto pair = two_strangers(read_all(texts), seed);
        if (pair.empty()) continue;
        const std::string ruling = line(Verdict::same, pair[0].id, pair[1].id);
        CHECK(to_json_text(read_all(texts, ruling)) ==
              to_json_text(read_all(texts, ruling + ruling)));
    }
}

TEST_CASE("law: a merged network is the network of texts with one name, in its shape") {
    for (const std::uint32_t seed : seeds()) {
        CAPTURE(seed);
        const std::vector<std::string> texts = generate_protocols(seed, 3);
        const auto pair = two_strangers(read_all(texts), seed);
        if (pair.empty()) continue;
        const Network merged = read_all(texts, line(Verdict::same, pair[0].id, pair[1].id));
        std::vector<std::string> renamed;
        for (const std::string& text : texts)
            renamed.push_back(replaced(text, pair[0].name, pair[1].name));
        // Only where the two represent no different places: one name in two places is two people.
        const Network other = read_all(renamed);
        if (other.nodes(NodeKind::person).size() != merged.nodes(NodeKind::person).size()) continue;
        for (const EdgeKind kind :
             {EdgeKind::attended, EdgeKind::member_of, EdgeKind::assignment}) {
            CHECK(other.edges(kind).size() == merged.edges(kind).size());
        }
    }
}

TEST_CASE("law: rulings do not depend on the order of documents") {
    for (const std::uint32_t seed : seeds()) {
        CAPTURE(seed);
        std::vector<extract::Input> files;
        for (const std::string& text : generate_protocols(seed, 4))
            files.push_back({std::string(1, static_cast<char>('a' + files.size())) + ".txt", text});
        const auto read = [&](const std::string& rulings) {
            std::vector<Claims> claims;
            for (const extract::Input& file : files) claims.push_back(extract::read_protocol(file));
            Ledger ledger = read_ledger("l.jsonl", rulings);
            claims = extract::settle_identities(std::move(claims), ledger);
            return build_network(std::move(claims), std::move(ledger.diagnostics));
        };
        const auto pair = two_strangers(read({}), seed);
        if (pair.empty()) continue;
        const std::string rulings = line(Verdict::same, pair[0].id, pair[1].id);
        const std::string first = to_json_text(read(rulings));
        std::mt19937 random(seed);
        std::shuffle(files.begin(), files.end(), random);
        CHECK(to_json_text(read(rulings)) == first);
    }
}

TEST_CASE("law: two of one list and substitution partners stay two, however alike") {
    const std::string head =
        "Protokoll\n\nRegional ledningsgrupp\n\nTid och plats: 7 april 2025 kl. 13.00-15.00, "
        "Salen\nDeltagare (beslutande):\n";
    const std::string tail = "\nParagrafer: 1\n\n§ 1 Upprop\n\nText.\n";
    for (const std::uint32_t seed : seeds()) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const std::string name = made_up_name(random() % 500);
        std::string twin = name;
        const std::size_t at = twin.find(' ') + 2 + random() % 6;
        twin.insert(twin.begin() + static_cast<long>(at), twin[at]);  // a doubled letter
        const Network listed =
            read_all({head + name + ", Åre\n" + twin + ", Åre\nBo Ekwall, Krokom" + tail});
        CHECK(listed.nodes(NodeKind::person).size() == 3);
        const Network stands_in = read_all(
            {head + name + ", Åre, ersätter " + twin + "\nBo Ekwall, Krokom" + tail,
             replaced(head, "7 april", "9 juni") + twin + ", Åre\nBo Ekwall, Krokom" + tail});
        CHECK(stands_in.nodes(NodeKind::person).size() == 3);
        CHECK(stands_in.edges(EdgeKind::possible_same_as).empty());
    }
}

TEST_CASE("law: a hostile ledger breaks nothing") {
    const std::vector<std::string> texts = generate_protocols(7, 3);
    std::string rulings;
    std::mt19937 random(7);
    const std::vector<Node> nodes = read_all(texts).nodes();
    for (int i = 0; i < 20'000; ++i) {
        const auto verdict = static_cast<Verdict>(random() % 3);
        rulings +=
            line(verdict, nodes[random() % nodes.size()].id, nodes[random() % nodes.size()].name);
        if (i % 100 == 0) rulings += "{\"decision\":\n";
    }
    const Network network = read_all(texts, rulings);
    CHECK_FALSE(network.nodes().empty());
    for (const Edge& edge : network.edges()) {
        CHECK(network.node(edge.from) != nullptr);
        if (!edge.to.empty()) CHECK(network.node(edge.to) != nullptr);
    }
}
