// SPDX-License-Identifier: Apache-2.0
#include "cli/show_diagnostics.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "graph/model/builder.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::cli;
using mandat::tests::TemporaryFolder;

namespace {

/// One document, one remark, as it is shown at 60 columns; the folder's name is taken out.
std::string shown(const std::string& bytes, Diagnostic remark) {
    const TemporaryFolder folder;
    const std::string path = folder.write("p.txt", bytes).string();
    Claims claims;
    claims.source.path = path;
    claims.source.sha256 = "1";
    remark.severity = info(remark.code).severity;
    claims.diagnostics = {std::move(remark)};
    const Network network = build_network({claims});
    std::ostringstream to;
    Stream stream{to, Colour::never, 60};
    SourceLines lines{FindOptions{}};
    show_diagnostics({&network.diagnostics().front()}, network, lines, stream, Language::en);
    std::string text = to.str();
    const std::string prefix = folder.path().string() + "/";
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
        text.erase(at, prefix.size());
    }
    return text;
}

Diagnostic weekday(int line, int column, const std::string& quote) {
    Diagnostic d;
    d.code = Code::weekday_mismatch;
    d.line = line;
    d.column = column;
    d.quote = quote;
    d.arguments = {"12 January 2025", "Sunday", "måndag"};
    d.suggestion = "2026-01-12";
    return d;
}

}  // namespace

TEST_CASE("show_diagnostics: place, message, code, source line, caret under the quote, hint") {
    Diagnostic d = weekday(2, 13, "måndag 12 januari 2025");
    d.notes = {{1, "17 november 2025"}};
    CHECK(shown("Möte 17 november 2025\nNästa möte: måndag 12 januari 2025\n", d) ==
          "p.txt:2:13: error: 12 January 2025 is a Sunday, not 'måndag' [P301 weekday_mismatch]\n"
          "  Nästa möte: måndag 12 januari 2025\n"
          "              ^^^^^^^^^^^^^^^^^^^^^^\n"
          "              måndag 12 januari 2026\n"
          "p.txt:1:6: note: belongs to it '17 november 2025'\n"
          "  hint: was 2026-01-12 meant?\n");
}

TEST_CASE("show_diagnostics: the caret spans wide characters, and counts code points for columns") {
    Diagnostic d;
    d.code = Code::misspelt_municipality;
    d.line = 1;
    d.column = 4;
    d.quote = "会議Å";
    d.arguments = {"会議Å"};
    d.suggestion = "Åre";
    CHECK(shown("漢字 会議Å, Berg\n", d) ==
          "p.txt:1:4: error: '会議Å' is no municipality [P201 misspelt_municipality]\n"
          "  漢字 会議Å, Berg\n"
          "       ^^^^^\n"
          "       Åre\n"
          "  hint: did you mean Åre?\n");
}

TEST_CASE("show_diagnostics: a long line is cut around the quote, and the caret follows") {
    const std::string before(300, 'x');
    const std::string text =
        shown(before + "måndag" + std::string(300, 'y'), weekday(1, 301, "måndag"));
    std::istringstream lines(text);
    std::string line;
    std::string caret;
    std::getline(lines, line);
    std::getline(lines, line);
    std::getline(lines, caret);
    CHECK(display_width(line) <= 60);
    CHECK(line.starts_with("  …x"));
    const std::size_t at = caret.find('^');
    CHECK(display_width(line.substr(0, line.find("måndag"))) == at);
    CHECK(caret.substr(at) == "^^^^^^");
}

TEST_CASE("show_diagnostics: control characters before the quote do not move the caret") {
    CHECK(shown("a\tb\x1b måndag", weekday(1, 6, "måndag")) ==
          "p.txt:1:6: error: 12 January 2025 is a Sunday, not 'måndag' [P301 weekday_mismatch]\n"
          "  a b\\x1b måndag\n"
          "          ^^^^^^\n"
          "          2026-01-12\n"
          "  hint: was 2026-01-12 meant?\n");
}

TEST_CASE("show_diagnostics: where the line is not to be had the words are shown alone") {
    CHECK(shown("m\xe5ndag\n", weekday(1, 1, "måndag")) ==
          "p.txt:1:1: error: 12 January 2025 is a Sunday, not 'måndag' [P301 weekday_mismatch]\n"
          "  måndag\n"
          "  2026-01-12\n"
          "  hint: was 2026-01-12 meant?\n");
}

TEST_CASE("show_diagnostics: a remark about a whole document has no line") {
    Diagnostic d;
    d.code = Code::empty_input;
    d.arguments = {"p.txt"};
    CHECK(shown("", d) ==
          "p.txt: error: 'p.txt' is empty [P103 empty_input]\n"
          "  hint: check that the file was copied to its end\n");
}
