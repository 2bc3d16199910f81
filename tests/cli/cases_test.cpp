// SPDX-License-Identifier: Apache-2.0
// Whole runs of the program: tests/cases/cli/<situation>/cmd is what stands behind `mandat`, the
// other files are where it runs, expected.txt is what it says.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "cli/commands.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> case_folders() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(tests_folder() / "cases" / "cli")) {
        if (entry.is_directory()) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// The words of a command line; a word with blanks stands in single quotes.
std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> out;
    std::string word;
    bool quoted = false;
    bool begun = false;
    for (const char c : line) {
        if (c == '\'') {
            quoted = !quoted;
            begun = true;
        } else if ((c == ' ' || c == '\n') && !quoted) {
            if (begun) out.push_back(word);
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (begun) out.push_back(word);
    return out;
}

std::string told(const Run& run) {
    std::string out = "exit " + std::to_string(run.code) + "\n" + run.out;
    if (!run.err.empty()) out += "--- standard error ---\n" + run.err;
    return out;
}

}  // namespace

TEST_CASE("case: every situation of tests/cases/cli runs as its golden says") {
    for (const fs::path& folder : case_folders()) {
        const std::string name = folder.filename().string();
        SUBCASE(name.c_str()) {
            const TemporaryFolder place;
            fs::copy(folder, place.path(), fs::copy_options::recursive);
            const std::vector<std::string> words = words_of(file_text(folder / "cmd"));
            REQUIRE_FALSE(words.empty());
            check_golden("cases/cli/" + name + "/expected.txt",
                         told(run_mandat(words, {.folder = place.path()})));
        }
    }
}

TEST_CASE("case: every command has one") {
    std::vector<std::string> seen;
    for (const fs::path& folder : case_folders())
        seen.push_back(words_of(file_text(folder / "cmd")).front());
    for (const cli::Verb& verb : cli::verbs()) {
        CAPTURE(verb.name);
        if (verb.name == "doctor") continue;  // tells of the machine it runs on
        CHECK(std::find(seen.begin(), seen.end(), verb.name) != seen.end());
    }
}
