// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/ledger.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

std::string minutes_of_body(const std::string& body, const std::string& date,
                            const std::string& people, const std::string& text = "Text.") {
    return "Protokoll\n\n" + body + "\n\nTid och plats: " + date +
           " kl. 13.00-15.00, Salen\nDeltagare (beslutande):\n" + people +
           "\nParagrafer: 1-2\n\n§ 1 Upprop\n\nText.\n\n§ 2 Ärendet\n\nBakgrund\n" + text + "\n";
}

std::string line(const std::string& verdict, const std::string& a, const std::string& b,
                 const std::string& because = "för att") {
    return "{\"decision\":\"" + verdict + "\",\"a\":\"" + a + "\",\"b\":\"" + b +
           "\",\"because\":\"" + because + "\",\"date\":\"2025-09-01\"}\n";
}

Network network_by(const std::vector<std::string>& texts, const std::string& lines) {
    std::vector<Claims> claims;
    for (const std::string& text : texts) {
        claims.push_back(
            extract::read_protocol({std::to_string(claims.size() + 1) + ".txt", text}));
    }
    Ledger ledger = read_ledger("beslut.jsonl", lines);
    claims = extract::settle_identities(std::move(claims), ledger);
    return build_network(std::move(claims), std::move(ledger.diagnostics));
}

const std::string company = "\nBo Hallgren, Krokom\nCia Nyström, Ragunda";

std::vector<std::string> two_protocols(const std::string& first, const std::string& second) {
    return {minutes_of_body("Regional ledningsgrupp", "7 april 2025", first + company),
            minutes_of_body("Regional ledningsgrupp", "9 juni 2025", second + company)};
}

std::vector<Code> ledger_codes(const Network& network) {
    std::vector<Code> out;
    for (const Diagnostic& d : network.diagnostics()) {
        if (d.document == "beslut.jsonl") out.push_back(d.code);
    }
    return out;
}

}  // namespace

TEST_CASE("rulings: same makes two one, and the node says why") {
    const auto texts = two_protocols("Moa Sandberg, Åre", "Moa Nordell, Åre");
    const Network network = network_by(texts, line("same", "Moa Sandberg", "Moa Nordell", "gift"));
    CHECK(network.nodes(NodeKind::person).size() == 3);
    const Node* node = network.node("person/moa-sandberg");
    REQUIRE(node != nullptr);
    CHECK(node->aliases == std::vector<std::string>{"Moa Nordell"});
    REQUIRE(node->decided_by.size() == 1);
    CHECK(node->decided_by.front().because == "gift");
    CHECK(node->decided_by.front().date == "2025-09-01");
    CHECK(network.from(node->id, EdgeKind::attended).size() == 2);
    CHECK(ledger_codes(network).empty());
}

TEST_CASE("rulings: different takes back a merge that the rules make, and its question") {
    const auto merged = two_protocols("Moa Sandberg, Åre", "Moa Sanberg, Åre");
    CHECK(network_by(merged, "").nodes(NodeKind::person).size() == 3);
    const Network apart = network_by(merged, line("different", "Moa Sandberg", "Moa Sanberg"));
    CHECK(apart.nodes(NodeKind::person).size() == 4);
    CHECK(apart.edges(EdgeKind::possible_same_as).empty());
    REQUIRE(apart.node("person/moa-sandberg") != nullptr);
    CHECK(apart.node("person/moa-sandberg")->decided_by.size() == 1);
    CHECK(apart.node("person/moa-sanberg")->decided_by.size() == 1);
}

TEST_CASE("rulings: a question within one document is answered as well") {
    const std::string text =
        "Protokoll\n\nRegional ledningsgrupp\n\nTid och plats: 7 april 2025 kl. 13.00-15.00, "
        "Salen\nDeltagare (beslutande):\nMoa Lövgren, Åre\nBo Hallgren, Krokom\nParagrafer: 1-2\n\n"
        "§ 1 Upprop\n\nText.\n\n§ 2 Ärendet\n\nFöredragande: Moa Lövström\n\nBakgrund\nText.\n";
    CHECK(network_by({text}, "").edges(EdgeKind::possible_same_as).size() == 1);
    const Network apart = network_by({text}, line("different", "Moa Lövgren", "Moa Lövström"));
    CHECK(apart.edges(EdgeKind::possible_same_as).empty());
    const Network one = network_by({text}, line("same", "Moa Lövgren", "Moa Lövström"));
    CHECK(one.edges(EdgeKind::possible_same_as).empty());
    CHECK(one.from("person/moa-lovgren", EdgeKind::presented).size() == 1);
}

