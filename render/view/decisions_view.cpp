// SPDX-License-Identifier: Apache-2.0
#include "render/view/decisions_view.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "graph/analysis/assignments.hpp"
#include "render/view/diagram_parts.hpp"
#include "render/view/map_sayings.hpp"
#include "render/view/naming.hpp"
#include "render/view/people.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

namespace sayings = map_sayings;

constexpr std::size_t people_on_card = 10;

// Of more bodies or lines than this the map is folded: people are counted, not named, and those
// bodies that most others deal with stand in a column of their own.
constexpr std::size_t most_bodies = 8;
constexpr std::size_t most_lines = 120;

/// What runs along a line. Its colour is that of a category; the word stands beside it as well.
enum class Flow { handed, report, escalation, coordination };

struct FlowStyle {
    Flow flow;
    const char* key;
    int hue;
    Arrow arrow;
    const Saying& legend;
};

const std::array flow_styles = {
    FlowStyle{Flow::handed, "handed", 3, Arrow::forward, sayings::handed_line},
    FlowStyle{Flow::report, "report", 1, Arrow::hollow, sayings::report_line},
    FlowStyle{Flow::escalation, "escalation", 2, Arrow::sharp, sayings::escalation_line},
    FlowStyle{Flow::coordination, "coordination", 0, Arrow::dot, sayings::coordination_line},
};

std::optional<Flow> flow_of(EdgeKind kind) {
    if (analysis::is_handed_over(kind)) return Flow::handed;
    if (kind == EdgeKind::report_back || kind == EdgeKind::reports_to) return Flow::report;
    if (kind == EdgeKind::escalation) return Flow::escalation;
    if (kind == EdgeKind::coordination) return Flow::coordination;
    return std::nullopt;
}

struct FlowEnds {
    NodeId from, from_row, to, to_row;
    Flow flow;
    auto operator<=>(const FlowEnds&) const = default;
};

/// The card that holds a node as a row, and what stands on it; nullopt: the node has its own.
struct Holder {
    NodeId id;
    std::string kicker;
    std::string name;
};

class DecisionsMaker {
  public:
    DecisionsMaker(const Network& network, Language language, std::size_t latest)
        : network_(network),
          language_(language),
          latest_(latest),
          selection_(select(network, language)) {
        out_.language = language;
    }

    Diagram run();

  private:
    [[nodiscard]] std::optional<Holder> holder_of(const Node& node) const;
    std::pair<NodeId, NodeId> place(const Node& node);
    DiagramCard& card(const NodeId& id, const Node& node, std::size_t column);
    std::size_t column_of(const Node& node) const;
    void fold_where_large();
    void add_people_counts();
    void gather();
    void add_lines();
    void add_facts();
    void add_structure();
    [[nodiscard]] std::vector<DiagramRow> latest_decisions(const NodeId& body) const;

    const Network& network_;
    Language language_;
    std::size_t latest_;  ///< decisions on a card
    Selection selection_;
    bool folded_ = false;
    std::set<NodeId> hubs_;
    std::set<NodeId> weighty_;                      ///< decisions that something came of
    std::map<NodeId, std::set<NodeId>> people_on_;  ///< of a folded card
    std::map<FlowEnds, std::vector<const Edge*>> flows_;
    std::map<NodeId, std::pair<std::size_t, std::size_t>> counts_;  ///< handed over, received
    Diagram out_;
};

std::size_t DecisionsMaker::column_of(const Node& node) const {
    switch (node.kind) {
        case NodeKind::body: {
            if (hubs_.contains(node.id)) return 0;
            const auto level = selection_.levels.find(node.id);
            const bool political =
                level != selection_.levels.end() && level->second == Level::political;
            return political && hubs_.empty() ? 0 : political ? 1 : 2;
        }
        case NodeKind::focus_area:
        case NodeKind::working_group: return 3;
        default: return 4;
    }
}

void DecisionsMaker::fold_where_large() {
    std::map<NodeId, std::set<NodeId>> deals;  // body -> bodies
    std::set<std::tuple<NodeId, NodeId, Flow>> lines;
    for (const Edge& edge : network_.edges()) {
        if (const auto* task = std::get_if<TaskFacts>(&edge.facts)) weighty_.insert(task->decision);
        const auto flow = flow_of(edge.kind);
        const Node* const from = network_.node(edge.from);
        const Node* const to = network_.node(edge.to);
        if (!flow || from == nullptr || to == nullptr || from == to) continue;
        lines.insert({from->id, to->id, *flow});
        for (const Node* one : {from, to}) {
            if (one->kind == NodeKind::body && selection_.shows(one->id)) deals[one->id];
        }
        if (!deals.contains(from->id) || !deals.contains(to->id)) continue;
        deals[from->id].insert(to->id);
        deals[to->id].insert(from->id);
    }
    folded_ = deals.size() > most_bodies || lines.size() > most_lines;
    if (deals.size() <= most_bodies) return;
    for (const auto& [body, others] : deals) {
        if (2 * others.size() >= deals.size() - 1) hubs_.insert(body);
    }
}

