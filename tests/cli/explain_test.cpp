// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "graph/base/messages.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

Run explain(const std::vector<std::string>& words) {
    const TemporaryFolder folder;
    std::vector<std::string> arguments = {"explain"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    return run_mandat(arguments, {.folder = folder.path()});
}

}  // namespace

TEST_CASE("explain: meaning, why, what to do, and two examples with the line that matters") {
    const Run run = explain({"P301"});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(run.out.starts_with("P301 weekday_mismatch · error\n\n  The weekday"));
    CHECK(contains(run.out, "\n  Why it matters: "));
    CHECK(contains(run.out, "\n  What to do: "));
    CHECK(contains(run.out, "\n  > Nästa möte: måndag 10 juni 2025\n"));
    CHECK(contains(run.out, "\n  > Nästa möte: tisdag 10 juni 2025\n"));
}

TEST_CASE("explain: a code may be written in several ways, and several be asked for") {
    const std::string expected = explain({"P301"}).out;
    for (const char* word : {"p301", "301", "weekday_mismatch", "weekday-mismatch"}) {
        CAPTURE(word);
        CHECK(explain({word}).out == expected);
    }
    const Run two = explain({"301", "P204"});
    CHECK(two.out.starts_with(expected + "\nP204 first_name_only"));
}

TEST_CASE("explain: in Swedish, with the same examples") {
    const Run run = explain({"P301", "--lang", "sv"});
    CHECK(
        run.out.starts_with("P301 weekday_mismatch · fel\n\n  Veckodagen hör inte till datumet."));
    CHECK(contains(run.out, "\n  Varför: "));
    CHECK(contains(run.out, "\n  Gör så här: "));
    CHECK(contains(run.out, "\n  > Nästa möte: måndag 10 juni 2025\n"));
}

TEST_CASE("explain: without a code all stand in a table") {
    const Run run = explain({});
    CHECK(run.code == 0);
    for (const CodeInfo& row : code_table) {
        CAPTURE(row.name);
        CHECK(contains(run.out, label(row.code)));
    }
}

TEST_CASE("explain: an unknown code is a usage error that names what was meant") {
    const Run run = explain({"wekday_mismatch"});
    CHECK(run.code == 2);
    CHECK(run.out == "");
    CHECK(contains(run.err, "did you mean weekday_mismatch?"));
}
