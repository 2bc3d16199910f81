// SPDX-License-Identifier: Apache-2.0
#include "graph/model/words.hpp"

#include <array>
#include <utility>

namespace mandat {
namespace {

template <typename Enum>
struct Word {
    Enum value;
    std::string_view word;
};

constexpr std::array node_kinds = {
    Word<NodeKind>{NodeKind::person, "person"},
    Word<NodeKind>{NodeKind::municipality, "municipality"},
    Word<NodeKind>{NodeKind::organisation, "organisation"},
    Word<NodeKind>{NodeKind::body, "body"},
    Word<NodeKind>{NodeKind::working_group, "working_group"},
    Word<NodeKind>{NodeKind::focus_area, "focus_area"},
    Word<NodeKind>{NodeKind::project, "project"},
    Word<NodeKind>{NodeKind::role, "role"},
    Word<NodeKind>{NodeKind::meeting, "meeting"},
    Word<NodeKind>{NodeKind::decision, "decision"},
};
constexpr std::array edge_kinds = {
    Word<EdgeKind>{EdgeKind::represents, "represents"},
    Word<EdgeKind>{EdgeKind::member_of, "member_of"},
    Word<EdgeKind>{EdgeKind::attended, "attended"},
    Word<EdgeKind>{EdgeKind::substituted_for, "substituted_for"},
    Word<EdgeKind>{EdgeKind::verified, "verified"},
    Word<EdgeKind>{EdgeKind::presented, "presented"},
    Word<EdgeKind>{EdgeKind::met, "met"},
    Word<EdgeKind>{EdgeKind::treated, "treated"},
    Word<EdgeKind>{EdgeKind::has_focus_area, "has_focus_area"},
    Word<EdgeKind>{EdgeKind::has_working_group, "has_working_group"},
    Word<EdgeKind>{EdgeKind::has_board, "has_board"},
    Word<EdgeKind>{EdgeKind::part_of, "part_of"},
    Word<EdgeKind>{EdgeKind::assignment, "assignment"},
    Word<EdgeKind>{EdgeKind::creates_group, "creates_group"},
    Word<EdgeKind>{EdgeKind::referral, "referral"},
    Word<EdgeKind>{EdgeKind::staffs, "staffs"},
    Word<EdgeKind>{EdgeKind::report_back, "report_back"},
    Word<EdgeKind>{EdgeKind::reports_to, "reports_to"},
    Word<EdgeKind>{EdgeKind::escalation, "escalation"},
    Word<EdgeKind>{EdgeKind::coordination, "coordination"},
    Word<EdgeKind>{EdgeKind::proposed, "proposed"},
    Word<EdgeKind>{EdgeKind::voted, "voted"},
    Word<EdgeKind>{EdgeKind::reserved, "reserved"},
    Word<EdgeKind>{EdgeKind::recused, "recused"},
    Word<EdgeKind>{EdgeKind::refers_to, "refers_to"},
    Word<EdgeKind>{EdgeKind::succeeded_by, "succeeded_by"},
    Word<EdgeKind>{EdgeKind::possible_same_as, "possible_same_as"},
};
constexpr std::array certainties = {
    Word<Certainty>{Certainty::explicit_, "explicit"},
    Word<Certainty>{Certainty::implied, "implied"},
};
constexpr std::array roles = {
    Word<Role>{Role::chair, "chair"},
    Word<Role>{Role::vice_chair, "vice_chair"},
    Word<Role>{Role::second_vice_chair, "second_vice_chair"},
    Word<Role>{Role::member, "member"},
    Word<Role>{Role::substitute, "substitute"},
    Word<Role>{Role::secretary, "secretary"},
    Word<Role>{Role::staff, "staff"},
    Word<Role>{Role::coordinator, "coordinator"},
    Word<Role>{Role::project_leader, "project_leader"},
    Word<Role>{Role::liaison, "liaison"},
    Word<Role>{Role::other, "other"},
};
constexpr std::array bases = {
    Word<Basis>{Basis::attendance, "attendance"},
    Word<Basis>{Basis::decision, "decision"},
    Word<Basis>{Basis::appointment, "appointment"},
    Word<Basis>{Basis::presentation, "presentation"},
    Word<Basis>{Basis::reference, "reference"},
};
constexpr std::array presences = {
    Word<Presence>{Presence::present, "present"},
    Word<Presence>{Presence::absent, "absent"},
};
constexpr std::array capacities = {
    Word<Capacity>{Capacity::decision_maker, "decision_maker"},
    Word<Capacity>{Capacity::substitute, "substitute"},
    Word<Capacity>{Capacity::other, "other"},
};
constexpr std::array votes = {
    Word<Vote>{Vote::yes, "yes"},
    Word<Vote>{Vote::no, "no"},
    Word<Vote>{Vote::abstain, "abstain"},
};
constexpr std::array dissents = {
    Word<Dissent>{Dissent::reservation, "reservation"},
    Word<Dissent>{Dissent::statement, "statement"},
    Word<Dissent>{Dissent::note, "note"},
    Word<Dissent>{Dissent::not_taking_part, "not_taking_part"},
};
constexpr std::array severities = {
    Word<Severity>{Severity::info, "info"},
    Word<Severity>{Severity::warning, "warning"},
    Word<Severity>{Severity::error, "error"},
};
constexpr std::array readings = {
    Word<Reading>{Reading::complete, "complete"},
    Word<Reading>{Reading::partial, "partial"},
    Word<Reading>{Reading::refused, "refused"},
};

constexpr std::array verdicts = {
    Word<Verdict>{Verdict::same, "same"},
    Word<Verdict>{Verdict::different, "different"},
    Word<Verdict>{Verdict::rename, "rename"},
};

template <typename Table, typename Enum>
std::string_view word_of(const Table& table, Enum value) {
    for (const auto& row : table) {
        if (row.value == value) return row.word;
    }
    return {};
}

template <typename Enum, typename Table>
std::optional<Enum> value_of(const Table& table, std::string_view word) {
    for (const auto& row : table) {
        if (row.word == word) return row.value;
    }
    return std::nullopt;
}

}  // namespace

std::string_view to_word(NodeKind value) { return word_of(node_kinds, value); }
std::string_view to_word(EdgeKind value) { return word_of(edge_kinds, value); }
std::string_view to_word(Certainty value) { return word_of(certainties, value); }
std::string_view to_word(Role value) { return word_of(roles, value); }
std::string_view to_word(Basis value) { return word_of(bases, value); }
std::string_view to_word(Presence value) { return word_of(presences, value); }
std::string_view to_word(Capacity value) { return word_of(capacities, value); }
std::string_view to_word(Vote value) { return word_of(votes, value); }
std::string_view to_word(Dissent value) { return word_of(dissents, value); }
std::string_view to_word(Severity value) { return word_of(severities, value); }
std::string_view to_word(Reading value) { return word_of(readings, value); }
std::string_view to_word(Verdict value) { return word_of(verdicts, value); }

template <>
std::optional<NodeKind> from_word(std::string_view word) {
    return value_of<NodeKind>(node_kinds, word);
}
template <>
std::optional<EdgeKind> from_word(std::string_view word) {
    return value_of<EdgeKind>(edge_kinds, word);
}
template <>
std::optional<Certainty> from_word(std::string_view word) {
    return value_of<Certainty>(certainties, word);
}
template <>
std::optional<Role> from_word(std::string_view word) {
    return value_of<Role>(roles, word);
}
template <>
std::optional<Basis> from_word(std::string_view word) {
    return value_of<Basis>(bases, word);
}
template <>
std::optional<Presence> from_word(std::string_view word) {
    return value_of<Presence>(presences, word);
}
template <>
std::optional<Capacity> from_word(std::string_view word) {
    return value_of<Capacity>(capacities, word);
}
template <>
std::optional<Vote> from_word(std::string_view word) {
    return value_of<Vote>(votes, word);
}
template <>
std::optional<Dissent> from_word(std::string_view word) {
    return value_of<Dissent>(dissents, word);
}
template <>
std::optional<Reading> from_word(std::string_view word) {
    return value_of<Reading>(readings, word);
}
template <>
std::optional<Verdict> from_word(std::string_view word) {
    return value_of<Verdict>(verdicts, word);
}
template <>
std::optional<Severity> from_word(std::string_view word) {
    return value_of<Severity>(severities, word);
}

}  // namespace mandat
