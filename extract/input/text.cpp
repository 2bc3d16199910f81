// SPDX-License-Identifier: Apache-2.0
#include "extract/input/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/input/byte_scan.hpp"
#include "extract/input/decode.hpp"
#include "extract/input/dialect.hpp"
#include "extract/input/odd_characters.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t block = 512;  // bytes between two counts of code points
// Bytes of a quote. A sentence is shorter; what a line of a megabyte says ten thousand times would
// be ten thousand megabytes.
constexpr std::size_t longest_quote = 4000;

/// Bytes that begin a code point.
std::size_t count_starts(std::string_view bytes) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        // Counted in bytes as far as one can hold it, which the compiler does many at once.
        const std::size_t end = std::min(at + 128, bytes.size());
        unsigned char some = 0;
        for (; at < end; ++at) {
            const bool start = (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U;
            some = static_cast<unsigned char>(some + static_cast<unsigned char>(start));
        }
        count += some;
    }
    return count;
}

/// The next place that normalisation may change, at or after `at`: nearly none of a Swedish text.
std::size_t find_changeable(std::string_view text, std::size_t at) {
    const auto is_odd = [](unsigned char byte) {
        const auto kept = static_cast<unsigned char>((byte == '\n') | (byte == '\t'));
        return ((byte < 0x20) & (kept == 0)) | (byte == 0x7F) | (byte == 0xC2) | (byte >= 0xC6);
    };
    const auto next = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    for (;; ++at) {
        at = find_byte(text, at, is_odd);
        if (at == text.size()) return at;
        const auto lead = static_cast<unsigned char>(text[at]);
        // A section sign, guillemets and the like; blanks and soft hyphens are not among them.
        if (lead == 0xC2 && next(at + 1) > 0xA0 && next(at + 1) != 0xAD) continue;
        // U+2010..U+2027: dashes, quotation marks, bullets, dots
        const bool punctuation =
            lead == 0xE2 && next(at + 1) == 0x80 && next(at + 2) >= 0x90 && next(at + 2) <= 0xA7;
        if (!punctuation) return at;
    }
}

void blank_run(std::string& text, std::size_t begin, std::size_t size) {
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

bool is_markup(unsigned char byte) {
    return (byte == '*') | (byte == '`') | (byte == '_') | (byte == '\\') | (byte == '<') |
           (byte == '~');
}

/// Blanks the mark at the beginning of a line of `plain`; gives its heading level.
int hide_line_mark(std::string& plain, Span line) {
    const std::string_view view = std::string_view(plain).substr(line.begin, line.size());
    const std::size_t first = view.find_first_not_of(" \t");
    if (first == std::string_view::npos) return 0;
    if (view[first] == '#') {
        std::size_t end = first;
        while (end < view.size() && view[end] == '#') ++end;
        blank_run(plain, line.begin + first, end - first);
        return static_cast<int>(std::min<std::size_t>(end - first, 6));
    }
    if (view[first] == '>') {
        blank_run(plain, line.begin + first, 1);
    } else if (const std::size_t stars = view.find_first_not_of('*', first);
               stars != std::string_view::npos && stars >= first + 2 && view[stars] == ' ') {
        blank_run(plain, line.begin + first, stars - first);  // "** Title", of Org
        return static_cast<int>(std::min<std::size_t>(stars - first, 6));
    } else if (view[first] == '*' && first + 1 < view.size() && view[first + 1] == ' ') {
        plain[line.begin + first] = '-';
    }
    return 0;
}

/// Words that are struck out are not said: "~~ej~~", "<del>ej</del>". Ends of them are looked for
/// once a line where there is none, so that many beginnings cost no more than one.
class StruckWords {
  public:
    explicit StruckWords(std::string_view line) : line_(line) {}

    /// Where those that begin at `at` end; 0 when none begin there, or they do not end.
    std::size_t end(std::size_t at) {
        const std::string_view rest = line_.substr(at);
        for (Mark& mark : marks_) {
            if (!mark.may_end || !rest.starts_with(mark.begin)) continue;
            const std::size_t close = line_.find(mark.end, at + mark.begin.size());
            mark.may_end = close != std::string_view::npos;
            const bool empty = close == at + mark.begin.size();
            if (mark.may_end && !empty) return close + mark.end.size();
        }
        return 0;
    }

  private:
    struct Mark {
        std::string_view begin;
        std::string_view end;
        bool may_end = true;
    };
    std::string_view line_;
    std::array<Mark, 4> marks_ = {Mark{"~~", "~~"}, Mark{"<del>", "</del>"}, Mark{"<s>", "</s>"},
                                  Mark{"<strike>", "</strike>"}};
};

/// Blanks the marks within a line of `plain`.
void hide_marks(std::string& plain, Span line) {
    StruckWords struck(std::string_view(plain).substr(line.begin, line.size()));
    for (std::size_t at = line.begin; at < line.end; ++at) {
        const char c = plain[at];
        const std::size_t end = c == '~' || c == '<' ? struck.end(at - line.begin) : 0;
        if (end > 0) {
            blank_run(plain, at, line.begin + end - at);
            at = line.begin + end - 1;
        } else if (c == '*' || c == '`') {
            plain[at] = ' ';
        } else if (c == '_' && at + 1 < line.end && plain[at + 1] == '_') {
            blank_run(plain, at, 2);
        } else if (c == '\\' && at + 1 < line.end) {
            plain[at] = ' ';
            ++at;
        } else if (c == '<') {
            const std::size_t size = tag_length(
                std::string_view(plain).substr(line.begin, line.size()), at - line.begin);
            if (size > 0) blank_run(plain, at, size);
        }
    }
}

}  // namespace

