// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

const Phrase* find_phrase(std::string_view key) {
    const auto table = phrases();
    const auto hit =
        std::lower_bound(table.begin(), table.end(), key,
                         [](const Phrase& p, std::string_view wanted) { return p.key < wanted; });
    return hit == table.end() || hit->key != key ? nullptr : &*hit;
}

std::string fill_one(std::string_view pattern, std::initializer_list<Both> arguments,
                     std::string Both::*side) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool slot = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        const auto index = slot ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (slot && index < arguments.size()) {
            out += (arguments.begin() + index)->*side;
            at += 2;
        } else {
            out += pattern[at];
        }
    }
    return out;
}

std::string_view form(std::string_view forms, std::size_t number) {
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) return forms;
    return number == 1 ? forms.substr(0, bar) : forms.substr(bar + 1);
}

}  // namespace

std::optional<std::size_t> place_of(std::string_view key) {
    const Phrase* found = find_phrase(key);
    if (found == nullptr) return std::nullopt;
    return static_cast<std::size_t>(found - phrases().data());
}

Phrase phrase(std::string_view key) {
    const Phrase* found = find_phrase(key);
    return found == nullptr ? Phrase{key, key, key} : *found;
}

Phrase phrase(std::string_view group, std::string_view key) {
    const Phrase* found = find_phrase(std::string(group) + "." + std::string(key));
    return found == nullptr ? Phrase{key, key, key} : *found;
}

Both in_both(const Phrase& phrase) { return {std::string(phrase.sv), std::string(phrase.en)}; }

Both in_both(std::string_view text) { return {std::string(text), std::string(text)}; }

Both fill(const Phrase& phrase, std::initializer_list<Both> arguments) {
    return {fill_one(phrase.sv, arguments, &Both::sv), fill_one(phrase.en, arguments, &Both::en)};
}

Both number_word(std::size_t number, const Phrase& phrase) {
    return {std::string(form(phrase.sv, number)), std::string(form(phrase.en, number))};
}

Both long_date(std::string_view iso) {
    return {long_date(iso, Language::sv), long_date(iso, Language::en)};
}

bool said_by_script(std::string_view key) {
    constexpr std::array groups = {std::string_view("aftermath."),  std::string_view("basis."),
                                   std::string_view("certainty."),  std::string_view("change."),
                                   std::string_view("edge."),       std::string_view("filter."),
                                   std::string_view("from."),       std::string_view("kind."),
                                   std::string_view("map."),        std::string_view("n."),
                                   std::string_view("outcome."),    std::string_view("panel."),
                                   std::string_view("presence."),   std::string_view("role."),
                                   std::string_view("role_short."), std::string_view("search."),
                                   std::string_view("seats."),      std::string_view("severity."),
                                   std::string_view("source"),      std::string_view("status."),
                                   std::string_view("tasks."),      std::string_view("to."),
                                   std::string_view("unknown")};
    return std::any_of(groups.begin(), groups.end(),
                       [key](std::string_view group) { return key.starts_with(group); });
}

bool told_by_text(std::string_view key) {
    // Of each text the one translation that it has, or none where it has several.
    using Meanings = std::map<std::string_view, std::set<std::string_view>>;
    static const std::pair<Meanings, Meanings> meanings = [] {
        std::pair<Meanings, Meanings> out;
        for (const Phrase& one : phrases()) {
            if (!said_by_script(one.key)) continue;
            out.first[one.sv].insert(one.en);
            out.second[one.en].insert(one.sv);
        }
        return out;
    }();
    if (!said_by_script(key)) return false;
    const Phrase one = phrase(key);
    return meanings.first.at(one.sv).size() == 1 && meanings.second.at(one.en).size() == 1;
}

}  // namespace mandat::render
