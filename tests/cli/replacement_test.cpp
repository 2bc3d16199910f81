// SPDX-License-Identifier: Apache-2.0
#include "cli/replacement.hpp"

#include <doctest/doctest.h>

using namespace mandat;

TEST_CASE("replacement: a date is written as the text writes dates, other words as they are") {
    struct Row {
        const char* name;
        const char* quote;
        const char* suggestion;
        const char* expected;
    };
    const Row rows[] = {
        {"weekday", "måndag 12 januari 2025", "2026-01-12", "måndag 12 januari 2026"},
        {"capital", "Måndag 12 januari 2025", "2026-01-12", "måndag 12 januari 2026"},
        {"article", "måndagen den 12 januari 2025", "2026-01-12", "måndagen den 12 januari 2026"},
        {"month alone", "10 januari 2025", "2026-01-10", "10 januari 2026"},
        {"short month", "10 jan. 2025", "2026-01-10", "10 januari 2026"},
        {"figures", "2025-01-10", "2026-01-10", "2026-01-10"},
        {"weekday and figures", "måndag 2025-01-12", "2026-01-12", "2026-01-12"},
        {"a place", "Krokomb", "Krokom", "Krokom"},
        {"nothing to suggest", "Krokomb", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Diagnostic remark;
        remark.quote = row.quote;
        remark.suggestion = row.suggestion;
        CHECK(cli::replacement(remark) == row.expected);
    }
}
