// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>

#include "extract/formats/gaps.hpp"
#include "extract/formats/numbering.hpp"
#include "extract/formats/package.hpp"
#include "extract/formats/reader.hpp"
#include "extract/formats/xml.hpp"

namespace mandat::extract::formats {
namespace {

bool is_on(pugi::xml_node toggle) {
    if (toggle.empty()) return false;
    const std::string_view value = attribute_of(toggle, "val");
    return value != "0" && value != "false" && value != "off";
}

/// Space around a paragraph in points; below 0 where nothing is said.
struct DocxSpace {
    double before = -1;
    double after = -1;

    static DocxSpace of(pugi::xml_node properties) {
        const pugi::xml_node spacing = child_of(properties, "spacing");
        const auto points = [&](const char* exact, const char* automatic) -> double {
            constexpr int twips = 20;  // in a point
            constexpr double usual = 14;
            const std::string_view on = attribute_of(spacing, automatic);
            if (on == "1" || on == "true") return usual;
            const int value = number_attribute(spacing, exact, -1);
            return value < 0 ? -1 : static_cast<double>(value) / twips;
        };
        return {points("before", "beforeAutospacing"), points("after", "afterAutospacing")};
    }
    /// What is not said here, the other says.
    void inherit(const DocxSpace& other) {
        if (before < 0) before = other.before;
        if (after < 0) after = other.after;
    }
};

/// What a style says that matters for reading.
struct DocxStyle {
    std::string based_on;
    ListPlace list;
    DocxSpace space;
    bool hidden = false;
    bool heading = false;
};

class DocxStyles {
  public:
    explicit DocxStyles(pugi::xml_node root) {
        const pugi::xml_node usual = child_of(child_of(root, "docDefaults"), "pPrDefault");
        usual_ = DocxSpace::of(child_of(usual, "pPr"));
        for (const pugi::xml_node& node : root.children()) {
            if (local_name(node) != "style") continue;
            DocxStyle& style = styles_[std::string(attribute_of(node, "styleId"))];
            style.based_on = attribute_of(child_of(node, "basedOn"), "val");
            const pugi::xml_node paragraph = child_of(node, "pPr");
            style.list = list_place(paragraph);
            style.space = DocxSpace::of(paragraph);
            if (attribute_of(node, "type") == "paragraph" && attribute_of(node, "default") == "1")
                default_ = attribute_of(node, "styleId");
            style.hidden = is_on(child_of(child_of(node, "rPr"), "vanish"));
            style.heading = !child_of(paragraph, "outlineLvl").empty();
        }
    }

    static ListPlace list_place(pugi::xml_node paragraph) {
        const pugi::xml_node numbered = child_of(paragraph, "numPr");
        return {number_attribute(child_of(numbered, "numId"), "val", -1),
                number_attribute(child_of(numbered, "ilvl"), "val", 0, Numbering::levels - 1)};
    }

    /// The style that decides about the list, with its name; an inherited one counts.
    [[nodiscard]] std::pair<ListPlace, std::string> list_of(std::string_view name) const {
        for (const auto& [id, style] : chain(name)) {
            if (style->list.list >= 0) return {style->list, id};
        }
        return {{-1, 0}, ""};
    }
    [[nodiscard]] DocxSpace space_of(pugi::xml_node properties, std::string_view name) const {
        DocxSpace out = DocxSpace::of(properties);
        for (const auto& [id, style] : chain(name.empty() ? std::string_view(default_) : name))
            out.inherit(style->space);
        out.inherit(usual_);
        return out;
    }
    [[nodiscard]] bool is_hidden(std::string_view name) const {
        for (const auto& [id, style] : chain(name)) {
            if (style->hidden) return true;
        }
        return false;
    }
    [[nodiscard]] bool is_heading(std::string_view name) const {
        for (const auto& [id, style] : chain(name)) {
            if (style->heading) return true;
        }
        return false;
    }

  private:
    using Chain = std::vector<std::pair<std::string, const DocxStyle*>>;

    [[nodiscard]] Chain chain(std::string_view name) const {
        constexpr std::size_t longest = 20;  // styles may name each other in a circle
        Chain out;
        for (auto at = styles_.find(name); at != styles_.end() && out.size() < longest;
             at = styles_.find(at->second.based_on))
            out.emplace_back(at->first, &at->second);
        return out;
    }

    std::map<std::string, DocxStyle, std::less<>> styles_;
    DocxSpace usual_;
    std::string default_;
};

/// The body, a header or a cell of a document as lines.
class DocxReader {
  public:
    DocxReader(const DocxStyles& styles, Numbering& numbering)
        : styles_(styles), numbering_(numbering) {}

    std::vector<std::string> read_blocks(pugi::xml_node parent) {
        std::vector<std::string> out;
        read_blocks(parent, out);
        flush(out);
        return out;
    }

