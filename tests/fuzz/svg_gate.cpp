// SPDX-License-Identifier: Apache-2.0
// What Graphviz might be made to write: refused, or written anew and then accepted as it is.
#include "graph/base/error.hpp"
#include "render/map/svg_check.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;

namespace {

bool holds(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const render::SvgHead head{"Karta", "Prov", Language::sv};
    try {
        const auto checked = render::check_svg(fuzz::bytes_of(data, size), head);
        for (const std::string_view never :
             {"<script", "<foreignObject", "<image", "<iframe",
              " onload=", " onclick=", "javascript:", "<!DOCTYPE", "<!ENTITY", "<?"}) {
            fuzz::hold(!holds(checked.svg, never), "nothing runs in a drawing");
        }
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
