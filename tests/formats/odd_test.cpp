// SPDX-License-Identifier: Apache-2.0
// Small documents with one odd thing in each (make_odd.py), read through the converter child.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/convert/document.hpp"
#include "tests/support/golden.hpp"

using namespace mandat;
using extract::Document;
using extract::open_input;
using extract::Opened;
using extract::Options;

namespace {

Opened open_odd(const std::string& name, const Options& options = {}) {
    return open_input({name, tests::file_text(tests::tests_folder() / "formats/odd" / name)},
                      options);
}

Document only(Opened opened) {
    REQUIRE(opened.documents.size() == 1);
    return std::move(opened.documents.front());
}

std::set<Code> codes_of(const Document& document) {
    std::set<Code> out;
    for (const Diagnostic& d : document.remarks) out.insert(d.code);
    return out;
}

std::vector<int> lines_of(const Document& document, Code code) {
    std::vector<int> out;
    for (const Diagnostic& d : document.remarks) {
        if (d.code == code) out.push_back(d.line);
    }
    return out;
}

using Lines = std::vector<int>;

}  // namespace

TEST_CASE("docx: numbers that Word prints stand in front of their paragraphs") {
    const Document document = only(open_odd("numbering.docx"));
    CHECK(document.format == "docx");
    CHECK(document.text ==
          "§ 12 Upprop\na) Anna\nb) Bo\n\nmellan\n§ 13 Budget\na) Carl\n13.1 djupt\n- punkt\n"
          "I. romersk\n§ 40 Ny start\n\n§ 41 Av stil\n\nUtan\n");
    CHECK(document.remarks.empty());
}

TEST_CASE("docx: tracked changes read as accepted, and what was struck is remarked") {
    const Document document = only(open_odd("tracked.docx"));
    CHECK(document.text ==
          "Nämnden bifaller förslaget.\n\nFlyttat\nTvå stycken blev ett.\n\nkvar\n\n");
    CHECK(lines_of(document, Code::hidden_text) == Lines{1});
}

TEST_CASE("docx: a text box is read once, fields and controls as the text they show") {
    CHECK(only(open_odd("boxes.docx")).text == "Före\nI rutan\nI fältet\n2025-04-07\na\tb\nc-d\n");
}

TEST_CASE("docx: rows of a table are lines, lines of its cells stand side by side") {
    CHECK(only(open_odd("table.docx")).text ==
          "Före\n\nNärvarande\tAnna\n\tBo\nJusterare\tCarl\n\nEfter\n");
}

TEST_CASE("docx: hidden text is read and remarked where it stands") {
    const Document document = only(open_odd("hidden.docx"));
    CHECK(document.text == "Synlig\nOsynlig\nAv stil\nInte dold\n");
    CHECK(lines_of(document, Code::hidden_text) == Lines{2, 3});
}

TEST_CASE("docx: the head of the first page is read, once") {
    CHECK(only(open_odd("header.docx")).text == "Kulturnämnden\n\n§ 1 Upprop\n");
}

TEST_CASE("odt: numbers, changes, boxes, blanks and tables read as they are shown") {
    CHECK(only(open_odd("numbering.odt")).text ==
          "§ 12 Upprop\na) Anna\nb) Bo\n§ 13 Budget\n\nmellan\n§ 14 Resa\n\n- punkt\n");
    const Document document = only(open_odd("odd.odt"));
    CHECK(document.text ==
          "Nämnden bifaller   förslaget.\na\tb\nc\nSynlig osynlig\nFöre\nI rutan\n\n"
          "Närvarande\tAnna\n\tBo\n\nEfter\n");
    CHECK(lines_of(document, Code::hidden_text) == Lines{1, 4});
}

TEST_CASE("html: a saved page reads as it is shown") {
    const Document document = only(open_odd("saved.html"));
    CHECK(document.text ==
          "Kulturnämnden\n\nTid: måndag 7 april 2025\nPlats: Åre\n\nNärvarande\tAnna\n\tBo\n\n"
          "4. Upprop\n5. Budget\n\nför 2026\n\na) först\n- inuti\n\nSynlig osynlig\n\nKvar\n\n"
          "rad 1\n  rad 2\n\n1 < 2 & 3\n");
    CHECK(lines_of(document, Code::hidden_text).size() == 2);
}

TEST_CASE("formats: what is broken, locked or built to hurt is refused with its reason") {
    struct Row {
        std::string name;
        Code expected;
    };
    const Row rows[] = {
        {"bomb.docx", Code::limit_reached},        {"deep.docx", Code::limit_reached},
        {"doctype.docx", Code::forbidden_doctype}, {"locked.odt", Code::encrypted_input},
        {"not-closed.docx", Code::damaged_docx},   {"table.xlsx", Code::unreadable_input},
        {"truncated.docx", Code::damaged_docx},    {"two-main.docx", Code::ambiguous_docx},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Document document = only(open_odd(row.name));
        CHECK(document.reading == Reading::refused);
        CHECK(document.text.empty());
        CHECK(codes_of(document) == std::set<Code>{row.expected});
    }
}

