// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "cli/map_pictures.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;

namespace {

Run draw(const TemporaryFolder& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "map");
    arguments.insert(arguments.end(), {"--lang", "en", sample_folder()});
    return run_mandat(arguments, {.folder = folder.path()});
}

}  // namespace

TEST_CASE("map: every kind writes the file that was asked for and says on which paper") {
    for (const std::string& kind : mandat::cli::map_kinds()) {
        CAPTURE(kind);
        const TemporaryFolder folder;
        std::vector<std::string> arguments = {kind, "-o", "x.svg"};
        if (kind == "chain" || kind == "onboarding")
            arguments.insert(arguments.end(), {"--of", "Regional ledningsgrupp"});
        const Run run = draw(folder, arguments);
        CHECK(run.code == 0);
        CHECK(run.err.empty());
        CHECK(contains(run.out, "x.svg: A"));
        const std::string svg = file_text(folder.path() / "x.svg");
        CHECK(svg.starts_with("<svg "));
        CHECK_FALSE(contains(svg, "<script"));
    }
}

TEST_CASE("map: the ending decides the form, and the same twice gives the same bytes") {
    const TemporaryFolder folder;
    for (const char* kind : {"overlap", "heatmap"}) {
        for (const char* ending : {".pdf", ".png"}) {
            const std::string one = std::string("one") + ending, two = std::string("two") + ending;
            CHECK(draw(folder, {kind, "-o", one}).code == 0);
            CHECK(draw(folder, {kind, "-o", two}).code == 0);
            const std::string bytes = file_text(folder.path() / one);
            CHECK(bytes.starts_with(std::string(ending) == ".pdf" ? "%PDF-" : "\x89PNG"));
            CHECK(bytes == file_text(folder.path() / two));
        }
    }
}

TEST_CASE("map: what is missing or wrong is told, and nothing is written") {
    struct Row {
        const char* name;
        std::vector<std::string> arguments;
        int code;
        const char* told;
    };
    const std::vector<Row> rows = {
        {"unknown ending", {"structure", "-o", "x.gif"}, 2, "no known ending"},
        {"unknown kind", {"pie", "-o", "x.svg"}, 2, "pie"},
        {"onboarding of whom", {"onboarding", "-o", "x.svg"}, 2, "needs --of"},
        {"half a chain", {"chain", "--from", "RLG", "-o", "x.svg"}, 2, "--from and --to"},
        {"no day", {"changes", "--from", "May", "-o", "x.svg"}, 2, "no day"},
        {"unknown name", {"onboarding", "--of", "Nobody At All", "-o", "x.svg"}, 1, "Nobody"},
        {"unknown matter", {"decisions", "--matter", "zzzz", "-o", "x.svg"}, 1, "zzzz"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const TemporaryFolder folder;
        const Run run = draw(folder, row.arguments);
        CHECK(run.code == row.code);
        CHECK(contains(run.err, row.told));
        CHECK_FALSE(std::filesystem::exists(folder.path() / "x.svg"));
    }
}

TEST_CASE("map: a day and a municipality leave out what does not belong there") {
    const TemporaryFolder folder;
    CHECK(draw(folder, {"structure", "-o", "then.svg", "--on", "2024-12-01"}).code == 0);
    const std::string then = file_text(folder.path() / "then.svg");
    CHECK(contains(then, "Samverkansgruppen"));
    CHECK_FALSE(contains(then, "focus-area"));  // the first of them was read in April 2025
    CHECK(draw(folder, {"matrix", "-o", "here.svg", "--municipality", "Krokom"}).code == 0);
    const std::string here = file_text(folder.path() / "here.svg");
    CHECK(contains(here, "Tomas Jonsson"));
    CHECK_FALSE(contains(here, "Sara Schelin"));
}

TEST_CASE("map: one matter is followed over time") {
    const TemporaryFolder folder;
    CHECK(draw(folder, {"decisions", "--matter", "2025-11-17 § 29", "-o", "m.svg"}).code == 0);
    const std::string svg = file_text(folder.path() / "m.svg");
    CHECK(contains(svg, "2025-11-17 § 29"));
    CHECK(contains(svg, "the way of the matter"));
}
