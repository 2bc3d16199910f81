// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_markup.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace mandat::render;

namespace {

std::string shortened(const std::string& svg) {
    return shorter_map(svg, [](const std::string& id) { return id; });
}

}  // namespace

TEST_CASE("map markup: curves that are straight become lines, others stay") {
    CHECK(shorter_path("M0,0C0,0 9,0 9,0 12,0 14,2 14,5") == "M0,0L9,0C12,0 14,2 14,5");
    CHECK(shorter_path("M0,0C1,1 9,0 9,0") == "M0,0C1,1 9,0 9,0");
    CHECK(shorter_path("M0,0L9,0") == "M0,0L9,0");
    CHECK(shorter_path("M0,0C0,0 9,0") == "M0,0C0,0 9,0");
    CHECK(shorter_path("M0,0Cx") == "M0,0Cx");
    CHECK(shorter_path("") == "");
}

TEST_CASE("map markup: a shape drawn for its fill and again for its line is drawn once") {
    CHECK(shortened("<path fill=\"#fff\" stroke=\"none\" d=\"M0,0L1,1\"/>\n"
                    "<path fill=\"none\" stroke=\"#000\" stroke-width=\"2\" d=\"M0,0L1,1\"/>") ==
          "<path fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\" d=\"M0,0L1,1\"/>");
    const std::string two =
        "<path fill=\"#fff\" stroke=\"none\" d=\"M0,0L1,1\"/>"
        "<path fill=\"none\" stroke=\"#000\" d=\"M0,0L2,2\"/>";
    CHECK(shortened(two) == two);
}

TEST_CASE("map markup: a rectangle with round corners is one, and keeps its place and size") {
    // 20 wide, 10 high, corners of 3, as Graphviz writes it: bottom left first, y upwards.
    const std::string path =
        "M3,-5C3,-5 17,-5 17,-5 18.5,-5 20,-6.5 20,-8 20,-8 20,-12 20,-12 20,-13.5 18.5,-15 17,-15 "
        "17,-15 3,-15 3,-15 1.5,-15 0,-13.5 0,-12 0,-12 0,-8 0,-8 0,-6.5 1.5,-5 3,-5";
    CHECK(shortened("<path fill=\"#fff\" stroke=\"none\" d=\"" + path + "\"/>") ==
          "<rect fill=\"#fff\" stroke=\"none\" x=\"0\" y=\"-15\" width=\"20\" height=\"10\" "
          "rx=\"3\"/>");
}

TEST_CASE("map markup: links lead to where the page has the thing") {
    CHECK(shorter_map("<a xlink:href=\"#n-a\"><text>a</text></a><a xlink:href=\"#x\"></a>",
                      [](const std::string& id) { return id == "n-a" ? "p1" : id; }) ==
          "<a xlink:href=\"#p1\"><text>a</text></a><a xlink:href=\"#x\"></a>");
}

TEST_CASE("map markup: what is cut short or odd comes through as it is") {
    for (const std::string odd : {"<path d=\"M0,0", "<path fill=\"none\"/>", "<path ", "", "<svg>"})
        CHECK(shortened(odd) == odd);
}
