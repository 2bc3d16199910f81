// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <map>

#include "extract/formats/gaps.hpp"
#include "extract/formats/numbering.hpp"
#include "extract/formats/package.hpp"
#include "extract/formats/reader.hpp"
#include "extract/formats/xml.hpp"

namespace mandat::extract::formats {
namespace {

constexpr std::size_t list_levels = 10;
constexpr int most_repeats = 1'000;  // of a cell or a row; spreadsheets fill a sheet with them

/// One level of a list style.
struct OdtLevel {
    bool bullet = false;
    std::string format;  ///< "1", "a", "I"; empty: not numbered
    std::string before;
    std::string after;
    int start = 1;
    int shown = 1;  ///< levels whose numbers are printed
};
using OdtList = std::array<OdtLevel, list_levels>;

/// "0.247cm" in points; -1 when it says nothing.
double length_points(std::string_view text) {
    if (text.empty()) return -1;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value < 0 || value > 1000) return -1;
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    if (unit == "cm") return value * 72 / 2.54;
    if (unit == "mm") return value * 72 / 25.4;
    if (unit == "in") return value * 72;
    return unit == "pt" ? value : -1;
}

/// Space around a paragraph in points; below 0 where nothing is said.
struct OdtSpace {
    double before = -1;
    double after = -1;
    std::string parent;
};

/// Styles of both parts: lists, and which text nobody sees.
class OdtStyles {
  public:
    void add(pugi::xml_node root) {
        for (const pugi::xml_node& group : root.children()) {
            for (const pugi::xml_node& node : group.children()) {
                const std::string name(attribute_of(node, "name"));
                if (local_name(node) == "list-style") add_list(lists_[name], node);
                if (local_name(node) == "outline-style") add_list(outline_, node);
                if (local_name(node) == "style") add_style(name, node);
            }
        }
    }

    [[nodiscard]] const OdtList* list(const std::string& name) const {
        const auto found = lists_.find(name);
        return found == lists_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const OdtList& outline() const { return outline_; }
    [[nodiscard]] OdtSpace space_of(std::string style) const {
        OdtSpace out;
        for (int i = 0; i < 20; ++i) {  // styles may name each other in a circle
            const auto found = spaces_.find(style);
            if (found == spaces_.end()) break;
            if (out.before < 0) out.before = found->second.before;
            if (out.after < 0) out.after = found->second.after;
            style = found->second.parent;
        }
        return out;
    }
    [[nodiscard]] bool is_hidden(const std::string& style) const {
        const auto found = hidden_.find(style);
        return found != hidden_.end() && found->second;
    }

  private:
    void add_list(OdtList& list, pugi::xml_node node) {
        for (const pugi::xml_node& one : node.children()) {
            const int index = number_attribute(one, "level", 0, list_levels);
            if (index < 1) continue;
            OdtLevel& level = list[static_cast<std::size_t>(index) - 1];
            level.bullet = local_name(one) == "list-level-style-bullet";
            level.format = attribute_of(one, "num-format");
            level.before = attribute_of(one, "num-prefix");
            level.after = attribute_of(one, "num-suffix");
            level.start = number_attribute(one, "start-value", 1);
            level.shown = number_attribute(one, "display-levels", 1, list_levels);
        }
    }

    void add_style(const std::string& name, pugi::xml_node node) {
        if (attribute_of(child_of(node, "text-properties"), "display") == "none")
            hidden_[name] = true;
        if (attribute_of(node, "family") != "paragraph") return;
        const pugi::xml_node paragraph = child_of(node, "paragraph-properties");
        spaces_[name] = {length_points(attribute_of(paragraph, "margin-top")),
                         length_points(attribute_of(paragraph, "margin-bottom")),
                         std::string(attribute_of(node, "parent-style-name"))};
    }

    std::map<std::string, OdtList> lists_;
    std::map<std::string, bool> hidden_;
    std::map<std::string, OdtSpace> spaces_;
    OdtList outline_;
};

/// Numbers of a list while it is gone through.
struct OdtCount {
    std::string style;
    std::array<int, list_levels> counts{};
    std::array<bool, list_levels> begun{};
};

std::string next_odt_label(const OdtList& list, OdtCount& count, std::size_t level, int forced) {
    const OdtLevel& own = list[level];
    if (own.bullet) return "- ";
    for (std::size_t i = 0; i <= level; ++i) {
        if (count.begun[i]) continue;
        count.begun[i] = true;
        count.counts[i] = list[i].start - (i == level ? 1 : 0);
    }
    ++count.counts[level];
    if (forced >= 0) count.counts[level] = forced;
    for (std::size_t i = level + 1; i < list_levels; ++i) count.begun[i] = false;
    if (own.format.empty()) return {};
    std::string number;
    const auto shown = static_cast<std::size_t>(std::max(own.shown, 1));
    for (std::size_t i = level + 1 - std::min(shown, level + 1); i <= level; ++i) {
        if (list[i].format.empty()) continue;
        if (!number.empty()) number += '.';
        number += number_text(count.counts[i], list[i].format);
    }
    return own.before + number + own.after + " ";
}

class OdtReader {
  public:
    explicit OdtReader(const OdtStyles& styles) : styles_(styles) {}

