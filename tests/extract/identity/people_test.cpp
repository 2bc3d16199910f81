// SPDX-License-Identifier: Apache-2.0
// Kinds of variation met in real minutes, with made-up names: what is merged, asked, kept apart.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::network_of;

namespace {

std::string minutes_of_people(const std::string& body, const std::string& date,
                              const std::string& people, const std::string& text = "Text.") {
    return "Protokoll\n\n" + body + "\n\nTid och plats: " + date +
           " kl. 13.00-15.00, Salen\nDeltagare (beslutande):\n" + people +
           "\nParagrafer: 1-2\n\n§ 1 Upprop\n\nText.\n\n§ 2 Ärendet\n\nBakgrund\n" + text + "\n";
}

/// One body, two meetings, one name on each list, and company that stays the same.
Network two_meetings(const std::string& first, const std::string& second) {
    const std::string company = "\nBo Hallgren, Krokom\nCia Nyström, Ragunda";
    return network_of(
        {minutes_of_people("Regional ledningsgrupp", "7 april 2025", first + company),
         minutes_of_people("Regional ledningsgrupp", "9 juni 2025", second + company)});
}

std::size_t people(const Network& network) { return network.nodes(NodeKind::person).size(); }
std::size_t asked(const Network& network) {
    return network.edges(EdgeKind::possible_same_as).size();
}

enum class Expected { merged, asked, apart };

Expected outcome(const Network& network, std::size_t one) {
    if (people(network) == one) return Expected::merged;
    return asked(network) > 0 ? Expected::asked : Expected::apart;
}

struct PeopleRow {
    const char* name;
    std::string first;
    std::string second;
    Expected expected;
};

}  // namespace

TEST_CASE("people: spellings of one place are merged, asked about, or left apart") {
    const PeopleRow rows[] = {
        {"son, sson", "Lars Bengtson, Åre", "Lars Bengtsson, Åre", Expected::merged},
        {"silent h", "Judit Sandin, Åre", "Judith Sandin, Åre", Expected::merged},
        {"dahl, dal", "Moa Lövdahl, Åre", "Moa Lövdal, Åre", Expected::merged},
        {"qvist, kvist", "Moa Lindqvist, Åre", "Moa Lindkvist, Åre", Expected::merged},
        {"c, k", "Carin Sandin, Åre", "Karin Sandin, Åre", Expected::merged},
        {"accent", "André Sandin, Åre", "Andre Sandin, Åre", Expected::merged},
        {"hyphen", "Moa Dahl Sandin, Åre", "Moa Dahl-Sandin, Åre", Expected::merged},
        {"letter lost in a long name", "Moa Sandberg, Åre", "Moa Sanberg, Åre", Expected::merged},
        {"letters turned", "Moa Emanuelsson, Åre", "Moa Emanulesson, Åre", Expected::merged},
        {"letter in a short name", "Moa Linde, Åre", "Moa Lindo, Åre", Expected::asked},
        {"two first names in use", "Marie Sandberg, Åre", "Maria Sandberg, Åre", Expected::asked},
        {"two letters", "Moa Sandberg, Åre", "Moa Sundborg, Åre", Expected::asked},
        {"turned round", "Moa Dahl Sandin, Åre", "Moa Sandin Dahl, Åre", Expected::asked},
        {"married name added", "Moa Sandin, Åre", "Moa Sandin Lövgren, Åre", Expected::asked},
        {"half left out", "Moa Sandin Lövgren, Åre", "Moa Lövgren, Åre", Expected::asked},
        {"short first name", "Kalle Sandin, Åre", "Karl Sandin, Åre", Expected::asked},
        {"surname begins alike", "Moa Almberg, Åre", "Moa Almlund, Åre", Expected::asked},
        {"other surname", "Moa Sandberg, Åre", "Moa Nordell, Åre", Expected::apart},
        {"other first name", "Moa Sandberg, Åre", "Karl Sandberg, Åre", Expected::apart},
        {"other place, one letter", "Moa Sandberg, Åre", "Moa Sanberg, Krokom", Expected::apart},
        {"other place, one sound", "Karin Ekdal, Åre", "Carin Ekdahl, Krokom", Expected::apart},
    };
    for (const PeopleRow& row : rows) {
        CAPTURE(row.name);
        CHECK(outcome(two_meetings(row.first, row.second), 3) == row.expected);
    }
}

TEST_CASE("people: the party decides where it is written") {
    const PeopleRow rows[] = {
        {"one letter in a short name", "Moa Linde (S)", "Moa Lindo (S)", Expected::merged},
        {"two first names in use", "Marie Sandberg (S)", "Maria Sandberg (S)", Expected::merged},
        {"two letters", "Moa Sandberg (S)", "Moa Sundborg (S)", Expected::asked},
        {"one letter, other party", "Moa Sandberg (S)", "Moa Sanberg (M)", Expected::apart},
        {"one sound, other party", "Karin Ekdal (S)", "Carin Ekdahl (M)", Expected::apart},
        {"two letters, other party", "Moa Sandberg (S)", "Moa Sundborg (M)", Expected::apart},
        {"lower case is the same mark", "Moa Linde (s)", "Moa Lindo (S)", Expected::merged},
        {"an old mark is today's party", "Moa Linde (FP)", "Moa Lindo (L)", Expected::merged},
    };
    for (const PeopleRow& row : rows) {
        CAPTURE(row.name);
        CHECK(outcome(two_meetings(row.first, row.second), 3) == row.expected);
    }
}

