// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/chart/canvas.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {

/// A body or group as the head of a column.
struct ColumnHead {
    NodeId id;
    std::string name;
    std::string code;
    Paint paint = navy_paint;
};

/// Bodies and groups as the maps order and code them.
[[nodiscard]] std::vector<ColumnHead> column_heads(const Selection& selection);

/// Slanted names with their pills below; gives the y at which the rows begin.
double draw_heads(Canvas& canvas, const std::vector<ColumnHead>& heads, double left, double step);

/// How many of all rows a chart shows, and how high each is.
struct RowFit {
    std::size_t shown = 0;
    double height = 0;  ///< points
};

/// Up to a quarter more than `most` stand closer, so that not just a few are left out.
[[nodiscard]] RowFit fit_rows(std::size_t all, std::size_t most, double height);

/// The days from the first to the last month, as places on a line.
class DayScale {
  public:
    /// Both days ISO; x from `left` over `width`.
    DayScale(const std::string& first, const std::string& last, double left, double width);

    /// The place of a day, month or range ("2025-04", "2025-10/2025-12": its first day).
    [[nodiscard]] double x(const std::string& iso_day) const;
    [[nodiscard]] bool valid() const { return last_ > first_; }

    /// Lines and names of the months, thinned so that they can be read.
    void draw(Canvas& canvas, double top, double bottom, Language language) const;

  private:
    int first_ = 0;  ///< day number of the first day of the first month
    int last_ = 0;   ///< of the day after the last month
    double left_;
    double width_;
};

/// A chart that says that there is nothing to show.
[[nodiscard]] Chart empty_chart(const Selection& selection, const ChartOptions& options);

}  // namespace mandat::render
