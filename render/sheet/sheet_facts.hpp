// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/analysis/onboarding.hpp"
#include "graph/model/network.hpp"

namespace mandat::render {

/// Who sits where: a body of the person, or a person of the body.
struct SheetSeat {
    const Node* other = nullptr;
    Role role = Role::member;
    std::string role_as_written;
    analysis::Origin origin = analysis::Origin::own;
    std::vector<const Edge*> edges;
};

struct SheetDecision {
    const Node* body = nullptr;
    analysis::DecidedItem item;
};

/// Whose an assignment is.
enum class TaskOwner { own, inherited, bodies, given };

struct SheetTask {
    TaskOwner owner = TaskOwner::own;
    analysis::OnboardingTask task;
};

/// What a sheet shows, whoever it is for.
struct SheetFacts {
    const Node* subject = nullptr;  ///< nullptr: in no minutes yet
    std::string name;
    std::string day;  ///< ISO; empty: nothing is dated
    std::vector<const Node*> replaced;
    std::vector<analysis::Home> homes;
    std::vector<SheetSeat> seats;
    std::vector<SheetDecision> decided;  ///< the latest first
    std::size_t decided_in_all = 0;
    std::vector<SheetTask> tasks;
    std::vector<analysis::Acquaintance> people;  ///< of a person only
    std::vector<analysis::OnboardingStep> up;
    std::vector<analysis::OnboardingStep> down;
    std::vector<analysis::StatedDate> dates;
    std::vector<const Node*> glossary;  ///< the bodies that are named, by name

    [[nodiscard]] bool is_body() const {
        return subject != nullptr && subject->kind != NodeKind::person;
    }
};

[[nodiscard]] SheetFacts facts_of_person(const Network& network, const analysis::Onboarding& found,
                                         const std::string& name);
[[nodiscard]] SheetFacts facts_of_body(const Network& network, const Node& body,
                                       const std::string& day);

}  // namespace mandat::render
