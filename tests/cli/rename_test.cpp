// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "tests/cli/ledger_sample.hpp"
#include "tests/support/run_program.hpp"

using namespace mandat::tests;

TEST_CASE("rename: a body or person is shown by the name that was decided") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    write_two_meetings(folder);
    CHECK(run_mandat({"rename", "Regional ledningsgrupp", "Ledningsgruppen i länet", "protokoll"},
                     here)
              .code == 0);
    const Run run = run_mandat({"who", "Ledningsgruppen i länet", "protokoll"}, here);
    CHECK(run.code == 0);
    CHECK(has(run.out, "also written: Regional ledningsgrupp"));
    CHECK(run_mandat({"rename", "Rut Okänd", "Rut Känd", "protokoll"}, here).code == 1);
}
