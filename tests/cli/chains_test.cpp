// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/decision_search.hpp"
#include "tests/cli/asking.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sketch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

nlohmann::json ask_chains(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"chains", sample_folder(), "--lang", "en"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return ask(std::move(arguments));
}

std::vector<std::string> names(const nlohmann::json& nodes) {
    std::vector<std::string> out;
    for (const auto& node : nodes) out.push_back(node["name"]);
    return out;
}

}  // namespace

TEST_CASE("chains: from the management group to a working group over its focus area") {
    const auto json = ask_chains(
        {"--from", "Regional ledningsgrupp", "--to", "Arbetsgrupp - Trygghet och folkhälsa"});
    CHECK(json["totals"]["chains"] == 1);
    CHECK(json["totals"]["shortest"] == 2);
    const auto& chain = section(json, "chains")["rows"][0];
    CHECK(names(chain["nodes"]) ==
          std::vector<std::string>{"Regional ledningsgrupp",
                                   "Ökad trygghet och förbättrad folkhälsa",
                                   "Arbetsgrupp - Trygghet och folkhälsa"});
    CHECK(chain["certainty"] == "explicit");
    CHECK(chain["relations"] == nlohmann::json{"has_focus_area", "has_working_group"});
    CHECK(!chain["evidence"].empty());
    CHECK(section(json, "steps")["rows"].size() == 2);
}

TEST_CASE("chains: no text lets RSR hand anything down, and that is what is said") {
    const auto json = ask_chains({"--from", "RSR", "--to", "Arbetsgrupp - Trygghet och folkhälsa"});
    CHECK(json["totals"]["chains"] == 0);
    CHECK(json["totals"]["shortest"].is_null());
    CHECK(section(json, "stated_from")["rows"].empty());
    // Towards the group: its focus area, and before it the management group, and no further.
    const auto& leading = section(json, "stated_to")["rows"];
    REQUIRE(leading.size() == 2);
    CHECK(leading[1]["beginning"]["name"] == "Regional ledningsgrupp");
    const std::string said = json["headline"].dump();
    CHECK(contains(said, "It is not stated that Regionalt samverkansråd hands anything on"));
    CHECK(contains(said, "from Regionalt samverkansråd to Regional ledningsgrupp"));
    // What there is: two bodies that take matters up to RSR; one may be the management group.
    std::vector<std::string> beside;
    for (const auto& row : section(json, "beside")["rows"])
        beside.push_back(row["relation"].get<std::string>() + " " +
                         row["from"]["name"].get<std::string>());
    CHECK(std::find(beside.begin(), beside.end(), "escalation Samverkansgruppen") != beside.end());
    CHECK(contains(said, "open question"));
}

TEST_CASE("chains: what a decision handed over, and what it refers to") {
    const auto json = ask_chains({"--of", "Regional ledningsgrupp 2025-11-17 § 29"});
    std::vector<std::string> relations;
    for (const auto& row : section(json, "handed_over")["rows"])
        relations.push_back(row["relation"]);
    CHECK(relations == std::vector<std::string>{"assignment", "staffs"});
    const auto thirty = ask_chains({"--of", "decision/regional-ledningsgrupp/2025-11-17/30"});
    CHECK(section(thirty, "references")["rows"].size() == 2);
}

TEST_CASE("chains: the whole is a tree with its loose ends") {
    const auto json = ask_chains({});
    CHECK(json["totals"]["cycles"] == 0);
    CHECK(json["totals"]["steps"].get<int>() > 10);
    std::vector<std::string> ends;
    for (const auto& row : section(json, "dead_ends")["rows"]) ends.push_back(row["node"]["name"]);
    CHECK(std::find(ends.begin(), ends.end(), "Styrelsens arbetsgrupp för länsutveckling") !=
          ends.end());
    // The groups that have reported in April are none; nobody gave them anything in so many words.
    for (const std::string& name : ends) CHECK(!contains(name, "Trygghet och folkhälsa"));
    std::vector<std::string> groups;
    for (const auto& row : section(json, "unmandated")["rows"])
        groups.push_back(row["group"]["name"]);
    CHECK(std::find(groups.begin(), groups.end(), "Arbetsgrupp - Trygghet och folkhälsa") !=
          groups.end());
    for (const auto& row : section(json, "tree")["rows"]) {
        if (row["depth"].get<int>() > 0) CHECK(!row["evidence"].empty());
    }
}

TEST_CASE("chains: --by follows reports, --depth ends the search and says so") {
    const auto reports =
        ask_chains({"--from", "Nätverket för samhällsutveckling", "--to", "RSR", "--by", "report"});
    CHECK(reports["totals"]["shortest"] == 1);
    const auto near = ask_chains({"--from", "Regional ledningsgrupp", "--to",
                                  "Arbetsgrupp - Trygghet och folkhälsa", "--depth", "1"});
    CHECK(near["totals"]["chains"] == 0);
    CHECK(near["totals"]["deeper"] == true);
}

TEST_CASE("chains: unknown names, items and relations are told with what comes near") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    const auto ask = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments = {"chains", sample_folder(), "--lang", "en"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_mandat(arguments, here);
    };
    const Run name = ask({"--from", "Regional ledningsgrap"});
    CHECK(name.code == 0);
    CHECK(contains(name.out, "showing Regional ledningsgrupp"));
    const Run nobody = ask({"--from", "Xylofonklubben"});
    CHECK(nobody.code == 1);
    CHECK(nobody.out == "");
    const Run several = ask({"--of", "§ 29"});
    CHECK(several.code == 1);
    CHECK(contains(several.err, "Regional ledningsgrupp 2025-11-17 § 29"));
    CHECK(contains(several.err, "2025-06-09 § 29"));
    CHECK(ask({"--of", "§ 999"}).code == 1);
    CHECK(ask({"--by", "friendship"}).code == 2);
    CHECK(ask({"--from", "RSR", "--to", "RSR"}).code == 2);
    CHECK(ask({"--of", "§ 29", "--from", "RSR"}).code == 2);
}

TEST_CASE("chains: an item is found by body, day and paragraph in any order") {
    Sketch sketch;
    sketch.item("body/board", "2025-01-10", 16);
    sketch.item("body/board", "2025-03-10", 16);
    sketch.item("body/council", "2025-01-10", 16);
    Node& part = sketch.node("decision/board/2025-03-10/16a");
    std::get<DecisionFacts>(part.facts).paragraph = 16;
    std::get<DecisionFacts>(part.facts).letter = "a";
    sketch.edge(EdgeKind::treated, "meeting/board/2025-03-10", part.id, "2025-03-10");
    const Network network = sketch.network();
    struct Row {
        const char* typed;
        std::size_t found;
        const char* first;
    };
    const Row rows[] = {
        {"decision/board/2025-01-10/16", 1, "decision/board/2025-01-10/16"},
        {"Board 2025-01-10 § 16", 1, "decision/board/2025-01-10/16"},
        {"§16, 2025-01-10 board", 1, "decision/board/2025-01-10/16"},
        {"board 2025-03-10 16 a", 1, "decision/board/2025-03-10/16a"},
        {"2025-03-10 16a", 1, "decision/board/2025-03-10/16a"},
        {"2025-01-10 § 16", 2, "decision/board/2025-01-10/16"},
        {"§ 16", 3, "decision/board/2025-01-10/16"},
        {"board § 99", 0, ""},
        {"nobody § 16", 0, ""},
        {"board", 0, ""},
        {"", 0, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto found = cli::find_decisions(network, row.typed);
        CHECK(found.size() == row.found);
        if (!found.empty()) CHECK(found.front()->id == row.first);
    }
}
