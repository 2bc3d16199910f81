// SPDX-License-Identifier: Apache-2.0
#include "graph/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace mandat::utf8 {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (byte(text, at) & 0xC0U) == 0x80U;
}

// Base letters of U+00C0..U+017F; '.' where fold() keeps the code point. Ligatures are done apart.
constexpr std::string_view latin_base =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_base.size() == 0x180 - 0xC0);

/// From the first letter beyond Latin-1 on, whose other case may take other bytes.
void lower_rest(std::string& out, std::string_view text, std::size_t at) {
    out.resize(at);
    while (at < text.size()) {
        const Decoded d = decode(text, at);
        append(out, to_lower(d.code));
        at += d.size;
    }
}

}  // namespace

Decoded decode_wide(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const unsigned char lead = byte(text, at);
    if (lead < 0x80) return {lead, 1};
    if (lead >= 0xC2 && lead < 0xE0 && continues(text, at + 1)) {
        return {(static_cast<char32_t>(lead & 0x1FU) << 6U) | (byte(text, at + 1) & 0x3FU), 2};
    }
    if (lead >= 0xE0 && lead < 0xF0 && continues(text, at + 1) && continues(text, at + 2)) {
        const char32_t code = (static_cast<char32_t>(lead & 0x0FU) << 12U) |
                              (static_cast<char32_t>(byte(text, at + 1) & 0x3FU) << 6U) |
                              (byte(text, at + 2) & 0x3FU);
        const bool surrogate = code >= 0xD800 && code < 0xE000;
        if (code >= 0x800 && !surrogate) return {code, 3};
    }
    if (lead >= 0xF0 && lead < 0xF5 && continues(text, at + 1) && continues(text, at + 2) &&
        continues(text, at + 3)) {
        const char32_t code = (static_cast<char32_t>(lead & 0x07U) << 18U) |
                              (static_cast<char32_t>(byte(text, at + 1) & 0x3FU) << 12U) |
                              (static_cast<char32_t>(byte(text, at + 2) & 0x3FU) << 6U) |
                              (byte(text, at + 3) & 0x3FU);
        if (code >= 0x10000 && code < 0x110000) return {code, 4};
    }
    return {replacement, 1};
}

std::size_t previous(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (byte(text, start) & 0xC0U) == 0x80U) --start;
    return decode(text, start).size == at - start ? start : at - 1;
}

void append(std::string& out, char32_t code) {
    const auto put = [&out](char32_t bits) { out += static_cast<char>(bits); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) ++count;
    return count;
}

std::string_view prefix(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at += decode(text, at).size;
    return text.substr(0, at);
}

bool valid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        if (byte(text, at) < 0x80) {
            ++at;
            continue;
        }
        const Decoded d = decode(text, at);
        if (d.size == 1) return false;
        at += d.size;
    }
    return true;
}

bool is_upper(char32_t code) {
    if (code < 0x80) return code >= U'A' && code <= U'Z';
    return is_letter(code) && to_lower(code) != code;
}

bool is_space(char32_t code) {
    if (code < 0x80) return code == U' ' || (code >= 0x09 && code <= 0x0D);
    return code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
           code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

bool is_dash(char32_t code) {
    return code == U'-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

char32_t to_lower(char32_t code) {
    if (code < 0x80) return code >= U'A' && code <= U'Z' ? code + 32 : code;
    if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 32;
    if (code == 0x178) return 0xFF;
    if ((code >= 0x100 && code < 0x138) || (code >= 0x14A && code < 0x178)) return code | 1U;
    if ((code >= 0x139 && code < 0x149) || (code >= 0x179 && code < 0x17F)) {
        return (code & 1U) != 0 ? code + 1 : code;
    }
    if (code >= 0x391 && code <= 0x3A9) return code + 32;
    if (code >= 0x410 && code <= 0x42F) return code + 32;
    if (code >= 0x400 && code <= 0x40F) return code + 80;
    if (code >= 0x1E00 && code < 0x1F00) return code | 1U;
    return code;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char lead = byte(text, at);
        if (lead < 0x80) {
            out[at] = static_cast<char>(lead >= 'A' && lead <= 'Z' ? lead + 32 : lead);
            ++at;
        } else if (lead == 0xC3 && continues(text, at + 1)) {
            const unsigned char next = byte(text, at + 1);
            if (next < 0x9F && next != 0x97) out[at + 1] = static_cast<char>(next + 32);
            at += 2;
        } else {
            lower_rest(out, text, at);
            break;
        }
    }
    return out;
}

bool equals_lower(std::string_view text, std::string_view low) {
    // Most words that differ do in one of their first letters, which mostly are ASCII.
    std::size_t same = 0;
    for (const std::size_t end = std::min(text.size(), low.size()); same < end; ++same) {
        const unsigned char here = byte(text, same);
        const unsigned char other = byte(low, same);
        if (here >= 0x80 || other >= 0x80) break;
        if ((here >= 'A' && here <= 'Z' ? here + 32 : here) != other) return false;
    }
    std::size_t there = same;
    for (std::size_t at = same; at < text.size();) {
        const Decoded d = decode(text, at);
        const Decoded l = decode(low, there);
        if (to_lower(d.code) != l.code) return false;
        at += d.size;
        there += l.size;
    }
    return there == low.size();
}

std::string capitalised(std::string_view text) {
    if (text.empty()) return {};
    const Decoded first = decode(text, 0);
    std::string out;
    // Latin-1 and ASCII letters stand 32 apart; no Swedish word starts with another small letter.
    const bool small =
        is_letter(first.code) && to_lower(first.code) == first.code && first.code < 0xFF;
    append(out, small && first.code != 0xDF ? first.code - 32 : first.code);
    out.append(text.substr(first.size));
    return out;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded d = decode(text, at);
        at += d.size;
        if (is_space(d.code)) {
            gap = !out.empty();
            continue;
        }
        if (d.code >= 0x300 && d.code < 0x370) continue;  // combining accents
        if (gap) out += ' ';
        gap = false;
        const char32_t low = is_dash(d.code) ? U'-' : to_lower(d.code);
        if (low == 0xE6) {
            out += "ae";
        } else if (low == 0xDF) {
            out += "ss";
        } else if (low >= 0xC0 && low < 0x180 && latin_base[low - 0xC0] != '.') {
            out += latin_base[low - 0xC0];
        } else if (low == 0xF8) {
            out += 'o';
        } else {
            append(out, low);
        }
    }
    return out;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const Decoded d = decode(text, begin);
        if (!is_space(d.code)) break;
        begin += d.size;
    }
    std::size_t end = text.size();
    while (end > begin) {
        const std::size_t start = previous(text, end);
        if (!is_space(decode(text, start).code)) break;
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::string squeeze(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        // A run of what is no blank, in one piece.
        std::size_t end = at;
        while (end < text.size() && byte(text, end) > ' ' && byte(text, end) < 0x80) ++end;
        const Decoded d = end == at ? decode(text, at) : Decoded{U'x', end - at};
        if (is_space(d.code)) {
            gap = !out.empty();
        } else {
            if (gap) out += ' ';
            gap = false;
            out.append(text.substr(at, d.size));
        }
        at += d.size;
    }
    return out;
}

std::string slug(std::string_view text) {
    std::string out;
    const std::string folded = fold(text);
    for (std::size_t at = 0; at < folded.size();) {
        const Decoded d = decode(folded, at);
        if (is_letter(d.code) || is_digit(d.code)) {
            out.append(folded, at, d.size);
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
        at += d.size;
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

}  // namespace mandat::utf8
