// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/occasion.hpp"
#include "render/chart/chart_parts.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/chart/charts.hpp"
#include "render/view/caption.hpp"
#include "render/view/naming.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr double least_lane = 84;
constexpr double most_lane = 150;
constexpr double item_width = 176;
constexpr double item_height = 62;
constexpr double item_gap = 46;
constexpr double sheet_share = 0.69;  // height of a sheet on its side by its width
constexpr double frame_room = 170;    // head, samples and foot
constexpr std::size_t most_lanes = 14;
constexpr std::size_t rows_an_item = 4;  // a sheet of 60 rows holds 15 items beside each other

/// Something that stands in a lane on a day.
struct MatterEvent {
    NodeId lane;
    std::string day;
    std::string head;  ///< "2025-04-07 § 10"
    std::string text;
    std::size_t column = 0;
    NodeId id;  ///< of the item, or of the edge
    bool item = false;
};

struct MatterLine {
    std::size_t from = 0;
    std::size_t to = 0;
    Paint paint;
    Certainty certainty = Certainty::explicit_;
    std::string title;
};

class MatterDrawer {
  public:
    MatterDrawer(const Network& network, const std::vector<const Node*>& items,
                 const ChartOptions& options)
        : network_(network),
          options_(options),
          language_(options.language),
          selection_(select(network, options.language)),
          occasions_(network),
          items_(items) {}

    Chart run();

  private:
    void follow_references();
    void add_items();
    void keep_latest();
    void add_tasks();
    void add_references();
    void set_columns();
    void choose_lanes();
    void draw_lanes(Canvas& canvas, double width) const;
    void draw_event(Canvas& canvas, const MatterEvent& event) const;
    void draw_line(Canvas& canvas, const MatterLine& line) const;
    [[nodiscard]] double x_of(const MatterEvent& event) const {
        return left_ + 10 + static_cast<double>(event.column) * (item_width + item_gap);
    }
    [[nodiscard]] double y_of(const MatterEvent& event) const;
    [[nodiscard]] std::size_t event_of(const NodeId& id) const;

    const Network& network_;
    const ChartOptions& options_;
    Language language_;
    Selection selection_;
    analysis::Occasions occasions_;
    std::vector<const Node*> items_;
    std::vector<MatterEvent> events_;
    std::vector<MatterLine> lines_;
    std::vector<NodeId> lanes_;
    double left_ = 150;
    double lane_ = least_lane;  ///< height of a lane
    std::size_t columns_ = 0;
    std::size_t left_out_ = 0;  ///< items before those that are shown
};

/// What the items refer to and what refers to them belongs to the matter.
void MatterDrawer::follow_references() {
    std::set<NodeId> all;
    for (const Node* item : items_) all.insert(item->id);
    bool grown = true;
    while (grown) {
        grown = false;
        for (const Edge* edge : network_.edges(EdgeKind::refers_to)) {
            if (all.contains(edge->from) == all.contains(edge->to)) continue;
            all.insert({edge->from, edge->to});
            grown = true;
        }
    }
    items_.clear();
    for (const NodeId& id : all) items_.push_back(network_.node(id));
}

void MatterDrawer::add_items() {
    for (const Node* item : items_) {
        const auto& facts = facts_as<DecisionFacts>(*item);
        const analysis::Occasion at = occasions_.of(item->id);
        MatterEvent event;
        event.id = item->id;
        event.item = true;
        event.lane = at.body == nullptr ? facts.body : at.body->id;
        event.day = at.date.empty() ? facts.date : at.date;
        const std::string paragraph =
            at.paragraph().empty()
                ? (facts.paragraph > 0 ? std::to_string(facts.paragraph) : std::string{})
                : at.paragraph();
        event.head = event.day.empty() ? say(chart_sayings::no_day, language_) : event.day;
        if (!paragraph.empty()) event.head += " § " + paragraph;
        event.text = facts.title;
        if (event.lane.empty()) continue;
        events_.push_back(std::move(event));
    }
}

/// A matter that is treated more often than a sheet holds is shown by its latest items.
void MatterDrawer::keep_latest() {
    std::sort(events_.begin(), events_.end(), [](const MatterEvent& a, const MatterEvent& b) {
        return std::tuple(a.day, a.id) < std::tuple(b.day, b.id);
    });
    const std::size_t most = std::max<std::size_t>(options_.most_rows / rows_an_item, 2);
    if (events_.size() <= most) return;
    left_out_ = events_.size() - most;
    events_.erase(events_.begin(), events_.begin() + static_cast<std::ptrdiff_t>(left_out_));
}

