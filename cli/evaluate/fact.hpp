// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mandat::cli::evaluate {

/// The classes that are counted apart. Those with a dot in their name measure how often a fact
/// that was found has the right certainty, status or due date.
enum class FactClass {
    header,  ///< body, dates, sessions, place, mode, §§, next meeting, chairs, secretary, verifiers
    attendance,   ///< person, presence, capacity
    affiliation,  ///< person, municipality or organisation
    limits,       ///< person, §§ of a limited presence
    substitutes,  ///< person, whom they serve for
    items,        ///< §, title
    subitems,     ///< §, letter, title
    presenters,   ///< §, letter, person
    decision_status,
    decision_points,
    motions,       ///< §, person
    votes,         ///< §
    reservations,  ///< §, person
    recusals,      ///< §, person
    persons,       ///< an invented person is a false find
    memberships,   ///< person, body, role
    memberships_certainty,
    structure,  ///< relation, from, to
    structure_certainty,
    delegations,  ///< type, from, to
    delegations_certainty,
    delegations_status,
    delegations_due,
    delegations_lenient,  ///< line +-2, ends in any order, any type
    references,           ///< body, date, §
    remarks,              ///< name, line +-1
    evidence,             ///< every quote stands on its line
};

struct ClassInfo {
    FactClass id;
    std::string_view name;  ///< "delegations.due"; stable, for options and JSON
};

[[nodiscard]] std::span<const ClassInfo> fact_classes();
[[nodiscard]] std::string_view class_name(FactClass id);
[[nodiscard]] std::optional<FactClass> find_class(std::string_view name);

/// One field of a fact: what the truth accepts, or what was found.
struct Field {
    enum class Kind {
        anything,  ///< the truth does not say
        one_of,    ///< one of some values; "" is none
        sentence,  ///< alike()
        fragment,  ///< stands_in()
    };
    Kind kind = Kind::one_of;
    std::set<std::string> values;

    Field() = default;
    Field(std::string value) : values{std::move(value)} {}
    Field(const char* value) : values{value} {}
    explicit Field(std::set<std::string> any_of) : values(std::move(any_of)) {}

    [[nodiscard]] static Field anything();
    [[nodiscard]] static Field sentence(std::string text);
    [[nodiscard]] static Field fragment(std::string text);

    friend auto operator<=>(const Field&, const Field&) = default;
};

[[nodiscard]] bool agree(const Field& wanted, const Field& found);

/// What a fact also says, measured apart once the fact itself was found.
struct Details {
    std::string certainty;
    std::string status;
    std::string due;  ///< ISO
    std::string due_as_written;
};

/// One fact of the truth or of the network.
struct Fact {
    std::vector<Field> fields;
    std::set<int> lines;
    bool optional =
        false;  ///< of the truth: costs nothing when missed; found: dropped when unmatched
    Details details;
};

/// "line 12,14: anna åberg | chair": for people who look at what was missed.
[[nodiscard]] std::string to_text(const Fact& fact);

}  // namespace mandat::cli::evaluate
