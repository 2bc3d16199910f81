// SPDX-License-Identifier: Apache-2.0
#include "graph/base/reasons.hpp"

#include <doctest/doctest.h>

using namespace mandat;

TEST_CASE("reasons: every reason is said in both languages and found again") {
    for (int i = 0; i < static_cast<int>(Reason::end_of_table); ++i) {
        CAPTURE(i);
        const std::string english = to_text(static_cast<Reason>(i), {"Moa", "Karl"});
        const std::string swedish = say_reason(english, Language::sv);
        CHECK_FALSE(english.empty());
        CHECK(swedish != english);
        CHECK(english.find_first_of("{}") == std::string::npos);
        CHECK(swedish.find_first_of("{}") == std::string::npos);
        CHECK(say_reason(english, Language::en) == english);
        if (english.find("Moa") != std::string::npos)
            CHECK(swedish.find("Moa") != std::string::npos);
    }
}

TEST_CASE("reasons: the pattern that says the most is taken") {
    CHECK(say_reason("both are länsråd", Language::sv) == "båda är länsråd");
    CHECK(say_reason("both are named in minutes of the same body", Language::sv) ==
          "båda nämns i protokoll från samma organ");
    CHECK(say_reason("4 of 5 members sit in both", Language::sv) ==
          "4 av 5 ledamöter sitter i båda");
}

TEST_CASE("reasons: what is not in the table stays as it is") {
    CHECK(say_reason("somebody said so", Language::sv) == "somebody said so");
    CHECK(say_reason("", Language::sv).empty());
}
