// SPDX-License-Identifier: Apache-2.0
#include "extract/input/changed_line.hpp"

#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "extract/input/odd_characters.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_part = 512;  // bytes; so much is counted to find a column

std::string to_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) return std::string(text);
    const auto wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string out;
    nfc->normalize(wide, status).toUTF8String(out);
    return U_FAILURE(status) != 0 ? std::string(text) : out;
}

bool is_nfc_alone(char32_t code) {
    return code < 0x300 ||
           u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
}

bool joins_the_letter_before(char32_t code) {
    return code >= 0x300 && u_getCombiningClass(static_cast<UChar32>(code)) > 0;
}

/// "ﬁ" as one sign, which text taken out of a PDF has; empty for any other.
std::string_view letters_of(char32_t ligature) {
    static constexpr std::array<std::string_view, 7> letters = {"ff",  "fi", "fl", "ffi",
                                                                "ffl", "st", "st"};
    constexpr char32_t first = 0xFB00;
    return ligature >= first && ligature < first + letters.size() ? letters[ligature - first]
                                                                  : std::string_view{};
}

/// A line end within a line, or what a terminal takes for one, may show as another text.
bool is_line_end(char32_t code) { return code < 0x20 || code == 0x2028 || code == 0x2029; }

/// End of the letter at `at` with all the marks that belong to it.
std::size_t end_of_letter(std::string_view line, std::size_t at) {
    std::size_t end = at + utf8::decode(line, at).size;
    while (end < line.size() && static_cast<unsigned char>(line[end]) >= 0xCC) {
        const auto next = utf8::decode(line, end);
        if (!joins_the_letter_before(next.code)) break;
        end += next.size;
    }
    return end;
}

}  // namespace

ChangedLine::ChangedLine(std::string_view line) : raw_(line) {
    clean_.reserve(line.size());
    for (std::size_t at = 0; at < line.size();) {
        const auto d = utf8::decode(line, at);
        std::size_t end = at + d.size;
        if (d.code == U'\r' && end == line.size()) {
            add(Kind::changed, {at, end}, {});  // the other half of a Windows line end
        } else if (d.code == 0xAD && end == line.size()) {
            add(Kind::odd, {at, end}, "-");  // a soft hyphen that divides a word is seen
        } else if (utf8::is_space(d.code) && d.code != U'\t' && d.code != 0xFEFF) {
            add(kind_of_blank(d.code), {at, end}, " ");
        } else if (const std::string_view letters = letters_of(d.code); !letters.empty()) {
            add(Kind::changed, {at, end}, letters);
        } else if (is_control(d.code)) {
            add(Kind::odd, {at, end}, " ");
        } else if (is_invisible(d.code) || is_bidi(d.code)) {
            add(Kind::odd, {at, end}, {});
        } else {
            end = end_of_letter(line, at);
            add_letter(d.code, {at, end}, end == at + d.size ? Marks::none : Marks::some);
        }
        at = end;
    }
    parts_.push_back({clean_.size(), raw_.size(), points_, Kind::odd});
}

ChangedLine::Kind ChangedLine::kind_of_blank(char32_t code) {
    if (code == U' ') return Kind::same;
    return is_line_end(code) ? Kind::odd : Kind::changed;
}

void ChangedLine::add_letter(char32_t code, Span from, Marks marks) {
    const std::string_view was = std::string_view(raw_).substr(from.begin, from.size());
    if (marks == Marks::none && is_nfc_alone(code)) {
        add(Kind::same, from, was);
        return;
    }
    const std::string composed = to_nfc(was);
    add(composed == was ? Kind::same : Kind::changed, from, composed);
}

void ChangedLine::add(Kind kind, Span from, std::string_view to) {
    const bool goes_on = kind == Kind::same && !parts_.empty() &&
                         parts_.back().kind == Kind::same &&
                         from.begin - parts_.back().raw < longest_part;
    if (!goes_on) parts_.push_back({clean_.size(), from.begin, points_, kind});
    points_ += utf8::length(std::string_view(raw_).substr(from.begin, from.size()));
    clean_ += to;
}

std::size_t ChangedLine::points_before(std::size_t raw) const {
    const auto after =
        std::upper_bound(parts_.begin(), parts_.end(), raw,
                         [](std::size_t at, const Part& part) { return at < part.raw; });
    const Part& part = *(after - 1);
    return part.points + utf8::length(std::string_view(raw_).substr(part.raw, raw - part.raw));
}

Span ChangedLine::longest_piece(Span clean) const {
    auto part = std::upper_bound(parts_.begin(), parts_.end(), clean.begin,
                                 [](std::size_t at, const Part& p) { return at < p.clean; }) -
                1;
    Span best;
    Span piece;
    for (; part + 1 < parts_.end() && part->clean < clean.end; ++part) {
        if (part->kind == Kind::odd) {
            piece = {};
            continue;
        }
        Span raw{part->raw, (part + 1)->raw};
        if (part->kind == Kind::same) {
            raw.end = part->raw + (std::min(clean.end, (part + 1)->clean) - part->clean);
            raw.begin += std::max(clean.begin, part->clean) - part->clean;
        }
        piece = piece.empty() ? raw : Span{piece.begin, raw.end};
        if (piece.size() > best.size()) best = piece;
    }
    return best;
}

ChangedLine::Quote ChangedLine::quote(Span clean) const {
    const std::string_view line = raw_;
    const auto words_of = [&](Span piece) {
        return utf8::trim(line.substr(piece.begin, piece.size()));
    };
    std::string_view words = words_of(longest_piece(clean));
    if (words.empty()) words = words_of(longest_piece({0, parts_.back().clean}));
    if (words.empty()) return {};
    const auto at = static_cast<std::size_t>(words.data() - line.data());
    return {words, points_before(at) + 1};
}

}  // namespace mandat::extract
