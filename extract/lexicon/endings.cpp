// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/endings.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"

namespace mandat::extract {

void Endings::add(std::string_view ending) {
    if (ending.size() < looked_at) {
        if (!ending.empty()) short_slots_.set(short_slot(ending));
        shorts_.push_back(endings_.size());
        endings_.emplace_back(ending);
        return;
    }
    const std::size_t at = slot(ending);
    const auto after = std::upper_bound(places_.begin(), places_.end(), at,
                                        [](std::size_t s, const Place& p) { return s < p.slot; });
    places_.insert(after, {at, endings_.size()});
    endings_.emplace_back(ending);
    slots_.set(at);
}

bool Endings::ends_in(std::string_view word, std::size_t index) const {
    const std::string& ending = endings_[index];
    return word.size() >= ending.size() &&
           utf8::equals_lower(word.substr(word.size() - ending.size()), ending);
}

std::optional<std::size_t> Endings::find_first(std::string_view word) const {
    const auto is_short_end = [&](std::size_t index) { return ends_in(word, index); };
    const auto found = std::find_if(shorts_.begin(), shorts_.end(), is_short_end);
    std::optional<std::size_t> first;
    if (found != shorts_.end()) first = *found;
    if (word.size() < looked_at) return first;
    const std::size_t at = slot(word);
    auto place = std::lower_bound(places_.begin(), places_.end(), at,
                                  [](const Place& p, std::size_t s) { return p.slot < s; });
    for (; place != places_.end() && place->slot == at; ++place) {
        if (first && *first < place->index) break;
        if (ends_in(word, place->index)) return place->index;
    }
    return first;
}

}  // namespace mandat::extract
