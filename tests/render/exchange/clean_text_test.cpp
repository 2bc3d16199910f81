// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/clean_text.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace mandat::render;
using namespace std::string_literals;

TEST_CASE("clean text: what XML cannot hold becomes U+FFFD, and is counted") {
    struct Row {
        const char* name;
        std::string text;
        std::string expected;
        std::size_t replaced;
    };
    const Row rows[] = {
        {"empty", "", "", 0},
        {"swedish", "Åre, Östersund", "Åre, Östersund", 0},
        {"tab and line ends stay", "a\tb\nc\rd", "a\tb\nc\rd", 0},
        {"NUL", "a\0b"s, "a\uFFFDb", 1},
        {"escape", "\x1b[31m", "\uFFFD[31m", 1},
        {"all of C0 but three", "\x01\x08\x0b\x0c\x0e\x1f", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD",
         6},
        {"DEL and C1 are allowed", "\x7f\u0085", "\x7f\u0085", 0},
        {"no UTF-8", "a\xff\xfe"s + "b", "a\uFFFD\uFFFDb", 2},
        {"half a character", "\xc3", "\uFFFD", 1},
        {"U+FFFE and U+FFFF", "\xef\xbf\xbe\xef\xbf\xbf", "\uFFFD\uFFFD", 2},
        {"U+FFFD itself is a character", "\uFFFD", "\uFFFD", 0},
        {"beyond the first plane", "\U0001F600", "\U0001F600", 0},
        {"bidi is data", "a\u202Eb", "a\u202Eb", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        LossReport losses;
        CHECK(clean(row.text, losses) == row.expected);
        CHECK(losses.count(Loss::replaced_characters) == row.replaced);
    }
}
