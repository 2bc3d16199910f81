// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/protocol.hpp"

#include "extract/protocol/head.hpp"
#include "extract/protocol/items.hpp"
#include "extract/protocol/layout.hpp"

namespace mandat::extract {

Protocol read_protocol_parts(const Text& text) {
    Protocol out;
    const std::vector<LayoutLine> lines = layout_lines(text);
    read_items(text, lines, out);
    out.fields = read_labelled_values(text, out.head);
    for (const LayoutLine& line : lines) {
        if (line.span.begin >= out.head.end) break;
        const std::string_view words = text.plain(line.span);
        if (words.ends_with("§") && !line.blank()) {
            out.stray_marks.push_back({line.span.end - std::string_view("§").size(), line.span.end});
        }
    }
    return out;
}

}  // namespace mandat::extract
