// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.hpp"

#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/answer_forms.hpp"
#include "cli/network_choice.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sketch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::cli;
using namespace mandat::tests;

namespace {

Network league() {
    Sketch sketch;
    sketch.task(EdgeKind::assignment, "body/board", "person/anna", "2025-01-10", 3);
    sketch.node("person/bo").name = "=SUM(A1), \"Bo\"";
    return sketch.network();
}

/// Two rows: the first with a sentence, the second with a name that could be a formula.
Answer sample(const Network& network) {
    Answer out;
    out.verb = "sample";
    out.asked = {{"on", std::string("2025-06-01")}};
    out.headline = {"Two seats."};
    out.totals = {{"seats", std::int64_t{2}}};
    AnswerSection section{.id = "seats",
                          .title = "Seats",
                          .method = "Counted.",
                          .columns = {{"who", "who", Unit::node},
                                      {"seats", "seats", Unit::count},
                                      {"share", "share", Unit::share},
                                      {"what", "", Unit::text, Place::below},
                                      {"hidden", "hidden", Unit::text, Place::data}},
                          .rows = {},
                          .nothing = "No seats."};
    AnswerRow first;
    first.cells = {network.node("person/anna"), 12, 0.25, "a line below", "kept"};
    add_evidence(first, *network.edges(EdgeKind::assignment).front());
    AnswerRow second;
    second.cells = {network.node("person/bo"), -3};
    section.rows = {first, second};
    out.sections.push_back(section);
    out.sections.push_back({.id = "gone",
                            .title = "Gone",
                            .method = "",
                            .columns = {},
                            .rows = {},
                            .nothing = "None."});
    out.notes = {"A limit."};
    return out;
}

std::string text_of(const Answer& answer, const Network& network, const AnswerLook& look) {
    std::ostringstream out;
    std::ostringstream err;
    const Console console{
        .out = {.to = out, .width = 60}, .err = {.to = err}, .language = Language::sv};
    show_answer(answer, network, look, console);
    return out.str();
}

}  // namespace

TEST_CASE("answer: text has headline, tables, the sentence for nothing, notes and documents") {
    const Network network = league();
    CHECK(text_of(sample(network), network, {}) ==
          "Two seats.\n"
          "\n"
          "Seats\n"
          "  Counted.\n"
          "  who             seats  share  källa\n"
          "  ──────────────  ─────  ─────  ─────\n"
          "  Anna               12   25 %  [1]:1\n"
          "    a line below\n"
          "  =SUM(A1), \"Bo\"     -3      –\n"
          "\n"
          "Gone\n"
          "  None.\n"
          "\n"
          "  A limit.\n"
          "\n"
          "  [1] notes\n");
}

TEST_CASE("answer: --evidence puts the sentences under their row") {
    const Network network = league();
    const std::string text = text_of(sample(network), network, {.evidence = true});
    CHECK(text.find("    [1]:1 \"body/board assignment person/anna\"\n") != std::string::npos);
}

TEST_CASE("answer: rows beyond the limit are counted, not shown") {
    const Network network = league();
    const std::string text = text_of(sample(network), network, {.most_rows = 1});
    CHECK(text.find("Anna") != std::string::npos);
    CHECK(text.find("SUM") == std::string::npos);
    CHECK(text.find("… och 1 rader till") != std::string::npos);
}

TEST_CASE("answer: CSV quotes commas and quotes, and disarms what would be a formula") {
    const Network network = league();
    CHECK(to_csv(sample(network), network, {}) ==
          "who,who_id,seats,share,what,hidden,evidence\r\n"
          "Anna,person/anna,12,0.25,a line below,kept,notes:1\r\n"
          "\"'=SUM(A1), \"\"Bo\"\"\",person/bo,-3,,,,\r\n");
}

TEST_CASE("answer: CSV disarms every sign a formula begins with, and numbers stay numbers") {
    const Network network = league();
    for (const char* text : {"=1", "+1", "-1", "@a", "\t=1", " =1", "＋1", "＝1"}) {
        CAPTURE(text);
        Answer answer = sample(network);
        answer.sections.front().rows.resize(1);
        answer.sections.front().rows.front().cells[4] = AnswerCell(text);
        const std::string csv = to_csv(answer, network, {});
        CHECK(csv.find(",'" + std::string(text) + ",") != std::string::npos);
    }
}