/// How many people a folded card stands for.
void DecisionsMaker::add_people_counts() {
    for (const auto& [id, people] : people_on_) {
        if (DiagramCard* there = out_.find(id))
            there->facts.push_back(count(people.size(), sayings::persons, language_));
    }
}

DiagramCard& DecisionsMaker::card(const NodeId& id, const Node& node, std::size_t column) {
    if (DiagramCard* there = out_.find(id)) return *there;
    DiagramCard made = node_card(selection_, node, column);
    made.id = id;
    made.hue = 0;
    if (node.kind == NodeKind::focus_area) made.look = CardLook::tinted;
    out_.cards.push_back(std::move(made));
    return out_.cards.back();
}

std::optional<Holder> DecisionsMaker::holder_of(const Node& node) const {
    if (node.collective) return Holder{"card/several", say(sayings::several, language_), ""};
    const bool person = node.kind == NodeKind::person || node.kind == NodeKind::role;
    if (!person) {
        const bool may_be_shown =
            node.kind == NodeKind::body || node.kind == NodeKind::working_group;
        if (!may_be_shown || selection_.shows(node.id)) return std::nullopt;
        return Holder{"card/mentioned", say(sayings::mentioned, language_), ""};
    }
    NodeId who = node.id;
    if (node.kind == NodeKind::role) who = facts_as<RoleFacts>(node).held_by;
    const Node* const home = who.empty() ? nullptr : network_.node(home_of(network_, who).id);
    if (home == nullptr)
        return Holder{"card/people", say(sayings::people, language_),
                      say(sayings::without_home, language_)};
    const DiagramCard like = node_card(selection_, *home, 4);
    return Holder{home->id, like.kicker, like.name};
}

/// The card of a node, and its row where another card holds it.
std::pair<NodeId, NodeId> DecisionsMaker::place(const Node& node) {
    const auto holder = holder_of(node);
    if (!holder) {
        card(node.id, node, column_of(node));
        return {node.id, {}};
    }
    if (out_.find(holder->id) == nullptr) {
        DiagramCard made;
        made.id = holder->id;
        made.kicker = holder->kicker;
        made.name = holder->name;
        made.look = CardLook::list;
        made.column = 4;
        out_.cards.push_back(std::move(made));
    }
    const bool person = node.kind == NodeKind::person || node.kind == NodeKind::role;
    if (folded_ && person && !node.collective) {
        people_on_[holder->id].insert(node.id);
        return {holder->id, {}};
    }
    DiagramCard& people = *out_.find(holder->id);
    const auto same = [&](const DiagramRow& row) { return row.id == node.id; };
    if (std::none_of(people.rows.begin(), people.rows.end(), same)) {
        DiagramRow row;
        row.id = node.id;
        row.text = capitalised(node.name);
        people.rows.push_back(std::move(row));
    }
    return {holder->id, node.id};
}

void DecisionsMaker::gather() {
    for (const Edge& edge : network_.edges()) {
        const auto flow = flow_of(edge.kind);
        const Node* const from = network_.node(edge.from);
        const Node* const to = network_.node(edge.to);
        if (!flow || from == nullptr || to == nullptr || from == to) continue;
        const auto [from_card, from_row] = place(*from);
        const auto [to_card, to_row] = place(*to);
        if (from_card == to_card) continue;
        flows_[{from_card, from_row, to_card, to_row, *flow}].push_back(&edge);
        if (*flow == Flow::handed) {
            ++counts_[from_card].first;
            ++counts_[to_card].second;
        }
    }
    for (DiagramCard& one : out_.cards) {
        std::sort(one.rows.begin(), one.rows.end(), [](const DiagramRow& a, const DiagramRow& b) {
            return std::tuple(sort_key(a.text), a.id) < std::tuple(sort_key(b.text), b.id);
        });
    }
}

std::string flow_label(Flow flow, std::size_t number, Language language) {
    switch (flow) {
        case Flow::handed: return count(number, sayings::assignments, language);
        case Flow::report: return count(number, sayings::reports, language);
        case Flow::escalation:
        case Flow::coordination: return std::to_string(number);
    }
    return {};
}

