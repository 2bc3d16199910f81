// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"
#include "render/table/printable.hpp"
#include "render/table/table.hpp"

namespace mandat::cli {

using render::Colour;
using render::display_width;
using render::printable;

/// How a piece of text that is no table looks.
enum class Look { bold, dim, red, yellow, cyan, green };

/// One stream and what it can show.
struct Stream {
    std::ostream& to;
    Colour colour = Colour::never;
    std::size_t width = 100;  ///< columns, at least 40
};

/// Where a command speaks. Nothing else in cli writes to a stream.
struct Console {
    Stream out;
    Stream err;
    Language language = Language::sv;
    bool shows_progress = false;  ///< err is a terminal and nobody asked for silence
};

/// `text` with a look; unchanged without colour. `text` must be printable already.
[[nodiscard]] std::string styled(std::string_view text, Look look, Colour colour);

/// Printable text cut to `width` columns, with an ellipsis where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

/// Words of printable text on lines of at most `width` columns, each line after the first
/// indented.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width, std::size_t indent);

/// A table as wide as the stream, two columns in from its edge; long cells are cut.
void show_table(const render::Table& table, const Stream& stream);

}  // namespace mandat::cli
