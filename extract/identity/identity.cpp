// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/identity.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "extract/lexicon/distance.hpp"
#include "extract/mention/body.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

void rename_one(NodeId& id, const Renames& renames) {
    const auto hit = renames.find(id);
    if (hit != renames.end()) id = hit->second;
}

void rename_facts(EdgeFacts& facts, const Renames& renames) {
    if (auto* a = std::get_if<AttendanceFacts>(&facts)) rename_one(a->affiliation, renames);
    if (auto* s = std::get_if<SubstitutionFacts>(&facts)) rename_one(s->meeting, renames);
    if (auto* s = std::get_if<SuccessionFacts>(&facts)) rename_one(s->body, renames);
    if (auto* t = std::get_if<TaskFacts>(&facts)) {
        rename_one(t->decision, renames);
        rename_one(t->report_back.to, renames);
    }
}

void merge_into(Node& into, Node& from) {
    into.aliases.push_back(from.name);
    into.aliases.insert(into.aliases.end(), from.aliases.begin(), from.aliases.end());
    std::sort(into.aliases.begin(), into.aliases.end());
    into.aliases.erase(std::unique(into.aliases.begin(), into.aliases.end()), into.aliases.end());
    std::erase(into.aliases, into.name);
    into.evidence.insert(into.evidence.end(), from.evidence.begin(), from.evidence.end());
}

}  // namespace

void rename_all(std::vector<Claims>& documents, const Renames& renames) {
    if (renames.empty()) return;
    for (Claims& claims : documents) {
        std::vector<Node> nodes;
        std::map<NodeId, std::size_t> index;
        for (Node& node : claims.nodes) {
            rename_one(node.id, renames);
            if (auto* d = std::get_if<DecisionFacts>(&node.facts)) rename_one(d->body, renames);
            if (auto* r = std::get_if<RoleFacts>(&node.facts)) rename_one(r->held_by, renames);
            const auto [place, fresh] = index.try_emplace(node.id, nodes.size());
            if (fresh) {
                nodes.push_back(std::move(node));
            } else {
                merge_into(nodes[place->second], node);
            }
        }
        claims.nodes = std::move(nodes);
        for (Edge& edge : claims.edges) {
            rename_one(edge.from, renames);
            rename_one(edge.to, renames);
            rename_facts(edge.facts, renames);
        }
        std::erase_if(claims.edges, [](const Edge& e) {
            return e.from == e.to && e.kind != EdgeKind::refers_to;
        });
    }
}

