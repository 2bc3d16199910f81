// SPDX-License-Identifier: Apache-2.0
#include "render/sheet/sheet_facts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/analysis/onboarding_steps.hpp"
#include "graph/analysis/period.hpp"
#include "render/view/selection.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

void by_latest(std::vector<SheetDecision>& decided) {
    std::stable_sort(
        decided.begin(), decided.end(),
        [](const SheetDecision& a, const SheetDecision& b) { return a.item.date > b.item.date; });
}

bool is_body_like(const Node& node) {
    if (node.collective) return false;
    return node.kind == NodeKind::body || node.kind == NodeKind::working_group ||
           node.kind == NodeKind::focus_area || node.kind == NodeKind::project;
}

/// The bodies that anything on the sheet names.
void collect_glossary(SheetFacts& out) {
    std::set<const Node*> seen;
    const auto add = [&](const Node* node) {
        if (node != nullptr && is_body_like(*node) && seen.insert(node).second)
            out.glossary.push_back(node);
    };
    if (out.is_body()) add(out.subject);
    for (const SheetSeat& seat : out.seats) add(seat.other);
    for (const analysis::OnboardingStep& step : out.up) add(step.upper), add(step.lower);
    for (const analysis::OnboardingStep& step : out.down) add(step.upper), add(step.lower);
    std::sort(out.glossary.begin(), out.glossary.end(), [](const Node* a, const Node* b) {
        return std::tuple(sort_key(a->name), a->id) < std::tuple(sort_key(b->name), b->id);
    });
}

SheetSeat seat_with(const Node* other, const std::vector<const Edge*>& edges) {
    SheetSeat out{.other = other, .role_as_written = {}, .edges = edges};
    for (const Edge* edge : edges) {
        const auto* member = std::get_if<MemberFacts>(&edge->facts);
        if (member == nullptr) continue;
        out.role = member->role;
        out.role_as_written = member->role_as_written;
        break;
    }
    return out;
}

std::vector<SheetSeat> members_on(const Network& network, const Node& body,
                                  const analysis::Timeline& timeline, const std::string& day) {
    std::vector<SheetSeat> out;
    for (const Edge* edge : network.to(body.id, EdgeKind::member_of)) {
        if (!day.empty() && !timeline.stood_on(*edge, day)) continue;
        const Node* holder = network.node(edge->from);
        const auto same = std::find_if(out.begin(), out.end(), [holder](const SheetSeat& seat) {
            return seat.other == holder;
        });
        if (same != out.end()) {
            same->edges.push_back(edge);
        } else if (holder != nullptr) {
            out.push_back(seat_with(holder, {edge}));
        }
    }
    std::sort(out.begin(), out.end(), [](const SheetSeat& a, const SheetSeat& b) {
        return std::tuple(a.role, sort_key(a.other->name), a.other->id) <
               std::tuple(b.role, sort_key(b.other->name), b.other->id);
    });
    return out;
}

void add_body_decisions(const Network& network, const Node& body, SheetFacts& out) {
    const analysis::Occasions occasions(network);
    for (const Node* meeting : occasions.meetings_of(body.id)) {
        const std::string date = analysis::date_of(*meeting);
        if (!out.day.empty() && date > out.day) continue;
        for (const Edge* edge : network.from(meeting->id, EdgeKind::treated)) {
            const Node* decision = network.node(edge->to);
            if (decision == nullptr) continue;
            if (facts_as<DecisionFacts>(*decision).status != "decided") continue;
            out.decided.push_back({&body, {decision, meeting, date, edge}});
        }
    }
    out.decided_in_all = out.decided.size();
    by_latest(out.decided);
}

/// The next meeting as the latest minutes say; a day that has passed is no coming one.
void add_next_meeting(const Network& network, const Node& body, SheetFacts& out) {
    const analysis::Occasions occasions(network);
    const auto& meetings = occasions.meetings_of(body.id);
    if (meetings.empty()) return;
    const Node& latest = *meetings.back();
    const std::string next = facts_as<MeetingFacts>(latest).next_meeting;
    if (next.empty()) return;
    const auto state = next <= analysis::date_of(latest) ? analysis::DateState::impossible
                       : next <= out.day                 ? analysis::DateState::passed
                                                         : analysis::DateState::coming;
    out.dates.push_back({next, state, &body, &latest, nullptr});
}

}  // namespace

SheetFacts facts_of_person(const Network& network, const analysis::Onboarding& found,
                           const std::string& name) {
    SheetFacts out;
    out.subject = found.person;
    out.name = name;
    out.day = found.day;
    out.replaced = found.replaced;
    if (found.person != nullptr) {
        const analysis::Timeline timeline(network);
        out.homes = analysis::Homes(network, timeline)
                        .within(found.person->id, {.from = found.day, .to = found.day});
    }
    for (const analysis::OnboardingSeat& seat : found.seats) {
        SheetSeat shown = seat_with(seat.body, seat.edges);
        shown.role = seat.role;
        shown.origin = seat.origin;
        out.seats.push_back(std::move(shown));
        for (const analysis::DecidedItem& item : seat.decided)
            out.decided.push_back({seat.body, item});
        out.decided_in_all += seat.decided_in_all;
    }
    for (const Edge* edge : found.functions)
        out.seats.push_back(seat_with(network.node(edge->to), {edge}));
    by_latest(out.decided);
    for (const auto& task : found.own) out.tasks.push_back({TaskOwner::own, task});
    for (const auto& task : found.inherited) out.tasks.push_back({TaskOwner::inherited, task});
    for (const auto& task : found.of_bodies) out.tasks.push_back({TaskOwner::bodies, task});
    out.people = found.people;
    std::stable_sort(out.people.begin(), out.people.end(), [](const auto& a, const auto& b) {
        return std::tuple(-std::ssize(a.bodies), sort_key(a.person->name)) <
               std::tuple(-std::ssize(b.bodies), sort_key(b.person->name));
    });
    out.up = found.up;
    out.down = found.down;
    out.dates = found.dates;
    collect_glossary(out);
    return out;
}

SheetFacts facts_of_body(const Network& network, const Node& body, const std::string& day) {
    const analysis::Timeline timeline(network);
    SheetFacts out;
    out.subject = &body;
    out.name = body.name;
    out.day = day.empty() ? timeline.read().to : day;
    out.seats = members_on(network, body, timeline, out.day);
    add_body_decisions(network, body, out);
    for (const analysis::Assignment& one : analysis::assignments(network, {.day = out.day}).rows) {
        if (!one.open || (one.taker != &body && one.giver != &body)) continue;
        const auto owner = one.taker == &body ? TaskOwner::own : TaskOwner::given;
        out.tasks.push_back({owner, {one.edge, one.taker, one.due}});
    }
    out.up = analysis::steps_from(network, {body.id}, analysis::Direction::up, out.day);
    out.down = analysis::steps_from(network, {body.id}, analysis::Direction::down, out.day);
    add_next_meeting(network, body, out);
    collect_glossary(out);
    return out;
}

}  // namespace mandat::render
