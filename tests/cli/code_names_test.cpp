// SPDX-License-Identifier: Apache-2.0
#include "cli/code_names.hpp"

#include <doctest/doctest.h>

using namespace mandat;
using namespace mandat::cli;

TEST_CASE("code_names: a code may be written as number, with P, or by name") {
    struct Row {
        const char* text;
        std::optional<Code> expected;
    };
    const Row rows[] = {
        {"P301", Code::weekday_mismatch},
        {"p301", Code::weekday_mismatch},
        {"301", Code::weekday_mismatch},
        {"weekday_mismatch", Code::weekday_mismatch},
        {"Weekday-Mismatch", Code::weekday_mismatch},
        {"P301 weekday_mismatch", Code::weekday_mismatch},
        {"P901", Code::limit_reached},
        {"P999", std::nullopt},
        {"P", std::nullopt},
        {"", std::nullopt},
        {"301x", std::nullopt},
        {"-301", std::nullopt},
        {"99999999999999", std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(parse_code(row.text) == row.expected);
    }
}

TEST_CASE("code_names: a misprint finds the names it may have been") {
    CHECK(nearest_codes("weekday_mismach") == std::vector<std::string>{"weekday_mismatch"});
    CHECK(nearest_codes("first_name") ==
          std::vector<std::string>{"ambiguous_first_name", "first_name_only"});
    CHECK(nearest_codes("P999").empty());
}
