// SPDX-License-Identifier: Apache-2.0
#include "render/map/markup.hpp"

#include <array>
#include <stdexcept>

#include "graph/base/utf8.hpp"

namespace mandat::render {
namespace {

// Advance widths of Inter 4 Regular and Bold for U+0020..U+007E in hundredths of an em.
using Widths = std::array<unsigned char, 95>;
constexpr Widths regular = {
    28, 28, 40, 63, 64, 81, 64, 22, 36, 36, 50, 66, 28, 46, 28, 36, 62, 46, 61, 64, 64, 61, 62, 57,
    62, 62, 28, 28, 66, 66, 66, 51, 94, 68, 65, 73, 72, 60, 59, 74, 74, 26, 54, 65, 56, 89, 75, 76,
    63, 76, 64, 64, 64, 74, 68, 95, 64, 66, 62, 36, 36, 36, 47, 45, 50, 56, 62, 56, 62, 58, 36, 61,
    59, 24, 24, 54, 24, 87, 59, 60, 61, 61, 37, 52, 36, 58, 56, 81, 54, 56, 54, 36, 33, 36, 66};
constexpr Widths bold = {23,  32, 39, 65, 65, 86, 67, 21,  41, 41, 56, 68, 30, 47, 30, 39,
                         69,  49, 63, 66, 68, 64, 66, 59,  66, 66, 30, 30, 68, 68, 68, 56,
                         103, 75, 66, 75, 73, 61, 58, 76,  75, 28, 57, 69, 57, 91, 74, 78,
                         65,  78, 66, 65, 67, 73, 75, 104, 71, 72, 67, 41, 39, 41, 49, 48,
                         50,  58, 64, 59, 64, 60, 39, 63,  62, 27, 27, 58, 27, 91, 62, 61,
                         63,  63, 41, 56, 39, 62, 59, 85,  57, 59, 57, 41, 37, 41, 68};
constexpr int letter = 60;   // accented Latin letters are about as wide as the plain ones
constexpr int capital = 76;  // the widest of Å Ä Ö
constexpr int ideograph = 100;

/// Not to be shown: controls, bidi controls, zero-width and tag characters, what XML forbids.
bool is_hidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFB) || (c & 0xFFFEU) == 0xFFFEU ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

std::u32string cleaned(std::string_view text, std::size_t limit) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded one = utf8::decode(text, at);
        if (one.size == 0) break;
        at += one.size;
        const bool blank = utf8::is_space(one.code) || one.code == U'\t' || one.code == U'\n' ||
                           one.code == U'\r' || one.code == 0x2028 || one.code == 0x2029;
        if (blank) {
            if (!out.empty() && out.back() != U' ') out += U' ';
        } else if (!is_hidden(one.code)) {
            out += one.code;
        }
        if (out.size() > limit) break;
    }
    while (!out.empty() && out.back() == U' ') out.pop_back();
    return out;
}

std::string escaped(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) {
        switch (c) {
            case U'&': out += "&amp;"; break;
            case U'<': out += "&lt;"; break;
            case U'>': out += "&gt;"; break;
            case U'"': out += "&quot;"; break;
            case U'\'': out += "&#39;"; break;
            case U'\\': out += "&#92;&#92;"; break;
            default: utf8::append(out, c);
        }
    }
    return out;
}

/// How many characters the next line takes: up to a blank, or a hard cut in a very long word.
std::size_t line_end(std::u32string_view text, std::size_t limit) {
    if (text.size() <= limit) return text.size();
    std::size_t blank = text.rfind(U' ', limit);
    // "§ 12" stays together
    while (blank != std::u32string_view::npos && blank > 1 && text[blank - 1] == U'§')
        blank = text.rfind(U' ', blank - 1);
    if (blank != std::u32string_view::npos && blank > 0) return blank;
    const std::size_t dash = text.substr(0, limit).find_last_of(U"-–/");
    return dash != std::u32string_view::npos && dash > limit / 3 ? dash + 1 : limit;
}

}  // namespace

std::vector<std::string> label_lines(std::string_view text, const Room& room) {
    std::u32string whole = cleaned(text, room.characters);
    if (whole.size() > room.characters) {
        whole.resize(room.characters - 1);
        whole += U'…';
    }
    std::vector<std::string> out;
    std::u32string_view rest = whole;
    while (!rest.empty()) {
        const bool last = out.size() + 1 == room.lines;
        const std::size_t end = line_end(rest, room.line);
        if (last && end < rest.size()) {
            std::u32string cut(rest.substr(0, std::min(end, room.line - 1)));
            out.push_back(escaped(cut + U"…"));
            break;
        }
        out.push_back(escaped(rest.substr(0, end)));
        rest.remove_prefix(end);
        while (!rest.empty() && rest.front() == U' ') rest.remove_prefix(1);
    }
    return out;
}

std::vector<std::string> name_lines(std::string_view name, const Room& room) {
    std::vector<std::string> lines = label_lines(name, room);
    if (lines.empty()) lines.emplace_back("–");
    return lines;
}

std::string label_text(std::string_view text, std::size_t characters) {
    const auto lines = label_lines(text, {characters, characters, 1});
    return lines.empty() ? std::string{} : lines.front();
}

std::string svg_text(std::string_view text, std::size_t characters) {
    std::string out = label_text(text, characters);
    constexpr std::string_view doubled = "&#92;&#92;";
    for (std::size_t at = out.find(doubled); at != std::string::npos;
         at = out.find(doubled, at + 5))
        out.erase(at, doubled.size() / 2);
    return out;
}

Markup& Markup::id(std::string_view element_id) {
    for (const char c : element_id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        if (!plain) throw std::logic_error("an element id holds '" + std::string(1, c) + "'");
    }
    out_ += element_id;
    return *this;
}

Markup& Markup::line(const std::string& label_line) {
    out_ += label_line;
    return *this;
}

int width_pt(std::string_view text, int size_pt, Weight weight) {
    const Widths& widths = weight == Weight::bold ? bold : regular;
    int total = 0;
    const std::u32string letters = cleaned(text, text.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char32_t c = letters[i];
        const std::size_t end = c == U'&' ? letters.find(U';', i) : std::u32string::npos;
        if (end != std::u32string::npos && end - i < 7) {  // an escaped character
            total += letter;
            i = end;
            continue;
        }
        if (c >= 0x20 && c <= 0x7E)
            total += widths[c - 0x20];
        else if (c >= 0x1100)
            total += c >= 0x2000 && c < 0x2100 ? letter : ideograph;
        else
            total += utf8::is_upper(c) ? capital : letter;
    }
    return (total * size_pt + 99) / 100;
}

}  // namespace mandat::render
