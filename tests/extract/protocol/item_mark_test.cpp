// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/item_mark.hpp"

#include <doctest/doctest.h>

#include "extract/protocol/layout.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

/// "12: Title (3) [KS 2025/1]"; "-" for no mark. The page in brackets where one stands, the case
/// number in square ones.
std::string mark(std::string_view line) {
    const extract::Text text(line);
    const auto found = extract::read_item_mark(text, extract::trim(text, tests::whole(text)));
    if (!found) return "-";
    std::string out =
        (found->as_written.empty() ? std::to_string(found->number[0]) : found->as_written) + ":";
    if (!found->title.empty()) out += " " + std::string(text.plain(found->title));
    if (found->page > 0) out += " (" + std::to_string(found->page) + ")";
    if (!found->case_number.empty())
        out += " [" + std::string(text.plain(found->case_number)) + "]";
    return out;
}

struct ItemMarkRow {
    std::string_view name;
    std::string_view line;
    std::string_view expected;
};

}  // namespace

TEST_CASE("item mark: the forms in which minutes number an item") {
    const std::string long_line = "7. Budget. Styrelsen" + std::string(500, ' ');
    const ItemMarkRow rows[] = {
        {"§ n", "§ 7 Budget", "7: Budget"},
        {"§n", "§24 Val av justerare", "24: Val av justerare"},
        {"§ n.", "§ 27.MÖTET ÖPPNAS", "27: MÖTET ÖPPNAS"},
        {"n §", "38 § Budget", "38: Budget"},
        {"body before", "KF § 102 Budget", "102: Budget"},
        {"body before, case number after", "Kf §102 Dnr KS 03-123 456 Budget",
         "102: Budget [KS 03-123 456]"},
        {"year after a slash", "§ 34/2017 Dnr 2016/0123 Budget", "34: Budget [2016/0123]"},
        {"case number in words", "§ 76 Ärendenummer ABC-2021-00123", "76: [ABC-2021-00123]"},
        {"another case number", "§ 32   Diarienummer 00456/2021", "32: [00456/2021]"},
        {"second number is the case", "§ 12 0345/21", "12: [0345/21]"},
        {"number alone", "§ 43", "43:"},
        {"n.", "2. Val av justerare", "2: Val av justerare"},
        {"n:", "1:Mötet öppnas", "1: Mötet öppnas"},
        {"bare n", "135 Val till styrelsen", "135: Val till styrelsen"},
        {"bullet before", "• § 2 Val av justerare", "2: Val av justerare"},
        {"markdown heading", "## § 9 Strategisk planering", "9: Strategisk planering"},
        {"bold", "**§ 9 Strategisk planering**", "9: Strategisk planering"},
        {"colon at the end", "§ 9 Strategisk planering:", "9: Strategisk planering"},
        {"dash after the number", "§ 9 – Strategisk planering", "9: Strategisk planering"},
        {"wide blank", "§ 9\tStrategisk planering", "9: Strategisk planering"},
        {"levels", "4.5 Motion om gårdshuset", "4.5: Motion om gårdshuset"},
        {"three levels", "1.1.2. Budget", "1.1.2: Budget"},
        {"number and letter", "2a. Mötesordförande", "2a: Mötesordförande"},
        {"§ with levels", "§ 78.2 Budget", "78.2: Budget"},
        {"class and number", "F3 Val av justerare", "F3: Val av justerare"},
        {"initials", "Au 44 Budget", "44: Budget"},
        {"initials and case number", "Sn 29 Dnr 2011/45 Budget", "29: Budget [2011/45]"},
        {"body in full", "Kommunstyrelsens arbetsutskott § 12", "12:"},
        {"word", "Ärende 3 Budget", "3: Budget"},
        {"abbreviated word", "pkt. 3: Budget", "3: Budget"},
        {"case number at the end", "§ 9 Taxa för vatten KS 2025/114",
         "9: Taxa för vatten [KS 2025/114]"},
        {"case number in brackets", "§ 9 Taxa (dnr 88/24)", "9: Taxa [88/24]"},
        {"year and number", "§ 9 2024/00317 Taxa", "9: Taxa [2024/00317]"},
        {"a long line whose title runs in", long_line, "7: Budget. Styrelsen"},
    };
    for (const ItemMarkRow& row : rows) {
        CAPTURE(row.name);
        CHECK(mark(row.line) == row.expected);
    }
}

TEST_CASE("item mark: the page of a contents line is cut off its title") {
    const ItemMarkRow rows[] = {
        {"tab", "§ 28 Namn\t5", "28: Namn (5)"},
        {"dots", "§ 28 Namn.....5", "28: Namn (5)"},
        {"dots and blanks", "§ 28 Namn ..... 12", "28: Namn (12)"},
        {"wide blanks", "§ 28 Namn     7", "28: Namn (7)"},
        {"table bar", "§ 28 Namn | 7", "28: Namn (7)"},
        {"ellipsis", "§ 28 Namn … 7", "28: Namn (7)"},
        {"a number that belongs to the title", "§ 28 Budget 2026", "28: Budget 2026"},
        {"a sentence's stop", "§ 28 Namn", "28: Namn"},
    };
    for (const ItemMarkRow& row : rows) {
        CAPTURE(row.name);
        CHECK(mark(row.line) == row.expected);
    }
}

TEST_CASE("item mark: what only mentions a § heads no item") {
    const ItemMarkRow rows[] = {
        {"reference", "Se § 24.", "-"},
        {"reference in words", "Under § 3 fattades beslut.", "-"},
        {"range", "§ 8-9", "-"},
        {"range with names", "§ 8-14, 16 Ordförande", "-"},
        {"list", "§ 8, 9", "-"},
        {"sentence", "§ 24 ska läsas tillsammans med budgeten.", "-"},
        {"law", "kommunallagen 5 kap. 42 §", "-"},
        {"two digits apart", "§", "-"},
        {"no number", "Övriga frågor", "-"},
        {"law in full", "Kommunallagen § 5 gäller", "-"},
        {"range, spaced", "§ 18 - 19", "-"},
        {"date", "5.3.2024 Budget", "-"},
        {"zero", "§ 0 Intet", "-"},
        {"too large", "§ 99999 Titel", "-"},
        {"blank", "", "-"},
    };
    for (const ItemMarkRow& row : rows) {
        CAPTURE(row.name);
        CHECK(mark(row.line) == row.expected);
    }
}

TEST_CASE("item mark: a line of prose is no heading, however it starts") {
    const std::string long_line = "§ 7 " + std::string(500, 'a');
    CHECK(mark(long_line) == "-");
}
