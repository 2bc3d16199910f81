// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// The text without what no format may hold: control characters other than tab and line ends,
/// U+FFFE, U+FFFF and bytes that are not UTF-8 become U+FFFD, each counted. What is left is what
/// XML 1.0 calls a Char.
///
/// cost    O(bytes)
/// source  XML 1.0, fifth edition, production 2
[[nodiscard]] std::string clean(std::string_view text, LossReport& losses);

}  // namespace mandat::render
