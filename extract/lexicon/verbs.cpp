// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/verbs.hpp"

#include <algorithm>

namespace mandat::extract {

void Verbs::add(Act act, std::string_view words) {
    forms_[static_cast<std::size_t>(act)].emplace_back(words);
}

const std::vector<Pattern>& Verbs::forms(Act act) const {
    return forms_[static_cast<std::size_t>(act)];
}

std::optional<Pattern::Hit> Verbs::find(Act act, const Tokens& tokens, std::size_t from) const {
    for (const Pattern& form : forms(act)) {
        if (const auto hit = form.find(tokens, from)) return hit;
    }
    return std::nullopt;
}

std::optional<Pattern::Hit> Verbs::match(Act act, const Tokens& tokens, std::size_t at) const {
    for (const Pattern& form : forms(act)) {
        if (const auto hit = form.match(tokens, at)) return hit;
    }
    return std::nullopt;
}

bool is_pattern(std::string_view words) {
    bool needed = false;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view part = words.substr(begin, end - begin);
        begin = end + 1;
        if (part.empty()) continue;
        constexpr std::size_t gap = 3;  // bytes: "..4"
        if (part.starts_with("..")) {
            if (part.size() != gap || part[2] < '1' || part[2] > '9') return false;
            continue;
        }
        if (part == "?" || part == "|" || part.starts_with('|')) return false;
        needed = needed || !part.ends_with('?');
    }
    return needed;
}

}  // namespace mandat::extract
