// SPDX-License-Identifier: Apache-2.0
#include "extract/input/decode.hpp"

#include <algorithm>
#include <array>

#include <unicode/unistr.h>

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

enum class Endian { none, little, big };

std::string from_utf16(std::string_view bytes, Endian endian) {
    std::string out;
    out.reserve(bytes.size());
    const auto unit = [&](std::size_t at) {
        const auto a = static_cast<unsigned char>(bytes[at]);
        const auto b = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(endian == Endian::big ? (a << 8) | b : (b << 8) | a);
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

std::string from_utf32(std::string_view bytes, Endian endian) {
    std::string out;
    out.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 3 < bytes.size(); at += 4) {
        char32_t code = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t from = endian == Endian::big ? at + i : at + 3 - i;
            code = (code << 8U) | static_cast<unsigned char>(bytes[from]);
        }
        const bool none = code > 0x10FFFF || (code >= 0xD800 && code < 0xE000);
        utf8::append(out, none ? char32_t{0xFFFD} : code);
    }
    return out;
}

/// Through ICU; nothing where ICU does not know the page.
std::string from_code_page(std::string_view bytes, const char* page) {
    std::string out;
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), page)
        .toUTF8String(out);
    return out;
}

/// A code page of one byte a character and where it has å, ä, ö, Å, Ä, Ö.
struct CodePage {
    std::string_view name;  ///< as it is told
    const char* icu;        ///< nullptr: Windows-1252, which is converted here
    std::string_view letters;
};
constexpr std::array code_pages = {
    CodePage{"Windows-1252", nullptr, "\xE5\xE4\xF6\xC5\xC4\xD6"},
    CodePage{"Mac Roman", "macintosh", "\x8C\x8A\x9A\x81\x80\x85"},
    CodePage{"DOS 850", "ibm-850", "\x86\x84\x94\x8F\x8E\x99"},
};

/// How often the letters of a page stand beside another letter, where Swedish words have them.
std::size_t count_letters(std::string_view bytes, std::string_view letters) {
    std::size_t count = 0;
    const auto is_latin = [&](std::size_t at) {
        if (at >= bytes.size()) return false;
        const auto low = static_cast<unsigned char>(static_cast<unsigned char>(bytes[at]) | 0x20U);
        return low >= 'a' && low <= 'z';
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (letters.find(bytes[at]) == std::string_view::npos) continue;
        if (is_latin(at + 1) || (at > 0 && is_latin(at - 1))) ++count;
    }
    return count;
}

/// Windows-1252 unless the bytes are Swedish on another page alone.
const CodePage& code_page_of(std::string_view bytes) {
    constexpr std::size_t looked_at = 65536;
    constexpr std::size_t telling = 3;
    const std::string_view head = bytes.substr(0, looked_at);
    const CodePage* best = &code_pages.front();
    std::size_t most = 4 * count_letters(head, best->letters) + telling - 1;
    for (const CodePage& page : code_pages) {
        const std::size_t count = page.icu == nullptr ? 0 : count_letters(head, page.letters);
        if (count <= most) continue;
        best = &page;
        most = count;
    }
    return *best;
}

/// UTF-8 with some bytes lost, as where a file was cut: well-formed sequences by far outnumber
/// what is not. In text of one byte a character that happens to be neither.
bool is_damaged_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto d = utf8::decode(bytes, at);
        if (d.size > 1) ++good;
        if (d.size == 1 && d.code >= 0x80) ++bad;
        at += d.size;
    }
    return good >= 2 && good > 2 * bad;
}

std::string replace_damage(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto d = utf8::decode(bytes, at);
        utf8::append(out, d.code);
        at += d.size;
    }
    return out;
}

