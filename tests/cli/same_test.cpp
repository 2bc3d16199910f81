// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/ledger_sample.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"

using namespace mandat::tests;

TEST_CASE("same: a decision is written, counts at the next reading, and says why") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    const Run run = run_mandat({"same", "Moa Nordell", "moa nordelius", "protokoll", "--because",
                                "gift i maj", "--date", "2025-06-10", "--by", "Karl"},
                               here);
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(has(run.out, "mandat-ledger.jsonl, line 1"));
    CHECK(file_text(folder.path() / "mandat-ledger.jsonl") ==
          "{\"decision\":\"same\",\"a\":\"Moa Nordell\",\"b\":\"Moa Nordelius\","
          "\"because\":\"gift i maj\",\"date\":\"2025-06-10\",\"by\":\"Karl\"}\n");
    const Run read = run_mandat({"export", "protokoll"}, here);
    CHECK(read.code == 0);
    const auto network = nlohmann::json::parse(read.out);
    std::size_t people = 0;
    for (const auto& node : network["nodes"]) {
        if (node["kind"] != "person") continue;
        ++people;
        if (!node.contains("decided_by")) continue;
        CHECK(node["decided_by"][0]["because"] == "gift i maj");
        CHECK(node["aliases"].size() == 1);
    }
    CHECK(people == 2);
    const Run who = run_mandat({"who", "Nordell", "protokoll"}, here);
    CHECK(
        has(who.out, "by decision: Moa Nordell the same as Moa Nordelius, 2025-06-10, Karl: gift"));
    const Run report = run_mandat({"report", "protokoll"}, here);
    CHECK(has(report.out, "decisions about names: 1 in mandat-ledger.jsonl"));
}

TEST_CASE("same: a name that is not there writes nothing and shows the nearest") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    const Run run =
        run_mandat({"same", "Moa Nordel", "Moa Nordelius", "protokoll", "--because", "x"}, here);
    CHECK(run.code == 1);
    CHECK(has(run.err, "Moa Nordell"));
    CHECK(has(run.err, "nothing was written"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "mandat-ledger.jsonl"));
}

TEST_CASE("same: wrong command lines") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    CHECK(run_mandat({"same", "Moa Nordell", "Moa Nordelius", "protokoll"}, here).code == 2);
    CHECK(run_mandat({"same", "Moa Nordell", "--because", "x"}, here).code == 2);
    const Run kinds = run_mandat(
        {"same", "Moa Nordell", "Regional ledningsgrupp", "protokoll", "--because", "x"}, here);
    CHECK(kinds.code == 2);
    CHECK(has(kinds.err, "different kinds"));
    CHECK(run_mandat({"same", "Moa Nordell", "moa nordell", "protokoll", "--because", "x"}, here)
              .code == 2);
    CHECK(run_mandat({"same", "Moa Nordell", "Moa Nordelius", "protokoll", "--because", "x",
                      "--date", "i dag"},
                     here)
              .code == 2);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "mandat-ledger.jsonl"));
}

TEST_CASE("same: a ledger with lines that are none is read as far as it goes") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    folder.write(
        "mine.jsonl",
        "nonsens\n{\"decision\":\"same\",\"a\":\"Moa Nordell\",\"b\":\"Moa Nordelius\"}\n");
    const Run run = run_mandat({"export", "protokoll", "--ledger", "mine.jsonl"}, here);
    CHECK(run.code == 1);
    CHECK(has(run.err, "mine.jsonl:1:1"));
    CHECK(has(run.err, "P220"));
    std::size_t people = 0;
    const auto network = nlohmann::json::parse(run.out);
    for (const auto& node : network["nodes"]) people += node["kind"] == "person" ? 1U : 0U;
    CHECK(people == 2);
    CHECK(run_mandat({"export", "protokoll", "--ledger", "missing.jsonl"}, here).code == 3);
}
