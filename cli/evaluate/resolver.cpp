// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/resolver.hpp"

#include <algorithm>
#include <utility>

#include "cli/evaluate/wording.hpp"

namespace mandat::cli::evaluate {
namespace {

constexpr int common_word = 4;  // in so many names of groups a word tells nothing apart

std::vector<std::string> names_of(const Node& node) {
    std::vector<std::string> out = {node.name};
    out.insert(out.end(), node.aliases.begin(), node.aliases.end());
    return out;
}

/// The stems of a name; of a working group also without that word.
std::vector<std::set<std::string>> stem_keys(const std::string& name, bool working_group) {
    std::vector<std::set<std::string>> out = {stems(name)};
    if (working_group) {
        out.push_back(out.front());
        out.back().erase("arbetsgrupp");
    }
    std::erase_if(out, [](const auto& key) { return key.empty(); });
    return out;
}

Sort sort_of(NodeKind kind) {
    if (kind == NodeKind::working_group) return Sort::working_group;
    if (kind == NodeKind::project) return Sort::project;
    return kind == NodeKind::municipality ? Sort::place : Sort::other;
}

}  // namespace

Resolver::Resolver(const Entities& entities, const Network& network,
                   std::map<std::string, std::string> files)
    : entities_(entities), network_(network), files_(std::move(files)) {
    for (const auto& [label, entity] : entities_.all()) {
        std::vector<Family> families;
        if (entity.person) families.push_back(Family::person);
        if (entity.focus_area) families.push_back(Family::focus_area);
        if (entity.group) families.push_back(Family::group);
        const bool working_group = entity.sorts.contains(Sort::working_group);
        for (const std::string& name : entity.names) {
            for (const Family family : families) {
                written_[{family, plain(name)}].insert(label);
                for (auto& key : stem_keys(name, working_group))
                    stemmed_[{family, std::move(key)}].insert(label);
            }
        }
        if (!entity.group) continue;
        for (const std::string& word : stems(label)) ++bearers_[word];
    }
    for (const auto& [label, entity] : entities_.all()) {
        for (const std::string& name : entity.names)
            distinctive_[label].push_back(distinctive(name));
    }
}

const std::set<std::string>& Resolver::labels(const NodeId& id) {
    const auto [place, fresh] = known_.try_emplace(id);
    if (!fresh) return place->second;
    const Node* const node = network_.node(id);
    Labels hit;
    if (node != nullptr) {
        hit = resolve(*node);
        const auto* role = std::get_if<RoleFacts>(&node->facts);
        if (role != nullptr && !role->held_by.empty()) {
            const Node* const holder = network_.node(role->held_by);
            if (holder != nullptr) hit.merge(resolve(*holder));
        }
    }
    if (hit.empty()) hit = {"?", "?" + (node == nullptr ? id : node->name)};
    return place->second = std::move(hit);
}

Resolver::Labels Resolver::resolve(const Node& node) const {
    const Family family = node.kind == NodeKind::person       ? Family::person
                          : node.kind == NodeKind::focus_area ? Family::focus_area
                                                              : Family::group;
    const Sort sort = sort_of(node.kind);
    Labels hit = by_name(node, family, sort);
    if (!hit.empty() || family == Family::person) return hit;
    hit = by_part_of_name(node, family, sort);
    if (hit.size() == 1) return hit;
    if (family == Family::focus_area || sort == Sort::place) return {};
    return by_place(node, sort);
}

Resolver::Labels Resolver::by_name(const Node& node, Family family, Sort sort) const {
    const std::vector<std::string> names = names_of(node);
    Labels exact;
    Labels same_stems;
    if (family == Family::person) {
        const bool whole = std::any_of(names.begin(), names.end(), [](const std::string& name) {
            return name.find(' ') != std::string::npos;
        });
        for (const std::string& name : names) {
            if (!whole && &name != &names.front()) break;
            if (whole && name.find(' ') == std::string::npos) continue;
            exact.merge(person_named(plain(name)));
        }
        return exact;
    }
    for (const std::string& name : names) {
        if (const auto found = written_.find({family, plain(name)}); found != written_.end())
            exact.insert(found->second.begin(), found->second.end());
        for (auto& key : stem_keys(name, sort == Sort::working_group)) {
            const auto found = stemmed_.find({family, std::move(key)});
            if (found != stemmed_.end())
                same_stems.insert(found->second.begin(), found->second.end());
        }
    }
    const auto of_sort = [&](const Labels& all) {
        Labels out;
        for (const std::string& label : all) {
            if (entities_.find(label)->sorts.contains(sort)) out.insert(label);
        }
        return out;
    };
    for (const Labels& best : {of_sort(exact), of_sort(same_stems), exact}) {
        if (!best.empty()) return best;
    }
    return same_stems;
}

Resolver::Labels Resolver::person_named(const std::string& name) const {
    if (const auto found = written_.find({Family::person, name}); found != written_.end())
        return found->second;
    if (!name.ends_with('s')) return {};
    // The genitive of a known name.
    const auto found = written_.find({Family::person, name.substr(0, name.size() - 1)});
    return found == written_.end() ? Labels{} : found->second;
}

std::set<std::string> Resolver::distinctive(const std::string& name) const {
    std::set<std::string> out = stems(name);
    std::erase_if(out, [&](const std::string& word) {
        const auto count = bearers_.find(word);
        return names_a_kind(word) || (count != bearers_.end() && count->second >= common_word);
    });
    return out;
}

Resolver::Labels Resolver::by_part_of_name(const Node& node, Family family, Sort sort) const {
    std::vector<std::set<std::string>> own;
    for (const std::string& name : names_of(node)) own.push_back(distinctive(name));
    const auto fits = [&](const std::set<std::string>& other) {
        return !other.empty() && std::any_of(own.begin(), own.end(), [&](const auto& one) {
            return !one.empty() &&
                   (std::includes(one.begin(), one.end(), other.begin(), other.end()) ||
                    std::includes(other.begin(), other.end(), one.begin(), one.end()));
        });
    };
    Labels out;
    for (const auto& [label, entity] : entities_.all()) {
        const bool of_family = family == Family::focus_area ? entity.focus_area : entity.group;
        if (!of_family || !entity.sorts.contains(sort)) continue;
        const auto& names = distinctive_.at(label);
        if (std::any_of(names.begin(), names.end(), fits)) out.insert(label);
    }
    return out;
}

std::set<Place> Resolver::places(const Node& node) const {
    std::set<Place> out;
    for (const Evidence& e : node.evidence) {
        const auto file = files_.find(e.document);
        if (file != files_.end()) out.emplace(file->second, e.line);
    }
    return out;
}

Resolver::Labels Resolver::by_place(const Node& node, Sort sort) const {
    const std::set<Place> here = places(node);
    const auto* const facts = std::get_if<GroupFacts>(&node.facts);
    const bool unnamed = facts != nullptr && !facts->named && sort == Sort::working_group;
    std::size_t most = 0;
    Labels out;
    for (const auto& [label, known] : entities_.all()) {
        const auto& entity = known;  // clang 14 takes no part of a pair into a lambda
        if (!entity.group || entity.sorts.contains(Sort::place)) continue;
        if (!entity.constructed && !(unnamed && entity.sorts.contains(Sort::working_group)))
            continue;
        const auto common = static_cast<std::size_t>(
            std::count_if(here.begin(), here.end(),
                          [&](const Place& place) { return entity.places.contains(place); }));
        if (common == 0 || common < most) continue;
        if (common > most) out.clear();
        most = common;
        out.insert(label);
    }
    return out;
}

}  // namespace mandat::cli::evaluate
