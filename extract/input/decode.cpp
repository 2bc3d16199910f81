// SPDX-License-Identifier: Apache-2.0
#include "extract/input/decode.hpp"

#include <algorithm>
#include <array>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

using namespace std::string_view_literals;

/// Signatures of files that are not text, with the words to name them.
struct Signature {
    std::string_view bytes;
    std::string_view name;
};
constexpr std::array signatures = {
    Signature{"%PDF-", "PDF"},
    Signature{"PK\x03\x04"sv, "ZIP (DOCX, ODT, XLSX)"},
    Signature{"\xD0\xCF\x11\xE0"sv, "Microsoft Office 97-2003"},
    Signature{"\x89PNG"sv, "PNG"},
    Signature{"\xFF\xD8\xFF"sv, "JPEG"},
    Signature{"GIF8", "GIF"},
    Signature{"\x1F\x8B"sv, "gzip"},
    Signature{"SQLite format 3", "SQLite"},
    Signature{"\x7F"
              "ELF"sv,
              "ELF"},
    Signature{"{\\rtf", "RTF"},
};

// Windows-1252 0x80..0x9F; 0 where the code page has nothing.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string out;
    out.reserve(bytes.size());
    const auto unit = [&](std::size_t at) {
        const auto a = static_cast<unsigned char>(bytes[at]);
        const auto b = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? (a << 8) | b : (b << 8) | a);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t code = unit(at);
        if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            }
        }
        utf8::append(out, code >= 0xD800 && code < 0xE000 ? char32_t{0xFFFD} : code);
    }
    return out;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t code = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte;
        utf8::append(out, code == 0 && byte != 0 ? char32_t{0xFFFD} : code);
    }
    return out;
}

/// Why these bytes cannot be text, looking at the first 64 kB.
std::string refusal(std::string_view text) {
    const std::string_view head = text.substr(0, 65536);
    if (head.find('\0') != std::string_view::npos) return "NUL";
    const auto odd = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f';
    });
    // Stray control characters happen in extracted text; one in fifty does not.
    if (static_cast<std::size_t>(odd) * 50 > head.size()) return "binary";
    return {};
}

}  // namespace

Decoding decode(std::string_view bytes) {
    Decoding out;
    for (const Signature& s : signatures) {
        if (bytes.starts_with(s.bytes)) {
            out.refusal = s.name;
            return out;
        }
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        const bool big_endian = bytes.starts_with("\xFE\xFF");
        out.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
        out.text = from_utf16(bytes.substr(2), big_endian);
    } else if (utf8::valid(bytes)) {
        out.encoding = "UTF-8";
        out.text = bytes;
    } else {
        out.encoding = "Windows-1252";
        out.text = from_windows_1252(bytes);
    }
    out.refusal = refusal(out.text);
    if (!out.refusal.empty()) out.text.clear();
    return out;
}

}  // namespace mandat::extract
