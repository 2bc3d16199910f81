// SPDX-License-Identifier: Apache-2.0
#include "cli/ledger_file.hpp"

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "graph/base/error.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::cli;
using mandat::tests::file_text;
using mandat::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

Ruling ruling(const std::string& a, const std::string& b) {
    return {Verdict::same, a, b, "skäl", "2025-04-07", {}, 0};
}

}  // namespace

TEST_CASE("ledger file: lines are added and numbered, an unfinished one is ended first") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "l.jsonl").string();
    CHECK(append_ruling(path, ruling("Moa Ek", "Moa Eek"), Language::en) == 1);
    CHECK(append_ruling(path, ruling("Bo Ek", "Bo Eek"), Language::en) == 2);
    folder.write("cut.jsonl", "{\"decision\":\"sa");
    const std::string cut = (folder.path() / "cut.jsonl").string();
    CHECK(append_ruling(cut, ruling("Moa Ek", "Moa Eek"), Language::en) == 2);
    const Ledger ledger = read_ledger(cut, file_text(cut));
    CHECK(ledger.rulings.size() == 1);
    CHECK(ledger.diagnostics.size() == 1);
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("ledger file: many writers at once lose nothing") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "l.jsonl").string();
    {
        std::vector<std::jthread> writers;
        for (int w = 0; w < 4; ++w) {
            writers.emplace_back([&path, w] {
                for (int i = 0; i < 25; ++i) {
                    (void)append_ruling(path, ruling("Moa " + std::to_string(w), std::to_string(i)),
                                        Language::en);
                }
            });
        }
    }
    const Ledger ledger = read_ledger(path, file_text(path));
    CHECK(ledger.rulings.size() == 100);
    CHECK(ledger.diagnostics.empty());
}

TEST_CASE("ledger file: no link is followed and no folder or missing place written to") {
    const TemporaryFolder folder;
    const auto victim = folder.write("victim", "untouched\n");
    fs::create_symlink(victim, folder.path() / "link.jsonl");
    const Ruling any = ruling("Moa Ek", "Moa Eek");
    CHECK_THROWS_AS((void)append_ruling((folder.path() / "link.jsonl").string(), any, Language::en),
                    Error);
    CHECK_THROWS_AS((void)append_ruling(folder.path().string(), any, Language::en), Error);
    CHECK_THROWS_AS((void)append_ruling((folder.path() / "no/l.jsonl").string(), any, Language::en),
                    Error);
    CHECK(file_text(victim) == "untouched\n");
}
