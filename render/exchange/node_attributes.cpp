// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "render/exchange/attribute_table.hpp"

namespace mandat::render {
namespace {

constexpr ValueType text = ValueType::text;
constexpr ValueType whole_number = ValueType::whole_number;
constexpr ValueType truth = ValueType::truth;

using Row = AttributeRow<Node>;

Value kind(const Network&, const Node& node, LossReport&) {
    return std::string(to_word(node.kind));
}
Value name(const Network&, const Node& node, LossReport&) { return or_nothing(node.name); }
Value aliases(const Network&, const Node& node, LossReport& losses) {
    return joined(node.aliases, losses);
}
Value collective(const Network&, const Node& node, LossReport&) { return node.collective; }

Value titles(const Network&, const Node& node, LossReport& losses) {
    return joined(title_texts(node), losses);
}
Value sessions(const Network&, const Node& node, LossReport& losses) {
    return joined(session_texts(node), losses);
}
Value papers(const Network&, const Node& node, LossReport& losses) {
    return joined(paper_texts(node), losses);
}

/// All sittings together.
Value minutes(const Network&, const Node& node, LossReport&) {
    const auto* const facts = std::get_if<MeetingFacts>(&node.facts);
    long long sum = 0;
    if (facts != nullptr) {
        for (const Session& session : facts->sessions) sum += session.minutes;
    }
    if (sum == 0) return std::monostate{};
    return sum;
}

Value type(const Network& network, const Node& node, LossReport& losses) {
    if (node.kind == NodeKind::body)
        return fact<BodyFacts, &BodyFacts::type>(network, node, losses);
    return fact<OrganisationFacts, &OrganisationFacts::type>(network, node, losses);
}

Value date(const Network& network, const Node& node, LossReport& losses) {
    if (node.kind == NodeKind::meeting) {
        return fact<MeetingFacts, &MeetingFacts::date>(network, node, losses);
    }
    return fact<DecisionFacts, &DecisionFacts::date>(network, node, losses);
}

/// "12", or "4.5" where the minutes number so.
Value paragraph(const Network&, const Node& node, LossReport&) {
    const auto* const facts = std::get_if<DecisionFacts>(&node.facts);
    if (facts == nullptr) return std::monostate{};
    if (!facts->number.empty()) return facts->number;
    if (facts->paragraph == 0) return std::monostate{};
    return std::to_string(facts->paragraph);
}

template <auto member>
Value list(const Network&, const Node& node, LossReport& losses) {
    const auto* const facts = std::get_if<DecisionFacts>(&node.facts);
    if (facts == nullptr) return std::monostate{};
    return joined(facts->*member, losses);
}

constexpr std::array node_table = {
    Row{{"kind", text}, kind},
    Row{{"name", text}, name},
    Row{{"aliases", text}, aliases},
    Row{{"collective", truth}, collective},
    Row{{"titles", text}, titles},
    Row{{"code", text}, fact<MunicipalityFacts, &MunicipalityFacts::code, Node>},
    Row{{"type", text}, type},
    Row{{"named", truth}, fact<GroupFacts, &GroupFacts::named, Node>},
    Row{{"held_by", text}, fact<RoleFacts, &RoleFacts::held_by, Node>},
    Row{{"date", text}, date},
    Row{{"end_date", text}, fact<MeetingFacts, &MeetingFacts::end_date, Node>},
    Row{{"sessions", text}, sessions},
    Row{{"minutes", whole_number}, minutes},
    Row{{"place", text}, fact<MeetingFacts, &MeetingFacts::place, Node>},
    Row{{"mode", text}, fact<MeetingFacts, &MeetingFacts::mode, Node>},
    Row{{"first_paragraph", whole_number},
        fact<MeetingFacts, &MeetingFacts::first_paragraph, Node>},
    Row{{"last_paragraph", whole_number}, fact<MeetingFacts, &MeetingFacts::last_paragraph, Node>},
    Row{{"next_meeting", text}, fact<MeetingFacts, &MeetingFacts::next_meeting, Node>},
    Row{{"verified_on", text}, fact<MeetingFacts, &MeetingFacts::verified_on, Node>},
    Row{{"paragraph", text}, paragraph},
    Row{{"letter", text}, fact<DecisionFacts, &DecisionFacts::letter, Node>},
    Row{{"title", text}, fact<DecisionFacts, &DecisionFacts::title, Node>},
    Row{{"status", text}, fact<DecisionFacts, &DecisionFacts::status, Node>},
    Row{{"points", text}, list<&DecisionFacts::points>},
    Row{{"sections", text}, list<&DecisionFacts::sections>},
    Row{{"papers", text}, papers},
    Row{{"case_number", text}, fact<DecisionFacts, &DecisionFacts::case_number, Node>},
    Row{{"proposed_to", text}, fact<DecisionFacts, &DecisionFacts::proposed_to, Node>},
    Row{{"known", truth}, fact<DecisionFacts, &DecisionFacts::known, Node>},
    Row{{"body", text}, fact<DecisionFacts, &DecisionFacts::body, Node>},
    Row{{"evidence_count", whole_number}, evidence_count<Node>},
    Row{{"evidence_path", text}, evidence_path<Node>},
    Row{{"evidence_paragraph", whole_number}, first_evidence<&Evidence::paragraph, Node>},
    Row{{"evidence_line", whole_number}, first_evidence<&Evidence::line, Node>},
    Row{{"evidence_column", whole_number}, first_evidence<&Evidence::column, Node>},
    Row{{"evidence_page", whole_number}, first_evidence<&Evidence::page, Node>},
    Row{{"evidence_quote", text}, first_evidence<&Evidence::quote, Node>},
    Row{{"evidence_rule", text}, first_evidence<&Evidence::rule, Node>},
};

constexpr auto node_columns = attributes_of(node_table);

}  // namespace

std::span<const TypedAttribute> node_attributes() { return node_columns; }

std::vector<Value> values_of(const Network& network, const Node& node, LossReport& losses) {
    return read_table(node_table, network, node, losses);
}

}  // namespace mandat::render
