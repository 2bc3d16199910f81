// SPDX-License-Identifier: Apache-2.0
// A network that no protocol stands behind, with no more in it than it has to have.
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/contains.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;
using nlohmann::json;

namespace {

/// Anna sits in both bodies and speaks for Berg; the board gave the group something.
constexpr const char* known_network = R"({"schema": "mandat/network/1",
 "nodes": [{"id": "person/anna", "kind": "person", "name": "Anna"},
           {"id": "person/bo", "kind": "person", "name": "Bo"},
           {"id": "body/board", "kind": "body", "name": "Board"},
           {"id": "working_group/x", "kind": "working_group", "name": "Group X"},
           {"id": "municipality/berg", "kind": "municipality", "name": "Berg"}],
 "edges": [{"kind": "member_of", "from": "person/anna", "to": "body/board"},
           {"kind": "member_of", "from": "person/bo", "to": "body/board"},
           {"kind": "member_of", "from": "person/anna", "to": "working_group/x"},
           {"kind": "represents", "from": "person/anna", "to": "municipality/berg"},
           {"kind": "assignment", "from": "body/board", "to": "working_group/x",
            "what": "look into it"}]})";

class Known {
  public:
    Known() { std::ofstream(folder_.path() / "known.json") << known_network; }

    [[nodiscard]] Run run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--network", "known.json"});
        return run_mandat(arguments, {.folder = folder_.path()});
    }

  private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("known network: every verb answers from one with the fewest fields") {
    const Known known;
    const std::vector<std::vector<std::string>> questions = {
        {"assignments"},
        {"chains"},
        {"chains", "--from", "Board"},
        {"chains", "--from", "Board", "--to", "Group X"},
        {"changes"},
        {"coverage"},
        {"gaps"},
        {"groups"},
        {"load"},
        {"load", "Anna"},
        {"onboard", "Bo"},
        {"onboard", "Carl", "--replaces", "Anna"},
        {"overlaps"},
        {"overlaps", "Anna"},
        {"overlaps", "Board", "Group X"},
        {"without", "Anna"},
        {"without", "Board"},
        {"who", "Anna"},
        {"who", "Board"},
        {"questions"},
    };
    for (const auto& question : questions) {
        for (const char* language : {"sv", "en"}) {
            CAPTURE(question);
            std::vector<std::string> asked = question;
            asked.insert(asked.end(), {"--lang", language});
            const Run text = known.run(asked);
            CHECK(text.code == 0);
            CHECK(text.err == "");
            CHECK(text.out != "");
        }
        std::vector<std::string> asked = question;
        asked.emplace_back("--json");
        const Run data = known.run(asked);
        CHECK(data.code == 0);
        CHECK(json::parse(data.out).is_object());
    }
}

TEST_CASE("known network: what it says is found, and one of a thing is not many") {
    const Known known;
    const Run gaps = known.run({"gaps", "--lang", "sv"});
    CHECK(contains(gaps.out, "1 kommun och 0 organisationer i 1 organ och 1 arbetsgrupp\n"));
    CHECK(contains(gaps.out, "1 plats räknas inte här"));
    const json groups = json::parse(known.run({"groups", "--json"}).out);
    CHECK(groups["totals"]["silent"] == 2);
    const json overlaps = json::parse(known.run({"overlaps", "--json"}).out);
    CHECK(overlaps["totals"]["body_pairs"] == 1);
    const json chains = json::parse(known.run({"chains", "--json"}).out);
    CHECK(chains["totals"]["steps"] == 1);
}

TEST_CASE("known network: a name may be an id, with a slash or a colon") {
    const Known known;
    for (const char* id : {"person/anna", "person:anna"}) {
        CAPTURE(id);
        CHECK(contains(known.run({"who", id, "--lang", "en"}).out, "Anna\nperson"));
        CHECK(known.run({"without", id}).code == 0);
    }
    const Run both = known.run({"overlaps", "body:board", "working_group/x", "--lang", "en"});
    CHECK(contains(both.out, "Board and Group X share 1"));
    const Run nobody = known.run({"who", "person/dora", "--lang", "en"});
    CHECK(nobody.code == 1);
    CHECK(contains(nobody.err, "nothing in the network is named 'person/dora'"));
    CHECK_FALSE(contains(nobody.err, "protocol"));
}
