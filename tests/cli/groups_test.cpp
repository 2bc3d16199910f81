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

nlohmann::json ask_groups(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"groups", sample_folder()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return ask(std::move(arguments));
}

}  // namespace

TEST_CASE("groups: the two names of the management group nearly coincide, and that is a question") {
    const auto json = ask_groups({});
    const auto& pairs = rows(json, "coincide");
    REQUIRE(!pairs.empty());
    CHECK(pairs[0]["a"]["name"] == "Regional ledningsgrupp");
    CHECK(pairs[0]["b"]["name"] == "Samverkansgruppen");
    CHECK(pairs[0]["possible_same_as"] == true);
    // Eleven were of the group in April and three more in November; Samverkansgruppen had twelve
    // and, by its signatures, a chair. Nine of them are the same: 9 of 14 + 13 - 9.
    CHECK(pairs[0]["shared"] == 9);
    CHECK(pairs[0]["people"].size() == 9);
    CHECK(pairs[0]["size_a"] == 14);
    CHECK(pairs[0]["size_b"] == 13);
    CHECK(pairs[0]["people_jaccard"] == doctest::Approx(0.5));
    CHECK(!pairs[0]["evidence"].empty());
}

TEST_CASE("groups: a higher share leaves fewer pairs, and a share is between 0 and 1") {
    CHECK(rows(ask_groups({"--least", "1"}), "coincide").size() <=
          rows(ask_groups({"--least", "0.1"}), "coincide").size());
    const TemporaryFolder folder;
    for (const char* share : {"1.5", "-1", "half", "0.5x", ""}) {
        CAPTURE(share);
        const Run run =
            run_mandat({"groups", sample_folder(), "--least", share}, {.folder = folder.path()});
        CHECK(run.code == 2);
    }
}

TEST_CASE("groups: what was planned and never met is silent, what reported in April is not") {
    const auto json = ask_groups({});
    std::vector<std::string> names;
    for (const auto& row : rows(json, "silent")) {
        names.push_back(row["group"]["name"]);
        CHECK(!row["evidence"].empty());
    }
    const auto has = [&](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    CHECK(has("Styrelsens arbetsgrupp för länsutveckling"));
    CHECK(!has("Arbetsgrupp - Trygghet och folkhälsa"));
    CHECK(!has("Regional ledningsgrupp"));
}

TEST_CASE("groups: before anything was read there is nothing to say") {
    CHECK(rows(ask_groups({"--on", "2020-01-01"}), "coincide").empty());
}
