// SPDX-License-Identifier: Apache-2.0
#include "cli/name_search.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>

#include "extract/lexicon/distance.hpp"
#include "graph/base/utf8.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

bool has_name_to_search(const Node& node) {
    return node.kind != NodeKind::meeting && node.kind != NodeKind::decision;
}

/// Words of a folded name; "Berg-Lind" is two, so that either surname finds it.
std::vector<std::string> words(std::string_view folded) {
    std::vector<std::string> out(1);
    for (const char c : folded) {
        if (c == ' ' || c == '-' || c == ',' || c == '.') {
            if (!out.back().empty()) out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    if (out.back().empty()) out.pop_back();
    return out;
}

/// Misprints a word of this length may hold; in short names every letter tells people apart.
std::size_t tolerance(std::size_t length) {
    if (length < 4) return 0;
    return length < 8 ? 1 : 2;
}

bool close(std::string_view a, std::string_view b) {
    const std::size_t limit = tolerance(std::min(utf8::length(a), utf8::length(b)));
    return extract::edit_distance(a, b, limit) <= limit;
}

template <typename Same>
bool all_found(const std::vector<std::string>& wanted, const std::vector<std::string>& there,
               Same same) {
    return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const auto& w) {
        return std::any_of(there.begin(), there.end(), [&](const auto& t) { return same(w, t); });
    });
}

/// What is asked for, folded once.
struct Query {
    explicit Query(std::string_view text)
        : written(utf8::squeeze(text)), folded(utf8::fold(text)), parts(words(folded)) {}

    [[nodiscard]] NameMatch met_by(std::string_view name) const {
        if (name == written) return NameMatch::written;
        const std::string other = utf8::fold(name);
        if (other == folded) return NameMatch::folded;
        const std::vector<std::string> others = words(other);
        if (all_found(parts, others, std::equal_to<>{})) return NameMatch::in_part;
        if (close(folded, other) || all_found(parts, others, close)) return NameMatch::misprint;
        return NameMatch::none;
    }

    /// 0 the same .. 1 nothing in common; a surname alone is as near as the whole name.
    [[nodiscard]] double distance_to(std::string_view name) const {
        const std::string other = utf8::fold(name);
        double best = relative(folded, other);
        for (const std::string& word : words(other)) {
            best = std::min(best, relative(folded, word));
            for (const std::string& part : parts) best = std::min(best, relative(part, word) + 0.1);
        }
        return best;
    }

    static double relative(std::string_view a, std::string_view b) {
        const std::size_t longest = std::max({utf8::length(a), utf8::length(b), std::size_t{1}});
        return static_cast<double>(extract::edit_distance(a, b, longest)) /
               static_cast<double>(longest);
    }

    std::string written;
    std::string folded;
    std::vector<std::string> parts;
};

NameMatch best_match(const Query& query, const Node& node) {
    NameMatch best = query.met_by(node.name);
    for (const std::string& alias : node.aliases) best = std::min(best, query.met_by(alias));
    return best;
}

std::vector<const Node*> nearest(const Query& query, const Network& network) {
    constexpr double too_far = 0.7;  // beyond it a suggestion only puzzles
    std::vector<std::tuple<double, std::string_view, const Node*>> ranked;
    for (const Node& node : network.nodes()) {
        if (!has_name_to_search(node)) continue;
        double best = query.distance_to(node.name);
        for (const std::string& alias : node.aliases) {
            best = std::min(best, query.distance_to(alias));
        }
        if (best < too_far) ranked.emplace_back(best, node.id, &node);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<const Node*> out;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) {
        out.push_back(std::get<2>(ranked[i]));
    }
    return out;
}

const Node* node_of_id(const Network& network, std::string_view text) {
    std::string id(text);
    if (begins_as_id(text)) id[text.find_first_of("/:")] = '/';
    const Node* const node = network.node(id);
    return node != nullptr && has_name_to_search(*node) ? node : nullptr;
}

}  // namespace

bool begins_as_id(std::string_view text) {
    const std::size_t end = text.find_first_of("/:");
    return end != std::string_view::npos && from_word<NodeKind>(text.substr(0, end)).has_value();
}

NameSearch find_by_name(const Network& network, std::string_view name) {
    NameSearch out;
    if (const Node* const node = node_of_id(network, name)) {
        out.match = NameMatch::written;
        out.hits.push_back(node);
        return out;
    }
    const Query query(name);
    if (query.folded.empty()) return out;
    for (const Node& node : network.nodes()) {
        if (!has_name_to_search(node)) continue;
        const NameMatch match = best_match(query, node);
        if (match == NameMatch::none || match > out.match) continue;
        if (match < out.match) out.hits.clear();
        out.match = match;
        out.hits.push_back(&node);
    }
    if (out.hits.empty()) out.nearest = nearest(query, network);
    return out;
}

}  // namespace mandat::cli
