// SPDX-License-Identifier: Apache-2.0
// Every limit has a flag; one that is reached is told by its flag, and never ends with exit code 0.
#include "extract/convert/limits.hpp"

#include <cstdint>
#include <filesystem>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "extract/convert/programs.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;
namespace fs = std::filesystem;

namespace {

/// A limit made so small that an input that is read without it is too much for it.
struct TightLimit {
    const char* flag;
    const char* value;
    const char* input;  ///< below tests/formats
    const char* needs;  ///< a program that may not be installed
};

constexpr const char* sample_docx = "same/2024-11-11-samverkansgruppen.docx";
constexpr const char* sample_html = "same/2024-11-11-samverkansgruppen.html";
constexpr const char* sample_pdf = "same/2024-11-11-samverkansgruppen.pdf";

constexpr TightLimit tight_limits[] = {
    {"max-zip-entries", "2", sample_docx, nullptr},
    {"max-part-bytes", "1000", sample_docx, nullptr},
    {"max-unpacked-bytes", "2000", sample_docx, nullptr},
    {"max-xml-depth", "3", sample_docx, nullptr},
    {"max-xml-depth", "3", sample_html, nullptr},
    {"max-xml-nodes", "20", sample_docx, nullptr},
    {"max-attribute-bytes", "10", sample_docx, nullptr},
    {"max-pages", "1", "same/2025-04-07-regional-ledningsgrupp.pdf", "pdftotext"},
    {"max-text-bytes", "300", sample_docx, nullptr},
    {"max-text-bytes", "300", sample_html, nullptr},
    {"max-text-bytes", "300", sample_pdf, "pdftotext"},
    {"max-line-bytes", "20", sample_docx, nullptr},
    {"max-bytes", "100", sample_docx, nullptr},
    {"max-bytes", "100", "same/2024-11-11-samverkansgruppen.txt", nullptr},
    {"max-entries", "1", "odd", nullptr},
};

/// These take a document that is built for them: below, or in tests/extract/convert.
const std::set<std::string_view> tried_elsewhere = {"max-zip-ratio", "max-attributes",
                                                    "max-memory",    "max-cpu-seconds",
                                                    "max-seconds",   "max-ocr-seconds"};

/// A page that takes libgumbo many seconds, by the square of its depth.
std::string deep_page() {
    std::string out = "<!doctype html>";
    for (int i = 0; i < 100'000; ++i) out += "<div>";
    return out;
}

/// A PDF of pages with nothing on them but a small blank picture, as a scanner makes them.
std::string scanned_pdf(int pages) {
    std::string kids;
    std::string out;
    for (int i = 0; i < pages; ++i) {
        const std::string number = std::to_string(10 + i);
        kids += number + " 0 R ";
        out += number +
               " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 60 60] /Contents 4 0 R "
               "/Resources << /XObject << /I 3 0 R >> >> >>\nendobj\n";
    }
    out =
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages "
        "/Kids [" +
        kids + "] /Count " + std::to_string(pages) +
        " >>\nendobj\n3 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 "
        "/ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nX\nendstream\nendobj\n"
        "4 0 obj\n<< /Length 19 >>\nstream\n60 0 0 60 0 0 cm /I Do\nendstream\nendobj\n" +
        out;
    return out + "trailer\n<< /Root 1 0 R /Size 99 >>\nstartxref\n0\n%%EOF\n";
}

void add_little(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// A grey TIFF, as large as both sides say, of specks that tesseract takes seconds to find no
/// letter in.
std::string speckled_picture(std::uint32_t side) {
    constexpr std::uint32_t head = 8;
    const std::uint32_t size = side * side;
    std::string out = "II*";
    out += '\0';
    add_little(out, head + size, 4);
    std::mt19937 dice(1);
    for (std::uint32_t i = 0; i < size; ++i) out += dice() % 4 == 0 ? '\0' : '\xFF';
    // Width, height, bits, not packed, 0 is black, where it begins, one sample, one strip, its
    // size.
    const std::pair<std::uint32_t, std::uint32_t> tags[] = {{256, side}, {257, side}, {258, 8},
                                                            {259, 1},    {262, 1},    {273, head},
                                                            {277, 1},    {278, side}, {279, size}};
    add_little(out, static_cast<std::uint32_t>(std::size(tags)), 2);
    constexpr std::uint32_t four_bytes = 4;
    for (const auto& [tag, value] : tags) {
        add_little(out, tag, 2);
        add_little(out, four_bytes, 2);
        add_little(out, 1, 4);
        add_little(out, value, 4);
    }
    add_little(out, 0, 4);
    return out;
}

bool tells(const Run& run, const std::string& flag) {
    return run.err.find("[P90") != std::string::npos &&
           run.err.find("(--" + flag + ")") != std::string::npos;
}

std::string below(const char* name) { return (tests_folder() / "formats" / name).string(); }

}  // namespace

TEST_CASE("limits: each that is reached is told with its flag, and the exit code is 1") {
    const TemporaryFolder folder;
    for (const TightLimit& one : tight_limits) {
        if (one.needs != nullptr && extract::find_program(one.needs).empty()) continue;
        const std::string flag = one.flag;
        const std::string input = one.input;
        CAPTURE(flag);
        CAPTURE(input);
        const Run run = run_mandat({"export", below(one.input), "--" + flag, one.value},
                                   {.folder = folder.path()});
        CHECK(run.code == 1);
        CHECK(tells(run, flag));
    }
}

TEST_CASE("limits: waiting and computing are told apart, and both end with exit code 1") {
    const TemporaryFolder folder;
    folder.write("deep.html", deep_page());
    const Run waited = run_mandat({"export", "deep.html", "--max-xml-depth", "200000",
                                   "--max-seconds", "1", "--max-cpu-seconds", "30"},
                                  {.folder = folder.path()});
    CHECK(waited.code == 1);
    CHECK(tells(waited, "max-seconds"));
    const Run computed = run_mandat({"export", "deep.html", "--max-xml-depth", "200000",
                                     "--max-seconds", "60", "--max-cpu-seconds", "1"},
                                    {.folder = folder.path()});
    CHECK(computed.code == 1);
    CHECK(tells(computed, "max-cpu-seconds"));
}

TEST_CASE("limits: folders within folders, attributes of an element, what a zip unpacks to") {
    const TemporaryFolder folder;
    folder.write("in/a/b/c/x.txt", "Protokoll");
    folder.write("in/y.txt", "Protokoll");
    const Run deep = run_mandat({"export", "in", "--max-depth", "1"}, {.folder = folder.path()});
    CHECK(deep.code == 1);
    CHECK(tells(deep, "max-depth"));
    folder.write("many.html", "<!doctype html><p a b c>Protokoll");
    const Run many =
        run_mandat({"export", "many.html", "--max-attributes", "2"}, {.folder = folder.path()});
    CHECK(many.code == 1);
    CHECK(tells(many, "max-attributes"));
    const Run bomb = run_mandat({"export", below("odd/bomb.docx")}, {.folder = folder.path()});
    CHECK(bomb.code == 1);
    CHECK(tells(bomb, "max-zip-ratio"));
}

TEST_CASE("limits: pages of a scan beyond the last that is recognised are told") {
    if (!extract::can_recognise_text() || extract::find_program("pdftoppm").empty()) {
        MESSAGE("tesseract is not installed: not tried");
        return;
    }
    const TemporaryFolder folder;
    folder.write("scan.pdf", scanned_pdf(2));
    const Run cut =
        run_mandat({"export", "scan.pdf", "--ocr", "--max-pages", "1"}, {.folder = folder.path()});
    CHECK(cut.code == 1);
    CHECK(tells(cut, "max-pages"));
    const Run whole =
        run_mandat({"export", "scan.pdf", "--ocr", "--max-pages", "2"}, {.folder = folder.path()});
    CHECK(!tells(whole, "max-pages"));
}

TEST_CASE("limits: a picture that takes longer than its seconds is refused, and read with more") {
    if (!extract::can_recognise_text()) {
        MESSAGE("tesseract is not installed: not tried");
        return;
    }
    const TemporaryFolder folder;
    folder.write("specks.tif", speckled_picture(1400));
    const Run cut = run_mandat({"export", "specks.tif", "--ocr", "--max-ocr-seconds", "1"},
                               {.folder = folder.path()});
    CHECK(cut.code == 1);
    CHECK(tells(cut, "max-ocr-seconds"));
    CHECK(cut.out.find("\"reading\": \"refused\"") != std::string::npos);
    // The usual limits of a document do not hold for pictures: only this one does.
    const Run patient = run_mandat({"export", "specks.tif", "--ocr", "--max-ocr-seconds", "120",
                                    "--max-seconds", "1", "--max-cpu-seconds", "1"},
                                   {.folder = folder.path()});
    CHECK(patient.err.find("[P90") == std::string::npos);
}

TEST_CASE("limits: the inputs that are tried with a tight one are wholly read without it") {
    const TemporaryFolder folder;
    for (const char* input :
         {sample_docx, sample_html, sample_pdf, "same/2025-04-07-regional-ledningsgrupp.pdf"}) {
        const bool pdf = std::string_view(input).ends_with(".pdf");
        if (pdf && extract::find_program("pdftotext").empty()) continue;
        CAPTURE(input);
        CHECK(run_mandat({"export", below(input)}, {.folder = folder.path()}).code == 0);
    }
}

TEST_CASE("limits: none of a document is left untried") {
    std::set<std::string_view> tried = tried_elsewhere;
    for (const TightLimit& one : tight_limits) tried.insert(one.flag);
    for (const extract::LimitRow& row : extract::limit_table()) {
        CAPTURE(row.flag);
        CHECK(tried.contains(row.flag));
    }
}
