// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/asking.hpp"
#include "tests/cli/sample.hpp"

using namespace mandat::tests;

namespace {

nlohmann::json ask_coverage(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"coverage", sample_folder()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return ask(std::move(arguments));
}

}  // namespace

TEST_CASE("coverage: the sample's gaps are what its heads tell") {
    const auto json = ask_coverage({});
    CHECK(json["totals"]["read"] == 5);
    CHECK(json["totals"]["bodies_read"] == 4);
    std::vector<std::string> told;
    for (const auto& row : rows(json, "missing")) {
        if (row["sign"] == "reference") continue;
        told.push_back(row["body"]["name"].get<std::string>() + ": " +
                       row["what"].get<std::string>());
        CHECK(!row["evidence"].empty());
    }
    // The management group: §§ 8-16 in April, 28-32 in November; June was announced. January 2025,
    // announced in November 2025, is a slip of the pen.
    CHECK(told == std::vector<std::string>{
                      "Nätverket för samhällsutveckling: 2025-10-10",
                      "Regional ledningsgrupp: §§ 1–7",
                      "Regional ledningsgrupp: §§ 17–27",
                      "Regional ledningsgrupp: 2025-06-16",
                      "Samverkansgruppen: §§ 1–25",
                      "Samverkansgruppen: 2024-12-09",
                      "Styrelsen Kommunförbundet Jämtland Härjedalen: §§ 1–20",
                      "Styrelsen Kommunförbundet Jämtland Härjedalen: 2025-09-12",
                  });
}

TEST_CASE("coverage: decisions that are referred to and were not read are missing") {
    std::vector<std::string> told;
    const auto json = ask_coverage({});
    for (const auto& row : rows(json, "missing")) {
        if (row["sign"] == "reference") told.push_back(row["what"]);
    }
    const auto has = [&](const std::string& what) {
        return std::find(told.begin(), told.end(), what) != told.end();
    };
    CHECK(has("2025-06-16 § 18"));
    CHECK(has("2025-11-07 § 9"));
    CHECK(has("2025-05-09 § 16"));
}

TEST_CASE("coverage: bodies whose minutes were never read are named") {
    std::vector<std::string> names;
    const auto json = ask_coverage({});
    for (const auto& row : rows(json, "unread")) names.push_back(row["body"]["name"]);
    CHECK(std::find(names.begin(), names.end(), "Regionalt samverkansråd") != names.end());
    CHECK(std::find(names.begin(), names.end(), "Regional ledningsgrupp") == names.end());
}