Text::Text(std::string_view decoded) {
    content_.reserve(decoded.size());
    std::size_t odd = find_changeable(decoded, 0);
    for (std::size_t begin = 0; begin <= decoded.size();) {
        const std::size_t end = std::min(decoded.find('\n', begin), decoded.size());
        starts_.push_back(content_.size());
        if (odd < end) {
            add_changeable(decoded.substr(begin, end - begin), odd - begin);
            odd = find_changeable(decoded, end);
        } else {
            content_.append(decoded, begin, end - begin);
        }
        if (end == decoded.size()) break;
        content_ += '\n';
        begin = end + 1;
    }
    count_code_points();
    hide_markup();
}

void Text::add_changeable(std::string_view line, std::size_t odd) {
    // Of most such lines only the other half of a Windows line end is odd.
    if (odd + 1 == line.size() && line.ends_with('\r')) {
        content_ += line.substr(0, odd);
        return;
    }
    ChangedLine changed(line);
    content_ += changed.clean();
    if (changed.clean() == line) return;
    changed.drop_clean();
    changed_.emplace(starts_.size() - 1, std::move(changed));
}

void Text::count_code_points() {
    points_.reserve(content_.size() / block + 1);
    std::size_t count = 0;
    for (std::size_t at = 0; at < content_.size(); at += block) {
        points_.push_back(count);
        count += count_starts(std::string_view(content_).substr(at, block));
    }
}

void Text::hide_markup() {
    plain_ = content_;
    hide_comments(plain_);
    const Dialect dialect = dialect_of(content_);
    std::size_t mark = find_byte(plain_, 0, is_markup);
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        const Span whole = line(i);
        const int level = dialect == Dialect::plain ? hide_line_mark(plain_, whole)
                                                    : hide_dialect(dialect, plain_, whole);
        if (level > 0) headings_.emplace_back(i, level);
        if (dialect != Dialect::plain || mark >= whole.end) continue;
        hide_marks(plain_, whole);
        mark = find_byte(plain_, whole.end, is_markup);
    }
    hide_page_furniture();
}

