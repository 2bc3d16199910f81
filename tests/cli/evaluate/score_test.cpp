// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/score.hpp"

#include <sstream>
#include <stdexcept>

#include <doctest/doctest.h>

#include "cli/evaluate/records.hpp"
#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"

using namespace mandat;
using namespace mandat::cli::evaluate;

namespace {

const std::string minutes =
    "Nätverket för kultur\n"                                           // 1
    "\n"                                                               // 2
    "Tid och plats: måndag 7 april 2025 kl. 9.00 - 11.00, Rådhuset\n"  // 3
    "Deltagare (beslutande): Karin Fält, Åre\n"                        // 4
    "Olle Näs, Berg\n"                                                 // 5
    "Övriga deltagare: Signe Holm, sekreterare\n"                      // 6
    "Paragrafer: 1\n"                                                  // 7
    "\n"                                                               // 8
    "§ 1 Arkivet\n"                                                    // 9
    "\n"                                                               // 10
    "Nätverkets beslut\n"                                              // 11
    "\n"                                                               // 12
    "Olle Näs får i uppdrag att rita en karta.\n";                     // 13

/// The scores of these minutes against a truth.
Scores scores(const std::string& truth) {
    Claims claims = extract::read_protocol({"p.txt", minutes});
    const Network network = build_network(extract::settle_identities({std::move(claims)}));
    const LineOf line_of = [](const std::string&, int number) -> std::optional<std::string> {
        std::istringstream in(minutes);
        std::string line;
        for (int i = 0; i < number; ++i) std::getline(in, line);
        return line;
    };
    const auto documents = score(network, {read_truth("p.json", truth)}, line_of);
    REQUIRE(documents.size() == 1);
    return documents.front().scores;
}

/// "gold found correct"
std::string numbers(const Scores& of, FactClass id) {
    const auto hit = of.find(id);
    if (hit == of.end()) return "not scored";
    return std::to_string(hit->second.gold) + " " + std::to_string(hit->second.found) + " " +
           std::to_string(hit->second.correct);
}

const std::string head =
    R"("id": "p.txt", "body": "Nätverket för kultur", "date": "2025-04-07", "place": "Rådhuset",
       "paragraphs": [1, 1], "next_meeting": null, "chairs": [], "secretary": "Signe Holm",
       "verifiers": [])";
const std::string item =
    R"({"paragraph": 1, "letter": null, "title": "Arkivet", "line": 9, "decided": true,
        "points": ["rita en karta"]})";

std::string compact(const std::string& rest) { return "{" + head + ", " + rest + "}"; }

}  // namespace

