// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "graph/model/json.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;

TEST_CASE("export: prints a network that reads back as it was") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"export", sample_folder()}, {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    const Network network = network_from_json(run.out);
    CHECK(network.documents().size() == 5);
    CHECK(to_json_text(network) == run.out);
}

TEST_CASE("export: the order of paths does not show in the result") {
    const TemporaryFolder folder;
    const std::string one = sample_folder() + "/2025-06-09-styrelsen-kommunforbundet.txt";
    const Run forth = run_mandat({"export", one, sample_protocol()}, {.folder = folder.path()});
    const Run back = run_mandat({"export", sample_protocol(), one}, {.folder = folder.path()});
    CHECK(forth.code == 0);
    CHECK(!forth.out.empty());
    CHECK(forth.out == back.out);
}

TEST_CASE("export: -o writes the same bytes to a file and prints nothing") {
    const TemporaryFolder folder;
    const Run printed = run_mandat({"export", sample_protocol()}, {.folder = folder.path()});
    const Run written =
        run_mandat({"export", sample_protocol(), "-o", "net.json"}, {.folder = folder.path()});
    CHECK(written.code == 0);
    CHECK(written.out == "");
    CHECK(file_text(folder.path() / "net.json") == printed.out);
}

TEST_CASE("export: what was refused is told on stderr and stands in the data") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"export", "missing", sample_protocol()}, {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(run.err.find("cannot_open") != std::string::npos);
    CHECK(network_from_json(run.out).documents().size() == 2);
}

TEST_CASE("export: '-' reads standard input") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"export", "-"},
                               {.folder = folder.path(), .input = file_text(sample_protocol())});
    CHECK(run.code == 0);
    const Network network = network_from_json(run.out);
    REQUIRE(network.documents().size() == 1);
    CHECK(network.documents().front().path == "-");
    CHECK(!network.nodes(NodeKind::person).empty());
}
