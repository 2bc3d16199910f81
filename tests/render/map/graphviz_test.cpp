// SPDX-License-Identifier: Apache-2.0
#include "render/map/graphviz.hpp"

#include <string>

#include <doctest/doctest.h>

#include "graph/base/error.hpp"
#include "render/map/markup.hpp"
#include "render/map/svg_check.hpp"
#include "render/map/tangle.hpp"

using namespace mandat;
using namespace mandat::render;

namespace {

constexpr const char* root =
    "<svg width=\"10pt\" height=\"20pt\" viewBox=\"0.00 0.00 10.00 20.00\" "
    "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

std::string refusal(const std::string& svg) {
    try {
        (void)check_svg(svg, {});
    } catch (const Error& e) {
        CHECK(e.kind() == ErrorKind::layout);
        return e.what();
    }
    return "taken";
}

std::string in_root(const std::string& content) { return root + content + "</svg>"; }

}  // namespace

TEST_CASE("graphviz: a graph that cannot be read is an error with its words") {
    try {
        (void)lay_out("digraph { a -> ");
        FAIL("it was drawn");
    } catch (const Error& e) {
        CHECK(e.kind() == ErrorKind::layout);
        CHECK(std::string(e.what()).find("syntax error") != std::string::npos);
    }
}

TEST_CASE("graphviz: complaints come back with the drawing") {
    const Layout layout = lay_out("digraph { a [label=<<B></B>>]; }");
    CHECK(layout.warnings.find("syntax error") != std::string::npos);
    CHECK(layout.svg.find("<svg") != std::string::npos);
}

TEST_CASE("graphviz: a drawing that is too large is refused") {
    LayoutLimits limits;
    limits.max_svg = 100;
    CHECK_THROWS_AS((void)lay_out("digraph { a -> b -> c }", limits), Error);
}

TEST_CASE("svg check: what Graphviz draws passes, without its keys") {
    const Layout layout = lay_out("digraph { a [id=\"n-x\"]; a -> b [id=\"e--x--y\"] }");
    const CheckedSvg checked = check_svg(layout.svg, {"Titel", "Beskrivning", Language::sv});
    CHECK(checked.ids.contains("n-x"));
    CHECK(checked.ids.contains("e--x--y"));
    CHECK(checked.svg.find("<!--") == std::string::npos);
    CHECK(checked.svg.find("<title>") == std::string::npos);
    CHECK(checked.width_pt > 0);
}

TEST_CASE("svg check: anything that is not on its list is refused") {
    struct Row {
        const char* name;
        std::string svg;
        const char* reason;
    };
    const Row rows[] = {
        {"script", in_root("<script>1</script>"), "element 'script'"},
        {"foreign object", in_root("<foreignObject/>"), "element 'foreignObject'"},
        {"image", in_root("<image x=\"1\"/>"), "element 'image'"},
        {"handler", in_root("<g onclick=\"x\"></g>"), "attribute 'onclick'"},
        {"style", in_root("<g style=\"x\"></g>"), "attribute 'style'"},
        {"link out", in_root("<a xlink:href=\"http://x\"></a>"), "the value of 'xlink:href'"},
        {"script link", in_root("<a xlink:href=\"javascript:x\"></a>"),
         "the value of 'xlink:href'"},
        {"paint url", in_root("<path fill=\"url(http://x)\"/>"), "the value of 'fill'"},
        {"twice", in_root("<g id=\"a\"></g><g id=\"a\"></g>"), "an id that stands twice"},
        {"cell id", in_root("<g id=\"a\"></g><g id=\"a_a\"></g>"), "an id that stands twice"},
        {"entity", in_root("<text>&x;</text>"), "an entity that is not known"},
        {"open entity", in_root("<text>& </text>"), "an entity that is not known"},
        {"stray text", in_root("hello"), "text outside a text element"},
        {"control", in_root("<text>\x01</text>"), "a control character"},
        {"bad bytes", in_root("<text>\xff</text>"), "text that is not UTF-8"},
        {"unclosed", std::string(root) + "<g>", "it ends too early"},
        {"crossed", in_root("<g><a></g></a>"), "an element that does not end"},
        {"after the end", in_root("") + "<g></g>", "its elements nest in no known way"},
        {"two roots", in_root("") + root, "its elements nest in no known way"},
        {"own entities", "<!DOCTYPE svg PUBLIC \"x\" [<!ENTITY a \"b\">]>" + in_root(""),
         "a declaration that is not known"},
        {"cdata", in_root("<text><![CDATA[x]]></text>"), "a declaration that is not known"},
        {"no quotes", in_root("<g id=a></g>"), "'\"' expected"},
        {"cut short", std::string(root) + "<g id=\"", "an attribute without its end"},
        {"empty", "", "it ends too early"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(refusal(row.svg) == std::string("the drawing was refused: ") + row.reason);
    }
}

TEST_CASE("svg check: no cut of a drawing is taken") {
    const std::string whole =
        in_root("<g id=\"a\" class=\"node\"><text x=\"1\">&lt;b&gt;</text></g>");
    CHECK(refusal(whole) == "taken");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(refusal(whole.substr(0, size)) != "taken");
    }
}

TEST_CASE("label text: cleaned, cut, wrapped and escaped") {
    CHECK(label_text("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
    CHECK(label_text("a\u202eb\u200bc\x01"
                     "d\u00ade") == "abcde");
    CHECK(label_text("  a \t\n b  ") == "a b");
    CHECK(label_text("åäöåäö", 4) == "åäö…");
    CHECK(label_text("").empty());
    CHECK(label_lines("ett två tre fyra", {120, 8, 6}) ==
          std::vector<std::string>{"ett två", "tre fyra"});
    CHECK(label_lines("en lång text", {120, 4, 2}).size() == 2);
    CHECK(label_lines(std::string(1000, 'x'), {120, 10, 6}).size() == 6);
    CHECK(svg_text("a\\b") == "a&#92;b");
}

TEST_CASE("markup: an id that is no element id is a broken promise") {
    Markup markup;
    CHECK_THROWS_AS(markup.id("a\"b"), std::logic_error);
}

TEST_CASE("tangle: a crossing counts for more than the length it saves") {
    const auto drawing = [](const char* first, const char* second) {
        return "<svg width=\"10pt\" height=\"10pt\"><g class=\"edge\"><path d=\"" +
               std::string(first) + "\"/></g><g class=\"edge\"><path d=\"" + second +
               "\"/></g></svg>";
    };
    const std::string apart = drawing("M0,0C10,0 20,0 30,0", "M0,9C10,9 20,9 90,9");
    const std::string crossed = drawing("M0,0C10,3 20,6 30,9", "M1,9C10,6 20,3 28,0");
    CHECK(tangle(apart) < tangle(crossed));
    CHECK(tangle("") == 0);
    CHECK(tangle("<g class=\"edge\"><path d=\"M1,\"/>") == 0);
}
