// SPDX-License-Identifier: Apache-2.0
#include "render/view/selection.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "graph/base/utf8.hpp"
#include "render/view/naming.hpp"

namespace mandat::render {
namespace {

constexpr std::array relation_kinds = {EdgeKind::escalation, EdgeKind::reports_to,
                                       EdgeKind::report_back, EdgeKind::coordination};

bool is_body(const Network& network, const NodeId& id) {
    const Node* node = network.node(id);
    return node != nullptr && node->kind == NodeKind::body;
}

bool has_person_member(const Network& network, const NodeId& id) {
    for (const Edge* e : network.to(id, EdgeKind::member_of)) {
        const Node* from = network.node(e->from);
        if (from != nullptr && from->kind == NodeKind::person) return true;
    }
    return false;
}

bool is_core(const Network& network, const NodeId& id) {
    return has_person_member(network, id) || !network.from(id, EdgeKind::met).empty() ||
           !network.from(id, EdgeKind::has_focus_area).empty() ||
           !network.from(id, EdgeKind::has_working_group).empty();
}

void choose_bodies(Selection& s) {
    std::set<NodeId> core;
    for (const Node* body : s.network.nodes(NodeKind::body)) {
        if (is_core(s.network, body->id)) core.insert(body->id);
    }
    std::set<NodeId> shown = core;
    for (const EdgeKind kind : relation_kinds) {
        for (const Edge* e : s.network.edges(kind)) {
            if (!is_body(s.network, e->from) || !is_body(s.network, e->to)) continue;
            if (core.contains(e->from)) shown.insert(e->to);
            if (core.contains(e->to)) shown.insert(e->from);
        }
    }
    const auto told_on_a_card = [&s](const NodeId& id) {
        const auto edges = s.network.to(id, EdgeKind::coordination);
        return std::any_of(edges.begin(), edges.end(),
                           [](const Edge* e) { return e->from.starts_with("working_group/"); });
    };
    for (const Node* body : s.network.nodes(NodeKind::body)) {
        if (body->collective) continue;
        if (shown.contains(body->id))
            s.bodies.push_back(body);
        else if (!told_on_a_card(body->id))
            s.bodies_left_out.push_back(body->name);
    }
}

void choose_levels(Selection& s) {
    std::set<NodeId> open;
    for (const Node* body : s.bodies) {
        const std::string& type = facts_as<BodyFacts>(*body).type;
        const bool political =
            type == "board" || type == "council" || type == "assembly" || type == "committee";
        if (type.empty() || type == "other") open.insert(body->id);
        s.levels[body->id] = political ? Level::political : Level::leadership;
    }
    // what the type does not tell, the direction of matters does: they go upwards
    for (const EdgeKind kind : {EdgeKind::escalation, EdgeKind::reports_to}) {
        for (const Edge* e : s.network.edges(kind)) {
            const auto from = s.levels.find(e->from);
            if (from == s.levels.end() || open.contains(e->from) || !open.contains(e->to)) continue;
            s.levels[e->to] = Level::political;
        }
    }
    std::stable_sort(s.bodies.begin(), s.bodies.end(), [&s](const Node* a, const Node* b) {
        return s.levels.at(a->id) < s.levels.at(b->id);
    });
}

void choose_focus_areas(Selection& s) {
    int number = 0;
    for (const Node* area : focus_areas_in_order(s.network)) {
        s.focus_areas.push_back(area);
        s.focus_numbers[area->id] = ++number;
        s.codes[area->id] = "F" + std::to_string(number);
    }
}

std::optional<NodeId> parent_of(const Selection& s, const NodeId& group) {
    std::optional<NodeId> found;
    for (const EdgeKind kind : {EdgeKind::has_working_group, EdgeKind::creates_group,
                                EdgeKind::assignment, EdgeKind::referral}) {
        for (const Edge* e : s.network.to(group, kind)) {
            const Node* from = s.network.node(e->from);
            if (from == nullptr) continue;
            if (from->kind == NodeKind::focus_area) return from->id;
            if (!found && s.levels.contains(from->id)) found = from->id;
        }
    }
    return found;
}

void choose_groups(Selection& s) {
    for (const Node* group : s.network.nodes(NodeKind::working_group)) {
        if (group->collective) continue;
        const auto parent = parent_of(s, group->id);
        if (!parent && !has_person_member(s.network, group->id)) {
            // one that another group sets up is told on that group's card
            if (s.network.to(group->id, EdgeKind::creates_group).empty())
                s.groups_left_out.push_back(group->name);
            continue;
        }
        s.groups.push_back(group);
        if (!parent) continue;
        s.parents[group->id] = *parent;
        if (const int number = s.focus_number(*parent); number > 0)
            s.focus_numbers[group->id] = number;
    }
    const auto place = [&s](const Node* group) {
        const int number = s.focus_number(group->id);
        return std::tuple(number == 0, number, group->id);
    };
    std::sort(s.groups.begin(), s.groups.end(),
              [&](const Node* a, const Node* b) { return place(a) < place(b); });
}

void choose_codes(Selection& s) {
    std::vector<const Node*> plain = s.bodies;
    std::map<int, int> groups_of;
    for (const Node* group : s.groups) {
        const int number = s.focus_number(group->id);
        if (number == 0) {
            plain.push_back(group);
            continue;
        }
        // a second group of one focus area is told apart by a letter
        const int nth = groups_of[number]++;
        const std::string code = "F" + std::to_string(number);
        s.codes[group->id] = nth == 0 ? code : code + static_cast<char>('a' + nth % 26);
    }
    s.codes.merge(short_codes(plain, s.place));
}

}  // namespace

int Selection::focus_number(const NodeId& id) const {
    const auto hit = focus_numbers.find(id);
    return hit == focus_numbers.end() ? 0 : hit->second;
}

std::string Selection::name(const Node& node) const {
    if (node.kind == NodeKind::working_group) return group_title(node.name);
    if (node.kind == NodeKind::body) return without_place(node.name, place);
    return node.name;
}

Selection select(const Network& network, Language language) {
    Selection s{network, language, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    std::vector<const Node*> named = network.nodes(NodeKind::body);
    for (const Node* node : network.nodes(NodeKind::organisation)) named.push_back(node);
    s.place = common_place(named);
    choose_bodies(s);
    choose_levels(s);
    choose_focus_areas(s);
    choose_groups(s);
    choose_codes(s);
    return s;
}

bool is_relation(EdgeKind kind) {
    return std::find(relation_kinds.begin(), relation_kinds.end(), kind) != relation_kinds.end();
}

std::string date_of(const Network& network, const Node& decision) {
    for (const Edge* e : network.to(decision.id, EdgeKind::treated)) {
        const Node* meeting = network.node(e->from);
        if (meeting != nullptr) return facts_as<MeetingFacts>(*meeting).date;
    }
    return facts_as<DecisionFacts>(decision).date;
}

std::vector<const Node*> items_named(const Network& network, const Node& focus_area) {
    std::set<std::string> names{utf8::fold(focus_area.name)};
    for (const std::string& alias : focus_area.aliases) names.insert(utf8::fold(alias));
    std::vector<const Node*> out;
    for (const Node* item : network.nodes(NodeKind::decision)) {
        if (names.contains(utf8::fold(facts_as<DecisionFacts>(*item).title))) out.push_back(item);
    }
    return out;
}

std::string latest_meeting(const Network& network, const NodeId& body) {
    std::string latest;
    for (const Edge* e : network.from(body, EdgeKind::met)) {
        const Node* meeting = network.node(e->to);
        if (meeting != nullptr) latest = std::max(latest, facts_as<MeetingFacts>(*meeting).date);
    }
    return latest;
}

std::vector<const Node*> focus_areas_in_order(const Network& network) {
    using Place = std::tuple<bool, std::string, int, NodeId>;
    std::vector<std::pair<Place, const Node*>> keyed;
    for (const Node* area : network.nodes(NodeKind::focus_area)) {
        Place place{true, "", 0, area->id};
        for (const Node* item : items_named(network, *area)) {
            const Place here{false, date_of(network, *item),
                             facts_as<DecisionFacts>(*item).paragraph, area->id};
            place = std::min(place, here);
        }
        keyed.emplace_back(place, area);
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<const Node*> out;
    for (const auto& [place, area] : keyed) out.push_back(area);
    return out;
}

}  // namespace mandat::render
