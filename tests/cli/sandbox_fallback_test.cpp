// SPDX-License-Identifier: Apache-2.0
// Machines that lack a part of the sandbox: the calls are refused here as such a kernel refuses
// them, and all that is started below inherits that.
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/convert/programs.hpp"
#include "graph/base/sanitizer.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;
namespace fs = std::filesystem;

namespace {

enum class Lacking { nothing, landlock, seccomp };

/// Fails with ENOSYS, as calls do that a kernel does not know.
constexpr sock_filter refusal = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS);

/// The calls named are refused, and prctl() when it is to filter calls: the older way to do that.
bool refuse_calls(const std::vector<std::uint32_t>& calls) {
    constexpr auto number = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
    constexpr auto first = static_cast<std::uint32_t>(offsetof(seccomp_data, args));
    std::vector<sock_filter> program = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number)};
    for (const std::uint32_t call : calls) {
        const auto skipped = static_cast<unsigned char>(call == SYS_prctl ? 3 : 1);
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, skipped));
        if (call == SYS_prctl) {
            program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, first));
            program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_SECCOMP, 0, 1));
        }
        program.push_back(refusal);
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog filter = {static_cast<unsigned short>(program.size()), program.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

bool lack(Lacking part) {
    if (part == Lacking::landlock) {
        return refuse_calls(
            {SYS_landlock_create_ruleset, SYS_landlock_add_rule, SYS_landlock_restrict_self});
    }
    return part == Lacking::nothing || refuse_calls({SYS_seccomp, SYS_prctl});
}

/// Runs mandat where a part of the sandbox lacks: its exit code, what it printed and complained of.
Run run_lacking(Lacking part, const std::vector<std::string>& arguments) {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        if (!lack(part)) ::_exit(77);
        const Run run = run_mandat(arguments, {.folder = folder.path()});
        folder.write("out.txt", run.out);
        folder.write("err.txt", run.err);
        ::_exit(run.code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), file_text(folder.path() / "out.txt"),
            file_text(folder.path() / "err.txt")};
}

/// Runs the mandat that was copied to a folder, without what is built beside it.
Run run_alone(const TemporaryFolder& folder, std::vector<std::string> arguments) {
    const std::string program = (folder.path() / "mandat").string();
    const std::string out = (folder.path() / "out.txt").string();
    const std::string err = (folder.path() / "err.txt").string();
    std::vector<char*> argv = {const_cast<char*>(program.c_str())};
    for (std::string& one : arguments) argv.push_back(one.data());
    argv.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const bool ready = ::chdir(folder.path().c_str()) == 0 &&
                           std::freopen(out.c_str(), "w", stdout) != nullptr &&
                           std::freopen(err.c_str(), "w", stderr) != nullptr;
        if (ready) ::execv(program.c_str(), argv.data());
        ::_exit(77);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), file_text(out), file_text(err)};
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

std::size_t times(const std::string& text, std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

std::string sample(const char* ending) {
    return (tests_folder() / "formats/same/2024-11-11-samverkansgruppen").string() + ending;
}

}  // namespace

TEST_CASE("sandbox: without landlock the doctor warns, and documents are read all the same") {
    const Run doctor = run_lacking(Lacking::landlock, {"doctor"});
    CHECK(doctor.code == 1);
    CHECK(has(doctor.out, "warning: this kernel lacks landlock"));
    CHECK(!has(doctor.out, "filters no system calls"));
    // The filter of calls alone closes all ways out of the reader.
    const std::string all = built_with_sanitizer ? "11 of 12" : "12 of 12";
    CHECK(has(doctor.out, all + " ways out are denied to the reader"));
    for (const char* ending : {".docx", ".html", ".pdf"}) {
        if (extract::find_program("pdftotext").empty() && ending == std::string(".pdf")) continue;
        CAPTURE(ending);
        const Run usual = run_lacking(Lacking::nothing, {"export", sample(ending)});
        const Run run = run_lacking(Lacking::landlock, {"export", sample(ending)});
        CHECK(run.code == 0);
        CHECK(run.out == usual.out);
        CHECK(has(run.out, "\"reading\": \"complete\""));
    }
}

TEST_CASE("sandbox: without seccomp the doctor warns, and documents are read all the same") {
    const Run doctor = run_lacking(Lacking::seccomp, {"doctor"});
    CHECK(doctor.code == 1);
    CHECK(has(doctor.out, "warning: this kernel filters no system calls"));
    const Run usual = run_lacking(Lacking::nothing, {"export", sample(".docx")});
    const Run run = run_lacking(Lacking::seccomp, {"export", sample(".docx")});
    CHECK(run.code == 0);
    CHECK(run.out == usual.out);
}

TEST_CASE("sandbox: a run that converts warns once of what the kernel lacks, and ends as usual") {
    const std::vector<std::string> several = {"export", sample(".docx"), sample(".html"),
                                              sample(".odt"), sample(".txt")};
    CHECK(run_lacking(Lacking::nothing, several).err.find("mandat: warning") == std::string::npos);
    for (const auto& [part, sign] :
         {std::pair{Lacking::landlock, "mandat: warning: this kernel lacks landlock"},
          std::pair{Lacking::seccomp, "mandat: warning: this kernel filters no system calls"}}) {
        CAPTURE(sign);
        const Run run = run_lacking(part, several);
        CHECK(run.code == 0);
        CHECK(times(run.err, sign) == 1);
        CHECK(times(run.err, "mandat: warning") == 1);
        CHECK(has(run.err, "'mandat doctor'"));
    }
}

TEST_CASE("sandbox: the warning is given in Swedish, for an archive too, and not for plain text") {
    const TemporaryFolder folder;
    const std::string zip = (tests_folder() / "formats/odd/archive.zip").string();
    REQUIRE(fs::exists(zip));
    const Run swedish = run_lacking(Lacking::landlock, {"export", zip, "--lang", "sv"});
    CHECK(times(swedish.err, "mandat: varning: den här kärnan saknar landlock") == 1);
    const Run text = run_lacking(Lacking::landlock, {"export", sample(".txt")});
    CHECK(text.code == 0);
    CHECK(text.err.find("landlock") == std::string::npos);
}

TEST_CASE("sandbox: without mandat-convert a text is read, and the rest is refused with advice") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "in");
    fs::copy_file(MANDAT_PROGRAM, folder.path() / "mandat");
    fs::copy_file(sample(".txt"), folder.path() / "in/a.txt");
    fs::copy_file(sample(".docx"), folder.path() / "in/b.docx");
    const Run run = run_alone(folder, {"export", "in"});
    CHECK(run.code == 1);
    CHECK(has(run.err, "mandat-convert"));
    CHECK(has(run.out, "\"reading\": \"refused\""));
    CHECK(has(run.out, "\"reading\": \"complete\""));
}
