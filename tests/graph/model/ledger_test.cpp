// SPDX-License-Identifier: Apache-2.0
#include "graph/model/ledger.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace mandat;

TEST_CASE("ledger: what is written is read again") {
    const Ruling ruling{Verdict::same,
                        "Moa Sandberg",
                        "Moa \"M\" Sanberg (Åre)",
                        "en bokstav",
                        "2025-04-07",
                        "Karl",
                        0};
    const std::string line = ledger_line(ruling);
    CHECK(line.ends_with('\n'));
    CHECK(line.find('\n') == line.size() - 1);
    const Ledger ledger = read_ledger("l.jsonl", line);
    CHECK(ledger.diagnostics.empty());
    REQUIRE(ledger.rulings.size() == 1);
    Ruling back = ledger.rulings.front();
    CHECK(back.line == 1);
    back.line = 0;
    CHECK(back == ruling);
}

TEST_CASE("ledger: empty lines and comments are passed over, line numbers are kept") {
    const Ledger ledger =
        read_ledger("l.jsonl",
                    "\xEF\xBB\xBF# beslut om namn\r\n\n  \n"
                    "{\"decision\":\"different\",\"a\":\"Moa Ek\",\"b\":\"Moa Eek\"}\r\n");
    CHECK(ledger.diagnostics.empty());
    REQUIRE(ledger.rulings.size() == 1);
    CHECK(ledger.rulings.front().line == 4);
    CHECK(ledger.rulings.front().verdict == Verdict::different);
}

TEST_CASE("ledger: a line that is no ruling is remarked, the others count") {
    struct Row {
        const char* name;
        std::string line;
        std::string why;
    };
    const std::string good = "{\"decision\":\"same\",\"a\":\"Moa Ek\",\"b\":\"Moa Eek\"}";
    const Row rows[] = {
        {"no JSON", "same Moa Ek Moa Eek", "@ledger_not_json"},
        {"cut off", good.substr(0, 30), "@ledger_not_json"},
        {"two values", good + good, "@ledger_not_json"},
        {"a list", "[\"same\",\"a\",\"b\"]", "@ledger_not_json"},
        {"unknown decision", "{\"decision\":\"merge\",\"a\":\"x\",\"b\":\"y\"}", "@ledger_verdict"},
        {"no decision", "{\"a\":\"x\",\"b\":\"y\"}", "@ledger_verdict"},
        {"no b", "{\"decision\":\"same\",\"a\":\"x\"}", "@ledger_names"},
        {"a name of signs alone", "{\"decision\":\"same\",\"a\":\"x\",\"b\":\"--\"}",
         "@ledger_names"},
        {"a number for a name", "{\"decision\":\"same\",\"a\":1,\"b\":\"y\"}", "@ledger_field"},
        {"an object for a name", "{\"decision\":\"same\",\"a\":{\"b\":1},\"b\":\"y\"}",
         "@ledger_names"},
        {"the same name twice", "{\"decision\":\"same\",\"a\":\"x\",\"b\":\"x\"}",
         "@ledger_same_name"},
        {"no day", "{\"decision\":\"same\",\"a\":\"x\",\"b\":\"y\",\"date\":\"2025-02-30\"}",
         "@ledger_date"},
        {"control character", "{\"decision\":\"same\",\"a\":\"x\\u0007\",\"b\":\"y\"}",
         "@ledger_field"},
        {"long name",
         "{\"decision\":\"same\",\"a\":\"" + std::string(2000, 'x') + "\",\"b\":\"y\"}",
         "@ledger_field"},
        {"long line", "{\"x\":\"" + std::string(20'000, 'x') + "\"}", "@ledger_too_long"},
        {"no UTF-8", "{\"decision\":\"same\",\"a\":\"\xFF\",\"b\":\"y\"}", "@ledger_not_text"},
        {"nested without end", std::string(9'000, '['), "@ledger_not_json"},
        {"nested in a field", "{\"a\":" + std::string(4'000, '[') + std::string(4'000, ']') + "}",
         "@ledger_field"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Ledger ledger = read_ledger("l.jsonl", good + "\n" + row.line + "\n" + good + "\n");
        CHECK(ledger.rulings.size() == 2);
        REQUIRE(ledger.diagnostics.size() == 1);
        const Diagnostic& d = ledger.diagnostics.front();
        CHECK(d.code == Code::ledger_line_malformed);
        CHECK(d.document == "l.jsonl");
        CHECK(d.line == 2);
        REQUIRE(d.arguments.size() == 1);
        CHECK(d.arguments.front() == row.why);
    }
}

TEST_CASE("ledger: rename to the name it has takes a rename back") {
    const Ledger ledger =
        read_ledger("l.jsonl", "{\"decision\":\"rename\",\"a\":\"Moa Ek\",\"b\":\"Moa Ek\"}");
    CHECK(ledger.rulings.size() == 1);
}
