// SPDX-License-Identifier: Apache-2.0
// What a network states of one document, as facts in the words of its truth.
#include <algorithm>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "cli/evaluate/facts.hpp"
#include "cli/evaluate/records.hpp"
#include "graph/model/json.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli::evaluate {
namespace {

using Labels = std::set<std::string>;
using enum EdgeKind;

bool intersect(const Labels& a, const Labels& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& one) { return b.contains(one); });
}

constexpr EdgeKind structure_kinds[] = {has_focus_area, has_working_group, has_board, part_of};
constexpr EdgeKind task_kinds[] = {assignment,  creates_group, referral,   staffs,
                                   report_back, reports_to,    escalation, coordination};

class NetworkFacts {
  public:
    NetworkFacts(const Network& network, std::string_view document, const Truth& truth,
                 Resolver& resolver)
        : network_(network),
          document_(document),
          truth_(truth),
          json_(*truth.json),
          compact_(truth.form == Form::compact),
          resolver_(resolver) {
        note_truth();
    }

    Facts run() {
        header();
        attendance();
        persons();
        items();
        memberships();
        structure();
        delegations();
        proceedings();
        references();
        remarks();
        return std::move(facts_);
    }

  private:
    // --- what stands in this document

    [[nodiscard]] bool is_here(const std::vector<Evidence>& evidence) const {
        return std::any_of(evidence.begin(), evidence.end(),
                           [&](const Evidence& e) { return e.document == document_; });
    }

    [[nodiscard]] std::set<int> lines(const std::vector<Evidence>& evidence) const {
        std::set<int> out;
        for (const Evidence& e : evidence) {
            if (e.document == document_) out.insert(e.line);
        }
        return out;
    }

    template <typename Kinds>
    [[nodiscard]] std::vector<const Edge*> edges(const Kinds& kinds) const {
        std::vector<const Edge*> out;
        for (const EdgeKind kind : kinds) {
            for (const Edge* edge : network_.edges(kind)) {
                if (is_here(edge->evidence)) out.push_back(edge);
            }
        }
        return out;
    }
    [[nodiscard]] std::vector<const Edge*> edges(EdgeKind kind) const {
        return edges(std::initializer_list<EdgeKind>{kind});
    }

    [[nodiscard]] std::vector<const Node*> nodes(NodeKind kind) const {
        std::vector<const Node*> out;
        for (const Node* node : network_.nodes(kind)) {
            if (is_here(node->evidence)) out.push_back(node);
        }
        return out;
    }

    [[nodiscard]] const Labels& labels(const NodeId& id) const { return resolver_.labels(id); }

    Fact& add(FactClass of, std::vector<Field> fields, std::set<int> at, bool optional = false) {
        facts_[of].push_back({std::move(fields), std::move(at), optional, {}});
        return facts_[of].back();
    }

    // --- what of the truth decides whether something more is a fault

    void note_truth() {
        const Json& document = object(json_, "document");
        for (const Json& chair : list(document, "chairs")) signers_.insert(text(chair, "name"));
        for (const std::string& one : texts(document, "secretary")) signers_.insert(one);
        for (const Json& seat : list(json_, "memberships")) {
            const Field role = role_field(text(seat, "role"));
            const std::pair<std::string, std::string> pair(text(seat, "person"),
                                                           text(seat, "body"));
            for (const char* of :
                 {"chair", "vice_chair", "second_vice_chair", "member", "substitute"}) {
                if (role.values.contains(of)) seats_.insert(pair);
            }
            if (text(seat, "member_kind") == "organisation") formed_.insert(pair);
        }
        for (const Json& relation : list(json_, "structure"))
            stated_.emplace(text(relation, "from"), text(relation, "to"));
    }

    using LabelPairs = std::set<std::pair<std::string, std::string>>;
    [[nodiscard]] bool is_among(const LabelPairs& known, const Labels& from,
                                const Labels& to) const {
        return std::any_of(from.begin(), from.end(), [&](const std::string& a) {
            return std::any_of(to.begin(), to.end(), [&](const std::string& b) {
                return known.contains({a, b});
            });
        });
    }

    // --- the head

    void head(const char* name, Field value, const std::set<int>& at, bool optional = false) {
        if (value.values == Labels{""}) return;
        add(FactClass::header, {name, std::move(value)}, at,
            optional || !is_scored_head(truth_, name));
    }

    void header() {
        Labels bodies;
        for (const Edge* met_edge : network_.edges(met)) {
            const Node* const meeting = network_.node(met_edge->to);
            if (meeting == nullptr || !is_here(meeting->evidence)) continue;
            const Labels& of = labels(met_edge->from);
            bodies.insert(of.begin(), of.end());
        }
        for (const Node* node : nodes(NodeKind::meeting)) {
            const auto* const facts = std::get_if<MeetingFacts>(&node->facts);
            if (facts == nullptr) continue;
            meeting(*facts, bodies, lines(node->evidence));
        }
        for (const Edge* seat : edges(member_of)) {
            const auto& facts = std::get<MemberFacts>(seat->facts);
            if (!intersect(labels(seat->to), bodies)) continue;
            const Field who(labels(seat->from));
            // A vice chair who did not chair is no chair of this meeting, nor a fault.
            const bool vice =
                facts.role == Role::vice_chair || facts.role == Role::second_vice_chair;
            if (facts.role == Role::secretary) head("secretary", who, lines(seat->evidence));
            if (facts.role == Role::chair || vice) head("chair", who, lines(seat->evidence), vice);
        }
        for (const Edge* edge : edges(verified)) {
            head("verifier", Field(labels(edge->from)), lines(edge->evidence),
                 intersect(labels(edge->from), signers_));
        }
    }