void DecisionsMaker::add_lines() {
    std::set<Flow> used;
    for (const auto& [ends, edges] : flows_) {
        const FlowStyle& style = flow_styles.at(static_cast<std::size_t>(ends.flow));
        DiagramLine line;
        line.from = ends.from;
        line.from_row = ends.from_row;
        line.to = ends.to;
        line.to_row = ends.to_row;
        line.key = style.key;
        line.hue = style.hue;
        line.arrow = style.arrow;
        line.sureness = sureness_of(edges);
        line.strength = strength_of(edges.size());
        // colour and arrow say what it is; a word beside every line would hide the lines
        if (edges.size() > 1 && !folded_)
            line.label = flow_label(ends.flow, edges.size(), language_);
        used.insert(ends.flow);
        out_.lines.push_back(std::move(line));
    }
    for (const FlowStyle& style : flow_styles) {
        if (!used.contains(style.flow)) continue;
        LineSample sample;
        sample.text = say(style.legend, language_);
        sample.hue = style.hue;
        sample.arrow = style.arrow;
        out_.samples.push_back(std::move(sample));
    }
}

std::vector<DiagramRow> DecisionsMaker::latest_decisions(const NodeId& body) const {
    std::vector<std::tuple<std::string, int, const Node*>> found;
    for (const Edge* met : network_.from(body, EdgeKind::met)) {
        for (const Edge* treated : network_.from(met->to, EdgeKind::treated)) {
            const Node* const item = network_.node(treated->to);
            const auto& facts = facts_as<DecisionFacts>(*item);
            if (facts.status != "decided" || facts.title.empty()) continue;
            // a decision that something comes of says more than roll-call
            if (!weighty_.contains(item->id)) continue;
            found.emplace_back(date_of(network_, *item), facts.paragraph, item);
        }
    }
    std::sort(found.rbegin(), found.rend());
    std::vector<DiagramRow> out;
    for (const auto& [day, paragraph, item] : found) {
        DiagramRow row;
        row.text = shortened(facts_as<DecisionFacts>(*item).title, 70);
        row.aside = day + (paragraph > 0 ? " § " + std::to_string(paragraph) : std::string{});
        out.push_back(std::move(row));
    }
    return out;
}

void DecisionsMaker::add_facts() {
    for (DiagramCard& one : out_.cards) {
        const Node* const node = network_.node(one.id);
        const auto counts = counts_.find(one.id);
        if (node == nullptr) continue;
        if (counts != counts_.end() && one.column < 4) {
            const auto& [given, taken] = counts->second;
            std::vector<std::string> parts;
            if (given > 0) parts.push_back(say(sayings::gives, language_, {std::to_string(given)}));
            if (taken > 0) parts.push_back(say(sayings::takes, language_, {std::to_string(taken)}));
            one.facts.push_back(capitalised(join(parts, language_)));
        }
        cut_rows(one.rows, people_on_card, language_);
        if (node->kind != NodeKind::body) continue;
        std::vector<DiagramRow> latest = latest_decisions(one.id);
        if (latest.empty() || latest_ == 0) continue;
        cut_rows(latest, folded_ ? 1 : latest_, language_);
        DiagramRow heading;
        heading.text = say(sayings::latest_decisions, language_);
        heading.heading = true;
        one.rows.push_back(heading);
        one.rows.insert(one.rows.end(), latest.begin(), latest.end());
    }
}

/// Where a focus area or group belongs, thin and grey: else cards without a task would hang loose.
void DecisionsMaker::add_structure() {
    for (const EdgeKind kind : {EdgeKind::has_focus_area, EdgeKind::has_working_group}) {
        for (const Edge* edge : network_.edges(kind)) {
            if (out_.find(edge->from) == nullptr || out_.find(edge->to) == nullptr) continue;
            const bool joined =
                std::any_of(out_.lines.begin(), out_.lines.end(), [&](const DiagramLine& line) {
                    return line.from == edge->from && line.to == edge->to;
                });
            if (joined) continue;
            DiagramLine line;
            line.from = edge->from;
            line.to = edge->to;
            line.key = "part";
            line.sureness = sureness_of(std::array<const Edge*, 1>{edge});
            out_.lines.push_back(std::move(line));
        }
    }
}

Diagram DecisionsMaker::run() {
    fold_where_large();
    gather();
    add_lines();
    add_structure();
    add_facts();
    add_people_counts();
    if (folded_) {
        out_.notes.emplace_back(say(sayings::folded_people, language_));
    }
    std::size_t handed = 0, reports = 0;
    for (const auto& [ends, edges] : flows_) {
        if (ends.flow == Flow::handed) handed += edges.size();
        if (ends.flow == Flow::report) reports += edges.size();
    }
    out_.title = say(out_.cards.empty() ? sayings::nothing : sayings::decisions_title, language_);
    if (!out_.cards.empty())
        out_.subtitle = say(sayings::decisions_subtitle, language_,
                            {count(handed, sayings::assignments, language_),
                             count(reports, sayings::reports, language_),
                             count(network_.documents().size(), Counted::protocol, language_)});
    complete(out_, selection_);
    return std::move(out_);
}

}  // namespace

Diagram decisions_view(const Network& network, Language language, std::size_t latest_decisions) {
    return DecisionsMaker(network, language, latest_decisions).run();
}

}  // namespace mandat::render
