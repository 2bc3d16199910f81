// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <string>
#include <vector>

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

TEST_CASE("export: counts what was read, and files of other kinds, when not all was") {
    const TemporaryFolder folder;
    folder.write("in/a.txt", file_text(sample_protocol()));
    folder.write("in/b.txt", "");
    folder.write("in/c.json", "{}");
    const Run run = run_mandat({"export", "in"}, {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(run.err.find("files of other kinds were not read: 1 .json\n") != std::string::npos);
    CHECK(run.err.find("Protocols: 2 (wholly read 1, partly 0, refused 1)\n") != std::string::npos);
}

TEST_CASE("export: a protocol is never written over, by no name") {
    const TemporaryFolder folder;
    const auto file = folder.write("p.json", file_text(sample_protocol()));
    std::filesystem::create_hard_link(file, folder.path() / "again.json");
    for (const std::string target : {"p.json", "./p.json", "again.json"}) {
        CAPTURE(target);
        const Run run = run_mandat({"export", "p.json", "-o", target}, {.folder = folder.path()});
        CHECK(run.code == 2);
        CHECK(run.err.find(target) != std::string::npos);
        CHECK(file_text(file) == file_text(sample_protocol()));
    }
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

TEST_CASE("export: the ending of the file chooses the format, and what it cannot hold is told") {
    const TemporaryFolder folder;
    struct Row {
        const char* file;
        const char* begins;
        const char* told;
    };
    const Row rows[] = {
        {"n.graphml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml", "periods of"},
        {"n.GEXF", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf", "evidence quotes"},
        {"n.dot", "digraph mandat {", "periods of"},
        {"n.gv", "digraph mandat {", "numbers and truth values"},
        {"n.xlsx", "PK\x03\x04", "lists, now one text each"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.file);
        const Run run = run_mandat({"export", sample_protocol(), "-o", row.file, "--lang", "en"},
                                   {.folder = folder.path()});
        CHECK(run.code == 0);
        CHECK(run.out == "");
        CHECK(run.err.starts_with("Not held by "));
        CHECK(run.err.find(row.told) != std::string::npos);
        CHECK(file_text(folder.path() / row.file).starts_with(row.begins));
    }
    const Run odd =
        run_mandat({"export", sample_protocol(), "-o", "n.xls"}, {.folder = folder.path()});
    CHECK(odd.code == 2);
    CHECK(odd.err.find(".xlsx .graphml .gexf .dot") != std::string::npos);
    CHECK(!std::filesystem::exists(folder.path() / "n.xls"));
}

TEST_CASE("export: --format wins over the ending of the file") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"export", sample_protocol(), "--format", "gexf", "-o", "n.txt"},
                               {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(file_text(folder.path() / "n.txt").find("<gexf") != std::string::npos);
}

TEST_CASE("export: csv is a folder of tables, or one table") {
    const TemporaryFolder folder;
    const Run all = run_mandat({"export", sample_protocol(), "--format", "csv", "-o", "tabeller"},
                               {.folder = folder.path()});
    CHECK(all.code == 0);
    const std::string seats = file_text(folder.path() / "tabeller/seats.csv");
    CHECK(seats.starts_with("\"member\",\"body\",\"role\","));
    const Run one = run_mandat(
        {"export", sample_protocol(), "--format", "csv", "--table", "seats", "--lang", "sv"},
        {.folder = folder.path()});
    CHECK(one.code == 0);
    CHECK(one.out == seats);
    CHECK(one.err.find("12 andra tabeller") != std::string::npos);
    const Run file = run_mandat({"export", sample_protocol(), "--table", "seats", "-o", "s.csv"},
                                {.folder = folder.path()});
    CHECK(file.code == 0);
    CHECK(file_text(folder.path() / "s.csv") == seats);
    const Run excel = run_mandat(
        {"export", sample_protocol(), "--format", "csv-sv", "--table", "seats", "--lang", "sv"},
        {.folder = folder.path()});
    CHECK(excel.out.starts_with("\xEF\xBB\xBF\"Vem\";\"Organ\";\"Roll\";"));
}

TEST_CASE("export: what cannot be written is said before anything is read") {
    const TemporaryFolder folder;
    struct Row {
        std::vector<std::string> arguments;
        const char* told;
    };
    const Row rows[] = {
        {{"--format", "csv"}, "name a folder with -o DIR"},
        {{"-o", "n.csv"}, "name a folder with -o DIR"},
        {{"--format", "csv", "-o", "n.csv"}, "name a folder with -o DIR"},
        {{"--table", "seats", "--format", "gexf"}, "--table goes with csv"},
        {{"--table", "seats"}, "--table goes with csv"},
        {{"--csv-raw"}, "--csv-raw goes with csv"},
        {{"--table", "persons", "--format", "csv"}, "people, seats, attendance"},
        {{"--format", "xml"}, "json, csv, csv-sv, xlsx, graphml, gexf, dot"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.told);
        std::vector<std::string> arguments = {"export", "missing", "--lang", "en"};
        arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
        const Run run = run_mandat(arguments, {.folder = folder.path()});
        CHECK(run.code == 2);
        CHECK(run.out == "");
        CHECK(run.err.find(row.told) != std::string::npos);
        CHECK(run.err.find("P101") == std::string::npos);
    }
}

TEST_CASE("export: a network.json takes the place of protocols") {
    const TemporaryFolder folder;
    const Run json =
        run_mandat({"export", sample_protocol(), "-o", "n.json"}, {.folder = folder.path()});
    CHECK(json.err == "");
    const Run direct =
        run_mandat({"export", sample_protocol(), "--format", "graphml"}, {.folder = folder.path()});
    const Run through = run_mandat({"export", "--network", "n.json", "--format", "graphml"},
                                   {.folder = folder.path()});
    CHECK(through.code == 0);
    CHECK(through.out == direct.out);
    const Run again = run_mandat({"export", "--network", "n.json"}, {.folder = folder.path()});
    CHECK(again.out == file_text(folder.path() / "n.json"));
}

TEST_CASE("export: what names people is readable by its owner only") {
    const TemporaryFolder folder;
    const Run csv = run_mandat({"export", sample_protocol(), "--format", "csv", "-o", "t"},
                               {.folder = folder.path()});
    const Run xlsx =
        run_mandat({"export", sample_protocol(), "-o", "n.xlsx"}, {.folder = folder.path()});
    CHECK(csv.code == 0);
    CHECK(xlsx.code == 0);
    using std::filesystem::perms;
    for (const char* file : {"t/people.csv", "t/evidence.csv", "n.xlsx"}) {
        CAPTURE(file);
        const perms mode = std::filesystem::status(folder.path() / file).permissions();
        CHECK(mode == (perms::owner_read | perms::owner_write));
    }
}
