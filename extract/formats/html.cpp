// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <memory>

#include <gumbo.h>

#include "extract/formats/numbering.hpp"
#include "extract/formats/reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

std::string_view html_attribute(const GumboNode* node, const char* name) {
    const GumboAttribute* const found = ::gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? std::string_view{} : found->value;
}

template <std::size_t N>
bool is_one_of(const std::array<GumboTag, N>& tags, GumboTag tag) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// Never text of the page.
constexpr std::array passed_over = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,
                                    GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME,
                                    GUMBO_TAG_OBJECT,   GUMBO_TAG_SVG,      GUMBO_TAG_SELECT,
                                    GUMBO_TAG_NAV,      GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON};

constexpr std::array html_blocks = {
    GUMBO_TAG_P,         GUMBO_TAG_DIV,     GUMBO_TAG_SECTION,  GUMBO_TAG_ARTICLE,
    GUMBO_TAG_HEADER,    GUMBO_TAG_FOOTER,  GUMBO_TAG_MAIN,     GUMBO_TAG_ASIDE,
    GUMBO_TAG_UL,        GUMBO_TAG_OL,      GUMBO_TAG_LI,       GUMBO_TAG_DL,
    GUMBO_TAG_DT,        GUMBO_TAG_DD,      GUMBO_TAG_FIGURE,   GUMBO_TAG_ADDRESS,
    GUMBO_TAG_CENTER,    GUMBO_TAG_FORM,    GUMBO_TAG_FIELDSET, GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_PRE,       GUMBO_TAG_BODY,    GUMBO_TAG_HR,       GUMBO_TAG_CAPTION,
    GUMBO_TAG_DETAILS,   GUMBO_TAG_SUMMARY, GUMBO_TAG_H1,       GUMBO_TAG_H2,
    GUMBO_TAG_H3,        GUMBO_TAG_H4,      GUMBO_TAG_H5,       GUMBO_TAG_H6,
    GUMBO_TAG_FIGCAPTION};

/// Paragraphs of a page stand apart, items and divisions do not.
constexpr std::array set_apart = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,    GUMBO_TAG_H4,
                                  GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_TABLE, GUMBO_TAG_HR,
                                  GUMBO_TAG_P,  GUMBO_TAG_PRE};

