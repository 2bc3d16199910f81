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
    Survey(const Network& network, const AskedDays& asked)
        : network_(network), occasions_(network), asked_(asked), read_(Timeline(network).read()) {
        if (!asked.day.empty()) read_.to = std::min(read_.to, asked.day);
    }

    Coverage run() {
        for (const Node& node : network_.nodes()) {
            if (!can_meet(node)) continue;
            BodyCoverage body;
            body.body = &node;
            body.meetings = occasions_.meetings_of(node.id);
            // What had not met by the day was not known.
            std::erase_if(body.meetings, [this](const Node* m) { return !is_known(date_of(*m)); });
            bodies_[node.id] = std::move(body);
        }
        count_relations();
        for (auto& [id, body] : bodies_) {
            numbers(body);
            announcements(body);
        }
        references();
        narrow();
        for (auto& [id, body] : bodies_) {
            if (!body.meetings.empty() || body.relations > 0) out_.bodies.push_back(body);
        }
        std::stable_sort(out_.missing.begin(), out_.missing.end(), before);
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool is_known(const std::string& day) const {
        return asked_.day.empty() || day.empty() || day <= asked_.day;
    }

    /// Whether minutes that are missing fall into the period, or may.
    [[nodiscard]] bool is_asked(const MissingMinutes& one) const {
        const Period& period = asked_.period;
        if (is_day(one.day)) return period.contains(one.day);
        if (one.absence == Absence::reference) return period.contains(one.evidence.front()->since);
        const std::string& first = one.after.empty() ? one.before : one.after;
        const std::string& last = one.before.empty() ? one.after : one.before;
        return (period.to.empty() || first <= period.to) &&
               (period.from.empty() || last.empty() || period.from <= last);
    }

    /// Keeps what lies in the period.
    void narrow() {
        if (asked_.period == Period()) return;
        std::erase_if(out_.missing, [this](const MissingMinutes& one) { return !is_asked(one); });
        for (auto& [id, body] : bodies_) {
            std::erase_if(body.meetings, [this](const Node* meeting) {
                return !asked_.period.contains(date_of(*meeting));
            });
            body.paragraphs_read = body.paragraphs_missing = 0;
            for (const Node* meeting : body.meetings) {
                const MeetingFacts& facts = facts_of(*meeting);
                if (facts.first_paragraph > 0 && is_day(facts.date))
                    body.paragraphs_read += facts.last_paragraph - facts.first_paragraph + 1;
            }
        }
        for (const MissingMinutes& one : out_.missing) {
            const bool gap = one.absence == Absence::paragraphs_between ||
                             one.absence == Absence::paragraphs_before;
            if (gap && one.body != nullptr)
                bodies_[one.body->id].paragraphs_missing +=
                    one.last_paragraph - one.first_paragraph + 1;
        }
        std::erase_if(out_.odd, [this](const OddNumbering& one) {
            return !asked_.period.contains(date_of(*one.later));
        });
    }

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
            if (!edge.since.empty() && !asked_.events().contains(edge.since)) continue;
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
            if (!is_known(edge->since)) continue;
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
    const AskedDays& asked_;
    Period read_;
    std::map<NodeId, BodyCoverage> bodies_;
    Coverage out_;
};

}  // namespace

Coverage survey_coverage(const Network& network, const AskedDays& asked) {
    return Survey(network, asked).run();
}

}  // namespace mandat::analysis
