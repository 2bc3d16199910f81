// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "graph/base/messages.hpp"
#include "render/page/html.hpp"

namespace mandat::render {

/// Everything before <body>: a policy that lets the one style and its fonts in and nothing else.
[[nodiscard]] Html sheet_head(std::string_view title, Language language);

}  // namespace mandat::render
