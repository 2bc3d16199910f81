// SPDX-License-Identifier: Apache-2.0
// What the converter child makes text with. Each reader takes the bytes of a stranger and fills a
// Reply; it stops by throwing, which the child turns into the remark that says why.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/convert/limits.hpp"
#include "extract/convert/reply.hpp"

namespace mandat::extract::formats {

/// The document cannot be read: damaged, locked, something else.
struct Refusal {
    Code code = Code::unreadable_input;
    std::string argument;
};

/// Reading ends here; what was read before it is kept.
struct LimitReached {
    std::size_t Limits::*limit = nullptr;
};

/// Zip: a DOCX, an ODT, or an archive of documents, by what is in it.
void read_zip(std::string_view bytes, const Limits& limits, Reply& reply);

/// The parts of a DOCX (word/document.xml and what it needs) as lines.
class Package;
void read_docx(const Package& package, const Limits& limits, Reply& reply);

/// The parts of an ODT (content.xml, styles.xml).
void read_odt(const Package& package, const Limits& limits, Reply& reply);

/// HTML in UTF-8.
void read_html(std::string_view bytes, const Limits& limits, Reply& reply);

/// Looks at the tags alone, before a tree is built of them: that takes time by the square of how
/// deep elements stand in each other and of how many attributes one has.
///
/// errors  LimitReached
void check_tags(std::string_view html, const Limits& limits);

/// What `pdftotext -bbox-layout` writes.
void read_word_boxes(std::string_view xhtml, const Limits& limits, Reply& reply);

/// Marks in front of words that a reader of the original does not see, or that were struck out.
/// No document holds them: control characters are dropped on the way in.
inline constexpr char hidden_mark = '\x01';
inline constexpr char struck_mark = '\x02';

/// Lines that a document is made of, as they will be read.
class Lines {
  public:
    Lines(const Limits& limits, Reply& reply) : limits_(limits), reply_(reply) {}

    /// One line, or several with '\n' between them. Marks become remarks about their line.
    void add(std::string_view text);

    /// An empty line, unless the last one is empty or there is none.
    void separate();

    /// The next line stands on a new page, or one behind it.
    void begin_page(std::size_t pending = 0);

  private:
    void add_line(std::string_view line);

    const Limits& limits_;
    Reply& reply_;
    std::size_t count_ = 0;
    bool blank_ = true;
};

/// Cells side by side: line k of each cell, with tabs between them.
[[nodiscard]] std::vector<std::string> rows_of(const std::vector<std::vector<std::string>>& cells);

/// "lines" without control characters; a line end is a blank.
[[nodiscard]] std::string clean_text(std::string_view text);

/// A text as its lines.
[[nodiscard]] std::vector<std::string> split_lines(std::string_view text);

}  // namespace mandat::extract::formats
