// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "graph/base/diagnostic.hpp"

namespace mandat::extract {

/// Controls that mean nothing in a text (all but tab and line ends), and code points that never
/// stand for a character. Read as a blank.
[[nodiscard]] bool is_control(char32_t code);

/// Characters that turn the reading direction. Left out of what is read.
[[nodiscard]] bool is_bidi(char32_t code);

/// Characters without width: joiners, soft hyphens, fillers, variation selectors, tags. Left out
/// of what is read.
[[nodiscard]] bool is_invisible(char32_t code);

/// Remarks on a text as it was decoded: the first line with each kind of odd character, and every
/// word (the first dozen) whose letters come from several alphabets.
///
/// requires  well-formed UTF-8
/// errors    P110, P111, P112, P113
/// cost      linear
void remark_odd_characters(std::string_view text, Diagnostics& remarks);

}  // namespace mandat::extract
