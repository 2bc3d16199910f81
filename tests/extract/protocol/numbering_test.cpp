// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/numbering.hpp"

#include <doctest/doctest.h>

#include "extract/protocol/protocol.hpp"
#include "extract/protocol/unflatten.hpp"
#include "graph/base/utf8.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

/// "1 Upprop | 4.5 Budget | - Slut"; the case number in square brackets.
std::string items_in(std::string_view input) {
    const extract::Text text(input);
    std::string out;
    for (const auto& item : extract::read_protocol_parts(text).items) {
        if (!out.empty()) out += " | ";
        const std::string number = item.paragraph > 0    ? std::to_string(item.paragraph)
                                   : item.number.empty() ? "-"
                                                         : item.number;
        out += number + item.letter + " " + utf8::squeeze(text.plain(item.title));
        if (!item.case_number.empty())
            out += " [" + std::string(text.plain(item.case_number)) + "]";
    }
    return out;
}

struct NumberingRow {
    std::string_view name;
    std::string_view text;
    std::string_view expected;
};

}  // namespace

TEST_CASE("numbering: whatever form carries the sequence is found") {
    const NumberingRow rows[] = {
        {"n §", "12 § Upprop\nText.\n\n13 § Budget\nText.\n", "12 Upprop | 13 Budget"},
        {"body in front", "Kf § 8\nUpprop\nText.\n\nKf § 9\nBudget\nText.\n",
         "8 Upprop | 9 Budget"},
        {"initials", "Sn 58\nUpprop\nText.\n\nSn 59  Dnr 2013/77\nBudget\nText.\n",
         "58 Upprop | 59 Budget [2013/77]"},
        {"words", "Ärende 1 Upprop\nText.\nÄrende 2 Budget\nText.\n", "1 Upprop | 2 Budget"},
        {"colon without a blank", "1:Mötet öppnas\nText.\n2:Budget\nText.\n3:Slut\nText.\n",
         "1 Mötet öppnas | 2 Budget | 3 Slut"},
        {"bare numbers, a list within",
         "135 Upprop\nText.\n\n136 Plan\nDelar:\n1 Skola\n2 Vård\n\n137 Slut\nText.\n",
         "135 Upprop | 136 Plan | 137 Slut"},
        {"number on a line of its own", "1\nUpprop\nText.\n2\nBudget\nText.\n3\nSlut\nText.\n",
         "1 Upprop | 2 Budget | 3 Slut"},
        {"levels", "1. Formalia\n1.1 Upprop\nText.\n1.2 Val\nText.\n2. Beslut\n2.1 Budget\nText.\n",
         "1 Formalia | 1.1 Upprop | 1.2 Val | 2 Beslut | 2.1 Budget"},
        {"numbers and letters",
         "1. Upprop\nText.\n2a. Ordförande\nText.\n2b. Sekreterare\nText.\n"
         "3. Slut\nText.\n",
         "1 Upprop | 2a Ordförande | 2b Sekreterare | 3 Slut"},
        {"classes of items",
         "F1 Upprop\nText.\nF2 Val\nText.\nB1 Fana\nText.\nB2 Kaffe\nText.\n"
         "F3 Slut\nText.\n",
         "F1 Upprop | F2 Val | B1 Fana | B2 Kaffe | F3 Slut"},
        {"bullets", "• § 1\nUpprop\nText.\n• § 2\nBudget\nText.\n", "1 Upprop | 2 Budget"},
        {"§§ side by side", "§ 7 Taxor § 8 Rapporter § 9 Slut\n", "7 Taxor | 8 Rapporter | 9 Slut"},
        {"capitals without numbers",
         "STYRELSEN\n\nMÖTETS ÖPPNANDE\nText.\n\nVAL AV JUSTERARE\nText.\n\nGRUSNING\nText.\n",
         "- MÖTETS ÖPPNANDE | - VAL AV JUSTERARE | - GRUSNING"},
        {"bold without numbers",
         "**Mötets öppnande**\nText.\n\n**Val av justerare**\nText.\n\n**Grusning**\nText.\n",
         "- Mötets öppnande | - Val av justerare | - Grusning"},
    };
    for (const NumberingRow& row : rows) {
        CAPTURE(row.name);
        CHECK(items_in(row.text) == row.expected);
    }
}

