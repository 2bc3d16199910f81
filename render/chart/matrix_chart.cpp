// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>

#include "render/chart/chart_parts.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/chart/charts.hpp"
#include "render/view/caption.hpp"
#include "render/view/diagram_parts.hpp"
#include "render/view/people.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr double matrix_row = 22;
constexpr double matrix_step = 46;
constexpr double matrix_bar = 90;

struct MatrixRow {
    const Node* person = nullptr;
    std::string home;
    std::vector<const Membership*> seats;
    std::size_t held = 0;  ///< now, functions left out
};

std::vector<MatrixRow> matrix_rows(const Selection& s, const std::vector<Membership>& all) {
    std::map<NodeId, MatrixRow> found;
    for (const Membership& m : all) {
        MatrixRow& row = found[m.person];
        row.person = s.network.node(m.person);
        row.seats.push_back(&m);
        row.held += std::size_t{m.seat == Seat::seat};
    }
    std::vector<MatrixRow> out;
    for (auto& [id, row] : found) {
        row.home = home_name(s.network, id);
        out.push_back(std::move(row));
    }
    std::sort(out.begin(), out.end(), [](const MatrixRow& a, const MatrixRow& b) {
        return std::tuple(b.held, b.seats.size(), sort_key(a.person->name), a.person->id) <
               std::tuple(a.held, a.seats.size(), sort_key(b.person->name), b.person->id);
    });
    return out;
}

void draw_role(Canvas& canvas, double x, double y, const Membership& m, const Paint& paint) {
    const double strength = m.seat == Seat::former ? 0.3 : 1;
    const bool implied = m.certainty == Certainty::implied;
    if (m.role == Role::chair) {
        canvas.disc(x, y, 7, paint, strength);
        canvas.disc(x, y, 2.6, card_paint);
    } else if (m.seat == Seat::function) {
        canvas.ring(x, y, 5.4, paint, 1.8);
    } else if (m.role == Role::substitute) {
        canvas.disc(x, y, 3.4, paint, strength);
    } else if (implied) {
        canvas.ring(x, y, 5.4, paint, 1.8, Stroke::dashed);
        canvas.disc(x, y, 2, paint, strength);
    } else {
        canvas.disc(x, y, 5.8, paint, strength);
    }
}

double draw_matrix_legend(Canvas& canvas, double y, Language language) {
    double x = 8;
    const auto entry = [&](const Membership& like, const Saying& saying) {
        draw_role(canvas, x, y - 3.5, like, navy_paint);
        const std::string text = say(saying, language);
        canvas.text(x + 12, y, text, {10, Weight::regular, muted_paint});
        x += 34 + width_pt(text, 10);
    };
    Membership one;
    one.role = Role::chair;
    entry(one, chart_sayings::chair);
    one.role = Role::member;
    entry(one, chart_sayings::member);
    one.role = Role::substitute;
    entry(one, chart_sayings::substitute);
    one.role = Role::staff;
    one.seat = Seat::function;
    entry(one, chart_sayings::function);
    one.role = Role::member;
    one.seat = Seat::seat;
    one.certainty = Certainty::implied;
    entry(one, chart_sayings::implied);
    one.certainty = Certainty::explicit_;
    one.seat = Seat::former;
    entry(one, chart_sayings::former);
    return x;
}

/// Where the parts of a row stand; lengths in points.
struct MatrixGrid {
    double names = 80;
    double homes = 40;
    double left = 0;       ///< of the marks
    double bars = 0;       ///< of the bars behind them
    double right = 0;      ///< where the rows end
    std::size_t most = 1;  ///< seats that somebody holds
    std::map<NodeId, std::size_t> column;

