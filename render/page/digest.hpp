// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mandat::render {

/// "sha256-<base64>" as a Content-Security-Policy names the text of a script or style element.
[[nodiscard]] std::string csp_hash(std::string_view text);

}  // namespace mandat::render