TEST_CASE("numbering: lists, references and contents are no items") {
    const NumberingRow rows[] = {
        {"law at the start of a line",
         "§ 8 Upprop\nText.\n\n§ 9 Lån\nBolaget har sökt om lån för bygget enligt 5 kap.\n2 § "
         "kommunallagen.\n\n§ 10 Slut\nText.\n",
         "8 Upprop | 9 Lån | 10 Slut"},
        {"a § far off", "§ 8 Upprop\nText.\n\n§ 89 Plan\nText.\n\n§ 9 Lån\nText.\n\n§ 10 Slut\n",
         "8 Upprop | 9 Lån | 10 Slut"},
        {"after a page break",
         "§ 8 Upprop\nText.\n\n§ 9 Lån\nText.\n\n§ 9 forts.\nMer.\n\n§ 10 Slut\nText.\n",
         "8 Upprop | 9 Lån | 10 Slut"},
        {"said again on the next page",
         "§ 8 Upprop\nText.\n\n§ 9 Lån\nText.\n\n§ 9 Lån\nMer text.\n\n§ 10 Slut\nText.\n",
         "8 Upprop | 9 Lån | 10 Slut"},
        {"digits apart", "§ 15 Upprop\nText.\n\n§1 6 Lån\nText.\n\n§ 17 Slut\nText.\n",
         "15 Upprop | 16 Lån | 17 Slut"},
        {"a digit too many", "§ 8 Upprop\nText.\n\n§ 9 Lån\nText.\n\n§ 110 Slut\nText.\n\n",
         "8 Upprop | 9 Lån | 110 Slut"},
        {"numbered points in an item",
         "1. Upprop\nText.\n2. Val\nText.\n3. Plan\nMötet godkände:\n1. Skola\n2. Vård\n3. Vägar\n"
         "4. Lek\n\n4. Slut\nText.\n",
         "1 Upprop | 2 Val | 3 Plan | 4 Slut"},
        {"§ items, an agenda quoted with plain numbers",
         "§ 1 Upprop\nText.\n\n§ 2 Dagordning\n1. Upprop\n2. Val\n3. Slut\n\n§ 3 Slut\nText.\n",
         "1 Upprop | 2 Dagordning | 3 Slut"},
        {"contents with wrapped entries",
         "§ 8 Upprop .... 2\n§ 9 Lån till bolaget för\n    bygget .... 3\n§ 10 Slut .... 4\n\n§ "
         "8\nUpprop\n\nText.\n\n§ 9\nLån till bolaget för\nbygget\n\nText.\n\n§ "
         "10\nSlut\n\nText.\n",
         "8 Upprop | 9 Lån till bolaget för bygget | 10 Slut"},
    };
    for (const NumberingRow& row : rows) {
        CAPTURE(row.name);
        CHECK(items_in(row.text) == row.expected);
    }
    CHECK(items_in("1. Upprop\nText.\n2. Val\nText.\n3. Lån\nText.\n14. Slut\nText.\n") ==
          "1 Upprop | 2 Val | 3 Lån | 14 Slut");
}

TEST_CASE("title: where it stands and where it ends") {
    const NumberingRow rows[] = {
        {"wrapped", "§ 1 Ansökan om lån till bolaget för\nombyggnad av huset\nText.\n\n§ 2 Slut\n",
         "1 Ansökan om lån till bolaget för ombyggnad av huset | 2 Slut"},
        {"a block above a section",
         "§ 1 Dnr 8/24\nLån till bolaget\nKvarteret Linden\nBeslut\nLånet beviljas.\n\n§ "
         "2\nSlut\n\n",
         "1 Lån till bolaget Kvarteret Linden [8/24] | 2 Slut"},
        {"case number below", "§ 1\nUpprop\nText.\n\n§ 2\nKS 2025/14\nTaxa\n\nText.\n",
         "1 Upprop | 2 Taxa [KS 2025/14]"},
        {"case number in brackets, title above",
         "Upprop\n§ 1\nText.\n\nTaxa\n§ 2 (KS 2025/14)\nText.\n", "1 Upprop | 2 Taxa [KS 2025/14]"},
        {"runs in after a stop",
         "1. Upprop. Alla är här.\n2. Kassa. Kassan är god.\n3. Slut. Mötet slutar.\n",
         "1 Upprop | 2 Kassa | 3 Slut"},
        {"runs in after a colon",
         "1. Upprop\n2. Kassa: Kassören visade hur pengarna har använts.\n3. Slut\n",
         "1 Upprop | 2 Kassa | 3 Slut"},
        {"runs in with a capital",
         "§ 1 Upprop Ordföranden öppnar mötet.\n§ 2 Plan 2026 Styrelsen beslutar att anta den.\n",
         "1 Upprop | 2 Plan 2026"},
        {"names and places in it",
         "§ 1 Skrivelse från Åre om vägen Eva Ek föreslår att den lagas.\n§ 2 Slut\nText.\n",
         "1 Skrivelse från Åre om vägen | 2 Slut"},
        {"abbreviation", "1. Val av bitr. sekreterare\nText.\n2. Lån m.m.\nText.\n3. Slut\nText.\n",
         "1 Val av bitr. sekreterare | 2 Lån m.m. | 3 Slut"},
        {"a day below", "§ 1 Upprop\nText.\n\n§ 2 Nästa möte\ntisdag 7 juni\n",
         "1 Upprop | 2 Nästa möte"},
        {"a sentence for a title", "§ 1.\nAnna valdes att justera.\n§ 2.\nPlanen antogs.\n",
         "1 Anna valdes att justera | 2 Planen antogs"},
    };
    for (const NumberingRow& row : rows) {
        CAPTURE(row.name);
        CHECK(items_in(row.text) == row.expected);
    }
}

TEST_CASE("numbering: a page in one line is cut at its items") {
    const std::string page =
        "2 Anteckningar Mötet öppnas Eva Ek öppnade mötet. Dagordningen godkändes. 2. Föregående "
        "möte Anteckningarna gicks igenom och lades till handlingarna utan ändringar av dem. 3. "
        "Lokaler Bo Dahl berättade om lokalerna. Frågan tas upp igen när priset är känt av alla. "
        "4. "
        "Slut Mötet avslutades.\n";
    CHECK(items_in(page) == "2 Föregående möte | 3 Lokaler | 4 Slut");
}
