// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "graph/model/json.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;
namespace fs = std::filesystem;

namespace {

std::string binary_bytes() {
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 37) % 256);
    return bytes;
}

}  // namespace

TEST_CASE("report: the sample gives a page, a map and data, and says nothing on stderr") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"report", sample_folder(), "-o", "out"}, {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(contains(run.out, "index.html"));
    CHECK(contains(file_text(folder.path() / "out/index.html"), "</html>"));
    CHECK(contains(file_text(folder.path() / "out/structure.svg"), "<svg"));
    const Network network = network_from_json(file_text(folder.path() / "out/network.json"));
    CHECK(network.documents().size() == 5);
    CHECK(contains(run.out, "5 (wholly read 5, partly 0, refused 0)"));
    CHECK(network.nodes(NodeKind::person).size() > 10);
}

TEST_CASE("report: without -o the report lies in ./rapport") {
    const TemporaryFolder folder;
    CHECK(run_mandat({"report", sample_protocol()}, {.folder = folder.path()}).code == 0);
    CHECK(fs::exists(folder.path() / "rapport/index.html"));
}

TEST_CASE("report: what is written is for its owner only, and nothing else is left behind") {
    const TemporaryFolder folder;
    CHECK(run_mandat({"report", sample_protocol()}, {.folder = folder.path()}).code == 0);
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder.path() / "rapport")) {
        ++count;
        CAPTURE(entry.path().string());
        CHECK((fs::status(entry.path()).permissions() & fs::perms::others_all) == fs::perms::none);
    }
    CHECK(count == 3);
}

TEST_CASE("report: an input that cannot be read is named with its reason, and ends with 1") {
    const TemporaryFolder folder;
    folder.write("empty.txt", "");
    folder.write("binary.md", binary_bytes());
    folder.write("pictures/a.jpg", "x");
    fs::create_directories(folder.path() / "nothing");
    fs::create_symlink(sample_protocol(), folder.path() / "link.txt");
    REQUIRE(::mkfifo((folder.path() / "fifo.md").c_str(), 0600) == 0);
    struct Row {
        std::string name;
        const char* path;
        const char* code;
    };
    const Row rows[] = {
        {"missing path", "missing", "cannot_open"},
        {"empty file", "empty.txt", "empty_input"},
        {"binary file", "binary.md", "unreadable_input"},
        {"a link", "link.txt", "symlink_skipped"},
        {"a FIFO nobody writes to", "fifo.md", "not_a_file"},
        {"a device", "/dev/zero", "not_a_file"},
        {"a folder of pictures", "pictures", "1 .jpg"},
        {"an empty folder", "nothing", "holds no protocols"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Run run = run_mandat({"report", row.path}, {.folder = folder.path()});
        CHECK(run.code == 1);
        CHECK(run.out == "");
        CHECK(contains(run.err, row.path));
        CHECK(contains(run.err, row.code));
        CHECK_MESSAGE(!fs::exists(folder.path() / "rapport"), "an empty report was written");
    }
}

TEST_CASE("report: a text that is no protocol is remarked and never read as whole") {
    const TemporaryFolder folder;
    folder.write("recipe.txt", "Boil the water.\nAdd the noodles and wait for three minutes.\n");
    const Run run = run_mandat({"report", "recipe.txt"}, {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(contains(run.out + run.err, "unrecognised_layout"));
}

TEST_CASE("report: the good inputs are reported although others are bad, and the counts add up") {
    const TemporaryFolder folder;
    folder.write("empty.txt", "");
    const Run run = run_mandat({"report", "missing", sample_protocol(), "empty.txt"},
                               {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(run.err == "");
    CHECK(contains(run.out, "3 (wholly read 1, partly 0, refused 2)"));
    CHECK(contains(run.out, "cannot_open"));
    CHECK(contains(run.out, "empty_input"));
    CHECK(fs::exists(folder.path() / "rapport/index.html"));
}

TEST_CASE("report: a result that cannot be written ends with 3 and names the place") {
    const TemporaryFolder folder;
    folder.write("taken", "a file where the folder should be");
    const Run run =
        run_mandat({"report", sample_protocol(), "-o", "taken"}, {.folder = folder.path()});
    CHECK(run.code == 3);
    CHECK(run.out == "");
    CHECK(contains(run.err, "taken"));
    CHECK(file_text(folder.path() / "taken") == "a file where the folder should be");
}

TEST_CASE("report: a command line that is wrong ends with 2 and shows the way") {
    struct Row {
        std::string name;
        std::vector<std::string> arguments;
        const char* said;
    };
    const Row rows[] = {
        {"no command", {}, "no command"},
        {"a misprint", {"reprt", "x"}, "did you mean 'report'"},
        {"no such command", {"zzzzzz"}, "unknown command 'zzzzzz'"},
        {"no path", {"report"}, "PATH is missing"},
        {"unknown option", {"report", "x", "--loud"}, "'--loud' does not belong here"},
        {"unknown colour", {"report", "x", "--color", "blue"}, "'blue' is none of auto"},
        {"a limit of nothing", {"report", "x", "--max-bytes", "0"}, "no whole number"},
        {"no such day", {"who", "x", "--on", "2025-02-31"}, "'2025-02-31' is no day"},
    };
    const TemporaryFolder folder;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Run run = run_mandat(row.arguments, {.folder = folder.path()});
        CHECK(run.code == 2);
        CHECK(run.out == "");
        CHECK(contains(run.err, row.said));
        CHECK(contains(run.err, "hint: "));
    }
}

TEST_CASE("report: names of files cannot steer the terminal") {
    const TemporaryFolder folder;
    folder.write("a\x1b[2Jb\n.txt", "");
    const Run run = run_mandat({"report", "."}, {.folder = folder.path()});
    CHECK(run.code == 1);
    CHECK(!contains(run.err, "\x1b"));
    CHECK(contains(run.err, "\\x1b[2Jb\\x0a.txt"));
}

TEST_CASE("report: Ctrl-C ends it with 130, also while it waits for standard input") {
    const TemporaryFolder folder;
    const Run run =
        run_mandat({"report", "-"}, {.folder = folder.path(), .ending = Ending::interrupted});
    CHECK(run.code == 130);
    CHECK(run.out == "");
    CHECK(!fs::exists(folder.path() / "rapport"));
}

TEST_CASE("report: colour is shown when asked for, and only then") {
    const TemporaryFolder folder;
    const RunOptions plain{.folder = folder.path()};
    CHECK(!contains(run_mandat({"report", "missing"}, plain).err, "\x1b["));
    CHECK(contains(run_mandat({"report", "missing", "--color", "always"}, plain).err, "\x1b["));
}

TEST_CASE("report: the protocols beside the checkout are read too, when they are there") {
    const char* const shared = std::getenv("MANDAT_SHARED");
    if (shared == nullptr) {
        MESSAGE("MANDAT_SHARED is not set: only the sample was read");
        return;
    }
    const TemporaryFolder folder;
    const Run run = run_mandat({"report", std::string(shared) + "/protocols", "--remarks"},
                               {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(run.err == "");
    const Network network = network_from_json(file_text(folder.path() / "rapport/network.json"));
    CHECK(network.documents().size() == 5);
}
