// SPDX-License-Identifier: Apache-2.0
#include "extract/input/text.hpp"

#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>

#include "extract/input/decode.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t block = 512;  // bytes between two counts of code points

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

bool is_invisible(char32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF;
}

/// Bytes that may need normalisation: everything beyond Latin-1 letters and common dashes, and
/// carriage returns. Most lines have none, and are taken as they are.
bool may_change(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        const auto byte = static_cast<unsigned char>(line[at]);
        if (byte == '\r' || byte == 0xC2 || byte >= 0xC6) return true;
    }
    return false;
}

std::string to_nfc(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return text;
    const auto wide = icu::UnicodeString::fromUTF8(text);
    if (nfc->isNormalized(wide, status)) return text;
    std::string out;
    nfc->normalize(wide, status).toUTF8String(out);
    return U_FAILURE(status) ? text : out;
}

std::string normalise(std::string_view line) {
    std::string out;
    out.reserve(line.size());
    for (std::size_t at = 0; at < line.size();) {
        const auto d = utf8::decode(line, at);
        if (d.code == U'\r' && at + 1 == line.size()) {
            // the other half of a Windows line end
        } else if (utf8::is_space(d.code) && d.code != U'\t' && d.code != 0xFEFF) {
            out += ' ';
        } else if (!is_invisible(d.code)) {
            out.append(line.substr(at, d.size));
        }
        at += d.size;
    }
    return to_nfc(out);
}

void blank(std::string& text, std::size_t begin, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) text[begin + i] = ' ';
}

/// Length of an HTML tag at `at`, 0 when there is none. Tags are short; a '<' in prose is not one.
std::size_t tag_length(std::string_view line, std::size_t at) {
    constexpr std::size_t longest = 200;
    if (at + 2 >= line.size()) return 0;
    const char next = line[at + 1];
    const char lead = next == '/' ? line[at + 2] : next;
    if (!((lead >= 'a' && lead <= 'z') || (lead >= 'A' && lead <= 'Z'))) return 0;
    const std::size_t end = line.substr(0, std::min(line.size(), at + longest)).find('>', at);
    return end == std::string_view::npos ? 0 : end - at + 1;
}

/// Blanks Markdown and HTML marks on one line of `plain`; gives its heading level.
int hide_markup(std::string& plain, Span line) {
    const std::string_view view = std::string_view(plain).substr(line.begin, line.size());
    std::size_t first = view.find_first_not_of(" \t");
    if (first == std::string_view::npos) return 0;
    int level = 0;
    if (view[first] == '#') {
        std::size_t end = first;
        while (end < view.size() && view[end] == '#') ++end;
        level = static_cast<int>(std::min<std::size_t>(end - first, 6));
        blank(plain, line.begin + first, end - first);
    } else if (view[first] == '>') {
        blank(plain, line.begin + first, 1);
    } else if (view[first] == '*' && first + 1 < view.size() && view[first + 1] == ' ') {
        plain[line.begin + first] = '-';
    }
    for (std::size_t at = line.begin; at < line.end; ++at) {
        const char c = plain[at];
        if (c == '*' || c == '`') {
            plain[at] = ' ';
        } else if (c == '_' && at + 1 < line.end && plain[at + 1] == '_') {
            blank(plain, at, 2);
        } else if (c == '\\' && at + 1 < line.end) {
            plain[at] = ' ';
            ++at;
        } else if (c == '<') {
            const std::size_t size = tag_length(
                std::string_view(plain).substr(line.begin, line.size()), at - line.begin);
            if (size > 0) blank(plain, at, size);
        }
    }
    return level;
}

}  // namespace

Text::Text(std::string_view decoded) {
    content_.reserve(decoded.size());
    for (std::size_t begin = 0; begin <= decoded.size();) {
        const std::size_t end = std::min(decoded.find('\n', begin), decoded.size());
        const std::string_view line = decoded.substr(begin, end - begin);
        starts_.push_back(content_.size());
        if (may_change(line)) {
            const std::string clean = normalise(line);
            if (clean != line) {
                const bool windows =
                    line.ends_with('\r') && clean == line.substr(0, line.size() - 1);
                if (!windows) changed_.emplace(starts_.size() - 1, line);
            }
            content_ += clean;
        } else {
            content_ += line;
        }
        if (end == decoded.size()) break;
        content_ += '\n';
        begin = end + 1;
    }
    plain_ = content_;
    points_.reserve(content_.size() / block + 1);
    for (std::size_t at = 0, count = 0; at < content_.size(); ++at) {
        if (at % block == 0) points_.push_back(count);
        count += starts_code_point(content_[at]) ? 1U : 0U;
    }
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        if (const int level = hide_markup(plain_, line(i))) headings_.emplace(i, level);
    }
}

