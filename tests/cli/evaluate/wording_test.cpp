// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/wording.hpp"

#include <doctest/doctest.h>

using namespace mandat::cli::evaluate;

TEST_CASE("evaluate wording: case, dashes, punctuation and blanks do not tell texts apart") {
    struct Row {
        const char* text;
        const char* expected;
    };
    const Row rows[] = {
        {"Arbetsgrupp – Levande  Arkiv.", "arbetsgrupp levande arkiv"},
        {"barn- och utbildningsnämnden", "barn och utbildningsnämnden"},
        {"Karin Fält‑Näs", "karin fält-näs"},
        {"§ 4 (ojusterat)", "§ 4 ojusterat"},
        {"a_b", "a b"},
        {"  ", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(plain(row.text) == row.expected);
    }
}

TEST_CASE("evaluate wording: inflection does not tell groups apart, other words do") {
    struct Row {
        const char* one;
        const char* other;
        bool same;
    };
    const Row rows[] = {
        {"Regional ledningsgrupp", "Regionala ledningsgruppen", true},
        {"Regional ledningsgrupp", "regionala ledningsgruppens", true},
        {"Nätverket för kultur", "nätverk kultur", true},
        {"Åre kommun", "Åre", true},
        {"Nätverket för kultur", "Nätverket för vatten", false},
        {"Berg", "Bergs", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.one);
        CAPTURE(row.other);
        CHECK((stems(row.one) == stems(row.other)) == row.same);
    }
}

TEST_CASE("evaluate wording: sentences are alike when little sets them apart") {
    struct Row {
        const char* name;
        const char* one;
        const char* other;
        bool alike;
    };
    const Row rows[] = {
        {"equal", "Planen antas", "planen antas.", true},
        {"page number", "Upprop", "Upprop 3", true},
        {"most of it", "att godkänna planen för arkivet", "godkänna planen för arkivet", true},
        {"a piece only", "planen", "att godkänna planen för arkivet i sin helhet", false},
        {"misprint", "godkänna planen för arkivet", "godkänna plannen för arkivet", true},
        {"another matter", "godkänna planen för arkivet", "avslå motionen om badet", false},
        {"nothing", "", "planen antas", false},
        {"both nothing", "", "", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(alike(row.one, row.other) == row.alike);
        CHECK(alike(row.other, row.one) == row.alike);
    }
    CHECK(stands_in("planen", "att godkänna planen för arkivet i sin helhet"));
    CHECK(stands_in("2. planen antas", "Planen antas."));
    CHECK(!stands_in("badet", "att godkänna planen"));
}
