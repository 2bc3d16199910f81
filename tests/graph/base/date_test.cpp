// SPDX-License-Identifier: Apache-2.0
#include "graph/base/date.hpp"

#include <doctest/doctest.h>

using namespace mandat;

TEST_CASE("iso date: exactly YYYY-MM-DD is read") {
    struct Row {
        std::string_view text;
        std::string_view expected;  ///< "-" for none
    };
    const Row rows[] = {
        {"2025-04-07", "2025-04-07"},
        {"2024-02-29", "2024-02-29"},
        {"2025-02-31", "2025-02-31"},
        {"0001-01-01", "0001-01-01"},
        {"2025-4-7", "-"},
        {"2025-13-01", "-"},
        {"2025-00-10", "-"},
        {"2025-01-00", "-"},
        {"2025-01-32", "-"},
        {"2025/04/07", "-"},
        {"20250407", "-"},
        {"2025-04-07 ", "-"},
        {" 2025-04-07", "-"},
        {"2025-04-0x", "-"},
        {"2025--4-07", "-"},
        {"----------", "-"},
        {"", "-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_iso_date(row.text);
        CHECK((date ? to_string(*date) : "-") == row.expected);
    }
}

TEST_CASE("iso date: an impossible day is read and says that it is none") {
    CHECK_FALSE(parse_iso_date("2025-02-29")->ok());
    CHECK(parse_iso_date("2024-02-29")->ok());
}

TEST_CASE("iso date: weekdays count from Monday") {
    CHECK(weekday_index(*parse_iso_date("2025-04-07")) == 0);
    CHECK(weekday_index(*parse_iso_date("2025-01-12")) == 6);
    CHECK(weekday_index(*parse_iso_date("2024-02-29")) == 3);
}

TEST_CASE("iso date: days between") {
    const Date a = *parse_iso_date("2024-02-28");
    const Date b = *parse_iso_date("2024-03-01");
    CHECK(days_between(a, b) == 2);
    CHECK(days_between(b, a) == -2);
    CHECK(days_between(a, a) == 0);
    CHECK(days_between(*parse_iso_date("2024-12-31"), *parse_iso_date("2025-12-31")) == 365);
}
