// SPDX-License-Identifier: Apache-2.0
#include "cli/console.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "graph/base/utf8.hpp"

namespace mandat::cli {

std::string styled(std::string_view text, Look look, Colour colour) {
    if (colour == Colour::never) return std::string(text);
    constexpr std::array<std::string_view, 6> codes = {"1", "2", "31", "33", "36", "32"};
    const std::string_view code = codes[static_cast<std::size_t>(look)];
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    std::string out;
    std::size_t taken = 1;  // the ellipsis
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        taken += render::cell_width(d.code);
        if (taken > width) break;
        out.append(text.substr(at, d.size));
        at += d.size;
    }
    return out + "…";
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find(' ', at), text.size());
        const std::string_view one = text.substr(at, stop - at);
        at = stop + 1;
        if (one.empty()) continue;
        if (column > 0 && column + 1 + display_width(one) > width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > 0) {
            out += ' ';
            ++column;
        }
        out += one;
        column += display_width(one);
    }
    return out;
}

void show_table(const render::Table& table, const Stream& stream) {
    constexpr std::size_t margin = 2;
    const std::string text = render::draw(table, {.width = stream.width - margin,
                                                  .colour = stream.colour,
                                                  .overflow = render::Overflow::cut});
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = text.find('\n', at) + 1;
        stream.to << std::string(margin, ' ') << text.substr(at, stop - at);
        at = stop;
    }
}

}  // namespace mandat::cli
