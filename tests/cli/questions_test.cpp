// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/ledger_sample.hpp"
#include "tests/support/run_program.hpp"

using namespace mandat::tests;

TEST_CASE("questions: both sides, reasons, what hangs on it, and the commands that answer") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    CHECK(run_mandat({"questions"}, here).code == 2);
    const Run run = run_mandat({"questions", "protokoll"}, here);
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(has(run.out, "Moa Nordelius = Moa Nordell?"));
    CHECK(has(run.out, "both represent the same place"));
    CHECK(has(run.out, "protokoll/1.txt:7"));
    CHECK(has(run.out, "mandat same 'Moa Nordelius' 'Moa Nordell' --because"));
    CHECK(has(run.out, "mandat different 'Moa Nordelius' 'Moa Nordell' --because"));
    CHECK(run_mandat({"report", "protokoll"}, here).code == 0);
    const Run swedish = run_mandat({"questions", "--lang", "sv"}, here);
    CHECK(swedish.code == 0);
    CHECK(has(swedish.out, "båda företräder samma plats"));
}

TEST_CASE("questions: --json is one JSON value, also when nothing is open") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    const auto open =
        nlohmann::json::parse(run_mandat({"questions", "protokoll", "--json"}, here).out);
    CHECK(open["schema"] == "mandat/questions/1");
    REQUIRE(open["questions"].size() == 1);
    const auto& question = open["questions"][0];
    CHECK(question["moving"]["edges"].get<int>() >= 3);
    CHECK(question["moving"]["seats"] == 1);
    CHECK(question["a"]["represents"][0]["name"] == "Åre");
    CHECK(question["reasons"].size() >= 2);
    CHECK(question["score"].get<double>() > 0);
    const auto none =
        nlohmann::json::parse(run_mandat({"questions", "protokoll/1.txt", "--json"}, here).out);
    CHECK(none["questions"].empty());
}
