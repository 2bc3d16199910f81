// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "extract/statement/decision_points.hpp"
#include "extract/statement/outcome_clauses.hpp"
#include "extract/statement/own_decisions.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

class DecisionRules {
  public:
    explicit DecisionRules(Context& context) : c_(context) {}

    void run() {
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) {
            state_item(i);
            state_presenters(i);
        }
    }

  private:
    void state_item(std::size_t index) {
        const Item& item = c_.protocol.items[index];
        DecisionFacts facts;
        facts.paragraph = item.paragraph;
        facts.number = item.number;
        facts.letter = item.letter;
        facts.title = without_hyphens(utf8::squeeze(c_.text.plain(item.title)));
        facts.case_number = utf8::squeeze(c_.text.plain(item.case_number));
        for (const Section& section : item.sections) {
            if (section.kind != SectionKind::none && !section.heading.empty())
                facts.sections.push_back(utf8::squeeze(c_.text.plain(section.heading)));
        }
        std::vector<DecisionPoint> points;
        std::optional<Proposal> upward;
        for (const Section* section : own_decisions(c_, item)) {
            if (!upward) upward = find_proposal_upward(c_, *section);
            for (DecisionPoint& point : read_decision_points(c_.text, section->body))
                points.push_back(std::move(point));
        }
        points = resolve_outcomes(std::move(points), proposed_points(item));
        for (const DecisionPoint& point : points) facts.points.push_back(point.text);
        if (!points.empty()) {
            facts.status = decision_status(points);
            if (upward) facts.proposed_to = state_receiver(*upward, item.paragraph);
        }
        const Span where =
            item.title.empty() ? Span{item.body.begin, item.body.begin + 1} : item.title;
        const std::string name = name_of(facts);
        NodeId id =
            "decision" + c_.meeting.substr(c_.meeting.find('/')) + "/" + key_of(item, index);
        while (c_.out.find(id) != nullptr) id += "-2";  // the same § twice in one protocol
        c_.out.node_with_id(id, NodeKind::decision, name, where, "heading", std::move(facts),
                            item.paragraph);
        for (const DecisionPoint& point : points)
            c_.out.mention(id, point.span, "decision_point", item.paragraph);
        c_.out.edge(EdgeKind::treated, c_.meeting, id, where, "heading", Certainty::explicit_, {},
                    item.paragraph);
        c_.items.push_back({id, {}, {}, {}, {}});
    }

    /// The clauses of the first proposal of an item.
    [[nodiscard]] std::vector<DecisionPoint> proposed_points(const Item& item) const {
        for (const Section& section : item.sections) {
            if (section.kind != SectionKind::proposal) continue;
            auto points = read_decision_points(c_.text, section.body);
            if (!points.empty()) return points;
        }
        return {};
    }

    /// "§ 12 a Budget", "4.5 Budget"
    [[nodiscard]] static std::string name_of(const DecisionFacts& facts) {
        std::string name =
            facts.paragraph > 0 ? "§ " + std::to_string(facts.paragraph) : facts.number;
        if (!facts.letter.empty()) name += " " + facts.letter;
        name += " " + facts.title;
        return std::string(utf8::trim(name));
    }

    [[nodiscard]] static std::string key_of(const Item& item, std::size_t index) {
        const std::string number = utf8::lower(item.number);
        if (item.paragraph > 0) return std::to_string(item.paragraph) + item.letter;
        return (number.empty() ? "item-" + std::to_string(index + 1) : number) + item.letter;
    }

    NodeId state_receiver(const Proposal& upward, int paragraph) {
        return c_
            .group(NodeKind::body, upward.body.name, upward.body.noun.type, upward.body.span,
                   "proposed_to", paragraph)
            .id;
    }

    void state_presenters(std::size_t index) {
        const Item& item = c_.protocol.items[index];
        if (item.presenters.empty()) return;
        for (PersonMention& mention : read_people(c_.text, item.presenters)) {
            resolve_first_name(mention);
            if (mention.name.find(' ') == std::string::npos) continue;
            KnownPerson& person =
                c_.person(mention.name, mention.span, "presenters", item.paragraph);
            if (!mention.called.empty()) {
                person.titles.push_back(mention.called);
                state_title(person.id, mention);
            }
            const NodeId id = person.id;
            c_.out.edge(EdgeKind::presented, id, c_.items[index].decision, mention.span,
                        "presenters", Certainty::explicit_, {}, item.paragraph);
            c_.items[index].presenters.push_back(id);
        }
    }

    /// "Anna" where one Anna is listed.
    void resolve_first_name(PersonMention& mention) const {
        if (mention.name.find(' ') != std::string::npos) return;
        const KnownPerson* only = nullptr;
        for (const KnownPerson& person : c_.people) {
            if (person.first_name != mention.name) continue;
            if (only != nullptr) return;
            only = &person;
        }
        if (only != nullptr) mention.name = only->name;
    }

    void state_title(const NodeId& id, const PersonMention& mention) {
        const bool post =
            mention.calling == Calling::title || mention.calling == Calling::project_leader;
        Node* node = c_.out.find(id);
        if (!post || node == nullptr) return;
        auto& titles = std::get<PersonFacts>(node->facts).titles;
        const std::string& date = c_.out.claims().date;
        const bool known = std::any_of(titles.begin(), titles.end(),
                                       [&](const Title& t) { return t.title == mention.called; });
        if (!known) titles.push_back({mention.called, date, date});
    }

    Context& c_;
};

}  // namespace

void state_decisions(Context& context) { DecisionRules(context).run(); }

}  // namespace mandat::extract
