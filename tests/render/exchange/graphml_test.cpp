// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/graphml.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/render/exchange/council_network.hpp"
#include "tests/support/contains.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::contains;
using mandat::tests::council_network;
using mandat::tests::network_saying;

TEST_CASE("graphml: ids become name tokens, another for every id") {
    struct Row {
        const char* id;
        const char* token;
    };
    const Row rows[] = {
        {"person/anna-berg--krokom", "person:anna-berg--krokom"},
        {"working_group/gis", "working_group:gis"},
        {"e/17", "e:17"},
        {"a b", "a.20.b"},
        {"a:b", "a.3a.b"},
        {"a.b", "a.2e.b"},
        {"a.20.b", "a.2e.20.2e.b"},
        {"å", ".e5."},
        {"\"<&", ".22..3c..26."},
        {"\xff", ".byteff."},
        {"\uFFFD", ".fffd."},
        {"", ""},
    };
    for (const Row& row : rows) CHECK(name_token(row.id) == row.token);
}

TEST_CASE("graphml: attributes are declared with types, and values refer to them") {
    const std::string xml = graphml(council_network()).bytes;
    CHECK(contains(xml,
                   "<key id=\"node.name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>"));
    CHECK(contains(xml,
                   "<key id=\"node.minutes\" for=\"node\" attr.name=\"minutes\" "
                   "attr.type=\"long\"/>"));
    CHECK(contains(xml,
                   "<key id=\"edge.score\" for=\"edge\" attr.name=\"score\" "
                   "attr.type=\"double\"/>"));
    CHECK(contains(xml,
                   "<key id=\"edge.ended\" for=\"edge\" attr.name=\"ended\" "
                   "attr.type=\"boolean\"/>"));
    CHECK(contains(xml, "<graph id=\"mandat\" edgedefault=\"directed\">"));
}

TEST_CASE("graphml: a person and a seat of the council") {
    const std::string xml = graphml(council_network()).bytes;
    CHECK(contains(xml,
                   "  <node id=\"person:anna\">\n"
                   "   <data key=\"node.mandat_id\">person/anna</data>\n"
                   "   <data key=\"node.kind\">person</data>\n"
                   "   <data key=\"node.name\">Anna Åsberg</data>\n"
                   "   <data key=\"node.aliases\">Anna</data>\n"
                   "   <data key=\"node.collective\">false</data>\n"
                   "   <data key=\"node.titles\">ekonom (2025-06-10 – 2025-09-01)</data>\n"
                   "   <data key=\"node.evidence_count\">1</data>\n"
                   "   <data key=\"node.evidence_path\">juni.txt</data>\n"));
    CHECK(contains(xml,
                   "  <edge id=\"e:1\" source=\"person:anna\" target=\"body:radet\">\n"
                   "   <data key=\"edge.mandat_id\">e/1</data>\n"
                   "   <data key=\"edge.kind\">member_of</data>\n"
                   "   <data key=\"edge.certainty\">implied</data>\n"
                   "   <data key=\"edge.since\">2025-06-10</data>\n"
                   "   <data key=\"edge.until\">2025-09-01</data>\n"
                   "   <data key=\"edge.role\">chair</data>\n"));
    CHECK(contains(xml, "<data key=\"node.minutes\">150</data>"));
    CHECK(contains(xml, "<data key=\"node.points\">bygga vägen | betala den</data>"));
    CHECK(contains(xml, "<data key=\"edge.score\">0.75</data>"));
}

TEST_CASE("graphml: what the council loses") {
    const LossReport losses = graphml(council_network()).losses;
    CHECK(losses.count(Loss::edges_without_end) == 1);  // e/5
    CHECK(losses.count(Loss::further_evidence) == 1);   // of e/1
    CHECK(losses.count(Loss::periods_as_text) == 2);    // e/1, e/2
    CHECK(losses.count(Loss::lists_as_text) == 2);      // points of § 3, reasons of e/6
    CHECK(losses.count(Loss::documents) == 2);
    CHECK(losses.count(Loss::remarks) == 0);
    CHECK(losses.count(Loss::replaced_characters) == 0);
    CHECK(!contains(graphml(council_network()).bytes, "e:5"));
}

TEST_CASE("graphml: an empty network is a graph without nodes") {
    const Written written = graphml(Network{});
    CHECK(
        contains(written.bytes, " <graph id=\"mandat\" edgedefault=\"directed\"/>\n</graphml>\n"));
    CHECK(written.losses.empty());
}

TEST_CASE("graphml: hostile text stays text") {
    const Written written = graphml(network_saying("</data><script>\x01&\"]]>"));
    CHECK(!contains(written.bytes, "<script>"));
    CHECK(
        contains(written.bytes,
                 "<data key=\"node.name\">&lt;/data&gt;&lt;script&gt;\uFFFD&amp;\"]]&gt;</data>"));
    // two nodes: name, path, quote; the edge: role as written, path, quote
    CHECK(written.losses.count(Loss::replaced_characters) == 2 * 3 + 3);
}
