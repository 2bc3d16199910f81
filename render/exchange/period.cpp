// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/period.hpp"

#include "graph/base/date.hpp"

namespace mandat::render {

bool is_calendar_day(const std::string& text) {
    const auto date = parse_iso_date(text);
    return date && date->ok();
}

Period period_of(const std::string& since, const std::string& until, LossReport& losses) {
    const auto usable = [&](const std::string& date) {
        if (date.empty() || is_calendar_day(date)) return date;
        losses.add(Loss::unusable_dates);
        return std::string{};
    };
    Period out{usable(since), usable(until)};
    if (!out.start.empty() && !out.end.empty() && out.end < out.start) {
        losses.add(Loss::unusable_dates);
        return {};
    }
    return out;
}

}  // namespace mandat::render