    void meeting(const MeetingFacts& facts, const Labels& bodies, const std::set<int>& at) {
        if (!bodies.empty()) head("body", Field(bodies), at);
        head("date", facts.date, at);
        if (facts.end_date != facts.date) head("end_date", facts.end_date, at);
        for (const Session& s : facts.sessions)
            head("session", s.date + " " + s.start + "-" + s.end, at);
        head("place", facts.place, at);
        head("mode", facts.mode, at);
        if (facts.first_paragraph != 0)
            head("paragraphs",
                 std::to_string(facts.first_paragraph) + "-" + std::to_string(facts.last_paragraph),
                 at);
        head("next_meeting", facts.next_meeting, at);
        head("verified_on", facts.verified_on, at);
    }

    // --- people

    void attendance() {
        std::map<NodeId, NodeId> home;
        for (const Edge* edge : edges(represents)) home[edge->from] = edge->to;
        for (const Edge* edge : edges(attended)) {
            const auto& facts = std::get<AttendanceFacts>(edge->facts);
            const Field who(labels(edge->from));
            const std::set<int> at = lines(edge->evidence);
            add(FactClass::attendance,
                {who, std::string(to_word(facts.presence)), std::string(to_word(facts.capacity))},
                at);
            const auto of = home.find(edge->from);
            const NodeId place = !facts.affiliation.empty() ? facts.affiliation
                                 : of != home.end()         ? of->second
                                                            : NodeId{};
            if (!place.empty()) add(FactClass::affiliation, {who, Field(labels(place))}, at);
            if (const std::string limit = paragraph_set(facts.paragraphs); !limit.empty())
                add(FactClass::limits, {who, limit}, at);
        }
        for (const Edge* edge : edges(substituted_for)) {
            add(FactClass::substitutes, {Field(labels(edge->from)), Field(labels(edge->to))},
                lines(edge->evidence));
        }
    }

    /// A first name alone is no claim of another person.
    void persons() {
        for (const Node* node : nodes(NodeKind::person)) {
            add(FactClass::persons, {Field(labels(node->id))}, lines(node->evidence),
                node->name.find(' ') == std::string::npos);
        }
    }

    void memberships() {
        for (const EdgeKind kind : {member_of, part_of}) {
            for (const Edge* edge : edges(kind)) {
                const auto* const facts = std::get_if<MemberFacts>(&edge->facts);
                const std::string role =
                    facts == nullptr ? "member" : std::string(to_word(facts->role));
                const Labels& who = labels(edge->from);
                const Labels& body = labels(edge->to);
                // A committee of organisations may be put as part_of; who chairs may be called a
                // member as well; the compact form leaves out whom the list shows.
                const bool soft = facts == nullptr ||
                                  (role == "member" && is_among(seats_, who, body)) ||
                                  (compact_ && facts->basis == Basis::attendance);
                Fact& fact =
                    add(FactClass::memberships, {Field(who), Field(body), role_field(role)},
                        lines(edge->evidence), soft);
                fact.details.certainty = to_word(edge->certainty);
            }
        }
    }

    // --- items

    struct Where {
        std::string paragraph;
        std::string letter;
    };
    [[nodiscard]] static Where where(const DecisionFacts& facts) {
        return {facts.paragraph == 0 ? "" : std::to_string(facts.paragraph), facts.letter};
    }

    void items() {
        for (const Edge* edge : edges(treated)) {
            const Node* const node = network_.node(edge->to);
            const auto* const facts =
                node == nullptr ? nullptr : std::get_if<DecisionFacts>(&node->facts);
            if (facts == nullptr) continue;
            item(*facts, lines(node->evidence));
        }
        for (const Edge* edge : edges(presented)) {
            if (const DecisionFacts* of = decision(edge->to)) {
                const auto [paragraph, letter] = where(*of);
                add(FactClass::presenters, {paragraph, letter, Field(labels(edge->from))},
                    lines(edge->evidence));
            }
        }
    }

    void item(const DecisionFacts& facts, const std::set<int>& at) {
        const auto [paragraph, letter] = where(facts);
        add(letter.empty() ? FactClass::items : FactClass::subitems,
            {paragraph, letter, facts.title}, at, compact_ && paragraph.empty());
        if (facts.status != "none")
            add(FactClass::decision_status, {paragraph, letter, facts.title, facts.status}, at);
        for (const std::string& point : facts.points)
            add(FactClass::decision_points, {paragraph, letter, point}, at);
    }

