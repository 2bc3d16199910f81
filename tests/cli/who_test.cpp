// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/sample.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;

TEST_CASE("who: a person is found by name, in capitals, without accents and with a misprint") {
    const TemporaryFolder folder;
    struct Row {
        std::string name;
        const char* typed;
        const char* shown;
        bool says_so;  ///< that the name was not met as it was typed
    };
    const Row rows[] = {
        {"as written", "Jenny Kriström", "Jenny Kriström", false},
        {"capitals, no accent", "JENNY KRISTROM", "Jenny Kriström", false},
        {"surname", "Kriström", "Jenny Kriström", true},
        {"letters swapped", "Jenny Kirström", "Jenny Kriström", true},
        {"a letter too few", "Jenny Kristrm", "Jenny Kriström", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Run run =
            run_mandat({"who", row.typed, sample_protocol()}, {.folder = folder.path()});
        CHECK(run.code == 0);
        CHECK(run.err == "");
        CHECK(contains(run.out, row.shown));
        CHECK(contains(run.out, "Regional ledningsgrupp"));
        CHECK(contains(run.out, ".txt:6"));
        CHECK(contains(run.out, "showing") == row.says_so);
    }
}

TEST_CASE("who: words of a name need no quotes") {
    const TemporaryFolder folder;
    const Run run =
        run_mandat({"who", "Jenny", "Kriström", sample_protocol()}, {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(contains(run.out, "Jenny Kriström"));
}

TEST_CASE("who: several who could be meant are listed and none is chosen") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"who", "Sara", sample_protocol()}, {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(run.out == "");
    CHECK(contains(run.err, "Sara Schelin"));
    CHECK(contains(run.err, "Sara Lewerentz"));
}

TEST_CASE("who: a name nobody has gets its nearest neighbours and exit code 1") {
    const TemporaryFolder folder;
    const Run run =
        run_mandat({"who", "Jenny Krusström-Ek", sample_protocol()}, {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(run.out == "");
    CHECK(contains(run.err, "Jenny Kriström"));
}

TEST_CASE("who: a body shows its members under those they represent") {
    const TemporaryFolder folder;
    const Run run =
        run_mandat({"who", "regional ledningsgrupp", sample_protocol()}, {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(contains(run.out, "Ragunda"));
    CHECK(contains(run.out, "Jenny Kriström"));
    CHECK(contains(run.out, "2025-04-07"));
    CHECK(contains(run.out, "[1]:6"));
    CHECK(contains(run.out, "[1] " + sample_protocol()));
}

TEST_CASE("who: --on shows the day: nobody sat there before the first meeting that was read") {
    const TemporaryFolder folder;
    const std::vector<std::string> ask = {"who", "Jenny Kriström", sample_protocol(), "--on"};
    auto before = ask;
    before.emplace_back("2020-01-01");
    CHECK(contains(run_mandat(before, {.folder = folder.path()}).out, "no seats"));
    auto after = ask;
    after.emplace_back("2030-01-01");
    CHECK(!contains(run_mandat(after, {.folder = folder.path()}).out, "no seats"));
}

TEST_CASE("who: --json is one JSON value, also when there is no answer") {
    const TemporaryFolder folder;
    const Run found =
        run_mandat({"who", "kristrom", sample_protocol(), "--json"}, {.folder = folder.path()});
    CHECK(found.code == 0);
    const auto answer = nlohmann::json::parse(found.out);
    CHECK(answer["schema"] == "mandat/who/1");
    CHECK(answer["node"]["name"] == "Jenny Kriström");
    CHECK(!answer["edges"].empty());
    CHECK(answer["edges"][0]["evidence"][0]["line"].is_number());

    const Run several =
        run_mandat({"who", "Sara", sample_protocol(), "--json"}, {.folder = folder.path()});
    CHECK(several.code == 1);
    CHECK(nlohmann::json::parse(several.out)["candidates"].size() >= 2);
}

TEST_CASE("who: an earlier report answers without reading again") {
    const TemporaryFolder folder;
    const Run nothing = run_mandat({"who", "Kriström"}, {.folder = folder.path()});
    CHECK(nothing.code == 2);
    CHECK(contains(nothing.err, "mandat report"));
    CHECK(run_mandat({"report", sample_protocol()}, {.folder = folder.path()}).code == 0);
    CHECK(run_mandat({"who", "Kriström"}, {.folder = folder.path()}).code == 0);
    CHECK(run_mandat({"who", "Kriström", "--network", "rapport/network.json"},
                     {.folder = folder.path()})
              .code == 0);
}

TEST_CASE("who: a file that is no network is refused, and so are two sources at once") {
    const TemporaryFolder folder;
    folder.write("broken.json", "{\"schema\": ");
    const RunOptions here{.folder = folder.path()};
    CHECK(run_mandat({"who", "x", "--network", "broken.json"}, here).code == 3);
    CHECK(run_mandat({"who", "x", "--network", "missing.json"}, here).code == 3);
    CHECK(run_mandat({"who", "x", sample_protocol(), "--network", "broken.json"}, here).code == 2);
}
