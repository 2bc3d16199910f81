// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/paragraphs.hpp"

#include <doctest/doctest.h>

using namespace mandat;
using extract::read_paragraph_span;
using extract::Sign;

namespace {

/// The §§ a text names at its start in a meeting of § first-last; "-" when it names none.
std::string paragraphs_in(std::string_view text, int first, int last, Sign sign = Sign::needed) {
    const extract::Tokens tokens = extract::tokenise(text);
    const auto span = read_paragraph_span(tokens, 0, sign);
    return span ? extract::to_paragraphs(*span, first, last) : "-";
}

}  // namespace

TEST_CASE("paragraphs: every form of partial attendance that has a §") {
    struct Row {
        std::string_view text;
        int first;
        int last;
        std::string_view expected;
    };
    const Row rows[] = {
        {"§ 6-7, 13", 1, 20, "6-7, 13"},
        {"§ 21-23", 1, 30, "21-23"},
        {"§§ 45-53, 66-67, 70-74", 40, 80, "45-53, 66-67, 70-74"},
        {"§23-27", 20, 30, "23-27"},
        {"(§41-52)", 40, 60, "41-52"},
        {"(§ 41-52)", 40, 60, "41-52"},
        {"§§ 12, 17-24, 26", 10, 30, "12, 17-24, 26"},
        {"ej § 31-37", 30, 40, "30, 38-40"},
        {"ej § 27", 25, 29, "25-26, 28-29"},
        {"ej §§ 37 och 46", 36, 47, "36, 38-45, 47"},
        {"från § 33 och framåt", 30, 36, "33-36"},
        {"fr.o.m. § 33", 30, 36, "33-36"},
        {"fr o m § 33", 30, 36, "33-36"},
        {"från och med § 33", 30, 36, "33-36"},
        {"t.o.m. § 9", 5, 20, "5-9"},
        {"t o m § 9", 5, 20, "5-9"},
        {"tom § 9", 5, 20, "5-9"},
        {"till och med § 9", 5, 20, "5-9"},
        {"del av § 59", 50, 60, "59"},
        {"§ 34-48", 30, 50, "34-48"},
        {"§ 14-25, § 33-35", 10, 40, "14-25, 33-35"},
        {"närvarande §§ 86-94, 96-105", 80, 110, "86-94, 96-105"},
        {"§ 8–9", 1, 20, "8-9"},
        {"§ 8 - 9", 1, 20, "8-9"},
        {"§ 16, § 20", 1, 30, "16, 20"},
        {"§ 5 samt 7", 1, 10, "5, 7"},
        {"utom § 3", 1, 5, "1-2, 4-5"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(paragraphs_in(row.text, row.first, row.last) == row.expected);
    }
}

TEST_CASE("paragraphs: forms without a § count only where numbers are known to be §§") {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    const Row rows[] = {
        {"t o m 9", "1-9"}, {"del av 20-21", "20-21"}, {"(1-5)", "1-5"}, {"tom 11", "1-11"},
        {"126", "126"},     {"12, 14", "12, 14"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(paragraphs_in(row.text, 1, 30, Sign::optional) == row.expected);
        CHECK(paragraphs_in(row.text, 1, 30, Sign::needed) == "-");
    }
}

TEST_CASE("paragraphs: points of an agenda stand for §§") {
    CHECK(paragraphs_in("(punkter 1-12)", 1, 20) == "1-12");
    CHECK(paragraphs_in("(pkt 6)", 1, 20) == "6");
    CHECK(paragraphs_in("(t.o.m. p.7)", 1, 20) == "1-7");
}

TEST_CASE("paragraphs: open ends stay as written while the meeting's §§ are unknown") {
    CHECK(paragraphs_in("ej § 31-37", 0, 0) == "31-37");
    CHECK(paragraphs_in("t.o.m. § 9", 0, 0) == "9");
    CHECK(paragraphs_in("fr.o.m. § 33", 0, 0) == "33");
}

TEST_CASE("paragraphs: neighbouring numbers join and doubles count once") {
    CHECK(paragraphs_in("§ 5, 6, 7, 9", 1, 20) == "5-7, 9");
    CHECK(paragraphs_in("§ 5-7, 6-8", 1, 20) == "5-8");
    CHECK(paragraphs_in("§ 9, 5", 1, 20) == "5, 9");
}

TEST_CASE("paragraphs: what goes on after a § is not taken for one") {
    struct Row {
        std::string_view name;
        std::string_view text;
        std::string_view expected;
    };
    const Row rows[] = {
        {"a year", "§ 8, 2025", "8"},
        {"a count of things", "§ 8, 12 personer", "8"},
        {"a range that runs down", "§ 9-5", "9"},
        {"a range beyond reason", "§ 1-900", "1"},
        {"no number", "§ och", "-"},
        {"a word", "Anna", "-"},
        {"end of text", "§", "-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(paragraphs_in(row.text, 0, 0) == row.expected);
    }
}

TEST_CASE("paragraphs: an absurd range does not become a long list") {
    const extract::ParagraphSpan span{{{1, 3}}, true, 0, 0, {}, 0};
    CHECK(extract::to_paragraphs(span, 1, 1'000'000) == "1-3");
}
