// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "render/exchange/attribute_table.hpp"

namespace mandat::render {
namespace {

constexpr ValueType text = ValueType::text;
constexpr ValueType whole_number = ValueType::whole_number;
constexpr ValueType number = ValueType::number;
constexpr ValueType truth = ValueType::truth;

using Row = AttributeRow<Edge>;

Value kind(const Network&, const Edge& edge, LossReport&) {
    return std::string(to_word(edge.kind));
}
Value certainty(const Network&, const Edge& edge, LossReport&) {
    return std::string(to_word(edge.certainty));
}
Value since(const Network&, const Edge& edge, LossReport&) { return or_nothing(edge.since); }
Value until(const Network&, const Edge& edge, LossReport&) { return or_nothing(edge.until); }

Value role_as_written(const Network& network, const Edge& edge, LossReport& losses) {
    if (edge.kind == EdgeKind::member_of) {
        return fact<MemberFacts, &MemberFacts::role_as_written>(network, edge, losses);
    }
    return fact<AttendanceFacts, &AttendanceFacts::role_as_written>(network, edge, losses);
}

Value what(const Network& network, const Edge& edge, LossReport& losses) {
    if (edge.kind == EdgeKind::proposed) {
        return fact<ProposalFacts, &ProposalFacts::what>(network, edge, losses);
    }
    return fact<TaskFacts, &TaskFacts::what>(network, edge, losses);
}

template <auto member>
Value report_back(const Network&, const Edge& edge, LossReport&) {
    const auto* const facts = std::get_if<TaskFacts>(&edge.facts);
    if (facts == nullptr) return std::monostate{};
    const auto& value = facts->report_back.*member;
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, bool>) {
        return value;
    } else {
        return or_nothing(value);
    }
}

Value reasons(const Network&, const Edge& edge, LossReport& losses) {
    const auto* const facts = std::get_if<QuestionFacts>(&edge.facts);
    if (facts == nullptr) return std::monostate{};
    return joined(facts->reasons, losses);
}

constexpr std::array edge_table = {
    Row{{"kind", text}, kind},
    Row{{"certainty", text}, certainty},
    Row{{"since", text}, since},
    Row{{"until", text}, until},
    Row{{"title", text}, fact<RepresentsFacts, &RepresentsFacts::title, Edge>},
    Row{{"role", text}, word_fact<MemberFacts, &MemberFacts::role, Edge>},
    Row{{"role_as_written", text}, role_as_written},
    Row{{"basis", text}, word_fact<MemberFacts, &MemberFacts::basis, Edge>},
    Row{{"ended", truth}, fact<MemberFacts, &MemberFacts::ended, Edge>},
    Row{{"presence", text}, word_fact<AttendanceFacts, &AttendanceFacts::presence, Edge>},
    Row{{"capacity", text}, word_fact<AttendanceFacts, &AttendanceFacts::capacity, Edge>},
    Row{{"paragraphs", text}, fact<AttendanceFacts, &AttendanceFacts::paragraphs, Edge>},
    Row{{"affiliation", text}, fact<AttendanceFacts, &AttendanceFacts::affiliation, Edge>},
    Row{{"party", text}, fact<AttendanceFacts, &AttendanceFacts::party, Edge>},
    Row{{"meeting", text}, fact<SubstitutionFacts, &SubstitutionFacts::meeting, Edge>},
    Row{{"what", text}, what},
    Row{{"due", text}, fact<TaskFacts, &TaskFacts::due, Edge>},
    Row{{"due_as_written", text}, fact<TaskFacts, &TaskFacts::due_as_written, Edge>},
    Row{{"report_back_required", truth}, report_back<&ReportBack::required>},
    Row{{"report_back_to", text}, report_back<&ReportBack::to>},
    Row{{"report_back_when", text}, report_back<&ReportBack::when>},
    Row{{"status", text}, fact<TaskFacts, &TaskFacts::status, Edge>},
    Row{{"decision", text}, fact<TaskFacts, &TaskFacts::decision, Edge>},
    Row{{"vote", text}, word_fact<VoteFacts, &VoteFacts::vote, Edge>},
    Row{{"ballot", whole_number}, fact<VoteFacts, &VoteFacts::ballot, Edge>},
    Row{{"form", text}, word_fact<DissentFacts, &DissentFacts::form, Edge>},
    Row{{"body", text}, fact<SuccessionFacts, &SuccessionFacts::body, Edge>},
    Row{{"score", number}, fact<QuestionFacts, &QuestionFacts::score, Edge>},
    Row{{"reasons", text}, reasons},
    Row{{"evidence_count", whole_number}, evidence_count<Edge>},
    Row{{"evidence_path", text}, evidence_path<Edge>},
    Row{{"evidence_paragraph", whole_number}, first_evidence<&Evidence::paragraph, Edge>},
    Row{{"evidence_line", whole_number}, first_evidence<&Evidence::line, Edge>},
    Row{{"evidence_column", whole_number}, first_evidence<&Evidence::column, Edge>},
    Row{{"evidence_page", whole_number}, first_evidence<&Evidence::page, Edge>},
    Row{{"evidence_quote", text}, first_evidence<&Evidence::quote, Edge>},
    Row{{"evidence_rule", text}, first_evidence<&Evidence::rule, Edge>},
};

constexpr auto edge_columns = attributes_of(edge_table);

}  // namespace

std::span<const TypedAttribute> edge_attributes() { return edge_columns; }

std::vector<Value> values_of(const Network& network, const Edge& edge, LossReport& losses) {
    return read_table(edge_table, network, edge, losses);
}

}  // namespace mandat::render
