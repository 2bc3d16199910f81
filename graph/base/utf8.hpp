// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mandat::utf8 {

/// One decoded code point and the bytes it took.
struct Decoded {
    char32_t code = 0;     ///< U+FFFD where the bytes are not UTF-8
    std::size_t size = 0;  ///< bytes, 1..4; 0 only at the end of the text
};

/// The code point that starts at byte `at`, when that is not ASCII.
[[nodiscard]] Decoded decode_wide(std::string_view text, std::size_t at);

/// The code point that starts at byte `at`. Never reads past the text.
[[nodiscard]] inline Decoded decode(std::string_view text, std::size_t at) {
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        return {static_cast<unsigned char>(text[at]), 1};
    return decode_wide(text, at);
}

/// Start of the code point before byte `at` (0 at the start of the text).
[[nodiscard]] std::size_t previous(std::string_view text, std::size_t at);

/// Appends one code point.
void append(std::string& out, char32_t code);

/// Number of code points; bytes that are not UTF-8 count one each.
[[nodiscard]] std::size_t length(std::string_view text);

/// The first `count` code points.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t count);

/// True when every byte belongs to well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool valid(std::string_view text);

/// Latin letters (Basic, Latin-1, Extended-A and -B), Greek and Cyrillic count as letters.
[[nodiscard]] inline bool is_letter(char32_t code) {
    if (code < 0x80) return (code | 0x20U) >= U'a' && (code | 0x20U) <= U'z';
    if (code < 0x250) return code >= 0xC0 && code != 0xD7 && code != 0xF7;
    return (code >= 0x370 && code < 0x530) || (code >= 0x1E00 && code < 0x1F00);
}
[[nodiscard]] bool is_upper(char32_t code);
[[nodiscard]] bool is_space(char32_t code);  ///< white space incl. U+00A0, U+2009, U+202F, U+FEFF
[[nodiscard]] bool is_dash(char32_t code);   ///< hyphen-minus, U+2010..U+2015, U+2212
[[nodiscard]] inline bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

[[nodiscard]] char32_t to_lower(char32_t code);

/// Lower-case copy, code point by code point; å ä ö é stay what they are.
[[nodiscard]] std::string lower(std::string_view text);

/// lower(text) == low, without the copy.
[[nodiscard]] bool equals_lower(std::string_view text, std::string_view low);

/// Copy whose first letter is upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

/// For forgiving comparison: lower case, accents and rings dropped (å ä -> a, ö -> o, é -> e),
/// dashes to '-', runs of white space to one blank, ends trimmed.
[[nodiscard]] std::string fold(std::string_view text);

/// Copy without white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Runs of white space become one blank, both ends trimmed.
[[nodiscard]] std::string squeeze(std::string_view text);

/// Identifier part: fold(), then letters and digits kept, all else one '-'. "Åre kommun" ->
/// "are-kommun"
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace mandat::utf8
