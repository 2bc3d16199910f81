// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mandat::render {

// One encoder for each place where text from documents may stand in the page. None lets markup
// through; bytes that are not UTF-8 become U+FFFD.

/// Between tags. Control and bidi characters are shown as [U+202E] instead of acting.
[[nodiscard]] std::string escape_text(std::string_view text);

/// Within a double-quoted attribute.
[[nodiscard]] std::string escape_attribute(std::string_view text);

/// After '#' in a link: everything but unreserved ASCII is percent-encoded.
[[nodiscard]] std::string escape_fragment(std::string_view text);

/// JSON that may stand in a script element: <, >, &, U+2028 and U+2029 as \u escapes.
[[nodiscard]] std::string escape_json_in_script(std::string_view json);

}  // namespace mandat::render
