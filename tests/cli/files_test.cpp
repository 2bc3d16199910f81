// SPDX-License-Identifier: Apache-2.0
#include "cli/files.hpp"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::cli;
using mandat::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// Paths to read, relative to the folder; those refused with their code behind them.
std::vector<std::string> found_in(const TemporaryFolder& folder, const FindOptions& options = {}) {
    std::vector<std::string> out;
    for (const Candidate& one : find_inputs({folder.path().string()}, options).candidates) {
        std::string name = fs::path(one.path).lexically_relative(folder.path()).generic_string();
        if (one.refused) name += " " + std::string(info(one.refused->code).name);
        out.push_back(name);
    }
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("files: a folder gives its texts, sorted, and counts the rest") {
    const TemporaryFolder folder;
    for (const char* name : {"b.txt", "a.md", "C.TXT", "d.markdown", "e.text", "noending", "f.json",
                             "g.JSON", ".hidden.txt", "sub/h.txt", ".git/i.txt"}) {
        folder.write(name, "x");
    }
    CHECK(found_in(folder) ==
          Names{"C.TXT", "a.md", "b.txt", "d.markdown", "e.text", "noending", "sub/h.txt"});
    const Found found = find_inputs({folder.path().string()}, {});
    CHECK(found.other_kinds == std::map<std::string, std::size_t>{{".json", 2}});
    CHECK(found.empty_folders.empty());
}

TEST_CASE("files: what a file holds decides whether a folder gives it, not its name") {
    const TemporaryFolder folder;
    folder.write("a.pdf", "%PDF-1.7");
    folder.write("b.bin", "%PDF-1.7");
    folder.write("c.docx", "PK\x03\x04");
    folder.write("d.page", "<!DOCTYPE html><p>x");
    folder.write("e.minutes", "Protokoll");
    folder.write("f.bin", std::string("x\0y", 3));
    folder.write("g.jpg", "\xFF\xD8\xFF");
    folder.write("h.xlsx", "PK\x03\x04");
    folder.write("i.doc", "\xD0\xCF\x11\xE0");
    folder.write("j.empty", "");
    CHECK(found_in(folder) == Names{"a.pdf", "b.bin", "c.docx", "d.page", "e.minutes"});
    FindOptions pictures;
    pictures.pictures = extract::Pictures::recognised;
    CHECK(found_in(folder, pictures) ==
          Names{"a.pdf", "b.bin", "c.docx", "d.page", "e.minutes", "g.jpg"});
}

TEST_CASE("files: a name with * stands for all it fits, unless a file has that very name") {
    const TemporaryFolder folder;
    for (const char* name : {"b.txt", "a.txt", "c.md"}) folder.write(name, "x");
    const auto names = [&](const std::string& pattern) {
        Names out;
        for (const Candidate& one :
             find_inputs({(folder.path() / pattern).string()}, {}).candidates)
            out.push_back(fs::path(one.path).filename().string() + (one.refused ? " refused" : ""));
        return out;
    };
    CHECK(names("*.txt") == Names{"a.txt", "b.txt"});
    CHECK(names("?.md") == Names{"c.md"});
    CHECK(names("*.odt") == Names{"*.odt refused"});
    folder.write("[a].txt", "x");
    CHECK(names("[a].txt") == Names{"[a].txt"});
}

TEST_CASE("files: a file that was named is tried whatever its ending") {
    const TemporaryFolder folder;
    const auto file = folder.write("minutes.pdf", "x");
    const Found found = find_inputs({file.string()}, {});
    REQUIRE(found.candidates.size() == 1);
    CHECK(!found.candidates.front().refused);
}

TEST_CASE("files: a folder without protocols is told, with what it holds") {
    const TemporaryFolder folder;
    folder.write("a.jpg", "\xFF\xD8\xFF");
    const Found found = find_inputs({folder.path().string()}, {});
    CHECK(found.candidates.empty());
    REQUIRE(found.empty_folders.size() == 1);
    CHECK(found.empty_folders.front().other_kinds.at(".jpg") == 1);
}

TEST_CASE("files: an empty folder with the name of a document is no file") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "beslut.pdf");
    fs::create_directory(folder.path() / "beslut.d");
    const Found named = find_inputs({(folder.path() / "beslut.pdf").string()}, {});
    REQUIRE(named.candidates.size() == 1);
    REQUIRE(named.candidates.front().refused.has_value());
    CHECK(named.candidates.front().refused->code == Code::not_a_file);
    CHECK(named.empty_folders.empty());
    CHECK(find_inputs({(folder.path() / "beslut.d").string()}, {}).empty_folders.size() == 1);
}

