// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::minutes;
using tests::network_of;

namespace {

std::vector<Paper> papers(std::string_view text) {
    const Network network = network_of(
        minutes("§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Ärendet\n\nBeslut\nGodkänns.\n\n" +
                std::string(text)));
    for (const Node& node : network.nodes()) {
        if (node.id == "decision/regional-ledningsgrupp/2025-04-07/2")
            return std::get<DecisionFacts>(node.facts).documents;
    }
    return {};
}

std::string next_meeting(std::string_view items) {
    const Network network = network_of(minutes(items));
    for (const Node& node : network.nodes()) {
        if (const auto* meeting = std::get_if<MeetingFacts>(&node.facts))
            return meeting->next_meeting;
    }
    return "no meeting";
}

}  // namespace

TEST_CASE("papers: title, author and day of what lay before the item") {
    struct Row {
        const char* name;
        std::string_view text;
        std::vector<Paper> expected;
    };
    const Row rows[] = {
        {"one a line",
         "Beslutsunderlag\nBudget 2025\nKarta",
         {{"Budget 2025", "", ""}, {"Karta", "", ""}}},
        {"dated",
         "Handlingar\n- Tjänsteskrivelse, daterad 2025-03-01",
         {{"Tjänsteskrivelse", "", "2025-03-01"}}},
        {"from an office",
         "Handlingar\nSkrivelse från ekonomienheten den 1 mars 2025",
         {{"Skrivelse från ekonomienheten", "ekonomienheten", "2025-03-01"}}},
        {"a title over two lines",
         "Handlingar\n- Utredning om broar\n  och vägar",
         {{"Utredning om broar och vägar", "", ""}}},
        {"prepared by",
         "Underlag\nPlan för vatten\n\nUnderlag framtaget av\nJan Juhl",
         {{"Plan för vatten", "Jan Juhl", ""}}},
        {"a decision keeps its day",
         "Beslutsunderlag\nBeslut kulturnämnden 2025-03-01 § 4",
         {{"Beslut kulturnämnden 2025-03-01 § 4", "", "2025-03-01"}}},
        {"none", "Handlingar\nInga handlingar", {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(papers(row.text) == row.expected);
    }
}

TEST_CASE("next meeting: where an item says it") {
    struct Row {
        const char* name;
        std::string_view items;
        std::string_view expected;
    };
    const Row rows[] = {
        {"in its own item",
         "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Nästa möte\n\n"
         "Onsdag den 14 maj 2025 kl. 9.",
         "2025-05-14"},
        {"without a year", "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Nästa möte\n\n14 maj kl. 9.",
         "2025-05-14"},
        {"in the next year", "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Nästa möte\n\nDen 12 januari.",
         "2026-01-12"},
        {"the first of several",
         "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Mötestider\n\nInget möte hålls den 1 juli.\n\n"
         "Möten hålls den 3 mars 2025, 9 juni 2025 och 8 september 2025.",
         "2025-06-09"},
        {"in a sentence",
         "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Övrigt\n\n"
         "Nästa möte hålls den 9 juni 2025 i Åre.",
         "2025-06-09"},
        {"called off",
         "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Övrigt\n\n"
         "Nästa möte den 9 juni 2025 ställs in.",
         ""},
        {"not said", "§ 1 Upprop\n\nUpprop genomförs.", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(next_meeting(row.items) == row.expected);
    }
}
