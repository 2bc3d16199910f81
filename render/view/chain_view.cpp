// SPDX-License-Identifier: Apache-2.0
#include "render/view/chain_view.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "render/view/diagram_parts.hpp"
#include "render/view/map_sayings.hpp"
#include "render/view/naming.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

namespace sayings = map_sayings;
using analysis::Chain;
using analysis::ChainGraph;
using analysis::ChainStep;

constexpr std::size_t rows_of_people = 12;

using StepEnds = std::pair<const Node*, const Node*>;

class ChainMaker {
  public:
    ChainMaker(const Network& network, const ChainGraph& graph, const ChainMapOptions& options)
        : graph_(graph),
          options_(options),
          selection_(select(network, options.language)),
          occasions_(network) {
        out_.language = options.language;
    }

    Diagram between(const Node& from, const Node& to);
    Diagram around(const Node& node);

  private:
    void add(const Chain& chain, int first_column);
    void put(const Node& node, int column);
    void build();
    void gather_people();
    void describe_tasks(DiagramCard& card, const std::vector<const Edge*>& edges);
    [[nodiscard]] std::string name(const Node& node) const { return node_name(selection_, node); }
    void gap(const Node& from, const Node& to);
    void limit_cards(const Node& keep);

    const ChainGraph& graph_;
    ChainMapOptions options_;
    Selection selection_;
    analysis::Occasions occasions_;
    std::map<const Node*, int> columns_;
    std::map<StepEnds, std::vector<const Edge*>> steps_;
    std::map<StepEnds, std::vector<const Edge*>> beside_;
    Diagram out_;
};

void ChainMaker::put(const Node& node, int column) {
    const auto [at, fresh] = columns_.try_emplace(&node, column);
    if (!fresh && std::abs(column) < std::abs(at->second)) at->second = column;
}

void ChainMaker::add(const Chain& chain, int first_column) {
    int column = first_column;
    put(*chain.steps.front().from, column);
    for (const ChainStep& step : chain.steps) {
        put(*step.to, ++column);
        steps_[{step.from, step.to}].assign(step.edges.begin(), step.edges.end());
    }
}

/// What was handed over, in the words of the text: "Ta fram ny policy  2025-04-07 § 11".
void ChainMaker::describe_tasks(DiagramCard& card, const std::vector<const Edge*>& edges) {
    for (const Edge* edge : edges) {
        const auto* task = std::get_if<TaskFacts>(&edge->facts);
        if (task == nullptr || task->what.empty()) continue;
        DiagramRow row;
        row.text = shortened(capitalised(task->what), 130);
        const std::string word =
            edge->kind == EdgeKind::assignment ? "" : edge_word(edge->kind, options_.language);
        row.aside = word + (word.empty() ? "" : ", ") + where_stated(occasions_, *edge);
        card.rows.push_back(std::move(row));
    }
}

/// People and others at the end of the way who got something from one and the same are rows of one
/// card.
void ChainMaker::gather_people() {
    std::map<std::pair<const Node*, int>, std::vector<const Node*>> leaves;
    for (const auto& [ends, edges] : steps_) {
        const Node* const to = ends.second;
        if (to->kind != NodeKind::person) continue;
        std::size_t degree = 0;
        for (const auto& [other, ignored] : steps_)
            degree += std::size_t{other.first == to || other.second == to};
        if (degree == 1 && columns_.at(to) > 0) leaves[{ends.first, columns_.at(to)}].push_back(to);
    }
    for (const auto& [key, people] : leaves) {
        if (people.size() < 2) continue;
        DiagramCard card;
        card.id = "card/people-of-" + key.first->id;
        card.kicker = say(sayings::people, options_.language);
        card.look = CardLook::list;
        card.column = static_cast<std::size_t>(key.second);
        DiagramLine line;
        line.from = key.first->id;
        line.to = card.id;
        std::vector<const Edge*> all;
        for (const Node* person : people) {
            DiagramRow row;
            row.id = person->id;
            row.text = person->name;
            row.aside = home_name(selection_.network, person->id);
            card.rows.push_back(std::move(row));
            const auto step = steps_.find({key.first, person});
            all.insert(all.end(), step->second.begin(), step->second.end());
            steps_.erase(step);
            columns_.erase(person);
        }
        line.sureness = sureness_of(all);
        line.arrow = Arrow::forward;
        cut_rows(card.rows, rows_of_people, options_.language);
        out_.cards.push_back(std::move(card));
        out_.lines.push_back(std::move(line));
    }
}

std::string step_label(const std::vector<const Edge*>& edges, Language language) {
    std::vector<EdgeKind> kinds;
    std::string out;
    for (const Edge* edge : edges) {
        if (std::find(kinds.begin(), kinds.end(), edge->kind) != kinds.end()) continue;
        kinds.push_back(edge->kind);
        const auto same = std::count_if(edges.begin(), edges.end(), [&](const Edge* other) {
            return other->kind == edge->kind;
        });
        const std::string word =
            edge->kind == EdgeKind::assignment && same > 1
                ? count(static_cast<std::size_t>(same), sayings::assignments, language)
                : edge_word(edge->kind, language);
        out += (out.empty() ? "" : ", ") + word;
    }
    return out;
}

