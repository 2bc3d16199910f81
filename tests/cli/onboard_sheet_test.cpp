// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "cli/print_pdf.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat::tests;
namespace fs = std::filesystem;

TEST_CASE("onboard sheet: a person, who is replaced, and a body get a sheet as .html") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    const Run person = run_mandat({"onboard", "Helén Eurenus", "--replaces", "Anders Wennerberg",
                                   "-o", "sheet.html", sample_folder()},
                                  here);
    CHECK(person.code == 0);
    CHECK(person.err == "");
    CHECK(contains(person.out, "sheet.html"));
    const std::string sheet = file_text(folder.path() / "sheet.html");
    CHECK(contains(sheet, "Helén Eurenus"));
    CHECK(contains(sheet, "Samverkansgruppen"));  // inherited
    const Run body =
        run_mandat({"onboard", "Samverkansgruppen", "-o", "body.html", sample_folder()}, here);
    CHECK(body.code == 0);
    CHECK(contains(file_text(folder.path() / "body.html"), "Anders Wennerberg"));
}

TEST_CASE("onboard sheet: --everybody gives one for each person with a seat, each body, a list") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"onboard", "--everybody", "sheets", sample_folder()},
                               {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(fs::exists(folder.path() / "sheets/person--anders-wennerberg.html"));
    const std::string index = file_text(folder.path() / "sheets/index.html");
    std::size_t sheets = 0;
    for (const auto& entry : fs::directory_iterator(folder.path() / "sheets")) {
        const std::string name = entry.path().filename().string();
        if (name == "index.html") continue;
        ++sheets;
        CAPTURE(name);
        CHECK(contains(index, "href=\"" + name + "\""));
    }
    CHECK(contains(run.out, std::to_string(sheets) + " sheets"));
}

TEST_CASE("onboard sheet: a PDF is printed where Chromium is, and else the way is told") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"onboard", "Samverkansgruppen", "-o", "sheet.pdf", sample_folder()},
                               {.folder = folder.path()});
    if (mandat::cli::find_browser()) {
        CHECK(run.code == 0);
        const std::string pdf = file_text(folder.path() / "sheet.pdf");
        CHECK(pdf.starts_with("%PDF"));
        CHECK(contains(pdf, "/StructTreeRoot"));  // tagged
    } else {
        CHECK(run.code == 3);
        CHECK(contains(run.err, "apt-get install chromium"));
        CHECK_FALSE(fs::exists(folder.path() / "sheet.pdf"));
    }
}

TEST_CASE("onboard sheet: what cannot be is told before anything is read") {
    const TemporaryFolder folder;
    const RunOptions here{.folder = folder.path()};
    const Run ending = run_mandat({"onboard", "anna", "-o", "sheet.docx", sample_folder()}, here);
    CHECK(ending.code == 2);
    CHECK(contains(ending.err, "sheet.docx"));
    CHECK(run_mandat({"onboard"}, here).code == 2);
    CHECK(run_mandat({"onboard", "Qwerty", "-o", "a.html", sample_folder()}, here).code == 1);
    CHECK_FALSE(fs::exists(folder.path() / "a.html"));
}
