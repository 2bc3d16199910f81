// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace mandat::extract {

/// What a file is, by what it holds. A zip may be a DOCX, an ODT or an archive of protocols: only
/// its converter looks into it.
enum class Format : std::uint8_t { text, html, pdf, zip, docx, odt, picture, other };

/// Looks at the first few thousand bytes; the name of a file plays no part.
[[nodiscard]] Format detect_format(std::string_view bytes);

/// "html", as Source::format has it; "text" for what has no name of its own.
[[nodiscard]] std::string_view name_of(Format format);

/// What the ending of a name promises; `other` for an ending that promises nothing.
[[nodiscard]] Format promised_by(std::string_view path);

/// Endings of data, programs and pictures: text or not, no minutes are looked for in them unless
/// they are named.
[[nodiscard]] bool promises_data(std::string_view path);

/// Bytes of the beginning that detect_format() looks at.
inline constexpr std::size_t detection_bytes = 4096;

}  // namespace mandat::extract
