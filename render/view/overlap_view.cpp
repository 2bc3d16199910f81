// SPDX-License-Identifier: Apache-2.0
#include "render/view/overlap_view.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "render/view/diagram_parts.hpp"
#include "render/view/map_sayings.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

namespace sayings = map_sayings;

constexpr std::size_t rows_of_combination = 9;

/// One person who sits in several: where, and by which edges.
struct Shared {
    const Node* person = nullptr;
    std::map<NodeId, std::vector<const Edge*>> seats;  ///< by body
    bool by_service = true;                            ///< in one of each two
};

using Combination = std::vector<NodeId>;  ///< of bodies, sorted

class OverlapMaker {
  public:
    OverlapMaker(const Network& network, const analysis::Overlaps& overlaps,
                 const OverlapMapOptions& options)
        : network_(network),
          overlaps_(overlaps),
          options_(options),
          selection_(select(network, options.language)) {}

    Diagram run();

  private:
    void gather();
    void headline();
    void add_bodies();
    void add_combinations();
    [[nodiscard]] DiagramCard combination_card(const Combination& bodies,
                                               const std::vector<const Shared*>& people) const;
    [[nodiscard]] std::vector<std::pair<Combination, std::vector<const Shared*>>> ranked() const;
    void note_alone();

    const Network& network_;
    const analysis::Overlaps& overlaps_;
    OverlapMapOptions options_;
    Selection selection_;
    std::map<NodeId, Shared> shared_;  ///< by person
    std::set<NodeId> bodies_;          ///< that share somebody
    Diagram out_;
};

void OverlapMaker::gather() {
    for (const analysis::Overlap& pair : overlaps_.pairs) {
        for (const NodeId& id : {pair.left->id, pair.right->id}) bodies_.insert(id);
        for (const analysis::SharedSeat& seat : pair.seats) {
            Shared& one = shared_[seat.at->id];
            one.person = seat.at;
            one.seats[pair.left->id].assign(seat.left.begin(), seat.left.end());
            one.seats[pair.right->id].assign(seat.right.begin(), seat.right.end());
            one.by_service = one.by_service && seat.by_service;
        }
    }
}

void OverlapMaker::headline() {
    const Language language = options_.language;
    out_.language = language;
    const auto best = std::find_if(overlaps_.pairs.begin(), overlaps_.pairs.end(),
                                   [](const analysis::Overlap& o) { return !o.is_by_service(); });
    if (overlaps_.pairs.empty()) {
        out_.title = say(sayings::overlap_none, language);
        return;
    }
    const bool tied = best != overlaps_.pairs.end() && std::next(best) != overlaps_.pairs.end() &&
                      std::next(best)->shared == best->shared;
    out_.title = best == overlaps_.pairs.end() || tied
                     ? say(sayings::overlap_title_all, language)
                     : say(sayings::overlap_title, language,
                           {node_name(selection_, *best->left), node_name(selection_, *best->right),
                            std::to_string(best->shared)});
    out_.subtitle =
        say(sayings::overlap_subtitle, language,
            {count(shared_.size(), sayings::persons, language), std::to_string(bodies_.size())});
}

/// Bodies of the political level stand on the left, all others on the right; where one side would
/// be empty or hold nearly all, they alternate.
void OverlapMaker::add_bodies() {
    std::vector<NodeId> ids(bodies_.begin(), bodies_.end());
    const auto political = [&](const NodeId& id) {
        const auto level = selection_.levels.find(id);
        return level != selection_.levels.end() && level->second == Level::political;
    };
    const auto left = static_cast<std::size_t>(std::count_if(ids.begin(), ids.end(), political));
    const bool lopsided = left * 4 < ids.size() || (ids.size() - left) * 4 < ids.size();
    std::size_t nth = 0;
    for (const NodeId& id : ids) {
        const Node* const node = network_.node(id);
        if (node == nullptr) continue;
        const bool on_left = lopsided ? nth++ % 2 == 0 : political(id);
        DiagramCard card = node_card(selection_, *node, on_left ? 0 : 2);
        const auto at = overlaps_.seating->find_body(id);
        const std::size_t all = at ? overlaps_.seating->people_of.of(*at).size() : 0;
        std::size_t also = 0;
        for (const auto& [person, one] : shared_) also += std::size_t{one.seats.contains(id)};
        card.facts.push_back(
            say(sayings::overlap_fact, options_.language,
                {count(all, sayings::persons, options_.language), std::to_string(also)}));
        out_.cards.push_back(std::move(card));
    }
}

