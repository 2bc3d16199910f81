// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// XML as one stream of bytes, an element a line: the only place where text from documents becomes
/// markup. Element and attribute names are literals of ours; everything else passes clean() and is
/// escaped for where it stands, so that it reads back as it was, line ends and blanks included.
///
/// owns    a reference to the losses it counts replaced characters in
/// errors  std::logic_error: an attribute after content, text in the document element, a close
///         without its open, take() with elements open
/// cost    O(bytes written); no tree is built
/// source  XML 1.0, fifth edition, 2.11 and 3.3.3 (why line ends are references)
class XmlWriter {
  public:
    explicit XmlWriter(LossReport& losses);

    void open(const char* name);
    void attribute(const char* name, std::string_view value);  ///< right after open()
    void text(std::string_view value);  ///< of an element that holds no others
    void close();

    /// The whole document; the writer is empty after it.
    [[nodiscard]] std::string take();

  private:
    enum class State { start_tag, text, content };
    struct Element {
        const char* name;
        State state;
    };

    void begin_line(std::size_t depth);

    LossReport& losses_;
    std::string out_;
    std::vector<Element> open_;
};

}  // namespace mandat::render