TEST_CASE("rulings: the last line about a pair counts") {
    const auto texts = two_protocols("Moa Sandberg, Åre", "Moa Nordell, Åre");
    const std::string same = line("same", "Moa Sandberg", "Moa Nordell");
    const std::string different = line("different", "Moa Nordell", "Moa Sandberg");
    CHECK(network_by(texts, same + different).nodes(NodeKind::person).size() == 4);
    CHECK(network_by(texts, different + same).nodes(NodeKind::person).size() == 3);
    CHECK(ledger_codes(network_by(texts, same + different + same)).empty());
}

TEST_CASE("rulings: a line that contradicts what later lines lead to is said and left out") {
    const std::vector<std::string> texts = {
        minutes_of_body("Regional ledningsgrupp", "7 april 2025", "Moa Sandberg, Åre" + company),
        minutes_of_body("Regional ledningsgrupp", "9 juni 2025", "Moa Nordell, Åre" + company),
        minutes_of_body("Regional ledningsgrupp", "8 september 2025",
                        "Moa Lövgren, Åre" + company)};
    const std::string ab = line("same", "Moa Sandberg", "Moa Nordell");
    const std::string bc = line("same", "Moa Nordell", "Moa Lövgren");
    const std::string ac = line("different", "Moa Sandberg", "Moa Lövgren");
    const Network first = network_by(texts, ac + ab + bc);
    CHECK(first.nodes(NodeKind::person).size() == 3);
    CHECK(ledger_codes(first) == std::vector<Code>{Code::ledger_contradiction});
    const Network last = network_by(texts, ab + bc + ac);
    CHECK(last.nodes(NodeKind::person).size() == 4);
    REQUIRE(ledger_codes(last) == std::vector<Code>{Code::ledger_contradiction});
    CHECK(last.diagnostics().front().line == 1);
    CHECK(last.diagnostics().front().arguments.back() == "@undone_by_line 3");
}

TEST_CASE("rulings: namesakes are told apart and made one by what stands in parentheses") {
    const auto texts = two_protocols("Moa Sandberg, Åre", "Moa Sandberg, Strömsund");
    const Network one =
        network_by(texts, line("same", "Moa Sandberg (Åre)", "Moa Sandberg (Strömsund)"));
    CHECK(one.node("person/moa-sandberg") != nullptr);
    CHECK(one.nodes(NodeKind::person).size() == 3);
    const Network two = network_by(
        texts, line("different", "person/moa-sandberg--are", "person/moa-sandberg--stromsund"));
    CHECK(two.nodes(NodeKind::person).size() == 4);
    CHECK(two.edges(EdgeKind::possible_same_as).empty());
    const Network unclear = network_by(texts, line("same", "Moa Sandberg", "Bo Hallgren"));
    CHECK(ledger_codes(unclear) == std::vector<Code>{Code::ledger_name_unknown});
}

TEST_CASE("rulings: one name that the rules take for one person is parted by its bodies") {
    const std::vector<std::string> texts = {
        minutes_of_body("Regional ledningsgrupp", "7 april 2025", "Moa Sandberg" + company),
        minutes_of_body("Nätverket för vatten", "9 juni 2025", "Moa Sandberg" + company)};
    CHECK(network_by(texts, "").nodes(NodeKind::person).size() == 3);
    const Network parted =
        network_by(texts, line("different", "Moa Sandberg (Regional ledningsgrupp)",
                               "Moa Sandberg (Nätverket för vatten)"));
    CHECK(parted.nodes(NodeKind::person).size() == 4);
    CHECK(parted.edges(EdgeKind::possible_same_as).empty());
}

