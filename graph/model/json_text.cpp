// SPDX-License-Identifier: Apache-2.0
#include "graph/model/json_text.hpp"

#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "graph/base/utf8.hpp"

namespace mandat {
namespace {

bool acts_when_shown(char32_t code) {
    const bool turns = code == 0x61C || code == 0x200E || code == 0x200F ||
                       (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    const bool none = (code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
    return (code >= 0x7F && code < 0xA0) || turns || none || (code >= 0xE0000 && code <= 0xE007F);
}

void append_unit(std::string& out, char32_t unit) {
    std::array<char, 8> form{};
    std::snprintf(form.data(), form.size(), "\\u%04x", static_cast<unsigned>(unit) & 0xFFFFU);
    out += form.data();
}

void append_escaped(std::string& out, char32_t code) {
    constexpr char32_t first_pair = 0x10000;
    if (code < first_pair) {
        append_unit(out, code);
    } else {
        append_unit(out, 0xD800 + ((code - first_pair) >> 10U));
        append_unit(out, 0xDC00 + ((code - first_pair) & 0x3FFU));
    }
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& json, int indent) {
    const std::string text =
        json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    // Outside strings JSON is ASCII without DEL, so that whatever is found stands in a string.
    std::string out;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x7F) {
            ++at;
            continue;
        }
        const auto d = utf8::decode(text, at);
        if (acts_when_shown(d.code)) {
            out.append(text, kept, at - kept);
            append_escaped(out, d.code);
            kept = at + d.size;
        }
        at += d.size;
    }
    if (kept == 0) return text;
    return out.append(text, kept);
}

}  // namespace mandat
