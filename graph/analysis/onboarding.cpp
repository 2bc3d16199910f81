// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/onboarding.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/load_seats.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/analysis/onboarding_steps.hpp"
#include "graph/analysis/period.hpp"
#include "graph/base/date.hpp"

namespace mandat::analysis {
namespace {

const TaskFacts& task_of(const Edge& edge) {
    static const TaskFacts none;
    const auto* facts = std::get_if<TaskFacts>(&edge.facts);
    return facts == nullptr ? none : *facts;
}

/// Somebody whose seats and tasks are taken over: all of them, or those of one body.
struct Predecessor {
    const Node* person;
    NodeId body;                 ///< empty: all
    const Edge* said = nullptr;  ///< succeeded_by; nullptr: as asked
};

class Writer {
  public:
    Writer(const Network& network, const OnboardingOptions& options)
        : network_(network),
          options_(options),
          timeline_(network),
          occasions_(network),
          homes_(network, timeline_) {
        out_.person = network.node(options.person);
        out_.day = options.day.empty() ? timeline_.read().to : options.day;
    }

    Onboarding run() {
        find_predecessors();
        own_seats();
        for (const Predecessor& one : predecessors_) inherit_seats(one);
        std::sort(out_.seats.begin(), out_.seats.end(),
                  [](const OnboardingSeat& a, const OnboardingSeat& b) {
                      const auto key = [](const OnboardingSeat& seat) {
                          return std::make_tuple(seat.origin == Origin::inherited,
                                                 std::string_view(seat.body->id));
                      };
                      return key(a) < key(b);
                  });
        for (OnboardingSeat& seat : out_.seats) find_decisions(seat);
        find_tasks();
        find_people();
        find_steps();
        find_dates();
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool is_later(const std::string& day) const {
        return !out_.day.empty() && day > out_.day;
    }

    void find_predecessors() {
        const Node* const asked = network_.node(options_.replaces);
        if (asked != nullptr && asked != out_.person) {
            predecessors_.push_back({asked, {}, nullptr});
            out_.replaced.push_back(asked);
        }
        if (out_.person == nullptr) return;
        for (const Edge* edge : network_.to(out_.person->id, EdgeKind::succeeded_by)) {
            const Node* const before = network_.node(edge->from);
            const auto* facts = std::get_if<SuccessionFacts>(&edge->facts);
            if (before == nullptr || facts == nullptr || is_later(edge->since)) continue;
            predecessors_.push_back({before, facts->body, edge});
            out_.successions.push_back(edge);
            const auto& known = out_.replaced;
            if (std::find(known.begin(), known.end(), before) == known.end())
                out_.replaced.push_back(before);
        }
    }

    // --- seats

    static Role role_of(const Edge& edge) {
        const auto* facts = std::get_if<MemberFacts>(&edge.facts);
        return facts == nullptr ? Role::other : facts->role;
    }

    [[nodiscard]] bool holds(const Edge& edge, const std::string& day) const {
        return day.empty() || timeline_.holds_on(edge, day);
    }

    void take_seat(const Edge& edge, const Node& body, Origin origin, const Edge* said) {
        const auto hit =
            std::find_if(out_.seats.begin(), out_.seats.end(),
                         [&](const OnboardingSeat& seat) { return seat.body == &body; });
        if (hit == out_.seats.end()) {
            OnboardingSeat seat;
            seat.body = &body;
            seat.role = role_of(edge);
            seat.origin = origin;
            seat.edges.push_back(&edge);
            if (said != nullptr) seat.edges.push_back(said);
            out_.seats.push_back(std::move(seat));
            return;
        }
        if (origin != hit->origin && hit->origin != Origin::both) hit->origin = Origin::both;
        // Of several roles of its own the highest.
        if (origin == Origin::own) hit->role = std::min(hit->role, role_of(edge));
        for (const Edge* one : {&edge, said}) {
            const auto& known = hit->edges;
            if (one != nullptr && std::find(known.begin(), known.end(), one) == known.end())
                hit->edges.push_back(one);
        }
    }

    void own_seats() {
        if (out_.person == nullptr) return;
        for (const Edge* edge : network_.from(out_.person->id, EdgeKind::member_of)) {
            const Node* const body = network_.node(edge->to);
            if (body == nullptr || !holds(*edge, out_.day)) continue;
            if (is_seat_in(*body, role_of(*edge))) {
                take_seat(*edge, *body, Origin::own, nullptr);
            } else {
                out_.functions.push_back(edge);
            }
        }
    }

    /// The last day a person was seen in a seat or at a meeting, by the day asked for.
    [[nodiscard]] std::string last_seen(const Node& person) const {
        std::string out;
        for (const EdgeKind kind : {EdgeKind::member_of, EdgeKind::attended}) {
            for (const Edge* edge : network_.from(person.id, kind)) {
                if (!edge->since.empty() && is_later(edge->since)) continue;
                out = std::max(out, is_later(edge->until) ? out_.day : edge->until);
            }
        }
        return out;
    }

    /// Whether a seat was given up before its holder was last seen: it was said to end, or the body
    /// met again without them. What became of it after that day is the successor's to hear.
    [[nodiscard]] bool was_left(const Edge& seat, const std::string& last_seen) const {
        return !last_seen.empty() && !timeline_.stood_on(seat, last_seen);
    }

    void inherit_seats(const Predecessor& one) {
        const std::string day = last_seen(*one.person);
        for (const Edge* edge : network_.from(one.person->id, EdgeKind::member_of)) {
            const Node* const body = network_.node(edge->to);
            if (body == nullptr || !is_seat_in(*body, role_of(*edge))) continue;
            if (!one.body.empty() && body->id != one.body) continue;
            if (is_later(edge->since) || (one.body.empty() && was_left(*edge, day))) continue;
            take_seat(*edge, *body, Origin::inherited, one.said);
        }
    }

    // --- what was decided

    void find_decisions(OnboardingSeat& seat) const {
        std::vector<DecidedItem> items;
        for (const Node* meeting : occasions_.meetings_of(seat.body->id)) {
            const std::string date = date_of(*meeting);
            if (is_later(date)) continue;
            ++seat.meetings_read;
            for (const Edge* edge : network_.from(meeting->id, EdgeKind::treated)) {
                const Node* const decision = network_.node(edge->to);
                const auto* facts =
                    decision == nullptr ? nullptr : std::get_if<DecisionFacts>(&decision->facts);
                if (facts == nullptr || facts->status != "decided") continue;
                items.push_back({decision, meeting, date, edge});
            }
        }
        const auto place = [](const DecidedItem& item) {
            const auto& facts = std::get<DecisionFacts>(item.decision->facts);
            return std::tie(facts.paragraph, facts.number, facts.letter, item.decision->id);
        };
        std::sort(items.begin(), items.end(), [&](const DecidedItem& a, const DecidedItem& b) {
            return a.date != b.date ? a.date > b.date : place(a) < place(b);
        });
        seat.decided_in_all = items.size();
        if (items.size() > options_.decisions) items.resize(options_.decisions);
        seat.decided = std::move(items);
    }

    // --- what is open

    /// Whether a task of a predecessor goes with the seat that is taken over.
    [[nodiscard]] bool is_inherited(const Edge& edge, const Predecessor& one) const {
        if (edge.to != one.person->id) return false;
        if (one.body.empty() || edge.from == one.body) return true;
        const Node* const body = occasions_.of(task_of(edge).decision).body;
        return body != nullptr && body->id == one.body;
    }

    void find_tasks() {
        for (const Assignment& row : assignments(network_, {.day = out_.day, .given = {}}).rows) {
            const Edge& edge = *row.edge;
            if (!row.open) continue;
            const Node* const taker = row.taker;
            if (taker == nullptr) continue;
            const OnboardingTask task{&edge, taker, row.due};
            if (is_persons(*taker)) {
                out_.own.push_back(task);
            } else if (std::any_of(
                           predecessors_.begin(), predecessors_.end(),
                           [&](const Predecessor& one) { return is_inherited(edge, one); })) {
                out_.inherited.push_back(task);
            } else if (std::any_of(
                           out_.seats.begin(), out_.seats.end(),
                           [&](const OnboardingSeat& seat) { return seat.body == taker; })) {
                out_.of_bodies.push_back(task);
            }
        }
    }

    /// The person, or a role that the person is said to hold.
    [[nodiscard]] bool is_persons(const Node& taker) const {
        if (out_.person == nullptr) return false;
        const auto* role = std::get_if<RoleFacts>(&taker.facts);
        return &taker == out_.person || (role != nullptr && role->held_by == out_.person->id);
    }

    // --- people

    [[nodiscard]] std::set<std::string_view> meetings_of(const Node& person) const {
        std::set<std::string_view> out;
        for (const Edge* edge : network_.from(person.id, EdgeKind::attended)) {
            const auto* facts = std::get_if<AttendanceFacts>(&edge->facts);
            const bool present = facts != nullptr && facts->presence == Presence::present;
            if (present && !is_later(edge->since)) out.insert(edge->to);
        }
        return out;
    }

    [[nodiscard]] bool is_replaced(const Node* person) const {
        return std::find(out_.replaced.begin(), out_.replaced.end(), person) != out_.replaced.end();
    }

    void find_people() {
        std::map<const Node*, Acquaintance> found;
        for (const OnboardingSeat& seat : out_.seats) {
            for (const Edge* edge : network_.to(seat.body->id, EdgeKind::member_of)) {
                const Node* const other = network_.node(edge->from);
                if (other == nullptr || other->kind != NodeKind::person) continue;
                if (other == out_.person || is_replaced(other)) continue;
                if (!holds(*edge, out_.day)) continue;
                Acquaintance& one = found[other];
                one.person = other;
                one.edges.push_back(edge);
                if (one.bodies.empty() || one.bodies.back() != seat.body)
                    one.bodies.push_back(seat.body);
            }
        }
        const std::set<std::string_view> own =
            out_.person == nullptr ? std::set<std::string_view>() : meetings_of(*out_.person);
        for (auto& [person, one] : found) {
            one.homes = homes_.within(person->id, {out_.day, out_.day});
            for (const std::string_view meeting : meetings_of(*person))
                one.meetings += own.contains(meeting) ? 1U : 0U;
            std::sort(one.bodies.begin(), one.bodies.end(),
                      [](const Node* a, const Node* b) { return a->id < b->id; });
            out_.people.push_back(std::move(one));
        }
        std::sort(out_.people.begin(), out_.people.end(),
                  [](const Acquaintance& a, const Acquaintance& b) {
                      return a.bodies.size() != b.bodies.size() ? a.bodies.size() > b.bodies.size()
                                                                : a.person->id < b.person->id;
                  });
    }

    void find_steps() {
        std::set<std::string_view> bodies;
        for (const OnboardingSeat& seat : out_.seats) bodies.insert(seat.body->id);
        out_.up = steps_from(network_, bodies, Direction::up, out_.day);
        out_.down = steps_from(network_, bodies, Direction::down, out_.day);
    }

    // --- dates

    void find_dates() {
        for (const OnboardingSeat& seat : out_.seats) {
            const Node* latest = nullptr;
            for (const Node* meeting : occasions_.meetings_of(seat.body->id)) {
                if (!is_later(date_of(*meeting))) latest = meeting;
            }
            if (latest != nullptr) add_next_meeting(*seat.body, *latest);
        }
        for (const auto* tasks : {&out_.own, &out_.inherited, &out_.of_bodies}) {
            for (const OnboardingTask& task : *tasks) add_due(task);
        }
        std::stable_sort(out_.dates.begin(), out_.dates.end(),
                         [](const StatedDate& a, const StatedDate& b) {
                             return std::make_tuple(a.state, last_day_of(a.date)) <
                                    std::make_tuple(b.state, last_day_of(b.date));
                         });
    }

    void add_next_meeting(const Node& body, const Node& meeting) {
        const auto& facts = std::get<MeetingFacts>(meeting.facts);
        if (facts.next_meeting.empty()) return;
        StatedDate stated{facts.next_meeting, DateState::coming, &body, &meeting, nullptr};
        const auto date = parse_iso_date(facts.next_meeting);
        if (!date || !date->ok() || facts.next_meeting <= facts.date) {
            stated.state = DateState::impossible;
        } else if (facts.next_meeting < out_.day) {
            stated.state = DateState::passed;
        }
        out_.dates.push_back(std::move(stated));
    }

    void add_due(const OnboardingTask& task) {
        const std::string last = last_day_of(task.due);
        if (last.empty()) return;
        const DateState state = last < out_.day ? DateState::passed : DateState::coming;
        out_.dates.push_back({task.due, state, nullptr, nullptr, task.edge});
    }

    const Network& network_;
    const OnboardingOptions& options_;
    Timeline timeline_;
    Occasions occasions_;
    Homes homes_;
    std::vector<Predecessor> predecessors_;
    Onboarding out_;
};

}  // namespace

Onboarding onboarding(const Network& network, const OnboardingOptions& options) {
    return Writer(network, options).run();
}

}  // namespace mandat::analysis