    std::vector<std::string> read_blocks(pugi::xml_node parent) {
        std::vector<std::string> out;
        read_blocks(parent, out);
        return out;
    }

  private:
    void read_blocks(pugi::xml_node parent, std::vector<std::string>& out) {
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "p" || name == "h") {
                read_paragraph(node, "", out);
            } else if (name == "list") {
                read_list(node, 0, out);
                constexpr double break_of_sense = 100;
                after_ = break_of_sense;  // where a list ends something else begins
            } else if (name == "table") {
                read_table(node, out);
            } else if (name == "frame" || name == "text-box" || name == "section" ||
                       name == "index-body" || name == "index-title" || name == "g" ||
                       name.ends_with("-index") || name == "table-of-content" ||
                       name == "numbered-paragraph" || name == "custom-shape") {
                read_blocks(node, out);
            }
        }
    }

    void read_paragraph(pugi::xml_node node, const std::string& label,
                        std::vector<std::string>& out) {
        std::string words;
        std::vector<std::string> boxes;
        const bool hidden = styles_.is_hidden(std::string(attribute_of(node, "style-name")));
        read_inline(node, hidden, words, boxes);
        const bool heading = local_name(node) == "h";
        if (words.find_first_not_of(" \t\n") == std::string::npos) {
            if (out.empty() || !out.back().empty()) out.emplace_back();
        } else {
            const OdtSpace space = styles_.space_of(std::string(attribute_of(node, "style-name")));
            if (heading && !out.empty() && !out.back().empty()) out.emplace_back();
            if (!out.empty() && !out.back().empty())
                out.push_back(gap_line(std::max({space.before, after_, 0.0})));
            constexpr double below_heading = 100;
            after_ = heading ? below_heading : space.after;
            words.insert(0, heading && label.empty() ? heading_label(node) : label);
            for (std::string& line : split_lines(words)) out.push_back(std::move(line));
        }
        out.insert(out.end(), boxes.begin(), boxes.end());
    }

    std::string heading_label(pugi::xml_node node) {
        const int level = number_attribute(node, "outline-level", 1, list_levels);
        if (level < 1 || attribute_of(node, "is-list-header") == "true") return {};
        const OdtList& outline = styles_.outline();
        return next_odt_label(outline, outline_count_, static_cast<std::size_t>(level) - 1,
                              number_attribute(node, "start-value", -1));
    }