namespace {

/// A group or organisation as it is named across the documents.
struct Named {
    NodeId id;
    NodeKind kind = NodeKind::body;
    std::string type;
    std::set<std::string> names;
    std::set<std::string> keys;
    std::size_t mentions = 0;
    bool meets = false;  ///< minutes of its own are among the documents
};

bool is_group(NodeKind kind) {
    return kind == NodeKind::body || kind == NodeKind::working_group ||
           kind == NodeKind::organisation;
}

std::string type_of(const Node& node) {
    if (const auto* body = std::get_if<BodyFacts>(&node.facts)) return body->type;
    if (const auto* organisation = std::get_if<OrganisationFacts>(&node.facts))
        return organisation->type;
    return {};
}

std::set<std::string> words_of_key(const std::string& key) {
    std::set<std::string> out;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        out.insert(key.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

class Identities {
  public:
    explicit Identities(std::vector<Claims> documents) : documents_(std::move(documents)) {}

    std::vector<Claims> settle() {
        merge_inflections();
        merge_acronyms();
        merge_short_names();
        merge_focus_areas();
        settle_names();
        ask_about_people();
        ask_about_bodies();
        imply_employers();
        return std::move(documents_);
    }

  private:
    [[nodiscard]] std::map<NodeId, Named> named() const {
        std::map<NodeId, Named> out;
        for (const Claims& claims : documents_) {
            for (const Node& node : claims.nodes) {
                if (!is_group(node.kind)) continue;
                Named& n = out[node.id];
                n.id = node.id;
                n.kind = node.kind;
                if (const std::string type = type_of(node); n.type.empty() || n.type == "other")
                    n.type = type;
                n.names.insert(node.name);
                n.keys.insert(body_key(node.name));
                for (const std::string& alias : node.aliases) n.keys.insert(body_key(alias));
                n.mentions += node.evidence.size();
            }
            for (const Edge& edge : claims.edges) {
                if (edge.kind == EdgeKind::met) out[edge.from].meets = true;
            }
        }
        return out;
    }

    /// Which of several ids stays: one with minutes of its own, then the most mentioned, then the
    /// first in the alphabet.
    [[nodiscard]] static bool better(const Named& a, const Named& b) {
        return std::make_tuple(!a.meets, -static_cast<long>(a.mentions), a.id) <
               std::make_tuple(!b.meets, -static_cast<long>(b.mentions), b.id);
    }

    void merge(const Named& a, const Named& b, Renames& renames) const {
        const bool first = better(a, b);
        const NodeId& kept = first ? a.id : b.id;
        const NodeId& gone = first ? b.id : a.id;
        const auto target = renames.find(kept);
        renames[gone] = target == renames.end() ? kept : target->second;
    }

    /// The same name in another inflection.
    void merge_inflections() {
        std::map<std::pair<NodeKind, std::string>, const Named*> by_key;
        Renames renames;
        const auto all = named();
        std::vector<const Named*> order;
        for (const auto& [id, n] : all) order.push_back(&n);
        std::sort(order.begin(), order.end(),
                  [](const Named* a, const Named* b) { return better(*a, *b); });
        for (const Named* n : order) {
            if (n->id.find("--") != NodeId::npos)
                continue;  // qualified by its place or body: apart
            for (const std::string& key : n->keys) {
                const auto [place, fresh] = by_key.try_emplace({n->kind, key}, n);
                if (!fresh && place->second->id != n->id && !renames.contains(n->id))
                    merge(*place->second, *n, renames);
            }
        }
        rename_all(documents_, renames);
    }

    /// "RSR" and "Regionalt samverkansråd", when only one name fits.
    void merge_acronyms() {
        const auto all = named();
        Renames renames;
        for (const auto& [id, n] : all) {
            if (n.names.size() != 1 || !looks_like_acronym(*n.names.begin())) continue;
            const Named* only = nullptr;
            bool several = false;
            for (const auto& [other_id, other] : all) {
                if (other_id == id || !is_group(other.kind)) continue;
                const bool fits = std::any_of(other.names.begin(), other.names.end(),
                                              [&](const std::string& name) {
                                                  return name.find(' ') != std::string::npos &&
                                                         is_acronym_of(*n.names.begin(), name);
                                              });
                several = several || (fits && only != nullptr);
                if (fits) only = &other;
            }
            if (only != nullptr && !several) renames[id] = only->id;
        }
        rename_all(documents_, renames);
    }

    /// "Kommunförbundets styrelse" for "Styrelsen Kommunförbundet X": the same kind of body, all of
    /// its words among the other's, a proper noun among them, and only one candidate.
    void merge_short_names() {
        const auto all = named();
        Renames renames;
        for (const auto& [id, n] : all) {
            if (n.meets || n.kind == NodeKind::working_group) continue;
            const Named* only = nullptr;
            bool several = false;
            for (const auto& [other_id, other] : all) {
                if (other_id == id || other.kind != n.kind || other.type != n.type) continue;
                const bool fits =
                    std::any_of(n.names.begin(), n.names.end(), [&](const std::string& mine) {
                        return std::any_of(
                            other.names.begin(), other.names.end(),
                            [&](const std::string& theirs) { return is_short_name(mine, theirs); });
                    });
                several = several || (fits && only != nullptr);
                if (fits) only = &other;
            }
            if (only != nullptr && !several) renames[id] = only->id;
        }
        for (auto& [from, to] : renames) {
            if (renames.contains(to) && renames[to] != from) to = renames[to];
        }
        rename_all(documents_, renames);
    }

    [[nodiscard]] static bool is_short_name(const std::string& mine, const std::string& theirs) {
        const auto a = words_of_key(body_key(mine));
        const auto b = words_of_key(body_key(theirs));
        if (a.size() >= b.size() || !std::includes(b.begin(), b.end(), a.begin(), a.end()))
            return false;
        constexpr std::size_t telling =
            9;  // letters: a compound such as "kommunförbund" names by itself
        return std::any_of(a.begin(), a.end(), [](const std::string& word) {
            return utf8::length(word) >= telling && !read_body_noun(word).value_or(BodyNoun{}).bare;
        });
    }

    /// "totalförsvar" for "Att bidra till att stärka totalförsvaret", when only one fits; and
    /// working groups that hang under one and the same focus area.
    void merge_focus_areas() {
        std::map<NodeId, std::set<std::string>> areas;
        for (const Claims& claims : documents_) {
            for (const Node& node : claims.nodes) {
                if (node.kind == NodeKind::focus_area) areas[node.id].insert(body_key(node.name));
            }
        }
        Renames renames;
        for (const auto& [id, keys] : areas) {
            const NodeId* only = nullptr;
            bool several = false;
            for (const auto& [other, other_keys] : areas) {
                if (other == id) continue;
                const auto mine = words_of_key(*keys.begin());
                const auto theirs = words_of_key(*other_keys.begin());
                const bool same = mine == theirs && other < id;
                const bool fits =
                    same || (mine.size() < theirs.size() &&
                             std::includes(theirs.begin(), theirs.end(), mine.begin(), mine.end()));
                several = several || (fits && only != nullptr);
                if (fits) only = &other;
            }
            if (only != nullptr && !several) renames[id] = *only;
        }
        rename_all(documents_, renames);
        merge_groups_of_focus_areas();
    }

    void merge_groups_of_focus_areas() {
        const auto all = named();
        std::map<NodeId, std::set<NodeId>> groups;
        for (const Claims& claims : documents_) {
            for (const Edge& edge : claims.edges) {
                const bool of_focus = edge.kind == EdgeKind::has_working_group &&
                                      edge.from.starts_with("focus_area/");
                if (of_focus) groups[edge.from].insert(edge.to);
            }
        }
        Renames renames;
        for (const auto& [focus, ids] : groups) {
            const NodeId* kept = nullptr;
            for (const NodeId& id : ids) {
                if (kept == nullptr || better(all.at(id), all.at(*kept))) kept = &id;
            }
            for (const NodeId& id : ids) {
                if (id != *kept) renames[id] = *kept;
            }
        }
        rename_all(documents_, renames);
    }

    /// One id, one name in all documents: the name the most documents use, then the shortest.
    void settle_names() {
        std::map<NodeId, std::map<std::string, std::size_t>> counts;
        for (const Claims& claims : documents_) {
            // The minutes of a body know its name best.
            constexpr std::size_t own_minutes = 1000;
            std::set<NodeId> own;
            for (const Edge& edge : claims.edges) {
                if (edge.kind == EdgeKind::met) own.insert(edge.from);
            }
            for (const Node& node : claims.nodes) {
                counts[node.id][node.name] += own.contains(node.id) ? own_minutes : 1U;
            }
        }
        for (Claims& claims : documents_) {
            for (Node& node : claims.nodes) {
                const auto& names = counts[node.id];
                if (names.size() < 2) continue;
                const bool area = node.kind == NodeKind::focus_area;
                const auto best = std::max_element(
                    names.begin(), names.end(), [area](const auto& a, const auto& b) {
                        if (area)
                            return a.first.size() <
                                   b.first.size();  // its full name, not a short form
                        const bool short_a = looks_like_acronym(a.first);
                        const bool short_b = looks_like_acronym(b.first);
                        return std::make_tuple(!short_a, a.second, b.first.size(), b.first) <
                               std::make_tuple(!short_b, b.second, a.first.size(), a.first);
                    });
                if (node.name == best->first) continue;
                node.aliases.push_back(node.name);
                std::erase(node.aliases, best->first);
                node.name = best->first;
            }
        }
    }

    // --- questions

    struct Person {
        std::string name;
        std::set<NodeId> places;
        std::set<std::string> meetings;  ///< where listed
        std::size_t document = 0;
        Evidence evidence;
    };

    [[nodiscard]] std::map<NodeId, Person> people() const {
        std::map<NodeId, Person> out;
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            for (const Node& node : documents_[d].nodes) {
                if (node.kind != NodeKind::person) continue;
                Person& p = out[node.id];
                if (p.name.empty() && !node.evidence.empty()) {
                    p.name = node.name;
                    p.document = d;
                    p.evidence = node.evidence.front();
                }
            }
            for (const Edge& edge : documents_[d].edges) {
                if (edge.kind == EdgeKind::represents) out[edge.from].places.insert(edge.to);
                if (edge.kind == EdgeKind::attended) out[edge.from].meetings.insert(edge.to);
                if (edge.kind == EdgeKind::substituted_for) {
                    out[edge.from].meetings.insert("s" + edge.from);
                    out[edge.to].meetings.insert("s" + edge.from);
                }
            }
        }
        return out;
    }

    using Entry = std::pair<const NodeId, Person>;

    /// Names one or two letters apart, of one place, that are never listed at the same meeting.
    /// Only names that begin alike in their first or last word are compared.
    void ask_about_people() {
        const auto all = people();
        std::map<std::string, std::vector<const Entry*>> alike;
        for (const Entry& entry : all) {
            const std::string name = utf8::fold(entry.second.name);
            const std::size_t blank = name.rfind(' ');
            if (blank == std::string::npos) continue;
            alike["first " + std::string(utf8::prefix(name, 3)) + name[blank + 1]].push_back(
                &entry);
            alike["last " + std::string(utf8::prefix(std::string_view(name).substr(blank + 1), 4))]
                .push_back(&entry);
        }
        std::set<std::pair<const Entry*, const Entry*>> asked;
        for (const auto& [key, group] : alike) {
            constexpr std::size_t widest = 100;  // people compared pair by pair
            if (group.size() > widest) continue;
            for (std::size_t i = 0; i < group.size(); ++i) {
                for (std::size_t k = i + 1; k < group.size(); ++k) {
                    if (asked.emplace(group[i], group[k]).second) ask(*group[i], *group[k]);
                }
            }
        }
    }

    void ask(const std::pair<const NodeId, Person>& a, const std::pair<const NodeId, Person>& b) {
        constexpr std::size_t farthest = 2;
        const std::size_t distance = edit_distance(a.second.name, b.second.name, farthest);
        if (distance > farthest) return;
        const bool together =
            std::any_of(a.second.meetings.begin(), a.second.meetings.end(),
                        [&](const std::string& m) { return b.second.meetings.contains(m); });
        if (together) return;
        const bool same_place =
            std::any_of(a.second.places.begin(), a.second.places.end(),
                        [&](const NodeId& p) { return b.second.places.contains(p); });
        const bool other_place =
            !same_place && !a.second.places.empty() && !b.second.places.empty();
        if (other_place) return;
        QuestionFacts facts;
        facts.score = (distance == 1 ? 0.75 : 0.5) + (same_place ? 0.2 : 0.0);
        facts.reasons.push_back("the names differ by " + std::to_string(distance) +
                                (distance == 1 ? " letter" : " letters"));
        if (same_place) facts.reasons.emplace_back("both represent the same place");
        facts.reasons.emplace_back("they are never listed at the same meeting");
        add_question(a.first, b.first, a.second.document, a.second.evidence, b.second.document,
                     b.second.evidence, std::move(facts));
    }

    void add_question(const NodeId& a, const NodeId& b, std::size_t doc_a,
                      const Evidence& evidence_a, std::size_t doc_b, const Evidence& evidence_b,
                      QuestionFacts facts) {
        Edge edge;
        edge.kind = EdgeKind::possible_same_as;
        edge.from = std::min(a, b);
        edge.to = std::max(a, b);
        edge.certainty = Certainty::implied;
        edge.facts = std::move(facts);
        // Each document states its own side; both ends must be nodes wherever the edge stands.
        for (const auto& [document, evidence] :
             {std::pair{doc_a, evidence_a}, std::pair{doc_b, evidence_b}}) {
            Edge side = edge;
            side.evidence = {evidence};
            side.evidence.front().rule = "similar_name";
            documents_[document].edges.push_back(std::move(side));
            if (doc_a == doc_b) break;
        }
    }

    /// Bodies with much the same decision-makers, whose minutes do not overlap in time by day.
    void ask_about_bodies() {
        struct Seats {
            std::set<NodeId> people;
            std::set<std::string> dates;
            std::size_t document = 0;
            Evidence evidence;
        };
        std::map<NodeId, Seats> bodies;
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            for (const Edge& edge : documents_[d].edges) {
                if (edge.kind == EdgeKind::met) {
                    bodies[edge.from].dates.insert(documents_[d].date);
                    if (bodies[edge.from].evidence.quote.empty()) {
                        bodies[edge.from].document = d;
                        bodies[edge.from].evidence = edge.evidence.front();
                    }
                }
                const auto* member = std::get_if<MemberFacts>(&edge.facts);
                const bool seat = member != nullptr && edge.kind == EdgeKind::member_of &&
                                  member->role != Role::secretary && member->role != Role::staff &&
                                  member->role != Role::other;
                if (seat && edge.to.starts_with("body/")) bodies[edge.to].people.insert(edge.from);
            }
        }
        for (auto a = bodies.begin(); a != bodies.end(); ++a) {
            for (auto b = std::next(a); b != bodies.end(); ++b) {
                if (a->second.dates.empty() || b->second.dates.empty()) continue;
                std::size_t common = 0;
                for (const NodeId& person : a->second.people)
                    common += b->second.people.contains(person) ? 1U : 0U;
                const std::size_t smaller =
                    std::min(a->second.people.size(), b->second.people.size());
                const double share =
                    smaller == 0 ? 0 : static_cast<double>(common) / static_cast<double>(smaller);
                constexpr double most = 0.6;
                if (smaller < 4 || share < most) continue;
                QuestionFacts facts;
                facts.score = std::min(0.95, share);
                facts.reasons = {std::to_string(common) + " of " + std::to_string(smaller) +
                                 " members sit in both"};
                add_question(a->first, b->first, a->second.document, a->second.evidence,
                             b->second.document, b->second.evidence, std::move(facts));
            }
        }
    }

    // --- what a title implies across documents

    /// "förbundschef", "förbundsstrateg": of the one association whose board is among the
    /// documents.
    void imply_employers() {
        std::set<NodeId> associations;
        std::map<NodeId, const Node*> node_of;
        for (const Claims& claims : documents_) {
            for (const Edge& edge : claims.edges) {
                if (edge.kind == EdgeKind::has_board && edge.from.starts_with("organisation/"))
                    associations.insert(edge.from);
            }
            for (const Node& node : claims.nodes) node_of.try_emplace(node.id, &node);
        }
        std::erase_if(associations, [&](const NodeId& id) {
            const auto hit = node_of.find(id);
            return hit == node_of.end() ||
                   body_key(hit->second->name).find("förbund") == std::string::npos;
        });
        if (associations.size() != 1) return;
        const Node association = *node_of.at(*associations.begin());
        for (Claims& claims : documents_) imply_employer(claims, association);
    }

    static void imply_employer(Claims& claims, const Node& association) {
        std::vector<Edge> implied;
        for (const Node& node : claims.nodes) {
            const auto* person = std::get_if<PersonFacts>(&node.facts);
            if (person == nullptr) continue;
            for (const Title& title : person->titles) {
                if (!title.title.starts_with("förbunds")) continue;
                Edge edge;
                edge.kind = EdgeKind::member_of;
                edge.from = node.id;
                edge.to = association.id;
                edge.certainty = Certainty::implied;
                edge.since = edge.until = claims.date;
                edge.facts = MemberFacts{Role::staff, title.title, Basis::attendance};
                for (const Evidence& e : node.evidence) {
                    if (e.quote.find(title.title) != std::string::npos) edge.evidence = {e};
                    if (!edge.evidence.empty()) break;
                }
                if (edge.evidence.empty()) edge.evidence = {node.evidence.front()};
                edge.evidence.front().rule = "title_implies_employer";
                implied.push_back(std::move(edge));
                break;
            }
        }
        if (implied.empty()) return;
        const bool known = std::any_of(claims.nodes.begin(), claims.nodes.end(),
                                       [&](const Node& n) { return n.id == association.id; });
        if (!known) {
            Node copy = association;
            copy.evidence = {implied.front().evidence.front()};
            claims.nodes.push_back(std::move(copy));
        }
        claims.edges.insert(claims.edges.end(), implied.begin(), implied.end());
    }

    std::vector<Claims> documents_;
};

}  // namespace

std::vector<Claims> settle(std::vector<Claims> documents) {
    // Order decides nothing: documents are taken by path and content.
    std::sort(documents.begin(), documents.end(), [](const Claims& a, const Claims& b) {
        return std::tie(a.source.path, a.source.sha256) < std::tie(b.source.path, b.source.sha256);
    });
    // The same bytes twice say nothing twice; the builder remarks it.
    std::set<std::string> seen;
    for (Claims& claims : documents) {
        if (claims.source.sha256.empty() || seen.insert(claims.source.sha256).second) continue;
        claims.nodes.clear();
        claims.edges.clear();
    }
    return Identities(std::move(documents)).settle();
}

}  // namespace mandat::extract
