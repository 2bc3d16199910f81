// SPDX-License-Identifier: Apache-2.0
#include "render/page/facts.hpp"

#include <algorithm>
#include <tuple>

namespace mandat::render {

Facts::Facts(const Network& network, Density density)
    : network_(network),
      meetings_(network.nodes(NodeKind::meeting)),
      selection_(select(network, Language::sv)),
      sentences_(network),
      timeline_(network),
      density_(density) {
    if (density_ == Density::automatic) {
        density_ = sentences_.all().size() > most_whole_sentences ? Density::brief : Density::whole;
    }
    std::sort(meetings_.begin(), meetings_.end(), [](const Node* a, const Node* b) {
        return std::tuple(facts_of<MeetingFacts>(*a).date, a->id) <
               std::tuple(facts_of<MeetingFacts>(*b).date, b->id);
    });
    for (const Source& source : network.documents()) sources_.try_emplace(source.id, &source);
    for (const Node* meeting : meetings_) {
        for (const Evidence& e : meeting->evidence) meeting_in_.try_emplace(e.document, meeting);
    }
}

std::string Facts::file_name(std::string_view document) const {
    const auto hit = sources_.find(document);
    if (hit == sources_.end()) return std::string(document);
    const std::size_t slash = hit->second->path.find_last_of("/\\");
    return slash == std::string::npos ? hit->second->path : hit->second->path.substr(slash + 1);
}

const Node* Facts::meeting_in(std::string_view document) const {
    const auto hit = meeting_in_.find(document);
    return hit == meeting_in_.end() ? nullptr : hit->second;
}

const Node* Facts::body_of(const Node& meeting) const {
    const auto met = network_.to(meeting.id, EdgeKind::met);
    return met.empty() ? nullptr : network_.node(met.front()->from);
}

const Node* Facts::meeting_of(const Node& decision) const {
    const auto treated = network_.to(decision.id, EdgeKind::treated);
    return treated.empty() ? nullptr : network_.node(treated.front()->from);
}

std::vector<const Node*> Facts::places_of(std::string_view person) const {
    auto edges = network_.from(person, EdgeKind::represents);
    std::stable_sort(edges.begin(), edges.end(),
                     [](const Edge* a, const Edge* b) { return a->until > b->until; });
    std::vector<const Node*> out;
    for (const Edge* e : edges) {
        const Node* place = network_.node(e->to);
        if (place != nullptr && std::find(out.begin(), out.end(), place) == out.end()) {
            out.push_back(place);
        }
    }
    return out;
}

int Facts::category(const NodeId& id) const { return selection_.focus_number(id); }

int Facts::hue(const NodeId& id) const {
    constexpr int hues = 4;
    const int number = category(id);
    return number > hues ? 0 : number;
}

std::string Facts::short_name(const Node& body) const {
    return selection_.shows(body.id) ? selection_.name(body) : body.name;
}

std::string Facts::code(const NodeId& id) const {
    const auto hit = selection_.codes.find(id);
    return hit == selection_.codes.end() ? std::string() : hit->second;
}

}  // namespace mandat::render