    [[nodiscard]] const DecisionFacts* decision(const NodeId& id) const {
        const Node* const node = network_.node(id);
        return node == nullptr ? nullptr : std::get_if<DecisionFacts>(&node->facts);
    }

    // --- bodies and tasks

    void structure() {
        const Field any_relation(
            Labels{"has_focus_area", "has_working_group", "has_board", "part_of"});
        for (const Edge* edge : edges(structure_kinds)) {
            const Labels& from = labels(edge->from);
            const Labels& to = labels(edge->to);
            const bool part = edge->kind == part_of;
            const bool inverse = part && is_among(stated_, to, from);
            const std::set<int> at = lines(edge->evidence);
            const std::string certainty(to_word(edge->certainty));
            add(FactClass::structure, {std::string(to_word(edge->kind)), Field(from), Field(to)},
                at, inverse || (part && is_among(formed_, from, to)))
                .details.certainty = certainty;
            // What is part of something is what the other has.
            if (inverse)
                add(FactClass::structure, {any_relation, Field(to), Field(from)}, at, true)
                    .details.certainty = certainty;
        }
    }

    void delegations() {
        for (const Edge* edge : edges(task_kinds)) {
            const auto& facts = std::get<TaskFacts>(edge->facts);
            const Labels from = labels(edge->from);
            const Labels to = edge->to.empty() ? Labels{"?"} : labels(edge->to);
            const std::set<int> at = lines(edge->evidence);
            Fact& fact =
                add(FactClass::delegations,
                    {std::string(to_word(edge->kind)), Field(from), Field(to), facts.status}, at);
            fact.details = {std::string(to_word(edge->certainty)), facts.status, facts.due,
                            facts.due_as_written};
            Labels ends;
            for (const std::string& a : from) {
                for (const std::string& b : to) ends.insert(std::min(a, b) + "|" + std::max(a, b));
            }
            add(FactClass::delegations_lenient, {Field(std::move(ends)), facts.status}, at);
        }
    }

    /// By their words, so that a network without these kinds is evaluated too.
    void proceedings() {
        const std::pair<const char*, FactClass> kinds[] = {{"proposed", FactClass::motions},
                                                           {"voted", FactClass::votes},
                                                           {"reserved", FactClass::reservations},
                                                           {"recused", FactClass::recusals}};
        for (const auto& [word, of] : kinds) {
            const auto kind = from_word<EdgeKind>(word);
            if (!kind) continue;
            for (const Edge* edge : edges(*kind)) {
                const DecisionFacts* const item = decision(edge->to);
                std::vector<Field> fields = {
                    item == nullptr ? std::string{} : where(*item).paragraph,
                    Field(labels(edge->from))};
                if (of == FactClass::votes) fields.emplace_back(to_json(*edge).value("vote", ""));
                add(of, std::move(fields), lines(edge->evidence));
            }
        }
    }

    void references() {
        std::set<std::vector<Field>> said;
        for (const Edge* edge : edges(refers_to)) {
            const DecisionFacts* const to = decision(edge->to);
            if (to == nullptr) continue;
            Field body{Labels{}};
            std::string date = to->date;
            if (!to->body.empty()) body = Field(labels(to->body));
            for (const Edge* of : network_.to(edge->to, treated)) {
                const Node* const node = network_.node(of->from);
                const auto* const meeting =
                    node == nullptr ? nullptr : std::get_if<MeetingFacts>(&node->facts);
                if (meeting != nullptr && date.empty()) date = meeting->date;
                for (const Edge* met_edge : network_.to(of->from, met)) {
                    if (to->body.empty()) {
                        const Labels& more = labels(met_edge->from);
                        body.values.insert(more.begin(), more.end());
                    }
                }
            }
            std::vector<Field> fields = {body, date, where(*to).paragraph};
            // The same reference said again is neither right nor wrong.
            for (const int number : lines(edge->evidence)) {
                const bool again = !said.insert(fields).second;
                add(FactClass::references, fields, {number}, again);
            }
        }
    }

    void remarks() {
        for (const Diagnostic& d : network_.diagnostics()) {
            if (d.document != document_) continue;
            const std::string name(info(d.code).name);
            // The compact form notes what is wrong on purpose, not everything worth a remark.
            add(FactClass::remarks, {name}, d.line > 0 ? std::set<int>{d.line} : std::set<int>{},
                compact_ || !is_scored_remark(name));
        }
    }

    const Network& network_;
    std::string_view document_;
    const Truth& truth_;
    const Json& json_;
    bool compact_;
    Resolver& resolver_;
    Facts facts_;
    Labels signers_;     ///< chairs and secretary: they sign, and are no verifiers for it
    LabelPairs seats_;   ///< person, body
    LabelPairs formed_;  ///< organisation, body it has a seat in
    LabelPairs stated_;  ///< from, to of structure
};

}  // namespace

Facts facts_of(const Network& network, std::string_view document, const Truth& truth,
               Resolver& resolver) {
    return NetworkFacts(network, document, truth, resolver).run();
}

}  // namespace mandat::cli::evaluate
