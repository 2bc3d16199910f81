// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/home.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::analysis;
using tests::Minutes;

namespace {

std::vector<std::string> names(const std::vector<Home>& homes) {
    std::vector<std::string> out;
    for (const Home& home : homes) out.push_back(home.place->name);
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("home: periods overlap when they share a day, and open ends go on") {
    struct Row {
        const char* name;
        Period a;
        Period b;
        bool expected;
    };
    const Row rows[] = {
        {"both open", {}, {}, true},
        {"one day in common", {"2025-01-01", "2025-02-01"}, {"2025-02-01", ""}, true},
        {"a day apart", {"2025-01-01", "2025-02-01"}, {"2025-02-02", ""}, false},
        {"within", {"", ""}, {"2025-02-02", "2025-02-02"}, true},
        {"after", {"2025-03-01", ""}, {"", "2025-02-01"}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(overlap(row.a, row.b) == row.expected);
        CHECK(overlap(row.b, row.a) == row.expected);
    }
    CHECK(common({"2025-01-01", ""}, {"", "2025-02-01"}) == Period{"2025-01-01", "2025-02-01"});
    CHECK(common({"2025-01-01", "2025-01-09"}, {"2025-01-05", "2025-02-01"}) ==
          Period{"2025-01-05", "2025-01-09"});
}

TEST_CASE("home: a later place ends the earlier one, and the first counts for the time before") {
    Minutes minutes;
    minutes.meeting("board", "2025-02-01", "anna@berg");
    minutes.meeting("board", "2025-06-01", "anna@krokom");
    const Network network = minutes.network();
    const Timeline timeline(network);
    const Homes homes(network, timeline);
    CHECK(names(homes.of("person/anna")) == Names{"berg", "krokom"});
    CHECK(names(homes.within("person/anna", {"2024-01-01", "2024-12-31"})) == Names{"berg"});
    CHECK(names(homes.within("person/anna", {"2025-05-31", "2025-05-31"})) == Names{"berg"});
    CHECK(names(homes.within("person/anna", {"2025-06-01", "2025-06-01"})) == Names{"krokom"});
    CHECK(names(homes.within("person/anna", {"2026-01-01", ""})) == Names{"krokom"});
    CHECK(homes.of("person/nobody").empty());
}

TEST_CASE("home: staff belong to their organisation, whom somebody represents comes first") {
    Minutes minutes;
    minutes.meeting("board", "2025-02-01", "bo@berg ~anna");
    minutes.seat("anna", "organisation/association", Role::staff, "2025-02-01", "2025-02-01");
    minutes.seat("bo", "organisation/association", Role::staff, "2025-02-01", "2025-02-01");
    minutes.meeting("board", "2025-06-01", "bo@berg ~dora");
    minutes.seat("dora", "organisation/association", Role::staff, "2025-06-01", "2025-06-01");
    // A seat in an organisation's council does not make her speak for it elsewhere.
    minutes.seat("eva", "organisation/association", Role::member, "2025-02-01", "2025-02-01");
    const Network network = minutes.network();
    const Timeline timeline(network);
    const Homes homes(network, timeline);
    CHECK(names(homes.of("person/bo")) == Names{"berg"});
    // That only Dora was listed in June ends nobody's employment.
    CHECK(names(homes.within("person/anna", {"2025-07-01", ""})) == Names{"association"});
    CHECK(homes.of("person/eva").empty());
}