std::size_t MatterDrawer::event_of(const NodeId& id) const {
    const auto hit = std::find_if(events_.begin(), events_.end(),
                                  [&](const MatterEvent& event) { return event.id == id; });
    return static_cast<std::size_t>(hit - events_.begin());
}

/// What was handed over and reported under the items: a mark in the lane of who got it.
void MatterDrawer::add_tasks() {
    for (const Edge& edge : network_.edges()) {
        const bool handed = analysis::is_handed_over(edge.kind);
        const bool reported =
            edge.kind == EdgeKind::report_back || edge.kind == EdgeKind::reports_to;
        if ((!handed && !reported) || edge.to.empty()) continue;
        const auto& task = facts_as<TaskFacts>(edge);
        const std::size_t at = event_of(task.decision);
        if (at == events_.size()) continue;
        const NodeId lane = handed ? edge.to : edge.from;
        if (lane == events_[at].lane) continue;
        MatterEvent event;
        event.id = edge.id;
        event.lane = lane;
        event.day = events_[at].day;
        event.head = say(handed ? chart_sayings::handed : chart_sayings::reported, language_);
        if (!task.due.empty()) event.head += " · " + task.due;
        event.text = capitalised(task.what);
        MatterLine line;
        line.from = handed ? at : events_.size();
        line.to = handed ? events_.size() : at;
        line.paint = focus_paint(handed ? 3 : 1, true);
        line.certainty = edge.certainty;
        line.title = event.text;
        events_.push_back(std::move(event));
        lines_.push_back(std::move(line));
    }
}

void MatterDrawer::add_references() {
    for (const Edge* edge : network_.edges(EdgeKind::refers_to)) {
        const std::size_t from = event_of(edge->to);
        const std::size_t to = event_of(edge->from);
        if (from == events_.size() || to == events_.size()) continue;
        lines_.push_back(
            {from, to, slate_paint, edge->certainty, say(chart_sayings::referred, language_)});
    }
}

/// By day; what was handed over stands one column after its item; two in a lane do not share one.
void MatterDrawer::set_columns() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < events_.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(events_[a].day, !events_[a].item, events_[a].id) <
               std::tuple(events_[b].day, !events_[b].item, events_[b].id);
    });
    std::set<std::pair<NodeId, std::size_t>> taken;
    std::size_t day_column = 0, furthest = 0;
    std::string day, stage;
    for (const std::size_t at : order) {
        MatterEvent& event = events_[at];
        const std::string now = event.day + (event.item ? "a" : "b");
        if (now != stage) {
            day_column = stage.empty() ? 0 : furthest + 1;
            stage = now;
        }
        event.column = day_column;
        while (!taken.emplace(event.lane, event.column).second) ++event.column;
        furthest = std::max(furthest, event.column);
        columns_ = std::max(columns_, event.column + 1);
    }
}

/// In the order they come in, bodies before those they hand things to.
void MatterDrawer::choose_lanes() {
    std::vector<std::tuple<bool, std::size_t, NodeId>> first;
    std::set<NodeId> seen;
    std::vector<const MatterEvent*> order;
    for (const MatterEvent& event : events_) order.push_back(&event);
    std::stable_sort(order.begin(), order.end(), [](const MatterEvent* a, const MatterEvent* b) {
        return a->column < b->column;
    });
    for (const MatterEvent* event : order) {
        if (seen.insert(event->lane).second)
            first.emplace_back(!event->item, event->column, event->lane);
    }
    std::sort(first.begin(), first.end());
    for (const auto& [later, column, lane] : first) lanes_.push_back(lane);
    if (lanes_.size() > most_lanes) lanes_.resize(most_lanes);
}

double MatterDrawer::y_of(const MatterEvent& event) const {
    const auto lane = std::find(lanes_.begin(), lanes_.end(), event.lane) - lanes_.begin();
    return static_cast<double>(lane) * lane_ + (lane_ - item_height) / 2;
}

