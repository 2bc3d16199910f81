// SPDX-License-Identifier: Apache-2.0
#include "render/page/sentences.hpp"

#include <algorithm>

namespace mandat::render {
namespace {

constexpr std::size_t most_on_a_line = 64;  // of more, each is compared with each no longer

}  // namespace

Sentences::Sentences(const Network& network) {
    std::map<Key, const Evidence*> found;
    const auto add = [&found](const std::vector<Evidence>& evidence) {
        for (const Evidence& e : evidence) found.try_emplace({e.document, e.line, e.quote}, &e);
    };
    for (const Node& node : network.nodes()) add(node.evidence);
    for (const Edge& edge : network.edges()) add(edge.evidence);
    const std::map<Key, Key> inside = within_wider(found);
    const auto put = [&](const Key& key, const Evidence* evidence) {
        if (inside.contains(key) || !number_.try_emplace(key, all_.size()).second) return;
        all_.push_back(evidence);
    };
    // Documents are numbered in the order of their paths: doc/10 does not come before doc/2.
    for (const Source& source : network.documents()) {
        const auto begin = found.lower_bound({source.id, 0, {}});
        for (auto at = begin; at != found.end() && std::get<0>(at->first) == source.id; ++at)
            put(at->first, at->second);
    }
    for (const auto& [key, evidence] : found) put(key, evidence);
    for (const auto& [key, wider] : inside) number_.emplace(key, number_.at(wider));
}

std::map<Sentences::Key, Sentences::Key> Sentences::within_wider(
    const std::map<Key, const Evidence*>& found) {
    std::map<Key, Key> out;
    for (auto begin = found.begin(); begin != found.end();) {
        const auto& [document, line, first] = begin->first;
        auto end = begin;
        std::size_t number = 0;
        while (end != found.end() && std::get<0>(end->first) == document &&
               std::get<1>(end->first) == line)
            ++end, ++number;
        for (auto at = begin; at != end && number <= most_on_a_line; ++at) {
            const std::string_view words = std::get<2>(at->first);
            const Key* wider = nullptr;
            for (auto other = begin; other != end; ++other) {
                const std::string_view more = std::get<2>(other->first);
                if (more.size() <= words.size() || more.find(words) == std::string_view::npos)
                    continue;
                if (wider == nullptr || more.size() > std::get<2>(*wider).size())
                    wider = &other->first;
            }
            if (wider != nullptr) out.emplace(at->first, *wider);
        }
        begin = end;
    }
    return out;
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

std::string Sentences::link_to(const std::vector<std::size_t>& numbers) const {
    if (numbers.size() == 1) return "x" + std::to_string(numbers.front() + 1);
    const auto [hit, fresh] = place_of_list_.try_emplace(numbers, lists_.size());
    if (fresh) lists_.push_back(numbers);
    return "y" + std::to_string(hit->second + 1);
}

}  // namespace mandat::render
