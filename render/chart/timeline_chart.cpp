// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>

#include "graph/analysis/occasion.hpp"
#include "graph/analysis/period.hpp"
#include "render/chart/chart_parts.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/chart/charts.hpp"
#include "render/view/caption.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr double timeline_body = 26;
constexpr double timeline_seat = 15;
constexpr double timeline_width = 560;

struct SeatSpan {
    const Node* person = nullptr;
    std::string since, until;  ///< until empty: to this day
    Role role = Role::other;
    Certainty certainty = Certainty::implied;
};

struct BodySpan {
    const Node* body = nullptr;
    bool group = false;
    std::string first, last;
    std::vector<std::string> meetings;
    std::vector<SeatSpan> seats;
};

std::vector<SeatSpan> seat_spans(const Network& network, const analysis::Timeline& timeline,
                                 const NodeId& body) {
    std::map<NodeId, SeatSpan> found;
    for (const Edge* edge : network.to(body, EdgeKind::member_of)) {
        const Node* const person = network.node(edge->from);
        if (person == nullptr || person->kind != NodeKind::person || edge->since.empty()) continue;
        const auto& facts = facts_as<MemberFacts>(*edge);
        const std::string until = timeline.last_day(*edge);
        const auto [at, fresh] = found.try_emplace(edge->from);
        SeatSpan& span = at->second;
        if (fresh || edge->since < span.since) span.since = edge->since;
        if (fresh || until.empty() || (!span.until.empty() && until > span.until))
            span.until = until;
        span.person = person;
        span.role = fresh ? facts.role : std::min(span.role, facts.role);
        if (edge->certainty == Certainty::explicit_) span.certainty = edge->certainty;
    }
    std::vector<SeatSpan> out;
    for (auto& [id, span] : found) out.push_back(std::move(span));
    std::sort(out.begin(), out.end(), [](const SeatSpan& a, const SeatSpan& b) {
        return std::tuple(a.role, a.since, sort_key(a.person->name), a.person->id) <
               std::tuple(b.role, b.since, sort_key(b.person->name), b.person->id);
    });
    return out;
}

std::vector<BodySpan> body_spans(const Network& network, const Selection& s) {
    const analysis::Timeline timeline(network);
    const analysis::Occasions occasions(network);
    std::vector<BodySpan> out;
    const auto add = [&](const Node* node, bool group) {
        BodySpan one;
        one.body = node;
        one.group = group;
        one.seats = seat_spans(network, timeline, node->id);
        for (const Node* meeting : occasions.meetings_of(node->id)) {
            const std::string day = analysis::date_of(*meeting);
            if (!day.empty()) one.meetings.push_back(day);
        }
        std::vector<std::string> days = one.meetings;
        for (const SeatSpan& seat : one.seats) days.push_back(seat.since);
        if (days.empty()) return;
        const auto [first, last] = std::minmax_element(days.begin(), days.end());
        one.first = *first;
        one.last = *last;
        out.push_back(std::move(one));
    };
    for (const Node* body : s.bodies) add(body, false);
    for (const Node* group : s.groups) add(group, true);
    return out;
}

class TimelineDrawer {
  public:
    TimelineDrawer(const Selection& s, const DayScale& scale, double left, Language language)
        : s_(s), scale_(scale), left_(left), language_(language) {}

    double body(Canvas& canvas, const BodySpan& one, double y) const {
        const Paint paint = focus_paint(s_.focus_number(one.body->id), one.group);
        const double middle = y + timeline_body / 2;
        canvas.text(0, middle + 4, fitted(s_.name(*one.body), left_ - 8, 11, Weight::bold),
                    {11, Weight::bold, paint});
        const double from = scale_.x(one.first);
        canvas.box(from, middle - 2, std::max(scale_.x(one.last) - from, 4.0), 4, 2, paint);
        for (const std::string& day : one.meetings) {
            canvas.begin_mark(s_.name(*one.body) + " " + day);
            canvas.disc(scale_.x(day), middle, 4.5, paint);
            canvas.end_mark();
        }
        return y + timeline_body;
    }

