// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/layout.hpp"

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

std::string lettered(std::string_view line) {
    const extract::Text text(line);
    const auto found = extract::read_lettered_line(text, tests::whole(text));
    return found ? found->letter + ": " + std::string(text.plain(found->title)) : "-";
}

struct LayoutRow {
    std::string_view name;
    std::string_view line;
    std::string_view expected;
};

}  // namespace

TEST_CASE("layout: lettered parts of an item") {
    const LayoutRow rows[] = {
        {"plain", "a) Strandskyddet", "a: Strandskyddet"},
        {"list mark", "- b) Strandskyddet", "b: Strandskyddet"},
        {"bold with colon", "- **c) Strandskyddet:**", "c: Strandskyddet"},
        {"page", "a) Strandskyddet\t9", "a: Strandskyddet"},
        {"capital is none", "A) Strandskyddet", "-"},
        {"a word before the bracket", "ab) Strandskyddet", "-"},
        {"nothing after", "a)", "-"},
        {"number", "1) Strandskyddet", "-"},
    };
    for (const LayoutRow& row : rows) {
        CAPTURE(row.name);
        CHECK(lettered(row.line) == row.expected);
    }
}

TEST_CASE("layout: the words of a point begin after its mark") {
    const LayoutRow rows[] = {
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
    for (const LayoutRow& row : rows) {
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
