// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/sections.hpp"

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using extract::SectionKind;

TEST_CASE("section: headings and what they open") {
    struct Row {
        std::string_view line;
        SectionKind expected;
    };
    const Row rows[] = {
        {"Beslut", SectionKind::decision},
        {"Beslut:", SectionKind::decision},
        {"BESLUT", SectionKind::decision},
        {"Styrelsens beslut", SectionKind::decision},
        {"Kommunfullmäktiges beslut", SectionKind::decision},
        {"Regionala ledningsgruppen beslut", SectionKind::decision},
        {"Nätverket för samhällsutveckling beslut:", SectionKind::decision},
        {"Miljö- och byggnadsnämndens beslut", SectionKind::decision},
        {"Direktionen beslutar", SectionKind::decision},
        {"Kommunfullmäktige beslutar för egen del:", SectionKind::decision},
        {"Mötet beslutade att:", SectionKind::decision},
        {"Beslut (enhälligt)", SectionKind::decision},
        {"Förslag till beslut", SectionKind::proposal},
        {"Ordförandens förslag", SectionKind::proposal},
        {"Arbetsutskottets förslag till kommunstyrelsen", SectionKind::proposal},
        {"Delegerade beslut", SectionKind::none},
        {"Kommunstyrelsens förslag till beslut", SectionKind::proposal},
        {"Tidigare beslut", SectionKind::earlier},
        {"Bakgrund", SectionKind::background},
        {"Sammanfattning av ärendet", SectionKind::summary},
        {"Synpunkter från mötet", SectionKind::views},
        {"Beslutsunderlag", SectionKind::documents},
        {"Underlag framtaget av", SectionKind::prepared_by},
        {"Beslutet skickas till", SectionKind::recipients},
        {"Reservation", SectionKind::reservation},
        {"Jäv", SectionKind::interest},
        {"Omröstning", SectionKind::vote},
        {"Beslutsgång", SectionKind::procedure},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const extract::Text text(row.line);
        const auto heading = extract::read_section_heading(text, tests::whole(text));
        REQUIRE(heading.has_value() == (row.expected != SectionKind::none));
        if (!heading) continue;
        CHECK(heading->kind == row.expected);
        CHECK(heading->run_in.empty());
    }
}

TEST_CASE("section: a heading may run in to its text after a colon") {
    const extract::Text text("Beslut: Planen antas");
    const auto heading = extract::read_section_heading(text, tests::whole(text));
    REQUIRE(heading.has_value());
    CHECK(heading->kind == SectionKind::decision);
    CHECK(text.plain(heading->words) == "Beslut");
    CHECK(text.plain(heading->run_in) == "Planen antas");
    const extract::Text clause("Beslut att välja Eva Ek");
    const auto run_in = extract::read_section_heading(clause, tests::whole(clause));
    REQUIRE(run_in.has_value());
    CHECK(clause.plain(run_in->run_in) == "att välja Eva Ek");
}

TEST_CASE("section: sentences are no headings") {
    const std::string long_line = "Styrelsens" + std::string(100, 'x') + " beslut";
    for (const std::string_view line :
         {std::string_view("beslut"), std::string_view("Bakgrund till frågan"),
          std::string_view("Information om beslut"),
          std::string_view("Anna Aberg lämnar förslag till beslut"),
          std::string_view("Planen antas"), std::string_view("- Beslut"), std::string_view(""),
          std::string_view(long_line)}) {
        CAPTURE(line);
        const extract::Text text(line);
        CHECK_FALSE(extract::read_section_heading(text, tests::whole(text)).has_value());
    }
}
