// SPDX-License-Identifier: Apache-2.0
// What stands in the cells is read back by an independent program: tests/peers/xlsx.py.
#include "render/exchange/xlsx.hpp"

#include <string>

#include <doctest/doctest.h>

#include "render/exchange/workbook.hpp"
#include "tests/render/exchange/council_network.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::council_network;
using mandat::tests::network_saying;

TEST_CASE("xlsx: a cell holds what Excel lets it hold") {
    struct Row {
        const char* name;
        std::string text;
        std::size_t limit;
        std::string expected;
        std::size_t cut;
    };
    const Row rows[] = {
        {"empty", "", 5, "", 0},
        {"short", "Åsa", 5, "Åsa", 0},
        {"just fits", "abcde", 5, "abcde", 0},
        {"one too many", "abcdef", 5, "abcd…", 1},
        {"swedish letters are one unit", "åäöåä", 5, "åäöåä", 0},
        {"beyond the first plane are two", "\U0001F600\U0001F600", 4, "\U0001F600\U0001F600", 0},
        {"and are not cut in half", "\U0001F600\U0001F600x", 4, "\U0001F600…", 1},
        {"an escape is text", "_x0041_", 99, "_x005F_x0041_", 0},
        {"what only looks like one", "_x004G_ _x041_", 99, "_x004G_ _x041_", 0},
        {"an escape is not cut in half", "ab_x0041_", 9, "ab…", 1},
        {"carriage return", "a\rb", 99, "a_x000D_b", 0},
        {"line feed", "a\nb", 99, "a\nb", 0},
        {"a formula is text", "=1+1", 99, "=1+1", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        LossReport losses;
        CHECK(cell_text(row.text, row.limit, losses) == row.expected);
        CHECK(losses.count(Loss::cut_texts) == row.cut);
    }
}

TEST_CASE("xlsx: the same network gives the same bytes of a zip file") {
    const Written once = xlsx(council_network());
    CHECK(once.bytes.starts_with("PK\x03\x04"));
    CHECK(once.bytes == xlsx(council_network()).bytes);
    CHECK(once.bytes != xlsx(council_network(), {.language = Language::en}).bytes);
}

TEST_CASE("xlsx: lists became text, assignments without taker and all sentences are in it") {
    const LossReport losses = xlsx(council_network()).losses;
    LossReport expected;
    expected.add(Loss::lists_as_text, 2);  // points of § 3, reasons of e/6
    CHECK(losses == expected);
}

TEST_CASE("xlsx: what goes beyond the limits of a sheet is left out and counted") {
    // Two rows beside the head: of 2 people, 1 seat, 1 attendance, 1 body, 1 meeting, 1 item,
    // 1 assignment, 3 relations, 12 sentences, 2 protocols, no remark.
    const LossReport losses = xlsx(council_network(), {.limits = {.rows = 3}}).losses;
    CHECK(losses.count(Loss::left_out_rows) == 1 + 10);
    CHECK(losses.count(Loss::cut_texts) == 0);
}

TEST_CASE("xlsx: an empty network is a workbook too") {
    const Written written = xlsx(Network{});
    CHECK(written.bytes.starts_with("PK"));
    CHECK(written.losses.empty());
}

TEST_CASE("xlsx: hostile text makes a workbook") {
    for (const std::string& text :
         {std::string("=cmd|' /C calc'!A0"), std::string("a\0b\x1b\xff", 5),
          std::string("</t></si><x>&\"'"), std::string(40'000, 'x'), std::string("http://x"),
          std::string("file://x"), std::string("\u202E_x0000_")}) {
        CAPTURE(text.substr(0, 20));
        const Written written = xlsx(network_saying(text));
        CHECK(written.bytes.starts_with("PK"));
        CHECK((written.losses.count(Loss::cut_texts) > 0) == (text.size() > 32'767));
    }
}
