// SPDX-License-Identifier: Apache-2.0
#include "render/page/sentences.hpp"

#include <algorithm>

namespace mandat::render {

Sentences::Sentences(const Network& network) {
    std::map<Key, const Evidence*> found;
    const auto add = [&found](const std::vector<Evidence>& evidence) {
        for (const Evidence& e : evidence) found.try_emplace({e.document, e.line, e.quote}, &e);
    };
    for (const Node& node : network.nodes()) add(node.evidence);
    for (const Edge& edge : network.edges()) add(edge.evidence);
    // Documents are numbered in the order of their paths: doc/10 does not come before doc/2.
    for (const Source& source : network.documents()) {
        const auto begin = found.lower_bound({source.id, 0, {}});
        for (auto at = begin; at != found.end() && std::get<0>(at->first) == source.id; ++at) {
            number_.emplace(at->first, all_.size());
            all_.push_back(at->second);
        }
    }
    for (const auto& [key, evidence] : found) {
        if (number_.try_emplace(key, all_.size()).second) all_.push_back(evidence);
    }
}

std::size_t Sentences::number(const Evidence& evidence) const {
    return number_.at({evidence.document, evidence.line, evidence.quote});
}

std::vector<std::size_t> Sentences::numbers(const std::vector<Evidence>& evidence) const {
    std::vector<std::size_t> out;
    for (const Evidence& e : evidence) out.push_back(number(e));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace mandat::render
