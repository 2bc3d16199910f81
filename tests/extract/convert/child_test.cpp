// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/child.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "extract/convert/programs.hpp"
#include "extract/convert/sandbox.hpp"
#include "graph/base/sanitizer.hpp"

using namespace mandat;
using namespace mandat::extract;

namespace {

/// A build with a sanitizer bounds no memory.
constexpr std::size_t expected_closed = escape_count - (built_with_sanitizer ? 1 : 0);

struct Verdicts {
    std::size_t denied = 0;
    std::size_t open = 0;
    bool landlock = false;
};

Verdicts verdicts(std::string_view trial) {
    Verdicts out;
    std::istringstream lines(run_self_test(trial));
    std::string verdict;
    for (std::string name; lines >> verdict >> name;) {
        if (verdict == "denied") ++out.denied;
        if (verdict == "open") ++out.open;
        if (verdict == "landlock") out.landlock = name == "yes";
    }
    return out;
}

std::string pdf_object(int number, const std::string& dictionary, const std::string& content) {
    return std::to_string(number) + " 0 obj\n<< " + dictionary + " /Length " +
           std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream\nendobj\n";
}

/// Twelve levels of forms, each of which draws the next ten times.
std::string endless_pdf() {
    std::string out =
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /XObject << /F 10 0 R >> >> >>\nendobj\n";
    out += pdf_object(4, "", "/F Do");
    std::string ten;
    for (int i = 0; i < 10; ++i) ten += "/F Do ";
    for (int level = 10; level < 22; ++level) {
        out += pdf_object(level,
                          "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << "
                          "/XObject << /F " +
                              std::to_string(level + 1) + " 0 R >> >>",
                          ten);
    }
    out += pdf_object(22, "/Type /XObject /Subtype /Form /BBox [0 0 600 800]", "0 0 m");
    return out + "trailer\n<< /Root 1 0 R /Size 23 >>\n%%EOF\n";
}

}  // namespace

TEST_CASE("sandbox: twelve of twelve ways out are denied, and open without it") {
    // Without a sandbox they have to be open, or the trial would show nothing.
    const Verdicts none = verdicts("none");
    CHECK(none.open + none.denied == escape_count);
    CHECK(none.open >= escape_count - 1);  // memory may be bounded from outside
    const Verdicts reader = verdicts("reader");
    CHECK(reader.denied == expected_closed);
    CHECK(reader.denied + reader.open == escape_count);
    const Verdicts program = verdicts("program");
    // Without landlock a program may read what the user may.
    const std::size_t expected = program.landlock ? expected_closed : expected_closed - 2;
    CHECK(program.denied >= expected);
}

TEST_CASE("child: a document that never ends is ended at its deadline, or by its computing time") {
    if (find_program("pdftotext").empty()) {
        MESSAGE("pdftotext is not installed: not tried");
        return;
    }
    Limits patient;
    patient.wall_seconds = 1;
    patient.cpu_seconds = 60;
    CHECK(run_converter({"pdf"}, endless_pdf(), patient).end == ChildEnd::out_of_time);
    Limits busy;
    busy.wall_seconds = 60;
    busy.cpu_seconds = 1;
    const Conversion done = run_converter({"pdf"}, endless_pdf(), busy);
    REQUIRE(done.end == ChildEnd::replied);
    REQUIRE(!done.reply.remarks.empty());
    CHECK(done.reply.remarks.front().code == Code::time_limit);
    CHECK(done.reply.remarks.front().argument == "1 (--max-cpu-seconds)");
}

TEST_CASE("child: memory beyond the limit ends in a remark or with the child, never here") {
    if (built_with_sanitizer) return;
    Limits limits;
    limits.memory_bytes = 60'000'000;
    const std::string page = "<!doctype html>" + std::string(40'000'000, 'x');
    const Conversion done = run_converter({"html"}, page, limits);
    const bool told = done.end == ChildEnd::replied && !done.reply.remarks.empty();
    const bool ended = done.end == ChildEnd::crashed;
    CHECK((told || ended));
}

TEST_CASE("child: an unknown task gives no reply") {
    CHECK(run_converter({"shell"}, "x", {}).end == ChildEnd::crashed);
}
