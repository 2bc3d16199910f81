// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/contains.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;
using nlohmann::json;

namespace {

const std::string minutes =
    "Nätverket för kultur\n\n"
    "Tid och plats: måndag 7 april 2025 kl. 9.00 - 11.00, Rådhuset\n"
    "Deltagare (beslutande): Karin Fält, Åre\nOlle Näs, Berg\n"
    "Paragrafer: 1\n\n§ 1 Upprop\n\nUpprop genomförs.\n";

/// Says that one of the two was absent.
const std::string truth =
    R"({"id": "p.txt", "body": "Nätverket för kultur", "date": "2025-04-07", "items": [],
        "attendance": [
          {"person": "Karin Fält", "presence": "present", "capacity": "decision_maker", "line": 4},
          {"person": "Olle Näs", "presence": "absent", "capacity": "decision_maker", "line": 5}]})";

/// A set as datasets have it: protocols/p.txt and truth/p.json below the folder "set".
Run evaluate(const std::vector<std::string>& words) {
    const TemporaryFolder folder;
    folder.write("set/protocols/p.txt", minutes);
    folder.write("set/truth/p.json", truth);
    folder.write("set/truth/other.json", R"({"nodes": []})");
    folder.write("elsewhere/p.txt", minutes);
    folder.write("lonely/q.json", R"({"id": "q.txt", "items": []})");
    folder.write("broken.json", "{");
    std::vector<std::string> arguments = {"evaluate"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    return run_mandat(arguments, {.folder = folder.path()});
}

std::string sample() { return (checkout() / "datasets/jamtland-harjedalen").string(); }

}  // namespace

TEST_CASE("evaluate: a set, its truth folder or a truth file find their protocols beside them") {
    for (const char* path : {"set", "set/truth", "set/truth/p.json"}) {
        CAPTURE(path);
        const Run run = evaluate({path});
        CHECK(run.code == 0);
        CHECK(run.err == "");
        CHECK(contains(run.out, "1 protocol with truth\n"));
        CHECK(contains(run.out, "  attendance "));
        CHECK(contains(run.out, "2      2      1      0.500   0.500  0.500"));
    }
}

TEST_CASE("evaluate: protocols may be named, as files or folders") {
    CHECK(evaluate({"set/truth", "elsewhere"}).code == 0);
    CHECK(evaluate({"elsewhere/p.txt", "set/truth/p.json"}).code == 0);
}

TEST_CASE("evaluate: --misses names every miss and false find with its line") {
    const Run run = evaluate({"set", "--misses"});
    CHECK(contains(
        run.out, "set/protocols/p.txt:5: missed attendance: Olle Näs | absent | decision_maker\n"));
    CHECK(contains(
        run.out, "set/protocols/p.txt:5: false attendance: Olle Näs | present | decision_maker\n"));
}

TEST_CASE("evaluate: --json gives numbers and facts per document and in total") {
    const json all = json::parse(evaluate({"set", "--json"}).out);
    CHECK(all["schema"] == "mandat/evaluation/1");
    CHECK(all["documents"][0]["path"] == "set/protocols/p.txt");
    const json& attendance = all["total"]["attendance"];
    CHECK(attendance["gold"] == 2);
    CHECK(attendance["correct"] == 1);
    CHECK(attendance["f1"] == 0.5);
    CHECK(attendance["misses"][0]["lines"] == json{5});
    CHECK(attendance["misses"][0]["fact"] == "Olle Näs | absent | decision_maker");
    CHECK(all["documents"][0]["classes"]["attendance"] == attendance);
}

TEST_CASE("evaluate: a class below its floor gives exit code 1 and is named") {
    CHECK(evaluate({"set", "--floor", "attendance=0.5"}).code == 0);
    const Run run = evaluate({"set", "--floor", "attendance=0.9,evidence=1"});
    CHECK(run.code == 1);
    CHECK(run.err == "attendance: F1 0.5000 is below the floor 0.9\n");
    CHECK(evaluate({"set", "--floor", "attendance=2"}).code == 2);
    const Run unknown = evaluate({"set", "--floor", "attendence=0.9"});
    CHECK(unknown.code == 2);
    CHECK(contains(unknown.err, "header, attendance, affiliation"));
}

TEST_CASE("evaluate: --markdown prints the table for a README, in the language asked for") {
    CHECK(contains(evaluate({"set", "--markdown"}).out,
                   "| attendance (person, presence, capacity) | 2 | 0.500 | 0.500 | 0.500 |\n"));
    CHECK(contains(evaluate({"set", "--markdown", "--lang", "sv"}).out,
                   "| närvaro (person, närvaro, ställning) | 2 | 0,500 | 0,500 | 0,500 |\n"));
}

TEST_CASE(
    "evaluate: a truth without its protocol, or that is none, is told, and the rest compared") {
    const Run lonely = evaluate({"lonely/q.json", "set"});
    CHECK(lonely.code == 1);
    CHECK(contains(lonely.err, "'lonely/q.json': its protocol 'q.txt' is not where it was looked"));
    CHECK(contains(lonely.out, "1 protocol with truth\n"));
    const Run broken = evaluate({"broken.json"});
    CHECK(broken.code == 1);
    CHECK(contains(broken.err, "'broken.json' is no truth file"));
    const Run none = evaluate({"elsewhere"});
    CHECK(none.code == 1);
    CHECK(contains(none.err, "no truth file (.json) among what was named"));
}

TEST_CASE("evaluate: --per-document gives a table each, --alone reads each by itself") {
    const Run run = evaluate({sample(), "--per-document", "--alone"});
    CHECK(run.code == 0);
    CHECK(contains(run.out, "2025-04-07-regional-ledningsgrupp.txt\n"));
    CHECK(contains(run.out, "7 protocols with truth\n"));
}
