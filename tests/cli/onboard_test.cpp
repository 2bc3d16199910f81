// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/sample.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;
using Json = nlohmann::json;

namespace {

Run run_onboard(std::vector<std::string> arguments) {
    const TemporaryFolder folder;
    arguments.insert(arguments.begin(), "onboard");
    arguments.push_back(sample_folder());
    return run_mandat(arguments, {.folder = folder.path()});
}

Json ask_onboard(std::vector<std::string> arguments) {
    arguments.push_back("--json");
    const Run run = run_onboard(arguments);
    CHECK(run.err == "");
    CHECK(run.code == 0);
    return Json::parse(run.out);
}

Json rows_of(const Json& json, const std::string& id) {
    for (const Json& one : json["sections"]) {
        if (one["id"] == id) return one["rows"];
    }
    FAIL("no section " << id);
    return {};
}

}  // namespace

TEST_CASE("onboard: who follows Anders Wennerberg comes into his three seats") {
    const Json json = ask_onboard({"Helén Eurenus", "--replaces", "Anders Wennerberg"});
    CHECK(json["totals"]["known_on"] == "2025-11-17");
    const Json seats = rows_of(json, "seats");
    REQUIRE(seats.size() == 3);
    CHECK(seats[0]["body"]["name"] == "Regional ledningsgrupp");
    CHECK(seats[0]["origin"] == "both");
    CHECK(seats[0]["decided"] == 5);  // §§ 10, 11, 12 in April; 29, 30 in November
    CHECK(seats[1]["body"]["name"] == "Samverkansgruppen");
    CHECK(seats[1]["origin"] == "inherited");
    CHECK(seats[2]["origin"] == "inherited");
    const Json decided = rows_of(json, "decided");
    REQUIRE(decided.size() == 6);  // and § 27 of Samverkansgruppen
    CHECK(decided[0]["item"] == "29");
    CHECK(decided[0]["points"].size() == 3);
    // The defence group was asked for a working group in spring and for a directive in November.
    CHECK(rows_of(json, "of_bodies").size() == 3);
    CHECK(rows_of(json, "own").empty());
    for (const Json& row : rows_of(json, "people")) {
        CHECK(row["person"]["name"] != "Anders Wennerberg");
        CHECK_FALSE(row["evidence"].empty());
    }
    const Json dates = rows_of(json, "dates");
    REQUIRE(dates.size() == 2);
    CHECK(dates[0]["date"] == "2024-12-09");
    CHECK(dates[0]["state"] == "passed");
    CHECK(dates[1]["date"] == "2025-01-12");  // as the minutes of November 2025 have it
    CHECK(dates[1]["state"] == "impossible");
}

TEST_CASE("onboard: what was handed to who is succeeded stands apart") {
    const Json json = ask_onboard({"Nova Nyberg", "--replaces", "Martin Söderström"});
    CHECK(json["totals"]["own"] == 0);
    CHECK(json["totals"]["inherited"] == 2);
    CHECK(rows_of(json, "seats").size() == 3);
    const Run text =
        run_onboard({"Nova Nyberg", "--replaces", "Martin Söderström", "--lang", "en"});
    CHECK(text.out.find("Nova Nyberg is not in the minutes yet.") != std::string::npos);
    CHECK(text.out.find("Minutes do not say that they pass on; ask the giver.") !=
          std::string::npos);
}

TEST_CASE("onboard: coming dates are those after the day asked about") {
    const Json json = ask_onboard({"Patrik Jemteborn", "--on", "2025-09-20"});
    const Json dates = rows_of(json, "dates");
    REQUIRE(dates.size() == 1);
    CHECK(dates[0]["date"] == "2025-10-10");
    CHECK(dates[0]["state"] == "coming");
    CHECK(dates[0]["kind"] == "next_meeting");
    CHECK(rows_of(json, "seats").size() == 2);
}

TEST_CASE("onboard: an unknown name without somebody to replace is told, with exit code 1") {
    const Run run = run_onboard({"Nova Nyberg"});
    CHECK(run.code == 1);
    CHECK(run.out == "");
    CHECK(run.err != "");
    CHECK(run_onboard({"Nova Nyberg", "--replaces", "Qwerty Asdfgh"}).code == 1);
    CHECK(run_onboard({"Nova Nyberg", "--replaces", "Regional ledningsgrupp"}).code == 1);
}
