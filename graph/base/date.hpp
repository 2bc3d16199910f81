// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mandat {

/// A calendar day as written; may be impossible (31 February), which `ok()` tells.
using Date = std::chrono::year_month_day;

/// "2025-04-07"; an impossible day is written out all the same.
[[nodiscard]] std::string to_string(Date date);

/// Reads exactly "YYYY-MM-DD" with month 1..12 and day 1..31; nothing else.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// 0 Monday .. 6 Sunday; requires date.ok().
[[nodiscard]] unsigned weekday_index(Date date);

/// Days from a to b (negative when b is earlier); requires both ok().
[[nodiscard]] int days_between(Date a, Date b);

}  // namespace mandat
