// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/base/messages.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "tests/support/golden.hpp"

using namespace mandat;
using namespace mandat::tests;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> case_folders() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(tests_folder() / "cases" / "extract")) {
        if (entry.is_directory()) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

fs::path input_of(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().stem() == "input") return entry.path();
    }
    return {};
}

/// "5:16: error: ... [P301 weekday_mismatch]" and its hint, one remark after the other.
std::string listed(const Network& network) {
    std::string out;
    for (const Diagnostic& d : network.diagnostics()) {
        out += std::to_string(d.line) + ":" + std::to_string(d.column) + ": " +
               to_string(d.severity, Language::en) + ": " + message(d, Language::en) + " [" +
               label(d.code) + "]\n";
        const std::string help = hint(d, Language::en);
        if (!help.empty()) out += "  hint: " + help + "\n";
        for (const Note& note : d.notes)
            out += "  note: " + std::to_string(note.line) + ": " + note.quote + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("case: every situation of tests/cases/extract is read as its golden says") {
    for (const fs::path& folder : case_folders()) {
        const std::string name = folder.filename().string();
        SUBCASE(name.c_str()) {
            const fs::path input = input_of(folder);
            REQUIRE_FALSE(input.empty());
            Claims claims = extract::read_protocol({input.filename().string(), file_text(input)});
            const Network network = build_network(extract::settle_identities({std::move(claims)}));
            check_golden("cases/extract/" + name + "/expected.json", to_json_text(network));
            check_golden("cases/extract/" + name + "/diagnostics.txt", listed(network));
        }
    }
}
