// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace mandat::render {

/// A colour of the map. Contrast was computed against white and paper, the distances of the four
/// categories under simulated colour blindness (Machado 2009); see map-style.
struct Colour {
    std::string_view hex;
};

inline constexpr Colour paper{"#FBFAF7"};
inline constexpr Colour white{"#FFFFFF"};
inline constexpr Colour ink{"#1B2430"};
inline constexpr Colour muted{"#566173"};
inline constexpr Colour navy{"#22344F"};
inline constexpr Colour navy_tint{"#E4E8EF"};
inline constexpr Colour slate{"#4B5563"};
inline constexpr Colour slate_tint{"#EEF1F4"};
inline constexpr Colour line_grey{"#748196"};
inline constexpr Colour hairline{"#D3DAE3"};
inline constexpr Colour on_navy{"#C9D3E3"};
inline constexpr Colour on_colour{"#F3F6FA"};

// What came and what went between two days; a sign stands beside each.
inline constexpr Colour added{"#0F7B5F"};
inline constexpr Colour added_tint{"#E6F4EF"};
inline constexpr Colour removed{"#B42318"};
inline constexpr Colour removed_tint{"#FDECEA"};

struct Hue {
    Colour solid;
    Colour tint;
};

inline constexpr std::array<Hue, 4> categories = {
    Hue{{"#0F7B5F"}, {"#E6F4EF"}}, Hue{{"#7B2D8E"}, {"#F5EBF8"}}, Hue{{"#0B6BCB"}, {"#E7F1FC"}},
    Hue{{"#B45309"}, {"#FCF0E3"}}};

/// Colour of focus area 1, 2, ...; slate for 0.
[[nodiscard]] constexpr Hue hue(int number) {
    if (number <= 0) return {slate, slate_tint};
    return categories[static_cast<std::size_t>(number - 1) % categories.size()];
}

/// More hues could not be told apart by everybody: the fifth area repeats the first, dashed.
[[nodiscard]] constexpr bool hue_repeats(int number) {
    return number > static_cast<int>(categories.size());
}

}  // namespace mandat::render
