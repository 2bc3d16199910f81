// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/fact.hpp"

#include <algorithm>
#include <array>

#include "cli/evaluate/wording.hpp"

namespace mandat::cli::evaluate {
namespace {

constexpr std::array classes = {
    ClassInfo{FactClass::header, "header"},
    ClassInfo{FactClass::attendance, "attendance"},
    ClassInfo{FactClass::affiliation, "affiliation"},
    ClassInfo{FactClass::limits, "limits"},
    ClassInfo{FactClass::substitutes, "substitutes"},
    ClassInfo{FactClass::items, "items"},
    ClassInfo{FactClass::subitems, "subitems"},
    ClassInfo{FactClass::presenters, "presenters"},
    ClassInfo{FactClass::decision_status, "decision_status"},
    ClassInfo{FactClass::decision_points, "decision_points"},
    ClassInfo{FactClass::motions, "motions"},
    ClassInfo{FactClass::votes, "votes"},
    ClassInfo{FactClass::reservations, "reservations"},
    ClassInfo{FactClass::recusals, "recusals"},
    ClassInfo{FactClass::persons, "persons"},
    ClassInfo{FactClass::memberships, "memberships"},
    ClassInfo{FactClass::memberships_certainty, "memberships.certainty"},
    ClassInfo{FactClass::structure, "structure"},
    ClassInfo{FactClass::structure_certainty, "structure.certainty"},
    ClassInfo{FactClass::delegations, "delegations"},
    ClassInfo{FactClass::delegations_certainty, "delegations.certainty"},
    ClassInfo{FactClass::delegations_status, "delegations.status"},
    ClassInfo{FactClass::delegations_due, "delegations.due"},
    ClassInfo{FactClass::delegations_lenient, "delegations_lenient"},
    ClassInfo{FactClass::references, "references"},
    ClassInfo{FactClass::remarks, "remarks"},
    ClassInfo{FactClass::evidence, "evidence"},
};
constexpr bool in_order() {
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i].id != static_cast<FactClass>(i)) return false;
    }
    return true;
}
static_assert(in_order());

std::string to_text(const Field& field) {
    if (field.kind == Field::Kind::anything) return "*";
    std::string out;
    for (const std::string& value : field.values) {
        if (value.size() > 1 && value.front() == '?' && field.values.contains("?")) {
            out += (out.empty() ? "" : "/") + value.substr(1);  // what nothing in the truth bears
        } else if (value != "?" || field.values.size() == 1) {
            out += (out.empty() ? "" : "/") + (value.empty() ? "-" : value);
        }
    }
    return out;
}

}  // namespace

std::span<const ClassInfo> fact_classes() { return classes; }

std::string_view class_name(FactClass id) { return classes[static_cast<std::size_t>(id)].name; }

std::optional<FactClass> find_class(std::string_view name) {
    for (const ClassInfo& row : classes) {
        if (row.name == name) return row.id;
    }
    return std::nullopt;
}

Field Field::anything() {
    Field out;
    out.kind = Kind::anything;
    return out;
}

Field Field::sentence(std::string text) {
    Field out(std::move(text));
    out.kind = Kind::sentence;
    return out;
}

Field Field::fragment(std::string text) {
    Field out(std::move(text));
    out.kind = Kind::fragment;
    return out;
}

bool agree(const Field& wanted, const Field& found) {
    switch (wanted.kind) {
        case Field::Kind::anything: return true;
        case Field::Kind::sentence:
            return !found.values.empty() && alike(*wanted.values.begin(), *found.values.begin());
        case Field::Kind::fragment:
            return !found.values.empty() &&
                   stands_in(*wanted.values.begin(), *found.values.begin());
        case Field::Kind::one_of: break;
    }
    return std::any_of(found.values.begin(), found.values.end(),
                       [&](const std::string& value) { return wanted.values.contains(value); });
}

std::string to_text(const Fact& fact) {
    std::string out;
    for (const Field& field : fact.fields) out += (out.empty() ? "" : " | ") + to_text(field);
    return out;
}

}  // namespace mandat::cli::evaluate