TEST_CASE("people: a stray party mark in one body is remarked, in two bodies it is two people") {
    const std::string company = "\nBo Hallgren, Krokom\nCia Nyström, Ragunda";
    const Network stray = network_of(
        {minutes_of_people("Regional ledningsgrupp", "7 april 2025", "Moa Sandberg (S)" + company),
         minutes_of_people("Regional ledningsgrupp", "9 juni 2025", "Moa Sandberg (V)" + company),
         minutes_of_people("Regional ledningsgrupp", "8 september 2025",
                           "Moa Sandberg (S)" + company)});
    CHECK(people(stray) == 3);
    CHECK(tests::remarks(stray, Code::party_conflict) == "'Moa Sandberg (V)' -> S\n");
    const Network two = network_of(
        {minutes_of_people("Regional ledningsgrupp", "7 april 2025", "Moa Sandberg (S)" + company),
         minutes_of_people("Nätverket för vatten", "9 juni 2025", "Moa Sandberg (V)" + company)});
    CHECK(people(two) == 4);
    CHECK(two.node("person/moa-sandberg--s") != nullptr);
    CHECK(two.node("person/moa-sandberg--v") != nullptr);
    CHECK(asked(two) == 1);
}

TEST_CASE("people: namesakes of one place on one list are told apart by their parties") {
    const Network network = network_of(
        {minutes_of_people("Regional ledningsgrupp", "7 april 2025",
                           "Moa Sandberg (S), Åre\nMoa Sandberg (M), Åre\nBo Hallgren (C), Krokom"),
         minutes_of_people("Regional ledningsgrupp", "9 juni 2025",
                           "Moa Sandberg (M), Åre\nBo Hallgren (C), Krokom")});
    REQUIRE(network.node("person/moa-sandberg--s") != nullptr);
    REQUIRE(network.node("person/moa-sandberg--m") != nullptr);
    CHECK(network.from("person/moa-sandberg--m", EdgeKind::attended).size() == 2);
    CHECK(network.from("person/moa-sandberg--s", EdgeKind::attended).size() == 1);
}

TEST_CASE("people: a merge beyond inflection says so where the name stands") {
    const Network network = two_meetings("Moa Sandberg, Åre", "Moa Sanberg, Åre");
    CHECK(tests::remarks(network, Code::name_variant) == "'Moa Sanberg, Åre' -> Moa Sandberg\n");
    const Node* const node = network.node("person/moa-sandberg");
    REQUIRE(node != nullptr);
    CHECK(node->aliases == std::vector<std::string>{"Moa Sanberg"});
    CHECK(node->evidence.size() >= 2);
    const Network inflected = two_meetings("Moa Dahl Sandin, Åre", "Moa Dahl-Sandin, Åre");
    CHECK(tests::remarks(inflected, Code::name_variant).empty());
}

TEST_CASE("people: the form that most documents use is the name") {
    const std::string company = "\nBo Hallgren, Krokom\nCia Nyström, Ragunda";
    const Network network = network_of(
        {minutes_of_people("Regional ledningsgrupp", "7 april 2025", "Moa Sanberg, Åre" + company),
         minutes_of_people("Regional ledningsgrupp", "9 juni 2025", "Moa Sandberg, Åre" + company),
         minutes_of_people("Regional ledningsgrupp", "8 september 2025",
                           "Moa Sandberg, Åre" + company)});
    CHECK(network.node("person/moa-sandberg") != nullptr);
    CHECK(network.node("person/moa-sanberg") == nullptr);
    CHECK(network.from("person/moa-sandberg", EdgeKind::attended).size() == 3);
}

TEST_CASE("people: one name in two municipalities is two people and a question") {
    const Network network = two_meetings("Moa Sandberg, Åre", "Moa Sandberg, Strömsund");
    CHECK(network.node("person/moa-sandberg") == nullptr);
    CHECK(network.node("person/moa-sandberg--are") != nullptr);
    CHECK(network.node("person/moa-sandberg--stromsund") != nullptr);
    REQUIRE(asked(network) == 1);
    const Edge& question = *network.edges(EdgeKind::possible_same_as).front();
    CHECK(question.from == "person/moa-sandberg--are");
    CHECK(std::get<QuestionFacts>(question.facts).score == doctest::Approx(0.4));
}

