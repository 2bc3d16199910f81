// SPDX-License-Identifier: Apache-2.0
#include "render/table/table.hpp"

#include <doctest/doctest.h>

#include "render/table/printable.hpp"

using namespace mandat::render;

namespace {

Table people() {
    return {{{"Namn", Align::left, 4}, {"Platser", Align::right, 4}, {"Organ", Align::left, 6}},
            {{"Åsa Öberg", "12", "Styrelsen"}, {"Bo Ek", "3", "Nätverket för samhällsutveckling"}}};
}

}  // namespace

TEST_CASE("table: columns line up under å, ä and ö, numbers to the right") {
    CHECK(draw(people(), {.width = 0}) ==
          "Namn       Platser  Organ\n"
          "─────────  ───────  ────────────────────────────────\n"
          "Åsa Öberg       12  Styrelsen\n"
          "Bo Ek            3  Nätverket för samhällsutveckling\n");
}

TEST_CASE("table: long text goes on between words when the terminal is narrow") {
    CHECK(draw(people(), {.width = 40}) ==
          "Namn       Platser  Organ\n"
          "─────────  ───────  ────────────────────\n"
          "Åsa Öberg       12  Styrelsen\n"
          "Bo Ek            3  Nätverket för\n"
          "                    samhällsutveckling\n");
}

TEST_CASE("table: cut text ends in an ellipsis and never within a character") {
    CHECK(draw(people(), {.width = 36, .overflow = Overflow::cut}) ==
          "Namn       Platser  Organ\n"
          "─────────  ───────  ────────────────\n"
          "Åsa Öberg       12  Styrelsen\n"
          "Bo Ek            3  Nätverket för s…\n");
}

TEST_CASE("table: no line is wider than the terminal, whatever stands in it") {
    Table table = people();
    table.rows.push_back({std::string(80, 'x'), "1", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"});
    for (const Overflow overflow : {Overflow::wrap, Overflow::cut}) {
        const std::string text = draw(table, {.width = 40, .overflow = overflow});
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            const std::string line = text.substr(at, end - at);
            CAPTURE(line);
            CHECK(display_width(line) <= 40);
            CHECK((line.empty() || line.back() != ' '));
            at = end + 1;
        }
    }
}

TEST_CASE("table: columns keep their smallest width when the terminal is too narrow") {
    CHECK(draw({{{"Datum", Align::left, 10}}, {{"2025-04-07"}}}, {.width = 5}) ==
          "Datum\n──────────\n2025-04-07\n");
}

TEST_CASE("table: colour is written only when asked, and says nothing alone") {
    const Table table{{{"A", Align::left, 1}}, {{Cell{"b", Style::derived}}}};
    CHECK(draw(table) == "A\n─\nb\n");
    CHECK(draw(table, {.colour = Colour::always}) ==
          "\x1b[1mA\x1b[0m\n\x1b[2m─\x1b[0m\n\x1b[3mb\x1b[0m\n");
}

TEST_CASE("table: short rows are filled and a table without columns is nothing") {
    CHECK(draw({{{"A", Align::left, 1}, {"B", Align::left, 1}}, {{"1"}, {}}}) ==
          "A  B\n─  ─\n1\n\n");
    CHECK(draw({}).empty());
}

TEST_CASE("table: text from documents cannot steer the terminal") {
    const std::string text = draw({{{"A", Align::left, 1}}, {{"\x1b[31mröd\nrad\u202E"}}});
    CHECK(text == "A\n────────────────────────\n\\x1b[31mröd\\x0arad\\u202e\n");
}

TEST_CASE("printable: acting characters are shown, the rest is left alone") {
    struct Row {
        const char* name;
        std::string given;
        std::string expected;
    };
    const Row rows[] = {
        {"plain", "Åsa – ’x’", "Åsa – ’x’"},
        {"escape", "\x1b[2J", "\\x1b[2J"},
        {"C1 control", "\u009b31m", "\\x9b31m"},
        {"bidi override", "a\u202Eb", "a\\u202eb"},
        {"zero width", "a\u200Bb", "a\\u200bb"},
        {"not UTF-8",
         "a\xff"
         "b",
         "a\\xffb"},
        {"tag character", "\U000E0041", "\\U000e0041"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(printable(row.given) == row.expected);
    }
}

TEST_CASE("printable: it is cut after 200 characters") {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "å";
    const std::string shown = printable(text);
    CHECK(display_width(shown) == 201);
    CHECK(shown.ends_with("å…"));
}

TEST_CASE("display width: wide characters take two cells, combining ones none") {
    CHECK(display_width("åäö") == 3);
    CHECK(display_width("漢字") == 4);
    CHECK(display_width("e\u0301") == 1);
}

TEST_CASE("table: lines under a row run over all columns, two cells in") {
    Table table = people();
    table.under = {{Cell("a sentence that is longer than the table is wide")}};
    CHECK(draw(table, {.width = 40}) ==
          "Namn       Platser  Organ\n"
          "─────────  ───────  ────────────────────\n"
          "Åsa Öberg       12  Styrelsen\n"
          "  a sentence that is longer than the\n"
          "  table is wide\n"
          "Bo Ek            3  Nätverket för\n"
          "                    samhällsutveckling\n");
}

TEST_CASE("table: a cell that has more lines than allowed ends in an ellipsis") {
    Table table = people();
    table.under = {{Cell("one two three four five six seven eight nine ten eleven twelve")}};
    CHECK(draw(table, {.width = 40, .max_lines = 1}) ==
          "Namn       Platser  Organ\n"
          "─────────  ───────  ────────────────────\n"
          "Åsa Öberg       12  Styrelsen\n"
          "  one two three four five six seven…\n"
          "Bo Ek            3  Nätverket för…\n");
}

TEST_CASE("table: the further lines of a branch stay under its beginning") {
    const Table tree = {{{"Vem"}}, {{"Styrelsen"}, {"  → Nätverket för samhällsutveckling"}}};
    CHECK(draw(tree, {.width = 24}) ==
          "Vem\n"
          "────────────────────────\n"
          "Styrelsen\n"
          "  → Nätverket för\n"
          "    samhällsutveckling\n");
}
