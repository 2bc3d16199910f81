// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/asking.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;

namespace {

nlohmann::json ask_overlaps(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "overlaps");
    for (const char* more : {"--lang", "en"}) arguments.emplace_back(more);
    return ask(std::move(arguments));
}

}  // namespace

TEST_CASE("overlaps: nine sit in both the management group and Samverkansgruppen") {
    const auto json =
        ask_overlaps({"Regional ledningsgrupp", "Samverkansgruppen", sample_folder()});
    std::vector<std::string> sit;
    for (const auto& row : rows(json, "shared")) {
        CHECK(row["evidence"].size() >= 2);
        if (row["by_service"] == false) sit.push_back(row["shared"]["name"]);
    }
    std::sort(sit.begin(), sit.end());
    CHECK(sit == std::vector<std::string>{"Anders Wennerberg", "Jenny Kriström", "Magnus Aspegren",
                                          "Peter Jemtbring", "Ralf Westlund", "Sara Lewerentz",
                                          "Sara Schelin", "Susanna Löfgren", "Tomas Jonsson"});
    const double expected = json["totals"]["expected"];
    CHECK(expected > 0);
    CHECK(expected < 9);
    CHECK(json["totals"]["chance"] < 0.05);
}

TEST_CASE("overlaps: two people share bodies and the meetings where both were present") {
    const auto json = ask_overlaps({"Sara Schelin", "Peter Jemtbring", sample_folder()});
    // November 2024, April and November 2025: both are on all three lists as present.
    std::vector<std::string> days;
    for (const auto& row : rows(json, "meetings")) days.push_back(row["day"]);
    std::sort(days.begin(), days.end());
    CHECK(days == std::vector<std::string>{"2024-11-11", "2025-04-07", "2025-11-17"});
}

TEST_CASE("overlaps: what only the secretary connects stands apart") {
    const auto json = ask_overlaps({sample_folder()});
    for (const auto& row : rows(json, "bodies")) CHECK(row["by_service"] < row["shared"]);
    for (const auto& row : rows(json, "by_service")) CHECK(row["by_service"] == row["shared"]);
    CHECK(!rows(json, "by_service").empty());
    for (const auto& row : rows(json, "people")) CHECK(row["shared"] >= 2);
    CHECK(rows(ask_overlaps({sample_folder(), "--share", "3"}), "people").size() <=
          rows(json, "people").size());
}

TEST_CASE("overlaps: on a day before anything was read nothing is shared") {
    const auto json = ask_overlaps({sample_folder(), "--on", "2020-01-01"});
    CHECK(json["totals"]["body_pairs"] == 0);
    CHECK(json["totals"]["person_pairs"] == 0);
}

TEST_CASE("overlaps: one name gives its pairs; a person and a body are not compared") {
    const auto json = ask_overlaps({"Sara Schelin", sample_folder()});
    CHECK(json["asked"]["of"]["name"] == "Sara Schelin");
    CHECK(!rows(json, "people").empty());
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    CHECK(
        run_mandat({"overlaps", "Sara Schelin", "Samverkansgruppen", sample_folder()}, here).code ==
        2);
    CHECK(run_mandat({"overlaps", "Åre", sample_folder()}, here).code == 2);
    CHECK(run_mandat({"overlaps", "Xylofonklubben", sample_folder()}, here).code == 1);
}
