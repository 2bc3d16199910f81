// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/occasion.hpp"

#include <algorithm>
#include <tuple>

namespace mandat::analysis {

std::string date_of(const Node& meeting) {
    const auto* facts = std::get_if<MeetingFacts>(&meeting.facts);
    return facts == nullptr ? std::string() : facts->date;
}

std::string Occasion::paragraph() const {
    const auto* facts =
        decision == nullptr ? nullptr : std::get_if<DecisionFacts>(&decision->facts);
    if (facts == nullptr) return {};
    if (facts->paragraph > 0) return std::to_string(facts->paragraph) + facts->letter;
    return facts->number + facts->letter;
}

Occasions::Occasions(const Network& network) : network_(network) {
    for (const Edge& edge : network.edges()) {
        if (edge.kind == EdgeKind::treated) {
            if (const Node* const meeting = network.node(edge.from))
                meeting_of_item_.try_emplace(edge.to, meeting);
        }
        if (edge.kind != EdgeKind::met) continue;
        const Node* const body = network.node(edge.from);
        const Node* const meeting = network.node(edge.to);
        if (body == nullptr || meeting == nullptr) continue;
        body_of_meeting_.try_emplace(edge.to, body);
        meetings_[edge.from].push_back(meeting);
    }
    for (auto& [body, meetings] : meetings_) {
        std::sort(meetings.begin(), meetings.end(), [](const Node* a, const Node* b) {
            return std::forward_as_tuple(date_of(*a), a->id) <
                   std::forward_as_tuple(date_of(*b), b->id);
        });
        meetings.erase(std::unique(meetings.begin(), meetings.end()), meetings.end());
    }
}

Occasion Occasions::of(std::string_view decision) const {
    Occasion out;
    out.decision = network_.node(decision);
    if (out.decision == nullptr) return out;
    if (const auto at = meeting_of_item_.find(out.decision->id); at != meeting_of_item_.end()) {
        out.meeting = at->second;
        out.body = body_of(out.meeting->id);
        out.date = date_of(*out.meeting);
        return out;
    }
    if (const auto* facts = std::get_if<DecisionFacts>(&out.decision->facts)) {
        out.body = network_.node(facts->body);
        out.date = facts->date;
    }
    return out;
}

const Node* Occasions::body_of(std::string_view meeting) const {
    const auto at = body_of_meeting_.find(meeting);
    return at == body_of_meeting_.end() ? nullptr : at->second;
}

const std::vector<const Node*>& Occasions::meetings_of(std::string_view body) const {
    static const std::vector<const Node*> none;
    const auto at = meetings_.find(body);
    return at == meetings_.end() ? none : at->second;
}

std::size_t Occasions::meetings_between(std::string_view body, std::string_view after,
                                        std::string_view last) const {
    const auto& meetings = meetings_of(body);
    return static_cast<std::size_t>(
        std::count_if(meetings.begin(), meetings.end(), [&](const Node* meeting) {
            const std::string day = date_of(*meeting);
            return day > after && (last.empty() || day <= last);
        }));
}

}  // namespace mandat::analysis
