// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/coverage.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/chains.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/analysis/period.hpp"
#include "graph/base/date.hpp"

namespace mandat::analysis {
namespace {

const MeetingFacts& facts_of(const Node& meeting) {
    static const MeetingFacts none;
    const auto* facts = std::get_if<MeetingFacts>(&meeting.facts);
    return facts == nullptr ? none : *facts;
}

bool is_day(const std::string& day) {
    const auto date = parse_iso_date(day);
    return date && date->ok();
}

/// A body that can meet, rather than everybody at once.
bool can_meet(const Node& node) {
    return !node.collective &&
           (node.kind == NodeKind::body || node.kind == NodeKind::working_group);
}

bool is_said(EdgeKind kind) {
    const auto reports = report_kinds();
    return is_handed_over(kind) || kind == EdgeKind::coordination ||
           std::find(reports.begin(), reports.end(), kind) != reports.end();
}

class Survey {
  public:
    explicit Survey(const Network& network)
        : network_(network), occasions_(network), read_(Timeline(network).read()) {}

    Coverage run() {
        for (const Node& node : network_.nodes()) {
            if (!can_meet(node)) continue;
            BodyCoverage body;
            body.body = &node;
            body.meetings = occasions_.meetings_of(node.id);
            bodies_[node.id] = std::move(body);
        }
        count_relations();
        for (auto& [id, body] : bodies_) {
            numbers(body);
            announcements(body);
        }
        references();
        for (auto& [id, body] : bodies_) {
            if (!body.meetings.empty() || body.relations > 0) out_.bodies.push_back(body);
        }
        std::stable_sort(out_.missing.begin(), out_.missing.end(), before);
        return std::move(out_);
    }

  private:
    static bool before(const MissingMinutes& a, const MissingMinutes& b) {
        const auto key = [](const MissingMinutes& one) {
            // Those of nobody in particular come last; within a body by when they fall.
            return std::make_tuple(one.body == nullptr, one.body == nullptr ? "" : one.body->id,
                                   one.day.empty() ? one.after : one.day, one.absence,
                                   one.first_paragraph);
        };
        return key(a) < key(b);
    }

    void count_relations() {
        for (const Edge& edge : network_.edges()) {
            if (!is_said(edge.kind)) continue;
            for (const NodeId* id : {&edge.from, &edge.to}) {
                const auto body = bodies_.find(*id);
                if (body != bodies_.end()) ++body->second.relations;
            }
        }
    }

    void add_gap(BodyCoverage& body, Absence absence, const Node* earlier, const Node& later,
                 int first, int last) {
        body.paragraphs_missing += last - first + 1;
        MissingMinutes gap;
        gap.absence = absence;
        gap.body = body.body;
        gap.after = earlier == nullptr ? "" : date_of(*earlier);
        gap.before = date_of(later);
        gap.first_paragraph = first;
        gap.last_paragraph = last;
        gap.told_by = &later;
        out_.missing.push_back(std::move(gap));
    }

    void numbers(BodyCoverage& body) {
        const Node* earlier = nullptr;
        for (const Node* meeting : body.meetings) {
            const MeetingFacts& now = facts_of(*meeting);
            if (now.first_paragraph <= 0 || !is_day(now.date)) continue;
            body.paragraphs_read += now.last_paragraph - now.first_paragraph + 1;
            compare(body, earlier, *meeting);
            earlier = meeting;
        }
    }

    void compare(BodyCoverage& body, const Node* earlier, const Node& later) {
        const MeetingFacts& now = facts_of(later);
        const int first = now.first_paragraph;
        if (earlier != nullptr) {
            const MeetingFacts& then = facts_of(*earlier);
            if (first == then.last_paragraph + 1) return;
            const bool same_year = then.date.substr(0, 4) == now.date.substr(0, 4);
            if (same_year && first > then.last_paragraph) {
                add_gap(body, Absence::paragraphs_between, earlier, later, then.last_paragraph + 1,
                        first - 1);
                return;
            }
            if (same_year) {
                out_.odd.push_back({earlier, &later});
                return;
            }
        }
        if (first > 1) add_gap(body, Absence::paragraphs_before, earlier, later, 1, first - 1);
    }

    void announcements(BodyCoverage& body) {
        for (std::size_t i = 0; i < body.meetings.size(); ++i) {
            const Node& meeting = *body.meetings[i];
            const MeetingFacts& facts = facts_of(meeting);
            const std::string& day = facts.next_meeting;
            if (!is_day(day) || day <= facts.date) continue;
            const bool held =
                std::any_of(body.meetings.begin(), body.meetings.end(), [&](const Node* other) {
                    const MeetingFacts& met = facts_of(*other);
                    return met.date <= day && day <= std::max(met.date, met.end_date);
                });
            if (held) continue;
            if (day > read_.to) {
                body.next_meeting = std::max(body.next_meeting, day);
                continue;
            }
            MissingMinutes gap;
            gap.absence = Absence::next_meeting;
            gap.body = body.body;
            gap.after = facts.date;
            gap.before = i + 1 < body.meetings.size() ? date_of(*body.meetings[i + 1]) : "";
            gap.day = day;
            gap.told_by = &meeting;
            out_.missing.push_back(std::move(gap));
        }
    }

    void references() {
        std::map<NodeId, std::vector<const Edge*>> by_item;
        for (const Edge* edge : network_.edges(EdgeKind::refers_to)) {
            const Node* const item = network_.node(edge->to);
            const auto* facts =
                item == nullptr ? nullptr : std::get_if<DecisionFacts>(&item->facts);
            if (facts != nullptr && !facts->known) by_item[edge->to].push_back(edge);
        }
        for (auto& [id, edges] : by_item) {
            const Occasion item = occasions_.of(id);
            const auto& facts = std::get<DecisionFacts>(item.decision->facts);
            MissingMinutes gap;
            gap.absence = Absence::reference;
            gap.body = item.body;
            gap.day = item.date;
            gap.first_paragraph = gap.last_paragraph = facts.paragraph;
            gap.told_by = item.decision;
            gap.evidence = std::move(edges);
            out_.missing.push_back(std::move(gap));
        }
    }

    const Network& network_;
    Occasions occasions_;
    Period read_;
    std::map<NodeId, BodyCoverage> bodies_;
    Coverage out_;
};

}  // namespace

Coverage survey_coverage(const Network& network) { return Survey(network).run(); }

}  // namespace mandat::analysis
