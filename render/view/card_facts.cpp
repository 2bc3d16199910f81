// SPDX-License-Identifier: Apache-2.0
#include "render/view/card_facts.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "render/view/naming.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr std::size_t max_facts = 4;
constexpr std::size_t max_decision_text = 70;  // two lines on a card
constexpr std::size_t max_name_in_fact = 48;

/// One item and what it says about a focus area.
struct Treatment {
    std::string date;
    int paragraph = 0;
    bool decided = false;
    std::string status;
    std::string text;

    friend auto operator<=>(const Treatment& a, const Treatment& b) {
        return std::tie(a.decided, a.date, a.paragraph) <=>
               std::tie(b.decided, b.date, b.paragraph);
    }
    friend bool operator==(const Treatment& a, const Treatment& b) {
        return (a <=> b) == std::strong_ordering::equal;
    }
};

Treatment treatment(const Network& network, const Node& item) {
    const auto& facts = facts_as<DecisionFacts>(item);
    Treatment out{
        date_of(network, item), facts.paragraph, facts.status == "decided", facts.status, {}};
    for (const std::string& point : facts.points) {
        if (!out.text.empty()) out.text += "; ";
        out.text += point;
    }
    return out;
}

/// Latest decision about a focus area: an item of its name, or a task given to it or its groups.
std::optional<Treatment> latest_treatment(const Selection& s, const Node& area) {
    std::vector<Treatment> all;
    for (const Node* item : items_named(s.network, area))
        all.push_back(treatment(s.network, *item));
    std::set<NodeId> takers{area.id};
    for (const auto& [group, parent] : s.parents) {
        if (parent == area.id) takers.insert(group);
    }
    for (const NodeId& taker : takers) {
        for (const EdgeKind kind : {EdgeKind::assignment, EdgeKind::referral, EdgeKind::staffs}) {
            for (const Edge* e : s.network.to(taker, kind)) {
                const auto& task = facts_as<TaskFacts>(*e);
                const Node* item = s.network.node(task.decision);
                if (item == nullptr || facts_as<DecisionFacts>(*item).status != "decided") continue;
                Treatment given = treatment(s.network, *item);
                given.text = task.what;
                all.push_back(given);
            }
        }
    }
    if (all.empty()) return std::nullopt;
    return *std::max_element(all.begin(), all.end());
}

std::set<NodeId> municipalities(const Selection& s, const std::vector<Membership>& all,
                                const NodeId& body) {
    std::set<NodeId> out;
    for (const Membership& m : all) {
        if (m.of != body || m.seat != Seat::seat) continue;
        const Node* home = s.network.node(home_of(s.network, m.person).id);
        if (home != nullptr && home->kind == NodeKind::municipality) out.insert(home->id);
    }
    return out;
}

void add_questions(const Selection& s, const NodeId& id, std::vector<std::string>& facts) {
    for (const Edge* e : s.network.edges(EdgeKind::possible_same_as)) {
        if (e->from != id && e->to != id) continue;
        const Node* other = s.network.node(e->from == id ? e->to : e->from);
        if (other == nullptr) continue;
        facts.push_back(
            say(Word::maybe_same_as, s.language, {shortened(other->name, max_name_in_fact)}));
    }
}

/// Earliest report that is still to come.
std::string next_report(const Selection& s, const NodeId& group) {
    std::string due;
    for (const Edge* e : s.network.from(group, EdgeKind::report_back)) {
        const auto& task = facts_as<TaskFacts>(*e);
        const bool open = task.status == "planned" || task.status == "decided";
        if (open && !task.due.empty() && (due.empty() || task.due < due)) due = task.due;
    }
    return due;
}

void cut(std::vector<std::string>& facts) {
    if (facts.size() > max_facts) facts.resize(max_facts);
}

}  // namespace

std::string due_text(const std::string& due, Language language) {
    const std::size_t slash = due.find('/');
    const std::string first = due.substr(0, slash);
    const std::string last = slash == std::string::npos ? first : due.substr(slash + 1);
    if (first.size() != 7 || last.size() != 7) return due;
    return month_range(first + "-01", last + "-01", language);
}

std::vector<std::string> body_facts(const Selection& s, const Node& body,
                                    const std::vector<Membership>& all) {
    std::vector<std::string> facts;
    std::size_t members = 0, substitutes = 0, former = 0;
    std::string chair;
    for (const Membership& m : all) {
        if (m.of != body.id || m.seat == Seat::function) continue;
        if (m.seat == Seat::former)
            ++former;
        else if (m.role == Role::substitute)
            ++substitutes;
        else
            ++members;
        if (m.role == Role::chair && m.seat == Seat::seat) chair = s.network.node(m.person)->name;
    }
    if (members > 0) {
        std::string line = count(members, Counted::member, s.language);
        const std::size_t places = municipalities(s, all, body.id).size();
        if (former > 0) {
            line = say(Word::at_last_meeting, s.language, {line});
        } else if (places > 1) {
            line = say(Word::members_from, s.language,
                       {line, count(places, Counted::municipality, s.language)});
        }
        facts.push_back(line);
    }
    if (!chair.empty())
        facts.push_back(say(Word::chair_is, s.language, {shortened(chair, max_name_in_fact)}));
    std::vector<std::string> more;
    if (substitutes > 0) more.push_back(count(substitutes, Counted::substitute, s.language));
    if (former > 0) more.push_back(count(former, Counted::earlier_member, s.language));
    if (!more.empty()) facts.push_back(join(more, s.language));
    if (const std::string latest = latest_meeting(s.network, body.id); !latest.empty())
        facts.push_back(say(Word::last_meeting, s.language, {latest}));
    add_questions(s, body.id, facts);
    cut(facts);
    return facts;
}

std::vector<std::string> focus_facts(const Selection& s, const Node& area) {
    const auto latest = latest_treatment(s, area);
    if (!latest) return {};
    std::vector<std::string> facts;
    if (!latest->text.empty()) facts.push_back(shortened(latest->text, max_decision_text));
    const Word word = latest->decided                 ? Word::decided_on
                      : latest->status == "postponed" ? Word::postponed_on
                                                      : Word::discussed_on;
    facts.push_back(say(word, s.language, {latest->date, std::to_string(latest->paragraph)}));
    return facts;
}

std::vector<std::string> group_facts(const Selection& s, const Node& group,
                                     const std::vector<Membership>& all) {
    const auto here = [&](const Membership& m) { return m.of == group.id; };
    const auto members = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), here));
    std::vector<std::string> facts;
    facts.push_back(members == 0 ? std::string(say(Word::nobody_named, s.language))
                                 : count(members, Counted::person, s.language));
    if (!facts_as<GroupFacts>(group).named)
        facts.emplace_back(say(Word::name_not_in_text, s.language));
    if (const std::string due = next_report(s, group.id); !due.empty())
        facts.push_back(say(Word::due_by, s.language, {due_text(due, s.language)}));
    for (const auto& [kind, word] : {std::pair(EdgeKind::creates_group, Word::creates),
                                     std::pair(EdgeKind::coordination, Word::works_with)}) {
        for (const Edge* e : s.network.from(group.id, kind)) {
            const Node* other = s.network.node(e->to);
            if (other == nullptr || s.shows(other->id)) continue;
            facts.push_back(
                say(word, s.language, {shortened(group_title(other->name), max_name_in_fact)}));
        }
    }
    add_questions(s, group.id, facts);
    cut(facts);
    return facts;
}

}  // namespace mandat::render
