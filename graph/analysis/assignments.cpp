// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/assignments.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/base/utf8.hpp"

namespace mandat::analysis {
namespace {

bool is_report(EdgeKind kind) {
    return kind == EdgeKind::report_back || kind == EdgeKind::reports_to ||
           kind == EdgeKind::escalation;
}

const TaskFacts& task_of(const Edge& edge) {
    static const TaskFacts none;
    const auto* facts = std::get_if<TaskFacts>(&edge.facts);
    return facts == nullptr ? none : *facts;
}

/// What two items share when one is a part of the other: 16 and 16 a. Empty: not to be compared.
std::string item_key(const Occasion& item) {
    const auto* facts =
        item.decision == nullptr ? nullptr : std::get_if<DecisionFacts>(&item.decision->facts);
    if (facts == nullptr || item.body == nullptr || item.date.empty()) return {};
    if (facts->paragraph == 0) return {};
    return item.body->id + "/" + item.date + "/" + std::to_string(facts->paragraph);
}

/// "till nästa möte", "inför nästa sammanträde": a day, though not by its date.
bool means_next_meeting(const std::string& written) {
    const std::string text = utf8::fold(written);
    return text.find("nasta mote") != std::string::npos ||
           text.find("nasta sammantrade") != std::string::npos ||
           text.find("next meeting") != std::string::npos;
}

/// The day that the minutes state for the meeting after the one an item was treated at.
std::string next_meeting_of(const Occasion& item) {
    const auto* meeting =
        item.meeting == nullptr ? nullptr : std::get_if<MeetingFacts>(&item.meeting->facts);
    // A next meeting before this one is a slip of the pen.
    if (meeting == nullptr || meeting->next_meeting <= meeting->date) return {};
    return last_day_of(meeting->next_meeting);
}

/// A day, month or range as it stands, or the day of the next meeting; empty: no date.
std::string date_in(const std::string& due, const std::string& written, const Occasion& item) {
    if (!last_day_of(due).empty()) return due;
    return means_next_meeting(written) ? next_meeting_of(item) : std::string();
}

class Register {
  public:
    Register(const Network& network, const AssignmentOptions& options)
        : network_(network), options_(options), occasions_(network) {
        out_.day = options.day.empty() ? Timeline(network).read().to : options.day;
        for (const Edge& edge : network.edges()) {
            if (is_report(edge.kind)) reports_[edge.from].push_back(&edge);
            if (edge.kind != EdgeKind::refers_to) continue;
            references_[edge.to].push_back(&edge);
            const std::string key = item_key(occasions_.of(edge.to));
            if (!key.empty()) references_by_item_[key].push_back(&edge);
        }
    }

