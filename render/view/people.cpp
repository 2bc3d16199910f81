// SPDX-License-Identifier: Apache-2.0
#include "render/view/people.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "render/view/naming.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

// More lines than these are a tangle that shows nothing; the pills say the same.
constexpr std::size_t max_lines = 90;
constexpr std::size_t max_folded_lines = 30;  // they all end at one point a card

bool is_seat(Role role) { return role <= Role::substitute; }

void take(Membership& m, const Edge& edge) {
    const auto& facts = facts_as<MemberFacts>(edge);
    if (facts.role < m.role) {
        m.role = facts.role;
        m.role_as_written = facts.role_as_written;
    }
    if (edge.certainty == Certainty::explicit_) m.certainty = Certainty::explicit_;
    m.until = std::max(m.until, edge.until);
}

/// Seats in a body whose latest meeting lists others but not this person.
void mark_former(const Selection& s, std::vector<Membership>& all) {
    for (const Node* body : s.bodies) {
        const std::string latest = latest_meeting(s.network, body->id);
        const auto seen = [&](const Membership& m) {
            return m.of == body->id && m.until >= latest && is_seat(m.role);
        };
        if (latest.empty() || std::none_of(all.begin(), all.end(), seen)) continue;
        for (Membership& m : all) {
            if (m.of == body->id && !m.until.empty() && m.until < latest) m.seat = Seat::former;
        }
    }
}

std::map<NodeId, std::size_t> places(const Selection& s) {
    std::map<NodeId, std::size_t> out;
    for (const Node* body : s.bodies) out.emplace(body->id, out.size());
    for (const Node* area : s.focus_areas) out.emplace(area->id, out.size());
    for (const Node* group : s.groups) out.emplace(group->id, out.size());
    return out;
}

Pill pill_of(const Selection& s, const Membership& m) {
    Pill pill;
    pill.code = s.codes.at(m.of);
    pill.of = m.of;
    pill.group = !s.levels.contains(m.of);
    pill.focus = s.focus_number(m.of);
    pill.seat = m.seat;
    pill.certainty = m.certainty;
    return pill;
}

/// "ordförande RLG, sekreterare NÄT"; the code is dropped where it says nothing new.
std::string role_text(const Selection& s, const std::vector<const Membership*>& mine) {
    std::vector<std::pair<std::string, std::vector<std::string>>> roles;
    for (const Membership* m : mine) {
        if (m->role == Role::member) continue;
        std::string word(role_word(m->role, s.language));
        if (m->role >= Role::staff && !m->role_as_written.empty() && s.language == Language::sv)
            word = m->role_as_written;
        const auto same = [&](const auto& row) { return row.first == word; };
        auto hit = std::find_if(roles.begin(), roles.end(), same);
        if (hit == roles.end()) hit = roles.insert(roles.end(), {word, {}});
        hit->second.push_back(s.codes.at(m->of));
    }
    std::string out;
    for (const auto& [word, codes] : roles) {
        if (!out.empty()) out += ", ";
        out += word;
        if (codes.size() == mine.size()) continue;
        for (const std::string& code : codes) out += " " + code;
    }
    return out;
}

std::string latest_title(const Node& person) {
    const Title* latest = nullptr;
    for (const Title& title : facts_as<PersonFacts>(person).titles) {
        if (latest == nullptr || title.until > latest->until) latest = &title;
    }
    return latest == nullptr ? std::string{} : latest->title;
}

using Mine = std::map<NodeId, std::vector<const Membership*>>;

PersonRow row_of(const Selection& s, const Node& person, const std::vector<const Membership*>& mine,
                 const Home& home) {
    PersonRow row;
    row.id = person.id;
    row.name = person.name;
    if (home.certainty == Certainty::implied) row.name += " *";
    row.role = role_text(s, mine);
    const Node* at = s.network.node(home.id);
    if (row.role.empty() && at != nullptr && at->kind == NodeKind::organisation)
        row.role = latest_title(person);
    for (const Membership* m : mine) {
        row.pills.push_back(pill_of(s, *m));
        row.in_group = row.in_group || row.pills.back().group;
    }
    return row;
}

LinkView link_of(const Selection& s, const Membership& m, const NodeId& to) {
    LinkView link;
    link.kind = LinkKind::membership;
    link.from = m.of;
    link.to = to;
    link.focus = s.focus_number(m.of);
    link.certainty = m.certainty;
    return link;
}

/// Counts in place of rows; one line a group and card.
void fold(const Selection& s, PeopleCard& card, const std::vector<const Membership*>& seats,
          std::vector<LinkView>& links) {
    std::vector<Pill> pills;
    std::map<NodeId, LinkView> lines;
    for (const Membership* m : seats) {
        Pill pill = pill_of(s, *m);
        const auto same = [&](const Pill& p) { return p.of == pill.of; };
        const auto hit = std::find_if(pills.begin(), pills.end(), same);
        if (hit != pills.end()) {
            ++hit->count;
            if (pill.certainty == Certainty::explicit_) hit->certainty = pill.certainty;
            if (pill.seat == Seat::seat) hit->seat = Seat::seat;
        } else {
            pill.count = 1;
            pills.push_back(pill);
        }
        if (!pill.group) continue;
        const auto line = lines.emplace(m->of, link_of(s, *m, card.id)).first;
        if (m->certainty == Certainty::explicit_) line->second.certainty = m->certainty;
    }
    const std::map<NodeId, std::size_t> place = places(s);
    std::sort(pills.begin(), pills.end(),
              [&](const Pill& a, const Pill& b) { return place.at(a.of) < place.at(b.of); });
    card.facts.push_back(count(card.people, Counted::person, s.language));
    card.pills = std::move(pills);
    for (auto& [group, link] : lines) links.push_back(std::move(link));
}

