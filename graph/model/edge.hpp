// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/model/evidence.hpp"
#include "graph/model/node.hpp"

namespace mandat {

enum class EdgeKind {
    represents,
    member_of,
    attended,
    substituted_for,
    verified,
    presented,
    met,
    treated,
    has_focus_area,
    has_working_group,
    has_board,
    part_of,
    assignment,
    creates_group,
    referral,
    staffs,
    report_back,
    reports_to,
    escalation,
    coordination,
    proposed,
    voted,
    reserved,
    recused,
    refers_to,
    succeeded_by,
    possible_same_as,
};

/// explicit_: the text says it. implied: it follows from the text by a named rule.
enum class Certainty { explicit_, implied };

enum class Role {
    chair,
    vice_chair,
    second_vice_chair,
    member,
    substitute,
    secretary,
    staff,
    coordinator,
    project_leader,
    liaison,
    other,
};

enum class Basis { attendance, decision, appointment, presentation, reference };

enum class Presence { present, absent };

enum class Capacity { decision_maker, substitute, other };

enum class Vote { yes, no, abstain };

/// How somebody set themselves apart from a decision: "reserverar sig", "särskilt yttrande",
/// "protokollsanteckning", "deltar inte i beslutet".
enum class Dissent { reservation, statement, note, not_taking_part };

struct RepresentsFacts {
    std::string title;  ///< as written; empty when none is stated
    friend bool operator==(const RepresentsFacts&, const RepresentsFacts&) = default;
};

struct MemberFacts {
    Role role = Role::member;
    std::string role_as_written;  ///< "andre vice ordförande"; empty for a listed member
    Basis basis = Basis::attendance;
    bool ended = false;  ///< Edge::until is the end of the seat, not only the last sight of it
    friend bool operator==(const MemberFacts&, const MemberFacts&) = default;
};

struct AttendanceFacts {
    Presence presence = Presence::present;
    Capacity capacity = Capacity::decision_maker;
    std::string paragraphs;       ///< "8-9, 15" when limited; empty for the whole meeting
    NodeId affiliation;           ///< municipality or organisation named on the line; may be empty
    std::string role_as_written;  ///< title or role on the line; may be empty
    std::string party;            ///< mark on the line in capitals, "FP" stays "FP"; may be empty
    friend bool operator==(const AttendanceFacts&, const AttendanceFacts&) = default;
};

struct SubstitutionFacts {
    NodeId meeting;
    friend bool operator==(const SubstitutionFacts&, const SubstitutionFacts&) = default;
};

struct ReportBack {
    bool required = false;
    NodeId to;         ///< receiver; empty when not stated
    std::string when;  ///< as written: "vid senare tillfälle"
    friend bool operator==(const ReportBack&, const ReportBack&) = default;
};

/// Of assignment, creates_group, referral, staffs, report_back, reports_to, escalation,
/// coordination.
struct TaskFacts {
    std::string what;            ///< the task in the words of the text
    std::string due;             ///< ISO date, month "2025-10" or range "2025-10/2025-12"
    std::string due_as_written;  ///< "under q4 2025"
    ReportBack report_back;
    std::string status;  ///< decided, decided_earlier, planned, stated, done, postponed, discussed,
                         ///< ongoing
    NodeId decision;     ///< the item it stands under; empty when none
    friend bool operator==(const TaskFacts&, const TaskFacts&) = default;
};

struct ProposalFacts {
    std::string what;  ///< what was moved, in the words of the text
    friend bool operator==(const ProposalFacts&, const ProposalFacts&) = default;
};

struct VoteFacts {
    Vote vote = Vote::yes;
    int ballot = 1;  ///< which of the ballots on the item
    friend bool operator==(const VoteFacts&, const VoteFacts&) = default;
};

struct DissentFacts {
    Dissent form = Dissent::reservation;
    friend bool operator==(const DissentFacts&, const DissentFacts&) = default;
};

struct SuccessionFacts {
    NodeId body;  ///< in which seat; empty for body -> body
    friend bool operator==(const SuccessionFacts&, const SuccessionFacts&) = default;
};

struct QuestionFacts {
    double score = 0;                  ///< 0..1
    std::vector<std::string> reasons;  ///< in English, one clause each
    friend bool operator==(const QuestionFacts&, const QuestionFacts&) = default;
};

using EdgeFacts =
    std::variant<std::monostate, RepresentsFacts, MemberFacts, AttendanceFacts, SubstitutionFacts,
                 TaskFacts, ProposalFacts, VoteFacts, DissentFacts, SuccessionFacts, QuestionFacts>;

/// A typed, dated relation with the sentences that state it.
struct Edge {
    std::string id;  ///< "e/17", assigned in sorted order
    EdgeKind kind = EdgeKind::member_of;
    NodeId from;
    NodeId to;  ///< may be empty for an assignment whose taker the text does not name
    Certainty certainty = Certainty::explicit_;
    std::string since;  ///< ISO, first meeting it was observed at; empty when undated
    std::string until;  ///< ISO, last meeting it was observed at; empty when undated
    EdgeFacts facts;
    std::vector<Evidence> evidence;  ///< sorted, at least one

    friend bool operator==(const Edge&, const Edge&) = default;
};

}  // namespace mandat
