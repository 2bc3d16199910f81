// SPDX-License-Identifier: Apache-2.0
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "cli/commands.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using mandat::tests::Run;
using mandat::tests::run_mandat;
using mandat::tests::TemporaryFolder;

TEST_CASE("program: --version is the version of CMakeLists.txt") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"--version"}, {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(run.out == "mandat " MANDAT_VERSION "\n");
    CHECK(run.err.empty());
}

TEST_CASE("program: every command explains itself in both languages") {
    const TemporaryFolder folder;
    for (const cli::Verb& verb : cli::verbs()) {
        CAPTURE(verb.name);
        for (const char* language : {"sv", "en"}) {
            const Run run = run_mandat({std::string(verb.name), "--help", "--lang", language},
                                       {.folder = folder.path()});
            CHECK(run.code == 0);
            CHECK(run.err.empty());
            const std::string_view summary =
                std::string_view(language) == "sv" ? verb.summary_sv : verb.summary_en;
            CHECK(run.out.find(summary) != std::string::npos);
        }
        const Run all = run_mandat({"--help"}, {.folder = folder.path()});
        CHECK(all.out.find(verb.summary_en) != std::string::npos);
    }
}

TEST_CASE("program: every command has a source file and a test of its own name") {
    for (const cli::Verb& verb : cli::verbs()) {
        const std::string name(verb.name);
        CAPTURE(name);
        CHECK(std::filesystem::exists(tests::checkout() / ("cli/command_" + name + ".cpp")));
        CHECK(std::filesystem::exists(tests::tests_folder() / ("cli/" + name + "_test.cpp")));
    }
}

TEST_CASE("program: every command has a section in README") {
    // Commands that belong together may share one.
    std::string headings;
    std::istringstream readme(tests::file_text(tests::checkout() / "README.md"));
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with("### ")) headings += line + "\n";
    }
    for (const cli::Verb& verb : cli::verbs()) {
        CAPTURE(verb.name);
        CHECK(headings.find("`mandat " + std::string(verb.name)) != std::string::npos);
    }
}

TEST_CASE("program: every test file is listed, so that none is forgotten in silence") {
    const std::string listed = tests::file_text(tests::tests_folder() / "CMakeLists.txt");
    namespace fs = std::filesystem;
    for (const auto& entry : fs::recursive_directory_iterator(tests::tests_folder())) {
        const std::string name =
            entry.path().lexically_relative(tests::tests_folder()).generic_string();
        if (!name.ends_with("_test.cpp")) continue;
        CAPTURE(name);
        CHECK(listed.find("  " + name) != std::string::npos);
    }
}