TEST_CASE("answer: JSON carries units, values, ids and whole sentences") {
    const Network network = league();
    const auto json = to_json(sample(network), network, {});
    CHECK(json["schema"] == "mandat/answer/1");
    CHECK(json["verb"] == "sample");
    CHECK(json["asked"]["on"] == "2025-06-01");
    CHECK(json["totals"]["seats"] == 2);
    CHECK(json["notes"][0] == "A limit.");
    REQUIRE(json["sections"].size() == 2);
    const auto& section = json["sections"][0];
    CHECK(section["columns"][1] == nlohmann::json{{"id", "seats"}, {"unit", "count"}});
    REQUIRE(section["rows"].size() == 2);
    CHECK(section["rows"][0]["who"]["id"] == "person/anna");
    CHECK(section["rows"][0]["share"] == 0.25);
    CHECK(section["rows"][0]["hidden"] == "kept");
    CHECK(section["rows"][0]["evidence"][0]["quote"] == "body/board assignment person/anna");
    CHECK(section["rows"][0]["evidence"][0]["path"] == "notes");
    CHECK(section["rows"][1]["share"].is_null());
    CHECK(section["rows"][1]["evidence"].empty());
    CHECK(to_json(sample(network), network, {.section = "gone"})["sections"].size() == 1);
}

TEST_CASE("answer: a network.json is told from protocols by what stands in it") {
    const TemporaryFolder folder;
    struct Row {
        const char* name;
        const char* text;
        bool network;
    };
    const Row rows[] = {
        {"as-mandat-writes.json", "{\n \"schema\": \"mandat/network/1\",\n \"nodes\": []}", true},
        {"tight.txt", "{\"schema\":\"mandat/network/1\"}", true},
        {"another-version.json", "{\"schema\": \"mandat/network/2\"}", true},
        {"another-schema.json", "{\"schema\": \"mandat/who/1\"}", false},
        {"minutes.txt", "Protokoll \"schema\": \"mandat/network/1\"", false},
        {"empty.json", "", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(holds_network(folder.write(row.name, row.text)) == row.network);
    }
    CHECK(!holds_network(folder.path()));
    CHECK(!holds_network(folder.path() / "missing.json"));
}

TEST_CASE("answer: protocols, their network.json, --network and the last report answer alike") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    CHECK(run_mandat({"assignments"}, here).code == 2);
    const Run read = run_mandat({"assignments", sample_folder()}, here);
    CHECK(read.code == 0);
    CHECK(read.err == "");
    CHECK(run_mandat({"report", sample_folder()}, here).code == 0);
    const std::string file = "rapport/network.json";
    CHECK(run_mandat({"assignments"}, here).out == read.out);
    CHECK(run_mandat({"assignments", file}, here).out == read.out);
    CHECK(run_mandat({"assignments", "--network", file}, here).out == read.out);
    CHECK(run_mandat({"who", "styrelsen", file}, here).code == 0);
    CHECK(run_mandat({"assignments", "--network", file, file}, here).code == 2);
    CHECK(run_mandat({"assignments", file, sample_protocol()}, here).code == 2);
}

TEST_CASE("answer: a network that no protocol stands behind is answered about") {
    const TemporaryFolder folder;
    folder.write("own.json", R"({"schema": "mandat/network/1", "documents": [], "diagnostics": [],
 "nodes": [{"id": "body/a", "kind": "body", "name": "A", "aliases": [], "type": "board", "evidence": []},
           {"id": "person/b", "kind": "person", "name": "B", "aliases": [], "titles": [], "evidence": []}],
 "edges": [{"id": "e/1", "kind": "assignment", "from": "body/a", "to": "person/b",
            "certainty": "explicit", "since": null, "until": null, "what": "tend the bees",
            "status": "decided", "evidence": []}]})");
    const Run run =
        run_mandat({"assignments", "own.json", "--lang", "en"}, {.folder = folder.path()});
    CHECK(run.err == "");
    CHECK(run.code == 0);
    CHECK(run.out.find("tend the bees") != std::string::npos);
}

TEST_CASE("answer: two forms at once are refused in the language of whoever asks") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"load", sample_protocol(), "--json", "--csv", "--lang", "sv"},
                               {.folder = folder.path()});
    CHECK(run.code == 2);
    CHECK(run.err.find("--json inte ihop med --csv") != std::string::npos);
}

TEST_CASE("answer: a table that is not there and days in the wrong order are refused") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    const Run section = run_mandat(
        {"assignments", sample_protocol(), "--section", "nothing", "--lang", "en"}, here);
    CHECK(section.code == 2);
    CHECK(section.err.find("register") != std::string::npos);
    CHECK(
        run_mandat({"assignments", sample_protocol(), "--from", "2025-02-01", "--to", "2025-01-01"},
                   here)
            .code == 2);
    CHECK(run_mandat({"assignments", sample_protocol(), "--on", "yesterday"}, here).code == 2);
}
