// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/representation.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/analysis/home.hpp"
#include "graph/analysis/load_seats.hpp"
#include "graph/analysis/occasion.hpp"

namespace mandat::analysis {
namespace {

constexpr std::size_t fewest_peers = 2;  // one other that sits there is no rule

bool is_place(const Node* node) {
    return node != nullptr && !node->collective &&
           (node->kind == NodeKind::municipality || node->kind == NodeKind::organisation);
}

bool is_body(const Node* node) {
    return node != nullptr && !node->collective &&
           (node->kind == NodeKind::body || node->kind == NodeKind::working_group);
}

Role role_of(const Edge& edge) {
    const auto* facts = std::get_if<MemberFacts>(&edge.facts);
    return facts == nullptr ? Role::other : facts->role;
}

bool is_chair(Role role) {
    return role == Role::chair || role == Role::vice_chair || role == Role::second_vice_chair;
}

bool by_kind_and_id(const Node* a, const Node* b) {
    return std::tie(a->kind, a->id) < std::tie(b->kind, b->id);
}

/// Municipalities are of one kind; of organisations those of one type.
bool are_peers(const Node& a, const Node& b) {
    if (a.kind != b.kind) return false;
    const auto* one = std::get_if<OrganisationFacts>(&a.facts);
    const auto* other = std::get_if<OrganisationFacts>(&b.facts);
    return one == nullptr || other == nullptr || one->type == other->type;
}

class Table {
  public:
    Table(const Network& network, const AskedDays& asked)
        : network_(network),
          asked_(asked),
          timeline_(network),
          occasions_(network),
          homes_(network, timeline_),
          seating_(network, timeline_, homes_, asked) {}

    Representation run() {
        gather_seats();
        gather_places_without_seats();
        gather_meetings();
        lay_out();
        for (RepresentationCell& cell : out_.cells) {
            fill_people(cell);
            fill_meetings(cell);
        }
        find_holes();
        return std::move(out_);
    }

  private:
    using Key = std::pair<const Node*, const Node*>;  // place, body
    struct KeyHash {
        // Nodes stand in a row, so that a small factor would put many pairs in one place.
        std::size_t operator()(const Key& key) const {
            return std::hash<const Node*>()(key.first) * 0x9E3779B97F4A7C15ULL +
                   std::hash<const Node*>()(key.second);
        }
    };
    template <typename Value>
    using ByKey = std::unordered_map<Key, Value, KeyHash>;

    void gather_seats() {
        for (const Edge* edge : network_.edges(EdgeKind::member_of)) {
            const Node* const body = network_.node(edge->to);
            const Node* const who = network_.node(edge->from);
            if (who == nullptr || !is_body(body)) continue;
            const bool is_person = who->kind == NodeKind::person;
            if (is_place(who) || (is_person && is_seat_in(*body, role_of(*edge))))
                gather_days(*edge, *who, *body);
            if (!seating_.held(*edge)) continue;
            if (is_place(who)) {
                add(who, *body, nullptr, {edge});
            } else if (is_person && is_seat_in(*body, role_of(*edge))) {
                const std::vector<Sitting> sittings = seating_.sittings_of(*edge);
                for (const Sitting& sitting : sittings)
                    add(sitting.home->place, *body, who, {edge, sitting.home->edge});
                if (sittings.empty()) out_.without_place.push_back(edge);
            }
        }
    }

    /// When a seat held, whatever days were asked about: meetings before a day are judged by it.
    void gather_days(const Edge& seat, const Node& who, const Node& body) {
        const Period held{seat.since, timeline_.last_day(seat)};
        if (is_place(&who)) held_[{&who, &body}].push_back(held);
        for (const Home& home : homes_.of(who.id)) {
            if (overlap(home.held, held))
                held_[{home.place, &body}].push_back(common(held, home.held));
        }
        if (is_chair(role_of(seat))) chairs_[{who.id, body.id}].push_back(held);
    }

    void add(const Node* place, const Node& body, const Node* person,
             std::vector<const Edge*> edges) {
        places_.insert(place);
        bodies_.insert(&body);
        std::vector<const Edge*>& known = seats_[{place, &body}][person];
        for (const Edge* edge : edges) {
            if (std::find(known.begin(), known.end(), edge) == known.end()) known.push_back(edge);
        }
    }