    MatrixGrid(const std::vector<MatrixRow>& rows, const std::vector<ColumnHead>& heads) {
        for (const MatrixRow& row : rows) {
            names = std::max(names, double(width_pt(row.person->name, 11)) + 14);
            homes = std::max(homes, double(width_pt(row.home, 10)) + 10);
            most = std::max(most, row.held);
        }
        names = std::min(names, 220.0);
        homes = std::min(homes, 170.0);
        left = names + homes + 8;
        bars = left + matrix_step * static_cast<double>(heads.size()) + 20;
        right = bars + matrix_bar + 30;
        for (const ColumnHead& head : heads) column.emplace(head.id, column.size());
    }
    /// The middle of a column.
    [[nodiscard]] double x(std::size_t at) const {
        return left + (static_cast<double>(at) + 0.5) * matrix_step;
    }
};

void draw_row(Canvas& canvas, const MatrixRow& row, const std::vector<ColumnHead>& heads,
              const MatrixGrid& grid, double middle, Language language) {
    canvas.text(0, middle + 4, fitted(row.person->name, grid.names - 8, 11), {11});
    canvas.text(grid.left - 10, middle + 4, fitted(row.home, grid.homes, 10),
                {10, Weight::regular, muted_paint, Anchor::end});
    std::vector<bool> taken(heads.size());
    for (const Membership* m : row.seats) {
        const auto at = grid.column.find(m->of);
        if (at == grid.column.end()) continue;
        taken[at->second] = true;
        const ColumnHead& head = heads[at->second];
        canvas.begin_mark(say(chart_sayings::mark_title, language,
                              {row.person->name, head.name, role_word(m->role, language)}));
        draw_role(canvas, grid.x(at->second), middle, *m, head.paint);
        canvas.end_mark();
    }
    for (std::size_t k = 0; k < heads.size(); ++k) {
        if (!taken[k]) canvas.disc(grid.x(k), middle, 1.2, hairline_paint);
    }
    const double length =
        matrix_bar * static_cast<double>(row.held) / static_cast<double>(grid.most);
    canvas.box(grid.bars, middle - 4, std::max(length, 0.5), 8, 2, navy_paint);
    canvas.text(grid.bars + length + 6, middle + 4, std::to_string(row.held), {11, Weight::bold});
}

}  // namespace

Chart matrix_chart(const Network& network, const ChartOptions& options) {
    const Language language = options.language;
    const Selection s = select(network, language);
    const std::vector<Membership> all = memberships(s);
    std::vector<MatrixRow> rows = matrix_rows(s, all);
    if (rows.empty()) return empty_chart(s, options);
    std::vector<ColumnHead> heads = column_heads(s);
    std::erase_if(heads, [&](const ColumnHead& head) {
        return std::none_of(all.begin(), all.end(),
                            [&](const Membership& m) { return m.of == head.id; });
    });
    ChartFrame frame;
    frame.title = say(chart_sayings::matrix_title, language);
    frame.subtitle =
        say(chart_sayings::matrix_subtitle, language,
            {count(rows.size(), Counted::person, language), std::to_string(heads.size())});
    const std::size_t total = rows.size();
    const RowFit fit = fit_rows(total, options.most_rows, matrix_row);
    if (fit.shown < total) {
        rows.resize(fit.shown);
        frame.notes.push_back(say(chart_sayings::rows_left_out, language,
                                  {std::to_string(rows.size()), std::to_string(total)}));
    }
    const MatrixGrid grid(rows, heads);
    Canvas canvas;
    double y = draw_heads(canvas, heads, grid.left, matrix_step);
    canvas.text(grid.bars, y - 12, say(chart_sayings::seats_head, language), {11, Weight::bold});
    for (std::size_t i = 0; i < rows.size(); ++i, y += fit.height) {
        if (i % 2 == 0) canvas.box(-6, y, grid.right + 6, fit.height, 5, grid_paint);
        draw_row(canvas, rows[i], heads, grid, y + fit.height / 2, language);
    }
    y += 24;
    frame.width = std::max(grid.right, draw_matrix_legend(canvas, y, language));
    frame.height = y + 6;
    frame.source = source_line(s);
    return finish_chart(canvas, frame, options);
}

}  // namespace mandat::render
