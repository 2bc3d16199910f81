// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/protocol.hpp"

#include <doctest/doctest.h>

#include "graph/base/utf8.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;
using extract::Protocol;
using extract::SectionKind;

namespace {

/// "1 Upprop | 2 Val av justerare | 2a Strandskyddet"
std::string items_read(std::string_view input) {
    const extract::Text text(input);
    std::string out;
    for (const auto& item : extract::read_protocol_parts(text).items) {
        if (!out.empty()) out += " | ";
        out += std::to_string(item.paragraph) + item.letter + " " +
               utf8::squeeze(text.plain(item.title));
    }
    return out;
}

struct ProtocolRow {
    std::string_view name;
    std::string_view text;
    std::string_view expected;
};

}  // namespace

TEST_CASE("items: found in every numbering, never in the contents list") {
    const ProtocolRow rows[] = {
        {"§ with text between", "§ 1 Upprop\nText.\n\n§ 2 Budget\nText.\n", "1 Upprop | 2 Budget"},
        {"contents with tabs",
         "Innehåll\n§ 1 Upprop\t2\n§ 2 Budget\t3\n\n§ 1 Upprop\nText.\n\n§ 2 Budget\nText.\n",
         "1 Upprop | 2 Budget"},
        {"contents with dots",
         "§ 1 Upprop.....2\n§ 2 Budget.....3\n\n§ 1 Upprop\nText.\n\n§ 2 Budget\nText.\n",
         "1 Upprop | 2 Budget"},
        {"contents without pages",
         "§ 1 Upprop\n§ 2 Budget\n\n§ 1 Upprop\nText.\n\n§ 2 Budget\nText.\n",
         "1 Upprop | 2 Budget"},
        {"plain numbers", "1. Upprop\nText.\n\n2. Budget\nText.\n\n3. Slut\nText.\n",
         "1 Upprop | 2 Budget | 3 Slut"},
        {"headings with a star",
         "* Öppnande\nText ett.\n\n* Budget\n- en punkt\nText.\n\n* Växeln\nText.\n\n* Rapporter\n"
         "Text.\n\n* Nästa möte\nText.\n",
         "0 Öppnande | 0 Budget | 0 Växeln | 0 Rapporter | 0 Nästa möte"},
        {"the case number above its heading",
         "§ 1. Upprop\nText.\n\n   Dnr 2021-4\n§ 2. Budget\nText.\n", "1 Upprop | 2 Budget"},
        {"headings without numbers", "## Upprop\nText.\n## Budget\nText.\n## Slut\n",
         "0 Upprop | 0 Budget | 0 Slut"},
        {"§ after its heading", "Budget\n§ 42\nText här.\n\nVal av justerare\n§ 43\nAnna väljs.\n",
         "42 Budget | 43 Val av justerare"},
        {"a title below its § that runs into a sentence",
         "KF § 4\nAllmänhetens frågestund Inga frågor ställs.\n\nKF § 5\nBudget\nText.\n",
         "4 Allmänhetens frågestund | 5 Budget"},
        {"§ before its heading",
         "§ 42\nBudget\n\nText här.\n\n§ 43\nVal av justerare\n\nAnna väljs.\n",
         "42 Budget | 43 Val av justerare"},
        {"a § used twice",
         "§ 13 Budget\nText.\n\n§ 14 Övriga frågor\nText.\n\nMer.\n\n§ 14 Avslutande\nText.\n",
         "13 Budget | 14 Övriga frågor | 14 Avslutande"},
        {"a reference at the start of a line",
         "§ 8 Upprop\nText.\n\n§ 9 Plan\nText\n§ 3 i förra protokollet gäller än.\n",
         "8 Upprop | 9 Plan"},
        {"none", "En text utan ärenden.\n", ""},
        {"empty", "", ""},
    };
    for (const ProtocolRow& row : rows) {
        CAPTURE(row.name);
        CHECK(items_read(row.text) == row.expected);
    }
}

TEST_CASE("items: lettered parts are items of their own when the contents list has them") {
    const std::string_view input =
        "§ 5 Upprop\t2\n§ 6 Övriga frågor\t3\na) Strandskyddet\t3\nb) Nästa möte\t3\n\n"
        "§ 5 Upprop\n- a) Upprop genomförs\n- b) Dagordningen godkänns\n\n"
        "§ 6 Övriga frågor\n\na) Strandskyddet\n\nFrågan togs upp.\n\nb) Nästa möte\n\nMötet "
        "flyttas.\n";
    CHECK(items_read(input) == "5 Upprop | 6 Övriga frågor | 6a Strandskyddet | 6b Nästa möte");
}