TEST_CASE("formats: each limit of a document is told with its flag, and never read as whole") {
    struct Row {
        std::string name;
        std::size_t extract::Limits::*limit;
        std::size_t value;
    };
    using extract::Limits;
    const Row rows[] = {
        {"numbering.docx", &Limits::archive_entries, 2},
        {"bomb.docx", &Limits::part_bytes, 1000},
        {"bomb.docx", &Limits::archive_bytes, 1000},
        {"numbering.docx", &Limits::xml_depth, 3},
        {"numbering.docx", &Limits::xml_nodes, 10},
        {"numbering.docx", &Limits::attribute_bytes, 5},
        {"numbering.docx", &Limits::text_bytes, 30},
        {"numbering.docx", &Limits::line_bytes, 8},
        {"saved.html", &Limits::xml_depth, 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string flag(extract::flag_of(row.limit));
        CAPTURE(flag);
        CHECK(only(open_odd(row.name)).reading != Reading::partial);
        Options options;
        options.limits.*row.limit = row.value;
        const Document document = only(open_odd(row.name, options));
        CHECK(document.reading != Reading::complete);
        REQUIRE(!document.remarks.empty());
        CHECK(document.remarks.back().code == Code::limit_reached);
        CHECK(document.remarks.back().arguments.front() ==
              std::to_string(row.value) + " (--" + flag + ")");
    }
}

TEST_CASE("formats: what was read before a limit is kept") {
    Options options;
    options.limits.text_bytes = 30;
    CHECK(only(open_odd("numbering.docx", options)).text == "§ 12 Upprop\na) Anna\nb) Bo\n\n");
}

TEST_CASE("zip: an archive gives its documents by name, no further archive, and counts the rest") {
    const Opened opened = open_odd("archive.zip");
    std::vector<std::string> paths;
    for (const Document& one : opened.documents) paths.push_back(one.path);
    std::sort(paths.begin(), paths.end());
    CHECK(paths == std::vector<std::string>{"archive.zip/../../up.txt", "archive.zip/a.txt",
                                            "archive.zip/b/minutes.docx", "archive.zip/inner.zip"});
    CHECK(opened.others == 2);
    for (const Document& one : opened.documents) {
        CAPTURE(one.path);
        CHECK((one.reading == Reading::refused) == one.path.ends_with("inner.zip"));
        if (one.path.ends_with("a.txt")) CHECK(one.text == "Protokoll A");
        if (one.path.ends_with(".docx")) CHECK(one.format == "docx");
    }
}

TEST_CASE("zip: names in the letters of DOS are shown, and no reason to refuse the archive") {
    // One file of one letter, not packed, named "mötet\xFF.txt" as Windows wrote it.
    std::string zip = tests::file_text(tests::tests_folder() / "formats/odd/dos-name.zip");
    const Document document = only(open_input({"dos-name.zip", zip}, {}));
    CHECK(document.path == "dos-name.zip/mötet_.txt");
    CHECK(document.text == "Protokoll A");
}

TEST_CASE("zip: many names for one entry count as many") {
    Options options;
    options.limits.archive_entries = 5;
    CHECK(only(open_odd("one-entry.docx")).remarks.empty());
    const Document document = only(open_odd("one-entry.docx", options));
    REQUIRE(!document.remarks.empty());
    CHECK(document.remarks.front().code == Code::limit_reached);
    CHECK(document.remarks.front().arguments.front() == "5 (--max-zip-entries)");
}

TEST_CASE("html: what would take the square of its size is told before a tree is built") {
    const auto repeated = [](std::string_view piece, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += piece;
        return out;
    };
    struct Row {
        std::string name;
        std::string page;
        std::string told;  ///< empty: it is read
    };
    const Row rows[] = {
        {"deep", repeated("<div>", 300), "256 (--max-xml-depth)"},
        {"deep but closed", repeated("<div>", 200) + repeated("</div>", 200), ""},
        {"many, side by side", repeated("<b>x</b>", 2000), ""},
        {"ends left out", "<ul>" + repeated("<li>x<p>y<br>", 2000), ""},
        {"in a script", "<script>" + repeated("<div>", 300) + "</script>x", ""},
        {"in a comment", "<!--" + repeated("<div>", 300) + "-->x", ""},
        {"attributes", "<p" + repeated(" a", 1001) + ">", "1000 (--max-attributes)"},
        {"words in one attribute", "<p title=\"" + repeated(" a", 1001) + "\">x", ""},
        {"never closed", "x<p title=\"" + repeated(" a", 1001), ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Document document = only(open_input({"a.html", "<!doctype html>x" + row.page}, {}));
        if (row.told.empty()) {
            CHECK(document.remarks.empty());
            CHECK(document.text.find('x') != std::string::npos);
        } else {
            REQUIRE(document.remarks.size() == 1);
            CHECK(document.remarks.front().arguments.front() == row.told);
            CHECK(document.reading == Reading::refused);
        }
    }
}

TEST_CASE("formats: a file is read as what it holds, and a wrong name is remarked") {
    const std::string page = "<!doctype html><p>Protokoll";
    const Document wrong = only(open_input({"a.pdf", page}, {}));
    CHECK(wrong.format == "html");
    CHECK(codes_of(wrong) == std::set<Code>{Code::type_mismatch});
    CHECK(codes_of(only(open_input({"a.html", page}, {}))).empty());
    CHECK(codes_of(only(open_input({"a", page}, {}))).empty());
    CHECK(codes_of(only(open_input({"-", page}, {}))).empty());
    CHECK(codes_of(only(open_input({"a.docx", "Protokoll"}, {}))) ==
          std::set<Code>{Code::type_mismatch});
}

TEST_CASE("formats: a picture is refused unless it is to be recognised") {
    const Document picture = only(open_input({"a.png", "\x89PNG\r\n"}, {}));
    CHECK(picture.reading == Reading::refused);
    CHECK(codes_of(picture) == std::set<Code>{Code::no_text_layer});
}
