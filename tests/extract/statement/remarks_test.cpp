// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::minutes;
using tests::network_of;

namespace {

/// minutes() with another line in its head.
std::string with_head_line(std::string_view line) {
    std::string out =
        minutes("§ 1 Upprop\nText.\n\n§ 2 Taxa\nFöredragande: Bo Dahl\n\nBeslut\nTaxan höjs.\n");
    return out.replace(out.find("Paragrafer:"), 0, std::string(line) + "\n");
}

std::string with_item(std::string_view text) {
    return minutes("§ 1 Upprop\nText.\n\n§ 2 Taxa\n" + std::string(text) + "\n");
}

}  // namespace

TEST_CASE("remark: careful minutes give none") {
    const Network network = network_of(with_head_line("Nästa möte: måndag 16 juni 2025"));
    CHECK(network.diagnostics().empty());
}

TEST_CASE("remark: a weekday that is not that day, with the day that was meant") {
    // 16 June 2025 is a Monday; 12 January 2025 was a Sunday, 12 January 2026 is a Monday.
    CHECK(tests::remarks(network_of(with_head_line("Nästa möte: tisdag 16 juni 2025")),
                         Code::weekday_mismatch) == "'tisdag 16 juni 2025' -> 2025-06-17\n");
    const Network past = network_of(with_head_line("Nästa möte: måndag 12 januari 2025"));
    CHECK(tests::remarks(past, Code::weekday_mismatch) ==
          "'måndag 12 januari 2025' -> 2026-01-12\n");
    CHECK(tests::remarks(past, Code::date_in_past) == "'måndag 12 januari 2025' -> 2026-01-12\n");
}

TEST_CASE("remark: a wrong weekday of a day long gone means the day beside it, not next year's") {
    // 3 March 2025 was a Monday.
    const Network network =
        network_of(with_item("Bakgrund\nArbetet började tisdag 3 mars 2025.\n"));
    CHECK(tests::remarks(network, Code::weekday_mismatch) ==
          "'tisdag 3 mars 2025' -> 2025-03-04\n");
}

TEST_CASE("remark: a day that no calendar has") {
    CHECK(tests::remarks(network_of(with_head_line("Nästa möte: 31 juni 2025")),
                         Code::impossible_date) == "'31 juni 2025'\n");
}

TEST_CASE("remark: a municipality but for one letter") {
    const Network network = network_of(with_head_line("Gäster: Leo Lund, Krokomb"));
    CHECK(tests::remarks(network, Code::misspelt_municipality) == "'Krokomb' -> Krokom\n");
    const Node* krokom = network.node("municipality/krokom");
    REQUIRE(krokom != nullptr);
    CHECK(krokom->aliases == std::vector<std::string>{"Krokomb"});
}

TEST_CASE("remark: who presents must have been there") {
    const Network absent =
        network_of(with_head_line("Frånvarande: David Dahl, Åre")
                       .replace(0, 0, "")
                       .append("\n§ 3 Rapport\nFöredragande: David Dahl\n\nText.\n"));
    CHECK(tests::remarks(absent, Code::presenter_not_present) == "'David Dahl'\n");
    const Network unlisted =
        network_of(with_item("Föredragande: Ulla Ung\n\nBeslut\nTaxan höjs.\n"));
    CHECK(tests::remarks(unlisted, Code::presenter_not_present) == "'Ulla Ung'\n");
    const Network limited =
        network_of(with_head_line("Gäster: Ulla Ung § 1\n")
                       .append("\n§ 3 Rapport\nFöredragande: Ulla Ung\n\nText.\n"));
    CHECK(tests::remarks(limited, Code::presenter_not_present) == "'Ulla Ung'\n");
    const Network there = network_of(with_item("Föredragande: Jan Juhl\n\nBeslut\nTaxan höjs.\n"));
    CHECK(tests::remarks(there, Code::presenter_not_present).empty());
}

TEST_CASE("remark: a first name alone, of one or of several") {
    const Network one = network_of(with_item("Bakgrund\nCia berättar om taxan.\n"));
    CHECK(tests::remarks(one, Code::first_name_only) == "'Cia'\n");
    CHECK(tests::remarks(one, Code::ambiguous_first_name).empty());
    std::string two = with_item("Bakgrund\nAnna berättar om taxan.\n");
    two.replace(two.find("Cia Ceder"), 9, "Anna Ceder");
    const Network several = network_of(two);
    CHECK(tests::remarks(several, Code::ambiguous_first_name) == "'Anna'\n");
    CHECK(tests::remarks(several, Code::first_name_only).empty());
}

TEST_CASE("remark: a surname written another way is a question, not another spelling") {
    std::string text = with_item("Föredragande: Cia Cedergren\n\nBeslut\nTaxan höjs.\n");
    text.replace(text.find("Cia Ceder,"), 10, "Cia Cederström,");
    const Network network = network_of(text);
    CHECK(tests::remarks(network, Code::name_variant) == "'Cia Cedergren' -> Cia Cederström\n");
    CHECK(network.node("person/cia-cedergren") != nullptr);
    CHECK(network.node("person/cia-cederstrom") != nullptr);
    CHECK(network.edges(EdgeKind::possible_same_as).size() == 1);
}

TEST_CASE("remark: somebody among the others is called chair while another one signs") {
    const Network network = network_of(
        with_head_line("Gäster: Leo Lund, ordförande\nJusteras av: Anna Aberg Ordförande"));
    CHECK(tests::remarks(network, Code::role_conflict) == "'Leo Lund, ordförande'\n");
    for (const Edge* edge : network.from("person/leo-lund", EdgeKind::member_of)) {
        CHECK(std::get<MemberFacts>(edge->facts).role != Role::chair);
    }
}

TEST_CASE("remark: the contents list and the item disagree about a title") {
    const Network network = network_of(minutes(
        "§ 1 Upprop\t2\n§ 2 Taxan\t3\n\n§ 1 Upprop\nText.\n\n§ 2 Taxorna\nBeslut\nTaxan höjs.\n"));
    CHECK_FALSE(tests::remarks(network, Code::agenda_title_mismatch).empty());
}

TEST_CASE("remark: a list that does not say whether its people decide") {
    std::string text = with_item("Text.\n");
    text.replace(text.find("Deltagare (beslutande):"), 23, "Deltagare:");
    CHECK(tests::remarks(network_of(text), Code::missing_category_label) == "'Deltagare'\n");
}

TEST_CASE("remark: a lone paragraph sign") {
    std::string text = with_item("Text.\n");
    text.insert(text.find("Jan Juhl"), "§\n");
    CHECK_FALSE(tests::remarks(network_of(text), Code::stray_paragraph_mark).empty());
}

TEST_CASE("remark: a time that says no time") {
    const Network network = network_of(
        with_item("Beslut\nBo Dahl får i uppdrag att återkomma vid ett senare tillfälle.\n"));
    CHECK(tests::remarks(network, Code::vague_deadline) == "'vid ett senare tillfälle'\n");
}
