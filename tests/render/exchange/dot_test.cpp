// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/dot.hpp"

#include <string>

#include <doctest/doctest.h>

#include "render/exchange/attributes.hpp"
#include "tests/render/exchange/council_network.hpp"
#include "tests/support/contains.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::contains;
using mandat::tests::council_network;
using mandat::tests::network_saying;

TEST_CASE("dot: a person and a seat of the council") {
    const std::string text = dot(council_network()).bytes;
    CHECK(text.starts_with("digraph mandat {\n  graph [charset=\"UTF-8\", rankdir=LR];\n"));
    CHECK(text.ends_with("}\n"));
    CHECK(contains(text,
                   "\n  \"person/anna\" [label=\"Anna Åsberg\", shape=ellipse, kind=\"person\", "
                   "name=\"Anna Åsberg\", aliases=\"Anna\", collective=\"false\", "));
    CHECK(contains(text,
                   "\n  \"person/anna\" -> \"body/radet\" [key=\"e/1\", style=dashed, "
                   "kind=\"member_of\", certainty=\"implied\", since=\"2025-06-10\", "));
    CHECK(contains(text, "\n  \"body/radet\" -> \"meeting/m\" [key=\"e/3\", kind=\"met\", "));
    CHECK(!contains(text, "e/5\", kind"));
}

TEST_CASE("dot: hostile text stays within its quotes") {
    struct Row {
        const char* name;
        std::string text;
        std::string label;
        std::string data;
        std::size_t
            backslashes;  ///< two nodes: label, name, path, quote; the edge: role, path, quote
    };
    const Row rows[] = {
        {"a quotation mark", "a\" b", "a\\\" b", "a\\\" b", 0},
        {"a backslash before the end", "a\\", "a\\\\", "a\\\\", 2 * 4 + 3},
        {"an escape of labels", "\\N", "\\\\N", "\\\\N", 2 * 4 + 3},
        {"a backslash and a quotation mark", "\\\"", "\\\\\\\"", "\\\\\\\"", 2 * 4 + 3},
        {"an entity", "&lt;b&gt;", "&amp;lt;b&amp;gt;", "&lt;b&gt;", 0},
        {"an HTML-like label", "<b>x</b>", "<b>x</b>", "<b>x</b>", 0},
        {"line ends", "a\r\nb", "a\\nb", "a\r\nb", 0},
        {"a statement", "\"]; x [image=\"/etc/passwd", "\\\"]; x [image=\\\"/etc/passwd",
         "\\\"]; x [image=\\\"/etc/passwd", 0},
        {"a control character", "a\x1b", "a\uFFFD", "a\uFFFD", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Written written = dot(network_saying(row.text));
        CHECK(contains(written.bytes, "\"person/p\" [label=\"" + row.label + "\", shape="));
        CHECK(contains(written.bytes, " name=\"" + row.data + "\", "));
        CHECK(written.losses.count(Loss::doubled_backslashes) == row.backslashes);
    }
}

TEST_CASE("dot: a long text is written in parts, for Graphviz reads none beyond 16,384 bytes") {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "å";
    const std::string bytes = dot(network_saying(text)).bytes;
    const std::string part = text.substr(0, 8'000);
    CHECK(contains(bytes, "label=\"" + part + "\" + \"" + part + "\" + \"" + text.substr(16'000) +
                              "\", shape"));
    // "…å" at the border: the part ends after the letter, not within it
    CHECK(contains(dot(network_saying("x" + text)).bytes, "label=\"x" + part + "\" + \"å"));
}

TEST_CASE("dot: no attribute has a name that Graphviz acts upon") {
    // Those that read files, make links or change the drawing of a node or edge.
    for (const char* name :
         {"image",     "shapefile", "URL",       "href",      "target",  "label",    "xlabel",
          "headlabel", "taillabel", "headURL",   "tailURL",   "edgeURL", "labelURL", "headhref",
          "tailhref",  "edgehref",  "labelhref", "tooltip",   "id",      "class",    "style",
          "shape",     "color",     "pos",       "width",     "height",  "weight",   "constraint",
          "dir",       "fontname",  "fontpath",  "imagepath", "layer",   "group",    "comment",
          "root",      "rank",      "samehead",  "sametail",  "lhead",   "ltail"}) {
        CAPTURE(name);
        for (const TypedAttribute& attribute : node_attributes()) CHECK(attribute.name != name);
        for (const TypedAttribute& attribute : edge_attributes()) CHECK(attribute.name != name);
    }
}

TEST_CASE("dot: what the council loses") {
    const LossReport losses = dot(council_network()).losses;
    CHECK(losses.count(Loss::edges_without_end) == 1);
    CHECK(losses.count(Loss::periods_as_text) == 2);
    CHECK(losses.count(Loss::doubled_backslashes) == 0);
    // collective, evidence_count, _paragraph, _line, _column of 5 nodes; minutes, first and last
    // paragraph of the meeting; known of the item; evidence_count, _paragraph, _line, _column of 5
    // edges; ended of e/1; score of e/6
    CHECK(losses.count(Loss::types_as_text) == 5 * 5 + 3 + 1 + 5 * 4 + 1 + 1);
}

TEST_CASE("dot: an empty network is a graph without nodes") {
    CHECK(dot(Network{}).bytes ==
          "digraph mandat {\n  graph [charset=\"UTF-8\", rankdir=LR];\n}\n");
}
