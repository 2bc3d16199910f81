// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "tests/cli/ledger_sample.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"

using namespace mandat::tests;

TEST_CASE("different: takes an earlier decision back and answers the question") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    const auto rule = [&](const char* verb) {
        return run_mandat({verb, "Moa Nordell", "Moa Nordelius", "protokoll", "--because", "skäl"},
                          here);
    };
    CHECK(has(run_mandat({"questions", "protokoll"}, here).out, "Moa Nordell"));
    CHECK(rule("same").code == 0);
    CHECK(run_mandat({"who", "Moa", "protokoll"}, here).code == 0);
    const Run run = rule("different");  // both are names of one node by now
    CHECK(run.code == 0);
    CHECK(has(run.out, "line 2"));
    CHECK(run_mandat({"who", "Moa", "protokoll"}, here).code == 1);
    CHECK(has(run_mandat({"questions", "protokoll"}, here).out, "no open questions"));
}
