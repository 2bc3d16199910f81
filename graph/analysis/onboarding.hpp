// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/analysis/home.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Where something comes from: the person's own, or that of whom the person replaces.
enum class Origin { own, inherited, both };

/// An item that a body decided.
struct DecidedItem {
    const Node* decision = nullptr;
    const Node* meeting = nullptr;
    std::string date;            ///< ISO
    const Edge* edge = nullptr;  ///< treated
};

struct OnboardingSeat {
    const Node* body = nullptr;
    Role role = Role::member;  ///< the person's own where there is one
    Origin origin = Origin::own;
    std::vector<const Edge*> edges;    ///< member_of, of both where both; succeeded_by
    std::vector<DecidedItem> decided;  ///< the latest first; at most as many as asked for
    std::size_t decided_in_all = 0;    ///< by the day
    std::size_t meetings_read = 0;     ///< of the body, by the day
};

/// An open assignment and whose it is.
struct OnboardingTask {
    const Edge* edge = nullptr;
    const Node* taker = nullptr;
    std::string due;  ///< as Assignment::due; empty: no date
};

struct Acquaintance {
    const Node* person = nullptr;
    std::vector<const Node*> bodies;  ///< in which both sit or serve; by id
    std::vector<Home> homes;          ///< on the day
    std::size_t meetings = 0;         ///< at which both were present; 0 for who is new
    std::vector<const Edge*> edges;   ///< member_of
};

/// One relation above or below the bodies.
struct OnboardingStep {
    const Edge* edge = nullptr;
    const Node* upper = nullptr;  ///< gives, receives reports, or is what the lower is part of
    const Node* lower = nullptr;
    std::size_t steps = 1;  ///< from the bodies: 1 or 2
};

/// Whether a day that was stated is still to come.
enum class DateState {
    coming,
    passed,      ///< before the day asked for, and no minutes of it were read
    impossible,  ///< no day of the calendar, or not after the meeting that states it
};

struct StatedDate {
    std::string date;  ///< as stated: day, month or range
    DateState state = DateState::coming;
    const Node* body = nullptr;     ///< of a meeting
    const Node* meeting = nullptr;  ///< whose minutes state the next one; nullptr for a due date
    const Edge* task = nullptr;     ///< that is due; nullptr for a meeting
};

struct Onboarding {
    const Node* person = nullptr;           ///< nullptr: in no minutes yet
    std::vector<const Node*> replaced;      ///< asked for first, then as succeeded_by says
    std::vector<const Edge*> successions;   ///< succeeded_by that name the person
    std::string day;                        ///< ISO; empty: nothing is dated
    std::vector<OnboardingSeat> seats;      ///< own before inherited, then by id
    std::vector<const Edge*> functions;     ///< own member_of that are no seats
    std::vector<OnboardingTask> own;        ///< open, handed to the person
    std::vector<OnboardingTask> inherited;  ///< open, handed to whom the person replaces
    std::vector<OnboardingTask> of_bodies;  ///< open, handed to the bodies
    std::vector<Acquaintance> people;       ///< most bodies in common first
    std::vector<OnboardingStep> up;         ///< nearest first
    std::vector<OnboardingStep> down;
    std::vector<StatedDate> dates;  ///< coming ones first, then by date
};

struct OnboardingOptions {
    NodeId person{};            ///< empty: somebody whom no minutes name
    NodeId replaces{};          ///< empty: nobody was named
    std::string day{};          ///< ISO; empty: the last day that was read
    std::size_t decisions = 5;  ///< of each body
};

/// What somebody who is new comes into: seats, what was decided there, what is open, whom they
/// meet, what is above and below, and which dates were stated.
///
/// Whom somebody replaces may have given up seats before: those count that were held on the last
/// day this person was seen. Where succeeded_by names a body, only what belongs to that body is
/// inherited.
///
/// reads   member_of, met, treated, what was handed over, reports, structure, succeeded_by
/// errors  none; an id that is not there counts as empty
/// cost    O(E log E)
[[nodiscard]] Onboarding onboarding(const Network& network, const OnboardingOptions& options);

}  // namespace mandat::analysis
