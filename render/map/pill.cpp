// SPDX-License-Identifier: Apache-2.0
#include "render/map/pill.hpp"

#include <algorithm>

namespace mandat::render {
namespace {

constexpr int pill_pt = 8;
constexpr int pill_gap = 3;  // a cell between two spacings of one point

struct PillPaint {
    Colour text;
    Colour fill;
    Colour border;
    bool dashed = false;
};

PillPaint paint_of(const Pill& pill) {
    const Hue colours = pill.group ? hue(pill.focus) : Hue{navy, navy_tint};
    const bool implied = pill.certainty == Certainty::implied;
    if (pill.mark == Mark::added) return {white, added, added, false};
    if (pill.mark == Mark::removed) return {removed, white, removed, false};
    if (pill.seat == Seat::former) return {colours.solid, colours.tint, colours.tint, false};
    if (implied || pill.seat == Seat::function)
        return {colours.solid, white, colours.solid, implied};
    return {white, colours.solid, colours.solid, hue_repeats(pill.focus)};
}

std::string pill_text(const Pill& pill) {
    std::string out(mark_sign(pill.mark));
    out += pill.code;
    return pill.count == 0 ? out : out + " " + std::to_string(pill.count);
}

}  // namespace

std::string_view mark_sign(Mark mark) {
    switch (mark) {
        case Mark::added: return "+ ";
        case Mark::removed: return "− ";
        case Mark::none: break;
    }
    return "";
}

void put_style(Markup& out, bool dashed) {
    if (dashed)
        out << "STYLE=\"ROUNDED,DASHED\"";
    else
        out << "STYLE=\"ROUNDED\"";
}

int pill_width(const Pill& pill) {
    return std::max(28, width_pt(pill_text(pill), pill_pt, Weight::bold) + 10);
}

void put_pill(Markup& out, const Pill& pill) {
    const PillPaint paint = paint_of(pill);
    out << "<TD WIDTH=\"" << pill_width(pill)
        << "\" HEIGHT=\"14\" FIXEDSIZE=\"TRUE\" CELLPADDING=\"0\" VALIGN=\"BOTTOM\" BORDER=\"1\" "
           "COLOR=\""
        << paint.border << "\" BGCOLOR=\"" << paint.fill << "\" ";
    put_style(out, paint.dashed);
    out << ">";
    // an empty FONT is a syntax error, after which Graphviz shows the key instead of the card
    if (const std::string text = label_text(pill_text(pill), 12); !text.empty()) {
        out << "<FONT POINT-SIZE=\"" << pill_pt << "\" COLOR=\"" << paint.text << "\"><B>";
        out.line(text) << "</B></FONT>";
    }
    out << "</TD>";
}

int pills_width(const std::vector<Pill>& pills) {
    int total = 1;
    for (const Pill& pill : pills) total += pill_width(pill) + pill_gap;
    return total;
}

/// Right-aligned by a first cell that fills the room: a table in a cell is stretched instead.
void put_pills(Markup& out, const std::vector<Pill>& pills, int room_pt) {
    out << "<TD><TABLE BORDER=\"0\" CELLSPACING=\"1\" CELLPADDING=\"0\"><TR><TD WIDTH=\""
        << std::max(room_pt - pills_width(pills), 0) << "\"></TD>";
    for (std::size_t i = 0; i < pills.size(); ++i) {
        if (i > 0) out << "<TD WIDTH=\"1\"></TD>";
        put_pill(out, pills[i]);
    }
    out << "</TR></TABLE></TD>";
}

}  // namespace mandat::render