  private:
    void read_blocks(pugi::xml_node parent, std::vector<std::string>& out) {
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "p") {
                read_paragraph(node, out);
            } else if (name == "tbl") {
                read_table(node, out);
            } else if (name == "AlternateContent") {
                read_blocks(alternative(node), out);
            } else if (name != "sectPr" && name != "del" && name != "moveFrom") {
                read_blocks(node, out);  // w:sdt, w:sdtContent, w:customXml, w:ins
            }
        }
    }

    void read_paragraph(pugi::xml_node node, std::vector<std::string>& out) {
        const pugi::xml_node properties = child_of(node, "pPr");
        const std::string_view style = attribute_of(child_of(properties, "pStyle"), "val");
        std::string words;
        std::vector<std::string> boxes;
        read_runs(node, styles_.is_hidden(style), words, boxes);
        const bool has_words = words.find_first_not_of(" \t\n") != std::string::npos;
        const std::string label = next_label(properties, style);
        if (has_words && carried_.empty()) words = label + words;
        const DocxSpace space = styles_.space_of(properties, style);
        const bool heading =
            styles_.is_heading(style) || !child_of(properties, "outlineLvl").empty();
        carried_ += words;
        // The end of the paragraph was deleted: what follows belongs to it.
        if (!child_of(child_of(properties, "rPr"), "del").empty()) return;
        if (heading && has_words && !out.empty() && !out.back().empty()) out.emplace_back();
        // Below a heading, and where a list ends, something else begins.
        constexpr double break_of_sense = 100;
        if (was_item_ && label.empty()) after_ = break_of_sense;
        if (has_words && !out.empty() && !out.back().empty())
            out.push_back(gap_line(std::max({space.before, after_, 0.0})));
        was_item_ = !label.empty();
        after_ = heading && has_words ? break_of_sense : space.after;
        flush(out);
        if (!has_words && (out.empty() || !out.back().empty())) out.emplace_back();
        out.insert(out.end(), boxes.begin(), boxes.end());
    }

    void flush(std::vector<std::string>& out) {
        if (carried_.find_first_not_of(" \t\n") != std::string::npos) {
            for (std::string& line : split_lines(carried_)) out.push_back(std::move(line));
        }
        carried_.clear();
    }

    std::string next_label(pugi::xml_node properties, std::string_view style) {
        ListPlace place = DocxStyles::list_place(properties);
        if (place.list < 0) {
            const auto [inherited, by] = styles_.list_of(style);
            place = inherited;
            if (const int level = numbering_.level_of_style(place.list, by); level >= 0)
                place.level = level;
        }
        return place.list > 0 ? numbering_.next_label(place) : std::string{};
    }

    static pugi::xml_node alternative(pugi::xml_node node) {
        const pugi::xml_node choice = child_of(node, "Choice");
        return choice.empty() ? child_of(node, "Fallback") : choice;
    }

    void read_runs(pugi::xml_node parent, bool hidden, std::string& words,
                   std::vector<std::string>& boxes) {
        for (const pugi::xml_node& node : parent.children())
            read_run_part(node, hidden, words, boxes);
    }

    void read_run_part(pugi::xml_node node, bool hidden, std::string& words,
                       std::vector<std::string>& boxes) {
        const std::string_view name = local_name(node);
        if (name == "t") {
            if (hidden && *node.child_value() != '\0') words += hidden_mark;
            for (const pugi::xml_node& text : node.children()) words += clean_text(text.value());
        } else if (name == "tab" || name == "ptab") {
            if (local_name(node.parent()) != "tabs") words += '\t';
        } else if (name == "br" || name == "cr") {
            words += '\n';
        } else if (name == "noBreakHyphen") {
            words += '-';
        } else if (name == "softHyphen") {
            words += "\xC2\xAD";
        } else if (name == "del") {
            if (!node.select_node(".//*[local-name()='delText']").node().empty())
                words += struck_mark;
        } else if (name == "AlternateContent") {
            read_runs(alternative(node), hidden, words, boxes);
        } else if (name == "txbxContent") {
            DocxReader inner(styles_, numbering_);
            std::vector<std::string> box = inner.read_blocks(node);
            drop_gaps(box);
            std::move(box.begin(), box.end(), std::back_inserter(boxes));
        } else if (name == "r") {
            const pugi::xml_node properties = child_of(node, "rPr");
            const bool vanish =
                is_on(child_of(properties, "vanish")) ||
                styles_.is_hidden(attribute_of(child_of(properties, "rStyle"), "val"));
            read_runs(node, hidden || vanish, words, boxes);
        } else if (name != "pPr" && name != "rPr" && name != "instrText" && name != "moveFrom") {
            read_runs(node, hidden, words, boxes);
        }
    }

