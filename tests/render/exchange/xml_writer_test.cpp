// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/xml_writer.hpp"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

using namespace mandat::render;

namespace {

const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

}  // namespace

TEST_CASE("xml: elements stand on lines of their own, text beside its tags") {
    LossReport losses;
    XmlWriter xml(losses);
    xml.open("a");
    xml.open("b");
    xml.attribute("c", "d");
    xml.close();
    xml.open("e");
    xml.text("f");
    xml.close();
    xml.close();
    CHECK(xml.take() == head + "<a>\n <b c=\"d\"/>\n <e>f</e>\n</a>\n");
    CHECK(losses.empty());
}

TEST_CASE("xml: text and attribute have an encoder each") {
    struct Row {
        const char* name;
        std::string value;
        std::string text;
        std::string attribute;
    };
    const Row rows[] = {
        {"markup", "<b>&amp;\"'", "&lt;b&gt;&amp;amp;\"'", "&lt;b&gt;&amp;amp;&quot;'"},
        {"end of CDATA", "]]>", "]]&gt;", "]]&gt;"},
        {"line ends", "a\nb\rc\td", "a\nb&#13;c\td", "a&#10;b&#13;c&#9;d"},
        {"control character", "\x01", "\uFFFD", "\uFFFD"},
        {"swedish", "Åsa", "Åsa", "Åsa"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        LossReport losses;
        XmlWriter xml(losses);
        xml.open("x");
        xml.attribute("y", row.value);
        xml.text(row.value);
        xml.close();
        CHECK(xml.take() == head + "<x y=\"" + row.attribute + "\">" + row.text + "</x>\n");
    }
}

TEST_CASE("xml: a document that would be broken is a bug, not a file") {
    LossReport losses;
    XmlWriter xml(losses);
    CHECK_THROWS_AS(xml.close(), std::logic_error);
    CHECK_THROWS_AS(xml.attribute("a", "b"), std::logic_error);
    xml.open("a");
    CHECK_THROWS_AS((void)xml.take(), std::logic_error);
    xml.text("b");
    CHECK_THROWS_AS(xml.attribute("c", "d"), std::logic_error);
    CHECK_THROWS_AS(xml.open("e"), std::logic_error);
    xml.close();
    CHECK(xml.take() == head + "<a>b</a>\n");
}
