// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "extract/input/token.hpp"
#include "graph/base/date.hpp"

namespace mandat::extract {

/// A day named in the text.
struct DateMention {
    Date date{};
    Span span;                        ///< weekday included
    std::optional<unsigned> weekday;  ///< 0 Monday .. 6 Sunday, as written
    Span weekday_span;
    bool year_written = true;
    std::size_t end = 0;  ///< index of the first token after it
};

/// "måndag 7 april 2025", "den 7 april", "2025-04-07", "7/4 2025" at tokens[at]. A year that is
/// not written is `year`; 0 refuses such dates.
[[nodiscard]] std::optional<DateMention> read_date(const Tokens& tokens, std::size_t at,
                                                   int year = 0);

/// The first date at or after `at`.
[[nodiscard]] std::optional<DateMention> find_date(const Tokens& tokens, std::size_t at,
                                                   int year = 0);

/// The 14th of "14-15 november 2020", given the date that ends it.
[[nodiscard]] std::optional<DateMention> first_of_days(const Tokens& tokens,
                                                       const DateMention& last);

/// "kl. 13.00 - 15.30", "09:00-12:00", "klockan 9-11": "HH:MM", the end empty when not stated.
struct ClockMention {
    std::string start;
    std::string end;
    Span span;
    std::size_t next = 0;  ///< index of the first token after it
};

[[nodiscard]] std::optional<ClockMention> read_clock(const Tokens& tokens, std::size_t at);

/// Minutes from "13:00" to "15:30"; 0 when one is empty or the end is not later.
[[nodiscard]] int minutes_between(const std::string& start, const std::string& end);

/// Swedish names, for messages: "måndag".
[[nodiscard]] std::string weekday_name(unsigned index);

/// 1..12 for "april", "apr."; nothing else.
[[nodiscard]] std::optional<unsigned> month_number(std::string_view word);

}  // namespace mandat::extract
