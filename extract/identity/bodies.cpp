// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "extract/identity/named.hpp"
#include "extract/identity/steps.hpp"
#include "extract/mention/body.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

void merge(const Named& a, const Named& b, Renames& renames, const GroupRulings& rulings) {
    const bool first = better(a, b);
    const NodeId& kept = first ? a.id : b.id;
    const NodeId& gone = first ? b.id : a.id;
    const auto target = renames.find(kept);
    rulings.merge(renames, gone, target == renames.end() ? kept : target->second);
}

/// The same name in another inflection.
void merge_inflections(std::vector<Claims>& documents, GroupRulings& rulings) {
    std::map<std::pair<NodeKind, std::string>, const Named*> by_key;
    Renames renames;
    const auto all = named(documents);
    std::vector<const Named*> order;
    for (const auto& [id, n] : all) order.push_back(&n);
    std::sort(order.begin(), order.end(),
              [](const Named* a, const Named* b) { return better(*a, *b); });
    for (const Named* n : order) {
        if (n->id.find("--") != NodeId::npos) continue;  // qualified by its place or body: apart
        for (const std::string& key : n->keys) {
            const auto [place, fresh] = by_key.try_emplace({n->kind, key}, n);
            if (!fresh && place->second->id != n->id && !renames.contains(n->id))
                merge(*place->second, *n, renames, rulings);
        }
    }
    rulings.rename(documents, renames);
}

/// "LKR" and "Lokalt kulturråd", when only one name fits.
void merge_acronyms(std::vector<Claims>& documents, GroupRulings& rulings) {
    const auto all = named(documents);
    Renames renames;
    for (const auto& [id, n] : all) {
        if (n.names.size() != 1 || !looks_like_acronym(*n.names.begin())) continue;
        const Named* only = nullptr;
        bool several = false;
        for (const auto& [other_id, other] : all) {
            if (other_id == id || !is_group(other.kind)) continue;
            const bool fits = std::any_of(other.names.begin(), other.names.end(),
                                          [&, &n = n](const std::string& name) {
                                              return name.find(' ') != std::string::npos &&
                                                     is_acronym_of(*n.names.begin(), name);
                                          });
            several = several || (fits && only != nullptr);
            if (fits) only = &other;
        }
        if (only != nullptr && !several) rulings.merge(renames, id, only->id);
    }
    rulings.rename(documents, renames);
}

bool is_short_name(const std::string& mine, const std::string& theirs) {
    const auto a = words_of_key(body_key(mine));
    const auto b = words_of_key(body_key(theirs));
    if (a.size() >= b.size() || !std::includes(b.begin(), b.end(), a.begin(), a.end()))
        return false;
    constexpr std::size_t telling =
        9;  // letters: a compound such as "kommunförbund" names by itself
    return std::any_of(a.begin(), a.end(), [](const std::string& word) {
        return utf8::length(word) >= telling && !read_body_noun(word).value_or(BodyNoun{}).bare;
    });
}

/// "Kommunförbundets styrelse" for "Styrelsen Kommunförbundet X": the same kind of body, all of
/// its words among the other's, a proper noun among them, and only one candidate.
void merge_short_names(std::vector<Claims>& documents, GroupRulings& rulings) {
    const auto all = named(documents);
    Renames renames;
    for (const auto& [id, n] : all) {
        if (n.meets || n.kind == NodeKind::working_group) continue;
        const Named* only = nullptr;
        bool several = false;
        for (const auto& [other_id, other] : all) {
            if (other_id == id || other.kind != n.kind || other.type != n.type) continue;
            const bool fits = std::any_of(
                n.names.begin(), n.names.end(), [&other = other](const std::string& mine) {
                    return std::any_of(
                        other.names.begin(), other.names.end(),
                        [&](const std::string& theirs) { return is_short_name(mine, theirs); });
                });
            several = several || (fits && only != nullptr);
            if (fits) only = &other;
        }
        if (only != nullptr && !several) rulings.merge(renames, id, only->id);
    }
    for (auto& [from, to] : renames) {
        if (renames.contains(to) && renames[to] != from) to = renames[to];
    }
    rulings.rename(documents, renames);
}

}  // namespace

void merge_bodies(std::vector<Claims>& documents, GroupRulings& rulings) {
    merge_inflections(documents, rulings);
    merge_acronyms(documents, rulings);
    merge_short_names(documents, rulings);
}

}  // namespace mandat::extract
