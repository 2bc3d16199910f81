// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/sample.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;
using nlohmann::json;

namespace {

/// A draft with an error (the tenth of June is a Tuesday), a warning and a note.
const std::string draft =
    "Nätverket för kultur\n\n"
    "Tid och plats: måndag 7 april 2025 kl. 9.00 - 11.00, Rådhuset\n"
    "Deltagare (beslutande): Karin Fält, Åre\nOlle Näs, Berg\n"
    "Paragrafer: 1\nNästa möte: måndag 10 juni 2025\n\n"
    "§ 1 Arkivet\n\nNätverkets beslut\n\nUppdraget att rita en karta skjuts upp.\n"
    "Frågan om lokaler lämnas till Karin.\n";

Run check_draft(const std::vector<std::string>& options) {
    const TemporaryFolder folder;
    folder.write("utkast.txt", draft);
    std::vector<std::string> arguments = {"check", "utkast.txt"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_mandat(arguments, {.folder = folder.path()});
}

}  // namespace

TEST_CASE("check: a remark has place, caret, what to type and what to do; the end counts") {
    const Run run = check_draft({"--only", "P301"});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(run.out ==
          "utkast.txt:7:13: error: 2025-06-10 is a Tuesday, not 'måndag' [P301 weekday_mismatch]\n"
          "  Nästa möte: måndag 10 juni 2025\n"
          "              ^^^^^^^^^^^^^^^^^^^\n"
          "              måndag 9 juni 2025\n"
          "  hint: was 2025-06-09 meant?\n"
          "\n"
          "1 error, 0 warnings, 0 notes; file: 1 (wholly read 1, partly 0, refused 0)\n"
          "'mandat explain P301' explains a code\n");
}

TEST_CASE("check: in Swedish") {
    const Run run = check_draft({"--severity", "error", "--lang", "sv"});
    CHECK(contains(run.out, "utkast.txt:7:13: fel: 2025-06-10 är en tisdag, inte 'måndag'"));
    CHECK(contains(run.out, "1 fel, 0 varningar, 0 notiser; fil: 1 (helt lästa 1,"));
}

TEST_CASE("check: remarks are no failure unless --strict says so, and then only those shown") {
    CHECK(check_draft({}).code == 0);
    CHECK(check_draft({"--strict"}).code == 1);
    CHECK(check_draft({"--strict", "--only", "first_name_only"}).code == 0);
    CHECK(check_draft({"--strict", "--only", "first_name_only,unassigned_task"}).code == 1);
    CHECK(check_draft({"--strict", "--ignore", "P301", "--severity", "error"}).code == 0);
}

TEST_CASE("check: --severity, --only and --ignore choose what is shown") {
    const Run all = check_draft({});
    CHECK(contains(all.out, "P301"));
    CHECK(contains(all.out, "P406"));
    CHECK(contains(all.out, "P204"));
    const Run severe = check_draft({"--severity", "warning"});
    CHECK(contains(severe.out, "P406"));
    CHECK(!contains(severe.out, "P204"));
    const Run rest = check_draft({"--ignore", "301,P406"});
    CHECK(contains(rest.out, "P204"));
    CHECK(!contains(rest.out, "weekday_mismatch"));
    CHECK(!contains(rest.out, "unassigned_task"));
}

TEST_CASE("check: a draft without remarks gets the closing line alone") {
    const Run run = check_draft({"--only", "P101"});
    CHECK(run.out ==
          "0 errors, 0 warnings, 0 notes; file: 1 (wholly read 1, partly 0, refused 0)\n");
}

TEST_CASE("check: --json gives the remarks of network.json with the path of their file") {
    const Run run = check_draft({"--json", "--severity", "error", "--lang", "sv"});
    CHECK(run.code == 0);
    const json remarks = json::parse(run.out);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0]["path"] == "utkast.txt");
    CHECK(remarks[0]["code"] == "P301");
    CHECK(remarks[0]["name"] == "weekday_mismatch");
    CHECK(remarks[0]["line"] == 7);
    CHECK(remarks[0]["column"] == 13);
    CHECK(remarks[0]["suggestion"] == "2025-06-09");
    CHECK(remarks[0]["message"] == "2025-06-10 is a Tuesday, not 'måndag'");
}

TEST_CASE("check: what was not read is told and counted, whatever was asked for") {
    const TemporaryFolder folder;
    folder.write("utkast.txt", draft);
    folder.write("lista.txt", "Kaffe och bröd\n");
    const Run run = run_mandat({"check", "--only", "P301", "saknas.txt", "lista.txt", "utkast.txt"},
                               {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(contains(run.out, "saknas.txt: error: cannot open"));
    CHECK(contains(run.out, "lista.txt: error: no protocol is recognised"));
    CHECK(contains(run.out, "files: 3 (wholly read 1, partly 0, refused 2)"));
}

TEST_CASE("check: files are read together, so that what sets them apart is noticed") {
    const TemporaryFolder folder;
    folder.write("a.txt", draft);
    folder.write("b.txt", draft);
    const Run run = run_mandat({"check", "a.txt", "b.txt", "--only", "duplicate_document"},
                               {.folder = folder.path()});
    CHECK(contains(run.out, "b.txt: warning: the same protocol was already read"));
}

TEST_CASE("check: '-' reads standard input") {
    const TemporaryFolder folder;
    const Run run =
        run_mandat({"check", "-", "--only", "P301"}, {.folder = folder.path(), .input = draft});
    CHECK(run.code == 0);
    CHECK(contains(run.out, "<standard input>:7:13: error"));
    CHECK(contains(run.out, "  Nästa möte: måndag 10 juni 2025\n"));
}

TEST_CASE("check: an unknown code is a usage error that names what was meant") {
    const Run run = check_draft({"--only", "weekday_mismach"});
    CHECK(run.code == 2);
    CHECK(contains(run.err, "'weekday_mismach' is no code; did you mean weekday_mismatch?"));
    CHECK(contains(check_draft({"--ignore", "P999"}).err, "'P999' is no code"));
}

TEST_CASE("check: the sample has remarks of all three severities, and each has a line") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"check", sample_folder(), "--json"}, {.folder = folder.path()});
    CHECK(run.code == 0);
    std::map<std::string, int> seen;
    for (const json& remark : json::parse(run.out)) {
        ++seen[remark["severity"]];
        CHECK(remark["line"].is_number());
    }
    CHECK(seen.size() == 3);
}
