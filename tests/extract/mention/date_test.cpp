// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/date.hpp"

#include <doctest/doctest.h>

using namespace mandat;

namespace {

struct DateRow {
    std::string_view name;
    std::string_view text;
    std::string_view expected;  ///< ISO; "-" for no date
};

std::string date_in(std::string_view text, int year = 0) {
    const extract::Tokens tokens = extract::tokenise(text);
    const auto date = extract::read_date(tokens, 0, year);
    return date ? to_string(date->date) : "-";
}

std::string clock_in(std::string_view text) {
    const extract::Tokens tokens = extract::tokenise(text);
    const auto clock = extract::read_clock(tokens, 0);
    return clock ? clock->start + "/" + clock->end : "-";
}

}  // namespace

TEST_CASE("date: the ways Swedish minutes write a day") {
    const DateRow rows[] = {
        {"long", "7 april 2025", "2025-04-07"},
        {"weekday", "måndag 7 april 2025", "2025-04-07"},
        {"weekday and den", "måndagen den 7 april 2025", "2025-04-07"},
        {"weekday, comma", "Torsdag, 5 mars 2015", "2015-03-05"},
        {"den", "den 6 december 2020", "2020-12-06"},
        {"capitals", "MÅNDAG 7 APRIL 2025", "2025-04-07"},
        {"short month", "7 apr 2025", "2025-04-07"},
        {"short month with a stop", "7 apr. 2025", "2025-04-07"},
        {"four letters", "3 sept 2024", "2024-09-03"},
        {"ordinal", "7:e april 2025", "2025-04-07"},
        {"iso", "2025-04-07", "2025-04-07"},
        {"iso, dashes", "2025–04–07", "2025-04-07"},
        {"slash", "7/4 2025", "2025-04-07"},
        {"slash and dash", "7/4-2025", "2025-04-07"},
        {"leading zero", "07 april 2025", "2025-04-07"},
        {"impossible day is read", "31 februari 2025", "2025-02-31"},
        {"day out of range", "32 april 2025", "-"},
        {"month out of range", "2025-13-01", "-"},
        {"no year", "7 april", "-"},
        {"no year, slash", "7/4", "-"},
        {"range of §§", "8-16", "-"},
        {"range of years", "2024-2025", "-"},
        {"range of years and more", "2024-2025-2026", "-"},
        {"month alone", "april 2025", "-"},
        {"clock", "13.00-15.30", "-"},
        {"amount", "7 personer 2025", "-"},
        {"case number", "2021-00123", "-"},
        {"far past", "7 april 1125", "-"},
        {"weekday alone", "måndag", "-"},
        {"empty", "", "-"},
    };
    for (const DateRow& row : rows) {
        CAPTURE(row.name);
        CHECK(date_in(row.text) == row.expected);
    }
}

TEST_CASE("date: a year that is not written is the one given") {
    CHECK(date_in("12 mars", 2025) == "2025-03-12");
    CHECK(date_in("12/4", 2025) == "2025-04-12");
    CHECK(date_in("12 mars 2023", 2025) == "2023-03-12");
    const extract::Tokens tokens = extract::tokenise("12 mars");
    CHECK_FALSE(extract::read_date(tokens, 0, 2025)->year_written);
}

TEST_CASE("date: the weekday is kept as written, right or wrong") {
    const extract::Tokens tokens = extract::tokenise("tisdag 7 april 2025 på rådhuset");
    const auto date = extract::read_date(tokens, 0);
    REQUIRE(date.has_value());
    CHECK(date->weekday == 1U);
    CHECK(weekday_index(date->date) == 0);
    CHECK(date->span == Span{0, 19});
    CHECK(date->end == 4);
}

TEST_CASE("date: the first date of a line is found") {
    const extract::Tokens tokens =
        extract::tokenise("Nästa möte hålls fredag 10 oktober 2025, kl. 9");
    const auto date = extract::find_date(tokens, 0);
    REQUIRE(date.has_value());
    CHECK(to_string(date->date) == "2025-10-10");
    CHECK(date->weekday == 4U);
    CHECK_FALSE(extract::find_date(extract::tokenise("ingen dag alls"), 0).has_value());
}

TEST_CASE("date: months and weekdays by their Swedish names") {
    CHECK(extract::month_number("april") == 4U);
    CHECK(extract::month_number("Okt") == 10U);
    CHECK(extract::month_number("maj") == 5U);
    CHECK_FALSE(extract::month_number("ma").has_value());
    CHECK_FALSE(extract::month_number("marsch").has_value());
    CHECK(extract::weekday_name(0) == "måndag");
    CHECK(extract::weekday_name(6) == "söndag");
}

TEST_CASE("clock: from and until, as minutes write them") {
    const DateRow rows[] = {
        {"kl. with stops", "kl. 13.00 - 15.30", "13:00/15:30"},
        {"colons", "09:00-12:10", "09:00/12:10"},
        {"klockan, hours only", "klockan 9-11", "09:00/11:00"},
        {"en dash", "kl 9.30–14.30", "09:30/14:30"},
        {"only a start", "kl 18.00", "18:00/"},
        {"hour alone", "kl 17", "17:00/"},
        {"till", "kl 10.00 till 11.00", "10:00/11:00"},
        {"second kl", "kl 10.00 - kl 11.00", "10:00/11:00"},
        {"number that is no hour", "kl 45", "-"},
        {"minutes beyond 59", "kl 10.75", "-"},
        {"a decimal number", "3.10", "-"},
        {"a range of §§", "8-16", "-"},
        {"a word", "Rådhuset", "-"},
    };
    for (const DateRow& row : rows) {
        CAPTURE(row.name);
        CHECK(clock_in(row.text) == row.expected);
    }
}

TEST_CASE("clock: minutes between two hours") {
    CHECK(extract::minutes_between("13:00", "15:30") == 150);
    CHECK(extract::minutes_between("13:00", "") == 0);
    CHECK(extract::minutes_between("", "15:30") == 0);
    CHECK(extract::minutes_between("15:30", "13:00") == 0);
}