    void read_inline(pugi::xml_node parent, bool hidden, std::string& words,
                     std::vector<std::string>& boxes) {
        for (const pugi::xml_node& node : parent.children()) {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                add_words(node.value(), hidden, words);
            } else {
                read_inline_part(node, hidden, words, boxes);
            }
        }
    }

    /// White space in the file is one blank; several blanks are written as text:s.
    static void add_words(std::string_view text, bool hidden, std::string& words) {
        if (hidden && !text.empty()) words += hidden_mark;
        for (const char c : clean_text(text)) {
            const bool blank = c == ' ' || c == '\t';
            if (blank && (words.empty() || words.back() == ' ')) continue;
            words += blank ? ' ' : c;
        }
    }

    void read_inline_part(pugi::xml_node node, bool hidden, std::string& words,
                          std::vector<std::string>& boxes) {
        const std::string_view name = local_name(node);
        if (name == "s") {
            const int count = number_attribute(node, "c", 1, most_repeats);
            words.append(static_cast<std::size_t>(count), ' ');
        } else if (name == "tab") {
            words += '\t';
        } else if (name == "line-break") {
            words += '\n';
        } else if (name == "span") {
            const bool vanish = styles_.is_hidden(std::string(attribute_of(node, "style-name")));
            read_inline(node, hidden || vanish, words, boxes);
        } else if (name == "hidden-text") {
            add_words(attribute_of(node, "string-value"), true, words);
        } else if (name == "hidden-paragraph") {
            words += hidden_mark;
        } else if (name == "change") {
            words += struck_mark;  // stands where something was deleted
        } else if (name == "frame" || name == "custom-shape" || name == "g") {
            OdtReader inner(styles_);
            std::vector<std::string> box = inner.read_blocks(node);
            drop_gaps(box);
            std::move(box.begin(), box.end(), std::back_inserter(boxes));
        } else if (name != "note" && name != "annotation" && name != "tracked-changes" &&
                   name != "bookmark") {
            read_inline(node, hidden, words, boxes);
        }
    }

    void read_list(pugi::xml_node list, std::size_t level, std::vector<std::string>& out) {
        const std::string own(attribute_of(list, "style-name"));
        if (level == 0) begin_list(list, own);
        for (const pugi::xml_node& item : list.children()) {
            const std::string_view kind = local_name(item);
            if (kind != "list-item" && kind != "list-header") continue;
            int forced = number_attribute(item, "start-value", -1);
            bool first = kind == "list-item";
            for (const pugi::xml_node& node : item.children()) {
                const std::string_view name = local_name(node);
                if (name == "list") {
                    read_list(node, std::min(level + 1, list_levels - 1), out);
                } else if (name == "p" || name == "h") {
                    read_paragraph(node, first ? label(level, forced) : std::string{}, out);
                    first = false;
                    forced = -1;
                }
            }
        }
    }

    /// A list goes on counting when it says so; else it begins anew.
    void begin_list(pugi::xml_node list, const std::string& style) {
        const bool goes_on = attribute_of(list, "continue-numbering") == "true" ||
                             !attribute_of(list, "continue-list").empty();
        OdtCount& count = counts_[style];
        if (!goes_on) count = {};
        count.style = style;
        current_ = style;
    }

    std::string label(std::size_t level, int forced) {
        const OdtList* const list = styles_.list(current_);
        return list == nullptr ? "" : next_odt_label(*list, counts_[current_], level, forced);
    }

    void read_table(pugi::xml_node table, std::vector<std::string>& out) {
        if (!out.empty() && !out.back().empty()) out.emplace_back();
        read_rows(table, out);
        out.emplace_back();
    }

    void read_rows(pugi::xml_node parent, std::vector<std::string>& out) {
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "table-row") {
                std::vector<std::vector<std::string>> cells;
                for (const pugi::xml_node& cell : node.children()) {
                    if (local_name(cell) != "table-cell") continue;
                    OdtReader inner(styles_);
                    std::vector<std::string> lines = inner.read_blocks(cell);
                    drop_gaps(lines);
                    while (!lines.empty() && lines.back().empty()) lines.pop_back();
                    cells.push_back(std::move(lines));
                }
                for (std::string& row : rows_of(cells)) out.push_back(std::move(row));
            } else if (name == "table-header-rows" || name == "table-rows" ||
                       name == "table-row-group") {
                read_rows(node, out);
            }
        }
    }

    const OdtStyles& styles_;
    std::map<std::string, OdtCount> counts_;
    std::string current_;
    OdtCount outline_count_;
    double after_ = 0;  ///< space below the last paragraph
};

/// The head that pages have, in the first master page that has one.
pugi::xml_node odt_header(pugi::xml_node styles) {
    for (const pugi::xml_node& page : child_of(styles, "master-styles").children()) {
        for (const std::string_view name : {"header-first", "header"}) {
            if (const pugi::xml_node header = child_of(page, name); !header.empty()) return header;
        }
    }
    return {};
}

}  // namespace

void read_odt(const Package& package, const Limits& limits, Reply& reply) {
    reply.format = "odt";
    if (package.part("META-INF/manifest.xml").find("encryption-data") != std::string_view::npos)
        throw Refusal{Code::encrypted_input, ""};
    if (package.times("content.xml") > 1) throw Refusal{Code::ambiguous_docx, ""};
    if (package.part("content.xml").empty()) throw Refusal{Code::damaged_docx, ""};
    pugi::xml_document content;
    pugi::xml_document style_part;
    load_xml(content, package.part("content.xml"), limits);
    if (const auto part = package.part("styles.xml"); !part.empty())
        load_xml(style_part, part, limits);
    OdtStyles styles;
    styles.add(style_part.document_element());
    styles.add(content.document_element());
    const pugi::xml_node text = child_of(child_of(content.document_element(), "body"), "text");
    if (text.empty()) throw Refusal{Code::damaged_docx, ""};
    Lines lines(limits, reply);
    if (const auto header = odt_header(style_part.document_element()); !header.empty()) {
        OdtReader reader(styles);
        std::vector<std::string> head = reader.read_blocks(header);
        drop_gaps(head);
        for (const std::string& line : head) lines.add(line);
        lines.separate();
    }
    OdtReader reader(styles);
    std::vector<std::string> all = reader.read_blocks(text);
    settle_gaps(all);
    for (const std::string& line : all) lines.add(line);
}

}  // namespace mandat::extract::formats
