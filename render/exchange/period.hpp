// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// First and last day, both included; empty where not known.
struct Period {
    std::string start;  ///< a calendar day as "2025-04-07"
    std::string end;
};

/// Of two dates as written. One that is no calendar day is left out, a period that ends before it
/// begins wholly; each is counted as Loss::unusable_dates.
[[nodiscard]] Period period_of(const std::string& since, const std::string& until,
                               LossReport& losses);

/// "2025-04-07" and a day of the calendar.
[[nodiscard]] bool is_calendar_day(const std::string& text);

}  // namespace mandat::render