TEST_CASE("files: links are skipped, or followed within the folder that was named") {
    const TemporaryFolder outside;
    outside.write("secret.txt", "x");
    const TemporaryFolder folder;
    folder.write("real/a.txt", "x");
    fs::create_symlink(folder.path() / "real/a.txt", folder.path() / "inside.txt");
    fs::create_symlink(outside.path() / "secret.txt", folder.path() / "outside.txt");
    fs::create_symlink("nowhere", folder.path() / "dangling.txt");
    fs::create_symlink(".", folder.path() / "self");
    CHECK(found_in(folder) == Names{"dangling.txt cannot_open", "inside.txt symlink_skipped",
                                    "outside.txt symlink_skipped", "self symlink_skipped",
                                    "real/a.txt"});
    FindOptions follow;
    follow.links = Links::within_root;
    CHECK(found_in(folder, follow) == Names{"dangling.txt cannot_open", "inside.txt",
                                            "outside.txt symlink_skipped", "real/a.txt"});
}

TEST_CASE("files: the walk ends at its limits and says so") {
    const TemporaryFolder folder;
    for (int i = 0; i < 20; ++i) folder.write("f" + std::to_string(i) + ".txt", "x");
    FindOptions few;
    few.max_entries = 5;
    const auto names = found_in(folder, few);
    CHECK(names.size() == 6);
    CHECK(std::count(names.begin(), names.end(), ". limit_reached") == 1);

    const TemporaryFolder deep;
    deep.write("a/b/c/d.txt", "x");
    FindOptions shallow;
    shallow.max_depth = 2;
    CHECK(found_in(deep, shallow) == Names{"a/b/c limit_reached"});
}

TEST_CASE("files: only a plain file of a bearable size is read") {
    const TemporaryFolder folder;
    const auto file = folder.write("a.txt", "hello");
    const auto read = [](const fs::path& path, const FindOptions& options) {
        return read_file({path.string(), path.string(), std::nullopt}, options);
    };
    CHECK(std::get<std::string>(read(file, {})) == "hello");

    FindOptions small;
    small.max_bytes = 4;
    CHECK(std::get<Diagnostic>(read(file, small)).code == Code::limit_reached);

    REQUIRE(::mkfifo((folder.path() / "fifo").c_str(), 0600) == 0);
    CHECK(std::get<Diagnostic>(read(folder.path() / "fifo", {})).code == Code::not_a_file);
    CHECK(std::get<Diagnostic>(read("/dev/zero", {})).code == Code::not_a_file);
    CHECK(std::get<Diagnostic>(read(folder.path(), {})).code == Code::not_a_file);
    CHECK(std::get<Diagnostic>(read(folder.path() / "gone", {})).code == Code::cannot_open);
}

TEST_CASE("files: a file exchanged for a link after it was found is not followed") {
    const TemporaryFolder folder;
    const auto file = folder.write("a.txt", "mine");
    const Found found = find_inputs({file.string()}, {});
    fs::remove(file);
    fs::create_symlink("/etc/passwd", file);
    const auto bytes = read_file(found.candidates.front(), {});
    CHECK(std::get<Diagnostic>(bytes).code == Code::symlink_skipped);
}
