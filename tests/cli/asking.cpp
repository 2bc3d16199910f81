// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/asking.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace mandat::tests {

nlohmann::json ask(std::vector<std::string> arguments) {
    const TemporaryFolder folder;
    arguments.emplace_back("--json");
    const Run run = run_mandat(arguments, {.folder = folder.path()});
    CHECK(run.err == "");
    CHECK(run.code == 0);
    return nlohmann::json::parse(run.out);
}

const nlohmann::json& section(const nlohmann::json& json, std::string_view id) {
    for (const auto& one : json["sections"]) {
        if (one["id"] == id) return one;
    }
    FAIL("no section " << id);
    return json;
}

const nlohmann::json& rows(const nlohmann::json& json, std::string_view id) {
    return section(json, id)["rows"];
}

}  // namespace mandat::tests
