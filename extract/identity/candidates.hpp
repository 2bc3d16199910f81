// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "extract/identity/somebody.hpp"

namespace mandat::extract {

struct Candidates {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< first < second, sorted, unique
    std::size_t widest = 0;  ///< people of the largest block that was too wide to compare everybody
                             ///< in it with everybody; 0 when none was
};

/// Who may be worth comparing with whom: those of one sound, those a letter apart, and those of
/// one place or body who share a first name, a surname, or the initials of both. In a block of more
/// people than `window` each is compared with the nearest `window` by sound.
///
/// cost  O(n log n) for a fixed window, whatever the names are
[[nodiscard]] Candidates candidates(const std::vector<Somebody>& people, std::size_t window);

}  // namespace mandat::extract
