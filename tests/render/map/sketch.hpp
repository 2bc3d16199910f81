// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/base/utf8.hpp"
#include "graph/model/network.hpp"

namespace mandat::test {

/// A network written down by hand: each call adds a node or an edge and gives the node's id.
class Sketch {
  public:
    NodeId body(const std::string& name, const std::string& type) {
        return node("body/", NodeKind::body, name, BodyFacts{type});
    }
    NodeId group(const std::string& name, bool named = true) {
        return node("working_group/", NodeKind::working_group, name, GroupFacts{named});
    }
    NodeId focus(const std::string& name) {
        return node("focus_area/", NodeKind::focus_area, name, std::monostate{});
    }
    NodeId place(const std::string& name) {
        return node("municipality/", NodeKind::municipality, name, MunicipalityFacts{});
    }
    NodeId organisation(const std::string& name) {
        return node("organisation/", NodeKind::organisation, name, OrganisationFacts{"other"});
    }
    NodeId person(const std::string& name, const NodeId& home = {}) {
        const NodeId id = node("person/", NodeKind::person, name, PersonFacts{});
        if (!home.empty()) edge(EdgeKind::represents, id, home, RepresentsFacts{});
        return id;
    }
    NodeId meeting(const NodeId& of, const std::string& date, int first = 1, int last = 9) {
        MeetingFacts facts;
        facts.date = date;
        facts.end_date = date;
        facts.first_paragraph = first;
        facts.last_paragraph = last;
        const NodeId id = node("meeting/", NodeKind::meeting, of + " " + date, facts);
        edge(EdgeKind::met, of, id);
        return id;
    }
    NodeId item(const NodeId& meeting, int paragraph, const std::string& title,
                const std::string& status, std::vector<std::string> points = {}) {
        DecisionFacts facts;
        facts.paragraph = paragraph;
        facts.title = title;
        facts.status = status;
        facts.points = std::move(points);
        const NodeId id =
            node("decision/", NodeKind::decision, meeting + " " + std::to_string(paragraph), facts);
        edge(EdgeKind::treated, meeting, id);
        return id;
    }
    void seat(const NodeId& person, const NodeId& of, Role role = Role::member,
              Certainty certainty = Certainty::explicit_, const std::string& until = {}) {
        MemberFacts facts;
        facts.role = role;
        Edge& made = edge(EdgeKind::member_of, person, of, facts);
        made.certainty = certainty;
        made.since = until;
        made.until = until;
    }
    void task(EdgeKind kind, const NodeId& from, const NodeId& to, TaskFacts facts = {},
              Certainty certainty = Certainty::explicit_) {
        edge(kind, from, to, std::move(facts)).certainty = certainty;
    }
    Edge& edge(EdgeKind kind, const NodeId& from, const NodeId& to, EdgeFacts facts = {}) {
        Edge made;
        made.kind = kind;
        made.from = from;
        made.to = to;
        made.facts = std::move(facts);
        made.evidence = {evidence_};
        edges_.push_back(std::move(made));
        return edges_.back();
    }
    NodeId node(const std::string& head, NodeKind kind, const std::string& name, NodeFacts facts) {
        Node made;
        made.id = head + utf8::slug(name);
        made.kind = kind;
        made.name = name;
        made.facts = std::move(facts);
        made.evidence = {evidence_};
        nodes_.push_back(made);
        return made.id;
    }
    Node& last_node() { return nodes_.back(); }

    [[nodiscard]] Network network() const {
        std::vector<Node> nodes = nodes_;
        std::vector<Edge> edges = edges_;
        std::sort(nodes.begin(), nodes.end(),
                  [](const Node& a, const Node& b) { return a.id < b.id; });
        std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
            return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
        });
        for (std::size_t i = 0; i < edges.size(); ++i) edges[i].id = "e/" + std::to_string(i + 1);
        return {{Source{"doc/1", "protokoll.txt", "", "text", "Protokoll"}}, nodes, edges, {}};
    }

  private:
    Evidence evidence_{"doc/1", 10, 1, 1, 0, "x", "by hand"};
    std::vector<Node> nodes_;
    std::vector<Edge> edges_;
};

/// A management group with one focus area, its group, three people from two places, and a council
/// it reports to.
[[nodiscard]] inline Sketch small_network() {
    Sketch s;
    const NodeId lead = s.body("Regional ledningsgrupp", "management_group");
    const NodeId council = s.body("Samverkansrådet", "council");
    const NodeId area = s.focus("Hållbar tillväxt");
    const NodeId group = s.group("Arbetsgrupp för hållbar tillväxt");
    const NodeId berg = s.place("Berg");
    const NodeId are = s.place("Åre");
    const NodeId anna = s.person("Anna Ek", berg);
    const NodeId bo = s.person("Bo Dahl", are);
    const NodeId carl = s.person("Carl Vik", are);
    const NodeId meeting = s.meeting(lead, "2025-04-07", 8, 16);
    s.item(meeting, 10, "Hållbar tillväxt", "decided", {"Samordna frågorna"});
    s.edge(EdgeKind::has_focus_area, lead, area);
    s.edge(EdgeKind::has_working_group, area, group);
    s.seat(anna, lead, Role::chair, Certainty::explicit_, "2025-04-07");
    s.seat(bo, lead, Role::member, Certainty::explicit_, "2025-04-07");
    s.seat(carl, lead, Role::secretary, Certainty::explicit_, "2025-04-07");
    s.seat(anna, group, Role::member, Certainty::implied, "2025-04-07");
    s.seat(bo, group, Role::member, Certainty::explicit_, "2025-04-07");
    s.task(EdgeKind::escalation, lead, council, {}, Certainty::implied);
    return s;
}

}  // namespace mandat::test
