// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
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

Run run_load(std::vector<std::string> arguments) {
    const TemporaryFolder folder;
    arguments.insert(arguments.begin(), "load");
    return run_mandat(arguments, {.folder = folder.path()});
}

Json ask_load(std::vector<std::string> more) {
    more.insert(more.end(), {sample_folder(), "--json"});
    const Run run = run_load(more);
    CHECK(run.err == "");
    CHECK(run.code == 0);
    return Json::parse(run.out);
}

const Json& section(const Json& json, const std::string& id) {
    for (const Json& one : json["sections"]) {
        if (one["id"] == id) return one;
    }
    FAIL("no section " << id);
    return json;
}

const Json& row(const Json& json, const std::string& part, const std::string& column,
                const std::string& value) {
    for (const Json& one : section(json, part)["rows"]) {
        const Json& cell = one[column];
        if ((cell.is_object() ? cell["name"] : cell) == value) return one;
    }
    FAIL("no row " << value);
    return json;
}

}  // namespace

TEST_CASE("load: everybody with figures, spread and evidence, most seats first") {
    const Json json = ask_load({});
    CHECK(json["totals"]["people"] == 75);
    CHECK(json["totals"]["meetings"] == 5);
    CHECK(json["totals"]["bodies"] == 9);
    const Json& rows = section(json, "people")["rows"];
    REQUIRE(rows.size() == 75);
    CHECK(rows[0]["person"]["name"] == "Martin Söderström");  // three seats, and all five meetings
    for (const Json& one : rows) CHECK_FALSE(one["evidence"].empty());
    const Json& sara = row(json, "people", "person", "Sara Schelin");
    CHECK(sara["attended"] == 3);
    CHECK(sara["minutes"] == 360);
    CHECK(sara["seats"] == 3);
    CHECK(sara["seats_bodies_same"] == 2);
    CHECK(sara["alone"] == 1.0);
    const Json& martine = row(json, "people", "person", "Martine Eng");
    CHECK(martine["minutes"].is_null());  // § 28-30 only: not guessed
    CHECK(martine["in_part"] == 1);
    const Json& seats = row(json, "parts", "part", "seats");
    CHECK(seats["median"] == 1.0);
    CHECK(seats["most"] == 3.0);
    CHECK(seats["sum"] == 86.0);
    CHECK(seats["who"].size() == 9);
}

TEST_CASE("load: --by orders by another part") {
    const Json json = ask_load({"--by", "hours"});
    const Json& rows = section(json, "people")["rows"];
    CHECK(rows[0]["minutes"] == 990);
    CHECK(rows[1]["minutes"] == 990);
    CHECK(rows[2]["person"]["name"] == "Malin Elmerstig");
    CHECK(run_load({"--by", "worth", sample_folder()}).code == 2);
}

TEST_CASE("load: one person's lists, and colleagues as a question") {
    const Json json = ask_load({"Magnus", "Aspegren"});
    CHECK(section(json, "meetings")["rows"].size() == 3);
    const Json& april = row(json, "meetings", "date", "2025-04-07");
    CHECK(april["presence"] == "present");
    CHECK(april["paragraphs"] == "8-9, 15");
    CHECK(april["evidence"][0]["line"] == 6);
    CHECK(section(json, "seats")["rows"].size() == 3);
    CHECK(row(json, "seats", "body", "Samverkansgruppen")["company"] == "shared");
    CHECK(row(json, "seats", "body", "Samverkansgruppen")["colleagues"][0]["name"] ==
          "Sara Lewerentz");
    const Json& question = row(json, "colleagues", "body", "Regional ledningsgrupp");
    REQUIRE(question["could"].size() == 2);
    CHECK(question["could"][0]["name"] == "Lena Persson");
    CHECK(question["could"][1]["name"] == "Susanna Dillenbäck");
    const Run text = run_load({"Magnus", "Aspegren", sample_folder(), "--lang", "en"});
    CHECK(text.out.find("Could somebody else from Region Jämtland Härjedalen sit there?") !=
          std::string::npos);
    CHECK(text.out.find("should") == std::string::npos);
}

TEST_CASE("load: a day and a period choose what counts") {
    const Json spring = ask_load({"--from", "2025-01-01", "--to", "2025-05-31"});
    CHECK(spring["totals"]["meetings"] == 1);
    CHECK(row(spring, "people", "person", "Sara Schelin")["attended"] == 1);
    const Json winter = ask_load({"--on", "2024-12-31"});
    CHECK(row(winter, "people", "person", "Sara Schelin")["seats"] == 1);
    CHECK(winter["asked"]["on"] == "2024-12-31");
}

TEST_CASE("load: who is no person or unknown is told, with exit code 1") {
    const Run body = run_load({"Samverkansgruppen", sample_folder(), "--lang", "en"});
    CHECK(body.code == 1);
    CHECK(body.err == "Samverkansgruppen is no person\n");
    const Run nobody = run_load({"Qwerty", "Asdfgh", sample_folder()});
    CHECK(nobody.code == 1);
    CHECK(nobody.out == "");
}

TEST_CASE("load: CSV has one person a line") {
    const Run run = run_load({sample_folder(), "--csv"});
    CHECK(run.out.starts_with("person,person_id,"));
    CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 76);
}
