// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/endings.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"

namespace mandat::extract {

void Endings::add(std::string_view ending) {
    if (ending.size() < looked_at) {
        has_short_ = true;
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
    if (has_short_) {
        for (std::size_t i = 0; i < endings_.size(); ++i) {
            if (ends_in(word, i)) return i;
        }
        return std::nullopt;
    }
    const std::size_t at = slot(word);
    auto place = std::lower_bound(places_.begin(), places_.end(), at,
                                  [](const Place& p, std::size_t s) { return p.slot < s; });
    for (; place != places_.end() && place->slot == at; ++place) {
        if (ends_in(word, place->index)) return place->index;
    }
    return std::nullopt;
}

}  // namespace mandat::extract
