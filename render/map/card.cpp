// SPDX-License-Identifier: Apache-2.0
#include "render/map/card.hpp"

#include <algorithm>

#include "render/map/pill.hpp"
#include "render/view/element_id.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

using Text = Markup::Text;

constexpr std::size_t max_name = 80;
constexpr std::size_t max_title = 120;
constexpr Room name_room{max_name, 40, 2};
constexpr Room place_room{max_name, 40, 2};
constexpr int kicker_pt = 8;
constexpr int name_pt = 12;
constexpr int fact_pt = 9;
constexpr int row_pt = 10;
constexpr std::size_t rows_for_two_columns = 36;  // above it one column is taller than A3 is wide

/// What came or went has a border in its colour, and a sign before its name.
Colour border_of(Mark mark, Colour otherwise) {
    if (mark == Mark::added) return added;
    return mark == Mark::removed ? removed : otherwise;
}

Colour text_of(Mark mark, Colour otherwise) { return border_of(mark, otherwise); }

std::string marked(Mark mark, const std::string& name) {
    return std::string(mark_sign(mark)) + name;
}

struct Paint {
    Colour border;
    Colour fill;
    Colour kicker;
    Colour name;
    Colour fact;
    bool dashed = false;
    int border_pt = 1;
};

/// A marked card is pale, so that its border is seen.
Paint marked_paint(Mark mark, const Paint& otherwise) {
    if (mark == Mark::none) return otherwise;
    const bool fresh = mark == Mark::added;
    return {border_of(mark, navy), fresh ? added_tint : removed_tint, muted, ink, muted, false, 2};
}

void put_row(Markup& out, int size_pt, Colour colour, const std::string& line, Weight weight) {
    out << "<TR><TD WIDTH=\"8\"></TD><TD ALIGN=\"LEFT\" CELLPADDING=\"1\"><FONT POINT-SIZE=\""
        << size_pt << "\" COLOR=\"" << colour << "\">";
    if (weight == Weight::bold) out << "<B>";
    out.line(line);
    if (weight == Weight::bold) out << "</B>";
    out << "</FONT></TD><TD WIDTH=\"8\"></TD></TR>";
}

/// Kicker, name, facts.
Markup card(const std::string& kicker, const std::string& name,
            const std::vector<std::string>& facts, const Paint& paint, std::size_t name_line,
            std::size_t fact_line, int width) {
    Markup out;
    out << "<TABLE BORDER=\"" << paint.border_pt << "\" COLOR=\"" << paint.border
        << "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" BGCOLOR=\"" << paint.fill
        << "\" ";
    put_style(out, paint.dashed);
    out << "><TR><TD HEIGHT=\"7\"></TD><TD WIDTH=\"" << width << "\"></TD><TD></TD></TR>";
    for (const std::string& text : label_lines(upper_case(kicker), {60, 40, 2}))
        put_row(out, kicker_pt, paint.kicker, text, Weight::bold);
    for (const std::string& text : name_lines(name, {max_title, name_line, 6}))
        put_row(out, name_pt, paint.name, text, Weight::bold);
    if (!facts.empty()) out << "<TR><TD HEIGHT=\"3\"></TD><TD></TD><TD></TD></TR>";
    for (const std::string& fact : facts) {
        for (const std::string& text : label_lines(fact, {max_title, fact_line, 3}))
            put_row(out, fact_pt, paint.fact, text, Weight::regular);
    }
    out << "<TR><TD HEIGHT=\"7\"></TD><TD></TD><TD></TD></TR></TABLE>";
    return out;
}

constexpr int role_gap = 9;  // three blanks of Inter at 10 pt, between a name and a role
constexpr std::size_t max_role = 48;

int row_width(const PersonRow& row) {
    int widest = 0;
    for (const std::string& line : name_lines(marked(row.mark, row.name), name_room))
        widest = std::max(widest, width_pt(line, 10));
    if (!row.role.empty()) widest += role_gap + width_pt(label_text(row.role, max_role), 10);
    return widest + 6;
}

void put_person(Markup& out, const PersonRow& row, int pills_room) {
    const std::string id = element_id(row.id);
    out << "<TD ALIGN=\"LEFT\" VALIGN=\"BOTTOM\" CELLPADDING=\"1\" HREF=\"#";
    out.id(id) << "\" ID=\"";
    out.id(id) << "\"><FONT POINT-SIZE=\"10\" COLOR=\"" << text_of(row.mark, ink) << "\">";
    const std::vector<std::string> lines = name_lines(marked(row.mark, row.name), name_room);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) out << "<BR ALIGN=\"LEFT\"/>";
        out.line(lines[i]);
    }
    // behind the name, because viewers drop blanks before the next piece of text
    if (!row.role.empty()) out << "&#160;&#160;&#160;";
    out << "</FONT>";
    if (!row.role.empty())
        out << "<FONT POINT-SIZE=\"10\" COLOR=\"" << muted << "\">" << Text{row.role, max_role}
            << "</FONT>";
    if (lines.size() > 1) out << "<BR ALIGN=\"LEFT\"/>";  // else the last line is centred
    out << "</TD>";
    put_pills(out, row.pills, pills_room);
}

constexpr std::size_t pills_beside = 2;  // more would widen the second column for one person

/// How many rows a card has. Column by column, people with lines first, so that their lines end at
/// the card's edge.
std::size_t height_of(const PeopleCard& card, std::size_t columns) {
    if (columns == 1) return card.rows.size();
    const auto left = static_cast<std::size_t>(std::count_if(
        card.rows.begin(), card.rows.end(),
        [](const PersonRow& row) { return row.in_group || row.pills.size() > pills_beside; }));
    return std::max(left, (card.rows.size() + columns - 1) / columns);
}

