// SPDX-License-Identifier: Apache-2.0
#include "render/chart/chart_parts.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "graph/base/date.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/view/caption.hpp"
#include "render/view/naming.hpp"

namespace mandat::render {
namespace {

using std::chrono::sys_days;

int day_number(std::string iso) {
    iso = iso.substr(0, iso.find('/'));
    if (iso.size() == 7) iso += "-01";
    const auto date = parse_iso_date(iso);
    return date ? static_cast<int>(sys_days(*date).time_since_epoch().count()) : 0;
}

std::chrono::year_month month_of(int day) {
    const std::chrono::year_month_day date{sys_days{std::chrono::days{day}}};
    return date.year() / date.month();
}

int first_day(std::chrono::year_month month) {
    return static_cast<int>(sys_days(month / 1).time_since_epoch().count());
}

std::string month_text(std::chrono::year_month month, Language language) {
    constexpr std::array<std::string_view, 12> sv = {"jan",  "feb", "mars", "apr", "maj", "juni",
                                                     "juli", "aug", "sep",  "okt", "nov", "dec"};
    constexpr std::array<std::string_view, 12> en = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::size_t at = static_cast<unsigned>(month.month()) - 1;
    return std::string(language == Language::sv ? sv.at(at) : en.at(at));
}

}  // namespace

std::vector<ColumnHead> column_heads(const Selection& s) {
    std::vector<ColumnHead> out;
    const auto add = [&](const Node* node, bool group) {
        out.push_back({node->id, shortened(s.name(*node), 52), s.codes.at(node->id),
                       focus_paint(s.focus_number(node->id), group)});
    };
    for (const Node* body : s.bodies) add(body, false);
    for (const Node* group : s.groups) add(group, true);
    return out;
}

double draw_heads(Canvas& canvas, const std::vector<ColumnHead>& heads, double left, double step) {
    std::vector<std::string> names;
    for (const ColumnHead& head : heads) names.push_back(head.name);
    const double height = slant_height(names, 11);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const double x = left + (static_cast<double>(i) + 0.5) * step;
        canvas.slanted(x - 4, height, heads[i].name, {11, Weight::bold, heads[i].paint});
        canvas.pill(x, height + 16, heads[i].code, heads[i].paint);
    }
    return height + 32;
}

RowFit fit_rows(std::size_t all, std::size_t most, double height) {
    if (all <= most) return {all, height};
    if (all > most + most / 4) return {most, height};
    return {all, height * static_cast<double>(most) / static_cast<double>(all)};
}

DayScale::DayScale(const std::string& first, const std::string& last, double left, double width)
    : left_(left), width_(width) {
    const int from = day_number(first);
    const int to = day_number(last);
    if (from == 0 || to < from) return;
    first_ = first_day(month_of(from));
    last_ = first_day(month_of(to) + std::chrono::months(1));
}

double DayScale::x(const std::string& iso_day) const {
    const int day = std::clamp(day_number(iso_day), first_, last_);
    return left_ + width_ * (day - first_) / std::max(last_ - first_, 1);
}

void DayScale::draw(Canvas& canvas, double top, double bottom, Language language) const {
    const int months = std::max((last_ - first_) / 28, 1);
    const int every = months * 34 <= width_ ? 1 : months * 12 <= width_ ? 3 : 12;
    int nth = 0;
    for (auto month = month_of(first_); first_day(month) < last_; month += std::chrono::months(1)) {
        const bool january = month.month() == std::chrono::January;
        const bool named = every == 12  ? january
                           : every == 3 ? (static_cast<unsigned>(month.month()) - 1) % 3 == 0
                                        : true;
        const double x = left_ + width_ * (first_day(month) - first_) / (last_ - first_);
        if (named || january) canvas.line(x, top, x, bottom, hairline_paint, january ? 1.2 : 0.7);
        if (named && every < 12)
            canvas.text(x + 3, top - 4, month_text(month, language),
                        {9, Weight::regular, muted_paint});
        if (january || nth == 0)
            canvas.text(x + 3, top - 17, std::to_string(static_cast<int>(month.year())),
                        {10, Weight::bold, ink_paint});
        ++nth;
    }
    canvas.line(left_ + width_, top, left_ + width_, bottom, hairline_paint, 0.7);
}

Chart empty_chart(const Selection& s, const ChartOptions& options) {
    ChartFrame frame;
    frame.title = say(chart_sayings::nothing, options.language);
    frame.subtitle = say(chart_sayings::nothing_read, options.language);
    frame.source = source_line(s);
    frame.width = 420;
    frame.height = 20;
    return finish_chart({}, frame, options);
}

}  // namespace mandat::render
