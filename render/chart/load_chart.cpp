// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <tuple>

#include "render/chart/chart_parts.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/chart/charts.hpp"
#include "render/view/caption.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr double load_row = 22;
constexpr double stack_width = 150;
constexpr double stack_gap = 40;

using analysis::PersonLoad;

/// One piece of a stack, with what it counts.
struct LoadPiece {
    std::vector<std::string> names;
    const Saying& what;
    Paint paint;
    double opacity = 1;
};

using Stack = std::vector<LoadPiece>;

std::string meeting_name(const analysis::MeetingTurn& turn) {
    return (turn.body == nullptr ? std::string{} : turn.body->name + " ") + turn.date;
}

Stack meetings_of(const PersonLoad& load) {
    Stack out = {{{}, chart_sayings::attended, navy_paint},
                 {{}, chart_sayings::in_part, navy_paint, 0.55},
                 {{}, chart_sayings::absent, navy_paint, 0.2}};
    for (const analysis::MeetingTurn& turn : load.meetings) {
        const std::size_t at = turn.presence == Presence::absent ? 2 : turn.whole() ? 0 : 1;
        out[at].names.push_back(meeting_name(turn));
    }
    return out;
}

Stack seats_of_load(const PersonLoad& load) {
    const Paint green{"f1", categories[0].solid};
    Stack out = {{{}, chart_sayings::in_bodies, green},
                 {{}, chart_sayings::in_groups, green, 0.55},
                 {{}, chart_sayings::in_functions, green, 0.2}};
    for (const analysis::SeatHeld& seat : load.seats) {
        const bool group = seat.body->kind == NodeKind::working_group;
        out[group ? 1 : 0].names.push_back(seat.body->name);
    }
    for (const analysis::SeatHeld& seat : load.functions) out[2].names.push_back(seat.body->name);
    return out;
}

Stack tasks_of_load(const PersonLoad& load) {
    Stack out = {{{}, chart_sayings::tasks_head, {"f2", categories[1].solid}}};
    for (const Edge* edge : load.assignments) {
        const auto* task = std::get_if<TaskFacts>(&edge->facts);
        out[0].names.push_back(task == nullptr ? std::string{} : task->what);
    }
    return out;
}

std::size_t size_of(const Stack& stack) {
    std::size_t out = 0;
    for (const LoadPiece& piece : stack) out += piece.names.size();
    return out;
}

using Stacks = std::array<Stack, 3>;

Stacks stacks_of(const PersonLoad& load) {
    return {meetings_of(load), seats_of_load(load), tasks_of_load(load)};
}

void draw_stack(Canvas& canvas, double x, double middle, const Stack& stack, std::size_t most,
                const std::string& person, Language language) {
    const double unit = stack_width / static_cast<double>(std::max<std::size_t>(most, 1));
    double at = x;
    for (const LoadPiece& piece : stack) {
        if (piece.names.empty()) continue;
        const double width = unit * static_cast<double>(piece.names.size());
        canvas.begin_mark(say(chart_sayings::part_mark, language,
                              {person, std::to_string(piece.names.size()),
                               say(piece.what, language) + ": " + join(piece.names, language)}));
        canvas.box(at, middle - 6, width - 1, 12, 2, piece.paint, piece.opacity);
        canvas.end_mark();
        at += width;
    }
    const std::size_t all = size_of(stack);
    canvas.text(
        at + 5, middle + 4, std::to_string(all),
        {10, all == 0 ? Weight::regular : Weight::bold, all == 0 ? muted_paint : ink_paint});
}

/// Below each stack what its pieces are.
double draw_load_legend(Canvas& canvas, double left, double y, const Stacks& sample,
                        Language language) {
    double lowest = y;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double x = left + static_cast<double>(i) * (stack_width + stack_gap);
        double at = y;
        for (const LoadPiece& piece : sample[i]) {
            canvas.box(x, at - 8, 14, 9, 2, piece.paint, piece.opacity);
            canvas.text(x + 20, at, say(piece.what, language), {10, Weight::regular, muted_paint});
            at += 14;
        }
        lowest = std::max(lowest, at);
    }
    return lowest;
}

}  // namespace

Chart load_chart(const Network& network, const analysis::LoadReport& report,
                 const ChartOptions& options) {
    const Language language = options.language;
    const Selection s = select(network, language);
    if (report.people.empty()) return empty_chart(s, options);
    std::vector<const PersonLoad*> people;
    for (const PersonLoad& load : report.people) people.push_back(&load);
    const auto key = [](const PersonLoad& load) {
        return std::tuple(load.meetings.size(), load.seats.size() + load.functions.size(),
                          load.assignments.size());
    };
    std::stable_sort(people.begin(), people.end(), [&](const PersonLoad* a, const PersonLoad* b) {
        if (key(*a) != key(*b)) return key(*a) > key(*b);
        return std::pair(sort_key(a->person->name), a->person->id) <
               std::pair(sort_key(b->person->name), b->person->id);
    });
    ChartFrame frame;
    const std::size_t first = people.front()->meetings.size();
    const bool tied = people.size() > 1 && people[1]->meetings.size() == first;
    frame.title = tied || first == 0 ? say(chart_sayings::load_title, language)
                                     : say(chart_sayings::load_title_most, language,
                                           {people.front()->person->name, std::to_string(first)});
    frame.subtitle = say(chart_sayings::load_subtitle, language);
    const RowFit fit = fit_rows(people.size(), options.most_rows, load_row);
    if (fit.shown < people.size()) {
        frame.notes.push_back(say(chart_sayings::rows_left_out, language,
                                  {std::to_string(fit.shown), std::to_string(people.size())}));
        people.resize(fit.shown);
    }
    std::array<std::size_t, 3> most{};
    double left = 90;
    for (const PersonLoad* load : people) {
        left = std::max(left, double(width_pt(load->person->name, 11)) + 14);
        const Stacks stacks = stacks_of(*load);
        for (std::size_t i = 0; i < stacks.size(); ++i)
            most[i] = std::max(most[i], size_of(stacks[i]));
    }
    left = std::min(left, 220.0);
    Canvas canvas;
    const std::array heads = {&chart_sayings::meetings_head, &chart_sayings::seats_head,
                              &chart_sayings::tasks_head};
    for (std::size_t i = 0; i < heads.size(); ++i)
        canvas.text(left + static_cast<double>(i) * (stack_width + stack_gap), 14,
                    say(*heads[i], language), {11, Weight::bold});
    double y = 24;
    const double right = left + 3 * (stack_width + stack_gap);
    for (std::size_t row = 0; row < people.size(); ++row, y += fit.height) {
        if (row % 2 == 0) canvas.box(-6, y, right + 6, fit.height, 5, grid_paint);
        const std::string& name = people[row]->person->name;
        canvas.text(0, y + fit.height / 2 + 4, fitted(name, left - 8, 11), {11});
        const Stacks stacks = stacks_of(*people[row]);
        for (std::size_t i = 0; i < stacks.size(); ++i)
            draw_stack(canvas, left + static_cast<double>(i) * (stack_width + stack_gap),
                       y + fit.height / 2, stacks[i], most[i], name, language);
    }
    frame.height = draw_load_legend(canvas, left, y + 22, stacks_of(*people.front()), language);
    frame.width = right;
    frame.source = source_line(s);
    return finish_chart(canvas, frame, options);
}

}  // namespace mandat::render