    double seat(Canvas& canvas, const BodySpan& of, const SeatSpan& seat, double y) const {
        const Paint paint = focus_paint(s_.focus_number(of.body->id), of.group);
        const double middle = y + timeline_seat / 2;
        std::string name = seat.person->name;
        if (seat.role != Role::member) name += ", " + std::string(role_word(seat.role, language_));
        canvas.text(14, middle + 3.5, fitted(name, left_ - 22, 10), {10});
        const double from = scale_.x(seat.since);
        const bool open = seat.until.empty();
        const double to = open ? left_ + timeline_width : scale_.x(seat.until);
        canvas.begin_mark(say(chart_sayings::seat_mark, language_,
                              {seat.person->name, s_.name(*of.body), seat.since, seat.until}));
        const Stroke style = seat.certainty == Certainty::implied ? Stroke::dashed : Stroke::solid;
        canvas.line(from, middle, std::max(to - (open ? 4.0 : 0.0), from + 5), middle, paint, 3,
                    style);
        if (open) canvas.arrow(to - 2, middle, to + 6, middle, paint, Stroke::solid);
        canvas.end_mark();
        return y + timeline_seat;
    }

  private:
    const Selection& s_;
    const DayScale& scale_;
    double left_;
    Language language_;
};

std::size_t rows_of(const std::vector<BodySpan>& bodies) {
    std::size_t rows = bodies.size();
    for (const BodySpan& one : bodies) rows += one.seats.size();
    return rows;
}

/// Fewer seats where all would be too many: those who decide, then only the chairs.
std::vector<std::string> thin_out(std::vector<BodySpan>& bodies, std::size_t most,
                                  Language language) {
    if (rows_of(bodies) <= most) return {};
    const auto keep = [&](Role lowest) {
        for (BodySpan& one : bodies)
            std::erase_if(one.seats, [&](const SeatSpan& seat) { return seat.role > lowest; });
    };
    keep(Role::member);
    if (rows_of(bodies) <= most) return {say(chart_sayings::only_members, language)};
    keep(Role::chair);
    return {say(chart_sayings::only_bodies, language)};
}

}  // namespace

Chart timeline_chart(const Network& network, const ChartOptions& options) {
    const Language language = options.language;
    const Selection s = select(network, language);
    std::vector<BodySpan> bodies = body_spans(network, s);
    const analysis::Period read = analysis::Timeline(network).read();
    double left = 150;
    for (const BodySpan& one : bodies)
        left = std::max(left, double(width_pt(s.name(*one.body), 11, Weight::bold)) + 14);
    left = std::min(left, 300.0);
    const DayScale scale(read.from, read.to, left, timeline_width);
    if (bodies.empty() || !scale.valid()) return empty_chart(s, options);
    ChartFrame frame;
    frame.title = say(chart_sayings::timeline_title, language);
    frame.subtitle = say(chart_sayings::timeline_subtitle, language, {read.from, read.to});
    // two rows of seats take as much as one of a matrix
    frame.notes = thin_out(bodies, options.most_rows * 2, language);
    const auto implied = [](const BodySpan& one) {
        return std::any_of(one.seats.begin(), one.seats.end(), [](const SeatSpan& seat) {
            return seat.certainty == Certainty::implied;
        });
    };
    if (std::any_of(bodies.begin(), bodies.end(), implied))
        frame.notes.insert(frame.notes.begin(),
                           capitalised(say(chart_sayings::implied_line, language)) + ".");
    const double top = 34;
    double bottom = top;
    for (const BodySpan& one : bodies)
        bottom += timeline_body + timeline_seat * static_cast<double>(one.seats.size());
    Canvas canvas;
    scale.draw(canvas, top, bottom, language);
    const TimelineDrawer drawer(s, scale, left, language);
    double y = top;
    for (const BodySpan& one : bodies) {
        y = drawer.body(canvas, one, y);
        for (const SeatSpan& seat : one.seats) y = drawer.seat(canvas, one, seat, y);
    }
    frame.width = left + timeline_width + 10;
    frame.height = bottom + 4;
    frame.source = source_line(s);
    return finish_chart(canvas, frame, options);
}

}  // namespace mandat::render