DiagramCard OverlapMaker::combination_card(const Combination& bodies,
                                           const std::vector<const Shared*>& people) const {
    DiagramCard card;
    card.id = "card/shared";
    for (const NodeId& body : bodies) card.id += "-" + body;
    card.kicker = bodies.size() == 2
                      ? say(sayings::in_both, options_.language)
                      : say(sayings::in_all, options_.language, {std::to_string(bodies.size())});
    card.kicker += " · " + count(people.size(), sayings::persons, options_.language);
    card.look = CardLook::list;
    card.column = 1;
    for (const Shared* one : people) {
        DiagramRow row;
        row.id = one->person->id;
        row.text = one->person->name;
        row.aside = one->by_service ? say(sayings::in_service, options_.language)
                                    : home_name(network_, one->person->id);
        card.rows.push_back(std::move(row));
    }
    std::sort(card.rows.begin(), card.rows.end(), [](const DiagramRow& a, const DiagramRow& b) {
        return std::tuple(sort_key(a.text), a.id) < std::tuple(sort_key(b.text), b.id);
    });
    cut_rows(card.rows, rows_of_combination, options_.language);
    return card;
}

/// Those of most bodies and people first.
std::vector<std::pair<Combination, std::vector<const Shared*>>> OverlapMaker::ranked() const {
    std::map<Combination, std::vector<const Shared*>> found;
    for (const auto& [person, one] : shared_) {
        Combination bodies;
        for (const auto& [body, edges] : one.seats) bodies.push_back(body);
        found[bodies].push_back(&one);
    }
    std::vector<std::pair<Combination, std::vector<const Shared*>>> out(found.begin(), found.end());
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return std::tuple(b.second.size(), b.first.size()) <
               std::tuple(a.second.size(), a.first.size());
    });
    return out;
}

void OverlapMaker::add_combinations() {
    auto all = ranked();
    const std::size_t left = most_cards - std::min(bodies_.size(), most_cards - 8);
    const std::size_t room = std::min(options_.most_combinations, left);
    if (all.size() > room) {
        out_.notes.push_back(say(sayings::combinations_left_out, options_.language,
                                 {std::to_string(all.size() - room), std::to_string(all.size())}));
        all.resize(room);
    }
    for (const auto& [bodies, people] : all) {
        DiagramCard card = combination_card(bodies, people);
        for (const NodeId& body : bodies) {
            DiagramLine line;
            line.from = body;
            line.to = card.id;
            line.hue = selection_.focus_number(body);
            line.strength = strength_of(people.size());
            std::vector<const Edge*> edges;
            for (const Shared* one : people) {
                const auto& seats = one->seats.at(body);
                edges.insert(edges.end(), seats.begin(), seats.end());
            }
            line.sureness = sureness_of(edges);
            out_.lines.push_back(std::move(line));
        }
        out_.cards.push_back(std::move(card));
    }
}

void OverlapMaker::note_alone() {
    std::vector<std::string> names;
    for (const analysis::Party& body : overlaps_.seating->bodies) {
        if (!bodies_.contains(body.node->id)) names.push_back(node_name(selection_, *body.node));
    }
    if (names.empty() || names.size() > 12) return;
    out_.notes.push_back(
        say(sayings::overlap_alone, options_.language, {join(names, options_.language)}));
}

Diagram OverlapMaker::run() {
    gather();
    headline();
    add_bodies();
    add_combinations();
    note_alone();
    if (std::any_of(out_.lines.begin(), out_.lines.end(),
                    [](const DiagramLine& line) { return line.strength > 1; }))
        out_.footnotes.push_back(capitalised(say(sayings::more_line, options_.language)) + ".");
    complete(out_, selection_);
    return std::move(out_);
}

}  // namespace

Diagram overlap_view(const Network& network, const analysis::Overlaps& overlaps,
                     const OverlapMapOptions& options) {
    return OverlapMaker(network, overlaps, options).run();
}

}  // namespace mandat::render