TEST_CASE("rulings: rename gives a person a name and keeps the old one") {
    const auto texts = two_protocols("Moa Sandberg, Åre", "Moa Sandberg, Åre");
    const Network network = network_by(texts, line("rename", "Moa Sandberg", "Moa Sandbergh"));
    const Node* node = network.node("person/moa-sandbergh");
    REQUIRE(node != nullptr);
    CHECK(node->name == "Moa Sandbergh");
    CHECK(node->aliases == std::vector<std::string>{"Moa Sandberg"});
    const Network chain = network_by(texts, line("rename", "Moa Sandberg", "Moa Sandbergh") +
                                                line("rename", "Moa Sandbergh", "Moa S. Ek"));
    REQUIRE(chain.node("person/moa-s-ek") != nullptr);
    CHECK(chain.node("person/moa-s-ek")->name == "Moa S. Ek");
    const Network back = network_by(texts, line("rename", "Moa Sandberg", "Moa Sandbergh") +
                                               line("rename", "Moa Sandbergh", "Moa Sandberg"));
    CHECK(back.node("person/moa-sandberg") != nullptr);
    const Network taken = network_by(texts, line("rename", "Moa Sandberg", "Bo Hallgren"));
    CHECK(taken.nodes(NodeKind::person).size() == 3);
    CHECK(ledger_codes(taken) == std::vector<Code>{Code::ledger_contradiction});
}

TEST_CASE("rulings: bodies are made one, kept apart and renamed") {
    const std::vector<std::string> texts = {
        minutes_of_body("Kommunalt vattenråd", "7 april 2025", "Moa Sandberg, Åre" + company),
        minutes_of_body("Nätverket för vatten", "9 juni 2025", "Karl Ekdahl, Åre" + company,
                        "Frågan lyfts till KVR för beslut.")};
    CHECK(network_by(texts, "").node("body/kvr") == nullptr);
    const Network apart = network_by(texts, line("different", "KVR", "Kommunalt vattenråd"));
    CHECK(apart.node("body/kvr") != nullptr);
    const Network one =
        network_by(texts, line("same", "Kommunalt vattenråd", "Nätverket för vatten"));
    CHECK(one.edges(EdgeKind::met).size() == 2);
    CHECK(one.edges(EdgeKind::met)[0]->from == one.edges(EdgeKind::met)[1]->from);
    const Node* node = one.node(one.edges(EdgeKind::met)[0]->from);
    REQUIRE(node != nullptr);
    CHECK(node->decided_by.size() == 1);
    const Network named = network_by(texts, line("rename", "Nätverket för vatten", "Vattennätet"));
    REQUIRE(named.node("body/vattennatet") != nullptr);
    CHECK(named.node("body/vattennatet")->name == "Vattennätet");
}

TEST_CASE("rulings: a name that nothing has, and two kinds, are remarked") {
    const auto texts = two_protocols("Moa Sandberg, Åre", "Moa Sandberg, Åre");
    const Network unknown = network_by(texts, line("same", "Moa Sandberg", "Rut Okänd"));
    REQUIRE(ledger_codes(unknown) == std::vector<Code>{Code::ledger_name_unknown});
    CHECK(unknown.diagnostics().front().arguments.front() == "Rut Okänd");
    const Network kinds = network_by(texts, line("same", "Moa Sandberg", "Regional ledningsgrupp"));
    CHECK(ledger_codes(kinds) == std::vector<Code>{Code::ledger_contradiction});
    CHECK(kinds.nodes(NodeKind::person).size() == 3);
}

TEST_CASE("rulings: the order of documents and a ledger said twice change nothing") {
    auto texts = two_protocols("Moa Sandberg, Åre", "Moa Nordell, Åre");
    const std::string ruling = line("same", "Moa Sandberg", "Moa Nordell");
    const Network once = network_by(texts, ruling);
    const Network twice = network_by(texts, ruling + ruling);
    CHECK(once.nodes() == twice.nodes());
    CHECK(once.edges() == twice.edges());
    std::reverse(texts.begin(), texts.end());
    const Network reversed = network_by(texts, ruling);
    CHECK(reversed.nodes().size() == once.nodes().size());
    CHECK(reversed.node("person/moa-sandberg")->aliases ==
          once.node("person/moa-sandberg")->aliases);
}
