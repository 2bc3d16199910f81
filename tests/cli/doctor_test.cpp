// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include <doctest/doctest.h>

#include "extract/convert/programs.hpp"
#include "graph/base/sanitizer.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using mandat::tests::Run;
using mandat::tests::run_mandat;
using mandat::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

fs::path odd(const char* name) { return tests::tests_folder() / "formats/odd" / name; }

}  // namespace

TEST_CASE("doctor: says which formats are read, how to get the rest, and that the sandbox holds") {
    const TemporaryFolder folder;
    const Run run = run_mandat({"doctor"}, {.folder = folder.path()});
    CHECK(run.err.empty());
    CHECK(has(run.out, "DOCX, ODT, zip"));
    // A build with a sanitizer bounds no memory.
    const std::string all = built_with_sanitizer ? "11 of 12" : "12 of 12";
    CHECK(has(run.out, all + " ways out are denied to the reader"));
    CHECK(has(run.out, "take_all_memory"));
    CHECK(has(run.out, "--max-pages"));
    const bool pdf = !extract::find_program("pdftotext").empty();
    CHECK(has(run.out, "apt-get install poppler-utils\n") != pdf);
    CHECK(has(run.out, "tesseract-ocr-swe") != extract::can_recognise_text());
    if (built_with_sanitizer) return;
    CHECK((run.code == 0) == (pdf && has(run.out, "12 of 12 ways out are denied to the programs")));
}

TEST_CASE("doctor: nothing that is tried is left behind") {
    const TemporaryFolder folder;
    const auto left = [] {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator("/tmp")) {
            if (entry.path().filename().string().starts_with("mandat-doctor-")) ++count;
        }
        return count;
    };
    const std::size_t before = left();
    (void)run_mandat({"doctor"}, {.folder = folder.path()});
    CHECK(left() == before);
}

TEST_CASE("formats: the command reads every format of a folder, and says what was refused") {
    const TemporaryFolder folder;
    for (const char* name : {"table.docx", "doctype.docx", "odd.odt", "saved.html"})
        fs::copy_file(odd(name), folder.path() / name);
    const Run run = run_mandat({"export", "."}, {.folder = folder.path()});
    CHECK(run.code == 1);
    for (const char* format : {"docx", "odt", "html"})
        CHECK(has(run.out, "\"format\": \"" + std::string(format) + "\""));
    CHECK(has(run.err, "holds a DOCTYPE"));
}

TEST_CASE("formats: a remark in a converted document shows the line it is about") {
    const TemporaryFolder folder;
    fs::copy_file(odd("hidden.docx"), folder.path() / "hidden.docx");
    const Run run = run_mandat({"check", "hidden.docx"}, {.folder = folder.path()});
    CHECK(has(
        run.out,
        "hidden.docx:2:1: warning: hidden or struck text: the text is not seen in the original"));
}
