// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/analysis/occasion.hpp"
#include "graph/analysis/period.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// assignment, creates_group, referral, staffs: somebody hands something to somebody.
[[nodiscard]] bool is_handed_over(EdgeKind kind);

/// Neither said to be done nor only talked about.
[[nodiscard]] bool is_open(const Edge& task);

/// Whether anything was said of an assignment after it was given. That nothing was *read* and that
/// nothing was *said* are two things.
enum class Aftermath {
    heard,              ///< at least one later sentence, see Assignment::heard
    silent,             ///< later protocols of the giver were read, and none says anything
    no_later_protocol,  ///< none was read, so nothing can be known
};

/// What was agreed about reporting back.
struct ReportTerms {
    bool required = false;
    const Node* to = nullptr;      ///< nullptr: not stated
    std::string when_as_written;   ///< "vid senare tillfälle"; empty: not stated
    std::string due;               ///< ISO day, month or range; empty: no date
    const Edge* stated = nullptr;  ///< the sentence, where it stands apart from the assignment
};

struct Assignment {
    const Edge* edge = nullptr;
    const Node* giver = nullptr;  ///< never nullptr
    const Node* taker = nullptr;  ///< nullptr: the text names none
    Occasion item;                ///< where it stands; item.decision nullptr: under no item
    std::string given;            ///< ISO; empty: undated
    std::string due;              ///< ISO day, month or range; "till nästa möte" is the day that
                                  ///< the minutes state for it; empty: no date
    std::string due_last;         ///< the last day of `due`; empty: no date
    bool open = false;
    bool overdue = false;  ///< open, due_last has passed, and no report by the taker was read since
    ReportTerms report;
    Aftermath aftermath = Aftermath::no_later_protocol;
    std::size_t later_protocols = 0;  ///< of the giver, or of the body whose minutes state it
    std::vector<const Edge*> heard;   ///< reports and references of later days, in order of day

    /// Whether any day is stated by which something is to be heard: for the matter or a report.
    [[nodiscard]] bool is_dated() const { return !due.empty() || !report.due.empty(); }

    /// The facts of the edge.
    [[nodiscard]] const TaskFacts& facts() const;
};

struct AssignmentOptions {
    std::string day{};  ///< as known on this day; empty: on the last day that was read
    Period given{};     ///< only those given within it
};

struct AssignmentRegister {
    std::string day;               ///< that "overdue" and "since" refer to; empty: nothing is dated
    std::vector<Assignment> rows;  ///< by day, then in order of the network
};

/// Everything that was handed over, with what is known of its end.
///
/// shape   one row for each edge of the four kinds that was given by the day
/// reads   reports (report_back, reports_to, escalation) by the taker to the giver or in the
///         giver's later minutes, and references of later items to the item it stands under
/// errors  none; an empty network gives no rows
/// cost    O(E log E)
[[nodiscard]] AssignmentRegister assignments(const Network& network,
                                             const AssignmentOptions& options = {});

}  // namespace mandat::analysis