TEST_CASE("evaluate score: what is missed, false and right is counted, with its line") {
    const Scores of = scores(compact(R"("items": [)" + item + R"(],
        "attendance": [
          {"person": "Karin Fält", "presence": "present", "capacity": "decision_maker", "line": 4},
          {"person": "Olle Näs", "presence": "absent", "capacity": "decision_maker", "line": 5},
          {"person": "Signe Holm", "presence": "present", "capacity": "other", "line": 6},
          {"person": "Bo Glömd", "presence": "present", "capacity": "other", "line": 6}],
        "delegations": [{"type": "assignment", "from": "Nätverket för kultur", "to": "Olle Näs",
          "what": "rita en karta", "status": "decided", "line": 13}])"));
    CHECK(numbers(of, FactClass::attendance) == "4 3 2");
    CHECK(numbers(of, FactClass::items) == "1 1 1");
    CHECK(numbers(of, FactClass::decision_points) == "1 1 1");
    CHECK(numbers(of, FactClass::delegations) == "1 1 1");
    CHECK(numbers(of, FactClass::delegations_status) == "1 1 1");
    CHECK(numbers(of, FactClass::persons) == "4 3 3");
    CHECK(numbers(of, FactClass::header) == "5 5 5");
    const Score& attendance = of.at(FactClass::attendance);
    REQUIRE(attendance.missed.size() == 2);
    CHECK(to_text(attendance.missed[0]) == "Olle Näs | absent | decision_maker");
    CHECK(attendance.missed[0].lines == std::set<int>{5});
    REQUIRE(attendance.false_finds.size() == 1);
    CHECK(to_text(attendance.false_finds[0]) == "Olle Näs | present | decision_maker");
    CHECK(attendance.precision() == doctest::Approx(2.0 / 3));
    CHECK(attendance.recall() == doctest::Approx(0.5));
    CHECK(attendance.f1() == doctest::Approx(4.0 / 7));
    const Score& evidence = of.at(FactClass::evidence);
    CHECK(evidence.correct == evidence.gold);
    CHECK(evidence.gold > 0);
}

TEST_CASE("evaluate score: what the reader of the truth could not tell costs nothing") {
    const Scores of = scores(compact(R"("unsure": ["secretary"], "items": [)" + item + R"(],
        "attendance": [
          {"person": "Karin Fält", "presence": "absent", "presence_accept": ["present"],
           "capacity": "decision_maker", "line": 4},
          {"person": "Olle Näs", "presence": "present", "capacity": "substitute",
           "unsure": ["capacity"], "line": 5},
          {"person": "Signe Holm", "presence": "present", "capacity": "other", "line": 6}])"));
    CHECK(numbers(of, FactClass::attendance) == "3 3 3");
    CHECK(numbers(of, FactClass::header) == "4 4 4");
}

TEST_CASE("evaluate score: the compact form scores what it notes") {
    const Scores bare = scores(compact(R"("items": [)" + item + "]"));
    CHECK(numbers(bare, FactClass::attendance) == "not scored");
    CHECK(numbers(bare, FactClass::structure) == "not scored");
    CHECK(numbers(bare, FactClass::remarks) == "not scored");
    CHECK(numbers(bare, FactClass::motions) == "not scored");
    CHECK(numbers(bare, FactClass::delegations) == "0 1 0");
    const Scores noted =
        scores(compact(R"("items": [)" + item + R"(], "anomalies": [], "motions": [])"));
    CHECK(numbers(noted, FactClass::remarks) == "0 0 0");
    CHECK(numbers(noted, FactClass::motions) == "0 0 0");
}

TEST_CASE("evaluate score: an optional fact is in no number, found or not") {
    const std::string task =
        R"({"type": "assignment", "from": "Nätverket för kultur", "to": "Olle Näs",
            "status": "decided", "line": 13, "optional": true})";
    const std::string another =
        R"({"type": "assignment", "from": "Nätverket för kultur", "to": "Karin Fält",
            "status": "decided", "line": 13, "optional": true})";
    const Scores of = scores(
        compact(R"("items": [)" + item + R"(], "delegations": [)" + task + ", " + another + "]"));
    CHECK(numbers(of, FactClass::delegations) == "0 0 0");
    CHECK(!of.at(FactClass::delegations).f1().has_value());
}

TEST_CASE("evaluate score: a truth is one of two forms, and anything else is refused") {
    CHECK(read_truth("a.json", compact(R"("items": [])")).form == Form::compact);
    CHECK(read_truth("a.json", R"({"document": {"file": "p.txt"}})").form == Form::rich);
    CHECK_THROWS_AS((void)read_truth("a.json", "[]"), std::invalid_argument);
    CHECK_THROWS_AS((void)read_truth("a.json", "{"), std::invalid_argument);
    CHECK_THROWS_AS((void)read_truth("a.json", R"({"document": {}})"), std::invalid_argument);
    CHECK(!looks_like_truth(R"({"nodes": []})"));
    CHECK(!looks_like_truth("no json"));
}

TEST_CASE("evaluate score: a document is known by its name, in compact form also without ending") {
    const Truth rich = read_truth("a.json", R"({"document": {"file": "p.txt"}})");
    CHECK(is_about(rich, "/data/p.txt"));
    CHECK(!is_about(rich, "/data/p.md"));
    const Truth short_form = read_truth("a.json", R"({"id": "p", "items": []})");
    CHECK(is_about(short_form, "/data/p.md"));
    CHECK(!is_about(short_form, "/data/pp.md"));
}

TEST_CASE("evaluate records: sets of paragraphs, times and roles have one form") {
    CHECK(paragraph_set("8-9, 15") == "8,9,15");
    CHECK(paragraph_set("§§ 8–10") == "8,9,10");
    CHECK(paragraph_set("") == "");
    CHECK(clock_time("9.00") == "09:00");
    CHECK(clock_time("kl. 13:30") == "13:30");
    CHECK(clock_time("förmiddag") == "");
    CHECK(role_field("andre vice ordförande") == Field("second_vice_chair"));
    CHECK(role_field("vice_chair") == Field("vice_chair"));
    CHECK(role_field("mötesordförande") == Field("chair"));
    CHECK(role_field("member") == Field("member"));
    CHECK(role_field("kommundirektör") == role_field("staff"));
    CHECK(role_field("other") == role_field("staff"));
}
