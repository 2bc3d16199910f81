// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mandat::extract {

/// The first byte at or after `at` for which `is_odd` holds; the size when there is none. Whole
/// blocks without one are passed over at once, which is what nearly all of a text is.
///
/// requires  is_odd(unsigned char) without branches, so that a block is tested in a few steps
template <typename IsOdd>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t at, IsOdd is_odd) {
    constexpr std::size_t block = 64;
    while (at + block <= text.size()) {
        unsigned char any = 0;
        for (std::size_t i = 0; i < block; ++i) {
            any = static_cast<unsigned char>(
                any | static_cast<unsigned char>(is_odd(static_cast<unsigned char>(text[at + i]))));
        }
        if (any != 0) break;
        at += block;
    }
    while (at < text.size() && !is_odd(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

}  // namespace mandat::extract
