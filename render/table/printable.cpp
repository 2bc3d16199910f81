// SPDX-License-Identifier: Apache-2.0
#include "render/table/printable.hpp"

#include <array>
#include <cstdio>

#include "graph/base/utf8.hpp"

namespace mandat::render {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Characters that move the cursor, turn the line around or cannot be seen at all.
constexpr std::array acting = {
    Range{0x00, 0x1F},     Range{0x7F, 0x9F},       Range{0xAD, 0xAD},     Range{0x61C, 0x61C},
    Range{0x200B, 0x200F}, Range{0x2028, 0x202E},   Range{0x2060, 0x206F}, Range{0xFEFF, 0xFEFF},
    Range{0xFFFE, 0xFFFF}, Range{0xE0000, 0xE007F},
};

// Unicode 15 East Asian Width W and F in coarse blocks; names and quotes need no finer table.
constexpr std::array wide = {
    Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},
    Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},
    Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F},
    Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD},
};

constexpr std::array combining = {
    Range{0x300, 0x36F},
    Range{0x1AB0, 0x1AFF},
    Range{0x20D0, 0x20FF},
    Range{0xFE00, 0xFE0F},
};

template <std::size_t N>
bool within(char32_t code, const std::array<Range, N>& ranges) {
    for (const Range& range : ranges) {
        if (code >= range.first && code <= range.last) return true;
    }
    return false;
}

void append_escape(std::string& out, char32_t code) {
    std::array<char, 16> shown{};
    const char* form = code <= 0xFF ? "\\x%02x" : code <= 0xFFFF ? "\\u%04x" : "\\U%08x";
    std::snprintf(shown.data(), shown.size(), form, static_cast<unsigned>(code));
    out += shown.data();
}

}  // namespace

std::string printable(std::string_view text, std::size_t limit) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == limit) return out + "…";
        const utf8::Decoded d = utf8::decode(text, at);
        const bool broken = d.code == 0xFFFD && d.size == 1;
        if (broken) {
            append_escape(out, static_cast<unsigned char>(text[at]));
        } else if (within(d.code, acting)) {
            append_escape(out, d.code);
        } else {
            utf8::append(out, d.code);
        }
        at += d.size;
    }
    return out;
}

std::size_t cell_width(char32_t code) {
    if (within(code, combining)) return 0;
    return within(code, wide) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        width += cell_width(d.code);
        at += d.size;
    }
    return width;
}

}  // namespace mandat::render
