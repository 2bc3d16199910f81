// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/person_ids.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// A ruling's name, unless somebody else bears it: that would make two people one by the way.
void rename(std::vector<NamedPerson>& people, Rulings& rulings) {
    std::set<std::string> taken;
    for (const NamedPerson& p : people) taken.insert(utf8::slug(p.name));
    for (NamedPerson& p : people) {
        const Ruling* last = nullptr;
        for (const Ruling* ruling : p.rulings) {
            if (ruling->verdict != Verdict::rename) continue;
            if (last == nullptr || ruling->line > last->line) last = ruling;
        }
        if (last == nullptr) continue;
        std::erase_if(p.rulings, [last](const Ruling* ruling) {
            return ruling->verdict == Verdict::rename && ruling != last;
        });
        const std::string wanted = utf8::slug(last->b);
        if (wanted != utf8::slug(p.name) && taken.contains(wanted)) {
            rulings.contradict(*last, "@name_taken");
            std::erase(p.rulings, last);
            continue;
        }
        taken.insert(wanted);
        p.name = last->b;
    }
}

using Qualifier = std::string (*)(const Somebody&);

template <auto Member>
std::string first_of(const Somebody& person) {
    const auto& values = person.*Member;
    return values.empty() ? std::string{} : utf8::slug(key_of(without_qualifier(*values.begin())));
}

/// The first kind of context in which all but one differ, for people of one name.
void qualify(const std::vector<NamedPerson*>& namesakes) {
    constexpr Qualifier kinds[] = {
        first_of<&Somebody::homes>,         first_of<&Somebody::parties>,
        first_of<&Somebody::organisations>, first_of<&Somebody::posts>,
        first_of<&Somebody::seats>,         first_of<&Somebody::minutes_of>};
    const NodeId plain = "person/" + utf8::slug(namesakes.front()->name);
    for (const Qualifier kind : kinds) {
        std::set<std::string> met;
        const bool apart =
            std::all_of(namesakes.begin(), namesakes.end(), [&](const NamedPerson* p) {
                const std::string key = p->person->placed ? kind(*p->person) : std::string{};
                return met.insert(key).second;
            });
        if (!apart) continue;
        for (NamedPerson* p : namesakes) {
            const std::string key = p->person->placed ? kind(*p->person) : std::string{};
            p->id = key.empty() ? plain : plain + "--" + key;
        }
        return;
    }
    std::size_t number = 0;
    for (NamedPerson* p : namesakes)
        p->id = ++number == 1 ? plain : plain + "--" + std::to_string(number);
}

}  // namespace

void name_people(std::vector<NamedPerson>& people, const std::vector<Occurrence>& all,
                 Rulings& rulings) {
    for (NamedPerson& p : people) p.name = best_name(*p.person, all);
    rename(people, rulings);
    std::map<std::string, std::vector<NamedPerson*>> by_slug;
    for (NamedPerson& p : people) by_slug[utf8::slug(p.name)].push_back(&p);
    for (auto& [slug, namesakes] : by_slug) {
        if (namesakes.size() == 1) {
            namesakes.front()->id = "person/" + slug;
            continue;
        }
        // In an order of their own, for the numbers that are given where nothing tells them apart.
        std::sort(namesakes.begin(), namesakes.end(),
                  [](const NamedPerson* a, const NamedPerson* b) {
                      return std::tie(a->person->homes, a->person->occurrences) <
                             std::tie(b->person->homes, b->person->occurrences);
                  });
        qualify(namesakes);
    }
}

}  // namespace mandat::extract
