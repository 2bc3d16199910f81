// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "graph/analysis/occasion.hpp"
#include "render/chart/chart_parts.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/chart/charts.hpp"
#include "render/view/caption.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr double calendar_width = 620;

struct BodyMeetings {
    const Node* body = nullptr;
    std::vector<const Node*> meetings;  ///< with a day
};

/// A day on which lists name the same people twice.
struct CollisionDay {
    std::set<const Node*> people;
    std::set<const Node*> meetings;
};

std::vector<BodyMeetings> meetings_by_body(const Network& network, const Selection& s) {
    const analysis::Occasions occasions(network);
    std::vector<BodyMeetings> out;
    for (const Node* body : s.bodies) {
        BodyMeetings one{body, {}};
        for (const Node* meeting : occasions.meetings_of(body->id)) {
            if (!analysis::date_of(*meeting).empty()) one.meetings.push_back(meeting);
        }
        if (!one.meetings.empty()) out.push_back(std::move(one));
    }
    return out;
}

std::map<std::string, CollisionDay> collisions_of(const analysis::LoadReport& report) {
    std::map<std::string, CollisionDay> out;
    for (const analysis::PersonLoad& load : report.people) {
        for (const analysis::CrowdedDay& day : load.days) {
            out[day.date].people.insert(load.person);
            out[day.date].meetings.insert(day.meetings.begin(), day.meetings.end());
        }
    }
    return out;
}

std::string names_in_order(const std::set<const Node*>& nodes, Language language) {
    std::vector<std::string> names;
    for (const Node* node : nodes) names.push_back(node->name);
    std::sort(names.begin(), names.end());
    return join(names, language);
}

/// What the chart spans, and where its columns and rows stand; all lengths in points.
struct CalendarGrid {
    std::string first, last;  ///< ISO days; empty: no meeting is dated
    std::size_t meetings = 0;
    double left = 90;  ///< of the days; names of bodies stand before
    double top = 34;
    double row = 0;

    CalendarGrid(const Selection& s, const std::vector<BodyMeetings>& bodies) {
        for (const BodyMeetings& one : bodies) {
            left = std::max(left, double(width_pt(s.name(*one.body), 11)) + 16);
            for (const Node* meeting : one.meetings) {
                const std::string day = analysis::date_of(*meeting);
                if (first.empty() || day < first) first = day;
                last = std::max(last, day);
                ++meetings;
            }
        }
        left = std::min(left, 240.0);
        // few bodies would leave the sheet empty
        row = std::clamp(420 / std::max(1.0, static_cast<double>(bodies.size())), 26.0, 110.0);
    }
    [[nodiscard]] double y(std::size_t body) const { return top + row * static_cast<double>(body); }
};

using Collisions = std::map<std::string, CollisionDay>;

void draw_collisions(Canvas& canvas, const Collisions& collisions, const DayScale& scale,
                     double top, double bottom, Language language) {
    for (const auto& [day, collision] : collisions) {
        canvas.begin_mark(say(chart_sayings::crowded_mark, language,
                              {day, std::to_string(collision.people.size()),
                               std::to_string(collision.meetings.size()),
                               names_in_order(collision.people, language)}));
        canvas.box(scale.x(day) - 4, top, 8, bottom - top, 3, warn_paint, 0.25);
        canvas.text(scale.x(day), bottom + 13, std::to_string(collision.people.size()),
                    {10, Weight::bold, warn_paint, Anchor::middle});
        canvas.end_mark();
    }
}

void draw_body(Canvas& canvas, const BodyMeetings& one, const std::string& name,
               const CalendarGrid& grid, double middle, const DayScale& scale,
               const Collisions& collisions) {
    canvas.text(0, middle + 4, fitted(name, grid.left - 10, 11), {11});
    for (const Node* meeting : one.meetings) {
        const std::string day = analysis::date_of(*meeting);
        canvas.begin_mark(name + " " + day);
        canvas.disc(scale.x(day), middle, 5, collisions.contains(day) ? warn_paint : navy_paint);
        canvas.end_mark();
    }
    canvas.text(grid.left + calendar_width + 10, middle + 4, std::to_string(one.meetings.size()),
                {11, Weight::bold});
}

}  // namespace

Chart calendar_chart(const Network& network, const analysis::LoadReport& report,
                     const ChartOptions& options) {
    const Language language = options.language;
    const Selection s = select(network, language);
    const std::vector<BodyMeetings> bodies = meetings_by_body(network, s);
    const CalendarGrid grid(s, bodies);
    const DayScale scale(grid.first, grid.last, grid.left, calendar_width);
    if (bodies.empty() || !scale.valid()) return empty_chart(s, options);
    const auto collisions = collisions_of(report);
    ChartFrame frame;
    frame.title = collisions.empty()       ? say(chart_sayings::calm_title, language)
                  : collisions.size() == 1 ? say(chart_sayings::crowded_title_one, language)
                                           : say(chart_sayings::crowded_title, language,
                                                 {std::to_string(collisions.size())});
    frame.subtitle = say(chart_sayings::calendar_subtitle, language,
                         {count(grid.meetings, Counted::meeting, language), grid.first, grid.last});
    Canvas canvas;
    const double bottom = grid.y(bodies.size());
    for (std::size_t i = 0; i < bodies.size(); i += 2)
        canvas.box(-6, grid.y(i), grid.left + calendar_width + 12, grid.row, 5, grid_paint);
    draw_collisions(canvas, collisions, scale, grid.top, bottom, language);
    scale.draw(canvas, grid.top, bottom, language);
    for (std::size_t i = 0; i < bodies.size(); ++i)
        draw_body(canvas, bodies[i], s.name(*bodies[i].body), grid, grid.y(i) + grid.row / 2, scale,
                  collisions);
    frame.width = grid.left + calendar_width + 30;
    frame.height = bottom + 18;
    frame.source = source_line(s);
    return finish_chart(canvas, frame, options);
}

}  // namespace mandat::render