TEST_CASE("items: an item is cut into its sections, its presenters apart") {
    const extract::Text text(
        "§ 1 Upprop\nAlla är här.\n\n§ 2 Budget\nFöredragande: Anna Aberg, "
        "ekonom\n\nBeslut\nBudgeten antas.\n\n"
        "Bakgrund\nEn text.\nTvå rader.\n\nSynpunkter från mötet\nBra.\n");
    const Protocol protocol = extract::read_protocol_parts(text);
    REQUIRE(protocol.items.size() == 2);
    REQUIRE(protocol.items[0].sections.size() == 1);
    CHECK(protocol.items[0].sections[0].kind == SectionKind::none);
    CHECK(text.plain(protocol.items[0].sections[0].body) == "Alla är här.");
    const auto& budget = protocol.items[1];
    CHECK(text.plain(budget.presenters) == "Anna Aberg, ekonom");
    REQUIRE(budget.sections.size() == 3);
    CHECK(budget.sections[0].kind == SectionKind::decision);
    CHECK(text.plain(budget.sections[0].body) == "Budgeten antas.");
    CHECK(budget.sections[1].kind == SectionKind::background);
    CHECK(text.plain(budget.sections[1].body) == "En text.\nTvå rader.");
    CHECK(budget.sections[2].kind == SectionKind::views);
}

TEST_CASE("items: who presents, in the ways minutes say it") {
    const ProtocolRow rows[] = {
        {"colon", "Föredragande: Anna Aberg", "Anna Aberg"},
        {"by", "Föredrogs av Anna Aberg", "Anna Aberg"},
        {"wide", "Föredragande\tAnna Aberg", "Anna Aberg"},
        {"below", "Föredragande:\nAnna Aberg", "Anna Aberg"},
        {"bold", "**Föredragande:** Anna Aberg", "Anna Aberg"},
        {"prose", "Föredragande har ordet.", ""},
    };
    for (const ProtocolRow& row : rows) {
        CAPTURE(row.name);
        const extract::Text text("§ 1 Upprop\nText.\n\n§ 2 Budget\n" + std::string(row.text) +
                                 "\n\nBakgrund\nText.\n");
        const Protocol protocol = extract::read_protocol_parts(text);
        REQUIRE(protocol.items.size() == 2);
        CHECK(text.plain(protocol.items[1].presenters) == row.expected);
    }
}

TEST_CASE("items: the contents list keeps its titles without leaders and pages") {
    const extract::Text text(
        "§ 1 Upprop\t2\n§ 2 Budget.....3\na) Taxa\t3\n\n§ 1 Upprop\nText.\n\n§ 2 Budget\nText.\n");
    const Protocol protocol = extract::read_protocol_parts(text);
    REQUIRE(protocol.contents.size() == 3);
    CHECK(text.plain(protocol.contents[0].title) == "Upprop");
    CHECK(text.plain(protocol.contents[1].title) == "Budget");
    CHECK(protocol.contents[2].letter == "a");
    CHECK(text.plain(protocol.contents[2].title) == "Taxa");
}

TEST_CASE("items: a lone § in the head is a stray mark") {
    const extract::Text text(
        "Styrelsen\nEva Ek, sekreterare §\n\n§ 1 Upprop\nText.\n\n§ 2 Budget\nText.\n");
    const Protocol protocol = extract::read_protocol_parts(text);
    REQUIRE(protocol.stray_marks.size() == 1);
    CHECK(text.plain(protocol.stray_marks.front()) == "§");
    CHECK(text.line_at(protocol.stray_marks.front().begin) == 1);
}

TEST_CASE("items: an agenda with numbers, and what was said under the same titles without") {
    const extract::Text text(
        "Dagordning\n1. Runda\n2. Upphandling\n3. Nästa träff\n\nRunda\nAlla har det bra.\n\n"
        "Upphandling:\nVi väntar.\n\nNästa träff\nI maj.\n");
    const Protocol protocol = extract::read_protocol_parts(text);
    REQUIRE(protocol.items.size() == 3);
    CHECK(protocol.items[1].paragraph == 2);
    CHECK(text.plain(protocol.items[1].title) == "Upphandling");
    CHECK(text.plain(protocol.items[1].body) == "Vi väntar.");
    // A list of items that nothing below repeats stays one.
    const extract::Text list("1. Runda\n2. Upphandling\n3. Nästa träff\n\nVi ses i maj.\n");
    const Protocol flat = extract::read_protocol_parts(list);
    REQUIRE(flat.items.size() == 3);
    CHECK(list.plain(flat.items[2].body) == "Vi ses i maj.");
}

TEST_CASE("items: a title that tells is not cut inside the name of somebody") {
    const ProtocolRow rows[] = {
        {"a name first", "Malin Ek valdes till justerare.", "Malin Ek valdes till justerare"},
        {"a role and a name", "Mötesordförande Göran Ek hälsade alla välkomna.",
         "Mötesordförande Göran Ek hälsade alla välkomna"},
        {"a title and a sentence", "Verksamhetsplan 2010 Styrelsen beslutar att anta planen.",
         "Verksamhetsplan 2010"},
    };
    for (const ProtocolRow& row : rows) {
        CAPTURE(row.name);
        const extract::Text text("§ 1 Upprop\nText.\n\n§ 2 " + std::string(row.text) +
                                 "\n\n§ 3 Slut\nText.\n");
        const Protocol protocol = extract::read_protocol_parts(text);
        REQUIRE(protocol.items.size() == 3);
        CHECK(text.plain(protocol.items[1].title) == row.expected);
    }
}
