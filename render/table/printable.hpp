// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mandat::render {

inline constexpr std::size_t printable_limit = 200;  ///< code points of one message

/// Text that may be written to a terminal: control and bidi characters and bytes that are not
/// UTF-8 are shown as "\x1b" or "\u202e" instead of acting; past the limit it ends in "…".
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit = printable_limit);

/// Cells one code point takes: 0 for combining marks, 2 for East Asian wide and emoji, else 1.
[[nodiscard]] std::size_t cell_width(char32_t code);

/// Cells a printable text takes.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace mandat::render