TEST_CASE("people: namesakes on one list are two, and what cannot be told stays with neither") {
    const Network network = network_of(minutes_of_people(
        "Regional ledningsgrupp", "7 april 2025",
        "Moa Sandberg, Åre\nMoa Sandberg, Krokom, ordförande\nBo Hallgren, Ragunda",
        "Moa Sandberg får i uppdrag att ta fram en plan."));
    REQUIRE(network.node("person/moa-sandberg--are") != nullptr);
    REQUIRE(network.node("person/moa-sandberg--krokom") != nullptr);
    CHECK(network.from("person/moa-sandberg--are", EdgeKind::attended).size() == 1);
    CHECK(network.from("person/moa-sandberg--krokom", EdgeKind::attended).size() == 1);
    CHECK(network.from("person/moa-sandberg--are", EdgeKind::represents).size() == 1);
    for (const Edge* question : network.edges(EdgeKind::possible_same_as)) {
        const bool both_placed =
            question->from.find("--") != NodeId::npos && question->to.find("--") != NodeId::npos;
        CHECK_FALSE(both_placed);
    }
}

TEST_CASE("people: whoever stands without a place is the one who sits in that body") {
    const std::string company = "\nBo Hallgren, Krokom\nCia Nyström, Ragunda";
    const Network network = network_of(
        {minutes_of_people("Regional ledningsgrupp", "7 april 2025", "Moa Sandberg, Åre" + company),
         minutes_of_people("Nätverket för vatten", "8 april 2025",
                           "Moa Sandberg, Strömsund" + company),
         minutes_of_people("Nätverket för vatten", "9 juni 2025", "Moa Sandberg" + company)});
    CHECK(network.from("person/moa-sandberg--stromsund", EdgeKind::attended).size() == 2);
    CHECK(network.from("person/moa-sandberg--are", EdgeKind::attended).size() == 1);
}

TEST_CASE("people: substitution partners and two of one list are never one person") {
    const Network partners = network_of(
        {minutes_of_people("Regional ledningsgrupp", "7 april 2025",
                           "Karin Lindqvist, Åre, ersätter Carin Lindkvist\nBo Hallgren, Krokom"),
         minutes_of_people("Regional ledningsgrupp", "9 juni 2025",
                           "Carin Lindkvist, Åre\nBo Hallgren, Krokom")});
    CHECK(partners.node("person/karin-lindqvist") != nullptr);
    CHECK(partners.node("person/carin-lindkvist") != nullptr);
    CHECK(asked(partners) == 0);
    const Network together = network_of(
        minutes_of_people("Regional ledningsgrupp", "7 april 2025",
                          "Karin Lindqvist, Åre\nCarin Lindkvist, Åre\nBo Hallgren, Krokom"));
    CHECK(people(together) == 3);
    CHECK(asked(together) == 0);
}

TEST_CASE("people: a misprint between two who are not one is asked about, not given to either") {
    const std::string company = "\nBo Hallgren, Krokom\nCia Nyström, Ragunda";
    const Network network =
        network_of({minutes_of_people("Regional ledningsgrupp", "7 april 2025",
                                      "Moa Sandberger, Åre\nMoa Sandbergen, Åre" + company),
                    minutes_of_people("Regional ledningsgrupp", "9 juni 2025",
                                      "Moa Sandberges, Åre" + company)});
    CHECK(people(network) == 5);
    CHECK(asked(network) == 2);
    for (const Edge* question : network.edges(EdgeKind::possible_same_as))
        CHECK(std::get<QuestionFacts>(question->facts).score < 0.5);
}

TEST_CASE("people: a genitive in one protocol is the name that another one knows") {
    const std::string company = "Bo Hallgren, Krokom\nCia Nyström, Ragunda";
    const Network network =
        network_of({minutes_of_people("Regional ledningsgrupp", "7 april 2025",
                                      "Anna Sandberg, Åre\n" + company),
                    minutes_of_people("Regional ledningsgrupp", "9 juni 2025", company,
                                      "Uppdra åt Anna Sandbergs att ta fram en plan.")});
    CHECK(network.node("person/anna-sandbergs") == nullptr);
    CHECK(network.node("person/anna-sandberg") != nullptr);
}

TEST_CASE("people: a name that ends in s on a list keeps its s") {
    const Network network = two_meetings("Moa Elias, Åre", "Moa Elia, Åre");
    CHECK(people(network) == 4);
}

TEST_CASE("people: the same post at the same place under another surname is a question") {
    const Network network =
        two_meetings("Moa Sandberg, kommunchef, Åre", "Moa Nordell, kommunchef, Åre");
    CHECK(outcome(network, 3) == Expected::asked);
}

TEST_CASE("people: a block too wide to compare everybody in it is remarked") {
    std::vector<std::string> texts;
    for (int i = 0; i < 70; ++i) {
        const std::string tail = {static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26)};
        const int day = 1 + i % 28;
        const int month = i / 28;
        constexpr const char* months[] = {"januari", "februari", "mars"};
        texts.push_back(minutes_of_people(
            "Regional ledningsgrupp", std::to_string(day) + " " + months[month] + " 2025",
            "Moa Q" + tail + "lundborg" + tail + ", Åre\nBo Hallgren, Krokom"));
    }
    const Network network = network_of(texts);
    const auto& remarks = network.diagnostics();
    CHECK(std::any_of(remarks.begin(), remarks.end(),
                      [](const Diagnostic& d) { return d.code == Code::limit_reached; }));
}
