// SPDX-License-Identifier: Apache-2.0
#include "cli/console.hpp"

#include <string>

#include <doctest/doctest.h>

#include "cli/words.hpp"

using namespace mandat;
using namespace mandat::cli;

TEST_CASE("console: text is cut by columns, not by bytes, and wrapped between words") {
    CHECK(shortened("Åre", 3) == "Åre");
    CHECK(shortened("Östersund", 5) == "Öste…");
    CHECK(wrap("one two three", 8, 2) == "one two\n  three");
    CHECK(wrap("  åå   öö ", 80, 2) == "åå öö");
}

TEST_CASE("console: a look is only escape sequences where there is colour") {
    CHECK(styled("x", Look::red, Colour::never) == "x");
    CHECK(styled("x", Look::red, Colour::always) == "\x1b[31mx\x1b[0m");
}

TEST_CASE("words: both languages fill in the same things") {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Word::end_of_table); ++i) {
        const auto word = static_cast<Word>(i);
        const std::string sv = say(word, Language::sv, {"<0>", "<1>"});
        const std::string en = say(word, Language::en, {"<0>", "<1>"});
        CAPTURE(sv);
        CHECK(!sv.empty());
        CHECK(!en.empty());
        for (const char* argument : {"<0>", "<1>"}) {
            CHECK((sv.find(argument) == std::string::npos) ==
                  (en.find(argument) == std::string::npos));
        }
    }
}

TEST_CASE("words: sizes read as people write them") {
    CHECK(size_text(999, Language::sv) == "999 byte");
    CHECK(size_text(12'345, Language::sv) == "12,3 kB");
    CHECK(size_text(12'345, Language::en) == "12.3 kB");
    CHECK(size_text(999'999, Language::en) == "1.0 MB");
}
