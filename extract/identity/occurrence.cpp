// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/occurrence.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "extract/lexicon/lexicon.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool is_person(const NodeId& id) { return id.starts_with("person/"); }

/// The mark that a party goes by now.
std::string mark_of_today(const std::string& mark) {
    const auto renewed = lexicon().renewed_marks.find(mark);
    return renewed == lexicon().renewed_marks.end() ? mark : renewed->second;
}

bool is_municipality(const NodeId& id) { return id.starts_with("municipality/"); }

/// The body whose minutes these are, and the municipality it belongs to.
std::pair<NodeId, NodeId> body_of(const Claims& claims) {
    NodeId body;
    for (const Edge& edge : claims.edges) {
        if (edge.kind == EdgeKind::met && body.empty()) body = edge.from;
    }
    for (const Edge& edge : claims.edges) {
        const bool owner = edge.kind == EdgeKind::part_of && edge.from == body;
        if (owner && is_municipality(edge.to)) return {body, edge.to};
    }
    return {body, {}};
}

/// Gathers the occurrences of one document after the other.
class Gatherer {
  public:
    void read(const Claims& claims, std::size_t document) {
        index_.clear();
        const auto [body, municipality] = body_of(claims);
        body_ = body;
        municipality_ = municipality;
        for (const Node& node : claims.nodes) add(node, document);
        for (const Edge& edge : claims.edges) take(edge, document);
    }

    std::vector<Occurrence> all;

  private:
    void add(const Node& node, std::size_t document) {
        if (node.kind != NodeKind::person || node.evidence.empty()) return;
        Occurrence o;
        o.document = document;
        o.id = node.id;
        o.name = node.name;
        o.minutes_of = body_;
        o.evidence = node.evidence.front();
        for (const Evidence& e : node.evidence) {
            const int length = static_cast<int>(utf8::length(e.quote));
            o.mentions.push_back({e.line, e.column, e.column + length});
        }
        std::sort(o.mentions.begin(), o.mentions.end());
        if (const auto* person = std::get_if<PersonFacts>(&node.facts)) {
            for (const Title& title : person->titles) o.posts.insert(title.title);
        }
        index_.emplace(node.id, all.size());
        all.push_back(std::move(o));
    }

    Occurrence* find(const NodeId& id) {
        const auto hit = index_.find(id);
        return hit == index_.end() ? nullptr : &all[hit->second];
    }

    /// The number of a list by what it is a list of.
    std::size_t list(std::size_t document, EdgeKind kind, const NodeId& what) {
        return lists_.try_emplace({document, kind, what}, lists_.size()).first->second;
    }

    void take(const Edge& edge, std::size_t document) {
        Occurrence* const from = is_person(edge.from) ? find(edge.from) : nullptr;
        if (from == nullptr) return;
        switch (edge.kind) {
            case EdgeKind::represents: place(*from, edge.to); break;
            case EdgeKind::member_of: from->seats.insert(edge.to); break;
            case EdgeKind::attended: take_attendance(*from, edge, document); break;
            case EdgeKind::verified: from->lists.insert(list(document, edge.kind, edge.to)); break;
            case EdgeKind::substituted_for:
                if (Occurrence* const to = find(edge.to)) {
                    const std::size_t pair = list(document, edge.kind, edge.from + edge.to);
                    from->lists.insert(pair);
                    to->lists.insert(pair);
                }
                break;
            default: break;
        }
    }

    static void place(Occurrence& o, const NodeId& at) {
        (is_municipality(at) ? o.homes : o.organisations).insert(at);
    }

    void take_attendance(Occurrence& o, const Edge& edge, std::size_t document) {
        o.listed = true;
        o.lists.insert(list(document, edge.kind, edge.to));
        const auto* facts = std::get_if<AttendanceFacts>(&edge.facts);
        if (facts == nullptr) return;
        if (!facts->party.empty()) o.parties.insert(mark_of_today(facts->party));
        if (!facts->affiliation.empty()) {
            place(o, facts->affiliation);
        } else if (!municipality_.empty() && facts->capacity != Capacity::other) {
            o.homes.insert(municipality_);  // "Anna Berg (S)" in the board of a municipality
        }
    }

    std::unordered_map<NodeId, std::size_t> index_;
    std::map<std::tuple<std::size_t, EdgeKind, NodeId>, std::size_t> lists_;
    NodeId body_;
    NodeId municipality_;
};

