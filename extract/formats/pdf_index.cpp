// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "extract/formats/pdf_bytes.hpp"

namespace mandat::extract::formats {
namespace {

constexpr std::string_view pdf_blanks{" \t\r\n\f\0", 6};

void pass_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(pdf_blanks), text.size()));
}

/// Takes as many digits as there are; false when there is none.
bool pass_digits(std::string_view& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(digits);
    return digits > 0;
}

bool pass_number(std::string_view& text) {
    pass_blanks(text);
    return pass_digits(text);
}

/// "0 6", then "0000000000 65535 f": the first rows of a table, or a table without any.
bool begins_table(std::string_view text) {
    if (!pass_number(text) || !pass_number(text)) return false;
    pass_blanks(text);
    if (text.starts_with("trailer")) return true;
    if (!pass_number(text) || !pass_number(text)) return false;
    pass_blanks(text);
    return text.starts_with('n') || text.starts_with('f') || text.starts_with("trailer");
}

bool is_index(std::string_view text) {
    pass_blanks(text);
    if (text.starts_with("xref")) return begins_table(text.substr(4));
    if (!pass_number(text) || !pass_number(text)) return false;
    pass_blanks(text);
    return text.starts_with("obj");
}

}  // namespace

bool has_sound_index(std::string_view pdf) {
    constexpr std::string_view mark = "startxref";
    const std::size_t at = pdf.rfind(mark);
    if (at == std::string_view::npos) return false;
    std::string_view rest = pdf.substr(at + mark.size());
    pass_blanks(rest);
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), place);
    if (error != std::errc{}) return false;
    // Counted from the first byte or, with something in front of it, from the header.
    const std::size_t header = pdf.find("%PDF-");
    for (const std::size_t from : {std::size_t{0}, header}) {
        if (from < pdf.size() && place < pdf.size() - from && is_index(pdf.substr(from + place)))
            return true;
    }
    return false;
}

}  // namespace mandat::extract::formats
