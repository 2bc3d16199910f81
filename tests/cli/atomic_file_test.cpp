// SPDX-License-Identifier: Apache-2.0
#include "cli/atomic_file.hpp"

#include <filesystem>

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

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("atomic_file: the new bytes replace the old and nothing else is left") {
    const TemporaryFolder folder;
    const auto target = folder.write("a.txt", "old and longer");
    write_file(target, "new", Language::en);
    CHECK(file_text(target) == "new");
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("atomic_file: a new file is its owner's; a replaced one keeps its permissions") {
    const TemporaryFolder folder;
    write_file(folder.path() / "new", "x", Language::en);
    CHECK(fs::status(folder.path() / "new").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    const auto shared = folder.write("shared", "x");
    const auto open_to_all = fs::perms::owner_read | fs::perms::owner_write |
                             fs::perms::group_read | fs::perms::others_read;
    fs::permissions(shared, open_to_all);
    write_file(shared, "y", Language::en);
    CHECK(fs::status(shared).permissions() == open_to_all);
}

TEST_CASE("atomic_file: where nothing can be written it says so and leaves no trace") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(write_file(folder.path() / "no/such/file", "x", Language::en), Error);
    fs::create_directory(folder.path() / "folder");
    CHECK_THROWS_AS(write_file(folder.path() / "folder", "x", Language::en), Error);
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("atomic_file: a link at the target is replaced, not followed") {
    const TemporaryFolder folder;
    const auto victim = folder.write("victim", "untouched");
    fs::create_symlink(victim, folder.path() / "out");
    write_file(folder.path() / "out", "report", Language::en);
    CHECK(file_text(victim) == "untouched");
    CHECK(file_text(folder.path() / "out") == "report");
}

TEST_CASE("atomic_file: a folder is made with those above it, and may be there already") {
    const TemporaryFolder folder;
    make_folder(folder.path() / "a/b/c", Language::en);
    make_folder(folder.path() / "a/b/c", Language::en);
    CHECK(fs::is_directory(folder.path() / "a/b/c"));
    folder.write("file", "x");
    CHECK_THROWS_AS(make_folder(folder.path() / "file", Language::en), Error);
}