    void read_table(pugi::xml_node table, std::vector<std::string>& out) {
        if (!out.empty() && !out.back().empty()) out.emplace_back();
        read_rows(table, out);
        out.emplace_back();
    }

    void read_rows(pugi::xml_node parent, std::vector<std::string>& out) {
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "tr") {
                if (!child_of(child_of(node, "trPr"), "del").empty()) continue;
                std::vector<std::vector<std::string>> cells;
                read_cells(node, cells);
                for (std::string& row : rows_of(cells)) out.push_back(std::move(row));
            } else if (name == "sdt" || name == "sdtContent" || name == "ins") {
                read_rows(node, out);
            }
        }
    }

    void read_cells(pugi::xml_node row, std::vector<std::vector<std::string>>& cells) {
        for (const pugi::xml_node& node : row.children()) {
            const std::string_view name = local_name(node);
            if (name == "tc") {
                DocxReader inner(styles_, numbering_);
                std::vector<std::string> lines = inner.read_blocks(node);
                drop_gaps(lines);
                while (!lines.empty() && lines.back().empty()) lines.pop_back();
                while (!lines.empty() && lines.front().empty()) lines.erase(lines.begin());
                cells.push_back(std::move(lines));
            } else if (name == "sdt" || name == "sdtContent") {
                read_cells(node, cells);
            }
        }
    }

    const DocxStyles& styles_;
    Numbering& numbering_;
    std::string carried_;  ///< of paragraphs whose end was deleted
    double after_ = 0;     ///< space below the last paragraph
    bool was_item_ = false;
};

/// Where a part's relationships lead: id -> target, within the package only.
std::map<std::string, std::string> targets_of(std::string_view part, const Limits& limits,
                                              std::string_view type) {
    std::map<std::string, std::string> out;
    if (part.empty()) return out;
    pugi::xml_document document;
    load_xml(document, part, limits);
    for (const pugi::xml_node& node : document.document_element().children()) {
        if (!attribute_of(node, "Type").ends_with(type)) continue;
        if (attribute_of(node, "TargetMode") == "External") continue;
        out[std::string(attribute_of(node, "Id"))] = attribute_of(node, "Target");
    }
    return out;
}

/// Heads of pages say whose minutes these are; the first that is printed is read, once.
std::string first_header(pugi::xml_node body) {
    const auto sections = body.select_nodes(".//*[local-name()='sectPr']");
    if (sections.empty()) return {};
    const pugi::xml_node section = sections.first().node();
    const bool title_page = is_on(child_of(section, "titlePg"));
    for (const std::string_view wanted : {title_page ? "first" : "default", "default"}) {
        for (const pugi::xml_node& node : section.children()) {
            if (local_name(node) == "headerReference" && attribute_of(node, "type") == wanted)
                return std::string(attribute_of(node, "id"));
        }
    }
    return {};
}

std::string within_word(const std::string& target) {
    return target.starts_with('/') ? target.substr(1) : "word/" + target;
}

}  // namespace

void read_docx(const Package& package, const Limits& limits, Reply& reply) {
    reply.format = "docx";
    std::string main = "word/document.xml";
    for (const auto& [id, target] :
         targets_of(package.part("_rels/.rels"), limits, "/officeDocument")) {
        if (package.has(target)) main = target;
    }
    if (package.times(main) > 1) throw Refusal{Code::ambiguous_docx, ""};
    if (package.part(main).empty()) throw Refusal{Code::damaged_docx, ""};
    pugi::xml_document styles;
    pugi::xml_document numbers;
    pugi::xml_document document;
    if (const auto part = package.part("word/styles.xml"); !part.empty())
        load_xml(styles, part, limits);
    if (const auto part = package.part("word/numbering.xml"); !part.empty())
        load_xml(numbers, part, limits);
    load_xml(document, package.part(main), limits);
    const pugi::xml_node body = child_of(document.document_element(), "body");
    if (body.empty()) throw Refusal{Code::damaged_docx, ""};

    const DocxStyles known(styles.document_element());
    Numbering numbering(numbers.document_element());
    Lines lines(limits, reply);
    const auto headers =
        targets_of(package.part("word/_rels/document.xml.rels"), limits, "/header");
    if (const auto head = headers.find(first_header(body)); head != headers.end()) {
        pugi::xml_document header;
        const auto part = package.part(within_word(head->second));
        if (!part.empty()) load_xml(header, part, limits);
        DocxReader reader(known, numbering);
        std::vector<std::string> head_lines = reader.read_blocks(header.document_element());
        drop_gaps(head_lines);
        for (const std::string& line : head_lines) lines.add(line);
        lines.separate();
    }
    DocxReader reader(known, numbering);
    std::vector<std::string> all = reader.read_blocks(body);
    settle_gaps(all);
    for (const std::string& line : all) lines.add(line);
}

}  // namespace mandat::extract::formats
