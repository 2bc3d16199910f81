// SPDX-License-Identifier: Apache-2.0
#include "render/page/escape.hpp"

#include <array>
#include <cstdio>

#include "graph/base/utf8.hpp"

namespace mandat::render {
namespace {

bool is_control(char32_t code) {
    if (code == U'\t' || code == U'\n') return false;
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

bool is_bidi_control(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

// HTML has code points that may not stand in a document in any form.
bool is_noncharacter(char32_t code) {
    return (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFEU) == 0xFFFEU;
}

void append_named(std::string& out, char32_t code) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "[U+%04X]", static_cast<unsigned>(code));
    out += name.data();
}

void append_hex(std::string& out, std::string_view prefix, unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += prefix;
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
}

bool is_unreserved(char32_t code) {
    return (code < 0x80 && utf8::is_letter(code)) || utf8::is_digit(code) || code == U'-' ||
           code == U'_' || code == U'.';
}

std::string escape_markup(std::string_view text, std::string_view line_break) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        at += d.size;
        switch (d.code) {
            case U'&': out += "&amp;"; break;
            case U'<': out += "&lt;"; break;
            case U'>': out += "&gt;"; break;
            case U'"': out += "&quot;"; break;
            case U'\'': out += "&#39;"; break;
            case U'\n': out += line_break; break;
            default:
                if (is_control(d.code) || is_bidi_control(d.code) || is_noncharacter(d.code)) {
                    append_named(out, d.code);
                } else {
                    utf8::append(out, d.code);
                }
        }
    }
    return out;
}

}  // namespace

std::string escape_text(std::string_view text) { return escape_markup(text, "\n"); }

std::string escape_attribute(std::string_view text) { return escape_markup(text, "&#10;"); }

std::string escape_fragment(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_unreserved(byte)) {
            out += c;
        } else {
            append_hex(out, "%", byte);
        }
    }
    return out;
}

std::string escape_json_in_script(std::string_view json) {
    std::string out;
    out.reserve(json.size() + json.size() / 16);
    for (std::size_t at = 0; at < json.size();) {
        const utf8::Decoded d = utf8::decode(json, at);
        at += d.size;
        switch (d.code) {
            case U'<': out += "\\u003c"; break;
            case U'>': out += "\\u003e"; break;
            case U'&': out += "\\u0026"; break;
            case U'\'': out += "\\u0027"; break;
            case 0x2028: out += "\\u2028"; break;
            case 0x2029: out += "\\u2029"; break;
            default:
                // Characters that turn a line around stand in the data, but not raw in the file.
                if (is_bidi_control(d.code)) {
                    std::array<char, 8> form{};
                    std::snprintf(form.data(), form.size(), "\\u%04x",
                                  static_cast<unsigned>(d.code) & 0xFFFFU);
                    out += form.data();
                } else {
                    utf8::append(out, d.code);
                }
        }
    }
    return out;
}

}  // namespace mandat::render
