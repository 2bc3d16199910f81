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

nlohmann::json ask_without(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "without");
    for (const char* more : {"--lang", "en"}) arguments.emplace_back(more);
    return ask(std::move(arguments));
}

}  // namespace

TEST_CASE("without: the secretary's role is one that nobody else has") {
    const auto json = ask_without({"Elise", "Ackerot", sample_folder()});
    CHECK(json["asked"]["without"]["name"] == "Elise Ackerot");
    bool secretary = false;
    for (const auto& row : rows(json, "roles")) {
        CHECK(!row["evidence"].empty());
        secretary = secretary || row["role"] == "secretary";
    }
    CHECK(secretary);
    CHECK(rows(json, "voices").empty());
}

TEST_CASE("without: on the day of its one meeting a municipality loses its voice with its member") {
    const auto json = ask_without({"Jenny Kriström", sample_folder(), "--on", "2025-11-17"});
    const auto& voices = rows(json, "voices");
    bool found = false;
    for (const auto& row : voices)
        found = found || (row["place"]["name"] == "Ragunda" &&
                          row["body"]["name"] == "Regional ledningsgrupp");
    CHECK(found);
}

TEST_CASE("without: the board gone, the association reaches none that only the board hands on to") {
    const std::string board = "Styrelsen Kommunförbundet Jämtland Härjedalen";
    const auto json = ask_without({board, sample_folder()});
    std::vector<std::string> lost;
    for (const auto& row : rows(json, "chains")) {
        CHECK(row["from"]["name"] == "Kommunförbundet");
        CHECK(row["steps"].get<int>() >= 2);
        CHECK(row["evidence"].size() >= 2);
        lost.push_back(row["to"]["name"]);
    }
    CHECK(std::find(lost.begin(), lost.end(), "Styrelsens arbetsgrupp för länsutveckling") !=
          lost.end());
    for (const auto& row : rows(json, "tasks")) {
        const bool touches = row["giver"]["name"] == board || row["taker"]["name"] == board;
        CHECK(touches);
    }
    CHECK(!rows(json, "tasks").empty());
}

TEST_CASE("without: standing is told for each of the graphs it is measured on") {
    const auto json = ask_without({"Martin Söderström", sample_folder()});
    std::vector<std::string> among;
    for (const auto& row : rows(json, "standing")) {
        among.push_back(row["among"]);
        CHECK(row["betweenness"] >= 0);
        CHECK(row["betweenness"] <= 1);
        CHECK(!row["evidence"].empty());
    }
    CHECK(among == std::vector<std::string>{"people", "seats"});
}

TEST_CASE("without: what is no person, body or place cannot be taken away") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    CHECK(run_mandat({"without", "Ökad trygghet och förbättrad folkhälsa", sample_folder()}, here)
              .code == 2);
    CHECK(run_mandat({"without", "Xylofonklubben", sample_folder()}, here).code == 1);
    CHECK(run_mandat({"without"}, here).code == 2);
}