struct Resident {
    const Node* person = nullptr;
    Home home;
    const std::vector<const Membership*>* mine = nullptr;
};

PeopleCard card_of(const Selection& s, const NodeId& home, const std::vector<Resident>& residents,
                   People& out) {
    PeopleCard card;
    card.id = home;
    const Node* at = s.network.node(home);
    card.name = at != nullptr ? at->name : say(Word::no_stated_organisation, s.language);
    card.people = residents.size();
    if (out.folded) {
        std::vector<const Membership*> seats;
        for (const Resident& r : residents)
            seats.insert(seats.end(), r.mine->begin(), r.mine->end());
        fold(s, card, seats, out.links);
        return card;
    }
    for (const Resident& r : residents) {
        card.rows.push_back(row_of(s, *r.person, *r.mine, r.home));
        if (r.home.certainty == Certainty::implied) out.home_implied.push_back(r.person->name);
        for (const Membership* m : *r.mine) {
            if (!s.levels.contains(m->of)) out.links.push_back(link_of(s, *m, m->person));
        }
    }
    return card;
}

/// Lines first, so that they end beside the card's edge; then those with many seats; then by place
/// of the first seat and name.
void sort_residents(std::vector<Resident>& residents, const std::map<NodeId, std::size_t>& place) {
    const auto key = [&](const Resident& r) {
        std::size_t group = place.size();
        std::size_t first = place.size();
        for (const Membership* m : *r.mine) {
            const std::size_t at = place.at(m->of);
            first = std::min(first, at);
            if (m->of.starts_with("working_group/") || m->of.starts_with("focus_area/"))
                group = std::min(group, at);
        }
        const bool few = r.mine->size() < 3;
        return std::tuple(group, few, first, r.mine->front()->role, sort_key(r.person->name),
                          r.person->id);
    };
    std::sort(residents.begin(), residents.end(),
              [&](const Resident& a, const Resident& b) { return key(a) < key(b); });
}

bool only_substitute(const std::vector<const Membership*>& mine) {
    return std::all_of(mine.begin(), mine.end(),
                       [](const Membership* m) { return m->role == Role::substitute; });
}

}  // namespace

std::vector<Membership> memberships(const Selection& s) {
    std::map<std::pair<NodeId, NodeId>, Membership> found;
    for (const Edge* e : s.network.edges(EdgeKind::member_of)) {
        const Node* person = s.network.node(e->from);
        if (person == nullptr || person->kind != NodeKind::person || !s.shows(e->to)) continue;
        Membership fresh;
        fresh.person = e->from;
        fresh.of = e->to;
        fresh.role = Role::other;
        fresh.certainty = Certainty::implied;
        take(found.emplace(std::pair(e->from, e->to), fresh).first->second, *e);
    }
    std::vector<Membership> out;
    for (auto& [key, m] : found) {
        if (!is_seat(m.role)) m.seat = Seat::function;
        out.push_back(std::move(m));
    }
    mark_former(s, out);
    const std::map<NodeId, std::size_t> place = places(s);
    std::sort(out.begin(), out.end(), [&](const Membership& a, const Membership& b) {
        return std::pair(a.person, place.at(a.of)) < std::pair(b.person, place.at(b.of));
    });
    return out;
}

Home home_of(const Network& network, const NodeId& person) {
    const Edge* best = nullptr;
    for (const Edge* e : network.from(person, EdgeKind::represents)) {
        const auto key = [](const Edge& x) {
            return std::tuple(x.certainty == Certainty::explicit_, x.until, x.evidence.size());
        };
        if (best == nullptr || key(*e) > key(*best)) best = e;
    }
    if (best != nullptr && network.node(best->to) != nullptr) return {best->to, best->certainty};
    Home latest;
    std::string until;
    for (const Edge* e : network.from(person, EdgeKind::attended)) {
        const NodeId& at = facts_as<AttendanceFacts>(*e).affiliation;
        if (at.empty() || network.node(at) == nullptr || e->until < until) continue;
        latest = {at, e->certainty};
        until = e->until;
    }
    if (!latest.id.empty()) return latest;
    for (const Edge* e : network.from(person, EdgeKind::member_of)) {
        const Node* at = network.node(e->to);
        if (at != nullptr && at->kind == NodeKind::organisation) return {at->id, e->certainty};
    }
    return {};
}

People people(const Selection& s, const std::vector<Membership>& all, std::size_t limit) {
    Mine mine;
    for (const Membership& m : all) mine[m.person].push_back(&m);
    People out;
    out.people = mine.size();
    if (mine.size() > limit) {
        out.substitutes_left_out =
            std::erase_if(mine, [](const auto& entry) { return only_substitute(entry.second); });
    }
    out.folded = mine.size() > limit;

    std::map<NodeId, std::vector<Resident>> homes;
    for (const auto& [id, seats] : mine) {
        const Home home = home_of(s.network, id);
        homes[home.id].push_back({s.network.node(id), home, &seats});
    }
    const std::map<NodeId, std::size_t> place = places(s);
    for (auto& [home, residents] : homes) {
        sort_residents(residents, place);
        out.cards.push_back(card_of(s, home, residents, out));
    }
    std::sort(out.cards.begin(), out.cards.end(), [](const PeopleCard& a, const PeopleCard& b) {
        return std::tuple(a.id.empty(), sort_key(a.name), a.id) <
               std::tuple(b.id.empty(), sort_key(b.name), b.id);
    });
    if (out.links.size() > (out.folded ? max_folded_lines : max_lines)) {
        out.links_left_out = out.links.size();
        out.links.clear();
    }
    return out;
}

}  // namespace mandat::render
