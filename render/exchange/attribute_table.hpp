// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "graph/model/words.hpp"
#include "render/exchange/attributes.hpp"

namespace mandat::render {

/// One attribute and where its value comes from; Holder is Node or Edge.
template <typename Holder>
struct AttributeRow {
    TypedAttribute attribute;
    Value (*value)(const Network&, const Holder&, LossReport&);
};

/// The attributes of a table, without where they come from.
template <typename Holder, std::size_t size>
constexpr std::array<TypedAttribute, size> attributes_of(
    const std::array<AttributeRow<Holder>, size>& table) {
    std::array<TypedAttribute, size> out{};
    for (std::size_t i = 0; i < size; ++i) out[i] = table[i].attribute;
    return out;
}

/// What a table says of one node or edge.
template <typename Holder, std::size_t size>
std::vector<Value> read_table(const std::array<AttributeRow<Holder>, size>& table,
                              const Network& network, const Holder& holder, LossReport& losses) {
    std::vector<Value> out;
    out.reserve(size);
    for (const AttributeRow<Holder>& row : table) {
        out.push_back(row.value(network, holder, losses));
    }
    return out;
}

/// Text, number or truth that only facts of one kind have; nothing for the others.
template <typename Facts, auto member, typename Holder>
Value fact(const Network&, const Holder& holder, LossReport&) {
    const auto* const facts = std::get_if<Facts>(&holder.facts);
    if (facts == nullptr) return std::monostate{};
    const auto& value = facts->*member;
    using Kind = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<Kind, std::string>) {
        return or_nothing(value);
    } else if constexpr (std::is_same_v<Kind, bool> || std::is_same_v<Kind, double>) {
        return value;
    } else {
        // A number that is not stated is 0 in the model; § 0 and page 0 are not numbers.
        if (value == 0) return std::monostate{};
        return static_cast<long long>(value);
    }
}

/// A word of network.json for an enumeration that only facts of one kind have.
template <typename Facts, auto member, typename Holder>
Value word_fact(const Network&, const Holder& holder, LossReport&) {
    const auto* const facts = std::get_if<Facts>(&holder.facts);
    if (facts == nullptr) return std::monostate{};
    return std::string(to_word(facts->*member));
}

/// Parts of the first sentence a node or edge rests on.
template <auto member, typename Holder>
Value first_evidence(const Network&, const Holder& holder, LossReport&) {
    if (holder.evidence.empty()) return std::monostate{};
    const auto& value = holder.evidence.front().*member;
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
        return or_nothing(value);
    } else {
        if (value == 0) return std::monostate{};
        return static_cast<long long>(value);
    }
}

template <typename Holder>
Value evidence_path(const Network& network, const Holder& holder, LossReport&) {
    if (holder.evidence.empty()) return std::monostate{};
    return or_nothing(path_of(network, holder.evidence.front().document));
}

template <typename Holder>
Value evidence_count(const Network&, const Holder& holder, LossReport&) {
    return static_cast<long long>(holder.evidence.size());
}

}  // namespace mandat::render