void Text::hide_page_furniture() {
    std::vector<std::string_view> lines;
    lines.reserve(starts_.size());
    for (std::size_t i = 0; i < starts_.size(); ++i) lines.push_back(plain(line(i)));
    for (const std::size_t i : find_page_furniture(lines)) {
        const Span span = line(i);
        blank_run(plain_, span.begin, span.size());
    }
}

std::size_t Text::code_points_before(std::size_t offset) const {
    const std::size_t first = offset / block;
    if (first >= points_.size())
        return points_.empty() ? 0 : points_.back() + count_in(points_.size() - 1, offset);
    return points_[first] + count_in(first, offset);
}

std::size_t Text::code_points_between(std::size_t begin, std::size_t end) const {
    if (end - begin < 2 * block)  // what lies within two blocks is sooner counted than looked up
        return count_starts(std::string_view(content_).substr(begin, end - begin));
    return code_points_before(end) - code_points_before(begin);
}

std::size_t Text::count_in(std::size_t first, std::size_t offset) const {
    const std::size_t begin = std::min(first * block, content_.size());
    return count_starts(std::string_view(content_).substr(begin, offset - begin));
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

void Text::break_lines(const std::vector<std::size_t>& offsets) {
    std::vector<std::pair<std::size_t, int>> headings;
    for (const auto& [index, level] : headings_) headings.emplace_back(starts_[index], level);
    input_starts_ = starts_;
    for (const std::size_t offset : offsets) {
        if (offset == 0 || plain_[offset - 1] != ' ') continue;
        plain_[offset - 1] = '\n';
        starts_.push_back(offset);
    }
    std::sort(starts_.begin(), starts_.end());
    headings_.clear();
    for (const auto& [begin, level] : headings) headings_.emplace_back(line_at(begin), level);
}

void Text::hide(Span span) { blank_run(plain_, span.begin, span.size()); }

bool Text::is_piece(std::size_t index) const {
    const Span piece = line(index);
    return piece.size() < input_line(input_line_at(piece.begin)).size();
}

Span Text::input_line(std::size_t index) const {
    if (input_starts_.empty()) return line(index);
    const bool last = index + 1 == input_starts_.size();
    return {input_starts_[index], last ? content_.size() : input_starts_[index + 1] - 1};
}

std::size_t Text::input_line_at(std::size_t offset) const {
    if (input_starts_.empty()) return line_at(offset);
    const auto after = std::upper_bound(input_starts_.begin(), input_starts_.end(), offset);
    return static_cast<std::size_t>(after - input_starts_.begin()) - 1;
}

int Text::heading_level(std::size_t index) const {
    const auto hit = std::lower_bound(headings_.begin(), headings_.end(), std::pair(index, 0));
    return hit == headings_.end() || hit->first != index ? 0 : hit->second;
}

Evidence Text::evidence(Span span, std::string_view rule, int paragraph) const {
    const auto blank_at = [this](std::size_t at) {
        return plain_[at] == ' ' || plain_[at] == '\t' || plain_[at] == '\n';
    };
    while (span.begin < span.end && blank_at(span.begin)) ++span.begin;
    const std::size_t index = input_line_at(span.begin);
    const Span whole = input_line(index);
    span.end = std::min(span.end, line(line_at(span.begin)).end);
    while (span.end > span.begin && blank_at(span.end - 1)) --span.end;

    Evidence out;
    out.paragraph = paragraph;
    out.line = static_cast<int>(index) + 1;
    const auto page = std::upper_bound(pages_.begin(), pages_.end(), index);
    out.page = static_cast<int>(page - pages_.begin());
    out.rule = rule;
    const auto original = changed_.find(index);
    if (original == changed_.end()) {
        out.column = static_cast<int>(code_points_between(whole.begin, span.begin)) + 1;
        out.quote = content().substr(span.begin, span.size());
    } else {
        const auto quote =
            original->second.quote({span.begin - whole.begin, span.end - whole.begin});
        out.column = static_cast<int>(quote.column);
        out.quote = quote.words;
    }
    if (out.quote.size() > longest_quote) out.quote = utf8::prefix(out.quote, longest_quote / 4);
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
