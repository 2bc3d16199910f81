// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/pattern.hpp"

#include <doctest/doctest.h>

#include "extract/statement/deadline.hpp"
#include "graph/base/date.hpp"

using namespace mandat;
using extract::Pattern;

TEST_CASE("pattern: words, alternatives, optional words and gaps") {
    struct Row {
        std::string_view pattern;
        std::string_view sentence;
        std::string_view expected;  ///< the words it matched; "-" for none
    };
    const Row rows[] = {
        {"i uppdrag", "Bo får i uppdrag att", "i uppdrag"},
        {"får|fick i uppdrag", "Bo Fick i uppdrag att", "Fick i uppdrag"},
        {"får också? i uppdrag", "Bo får i uppdrag", "får i uppdrag"},
        {"får också? i uppdrag", "Bo får också i uppdrag", "får också i uppdrag"},
        {"lyfta ..2 till", "vill lyfta den frågan till mötet", "lyfta den frågan till"},
        {"lyfta ..2 till", "vill lyfta den stora frågan till mötet", "-"},
        {"lyfta ..2 till", "lyfta, frågan till", "-"},
        {"uppdra|ge åt|till?", "att uppdra", "uppdra"},
        {"i uppdrag", "i stort uppdrag", "-"},
        {"i uppdrag", "", "-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.pattern);
        CAPTURE(row.sentence);
        const extract::Tokens tokens = extract::tokenise(row.sentence);
        const auto hit = Pattern(row.pattern).find(tokens);
        const std::string found =
            hit ? std::string(row.sentence.substr(tokens[hit->first].span.begin,
                                                  cover(tokens, hit->first, hit->end).size()))
                : "-";
        CHECK(found == row.expected);
    }
}

TEST_CASE("pattern: the first hit at or after a token") {
    const extract::Tokens tokens = extract::tokenise("får och får");
    const Pattern pattern("får");
    CHECK(pattern.find(tokens)->first == 0);
    CHECK(pattern.find(tokens, 1)->first == 2);
    CHECK_FALSE(pattern.find(tokens, 3).has_value());
    CHECK_FALSE(pattern.match(tokens, 1).has_value());
}

TEST_CASE("deadline: by when, in a meeting of 7 April 2025") {
    struct Row {
        std::string_view sentence;
        std::string_view written;  ///< "-" for no deadline
        std::string_view iso;
        bool vague;
    };
    const Row rows[] = {
        {"klart under q4 2025", "under q4 2025", "2025-10/2025-12", false},
        {"klart kvartal 1 2026", "kvartal 1 2026", "2026-01/2026-03", false},
        {"redovisas i juni 2026", "i juni 2026", "2026-06", false},
        {"redovisas senast den 3 juni 2025", "senast den 3 juni 2025", "2025-06-03", false},
        {"redovisas senast den 3 juni", "senast den 3 juni", "2025-06-03", false},
        {"redovisas senast 2025-10-01", "senast 2025-10-01", "2025-10-01", false},
        {"redovisas till nästa möte", "till nästa möte", "", false},
        {"redovisas vid ett senare tillfälle", "vid ett senare tillfälle", "", true},
        {"klart under hösten", "under hösten", "", false},
        {"klart under hösten 2026", "under hösten 2026", "", false},
        {"tas upp i september", "i september", "2025-09", true},
        {"tas upp i februari", "i februari", "2026-02", true},
        {"vid behov", "vid behov", "", false},
        {"som beslutades i juni 2024", "-", "", false},
        {"en plan för kommunen", "-", "", false},
        {"", "-", "", false},
    };
    const Date meeting = *parse_iso_date("2025-04-07");
    for (const Row& row : rows) {
        CAPTURE(row.sentence);
        const auto due = extract::find_deadline(extract::tokenise(row.sentence), 0, meeting);
        CHECK((due ? due->written : "-") == row.written);
        CHECK((due ? due->iso : "") == row.iso);
        CHECK((due && due->vague) == row.vague);
    }
}
