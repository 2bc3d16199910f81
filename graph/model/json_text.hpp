// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace mandat {

/// JSON that may be shown: what acts in a terminal or an editor (DEL and C1 controls, characters
/// that turn the reading direction, tags, code points that are no characters) stands as \u escapes,
/// as all lower controls do; everything else as UTF-8. It reads back the same. Bytes that are not
/// UTF-8 become U+FFFD.
///
/// units  indent: blanks a level; -1 writes one line
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json, int indent);

}  // namespace mandat
