// SPDX-License-Identifier: Apache-2.0
#include "render/map/diagram_card.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"
#include "render/map/pill.hpp"
#include "render/view/element_id.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr std::size_t title_line = 25;  // characters of a name on one line
constexpr std::size_t longest_title = 34;
constexpr std::size_t fact_line = 40;
constexpr std::size_t row_line = 44;
constexpr int narrowest_card = 118;

struct DiagramPaint {
    Colour border;
    Colour fill;
    Colour kicker;
    Colour name;
    Colour fact;
};

DiagramPaint paint_of(const DiagramCard& card) {
    if (card.mark == Mark::added) return {added, added_tint, added, ink, muted};
    if (card.mark == Mark::removed) return {removed, removed_tint, removed, ink, muted};
    const Hue colours = card.hue > 0 ? hue(card.hue) : Hue{slate, slate_tint};
    switch (card.look) {
        case CardLook::solid: {
            const Colour solid = card.hue > 0 ? colours.solid : navy;
            const Colour second = card.hue > 0 ? on_colour : on_navy;
            return {solid, solid, second, white, second};
        }
        case CardLook::hero: return {navy, navy, on_navy, white, on_navy};
        case CardLook::outlined: return {navy, white, muted, ink, muted};
        case CardLook::tinted: return {colours.solid, colours.tint, muted, ink, muted};
        case CardLook::list:
            return {hairline, white, card.hue > 0 ? colours.solid : muted, ink, muted};
    }
    return {navy, white, muted, ink, muted};
}

