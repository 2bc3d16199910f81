// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/input/changed_line.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/span.hpp"
#include "graph/model/evidence.hpp"

namespace mandat::extract {

/// A document as text with positions that lead back to the input.
///
/// `content` is UTF-8 in NFC without control and invisible characters. `plain` has the same
/// length byte for byte, but blanks where `content` has markup (**, <b>, #, \), so that a span
/// means the same in both. Lines keep their numbers from the input.
class Text {
  public:
    /// requires  decoded UTF-8
    explicit Text(std::string_view decoded);

    [[nodiscard]] std::string_view content() const { return content_; }
    [[nodiscard]] std::string_view plain() const { return plain_; }
    [[nodiscard]] std::string_view plain(Span span) const {
        return std::string_view(plain_).substr(span.begin, span.size());
    }

    [[nodiscard]] std::size_t line_count() const { return starts_.size(); }
    [[nodiscard]] Span line(std::size_t index) const;             ///< 0-based, without its newline
    [[nodiscard]] std::size_t line_at(std::size_t offset) const;  ///< 0-based index, O(log n)

    /// Makes `line()` see more lines than the input has: one more begins at each offset, for which
    /// the blank before it goes. Evidence keeps the numbers and quotes of the input's lines.
    ///
    /// requires  offsets sorted, each behind a blank of `plain`
    void break_lines(const std::vector<std::size_t>& offsets);

    /// Says on which line of the input (0-based) every page begins; evidence then names its page.
    void set_pages(std::vector<std::size_t> first_lines) { pages_ = std::move(first_lines); }

    /// Takes words out of what is read; evidence and `content()` keep them.
    void hide(Span span);

    /// Was the line cut out of a longer one by break_lines()?
    [[nodiscard]] bool is_piece(std::size_t index) const;

    /// Level of a Markdown heading on that line, 1..6; 0 when it is none.
    [[nodiscard]] int heading_level(std::size_t index) const;

    /// Line, column and exact quote of a span; cut to its first line, blanks at the ends dropped.
    /// The quote stands on its line of the input, byte for byte; of words with control, invisible
    /// or direction-turning characters it is the longest piece without one. At most 4000 bytes.
    [[nodiscard]] Evidence evidence(Span span, std::string_view rule, int paragraph = 0) const;

  private:
    /// A line whose byte at `odd` may have to be changed.
    void add_changeable(std::string_view line, std::size_t odd);
    void count_code_points();
    void hide_markup();
    [[nodiscard]] std::size_t code_points_between(std::size_t begin, std::size_t end) const;
    void hide_page_furniture();
    [[nodiscard]] Span input_line(std::size_t index) const;
    [[nodiscard]] std::size_t input_line_at(std::size_t offset) const;
    [[nodiscard]] std::size_t code_points_before(std::size_t offset) const;
    [[nodiscard]] std::size_t count_in(std::size_t first_block, std::size_t offset) const;

    std::string content_;
    std::string plain_;
    std::vector<std::size_t> starts_;        ///< of the lines as they are read
    std::vector<std::size_t> input_starts_;  ///< of the input's lines; empty when they are the same
    std::map<std::size_t, ChangedLine> changed_;  // by line index: those normalisation changed
    std::vector<std::pair<std::size_t, int>> headings_;  // line index and level, in order
    std::vector<std::size_t> pages_;                     // first line of every page, in order
    std::vector<std::size_t> points_;                    // code points before every block of bytes
};

/// Bytes -> Text.
///
/// shape    nothing when the bytes are no text
/// errors   P103 empty, P104 not text (NUL bytes, too many control characters, no letters),
///          P109 another encoding, P110-P113 odd characters
/// reads    what decode() reads
[[nodiscard]] std::optional<Text> read_text(std::string_view bytes, std::string_view path,
                                            Diagnostics& remarks);

}  // namespace mandat::extract