std::size_t Text::code_points_before(std::size_t offset) const {
    const std::size_t first = offset / block;
    if (first >= points_.size())
        return points_.empty() ? 0 : points_.back() + count_in(points_.size() - 1, offset);
    return points_[first] + count_in(first, offset);
}

std::size_t Text::count_in(std::size_t first, std::size_t offset) const {
    std::size_t count = 0;
    for (std::size_t at = first * block; at < offset && at < content_.size(); ++at) {
        count += starts_code_point(content_[at]) ? 1U : 0U;
    }
    return count;
}

Span Text::line(std::size_t index) const {
    const std::size_t begin = starts_[index];
    const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] - 1 : content_.size();
    return {begin, end};
}

std::size_t Text::line_at(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::size_t>(after - starts_.begin()) - 1;
}

int Text::heading_level(std::size_t index) const {
    const auto hit = headings_.find(index);
    return hit == headings_.end() ? 0 : hit->second;
}

Evidence Text::evidence(Span span, std::string_view rule, int paragraph) const {
    const auto blank_at = [this](std::size_t at) {
        return plain_[at] == ' ' || plain_[at] == '\t' || plain_[at] == '\n';
    };
    while (span.begin < span.end && blank_at(span.begin)) ++span.begin;
    const std::size_t index = line_at(span.begin);
    const Span whole = line(index);
    span.end = std::min(span.end, whole.end);
    while (span.end > span.begin && blank_at(span.end - 1)) --span.end;

    Evidence out;
    out.paragraph = paragraph;
    out.line = static_cast<int>(index) + 1;
    out.rule = rule;
    const auto original = changed_.find(index);
    if (original == changed_.end()) {
        out.column =
            static_cast<int>(code_points_before(span.begin) - code_points_before(whole.begin)) + 1;
        out.quote = content().substr(span.begin, span.size());
    } else {
        const std::string_view trimmed = utf8::trim(original->second);
        out.column =
            1 + static_cast<int>(utf8::length(
                    std::string_view(original->second).substr(0, original->second.find(trimmed))));
        out.quote = trimmed;
    }
    return out;
}

namespace {

void remark(Diagnostics& remarks, Code code, std::vector<std::string> arguments, int line = 0,
            std::string quote = {}) {
    Diagnostic d;
    d.code = code;
    d.severity = info(code).severity;
    d.arguments = std::move(arguments);
    d.line = line;
    d.quote = std::move(quote);
    if (line > 0) d.column = 1;
    remarks.push_back(std::move(d));
}

bool is_bidi(char32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           code == 0x200E || code == 0x200F;
}

/// The first line with each kind of odd character is remarked, not every one.
void remark_odd_characters(std::string_view text, Diagnostics& remarks) {
    bool control = false;
    bool bidi = false;
    bool invisible = false;
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n') ++line;
        if (byte >= 0x20 && byte < 0x7F) {
            ++at;
            continue;
        }
        const auto d = utf8::decode(text, at);
        at += d.size;
        const bool c0 =
            d.code < 0x20 && d.code != '\n' && d.code != '\t' && d.code != '\r' && d.code != '\f';
        if (!control && (c0 || (d.code >= 0x7F && d.code < 0xA0))) {
            control = true;
            remark(remarks, Code::control_characters, {}, line);
        } else if (!bidi && is_bidi(d.code)) {
            bidi = true;
            remark(remarks, Code::bidi_characters, {}, line);
        } else if (!invisible && d.code != 0xAD && d.code != 0xFEFF && is_invisible(d.code)) {
            invisible = true;
            remark(remarks, Code::invisible_characters, {}, line);
        }
    }
}

}  // namespace

std::optional<Text> read_text(std::string_view bytes, std::string_view path, Diagnostics& remarks) {
    const std::string name(path);
    if (bytes.empty()) {
        remark(remarks, Code::empty_input, {name});
        return std::nullopt;
    }
    const Decoding decoded = decode(bytes);
    if (!decoded.refusal.empty()) {
        remark(remarks, Code::unreadable_input, {name, decoded.refusal});
        return std::nullopt;
    }
    if (utf8::trim(decoded.text).empty()) {
        remark(remarks, Code::empty_input, {name});
        return std::nullopt;
    }
    if (decoded.encoding != "UTF-8") remark(remarks, Code::odd_encoding, {decoded.encoding});
    remark_odd_characters(decoded.text, remarks);
    return Text(decoded.text);
}

}  // namespace mandat::extract
