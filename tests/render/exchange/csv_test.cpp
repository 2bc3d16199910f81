// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/csv.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/render/exchange/council_network.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::council_network;
using mandat::tests::network_saying;

namespace {

constexpr CsvOptions comma{};
constexpr CsvOptions excel{CsvDialect::swedish_excel, Language::sv};

DataTable one_cell(const std::string& text) {
    return {TableId::people, {{"person"}}, {{text}}, {}};
}

/// The text of the only cell, as a reader of RFC 4180 has it.
std::string read_back(const std::string& bytes) {
    const std::size_t start = bytes.find('\n') + 2;  // after the heading and the quotation mark
    std::string out;
    for (std::size_t at = start; at < bytes.size(); ++at) {
        if (bytes[at] != '"') {
            out += bytes[at];
        } else if (bytes[at + 1] == '"') {
            out += bytes[at++];
        } else {
            break;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("csv: what a spreadsheet would run is told apart from text") {
    struct Row {
        const char* name;
        std::string text;
        bool risky;
    };
    const Row rows[] = {
        {"empty", "", false},
        {"a name", "Anna Åsberg", false},
        {"a number", "12", false},
        {"a date", "2025-06-10", false},
        {"a paragraph", "§ 12", false},
        {"equals", "=1+1", true},
        {"plus", "+46 70", true},
        {"minus", "-1", true},
        {"at", "@SUM(A1)", true},
        {"tab", "\t=1", true},
        {"tab alone", "\tx", true},
        {"carriage return", "\rx", true},
        {"line feed", "\n=1", true},
        {"after blanks", "  =1", true},
        {"after a no-break space", "\u00A0=1", true},
        {"after quotation marks", "\"=1\"", true},
        {"after a curly one and a blank", "\u201D =1", true},
        {"after a zero-width space", "\u200B=1", true},
        {"after a byte order mark", "\uFEFF=1", true},
        {"after a control character", "\x01=1", true},
        {"full width", "\uFF1D1+1", true},
        {"full width minus", "\uFF0D1", true},
        {"an apostrophe, so that marks can be told", "'t", true},
        {"a sign within", "a=b", false},
        {"a word in quotation marks", "\"a\"", false},
        {"blanks alone", "   ", false},
        {"a dash of prose", "– ett uppdrag", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(is_risky(row.text) == row.risky);
    }
}

TEST_CASE("csv: an apostrophe before a risky cell, which whoever reads it may take off") {
    for (const std::string text :
         {"=cmd|' /C calc'!A0", "'quoted", "\"=1\"", "plain", "a\"b", "a\nb", "a,b;c", " =x"}) {
        for (const CsvOptions& options : {comma, excel}) {
            const Written written = csv(one_cell(text), options);
            std::string back = read_back(written.bytes);
            CHECK(is_risky(back) == (back.front() == '\''));
            CHECK(written.losses.count(Loss::marked_cells) == (is_risky(text) ? 1 : 0));
            if (back.front() == '\'') back.erase(0, 1);
            CHECK(back == text);
        }
    }
}

TEST_CASE("csv: for programs alone cells may stay as they are") {
    const Written written = csv(one_cell("=1+1"), {.risky_cells = RiskyCells::as_they_are});
    CHECK(read_back(written.bytes) == "=1+1");
    CHECK(written.losses.empty());
}

TEST_CASE("csv: the comma dialect is RFC 4180 with LF") {
    const DataTable table{TableId::people,
                          {{"person"},
                           {"role", CellType::code, "role"},
                           {"ended", CellType::truth},
                           {"line", CellType::whole_number},
                           {"score", CellType::number},
                           {"due", CellType::date}},
                          {{"Åsa \"Å\", Ek", "chair", true, 7LL, 0.75, "2025-12-01"},
                           {std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{},
                            std::monostate{}, std::monostate{}}},
                          {}};
    CHECK(csv(table, comma).bytes ==
          "\"person\",\"role\",\"ended\",\"line\",\"score\",\"due\"\n"
          "\"Åsa \"\"Å\"\", Ek\",\"chair\",\"true\",7,0.75,\"2025-12-01\"\n"
          ",,,,,\n");
    CHECK(csv(table, excel).bytes ==
          "\xEF\xBB\xBF\"Person\";\"Roll\";\"Avslutat\";\"Rad\";\"Likhet\";\"Klart senast\"\r\n"
          "\"Åsa \"\"Å\"\", Ek\";\"ordförande\";\"ja\";7;0,75;\"2025-12-01\"\r\n"
          ";;;;;\r\n");
    CHECK(csv(table, {CsvDialect::swedish_excel, Language::en}).bytes.find("\"chair\";\"yes\"") !=
          std::string::npos);
}

TEST_CASE("csv: control characters and broken bytes do not reach the reader") {
    const Written written = csv(one_cell(std::string("a\0b\xff", 4)), comma);
    CHECK(read_back(written.bytes) == "a\uFFFDb\uFFFD");
    CHECK(written.losses.count(Loss::replaced_characters) == 2);
}

TEST_CASE("csv: limits to some paragraphs do not become dates in Excel") {
    const DataTable table{TableId::attendance, {{"paragraphs"}}, {{"8-9, 15"}}, {}};
    CHECK(csv(table, comma).bytes == "\"paragraphs\"\n\"8-9, 15\"\n");
    CHECK(csv(table, excel).bytes.ends_with("\"8–9, 15\"\r\n"));
}

TEST_CASE("csv: the seats of the council") {
    CHECK(csv(council_network(), TableId::seats, comma).bytes ==
          "\"member\",\"body\",\"role\",\"role_as_written\",\"certainty\",\"basis\",\"since\","
          "\"until\",\"ended\",\"quote\",\"path\",\"paragraph\",\"line\",\"member_id\","
          "\"body_id\",\"edge_id\"\n"
          "\"Anna Åsberg\",\"Rådet\",\"chair\",\"ordf.\",\"implied\",\"attendance\","
          "\"2025-06-10\",\"2025-09-01\",\"false\",\"e/1\",\"juni.txt\",3,2,\"person/anna\","
          "\"body/radet\",\"e/1\"\n");
}

TEST_CASE("csv: an assignment without taker has a row, and its formula is marked") {
    const Written written = csv(council_network(), TableId::assignments, comma);
    CHECK(written.bytes.find(
              "\n\"Rådet\",,\"assignment\",\"'=ta fram en plan\",\"2025-12-01\",,"
              "\"decided\",\"true\",\"Rådet\",\"i höst\",\"§ 3 Vägen\",\"explicit\"") !=
          std::string::npos);
    CHECK(written.losses.count(Loss::marked_cells) == 1);
    CHECK(written.losses.count(Loss::other_tables) == 12);
}

TEST_CASE("csv: a folder holds a file a table, and what it lost is counted once") {
    const CsvFolder folder = csv_folder(council_network(), comma);
    std::vector<std::string> names;
    for (const CsvFile& file : folder.files) names.push_back(file.name);
    const std::vector<std::string> expected = {
        "people.csv",    "seats.csv",       "attendance.csv", "bodies.csv",   "meetings.csv",
        "decisions.csv", "assignments.csv", "relations.csv",  "evidence.csv", "documents.csv",
        "remarks.csv",   "nodes.csv",       "edges.csv"};
    CHECK(names == expected);
    CHECK(folder.losses.count(Loss::lists_as_text) == 2);  // points of § 3, reasons of e/6
    CHECK(folder.losses.count(Loss::marked_cells) == 2);   // in assignments and in edges
    CHECK(folder.losses.count(Loss::further_evidence) == 0);
    CHECK(folder.losses.count(Loss::edges_without_end) == 0);
}

TEST_CASE("csv: an empty network gives headings alone") {
    for (const CsvFile& file : csv_folder(Network{}, comma).files) {
        CAPTURE(file.name);
        CHECK(std::count(file.bytes.begin(), file.bytes.end(), '\n') == 1);
    }
    CHECK(csv_folder(Network{}, comma).losses.empty());
}

TEST_CASE("csv: no cell of a hostile network begins what a spreadsheet runs") {
    for (const CsvFile& file :
         csv_folder(network_saying("=HYPERLINK(\"http://x\")"), excel).files) {
        CAPTURE(file.name);
        for (const char* start : {"\"=", ";=", "\n=", "\"+", ";@"}) {
            CHECK(file.bytes.find(start) == std::string::npos);
        }
    }
}
