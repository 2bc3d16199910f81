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

nlohmann::json ask_changes(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"changes", sample_folder()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return ask(std::move(arguments));
}

}  // namespace

TEST_CASE("changes: who left the management group between its two meetings, and who joined") {
    const auto json = ask_changes({"--from", "2025-04-07", "--to", "2025-11-17"});
    CHECK(json["asked"]["from"] == "2025-04-07");
    std::vector<std::string> joined;
    std::vector<std::string> left;
    for (const auto& row : rows(json, "people")) {
        if (row["object"]["name"] != "Regional ledningsgrupp") continue;
        CHECK(!row["evidence"].empty());
        if (row["change"] == "joined") joined.push_back(row["subject"]["name"]);
        if (row["change"] == "left") left.push_back(row["subject"]["name"]);
    }
    std::sort(joined.begin(), joined.end());
    std::sort(left.begin(), left.end());
    // On the list in November and not in April: Åström, Lundin and Eurenus (absent, but of it).
    CHECK(joined == std::vector<std::string>{"Anders Lundin", "Fredrik Åström", "Helén Eurenus"});
    // On the list in April and not in November.
    CHECK(left ==
          std::vector<std::string>{"Anders Wennerberg", "Camilla Samuelsson", "Ralf Westlund"});
}

TEST_CASE("changes: assignments of the time between are given, those before and after are not") {
    const auto json = ask_changes({"--from", "2025-04-07", "--to", "2025-09-30"});
    for (const auto& row : rows(json, "assignments")) {
        CHECK(row["day"] > "2025-04-07");
        CHECK(row["day"] <= "2025-09-30");
    }
    CHECK(json["totals"]["handed_over"] == 6);
}

TEST_CASE("changes: without days it is from the first to the last that was read") {
    const auto json = ask_changes({});
    CHECK(json["asked"]["from"] == "2024-11-11");
    CHECK(json["asked"]["to"] == "2025-11-17");
    CHECK(ask_changes({"--from", "2026-01-01", "--to", "2026-12-31"})["totals"]["joined"] == 0);
}
