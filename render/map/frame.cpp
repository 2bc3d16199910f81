// SPDX-License-Identifier: Apache-2.0
#include "render/map/frame.hpp"

#include <algorithm>

#include "render/map/card.hpp"
#include "render/map/pill.hpp"

namespace mandat::render {
namespace {

constexpr int small_pt = 8;
constexpr int title_letter_pt = 15;  // an average letter of Inter Bold at 24 pt

/// About how wide the columns will be: what the title and the foot may take.
int content_width(const StructureView& view) {
    const PeopleLayout layout = people_layout(view);
    const auto has = [&](Level level) {
        return std::any_of(view.bodies.begin(), view.bodies.end(),
                           [&](const BodyView& body) { return body.level == level; });
    };
    int width = 0;
    if (has(Level::political)) width += 200;
    if (has(Level::leadership)) width += 210;
    if (!view.focus_areas.empty()) width += 240;
    if (!view.groups.empty()) width += 180;
    if (!view.cards.empty()) {
        for (const PeopleLayout::Column& column : layout.columns)
            width += column.name_pt + column.pills_pt + 14;
    }
    return std::max(width, 560);
}

/// A row of the foot: a last cell takes what is left, else Graphviz spreads the others.
void put_foot_row(Markup& out, const Markup& cells, int used, int width) {
    out << "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"0\"><TR>"
        << cells << "<TD WIDTH=\"" << std::max(width - used, 1)
        << "\"></TD></TR></TABLE></TD></TR>";
}

void put_foot_text(Markup& out, const std::string& line) {
    out << "<TD WIDTH=\"3\"></TD><TD><FONT POINT-SIZE=\"9\" COLOR=\"" << muted << "\">";
    out.line(line.empty() ? "–" : line) << "</FONT></TD><TD WIDTH=\"14\"></TD>";
}

/// Pills with their meaning, as many a line as fit.
void put_legend(Markup& out, const std::vector<LegendEntry>& legend, int foot_pt) {
    Markup cells;
    int used = 0;
    for (const LegendEntry& entry : legend) {
        const std::string text = label_text(entry.text, 60);
        const int width = pill_width(entry.pill) + width_pt(text, 9) + 25;
        if (used > 0 && used + width > foot_pt) {
            put_foot_row(out, cells, used, foot_pt);
            cells = {};
            used = 0;
        }
        used += width;
        put_pill(cells, entry.pill);
        put_foot_text(cells, text);
    }
    if (used > 0) put_foot_row(out, cells, used, foot_pt);
}

Colour sample_colour(const LineSample& sample) {
    if (sample.mark == Mark::added) return added;
    if (sample.mark == Mark::removed) return removed;
    return sample.hue == 0 ? slate : hue(sample.hue).solid;
}

/// A line as it is drawn, as long as a pill; the lower edge of a low cell is the sample.
void put_sample(Markup& out, const LineSample& sample) {
    out << "<TD><TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD WIDTH=\"28\" "
           "HEIGHT=\"6\" BORDER=\"2\" SIDES=\"B\" COLOR=\""
        << sample_colour(sample) << "\" STYLE=\"";
    switch (sample.sureness) {
        case Sureness::stated: out << "SOLID"; break;
        case Sureness::implied: out << "DASHED"; break;
        case Sureness::unknown: out << "DOTTED"; break;
    }
    out << "\"></TD></TR><TR><TD HEIGHT=\"6\"></TD></TR></TABLE></TD>";
    if (sample.arrow == Arrow::none) return;
    out << "<TD><FONT POINT-SIZE=\"9\" COLOR=\"" << sample_colour(sample) << "\">";
    switch (sample.arrow) {
        case Arrow::none: break;
        case Arrow::forward: out << "&#9654;"; break;
        case Arrow::hollow: out << "&#9655;"; break;
        case Arrow::sharp: out << "&#10148;"; break;
        case Arrow::dot: out << "&#9679;"; break;
    }
    out << "</FONT></TD>";
}

void put_line_legend(Markup& out, const StructureView& view, int foot_pt) {
    Markup cells;
    int used = 0;
    for (const LineLegend& entry : view.line_legend) {
        const std::string text = label_text(entry.text, 60);
        const bool dashed = entry.certainty == Certainty::implied;
        // the lower edge of a low cell is the sample
        cells << "<TD><TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD WIDTH=\"28\" "
                 "HEIGHT=\"6\" BORDER=\"1\" SIDES=\"B\" COLOR=\""
              << (entry.mark == Mark::added     ? added
                  : entry.mark == Mark::removed ? removed
                                                : slate)
              << "\" STYLE=\"";
        if (dashed)
            cells << "DASHED";
        else
            cells << "SOLID";
        cells << "\"></TD></TR><TR><TD HEIGHT=\"6\"></TD></TR></TABLE></TD>";
        put_foot_text(cells, text);
        used += 28 + width_pt(text, 9) + 25;
    }
    if (!view.arrow_legend.empty()) {
        const std::string text = label_text(view.arrow_legend, 60);
        put_sample(cells, {.text = {}, .arrow = Arrow::forward});
        put_foot_text(cells, text);
        used += 28 + 12 + width_pt(text, 9) + 25;
    }
    if (used > 0) put_foot_row(out, cells, used, foot_pt);
}

void put_samples(Markup& out, const std::vector<LineSample>& samples, int foot_pt) {
    Markup cells;
    int used = 0;
    for (const LineSample& sample : samples) {
        const std::string text = label_text(sample.text, 70);
        const int width = 28 + 12 + width_pt(text, 9) + 25;
        if (used > 0 && used + width > foot_pt) {
            put_foot_row(out, cells, used, foot_pt);
            cells = {};
            used = 0;
        }
        put_sample(cells, sample);
        put_foot_text(cells, text);
        used += width;
    }
    if (used > 0) put_foot_row(out, cells, used, foot_pt);
}

std::string paragraph(const std::vector<std::string>& sentences) {
    std::string out;
    for (const std::string& sentence : sentences) out += (out.empty() ? "" : " ") + sentence;
    return out;
}

void put_small_print(Markup& out, const std::string& text, int size_pt, int width) {
    // an average letter of Inter takes 0.54 em
    const auto line = static_cast<std::size_t>(width * 100 / (size_pt * 54));
    for (const std::string& part : label_lines(text, {2400, line, 12})) {
        out << "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"" << size_pt << "\" COLOR=\"" << muted
            << "\">";
        out.line(part) << "</FONT></TD></TR>";
    }
}

Markup title_of(const std::string& title, const std::string& subtitle, int width) {
    Markup out;
    out << "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">";
    for (const std::string& line :
         label_lines(title, {120, static_cast<std::size_t>(width / title_letter_pt), 3})) {
        out << "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"24\" COLOR=\"" << ink << "\"><B>";
        out.line(line) << "</B></FONT></TD></TR>";
    }
    put_small_print(out, subtitle, 12, width);
    out << "<TR><TD HEIGHT=\"6\"></TD></TR></TABLE>";
    return out;
}

}  // namespace

Markup title_label(const StructureView& view) {
    return title_of(view.title, view.subtitle, content_width(view));
}

Markup title_label(const Diagram& diagram, int width_pt) {
    return title_of(diagram.title, diagram.subtitle, width_pt);
}

Markup foot_label(const Diagram& diagram, int width_pt) {
    Markup out;
    out << "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD "
           "HEIGHT=\"12\"></TD></TR>";
    put_samples(out, diagram.samples, width_pt);
    out << "<TR><TD HEIGHT=\"4\"></TD></TR>";
    put_small_print(out, diagram.source, small_pt, width_pt);
    put_small_print(out, paragraph(diagram.footnotes), small_pt, width_pt);
    put_small_print(out, paragraph(diagram.notes), small_pt, width_pt);
    out << "</TABLE>";
    return out;
}

Markup foot_label(const StructureView& view) {
    Markup out;
    out << "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD "
           "HEIGHT=\"12\"></TD></TR>";
    const int width = content_width(view);
    put_legend(out, view.legend, width);
    out << "<TR><TD HEIGHT=\"6\"></TD></TR>";
    put_line_legend(out, view, width);
    out << "<TR><TD HEIGHT=\"4\"></TD></TR>";
    put_small_print(out, view.source, small_pt, width);
    put_small_print(out, paragraph(view.footnotes), small_pt, width);
    // the card of an empty map says it already
    if (!view.empty()) put_small_print(out, paragraph(view.notes), small_pt, width);
    out << "</TABLE>";
    return out;
}

Markup line_label(const std::string& text, Ground ground) {
    Markup out;
    out << "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\"";
    if (ground == Ground::filled) out << " BGCOLOR=\"" << paper << "\"";
    out << "><TR><TD><FONT POINT-SIZE=\"" << small_pt << "\" COLOR=\"" << muted << "\">"
        << Markup::Text{text, 60} << "</FONT></TD></TR></TABLE>";
    return out;
}

}  // namespace mandat::render