std::size_t longest_word(const std::string& text) {
    std::size_t longest = 0;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        longest =
            std::max(longest, utf8::length(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return longest;
}

int name_size(const DiagramCard& card) {
    if (card.look == CardLook::hero) return 18;
    return card.look == CardLook::list ? 11 : 12;
}

std::vector<std::string> name_of(const DiagramCard& card) {
    if (card.name.empty()) return {};
    // one long word is not cut for a few letters
    const std::size_t line =
        std::max(card.look == CardLook::hero ? std::size_t{17} : title_line,
                 std::min(longest_word(card.name) + mark_sign(card.mark).size(), longest_title));
    return name_lines(std::string(mark_sign(card.mark)) + card.name, {120, line, 6});
}

void put_line(Markup& out, int size_pt, Colour colour, const std::string& line, Weight weight) {
    out << "<TR><TD WIDTH=\"8\"></TD><TD ALIGN=\"LEFT\" CELLPADDING=\"1\"><FONT POINT-SIZE=\""
        << size_pt << "\" COLOR=\"" << colour << "\">";
    if (weight == Weight::bold) out << "<B>";
    out.line(line);
    if (weight == Weight::bold) out << "</B>";
    out << "</FONT></TD><TD WIDTH=\"8\"></TD></TR>";
}

void put_heading(Markup& out, const DiagramRow& row, Colour colour) {
    out << "<TR><TD HEIGHT=\"4\"></TD><TD></TD><TD></TD></TR>";
    for (const std::string& line : label_lines(upper_case(row.text), {80, row_line, 2}))
        put_line(out, 8, colour, line, Weight::bold);
}

constexpr int aside_gap = 9;  // three blanks of Inter at 10 pt

/// A row as it is broken: what is beside goes on the last line of the text, or below it.
struct RowLines {
    std::vector<std::string> text;
    std::vector<std::string> aside;
    bool below = false;
};

RowLines lines_of(const DiagramRow& row) {
    RowLines out;
    out.text = name_lines(std::string(mark_sign(row.mark)) + row.text, {160, row_line, 5});
    out.aside = label_lines(row.aside, {90, row_line, 2});
    if (out.aside.empty()) return out;
    const int together = width_pt(out.text.back(), 10) + width_pt(out.aside.front(), 10);
    out.below = out.aside.size() > 1 || together > width_pt(std::string(row_line, 'n'), 10);
    return out;
}

int width_of(const RowLines& lines) {
    int widest = 0;
    for (const std::string& line : lines.text) widest = std::max(widest, width_pt(line, 10));
    for (const std::string& line : lines.aside) {
        const int before = lines.below ? 0 : width_pt(lines.text.back(), 10) + aside_gap;
        widest = std::max(widest, before + width_pt(line, 10));
    }
    return widest;
}

/// How many lines a row takes.
std::size_t count_of(const RowLines& parts) {
    return parts.text.size() + (parts.below ? parts.aside.size() : 0);
}

void put_letters(Markup& out, Colour colour, const std::string& line) {
    out << "<FONT POINT-SIZE=\"10\" COLOR=\"" << colour << "\">";
    out.line(line) << "</FONT>";
}

/// One line of a row. Each is a cell of its own: where a line has two colours, Graphviz sets the
/// lines of one cell too close.
void put_row_line(Markup& out, const RowLines& parts, std::size_t at, Colour text, Colour aside) {
    if (at >= parts.text.size()) {
        put_letters(out, aside, parts.aside[at - parts.text.size()]);
        return;
    }
    const bool shared = at + 1 == parts.text.size() && !parts.aside.empty() && !parts.below;
    if (!shared) {
        put_letters(out, text, parts.text[at]);
        return;
    }
    put_letters(out, text, parts.text[at] + "&#160;&#160;&#160;");
    put_letters(out, aside, parts.aside.front());
}

void put_diagram_row(Markup& out, const DiagramRow& row, Colour text, Colour aside,
                     std::set<std::string>& ids) {
    Colour colour = text;
    if (row.mark == Mark::added) colour = added;
    if (row.mark == Mark::removed) colour = removed;
    out << "<TR><TD WIDTH=\"8\"";
    if (!row.id.empty()) {
        out << " PORT=\"";
        out.id(left_port(row.id)) << "\"";
    }
    out << "></TD><TD ALIGN=\"LEFT\" CELLPADDING=\"1\"";
    const RowLines parts = lines_of(row);
    const std::string id = row.id.empty() ? std::string{} : element_id(row.id);
    if (!id.empty() && ids.insert(id).second) {
        out << " HREF=\"#";
        out.id(id) << "\" ID=\"";
        out.id(id) << "\"";
    }
    out << ">";
    put_row_line(out, parts, 0, colour, aside);
    out << "</TD><TD WIDTH=\"8\"";
    if (!row.id.empty()) {
        out << " PORT=\"";
        out.id(right_port(row.id)) << "\"";
    }
    out << "></TD></TR>";
    for (std::size_t i = 1; i < count_of(parts); ++i) {
        out << "<TR><TD WIDTH=\"8\"></TD><TD ALIGN=\"LEFT\" CELLPADDING=\"1\">";
        put_row_line(out, parts, i, colour, aside);
        out << "</TD><TD WIDTH=\"8\"></TD></TR>";
    }
    out << "<TR><TD HEIGHT=\"2\"></TD><TD></TD><TD></TD></TR>";
}

}  // namespace

std::string left_port(const NodeId& row) { return element_id(row); }
std::string right_port(const NodeId& row) { return element_id(row) + "--r"; }

int width_pt(const DiagramCard& card) {
    int widest = narrowest_card;
    const auto grow = [&](std::string_view text, int size, Weight weight) {
        widest = std::max(widest, width_pt(text, size, weight) + 4);
    };
    for (const std::string& line : label_lines(upper_case(card.kicker), {60, 40, 2}))
        grow(line, 8, Weight::bold);
    for (const std::string& line : name_of(card)) grow(line, name_size(card), Weight::bold);
    for (const std::string& fact : card.facts) {
        for (const std::string& line : label_lines(fact, {160, fact_line, 4}))
            grow(line, 9, Weight::regular);
    }
    for (const DiagramRow& row : card.rows) {
        if (row.heading)
            grow(upper_case(row.text), 8, Weight::bold);
        else
            widest = std::max(widest, width_of(lines_of(row)) + 8);
    }
    return widest + 18;
}

Markup diagram_card(const DiagramCard& card, int least_width_pt, std::set<std::string>& ids) {
    const DiagramPaint paint = paint_of(card);
    Markup out;
    out << "<TABLE BORDER=\"" << (card.mark == Mark::none ? 1 : 2) << "\" COLOR=\"" << paint.border
        << "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" BGCOLOR=\"" << paint.fill
        << "\" ";
    put_style(out, card.sureness != Sureness::stated);
    const bool hero = card.look == CardLook::hero;
    out << "><TR><TD HEIGHT=\"" << (hero ? 12 : 7) << "\"></TD><TD WIDTH=\""
        << std::max(narrowest_card, least_width_pt - 18) << "\"></TD><TD></TD></TR>";
    for (const std::string& line : label_lines(upper_case(card.kicker), {60, 40, 2}))
        put_line(out, 8, paint.kicker, line, Weight::bold);
    for (const std::string& line : name_of(card))
        put_line(out, name_size(card), paint.name, line, Weight::bold);
    if (!card.facts.empty()) out << "<TR><TD HEIGHT=\"3\"></TD><TD></TD><TD></TD></TR>";
    for (const std::string& fact : card.facts) {
        for (const std::string& line : label_lines(fact, {160, fact_line, 4}))
            put_line(out, hero ? 10 : 9, paint.fact, line, Weight::regular);
    }
    if (!card.rows.empty() && !card.rows.front().heading)
        out << "<TR><TD HEIGHT=\"3\"></TD><TD></TD><TD></TD></TR>";
    for (const DiagramRow& row : card.rows) {
        if (row.heading)
            put_heading(out, row, paint.kicker);
        else
            put_diagram_row(out, row, paint.name, paint.fact, ids);
    }
    out << "<TR><TD HEIGHT=\"" << (hero ? 12 : 7) << "\"></TD><TD></TD><TD></TD></TR></TABLE>";
    return out;
}

}  // namespace mandat::render
