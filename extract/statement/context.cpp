// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/context.hpp"

#include <algorithm>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/body.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

struct ByItem {
    bool operator()(const Sentence& s, std::size_t item) const { return s.item < item; }
    bool operator()(std::size_t item, const Sentence& s) const { return item < s.item; }
};

}  // namespace

std::span<const Sentence> Context::sentences_of(std::size_t item) const {
    // They were cut item by item.
    const auto [first, last] = std::equal_range(sentences.begin(), sentences.end(), item, ByItem{});
    return {first, last};
}

KnownPerson* Context::find_person(const std::string& name) {
    const auto hit = people_by_name.find(name);
    return hit == people_by_name.end() ? nullptr : &people[hit->second];
}

std::vector<const KnownPerson*> Context::bearers(const std::string& first_name) const {
    std::vector<const KnownPerson*> found;
    const auto hit = people_by_first_name.find(first_name);
    if (hit == people_by_first_name.end()) return found;
    for (const std::size_t index : hit->second) {
        const KnownPerson& person = people[index];
        if (person.present || !person.listed) found.push_back(&person);
    }
    return found;
}

const KnownPerson* Context::only_bearer(const std::string& first_name) const {
    if (const KnownPerson* only = only_one(first_name)) return only;
    if (people_by_first_name.contains(first_name)) return nullptr;
    // "Jocke" where one Joakim is known
    const auto [first, last] = lexicon().short_names.equal_range(utf8::fold(first_name));
    const KnownPerson* only = nullptr;
    for (auto form = first; form != last; ++form) {
        for (const auto& [name, bearers] : people_by_first_name) {
            if (utf8::fold(name) != form->second) continue;
            const KnownPerson* one = only_one(name);
            if (one == nullptr || (only != nullptr && only != one)) return nullptr;
            only = one;
        }
    }
    return only;
}

const KnownPerson* Context::only_one(const std::string& first_name) const {
    const auto hit = people_by_first_name.find(first_name);
    if (hit == people_by_first_name.end()) return nullptr;
    const KnownPerson* only = nullptr;
    const KnownPerson* absent = nullptr;
    std::size_t away = 0;
    for (const std::size_t index : hit->second) {
        const KnownPerson& person = people[index];
        if (!person.present && person.listed) {
            absent = &person;
            ++away;
            continue;
        }
        if (only != nullptr) return nullptr;
        only = &person;
    }
    // Who was away may be spoken of where nobody of that name was there.
    return only == nullptr && away == 1 ? absent : only;
}

const KnownPerson* Context::only_bearer(const std::string& first_name,
                                        std::string_view initial) const {
    const KnownPerson* only = nullptr;
    for (const KnownPerson* person : bearers(first_name)) {
        const std::size_t blank = person->name.rfind(' ');
        if (blank == std::string::npos || !person->name.substr(blank + 1).starts_with(initial))
            continue;
        if (only != nullptr) return nullptr;
        only = person;
    }
    return only;
}

KnownGroup* Context::find_group(std::string_view key) {
    for (; groups_indexed_ < groups.size(); ++groups_indexed_)
        groups_by_key_.try_emplace(groups[groups_indexed_].key, groups_indexed_);
    const auto hit = groups_by_key_.find(std::string(key));
    return hit == groups_by_key_.end() ? nullptr : &groups[hit->second];
}

KnownPerson& Context::person(const std::string& name, Span where, std::string_view rule,
                             int item_paragraph) {
    if (KnownPerson* known = find_person(name)) {
        out.mention(known->id, where, rule, item_paragraph);
        return *known;
    }
    KnownPerson fresh;
    fresh.name = name;
    fresh.id = out.node(NodeKind::person, name, where, rule, PersonFacts{}, item_paragraph);
    fresh.first_name = name.substr(0, name.find(' '));
    fresh.span = where;
    people_by_name.emplace(name, people.size());
    people_by_first_name[fresh.first_name].push_back(people.size());
    people.push_back(std::move(fresh));
    return people.back();
}

KnownGroup& Context::group(NodeKind kind, std::string_view name, std::string_view type, Span where,
                           std::string_view rule, int item_paragraph) {
    const std::string key = body_key(name);
    if (KnownGroup* known = find_group(key)) {
        out.mention(known->id, where, rule, item_paragraph);
        out.alias(known->id, name);
        return *known;
    }
    NodeFacts facts;
    if (kind == NodeKind::body) facts = BodyFacts{std::string(type)};
    if (kind == NodeKind::organisation)
        facts = OrganisationFacts{type.empty() ? "other" : std::string(type)};
    if (kind == NodeKind::working_group) facts = GroupFacts{true};
    if (kind == NodeKind::municipality) facts = MunicipalityFacts{};
    const std::string title = utf8::capitalised(name);
    KnownGroup fresh{out.node(kind, title, where, rule, std::move(facts), item_paragraph), kind,
                     title, key, std::string(type)};
    groups.push_back(std::move(fresh));
    return groups.back();
}

}  // namespace mandat::extract
