// SPDX-License-Identifier: Apache-2.0
#include "extract/extractor.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using extract::read_protocol;

namespace {

const Diagnostic* first_of(const Claims& claims, Code code) {
    for (const Diagnostic& d : claims.diagnostics) {
        if (d.code == code) return &d;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("extractor: a protocol is read whole") {
    const Claims claims =
        read_protocol({"a.txt", tests::minutes("§ 1 Upprop\nText.\n\n§ 2 Taxa\nText.\n")});
    CHECK(claims.source.reading == Reading::complete);
    CHECK(claims.source.path == "a.txt");
    CHECK(claims.source.format == "text");
    CHECK(claims.source.title == "Regional ledningsgrupp");
    CHECK(claims.date == "2025-04-07");
    CHECK(claims.source.sha256.size() == 64);
}

TEST_CASE("extractor: the format comes from the name or from the headings") {
    const std::string text = tests::minutes("§ 1 Upprop\nText.\n");
    CHECK(read_protocol({"a.md", text}).source.format == "markdown");
    CHECK(read_protocol({"a.MD", text}).source.format == "markdown");
    CHECK(read_protocol({"a.txt", "# A\n# B\n# C\n" + text}).source.format == "markdown");
}

TEST_CASE("extractor: the hash is of the bytes as they were given") {
    CHECK(read_protocol({"a.txt", "abc"}).source.sha256 ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("extractor: what is no protocol is refused and says why") {
    struct Row {
        std::string_view name;
        std::string bytes;
        Code expected;
    };
    const Row rows[] = {
        {"empty", "", Code::empty_input},
        {"blank", " \n\n", Code::empty_input},
        {"binary", std::string("a\0b", 3), Code::unreadable_input},
        {"PDF", "%PDF-1.4", Code::damaged_pdf},
        {"recipe", "Ta två ägg och vispa dem väl.\nStek i smör.\n", Code::unrecognised_layout},
        {"letter", "Hej Anna!\n\nTack för senast.\n\nBo\n", Code::unrecognised_layout},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Claims claims = read_protocol({"x.txt", row.bytes});
        CHECK(claims.source.reading == Reading::refused);
        CHECK(claims.nodes.empty());
        CHECK(claims.edges.empty());
        const Diagnostic* told = first_of(claims, row.expected);
        REQUIRE(told != nullptr);
        CHECK(told->severity == Severity::error);
    }
}

TEST_CASE("extractor: an input beyond the limit is refused and says the limit") {
    extract::Options options;
    options.max_bytes = 10;
    const Claims claims = read_protocol({"x.txt", "elva byte!!"}, options);
    CHECK(claims.source.reading == Reading::refused);
    REQUIRE(first_of(claims, Code::limit_reached) != nullptr);
    CHECK(first_of(claims, Code::limit_reached)->arguments.front() == "10 (--max-bytes)");
}

TEST_CASE("extractor: items and a date without people are read in part") {
    const Claims claims = read_protocol(
        {"x.txt", "Styrelsen\n\nTid: 7 april 2025\n\n§ 1 Upprop\nText.\n\n§ 2 Taxa\nText.\n"});
    CHECK(claims.source.reading == Reading::partial);
    CHECK(first_of(claims, Code::unrecognised_layout) != nullptr);
    CHECK_FALSE(claims.nodes.empty());
}

TEST_CASE(
    "extractor: a body that nothing names is called unknown, with the first words as evidence") {
    const Claims claims =
        read_protocol({"x.md",
                       "### \u00a736 Plan\n\nAnna Ek, "
                       "sekreterare\n\n2024-10-03\n\nN\u00e4rvarande: Bo Alm\n\n**Beslut**\n\n"
                       "Planen antas.\n"});
    for (const Node& node : claims.nodes) {
        CAPTURE(node.id);
        CHECK(node.name.find('\0') == std::string::npos);
        CHECK_FALSE(node.name.empty());
        CHECK_FALSE(node.evidence.empty());
    }
}
