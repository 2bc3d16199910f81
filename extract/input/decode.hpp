// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mandat::extract {

/// Bytes as UTF-8.
struct Decoding {
    std::string text;      ///< well-formed UTF-8 without a byte order mark
    std::string encoding;  ///< "UTF-8" or what else it was: "UTF-16LE", "Windows-1252", ...
    std::string refusal;   ///< why it is no text; empty when it is
};

/// Finds the encoding and converts: UTF-8, also with lost bytes; UTF-16 and UTF-32, UTF-16 also
/// without a mark; Mac Roman and DOS 850 where å, ä, ö tell them. Never fails on a byte: text of no
/// known encoding reads as Windows-1252, and bytes that cannot be text are refused with a reason.
[[nodiscard]] Decoding decode(std::string_view bytes);

}  // namespace mandat::extract
