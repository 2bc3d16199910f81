// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "render/chart/chart_parts.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/chart/charts.hpp"
#include "render/view/caption.hpp"
#include "render/view/naming.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr double coverage_row = 32;
constexpr double coverage_step = 54;
constexpr double coverage_bar = 110;

using analysis::Representation;
using analysis::RepresentationCell;

/// The columns that have any cell worth showing, in order of the maps.
std::vector<std::pair<ColumnHead, std::size_t>> coverage_columns(const Selection& s,
                                                                 const Representation& table) {
    std::vector<std::pair<ColumnHead, std::size_t>> out;
    const std::vector<ColumnHead> heads = column_heads(s);
    for (const ColumnHead& head : heads) {
        for (std::size_t column = 0; column < table.bodies.size(); ++column) {
            if (table.bodies[column]->id != head.id) continue;
            for (std::size_t row = 0; row < table.places.size(); ++row) {
                if (table.at(row, column).people.empty()) continue;
                out.emplace_back(head, column);
                break;
            }
        }
    }
    return out;
}

/// The place with most holes, and where.
std::string coverage_finding(const Selection& s, const Representation& table, Language language) {
    std::size_t most = 0, best = 0, all = 0, tied = 0;
    std::vector<bool> bodies(table.bodies.size());
    for (std::size_t row = 0; row < table.places.size(); ++row) {
        std::size_t holes = 0;
        for (std::size_t column = 0; column < table.bodies.size(); ++column) {
            if (!table.at(row, column).hole) continue;
            ++holes;
            bodies[column] = true;
        }
        all += holes;
        if (holes > most) {
            most = holes;
            best = row;
            tied = 0;
        } else if (holes == most) {
            ++tied;
        }
    }
    if (all == 0) return say(chart_sayings::no_hole_title, language);
    if (tied > 0)
        return say(
            chart_sayings::holes_title, language,
            {std::to_string(all), std::to_string(std::count(bodies.begin(), bodies.end(), true))});
    std::vector<std::string> where;
    for (std::size_t column = 0; column < table.bodies.size(); ++column) {
        if (table.at(best, column).hole) where.push_back(s.name(*table.bodies[column]));
    }
    const std::string listed =
        where.size() <= 2 ? join(where, language) : count(where.size(), Counted::body, language);
    return say(chart_sayings::hole_title, language, {table.places[best]->name, listed});
}

std::string names_of(const RepresentationCell& cell) {
    std::string out;
    for (const analysis::Representative& one : cell.people) {
        if (one.person == nullptr) continue;
        out += (out.empty() ? "" : ", ") + one.person->name;
    }
    return out;
}

void draw_cell(Canvas& canvas, double x, double y, const RepresentationCell& cell,
               const ColumnHead& head, const std::string& place, Language language) {
    const double width = coverage_step - 6, height = coverage_row - 6;
    const std::size_t people = cell.people.size();
    if (people == 0) {
        if (cell.hole) {
            std::vector<std::string> peers;
            for (const Node* peer : cell.peers) peers.push_back(peer->name);
            canvas.begin_mark(
                say(chart_sayings::hole_mark, language, {place, head.name, join(peers, language)}));
            canvas.frame(x, y, width, height, 5, warn_paint, Stroke::dashed);
            canvas.text(x + width / 2, y + height / 2 + 4, "0",
                        {11, Weight::bold, warn_paint, Anchor::middle});
            canvas.end_mark();
        } else {
            canvas.frame(x, y, width, height, 5, hairline_paint);
        }
        return;
    }
    canvas.begin_mark(say(chart_sayings::cell_mark, language, {place, head.name, names_of(cell)}));
    const bool solid = people > 1;
    canvas.box(x, y, width, height, 5, head.paint, solid ? 1 : 0.2);
    canvas.text(x + width / 2, y + height / 2 + 4, std::to_string(people),
                {11, Weight::bold, solid ? card_paint : ink_paint, Anchor::middle});
    canvas.end_mark();
}

}  // namespace

Chart coverage_chart(const Network& network, const Representation& table,
                     const ChartOptions& options) {
    const Language language = options.language;
    const Selection s = select(network, language);
    const auto columns = coverage_columns(s, table);
    if (columns.empty()) return empty_chart(s, options);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.places.size(); ++row) {
        const bool told = std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
            const RepresentationCell& cell = table.at(row, column.second);
            return cell.hole || !cell.people.empty();
        });
        if (told) rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        const Node &left = *table.places[a], &right = *table.places[b];
        return std::pair(left.kind, sort_key(left.name)) <
               std::pair(right.kind, sort_key(right.name));
    });
    ChartFrame frame;
    frame.title = coverage_finding(s, table, language);
    frame.subtitle = say(chart_sayings::coverage_subtitle, language);
    if (rows.size() > options.most_rows) {
        frame.notes.push_back(
            say(chart_sayings::rows_left_out, language,
                {std::to_string(options.most_rows), std::to_string(rows.size())}));
        rows.resize(options.most_rows);
    }
    double left = 90;
    for (const std::size_t row : rows)
        left = std::max(left, double(width_pt(table.places[row]->name, 11)) + 16);
    left = std::min(left, 210.0);
    std::vector<ColumnHead> heads;
    for (const auto& [head, column] : columns) heads.push_back(head);
    Canvas canvas;
    double y = draw_heads(canvas, heads, left, coverage_step);
    const double bars = left + coverage_step * static_cast<double>(columns.size()) + 20;
    canvas.text(bars, y - 12, say(chart_sayings::bodies_with_seat, language), {11, Weight::bold});
    for (const std::size_t row : rows) {
        const std::string& place = table.places[row]->name;
        canvas.text(0, y + coverage_row / 2 + 1, fitted(place, left - 8, 11), {11});
        std::size_t with = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const RepresentationCell& cell = table.at(row, columns[i].second);
            with += std::size_t{!cell.people.empty()};
            draw_cell(canvas, left + coverage_step * static_cast<double>(i) + 3, y, cell, heads[i],
                      place, language);
        }
        const double length =
            coverage_bar * static_cast<double>(with) / static_cast<double>(columns.size());
        canvas.box(bars, y + coverage_row / 2 - 7, std::max(length, 0.5), 8, 2, navy_paint);
        canvas.text(bars + length + 6, y + coverage_row / 2 + 1, std::to_string(with),
                    {11, Weight::bold});
        y += coverage_row;
    }
    frame.width = bars + coverage_bar + 30;
    frame.height = y + 4;
    frame.source = source_line(s);
    return finish_chart(canvas, frame, options);
}

}  // namespace mandat::render
