// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mandat::render {

/// A text deflated (zlib) and in base64, a third of its size, for a script to unpack. The same text
/// gives the same bytes.
[[nodiscard]] std::string packed(std::string_view text);

}  // namespace mandat::render