// --- namesakes on one list

using Place = std::pair<int, int>;  // line and column

/// What stands beside a name on a list.
struct Beside {
    std::string municipality;
    std::string party;
};

/// Which of the two tells all entries of a name apart; nullptr: neither.
auto telling(const std::map<Place, Beside>& entries) -> std::string Beside::* {
    for (std::string Beside::*kind : {&Beside::municipality, &Beside::party}) {
        std::set<std::string> met;
        for (const auto& [place, beside] : entries) met.insert(beside.*kind);
        if (met.size() > 1 && !met.contains({})) return kind;
    }
    return nullptr;
}

/// The qualifiers of names that stand on the lists for several people, by place.
std::map<NodeId, std::map<Place, std::string>> namesakes(const Claims& claims) {
    std::map<NodeId, std::map<Place, Beside>> entries;
    for (const Edge& edge : claims.edges) {
        const auto* facts = std::get_if<AttendanceFacts>(&edge.facts);
        const bool entry = facts != nullptr && edge.kind == EdgeKind::attended &&
                           edge.certainty == Certainty::explicit_ && !edge.evidence.empty();
        if (!entry) continue;
        const Evidence& at = edge.evidence.front();
        const bool placed = is_municipality(facts->affiliation);
        entries[edge.from][{at.line, at.column}] = {placed ? key_of(facts->affiliation) : "",
                                                    utf8::slug(mark_of_today(facts->party))};
    }
    std::map<NodeId, std::map<Place, std::string>> out;
    for (const auto& [id, places] : entries) {
        const auto kind = telling(places);
        if (kind == nullptr) continue;
        for (const auto& [place, beside] : places) out[id][place] = beside.*kind;
    }
    return out;
}

void part(Claims& claims, const NodeId& id, const std::map<Place, std::string>& places) {
    const auto node = std::find_if(claims.nodes.begin(), claims.nodes.end(),
                                   [&](const Node& n) { return n.id == id; });
    if (node == claims.nodes.end()) return;
    std::map<NodeId, Node> fresh;  // by their new ids
    const auto qualified = [&](const Evidence& e) {
        const auto place = places.find({e.line, e.column});
        return place == places.end() ? id : id + "--" + place->second;
    };
    const Node whole = *node;
    for (const Evidence& e : whole.evidence) {
        const NodeId to = qualified(e);
        const auto [place, is_new] = fresh.try_emplace(to, whole);
        if (is_new) place->second.evidence.clear();
        place->second.id = to;
        place->second.evidence.push_back(e);
    }
    for (Edge& edge : claims.edges) {
        if (edge.evidence.empty()) continue;
        if (edge.from == id) edge.from = qualified(edge.evidence.front());
        if (edge.to == id) edge.to = qualified(edge.evidence.front());
        const bool beyond_list = edge.from == id || edge.to == id;
        if (!beyond_list || fresh.contains(id)) continue;
        fresh[id] = whole;
        fresh[id].evidence = {edge.evidence.front()};
    }
    // Titles stand beside a name on the list; the rest of the text does not say whose they are.
    for (auto& [to, person] : fresh) {
        std::set<std::string> called;
        for (const Edge& edge : claims.edges) {
            const auto* facts = std::get_if<AttendanceFacts>(&edge.facts);
            if (facts != nullptr && edge.from == to) called.insert(facts->role_as_written);
        }
        auto* facts = std::get_if<PersonFacts>(&person.facts);
        if (facts == nullptr) continue;
        std::erase_if(facts->titles, [&](const Title& t) { return !called.contains(t.title); });
    }
    claims.nodes.erase(node);
    for (auto& [to, person] : fresh) claims.nodes.push_back(std::move(person));
}

}  // namespace

NodeId without_qualifier(const NodeId& id) { return id.substr(0, id.find("--")); }

std::string key_of(const NodeId& id) { return id.substr(id.find('/') + 1); }

void part_namesakes(std::vector<Claims>& documents) {
    for (Claims& claims : documents) {
        for (const auto& [id, places] : namesakes(claims)) part(claims, id, places);
    }
}

std::vector<Occurrence> occurrences_in(const std::vector<Claims>& documents) {
    Gatherer gatherer;
    for (std::size_t d = 0; d < documents.size(); ++d) gatherer.read(documents[d], d);
    return std::move(gatherer.all);
}

}  // namespace mandat::extract