    AssignmentRegister run() {
        for (const Edge& edge : network_.edges()) {
            if (!is_handed_over(edge.kind)) continue;
            const Node* const giver = network_.node(edge.from);
            if (giver == nullptr) continue;
            Assignment row;
            row.edge = &edge;
            row.giver = giver;
            row.taker = network_.node(edge.to);
            row.item = occasions_.of(task_of(edge).decision);
            row.given = edge.since.empty() ? row.item.date : edge.since;
            if (is_later(row.given) || !options_.given.contains(row.given)) continue;
            row.report = terms(row);
            follow(row);
            judge(row);
            out_.rows.push_back(std::move(row));
        }
        std::stable_sort(
            out_.rows.begin(), out_.rows.end(),
            [](const Assignment& a, const Assignment& b) { return a.given < b.given; });
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool is_later(const std::string& day) const {
        return !out_.day.empty() && day > out_.day;
    }

    /// The terms on the assignment, or in a sentence of its own under the same item.
    [[nodiscard]] ReportTerms terms(const Assignment& row) const {
        const TaskFacts& task = task_of(*row.edge);
        ReportTerms out;
        out.required = task.report_back.required;
        out.to = network_.node(task.report_back.to);
        out.when_as_written = task.report_back.when;
        out.due = date_in(task.report_back.when, task.report_back.when, row.item);
        const auto own = row.taker == nullptr ? reports_.end() : reports_.find(row.taker->id);
        if (own == reports_.end() || task.decision.empty()) return out;
        for (const Edge* report : own->second) {
            const TaskFacts& told = task_of(*report);
            // "done" under the same item is a report that was given, not one that was asked for.
            if (told.decision != task.decision || told.status == "done") continue;
            out.required = true;
            out.stated = report;
            if (out.to == nullptr) out.to = network_.node(report->to);
            if (out.due.empty()) out.due = date_in(told.due, told.due_as_written, row.item);
            if (out.when_as_written.empty()) out.when_as_written = told.due_as_written;
        }
        return out;
    }

    void add(Assignment& row, const Edge& edge) const {
        if (edge.since > row.given && !is_later(edge.since)) row.heard.push_back(&edge);
    }

    void follow(Assignment& row) const {
        const auto& own = occasions_.meetings_of(row.giver->id);
        const Node* const followed =
            own.empty() && row.item.body != nullptr ? row.item.body : row.giver;
        row.later_protocols = occasions_.meetings_between(followed->id, row.given, out_.day);
        if (row.taker != nullptr) {
            const auto reports = reports_.find(row.taker->id);
            if (reports != reports_.end()) {
                for (const Edge* report : reports->second) {
                    const Node* const told_at = occasions_.of(task_of(*report).decision).body;
                    if (report->to == row.giver->id || told_at == followed) add(row, *report);
                }
            }
        }
        const std::string key = item_key(row.item);
        if (const auto by_item = references_by_item_.find(key);
            by_item != references_by_item_.end()) {
            for (const Edge* edge : by_item->second) add(row, *edge);
        } else if (row.item.decision != nullptr) {
            const auto direct = references_.find(row.item.decision->id);
            if (direct != references_.end()) {
                for (const Edge* edge : direct->second) add(row, *edge);
            }
        }
        std::stable_sort(row.heard.begin(), row.heard.end(),
                         [](const Edge* a, const Edge* b) { return a->since < b->since; });
    }

    void judge(Assignment& row) const {
        row.open = is_open(*row.edge);
        row.due = date_in(task_of(*row.edge).due, task_of(*row.edge).due_as_written, row.item);
        row.due_last = last_day_of(row.due);
        const bool reported = std::any_of(row.heard.begin(), row.heard.end(),
                                          [](const Edge* edge) { return is_report(edge->kind); });
        row.overdue = row.open && !row.due_last.empty() && row.due_last < out_.day && !reported;
        row.aftermath = !row.heard.empty()        ? Aftermath::heard
                        : row.later_protocols > 0 ? Aftermath::silent
                                                  : Aftermath::no_later_protocol;
    }

    const Network& network_;
    const AssignmentOptions& options_;
    Occasions occasions_;
    AssignmentRegister out_;
    std::map<NodeId, std::vector<const Edge*>> reports_;     ///< by who reports
    std::map<NodeId, std::vector<const Edge*>> references_;  ///< by the item referred to
    std::map<std::string, std::vector<const Edge*>> references_by_item_;
};

}  // namespace

const TaskFacts& Assignment::facts() const { return task_of(*edge); }

bool is_handed_over(EdgeKind kind) {
    return kind == EdgeKind::assignment || kind == EdgeKind::creates_group ||
           kind == EdgeKind::referral || kind == EdgeKind::staffs;
}

bool is_open(const Edge& task) {
    const auto* facts = std::get_if<TaskFacts>(&task.facts);
    return facts != nullptr && facts->status != "done" && facts->status != "discussed";
}

AssignmentRegister assignments(const Network& network, const AssignmentOptions& options) {
    return Register(network, options).run();
}

}  // namespace mandat::analysis