bool is_hidden(const GumboNode* node) {
    if (::gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
    std::string style = utf8::lower(html_attribute(node, "style"));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos ||
           style.find("font-size:0;") != std::string::npos || style.ends_with("font-size:0");
}

/// The page, or a cell of a table in it, as lines.
class HtmlReader {
  public:
    explicit HtmlReader(const Limits& limits) : limits_(limits) {}

    std::vector<std::string> read(const GumboNode* root) {
        read_children(root, {});
        end_line();
        while (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
        return std::move(lines_);
    }

  private:
    /// What holds for everything within an element.
    struct Within {
        std::size_t depth = 0;
        bool hidden = false;
        bool kept_blanks = false;  ///< in <pre>
    };

    void read_children(const GumboNode* node, Within within) {
        const GumboVector& children = node->v.element.children;
        int number = 1;
        if (node->v.element.tag == GUMBO_TAG_OL) number = first_number(node);
        for (unsigned int i = 0; i < children.length; ++i) {
            const auto* const child = static_cast<const GumboNode*>(children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_LI)
                label_ = item_label(node, child, number);
            read_node(child, within);
        }
    }

    static int first_number(const GumboNode* list) {
        const std::string start(html_attribute(list, "start"));
        const bool digits = !start.empty() && start.size() < 6 &&
                            start.find_first_not_of("0123456789") == std::string::npos;
        return digits ? std::stoi(start) : 1;
    }

    static std::string item_label(const GumboNode* list, const GumboNode* item, int& number) {
        if (list->v.element.tag != GUMBO_TAG_OL) return "- ";
        const std::string value(html_attribute(item, "value"));
        if (!value.empty() && value.size() < 6 &&
            value.find_first_not_of("0123456789") == std::string::npos)
            number = std::stoi(value);
        const std::string_view type = html_attribute(list, "type");
        const bool letter = type == "a" || type == "A";
        return number_text(number++, type) + (letter ? ") " : ". ");
    }

    void read_node(const GumboNode* node, Within within) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
            add_text(node->v.text.text, within);
        } else if (node->type == GUMBO_NODE_WHITESPACE) {
            add_text(" ", within);
        } else if (node->type == GUMBO_NODE_ELEMENT) {
            read_element(node, within);
        }
    }

    void read_element(const GumboNode* node, Within within) {
        const GumboTag tag = node->v.element.tag;
        if (++within.depth > limits_.xml_depth) throw LimitReached{&Limits::xml_depth};
        if (is_one_of(passed_over, tag)) return;
        within.hidden = within.hidden || is_hidden(node);
        if (tag == GUMBO_TAG_BR) {
            end_line();
        } else if (tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE) {
            line_ += struck_mark;
        } else if (tag == GUMBO_TAG_TABLE) {
            read_table(node, within);
        } else if (is_one_of(html_blocks, tag) || tag == GUMBO_TAG_TR) {
            read_block(node, within);
        } else {
            read_children(node, within);
        }
    }

    void read_block(const GumboNode* node, Within within) {
        const GumboTag tag = node->v.element.tag;
        const bool apart = is_one_of(set_apart, tag);
        within.kept_blanks = within.kept_blanks || tag == GUMBO_TAG_PRE;
        std::string label;
        if (tag == GUMBO_TAG_LI) label.swap(label_);
        end_line();
        if (apart) separate();
        line_ = label;
        item_label_ = label;
        read_children(node, within);
        end_line();
        if (apart) separate();
    }

    void add_text(std::string_view text, Within within) {
        if (within.hidden && text.find_first_not_of(" \t\r\n\f") != std::string_view::npos)
            line_ += hidden_mark;
        for (const char c : text) {
            const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (within.kept_blanks && c == '\n') {
                end_line();
            } else if (within.kept_blanks && (c == '\t' || c == ' ')) {
                line_ += c;
            } else if (!blank) {
                if (static_cast<unsigned char>(c) >= 0x20) line_ += c;
            } else if (!line_.empty() && line_.back() != ' ' && line_.back() != '\t') {
                line_ += ' ';
            }
        }
    }

    void end_line() {
        while (!line_.empty() && (line_.back() == ' ' || line_.back() == '\t')) line_.pop_back();
        // A paragraph within an item goes on behind its label.
        if (!item_label_.empty() && line_ + " " == item_label_) {
            label_line_.swap(item_label_);
            line_.clear();
            return;
        }
        if (!line_.empty()) {
            lines_.push_back(label_line_ + line_);
            label_line_.clear();
        }
        item_label_.clear();
        line_.clear();
    }

    void separate() {
        if (label_line_.empty() && !lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
    }

    void read_table(const GumboNode* table, Within within) {
        end_line();
        separate();
        read_rows(table, within);
        separate();
    }

    void read_rows(const GumboNode* parent, Within within) {
        if (++within.depth > limits_.xml_depth) throw LimitReached{&Limits::xml_depth};
        const GumboVector& children = parent->v.element.children;
        for (unsigned int i = 0; i < children.length; ++i) {
            const auto* const node = static_cast<const GumboNode*>(children.data[i]);
            if (node->type != GUMBO_NODE_ELEMENT) continue;
            const GumboTag tag = node->v.element.tag;
            if (tag == GUMBO_TAG_TR) {
                read_row(node, within);
            } else if (tag == GUMBO_TAG_CAPTION) {
                read_element(node, within);
            } else if (!is_one_of(passed_over, tag)) {
                read_rows(node, within);
            }
        }
    }

    void read_row(const GumboNode* row, Within within) {
        std::vector<std::vector<std::string>> cells;
        const GumboVector& children = row->v.element.children;
        for (unsigned int i = 0; i < children.length; ++i) {
            const auto* const node = static_cast<const GumboNode*>(children.data[i]);
            if (node->type != GUMBO_NODE_ELEMENT) continue;
            HtmlReader inner(limits_);
            inner.depth_before_ = within.depth + depth_before_;
            if (inner.depth_before_ > limits_.xml_depth) throw LimitReached{&Limits::xml_depth};
            Within cell = within;
            cell.depth = inner.depth_before_;
            cell.hidden = cell.hidden || is_hidden(node) || is_hidden(row);
            inner.read_children(node, cell);
            inner.end_line();
            // Lines of a cell stand beside those of the next: the gaps between paragraphs go.
            std::erase_if(inner.lines_, [](const std::string& line) { return line.empty(); });
            cells.push_back(std::move(inner.lines_));
        }
        for (std::string& line : rows_of(cells)) lines_.push_back(std::move(line));
    }

    const Limits& limits_;
    std::vector<std::string> lines_;
    std::string line_;
    std::string label_;       ///< of the list item that comes next
    std::string label_line_;  ///< a label whose words follow in a block of their own
    std::string item_label_;  ///< what the line began with, until it has words
    std::size_t depth_before_ = 0;
};

}  // namespace

void read_html(std::string_view bytes, const Limits& limits, Reply& reply) {
    reply.format = "html";
    check_tags(bytes, limits);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto free_page = [&](GumboOutput* page) {
        // Freeing goes as deep as the elements do; a large page stays until the process ends.
        constexpr std::size_t cannot_be_deep = 64'000;
        if (bytes.size() < cannot_be_deep) ::gumbo_destroy_output(&options, page);
    };
    const std::unique_ptr<GumboOutput, decltype(free_page)> page(
        ::gumbo_parse_with_options(&options, bytes.data(), bytes.size()), free_page);
    Lines lines(limits, reply);
    HtmlReader reader(limits);
    for (const std::string& line : reader.read(page->root)) lines.add(line);
}

}  // namespace mandat::extract::formats