/// UTF-16 without a mark: Latin text has a zero in every other byte, and no other text has any.
Endian unmarked_utf16(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    if (head.size() < 8 || bytes.size() % 2 != 0) return Endian::none;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < head.size(); ++at) zeros[at % 2] += head[at] == '\0' ? 1U : 0U;
    const std::size_t units = head.size() / 2;
    const auto nearly_all = [&](std::size_t n) { return n * 10 >= units * 8; };
    const auto nearly_none = [&](std::size_t n) { return n * 50 <= units; };
    if (nearly_all(zeros[1]) && nearly_none(zeros[0])) return Endian::little;
    if (nearly_all(zeros[0]) && nearly_none(zeros[1])) return Endian::big;
    return Endian::none;
}

/// Marked or unmarked UTF-16 and UTF-32; an empty encoding when the bytes are none of them.
Decoding decode_wide_units(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE\0\0"sv) && bytes.size() % 4 == 0)
        return {from_utf32(bytes.substr(4), Endian::little), "UTF-32LE", {}};
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return {from_utf32(bytes.substr(4), Endian::big), "UTF-32BE", {}};
    if (bytes.starts_with("\xFF\xFE"))
        return {from_utf16(bytes.substr(2), Endian::little), "UTF-16LE", {}};
    if (bytes.starts_with("\xFE\xFF"))
        return {from_utf16(bytes.substr(2), Endian::big), "UTF-16BE", {}};
    const Endian endian = unmarked_utf16(bytes);
    if (endian == Endian::little) return {from_utf16(bytes, Endian::little), "UTF-16LE", {}};
    if (endian == Endian::big) return {from_utf16(bytes, Endian::big), "UTF-16BE", {}};
    return {};
}

Decoding decode_bytes(std::string_view bytes) {
    if (utf8::valid(bytes)) return {std::string(bytes), "UTF-8", {}};
    if (is_damaged_utf8(bytes)) return {replace_damage(bytes), "UTF-8 (\xEF\xBF\xBD)", {}};
    const CodePage& page = code_page_of(bytes);
    return {page.icu == nullptr ? from_windows_1252(bytes) : from_code_page(bytes, page.icu),
            std::string(page.name),
            {}};
}

/// Old Macs end a line by '\r', mainframes by NEL, some web pages by U+2028: in a text without any
/// '\n' they are its line ends.
void unify_line_ends(std::string& text) {
    if (text.find('\n') != std::string::npos) return;
    for (const std::string_view end : {"\r"sv, "\xE2\x80\xA8"sv, "\xC2\x85"sv}) {
        std::size_t at = text.find(end);
        if (at == std::string::npos || at + end.size() == text.size()) continue;
        std::string out;
        out.reserve(text.size());
        std::size_t begin = 0;
        for (; at != std::string::npos; at = text.find(end, begin)) {
            out.append(text, begin, at - begin) += '\n';
            begin = at + end.size();
        }
        text = out.append(text, begin);
        return;
    }
}

enum class Origin { unicode, code_page };

/// Why these bytes cannot be text, looking at the first 64 kB. Nothing becomes UTF-8 by chance, so
/// that control characters in it, up to one in eight, are odd text and no other thing.
std::string refusal(std::string_view text, Origin origin) {
    const std::string_view head = text.substr(0, 65536);
    if (origin == Origin::code_page && head.find('\0') != std::string_view::npos) return "NUL";
    const auto odd = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && !(byte >= '\t' && byte <= '\r');
    });
    // Stray control characters happen in extracted text; one in fifty does not.
    const std::size_t allowed = head.size() / (origin == Origin::unicode ? 8 : 50);
    if (static_cast<std::size_t>(odd) > allowed) return "binary";
    return {};
}

}  // namespace

Decoding decode(std::string_view bytes) {
    for (const Signature& s : signatures) {
        if (bytes.starts_with(s.bytes)) return {{}, {}, std::string(s.name)};
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    Decoding out = decode_wide_units(bytes);
    if (out.encoding.empty()) out = decode_bytes(bytes);
    unify_line_ends(out.text);
    out.refusal =
        refusal(out.text, out.encoding.starts_with("UTF") ? Origin::unicode : Origin::code_page);
    if (!out.refusal.empty()) out.text.clear();
    return out;
}

}  // namespace mandat::extract