    void gather_places_without_seats() {
        const Period asked = asked_.states();
        for (const Edge* edge : network_.edges(EdgeKind::represents)) {
            for (const Home& home : homes_.of(edge->from)) {
                if (overlap(home.held, asked)) places_.insert(home.place);
            }
        }
    }

    void gather_meetings() {
        const Period days = asked_.events();
        for (const Edge* edge : network_.edges(EdgeKind::met)) {
            const Node* const body = network_.node(edge->from);
            const Node* const meeting = network_.node(edge->to);
            if (!is_body(body) || meeting == nullptr) continue;
            const std::string date = date_of(*meeting);
            if (date.empty() ? days != Period{} : !days.contains(date)) continue;
            bodies_.insert(body);
            for (const Edge* line : network_.to(meeting->id, EdgeKind::attended))
                read_line(*meeting, date, *line);
        }
        for (const Edge* edge : network_.edges(EdgeKind::substituted_for)) {
            if (const auto* facts = std::get_if<SubstitutionFacts>(&edge->facts))
                serving_.insert({edge->from, facts->meeting});
        }
    }

    void read_line(const Node& meeting, const std::string& date, const Edge& line) {
        const auto* facts = std::get_if<AttendanceFacts>(&line.facts);
        if (facts == nullptr) return;
        const Node* const named = network_.node(facts->affiliation);
        if (is_place(named)) {
            lines_[{named, &meeting}].push_back(&line);
        } else {
            const Period day{date, date};
            for (const Home& home : homes_.of(line.from)) {
                if (overlap(home.held, day)) lines_[{home.place, &meeting}].push_back(&line);
            }
        }
    }

    void lay_out() {
        out_.places.assign(places_.begin(), places_.end());
        out_.bodies.assign(bodies_.begin(), bodies_.end());
        std::sort(out_.places.begin(), out_.places.end(), by_kind_and_id);
        std::sort(out_.bodies.begin(), out_.bodies.end(), by_kind_and_id);
        out_.cells.reserve(out_.places.size() * out_.bodies.size());
        for (std::size_t row = 0; row < out_.places.size(); ++row) {
            for (std::size_t column = 0; column < out_.bodies.size(); ++column) {
                RepresentationCell cell;
                cell.row = row;
                cell.column = column;
                out_.cells.push_back(std::move(cell));
            }
        }
    }

    void fill_people(RepresentationCell& cell) const {
        const auto hit = seats_.find({out_.places[cell.row], out_.bodies[cell.column]});
        if (hit == seats_.end()) return;
        for (const auto& [person, edges] : hit->second) {
            Representative one;
            one.person = person;
            one.edges = edges;
            const Edge* latest = nullptr;
            for (const Edge* edge : edges) {
                if (edge->to != out_.bodies[cell.column]->id) continue;
                if (edge->certainty == Certainty::explicit_) one.certainty = edge->certainty;
                const bool later =
                    latest == nullptr || edge->until > latest->until ||
                    (edge->until == latest->until && role_of(*edge) < role_of(*latest));
                if (later) latest = edge;
            }
            if (latest != nullptr) one.role = role_of(*latest);
            cell.people.push_back(std::move(one));
        }
        const auto id = [](const Representative& one) {
            return one.person == nullptr ? NodeId() : one.person->id;
        };
        std::sort(cell.people.begin(), cell.people.end(),
                  [&](const Representative& a, const Representative& b) {
                      return std::make_tuple(!a.decides(), id(a)) <
                             std::make_tuple(!b.decides(), id(b));
                  });
    }

    void fill_meetings(RepresentationCell& cell) const {
        const Period days = asked_.events();
        const auto& meetings = occasions_.meetings_of(out_.bodies[cell.column]->id);
        cell.meetings.reserve(meetings.size());
        for (const Node* meeting : meetings) {
            const std::string date = date_of(*meeting);
            if (date.empty() ? days != Period{} : !days.contains(date)) continue;
            MeetingTurnout one;
            one.meeting = meeting;
            const auto hit = lines_.find({out_.places[cell.row], meeting});
            if (hit != lines_.end()) judge(one, *out_.bodies[cell.column], hit->second);
            one.seated = is_seated(cell, date);
            cell.meetings.push_back(std::move(one));
        }
    }

