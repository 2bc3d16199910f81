// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mandat::extract {

/// Bytes as UTF-8.
struct Decoding {
    std::string text;      ///< well-formed UTF-8 without a byte order mark
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"
    std::string refusal;   ///< why it is no text; empty when it is
};

/// Finds the encoding and converts. Never fails on a byte: text of no known encoding reads as
/// Windows-1252, and bytes that cannot be text are refused with a reason.
[[nodiscard]] Decoding decode(std::string_view bytes);

}  // namespace mandat::extract
