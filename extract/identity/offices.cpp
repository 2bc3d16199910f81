// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/identity/steps.hpp"
#include "graph/base/date.hpp"

namespace mandat::extract {
namespace {

/// Somebody is called by a title in minutes of a day.
struct Held {
    std::string date;
    NodeId person;
    NodeId minutes_of;
    NodeId municipality;  ///< represented with it, or whose body it is
    std::size_t document = 0;
    Evidence evidence;
    friend bool operator<(const Held& a, const Held& b) {
        return std::tie(a.date, a.person, a.document) < std::tie(b.date, b.person, b.document);
    }
};

/// The body whose minutes a document is, and the municipality it belongs to.
struct Minutes {
    NodeId body;
    NodeId municipality;
};

Minutes minutes_of(const Claims& claims) {
    Minutes out;
    for (const Edge& edge : claims.edges) {
        if (edge.kind == EdgeKind::met && out.body.empty()) out.body = edge.from;
    }
    for (const Edge& edge : claims.edges) {
        const bool owner = edge.kind == EdgeKind::part_of && edge.from == out.body;
        if (owner && edge.to.starts_with("municipality/")) out.municipality = edge.to;
    }
    return out;
}

class Offices {
  public:
    explicit Offices(std::vector<Claims>& documents) : documents_(documents) {}

    void run() {
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            minutes_.push_back(minutes_of(documents_[d]));
            gather(d);
        }
        for (auto& [title, held] : held_) std::sort(held.begin(), held.end());
        for (std::size_t d = 0; d < documents_.size(); ++d) ask_for_holders(d);
        std::erase_if(found_, [this](const auto& role) {
            return role.second.size() != 1 || doubtful_.contains(role.first);
        });
        state();
    }

  private:
    void gather(std::size_t d) {
        const Claims& claims = documents_[d];
        std::map<NodeId, std::pair<NodeId, bool>> places;  // municipality, an organisation
        for (const Edge& edge : claims.edges) {
            if (edge.kind != EdgeKind::represents) continue;
            auto& [municipality, organisation] = places[edge.from];
            if (edge.to.starts_with("municipality/")) {
                municipality = edge.to;
            } else {
                organisation = true;
            }
        }
        for (const Node& node : claims.nodes) {
            const auto* person = std::get_if<PersonFacts>(&node.facts);
            if (person == nullptr || node.evidence.empty()) continue;
            auto [municipality, organisation] = places[node.id];
            if (municipality.empty() && !organisation) municipality = minutes_[d].municipality;
            for (const Title& title : person->titles) {
                Held held{claims.date,  node.id, minutes_[d].body,
                          municipality, d,       node.evidence.front()};
                const auto said = std::find_if(
                    node.evidence.begin(), node.evidence.end(), [&](const Evidence& e) {
                        return e.quote.find(title.title) != std::string::npos;
                    });
                if (said != node.evidence.end()) held.evidence = *said;
                held_[title.title].push_back(std::move(held));
            }
        }
    }

    void ask_for_holders(std::size_t d) {
        for (const Node& node : documents_[d].nodes) {
            const auto* role = std::get_if<RoleFacts>(&node.facts);
            if (role == nullptr || !role->held_by.empty()) continue;
            if (const Held* const held = holder(node.name, d)) {
                found_[node.id].insert({held->person, held});
            } else {
                doubtful_.insert(node.id);
            }
        }
    }

    /// Whether a title held there can be the one a body speaks of: that of its own municipality,
    /// of the association all of them belong to, or one that its own minutes list.
    [[nodiscard]] bool belongs(const std::string& title, const Held& held, std::size_t d) const {
        const Minutes& here = minutes_[d];
        if (!here.municipality.empty()) return held.municipality == here.municipality;
        if (title.starts_with("förbunds")) return true;
        return held.minutes_of == here.body;
    }

    /// Who held the office that day: named with it on the day, or both before and after it; only
    /// before or only after counts within a year or so, while nobody else is known to have held it.
    [[nodiscard]] const Held* holder(const std::string& title, std::size_t d) const {
        const auto all = held_.find(title);
        const std::string& day = documents_[d].date;
        if (all == held_.end() || day.empty()) return nullptr;
        const Held* before = nullptr;
        const Held* after = nullptr;
        std::set<NodeId> on_the_day;
        std::set<NodeId> ever;
        for (const Held& held : all->second) {
            if (!belongs(title, held, d) || held.date.empty()) continue;
            ever.insert(held.person);
            if (held.date == day) on_the_day.insert(held.person);
            if (held.date <= day) {
                if (before != nullptr && before->date == held.date && before->person != held.person)
                    return nullptr;
                before = &held;
            } else if (after == nullptr) {
                after = &held;
            } else if (after->date == held.date && after->person != held.person) {
                return nullptr;
            }
        }
        if (on_the_day.size() > 1) return nullptr;
        if (on_the_day.size() == 1) return before;
        if (before != nullptr && after != nullptr)
            return before->person == after->person ? before : nullptr;
        const Held* const only = before != nullptr ? before : after;
        return only != nullptr && ever.size() == 1 && is_near(only->date, day) ? only : nullptr;
    }

    static bool is_near(const std::string& a, const std::string& b) {
        constexpr int farthest = 400;  // days: the next annual meeting, and some weeks
        const auto x = parse_iso_date(a);
        const auto y = parse_iso_date(b);
        if (!x || !y || !x->ok() || !y->ok()) return false;
        const int days = days_between(*x, *y);
        return -farthest <= days && days <= farthest;
    }

    /// On the role wherever it is named, with the place where its holder is called so.
    void state() {
        std::map<NodeId, Node> shown;
        for (Claims& claims : documents_) {
            for (Node& node : claims.nodes) {
                const auto found = found_.find(node.id);
                auto* facts = std::get_if<RoleFacts>(&node.facts);
                if (facts == nullptr || found == found_.end()) continue;
                facts->held_by = found->second.begin()->first;
                shown.try_emplace(node.id, node);
            }
        }
        for (auto& [role, node] : shown) {
            const Held& held = *found_.at(role).begin()->second;
            node.evidence = {held.evidence};
            node.evidence.front().rule = "office_held";
            std::vector<Node>& nodes = documents_[held.document].nodes;
            const auto there = std::find_if(nodes.begin(), nodes.end(),
                                            [&id = role](const Node& n) { return n.id == id; });
            if (there == nodes.end()) {
                nodes.push_back(std::move(node));
            } else {
                there->evidence.push_back(node.evidence.front());
            }
        }
    }

    std::vector<Claims>& documents_;
    std::vector<Minutes> minutes_;
    std::map<std::string, std::vector<Held>> held_;          ///< by title
    std::map<NodeId, std::map<NodeId, const Held*>> found_;  ///< by role: who, and where it shows
    std::set<NodeId> doubtful_;                              ///< roles some document leaves open
};

}  // namespace

void find_holders(std::vector<Claims>& documents) { Offices(documents).run(); }

}  // namespace mandat::extract
