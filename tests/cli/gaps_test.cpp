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

Run run_gaps(std::vector<std::string> arguments) {
    const TemporaryFolder folder;
    arguments.insert(arguments.begin(), {"gaps", sample_folder()});
    return run_mandat(arguments, {.folder = folder.path()});
}

Json gap_rows(const std::vector<std::string>& more, const std::string& section) {
    std::vector<std::string> arguments = {"--json", "--section", section};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Run run = run_gaps(arguments);
    CHECK(run.err == "");
    CHECK(run.code == 0);
    return Json::parse(run.out)["sections"][0]["rows"];
}

}  // namespace

TEST_CASE("gaps: who was missing where in the sample, with the lines that say so") {
    const Json absences = gap_rows({}, "absences");
    REQUIRE(absences.size() == 6);
    std::vector<std::string> told;
    for (const Json& row : absences) {
        told.push_back(row["date"].get<std::string>() + " " +
                       row["place"]["name"].get<std::string>());
        CHECK(row["how"] == "absent");
        CHECK_FALSE(row["evidence"].empty());
    }
    CHECK(told[2] == "2025-06-09 Ragunda");
    CHECK(absences[2]["people"].size() == 4);
    CHECK(absences[2]["evidence"].size() == 4);
    CHECK(told[3] == "2025-09-04 Östersund");
    CHECK(absences[3]["people"][0]["name"] == "Fredric Kilander");
}

TEST_CASE("gaps: the table counts deciding and substitutes, and municipalities that are members") {
    const Json table = gap_rows({}, "table");
    REQUIRE(table.size() == 11);  // Föreningsarkivet is spoken for, but sits nowhere
    CHECK(table[0]["place"]["name"] == "Berg");
    CHECK(table[7]["place"]["name"] == "Östersund");
    CHECK(table[0]["body/styrelsen-kommunforbundet-jamtland-harjedalen"] == "2+2");
    CHECK(table[0]["body/gemensam-overformyndarnamnd"].is_null());
    CHECK(table[7]["body/gemensam-overformyndarnamnd"] == "member");
    const Run text = run_gaps({"--lang", "en"});
    CHECK(text.out.find("Somebody speaks for Föreningsarkivet, but no seat was read.") !=
          std::string::npos);
}

TEST_CASE("gaps: on a day a seat that was left can be a hole, said as what was read") {
    CHECK(gap_rows({}, "holes").empty());
    // On the day of the first meeting only Samverkansgruppen had been read.
    const Json early = gap_rows({"--on", "2024-11-11"}, "table");
    for (const Json& row : early) CHECK_FALSE(row.contains("body/regional-ledningsgrupp"));
    const Run text = run_gaps({"--lang", "en"});
    CHECK(text.out.find("no representative was read") != std::string::npos);
    CHECK(text.out.find("None: each sits in every body") != std::string::npos);
}

TEST_CASE("gaps: a file without anybody's municipality says so") {
    const TemporaryFolder folder;
    folder.write("n.json", R"({"schema": "mandat/network/1", "documents": [], "nodes": [],
        "edges": [], "diagnostics": []})");
    const Run run = run_mandat({"gaps", "n.json", "--lang", "en"}, {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(run.out == "Nobody speaks for a municipality or organisation in what was read.\n");
}
