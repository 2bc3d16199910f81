// SPDX-License-Identifier: Apache-2.0
#include "graph/base/date.hpp"

#include <array>
#include <cstdio>

namespace mandat {

std::string to_string(Date date) {
    std::array<char, 24> out{};
    const int size =
        std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {out.data(), static_cast<std::size_t>(size)};
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (const char c : text) {
        if (c == '-') {
            ++part;
        } else if (c >= '0' && c <= '9' && part < 3) {
            parts[part] = parts[part] * 10 + (c - '0');
        } else {
            return std::nullopt;
        }
    }
    if (part != 2 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31) {
        return std::nullopt;
    }
    return Date{std::chrono::year{parts[0]}, std::chrono::month{static_cast<unsigned>(parts[1])},
                std::chrono::day{static_cast<unsigned>(parts[2])}};
}

unsigned weekday_index(Date date) {
    return std::chrono::weekday{std::chrono::sys_days{date}}.iso_encoding() - 1;
}

int days_between(Date a, Date b) {
    return static_cast<int>((std::chrono::sys_days{b} - std::chrono::sys_days{a}).count());
}

}  // namespace mandat
