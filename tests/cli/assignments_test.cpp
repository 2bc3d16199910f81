// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/asking.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;

namespace {

nlohmann::json ask_assignments(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"assignments", sample_folder()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return ask(std::move(arguments));
}

const nlohmann::json& row_for(const nlohmann::json& json, const std::string& what) {
    for (const auto& row : json["sections"][0]["rows"]) {
        if (row["what"].get<std::string>().find(what) != std::string::npos) return row;
    }
    FAIL("no assignment says " << what);
    return json;
}

}  // namespace

TEST_CASE("assignments: the sample's register is what a careful reader counts") {
    const auto json = ask_assignments({});
    const auto& totals = json["totals"];
    CHECK(totals["handed_over"] == 24);
    CHECK(totals["assignments"] == 17);
    CHECK(totals["creates_group"] == 3);
    CHECK(totals["referral"] == 3);
    CHECK(totals["staffs"] == 1);
    // The map of decision processes (§ 16 a) is handed to nobody.
    CHECK(totals["without_taker"] == 1);
    // "till nästa möte" (2024-12-09) and June 2026 are the only days; both are due dates.
    CHECK(totals["without_due"] == 15);
    CHECK(totals["without_dated_report_back"] == 15);
    // Martin Söderström and "samtliga arbetsgrupper" shall report, both without a day.
    CHECK(totals["without_report_back"] == 15);
    CHECK(totals["overdue"] == 1);
    CHECK(totals["known_on"] == "2025-11-17");
    const auto& all = row_for(json, "till nästa möte");
    CHECK(all["due"] == "2024-12-09");
    CHECK(all["overdue"] == true);
    CHECK(all["since"] == "no_later_protocol");
    const auto& plan = row_for(json, "gemensam pott");
    CHECK(plan["taker"]["name"] == "Martin Söderström");
    CHECK(plan["report_back"] == true);
    CHECK(plan["report_back_due"].is_null());
    CHECK(plan["evidence"][0]["line"] == 66);
}

TEST_CASE("assignments: each row leads to its sentence, in text, CSV and JSON alike") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    const Run text =
        run_mandat({"assignments", sample_protocol(), "--evidence", "--lang", "en"}, here);
    CHECK(text.code == 0);
    CHECK(text.out.find("[1]:121 § 12 \"") != std::string::npos);
    CHECK(text.out.find("[1] " + sample_protocol()) != std::string::npos);
    const Run csv = run_mandat({"assignments", sample_protocol(), "--csv"}, here);
    CHECK(csv.out.starts_with("given,giver,giver_id,taker,taker_id,what,"));
    CHECK(csv.out.find(sample_protocol() + ":121\r\n") != std::string::npos);
    const auto json = ask_assignments({});
    for (const auto& row : json["sections"][0]["rows"]) CHECK(!row["evidence"].empty());
}

TEST_CASE("assignments: what later protocols say is heard, what earlier ones say is not") {
    const auto json = ask_assignments({"--section", "heard"});
    REQUIRE(json["sections"].size() == 1);
    for (const auto& row : json["sections"][0]["rows"])
        CHECK(row["heard"].get<std::string>() > row["given"].get<std::string>());
    CHECK(ask_assignments({"--on", "2025-04-07"})["totals"]["heard"] == 0);
    CHECK(ask_assignments({"--on", "2025-04-06"})["totals"]["assignments"] == 1);
}

TEST_CASE("assignments: --from and --to choose when it was given") {
    const auto json = ask_assignments({"--from", "2025-06-01", "--to", "2025-06-30"});
    CHECK(json["asked"]["from"] == "2025-06-01");
    for (const auto& row : json["sections"][0]["rows"]) CHECK(row["given"] == "2025-06-09");
    CHECK(json["totals"]["assignments"] == 4);
    CHECK(ask_assignments({"--from", "2030-01-01"})["totals"]["handed_over"] == 0);
}
