// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace mandat {

/// A half-open range of bytes in a text; begin == end is the place between two bytes.
struct Span {
    std::size_t begin = 0;  ///< bytes from the start of the text
    std::size_t end = 0;    ///< bytes, end >= begin

    [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::size_t at) const { return begin <= at && at < end; }
    friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace mandat