void put_rows(Markup& out, const PeopleCard& card, const PeopleLayout& layout) {
    const std::size_t height = height_of(card, layout.columns.size());
    for (std::size_t i = 0; i < height; ++i) {
        out << "<TR><TD PORT=\"";
        out.id(element_id(card.rows[i].id)) << "\"></TD>";
        for (std::size_t column = 0; column < layout.columns.size(); ++column) {
            if (column > 0) out << "<TD></TD>";
            const std::size_t at = i + column * height;
            if (at < card.rows.size())
                put_person(out, card.rows[at], layout.columns[column].pills_pt);
            else
                out << "<TD></TD><TD></TD>";
        }
        out << "<TD></TD></TR>";
    }
}

constexpr std::size_t pills_a_row = 6;  // on a folded card

std::vector<std::vector<Pill>> pill_rows(const std::vector<Pill>& pills) {
    std::vector<std::vector<Pill>> out(1);
    for (const Pill& pill : pills) {
        if (out.back().size() == pills_a_row) out.emplace_back();
        out.back().push_back(pill);
    }
    return out;
}

/// The facts, and beside them as many rows of counted pills as it takes.
void put_folded(Markup& out, const PeopleCard& card, const PeopleLayout& layout) {
    bool first = true;
    for (const std::vector<Pill>& pills : pill_rows(card.pills)) {
        out << "<TR><TD";
        if (first) out << " PORT=\"all\"";
        out << "></TD><TD ALIGN=\"LEFT\" CELLPADDING=\"1\">";
        if (first && !card.facts.empty())
            out << "<FONT POINT-SIZE=\"" << row_pt << "\" COLOR=\"" << muted << "\">"
                << Text{card.facts.front(), max_name} << "</FONT>";
        out << "</TD>";
        put_pills(out, pills, layout.columns.front().pills_pt);
        out << "<TD></TD></TR>";
        first = false;
    }
}

}  // namespace

Markup body_card(const BodyView& body) {
    const bool political = body.level == Level::political;
    const Paint paint = political ? Paint{navy, navy, on_navy, white, on_navy}
                                  : Paint{navy, white, muted, ink, muted};
    return card(body.kicker, marked(body.mark, body.name), body.facts,
                marked_paint(body.mark, paint), 20, 34, 126);
}

Markup focus_card(const FocusView& focus) {
    const Colour solid = hue(focus.number).solid;
    // a dashed border of the same colour as the card would not be seen
    const Colour border = hue_repeats(focus.number) ? white : solid;
    const Paint paint{border, solid, on_colour, white, on_colour, hue_repeats(focus.number)};
    return card(focus.kicker, marked(focus.mark, focus.name), focus.facts,
                marked_paint(focus.mark, paint), 27, 38, 162);
}

Markup group_card(const GroupView& group) {
    const Hue colours = hue(group.focus);
    const Paint paint{colours.solid, colours.tint, muted, ink, muted, hue_repeats(group.focus)};
    return card(group.kicker, marked(group.mark, group.name), group.facts,
                marked_paint(group.mark, paint), 18, 27, 100);
}

PeopleLayout people_layout(const StructureView& view) {
    std::size_t rows = 0;
    for (const PeopleCard& card : view.cards) rows += card.rows.size();
    PeopleLayout out;
    out.columns.resize(rows > rows_for_two_columns ? 2 : 1, {120, 30});
    for (const PeopleCard& card : view.cards) {
        const std::size_t height = height_of(card, out.columns.size());
        for (std::size_t i = 0; i < card.rows.size(); ++i) {
            PeopleLayout::Column& column = out.columns[i / height];
            column.name_pt = std::max(column.name_pt, row_width(card.rows[i]));
            column.pills_pt = std::max(column.pills_pt, pills_width(card.rows[i].pills));
        }
        PeopleLayout::Column& first = out.columns.front();
        for (const std::vector<Pill>& pills : pill_rows(card.pills))
            first.pills_pt = std::max(first.pills_pt, pills_width(pills));
    }
    return out;
}

Markup people_card(const PeopleCard& card, const PeopleLayout& layout) {
    const std::size_t span = 3 * layout.columns.size() - 1;
    Markup out;
    out << "<TABLE BORDER=\"1\" COLOR=\"" << hairline
        << "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" STYLE=\"ROUNDED\" BGCOLOR=\""
        << white << "\"><TR><TD HEIGHT=\"4\"></TD>";
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        if (i > 0) out << "<TD WIDTH=\"14\"></TD>";
        out << "<TD WIDTH=\"" << layout.columns[i].name_pt << "\"></TD><TD WIDTH=\""
            << layout.columns[i].pills_pt << "\"></TD>";
    }
    out << "<TD></TD></TR>";
    for (const std::string& line : name_lines(card.name, place_room)) {
        out << "<TR><TD WIDTH=\"8\"></TD><TD ALIGN=\"LEFT\" COLSPAN=\"" << span
            << "\" CELLPADDING=\"2\"><FONT POINT-SIZE=\"11\" COLOR=\"" << ink << "\"><B>";
        out.line(line) << "</B></FONT></TD><TD WIDTH=\"6\"></TD></TR>";
    }
    if (card.rows.empty())
        put_folded(out, card, layout);
    else
        put_rows(out, card, layout);
    out << "<TR><TD HEIGHT=\"4\"></TD>";
    for (std::size_t i = 0; i < span; ++i) out << "<TD></TD>";
    out << "<TD></TD></TR></TABLE>";
    return out;
}

}  // namespace mandat::render