void ChainMaker::build() {
    int first = 0;
    for (const auto& [node, column] : columns_) first = std::min(first, column);
    for (auto& [node, column] : columns_) column -= first;
    gather_people();
    for (const auto& [node, column] : columns_) {
        DiagramCard card = node_card(selection_, *node, static_cast<std::size_t>(column));
        for (const auto& [ends, edges] : steps_) {
            if (ends.second == node && options_.tasks > 0) describe_tasks(card, edges);
        }
        cut_rows(card.rows, options_.tasks, options_.language);
        out_.cards.push_back(std::move(card));
    }
    for (const auto& [ends, edges] : steps_) {
        DiagramLine line;
        line.from = ends.first->id;
        line.to = ends.second->id;
        line.sureness = sureness_of(edges);
        line.arrow = Arrow::forward;
        line.hue = selection_.focus_number(ends.second->id);
        line.strength = 2;
        out_.lines.push_back(std::move(line));
    }
    for (const auto& [ends, edges] : beside_) {
        if (steps_.contains(ends) || out_.find(ends.first->id) == nullptr ||
            out_.find(ends.second->id) == nullptr)
            continue;
        DiagramLine line;
        line.from = ends.first->id;
        line.to = ends.second->id;
        line.key = "beside";
        line.label = step_label(edges, options_.language);
        line.sureness = Sureness::unknown;
        out_.lines.push_back(std::move(line));
        if (out_.samples.empty()) {
            out_.samples.push_back({say(sayings::stated_line, options_.language), 0,
                                    Sureness::stated, Mark::none, Arrow::forward});
            out_.samples.push_back(
                {say(sayings::beside_line, options_.language), 0, Sureness::unknown});
        }
    }
}

/// Both sides of a way that is not stated.
void ChainMaker::gap(const Node& from, const Node& to) {
    const Language language = options_.language;
    out_.title = say(sayings::no_chain_title, language, {name(from), name(to)});
    out_.subtitle = say(sayings::no_chain_subtitle, language, {name(from), name(to)});
    const std::size_t near = options_.near;
    for (const Chain& chain : graph_.spread(from.id, near).chains()) add(chain, 0);
    put(from, 0);
    int deepest = 0;
    for (const auto& [node, column] : columns_) deepest = std::max(deepest, column);
    const std::vector<Chain> leading = graph_.sources(to.id, near).chains();
    int longest = 0;
    for (const Chain& chain : leading)
        longest = std::max(longest, static_cast<int>(chain.steps.size()));
    const int end = deepest + 1 + longest;
    for (const Chain& chain : leading) {
        // a node of both sides stands where it was reached
        int column = end - static_cast<int>(chain.steps.size());
        for (const ChainStep& step : chain.steps) {
            columns_.try_emplace(step.from, column);
            columns_.try_emplace(step.to, ++column);
            steps_[{step.from, step.to}].assign(step.edges.begin(), step.edges.end());
        }
    }
    columns_.try_emplace(&to, end);
    for (const Edge* edge : graph_.gap(from.id, to.id).beside) {
        const Node* const a = selection_.network.node(edge->from);
        const Node* const b = selection_.network.node(edge->to);
        if (a != nullptr && b != nullptr) beside_[{a, b}].push_back(edge);
    }
}

/// The furthest from the middle go first.
void ChainMaker::limit_cards(const Node& keep) {
    const std::size_t all = columns_.size();
    if (all <= most_cards) return;
    std::vector<std::pair<int, const Node*>> far;
    for (const auto& [node, column] : columns_) {
        if (node != &keep) far.emplace_back(-std::abs(column), node);
    }
    std::sort(far.begin(), far.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first, b.second->id) < std::tuple(b.first, a.second->id);
    });
    for (std::size_t i = 0; i + most_cards < all; ++i) columns_.erase(far[i].second);
    std::erase_if(steps_, [&](const auto& step) {
        return !columns_.contains(step.first.first) || !columns_.contains(step.first.second);
    });
    out_.notes.push_back(say(sayings::cards_left_out, options_.language,
                             {std::to_string(most_cards), std::to_string(all)}));
}

Diagram ChainMaker::between(const Node& from, const Node& to) {
    const Language language = options_.language;
    const analysis::Chains found =
        graph_.between(from.id, to.id, {.depth = options_.depth, .most = options_.most});
    if (found.chains.empty()) {
        gap(from, to);
    } else {
        for (const Chain& chain : found.chains) add(chain, 0);
        const std::size_t shortest = found.chains.front().steps.size();
        out_.title = say(sayings::chain_title, language,
                         {name(from), name(to), count(shortest, sayings::steps, language)});
        out_.subtitle = say(sayings::chain_subtitle, language,
                            {count(columns_.size(), sayings::bodies, language),
                             count(found.chains.size(), sayings::chains, language)});
    }
    limit_cards(from);
    build();
    for (const NodeId& end : {from.id, to.id}) {
        if (DiagramCard* card = out_.find(end)) card->look = CardLook::hero;
    }
    complete(out_, selection_);
    return std::move(out_);
}

Diagram ChainMaker::around(const Node& node) {
    const Language language = options_.language;
    for (const Chain& chain : graph_.spread(node.id, options_.depth).chains()) add(chain, 0);
    for (const Chain& chain : graph_.sources(node.id, options_.depth).chains())
        add(chain, -static_cast<int>(chain.steps.size()));
    out_.title = say(columns_.empty() ? sayings::chain_nothing : sayings::chain_of_title, language,
                     {name(node)});
    if (!columns_.empty())
        out_.subtitle = say(sayings::chain_of_subtitle, language,
                            {count(options_.depth, sayings::steps, language)});
    put(node, 0);
    limit_cards(node);
    build();
    if (DiagramCard* card = out_.find(node.id)) card->look = CardLook::hero;
    complete(out_, selection_);
    return std::move(out_);
}

}  // namespace

Diagram chain_view(const Network& network, const ChainGraph& graph, const Node& from,
                   const Node& to, const ChainMapOptions& options) {
    return ChainMaker(network, graph, options).between(from, to);
}

Diagram chain_view(const Network& network, const ChainGraph& graph, const Node& around,
                   const ChainMapOptions& options) {
    return ChainMaker(network, graph, options).around(around);
}

}  // namespace mandat::render
