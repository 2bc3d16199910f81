// SPDX-License-Identifier: Apache-2.0
// What is asked of a PDF itself, beside what poppler makes of it without a word.
#pragma once

#include <string_view>

#include "extract/convert/limits.hpp"

namespace mandat::extract::formats {

/// Does its last "startxref" lead to a table or a stream of places? Where not, poppler looks for
/// the objects by itself and may miss some.
[[nodiscard]] bool has_sound_index(std::string_view pdf);

/// Looks for a stream that unpacks to much more than a page holds (part_bytes and archive_ratio).
/// For files in which no word was found, as it costs unpacking them.
///
/// errors  LimitReached
void check_streams(std::string_view pdf, const Limits& limits);

}  // namespace mandat::extract::formats