void MatterDrawer::draw_lanes(Canvas& canvas, double width) const {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        const double y = static_cast<double>(i) * lane_;
        if (i % 2 == 0) canvas.box(-6, y, width + 12, lane_, 6, grid_paint);
        const Node* const node = network_.node(lanes_[i]);
        const std::string name = node == nullptr ? lanes_[i] : selection_.name(*node);
        const auto lines = broken(name, left_ - 12, 11, 3, Weight::bold);
        double line = y + lane_ / 2 + 4 - 7 * static_cast<double>(lines.size() - 1);
        for (const std::string& part : lines) {
            canvas.text(0, line, part, {11, Weight::bold, navy_paint});
            line += 14;
        }
    }
}

void MatterDrawer::draw_event(Canvas& canvas, const MatterEvent& event) const {
    if (std::find(lanes_.begin(), lanes_.end(), event.lane) == lanes_.end()) return;
    const double x = x_of(event), y = y_of(event);
    canvas.begin_mark(event.head + ": " + event.text);
    canvas.box(x, y, item_width, item_height, 7, card_paint);
    canvas.frame(x, y, item_width, item_height, 7, event.item ? navy_paint : slate_paint);
    canvas.text(x + 9, y + 15, event.head, {9, Weight::bold, muted_paint});
    double line = y + 29;
    for (const std::string& part : broken(event.text, item_width - 18, 10, 3)) {
        canvas.text(x + 9, line, part, {10});
        line += 13;
    }
    canvas.end_mark();
}

void MatterDrawer::draw_line(Canvas& canvas, const MatterLine& line) const {
    const MatterEvent &from = events_[line.from], &to = events_[line.to];
    for (const MatterEvent* end : {&from, &to}) {
        if (std::find(lanes_.begin(), lanes_.end(), end->lane) == lanes_.end()) return;
    }
    const bool forward = from.column < to.column;
    const double x1 = x_of(from) + (forward ? item_width : 0);
    const double x2 = x_of(to) + (forward ? 0 : item_width);
    canvas.begin_mark(line.title);
    canvas.arrow(x1, y_of(from) + item_height / 2, x2, y_of(to) + item_height / 2, line.paint,
                 line.certainty == Certainty::implied ? Stroke::dashed : Stroke::solid);
    canvas.end_mark();
}

Chart MatterDrawer::run() {
    follow_references();
    add_items();
    keep_latest();
    if (events_.empty()) return empty_chart(selection_, options_);
    const std::size_t number = events_.size();
    add_tasks();
    add_references();
    set_columns();
    choose_lanes();
    Canvas canvas;
    const double width =
        left_ + static_cast<double>(columns_) * (item_width + item_gap) - item_gap + 20;
    // few lanes would leave the sheet empty
    lane_ = std::clamp((width * sheet_share - frame_room) / static_cast<double>(lanes_.size()),
                       least_lane, most_lane);
    draw_lanes(canvas, width);
    for (const MatterLine& line : lines_) draw_line(canvas, line);
    for (const MatterEvent& event : events_) draw_event(canvas, event);
    double y = static_cast<double>(lanes_.size()) * lane_ + 22;
    double x = 0;
    const auto sample = [&](const Saying& saying, const Paint& paint, Stroke style) {
        canvas.arrow(x, y - 4, x + 34, y - 4, paint, style);
        const std::string text = say(saying, language_);
        canvas.text(x + 42, y, text, {10, Weight::regular, muted_paint});
        x += 62 + width_pt(text, 10);
    };
    sample(chart_sayings::handed, focus_paint(3, true), Stroke::solid);
    sample(chart_sayings::reported, focus_paint(1, true), Stroke::solid);
    sample(chart_sayings::referred, slate_paint, Stroke::solid);
    sample(chart_sayings::implied_line, slate_paint, Stroke::dashed);
    ChartFrame frame;
    frame.title =
        say(chart_sayings::matter_title, language_, {shortened(events_.front().text, 70)});
    frame.subtitle = say(chart_sayings::matter_subtitle, language_,
                         {count(number, chart_sayings::items, language_),
                          count(events_.size() - number, chart_sayings::handed_on, language_)});
    if (left_out_ > 0)
        frame.notes.push_back(say(chart_sayings::items_left_out, language_,
                                  {std::to_string(number), std::to_string(number + left_out_)}));
    frame.source = source_line(selection_);
    frame.width = std::max(width, x);
    frame.height = y + 6;
    return finish_chart(canvas, frame, options_);
}

}  // namespace

Chart matter_chart(const Network& network, const std::vector<const Node*>& items,
                   const ChartOptions& options) {
    return MatterDrawer(network, items, options).run();
}

}  // namespace mandat::render
