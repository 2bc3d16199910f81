// SPDX-License-Identifier: Apache-2.0
#include "extract/input/odd_characters.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "extract/input/byte_scan.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t most_mixed_words = 12;
constexpr std::size_t longest_mixed_word = 200;  // bytes; longer runs of letters are no words

/// Counts lines up to a place that only moves forward.
class OddLineCounter {
  public:
    explicit OddLineCounter(std::string_view text) : text_(text) {}

    /// 1-based
    int line_of(std::size_t at) {
        for (; seen_ < at; ++seen_) {
            if (text_[seen_] != '\n') continue;
            ++line_;
            start_ = seen_ + 1;
        }
        return line_;
    }
    /// Of the line that line_of() found last.
    [[nodiscard]] std::size_t line_start() const { return start_; }

  private:
    std::string_view text_;
    std::size_t seen_ = 0;
    std::size_t start_ = 0;
    int line_ = 1;
};

void add_remark(Diagnostics& remarks, Code code, int line, int column, std::string quote = {}) {
    Diagnostic d;
    d.code = code;
    d.severity = info(code).severity;
    d.line = line;
    d.column = column;
    d.quote = std::move(quote);
    remarks.push_back(std::move(d));
}

bool may_be_odd(unsigned char byte) {
    const auto blank = static_cast<unsigned char>((byte == '\n') | (byte == '\r') | (byte == '\t') |
                                                  (byte == '\f') | (byte == '\v'));
    return static_cast<bool>(((byte < 0x20) & (blank == 0)) | (byte == 0x7F) | (byte == 0xC2) |
                             (byte == 0xCD) | (byte == 0xD8) | (byte >= 0xE1));
}

void remark_kinds(std::string_view text, Diagnostics& remarks) {
    bool control = false;
    bool bidi = false;
    bool invisible = false;
    OddLineCounter lines(text);
    for (std::size_t at = find_byte(text, 0, may_be_odd); at < text.size();) {
        const auto d = utf8::decode(text, at);
        if (!control && is_control(d.code)) {
            control = true;
            add_remark(remarks, Code::control_characters, lines.line_of(at), 1);
        } else if (!bidi && is_bidi(d.code)) {
            bidi = true;
            add_remark(remarks, Code::bidi_characters, lines.line_of(at), 1);
        } else if (!invisible && d.code != 0xAD && d.code != 0xFEFF && is_invisible(d.code)) {
            invisible = true;
            add_remark(remarks, Code::invisible_characters, lines.line_of(at), 1);
        }
        at = find_byte(text, at + d.size, may_be_odd);
    }
}

bool is_letter_or_mark(char32_t code) {
    const auto c = static_cast<UChar32>(code);
    return u_isalpha(c) != 0 || u_charType(c) == U_NON_SPACING_MARK;
}

UScriptCode script_of(char32_t code) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
    return U_FAILURE(status) != 0 ? USCRIPT_COMMON : script;
}

/// Latin beside another alphabet that has letters of the same shapes. "µg" and "Ω" are signs.
bool mixes_alphabets(std::string_view word) {
    bool latin = false;
    bool other = false;
    for (std::size_t at = 0; at < word.size();) {
        const auto d = utf8::decode(word, at);
        const UScriptCode script = script_of(d.code);
        latin = latin || script == USCRIPT_LATIN;
        other = other || (script != USCRIPT_LATIN && script != USCRIPT_COMMON &&
                          script != USCRIPT_INHERITED);
        at += d.size;
    }
    return latin && other;
}

/// Words around the letters that are not Latin: nearly no Swedish text has any, so that nothing
/// but a search for their first bytes is done to it.
void remark_mixed_words(std::string_view text, Diagnostics& remarks) {
    const auto may_be_foreign = [](unsigned char byte) { return byte >= 0xCD && byte != 0xE2; };
    std::set<std::string, std::less<>> told;
    OddLineCounter lines(text);
    for (std::size_t at = find_byte(text, 0, may_be_foreign); at < text.size();) {
        const auto found = utf8::decode(text, at);
        std::size_t end = at + found.size;
        if (is_letter_or_mark(found.code)) {
            std::size_t begin = at;
            while (begin > 0 && at - begin < longest_mixed_word) {
                const std::size_t before = utf8::previous(text, begin);
                if (!is_letter_or_mark(utf8::decode(text, before).code)) break;
                begin = before;
            }
            while (end < text.size() && end - at < longest_mixed_word) {
                const auto next = utf8::decode(text, end);
                if (!is_letter_or_mark(next.code)) break;
                end += next.size;
            }
            const std::string_view word = text.substr(begin, end - begin);
            if (mixes_alphabets(word) && told.emplace(word).second) {
                const int line = lines.line_of(begin);
                const std::size_t start = lines.line_start();
                const std::size_t column = utf8::length(text.substr(start, begin - start)) + 1;
                add_remark(remarks, Code::mixed_script, line, static_cast<int>(column),
                           std::string(word));
                if (told.size() == most_mixed_words) return;
            }
        }
        at = find_byte(text, end, may_be_foreign);
    }
}

}  // namespace

bool is_control(char32_t code) {
    const bool c0 = code < 0x20 && !(code >= 0x09 && code <= 0x0D);
    const bool nonchar = (code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
    return c0 || (code >= 0x7F && code < 0xA0) || nonchar;
}

bool is_bidi(char32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           code == 0x200E || code == 0x200F || code == 0x61C;
}

bool is_invisible(char32_t code) {
    if (code < 0xAD) return false;
    return u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) !=
               0 &&
           !is_bidi(code);
}

void remark_odd_characters(std::string_view text, Diagnostics& remarks) {
    remark_kinds(text, remarks);
    remark_mixed_words(text, remarks);
}

}  // namespace mandat::extract