    [[nodiscard]] bool is_seated(const RepresentationCell& cell, const std::string& date) const {
        const auto hit = held_.find({out_.places[cell.row], out_.bodies[cell.column]});
        return hit != held_.end() &&
               std::any_of(hit->second.begin(), hit->second.end(),
                           [&](const Period& held) { return held.contains(date); });
    }

    /// Who chairs decides, also where the list has them among the others.
    [[nodiscard]] bool chairs(const NodeId& person, const Node& body,
                              const std::string& date) const {
        const auto hit = chairs_.find({person, body.id});
        return hit != chairs_.end() &&
               std::any_of(hit->second.begin(), hit->second.end(),
                           [&](const Period& held) { return held.contains(date); });
    }

    void judge(MeetingTurnout& one, const Node& body, const std::vector<const Edge*>& lines) const {
        const std::string date = date_of(*one.meeting);
        one.edges = lines;
        one.turnout = Turnout::absent;
        one.in_part = true;
        for (const Edge* line : lines) {
            const auto& facts = std::get<AttendanceFacts>(line->facts);
            if (facts.presence == Presence::absent) continue;
            const bool decides = facts.capacity == Capacity::decision_maker ||
                                 serving_.contains({line->from, one.meeting->id}) ||
                                 chairs(line->from, body, date);
            if (!decides && one.turnout == Turnout::absent) one.turnout = Turnout::not_deciding;
            if (!decides) continue;
            one.turnout = Turnout::decided;
            if (facts.paragraphs.empty()) one.in_part = false;
        }
        if (one.turnout != Turnout::decided) one.in_part = false;
    }

    void find_holes() {
        std::vector<std::vector<std::size_t>> peers(out_.places.size());  // rows of their kind
        for (std::size_t row = 0; row < peers.size(); ++row) {
            for (std::size_t other = 0; other < peers.size(); ++other) {
                if (other != row && are_peers(*out_.places[row], *out_.places[other]))
                    peers[row].push_back(other);
            }
        }
        for (RepresentationCell& cell : out_.cells) {
            if (!cell.people.empty()) continue;
            const std::size_t all = 1 + peers[cell.row].size();
            for (const std::size_t row : peers[cell.row]) {
                if (!out_.at(row, cell.column).people.empty())
                    cell.peers.push_back(out_.places[row]);
            }
            cell.hole = cell.peers.size() >= fewest_peers && 2 * cell.peers.size() > all;
            if (!cell.hole) cell.peers.clear();
        }
    }

    const Network& network_;
    const AskedDays asked_;
    Timeline timeline_;
    Occasions occasions_;
    Homes homes_;
    Seating seating_;
    Representation out_;
    std::set<const Node*> places_;
    std::set<const Node*> bodies_;
    ByKey<std::map<const Node*, std::vector<const Edge*>>> seats_;
    ByKey<std::vector<Period>> held_;              ///< when somebody of the place sat in the body
    ByKey<std::vector<const Edge*>> lines_;        ///< by place and meeting
    std::set<std::pair<NodeId, NodeId>> serving_;  ///< substitute, meeting
    std::map<std::pair<NodeId, NodeId>, std::vector<Period>> chairs_;  ///< by person and body
};

}  // namespace

std::size_t RepresentationCell::deciding() const {
    return static_cast<std::size_t>(std::count_if(
        people.begin(), people.end(), [](const Representative& one) { return one.decides(); }));
}

std::size_t RepresentationCell::substitutes() const { return people.size() - deciding(); }

std::size_t RepresentationCell::count(Turnout turnout) const {
    return static_cast<std::size_t>(
        std::count_if(meetings.begin(), meetings.end(),
                      [&](const MeetingTurnout& one) { return one.turnout == turnout; }));
}

const RepresentationCell& Representation::at(std::size_t row, std::size_t column) const {
    return cells[row * bodies.size() + column];
}

Representation representation(const Network& network, const AskedDays& asked) {
    return Table(network, asked).run();
}

}  // namespace mandat::analysis
