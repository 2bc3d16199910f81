// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/statement/parties.hpp"

namespace mandat::extract {

/// What the rules of delegation share while they read one document: the ends of relations, what
/// the item has handed on so far, and how a relation is written down. Private to the delegation
/// rules; from outside they are run by state_delegations() of rules.hpp.
struct Delegations {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    explicit Delegations(Context& context);

    /// Nothing is handed on yet in the item that begins.
    void begin_item() {
        takers.clear();
        last_assignment = none;
    }

    /// The part of a sentence that stands on the line of tokens[at].
    [[nodiscard]] Span clause(const Sentence& s, std::size_t at) const;

    /// A relation told at tokens[at], with the decision and the deadline it belongs to.
    Edge& add(EdgeKind kind, const NodeId& from, const NodeId& to, const Sentence& s,
              std::size_t at, Certainty certainty, std::string state);

    /// Tokens[first, end) are what is to be done.
    void set_what(Edge& edge, const Sentence& s, std::size_t first, std::size_t end) const;

    /// The giver charges all of them with what stands from tokens[what].
    void assign(const NodeId& giver, const std::vector<Party>& to, const Sentence& s,
                std::size_t verb, std::size_t what, const std::string& state);

    /// Do the minutes set decisions apart? Then one that stands elsewhere is remarked.
    [[nodiscard]] bool has_sections() const { return has_sections_; }
    void remark_outside(const Sentence& s, std::size_t at);
    /// May who does what be told in plain words there? Not where decisions stand under a heading
    /// on a line of its own.
    [[nodiscard]] bool is_informal(std::size_t item) const;

    /// "Anna granskar utkastet till nästa möte": is tokens[at] a verb in the present tense of what
    /// is not done at the meeting itself, with a time after it by which it will be?
    [[nodiscard]] bool promises_by_time(const Sentence& s, std::size_t at) const;

    /// Who was said to coordinate a focus area, and in which column.
    struct Coordinator {
        NodeId person;
        int column = 0;
    };
    [[nodiscard]] const std::vector<Coordinator>& coordinators_on(int line) const;

    /// Did a decision in that § say who makes up the group?
    [[nodiscard]] bool is_composed(const NodeId& group, int paragraph) const;

    Context& c;
    PartyReader parties;
    std::vector<Party> takers;           ///< who was charged last in this item
    std::size_t last_assignment = none;  ///< index into the edges
    const Sentence* before = nullptr;    ///< the sentence read before this one

  private:
    /// "... i uppdrag att återkomma till nämnden med förslag": the task holds its own report.
    void set_report(Edge& edge, const Sentence& s, std::size_t what);
    void remark_vague(Span span);

    std::unordered_set<std::size_t> vague_;    ///< where remarked already
    std::unordered_set<std::size_t> outside_;  ///< where remarked already
    bool has_sections_ = false;
    bool sets_apart_ = false;  ///< a decision under a heading on a line of its own
    // Of the members that were stated before anything was handed on.
    std::unordered_map<int, std::vector<Coordinator>> coordinators_;  // by line
    std::unordered_map<NodeId, std::unordered_set<int>> composed_;    // §§ by group
};

[[nodiscard]] bool is_body(const Party& p);

// --- assignments, by a formula: assignments.cpp

void read_passive(Delegations& d, const Sentence& s);
void read_active(Delegations& d, const Sentence& s);
void read_handed(Delegations& d, const Sentence& s);
void read_request(Delegations& d, const Sentence& s);
void read_matter_of(Delegations& d, const Sentence& s);
void read_executor(Delegations& d, const Sentence& s);
void read_earlier_decision(Delegations& d, const Sentence& s);
void read_due(Delegations& d, const Sentence& s);

// --- assignments of before: closed_assignments.cpp

bool read_closed(Delegations& d, const Sentence& s);  ///< true: the sentence says no more

// --- assignments without a formula and appointments: duties.cpp

void read_soft(Delegations& d, const Sentence& s);
/// "Hon pratar med chefen" after a sentence that names one person: she.
[[nodiscard]] std::optional<Party> who_pronoun_means(Delegations& d, const Sentence& s,
                                                     std::size_t verb);
/// "Anna, som är kassör, tar kontakt": the comma before what is told of her; `verb` without one.
[[nodiscard]] std::size_t before_relative(const Sentence& s, std::size_t verb);
void read_duty(Delegations& d, const Sentence& s);
void read_decided_task(Delegations& d, const Sentence& s);
void read_appointment(Delegations& d, const Sentence& s);

// --- tasks in the notes of few people: informal_tasks.cpp

void read_informal(Delegations& d, const Sentence& s);

// --- the list of actions at the end: action_tables.cpp

void read_action_tables(Delegations& d);

// --- reports: reports.cpp

bool read_meta_agreement(Delegations& d, const Sentence& s);  ///< true: the sentence says no more
void read_report(Delegations& d, const Sentence& s);
void read_report_duty(Delegations& d, const Sentence& s);
void read_owed_report(Delegations& d, const Sentence& s);  ///< report_duties.cpp
void read_postponed_report(Delegations& d, const Sentence& s);

// --- groups that come to be and get staff: new_groups.cpp

void read_new_group(Delegations& d, const Sentence& s);
void read_composed_group(Delegations& d, std::size_t item);
void read_staffing(Delegations& d, const Sentence& s);

// --- upward and outward: outward.cpp

void read_escalation(Delegations& d, const Sentence& s);
void read_referral(Delegations& d, const Sentence& s);
void read_coordination(Delegations& d, const Sentence& s);
void read_prepared(Delegations& d, const Sentence& s);

}  // namespace mandat::extract
