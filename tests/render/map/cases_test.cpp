// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "render/map/structure_map.hpp"
#include "render/view/element_id.hpp"
#include "tests/support/golden.hpp"

namespace fs = std::filesystem;
using namespace mandat;

namespace {

std::vector<std::string> situations() {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(tests::tests_folder() / "cases" / "render")) {
        out.push_back(entry.path().filename().string());
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("case: every situation of tests/cases/render is drawn as its golden says") {
    for (const std::string& name : situations()) {
        SUBCASE(name.c_str()) {
            const auto folder = tests::tests_folder() / "cases" / "render" / name;
            const Claims claims =
                extract::read_protocol({"input.txt", tests::file_text(folder / "input.txt")});
            REQUIRE(claims.source.reading == Reading::complete);
            const Network network = build_network(extract::settle_identities({claims}));
            const render::Map map = render::draw_structure_map(network);
            CHECK(map.warnings.empty());
            tests::check_golden("cases/render/" + name + "/expected.dot", map.dot);
            for (const Node* area : network.nodes(NodeKind::focus_area)) {
                CAPTURE(area->id);
                CHECK(map.svg.find("id=\"" + render::element_id(area->id) + "\"") !=
                      std::string::npos);
            }
        }
    }
}
