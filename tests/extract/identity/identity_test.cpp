// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::network_of;

namespace {

std::string minutes_of(const std::string& body, const std::string& date, const std::string& people,
                       const std::string& text = "Text.") {
    return "Protokoll\n\n" + body + "\n\nTid och plats: " + date +
           " kl. 13.00-15.00, Salen\nDeltagare (beslutande):\n" + people +
           "\nParagrafer: 1-2\n\n§ 1 Upprop\n\nText.\n\n§ 2 Ärendet\n\nBakgrund\n" + text + "\n";
}

std::size_t bodies_with_word(const Network& network, std::string_view word) {
    const auto bodies = network.nodes(NodeKind::body);
    return static_cast<std::size_t>(std::count_if(
        bodies.begin(), bodies.end(),
        [&](const Node* node) { return node->name.find(word) != std::string::npos; }));
}

const std::string three = "Anna Aberg, Åre\nBo Dahl, Krokom\nCia Ceder, Ragunda";

}  // namespace

TEST_CASE("identity: a person met in two protocols is one node") {
    const Network network =
        network_of({minutes_of("Regional ledningsgrupp", "7 april 2025", three),
                    minutes_of("Regional ledningsgrupp", "9 juni 2025", three)});
    CHECK(network.nodes(NodeKind::person).size() == 3);
    const auto seats = network.from("person/anna-aberg", EdgeKind::member_of);
    REQUIRE(seats.size() == 1);
    CHECK(seats.front()->since == "2025-04-07");
    CHECK(seats.front()->until == "2025-06-09");
    CHECK(seats.front()->evidence.size() == 2);
}

TEST_CASE("identity: inflections of a body's name are one body") {
    const Network network =
        network_of({minutes_of("Regional ledningsgrupp", "7 april 2025", three),
                    minutes_of("Nätverket för vatten", "9 juni 2025", three,
                               "Frågan lyfts till Regionala ledningsgruppen för beslut.")});
    CHECK(network.node("body/regional-ledningsgrupp") != nullptr);
    CHECK(bodies_with_word(network, "edningsgrupp") == 1);
}

TEST_CASE("identity: an acronym is the one body whose name it shortens") {
    const Network network = network_of({minutes_of("Kommunalt vattenråd", "7 april 2025", three),
                                        minutes_of("Nätverket för vatten", "9 juni 2025", three,
                                                   "Frågan lyfts till KVR för beslut.")});
    const Node* council = network.node("body/kommunalt-vattenrad");
    REQUIRE(council != nullptr);
    CHECK(std::count(council->aliases.begin(), council->aliases.end(), "KVR") == 1);
    CHECK(network.node("body/kvr") == nullptr);
}

TEST_CASE("identity: an acronym that fits two bodies stays apart") {
    const Network network =
        network_of({minutes_of("Kommunalt vattenråd", "7 april 2025", three),
                    minutes_of("Kulturellt verksamhetsråd", "8 april 2025", three),
                    minutes_of("Nätverket för vatten", "9 juni 2025", three,
                               "Frågan lyfts till KVR för beslut.")});
    CHECK(network.node("body/kvr") != nullptr);
}

TEST_CASE("identity: names a letter apart, of one place and never together, are asked about") {
    const Network network =
        network_of({minutes_of("Regional ledningsgrupp", "7 april 2025",
                               "Anna Ceder, Åre\nBo Dahl, Krokom\nEva Ek, Ragunda"),
                    minutes_of("Regional ledningsgrupp", "9 juni 2025",
                               "Anna Cedar, Åre\nBo Dahl, Krokom\nEva Ek, Ragunda")});
    const auto questions = network.edges(EdgeKind::possible_same_as);
    REQUIRE(questions.size() == 1);
    CHECK(questions.front()->from == "person/anna-cedar");
    CHECK(questions.front()->to == "person/anna-ceder");
    CHECK(questions.front()->certainty == Certainty::implied);
    const auto& facts = std::get<QuestionFacts>(questions.front()->facts);
    CHECK(facts.score > 0.5);
    CHECK(facts.score < 1.0);
    CHECK_FALSE(facts.reasons.empty());
    CHECK(questions.front()->evidence.size() == 2);
}

TEST_CASE("identity: two who sat at one meeting, or in other places, are two") {
    const Network together = network_of(minutes_of(
        "Regional ledningsgrupp", "7 april 2025", "Ida Ivar, Åre\nIna Ivar, Åre\nEva Ek, Ragunda"));
    CHECK(together.edges(EdgeKind::possible_same_as).empty());
    const Network apart =
        network_of({minutes_of("Regional ledningsgrupp", "7 april 2025",
                               "Ida Ivar, Åre\nBo Dahl, Krokom\nEva Ek, Ragunda"),
                    minutes_of("Regional ledningsgrupp", "9 juni 2025",
                               "Ina Ivar, Strömsund\nBo Dahl, Krokom\nEva Ek, Ragunda")});
    CHECK(apart.edges(EdgeKind::possible_same_as).empty());
}

TEST_CASE("identity: who stands in for somebody is somebody else, however alike the names") {
    const Network network = network_of(
        {minutes_of("Regional ledningsgrupp", "7 april 2025",
                    "Ida Ivar, Åre, ersätter Ina Ivar\nBo Dahl, Krokom"),
         minutes_of("Regional ledningsgrupp", "9 juni 2025", "Ina Ivar, Åre\nBo Dahl, Krokom")});
    CHECK(network.node("person/ida-ivar") != nullptr);
    CHECK(network.node("person/ina-ivar") != nullptr);
    CHECK(network.edges(EdgeKind::possible_same_as).empty());
}

TEST_CASE("identity: bodies of much the same people are asked about, not merged") {
    const std::string people =
        "Anna Aberg, Åre\nBo Dahl, Krokom\nCia Ceder, Ragunda\nDavid Ek, Strömsund";
    const Network network =
        network_of({minutes_of("Samverkansgruppen", "7 april 2025", people),
                    minutes_of("Regional ledningsgrupp", "9 juni 2025", people)});
    const auto questions = network.edges(EdgeKind::possible_same_as);
    REQUIRE(questions.size() == 1);
    CHECK(questions.front()->from == "body/regional-ledningsgrupp");
    CHECK(questions.front()->to == "body/samverkansgruppen");
}
