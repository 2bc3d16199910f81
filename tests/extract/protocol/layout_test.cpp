// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/layout.hpp"

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

/// "12: Title (3)"; "-" for no heading. The page in brackets where one stands.
std::string heading(std::string_view line) {
    const extract::Text text(line);
    const auto numbered =
        extract::read_numbered_line(text, extract::trim(text, tests::whole(text)));
    if (!numbered) return "-";
    std::string out = std::to_string(numbered->number) + ":";
    if (!numbered->title.empty()) out += " " + std::string(text.plain(numbered->title));
    if (numbered->page > 0) out += " (" + std::to_string(numbered->page) + ")";
    return out;
}

std::string lettered(std::string_view line) {
    const extract::Text text(line);
    const auto found = extract::read_lettered_line(text, tests::whole(text));
    return found ? found->letter + ": " + std::string(text.plain(found->title)) : "-";
}

struct Row {
    std::string_view name;
    std::string_view line;
    std::string_view expected;
};

}  // namespace

TEST_CASE("layout: the forms in which minutes number an item") {
    const Row rows[] = {
        {"§ n", "§ 7 Budget", "7: Budget"},
        {"§n", "§24 Val av justerare", "24: Val av justerare"},
        {"§ n.", "§ 27.MÖTET ÖPPNAS", "27: MÖTET ÖPPNAS"},
        {"n §", "38 § Budget", "38: Budget"},
        {"body before", "KF § 102 Budget", "102: Budget"},
        {"body before, case number after", "Kf §102 Dnr KS 03-123 456 Budget", "102: Budget"},
        {"year after a slash", "§ 34/2017 Dnr 2016/0123 Budget", "34: Budget"},
        {"case number in words", "§ 76 Ärendenummer ABC-2021-00123", "76:"},
        {"another case number", "§ 32   Diarienummer 00456/2021", "32:"},
        {"second number is the case", "§ 12 0345/21", "12:"},
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
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(heading(row.line) == row.expected);
    }
}

TEST_CASE("layout: the page of a contents line is cut off its title") {
    const Row rows[] = {
        {"tab", "§ 28 Namn\t5", "28: Namn (5)"},
        {"dots", "§ 28 Namn.....5", "28: Namn (5)"},
        {"dots and blanks", "§ 28 Namn ..... 12", "28: Namn (12)"},
        {"wide blanks", "§ 28 Namn     7", "28: Namn (7)"},
        {"table bar", "§ 28 Namn | 7", "28: Namn (7)"},
        {"a number that belongs to the title", "§ 28 Budget 2026", "28: Budget 2026"},
        {"a sentence's stop", "§ 28 Namn", "28: Namn"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(heading(row.line) == row.expected);
    }
}

TEST_CASE("layout: what only mentions a § heads no item") {
    const Row rows[] = {
        {"reference", "Se § 24.", "-"},
        {"reference in words", "Under § 3 fattades beslut.", "-"},
        {"range", "§ 8-9", "-"},
        {"range with names", "§ 8-14, 16 Ordförande", "-"},
        {"list", "§ 8, 9", "-"},
        {"sentence", "§ 24 ska läsas tillsammans med budgeten.", "-"},
        {"law", "kommunallagen 5 kap. 42 §", "-"},
        {"two digits apart", "§", "-"},
        {"no number", "Övriga frågor", "-"},
        {"zero", "§ 0 Intet", "-"},
        {"too large", "§ 99999 Titel", "-"},
        {"blank", "", "-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(heading(row.line) == row.expected);
    }
}

TEST_CASE("layout: a line of prose is no heading, however it starts") {
    const std::string long_line = "§ 7 " + std::string(500, 'a');
    CHECK(heading(long_line) == "-");
}

TEST_CASE("layout: lettered parts of an item") {
    const Row rows[] = {
        {"plain", "a) Strandskyddet", "a: Strandskyddet"},
        {"list mark", "- b) Strandskyddet", "b: Strandskyddet"},
        {"bold with colon", "- **c) Strandskyddet:**", "c: Strandskyddet"},
        {"page", "a) Strandskyddet\t9", "a: Strandskyddet"},
        {"capital is none", "A) Strandskyddet", "-"},
        {"a word before the bracket", "ab) Strandskyddet", "-"},
        {"nothing after", "a)", "-"},
        {"number", "1) Strandskyddet", "-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(lettered(row.line) == row.expected);
    }
}

TEST_CASE("layout: the words of a point begin after its mark") {
    const Row rows[] = {
        {"dash", "- Planen antas", "Planen antas"},
        {"bullet", "• Planen antas", "Planen antas"},
        {"bullet without a blank", "•Planen antas", "Planen antas"},
        {"number", "1. Planen antas", "Planen antas"},
        {"number and bracket", "2) Planen antas", "Planen antas"},
        {"letter", "a) Planen antas", "Planen antas"},
        {"dash and letter", "- a) Planen antas", "Planen antas"},
        {"none", "Planen antas", "Planen antas"},
        {"a year is no mark", "2026 antas planen", "2026 antas planen"},
        {"a decimal is no mark", "1.5 procent", "1.5 procent"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const extract::Text text(row.line);
        const Span words{extract::after_bullet(text, tests::whole(text)), text.content().size()};
        CHECK(text.plain(words) == row.expected);
    }
}

TEST_CASE("layout: lines know their indent and their heading level") {
    const extract::Text text("# Titel\n\n   - punkt\n");
    const auto lines = extract::layout_lines(text);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].level == 1);
    CHECK(text.plain(lines[0].span) == "Titel");
    CHECK(lines[1].blank());
    CHECK(lines[2].indent == 3);
    CHECK(lines[3].blank());
}
