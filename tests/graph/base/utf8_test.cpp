// SPDX-License-Identifier: Apache-2.0
#include "graph/base/utf8.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace mandat;

TEST_CASE("utf8: well-formed bytes give their code point, bad bytes one U+FFFD each") {
    struct Row {
        std::string_view name;
        std::string_view bytes;
        char32_t code;
        std::size_t size;
    };
    const Row rows[] = {
        {"ASCII", "a", U'a', 1},
        {"two bytes", "\xC3\xA5", U'å', 2},
        {"three bytes", "\xE2\x80\x93", U'–', 3},
        {"four bytes", "\xF0\x9F\x98\x80", U'\x1F600', 4},
        {"a continuation alone", "\xA5", 0xFFFD, 1},
        {"cut short", "\xC3", 0xFFFD, 1},
        {"cut short by a letter",
         "\xE2\x80"
         "a",
         0xFFFD, 1},
        {"overlong two", "\xC0\xAF", 0xFFFD, 1},
        {"overlong three", "\xE0\x80\xAF", 0xFFFD, 1},
        {"overlong four", "\xF0\x80\x80\xAF", 0xFFFD, 1},
        {"surrogate", "\xED\xA0\x80", 0xFFFD, 1},
        {"beyond Unicode", "\xF4\x90\x80\x80", 0xFFFD, 1},
        {"never a lead", "\xFF", 0xFFFD, 1},
        {"end of text", "", 0, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto decoded = utf8::decode(row.bytes, 0);
        CHECK(decoded.code == row.code);
        CHECK(decoded.size == row.size);
        const bool good = row.code != 0xFFFD;
        CHECK(utf8::valid(row.bytes) == good);
    }
}

TEST_CASE("utf8: what is appended is what is decoded") {
    for (const char32_t code :
         {U'a', U'å', U'ž', U'–', char32_t{0xFFFD}, char32_t{0x1F600}, char32_t{0x10FFFF}}) {
        std::string text;
        utf8::append(text, code);
        CHECK(utf8::decode(text, 0).code == code);
        CHECK(utf8::decode(text, 0).size == text.size());
    }
}

TEST_CASE("utf8: one step back is one step forward") {
    const std::string text = "aå–\xF0\x9F\x98\x80\xFFz";
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t next = at + utf8::decode(text, at).size;
        CHECK(utf8::previous(text, next) == at);
        at = next;
    }
    CHECK(utf8::previous(text, 0) == 0);
}

TEST_CASE("utf8: length and prefix count code points, bad bytes one each") {
    CHECK(utf8::length("Åre") == 3);
    CHECK(utf8::length("a\xFF\xC3"
                       "b") == 4);
    CHECK(utf8::length("") == 0);
    CHECK(utf8::prefix("Östersund", 3) == "Öst");
    CHECK(utf8::prefix("Å", 5) == "Å");
    CHECK(utf8::prefix("Åre", 0).empty());
}

TEST_CASE("utf8: upper and lower of the letters of Swedish names") {
    struct Row {
        char32_t upper;
        char32_t lower;
    };
    const Row rows[] = {{U'A', U'a'}, {U'Å', U'å'}, {U'Ä', U'ä'}, {U'Ö', U'ö'}, {U'É', U'é'},
                        {U'Ü', U'ü'}, {U'Ž', U'ž'}, {U'Š', U'š'}, {U'Ø', U'ø'}, {U'Đ', U'đ'},
                        {U'Ł', U'ł'}, {U'Ÿ', U'ÿ'}, {U'Д', U'д'}, {U'Λ', U'λ'}};
    for (const Row& row : rows) {
        CAPTURE(static_cast<unsigned>(row.upper));
        CHECK(utf8::to_lower(row.upper) == row.lower);
        CHECK(utf8::to_lower(row.lower) == row.lower);
        CHECK(utf8::is_upper(row.upper));
        CHECK_FALSE(utf8::is_upper(row.lower));
        CHECK(utf8::is_letter(row.upper));
        CHECK(utf8::is_letter(row.lower));
    }
    for (const char32_t mark : {U'7', U'§', U'-', U'×', U'÷', U' ', U'–'})
        CHECK_FALSE(utf8::is_letter(mark));
    CHECK(utf8::lower("ÅSA Öberg É") == "åsa öberg é");
}

TEST_CASE("utf8: folding forgives case, accents, dashes and blanks") {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    const Row rows[] = {
        {"Åre", "are"},
        {"ÄLVDALEN", "alvdalen"},
        {"Östersund", "ostersund"},
        {"André Müller", "andre muller"},
        {"Žižek", "zizek"},
        {"Søren Þór", "soren þor"},
        {"Æsir Straße", "aesir strasse"},
        {"A\xCC\x8Are", "are"},
        {"Bo–Erik", "bo-erik"},
        {"  Anna \t Aberg\xC2\xA0 ", "anna aberg"},
        {"", ""},
        {"   ", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(utf8::fold(row.text) == row.expected);
        CHECK(utf8::fold(utf8::fold(row.text)) == row.expected);
    }
}

TEST_CASE("utf8: a slug is letters, digits and single dashes") {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    const Row rows[] = {
        {"Åre kommun", "are-kommun"},
        {"Regional ledningsgrupp", "regional-ledningsgrupp"},
        {"§ 12 a) Budget!", "12-a-budget"},
        {"--Bo--Erik--", "bo-erik"},
        {"Д Ж", "д-ж"},
        {"...", ""},
        {"", ""},
        {"Löfgren/Löfström", "lofgren-lofstrom"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(utf8::slug(row.text) == row.expected);
    }
}

TEST_CASE("utf8: trim and squeeze know the white space of office programs") {
    CHECK(utf8::trim("\xC2\xA0 Anna\tAberg \xE2\x80\xAF\n") == "Anna\tAberg");
    CHECK(utf8::trim(" \n ").empty());
    CHECK(utf8::trim("Å") == "Å");
    CHECK(utf8::squeeze(" Anna \n\t Aberg ") == "Anna Aberg");
    CHECK(utf8::squeeze("Å\xC2\xA0\xC2\xA0re") == "Å re");
    CHECK(utf8::squeeze("").empty());
}

TEST_CASE("utf8: the dashes of word processors are dashes") {
    for (const char32_t dash :
         {U'-', char32_t{0x2010}, char32_t{0x2011}, U'–', U'—', char32_t{0x2212}}) {
        CHECK(utf8::is_dash(dash));
    }
    CHECK_FALSE(utf8::is_dash(U'_'));
}

TEST_CASE("utf8: compared in lower case as the copy would be") {
    for (const std::string_view text :
         {"", "Beslut", "ÅRE", "idÉ", "×÷", "ß", "ŸČ", "Ωω", "ЫЯ", "a\xFF", "\xC3", "x\xC3"}) {
        CAPTURE(text);
        const std::string low = utf8::lower(text);
        CHECK(utf8::equals_lower(text, low));
        CHECK_FALSE(utf8::equals_lower(text, low + "x"));
        CHECK_FALSE(utf8::equals_lower(std::string(text) + "y", low));
    }
    CHECK(utf8::lower("ÀÖØÞ×ßŸĀ") == "àöøþ×ßÿā");
}

TEST_CASE("utf8: nothing with a capital is nothing") {
    CHECK(utf8::capitalised("").empty());
    CHECK(utf8::capitalised("åre") == "Åre");
    CHECK(utf8::capitalised("5 år") == "5 år");
}
