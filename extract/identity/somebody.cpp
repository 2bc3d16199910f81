// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/somebody.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

void add(Somebody& person, const Occurrence& o, std::size_t index) {
    person.occurrences.push_back(index);
    person.homes.insert(o.homes.begin(), o.homes.end());
    person.organisations.insert(o.organisations.begin(), o.organisations.end());
    person.parties.insert(o.parties.begin(), o.parties.end());
    person.posts.insert(o.posts.begin(), o.posts.end());
    person.seats.insert(o.seats.begin(), o.seats.end());
    if (!o.minutes_of.empty()) person.minutes_of.insert(o.minutes_of);
    person.lists.insert(o.lists.begin(), o.lists.end());
    person.listed = person.listed || o.listed;
}

/// All occurrences of one name.
class Namesakes {
  public:
    Namesakes(const std::vector<Occurrence>& all, std::vector<std::size_t> members,
              const std::set<std::string>* forced)
        : all_(all),
          members_(std::move(members)),
          forced_(forced),
          on_one_list_(are_on_one_list()),
          parties_apart_(are_parties_apart()) {}

    std::vector<Somebody> run() {
        for (const std::size_t index : members_) {
            if (!groups_of(all_[index]).empty()) join(index);
        }
        for (const std::size_t index : members_) {
            if (groups_of(all_[index]).empty()) place(index);
        }
        std::vector<Somebody> out;
        for (auto& person : placed_) {
            if (!person.occurrences.empty()) out.push_back(std::move(person));
        }
        std::sort(out.begin(), out.end(), [](const Somebody& a, const Somebody& b) {
            return std::tie(a.homes, a.occurrences) < std::tie(b.homes, b.occurrences);
        });
        if (!unplaced_.occurrences.empty()) {
            unplaced_.placed = out.empty();
            out.push_back(std::move(unplaced_));
        }
        for (Somebody& person : out)
            std::sort(person.occurrences.begin(), person.occurrences.end());
        return out;
    }

  private:
    /// What tells an occurrence apart from its namesakes: a context the ledger names, else homes,
    /// else the party. On one list two of a place are told apart by their parties.
    [[nodiscard]] std::set<std::string> groups_of(const Occurrence& o) const {
        std::set<std::string> out;
        if (forced_ != nullptr) {
            const std::set<std::string> contexts = contexts_of(o);
            for (const std::string& context : *forced_) {
                if (contexts.contains(context)) out.insert("ledger " + context);
            }
            if (out.size() == 1) return out;
            out.clear();
        }
        if (on_one_list_) {
            for (const std::string& party : o.parties) out.insert("party " + party);
            if (!out.empty()) return out;
        }
        out.insert(o.homes.begin(), o.homes.end());
        if (out.empty() && parties_apart_) {
            for (const std::string& party : o.parties) out.insert("party " + party);
        }
        return out;
    }

    /// Two entries of one list that only their parties tell apart.
    [[nodiscard]] bool are_on_one_list() const {
        for (std::size_t i = 0; i + 1 < members_.size(); ++i) {
            const Occurrence& a = all_[members_[i]];
            const Occurrence& b = all_[members_[i + 1]];  // those of one document stand together
            if (a.document == b.document && share(a.lists, b.lists) && share(a.homes, b.homes))
                return true;
            if (a.document == b.document && share(a.lists, b.lists) && a.homes.empty()) return true;
        }
        return false;
    }

    /// Nobody of the name has a home, and those of different parties share no body.
    [[nodiscard]] bool are_parties_apart() const {
        std::map<NodeId, std::set<std::string>> parties_of;
        std::set<std::string> all;
        for (const std::size_t index : members_) {
            const Occurrence& o = all_[index];
            if (!o.homes.empty()) return false;
            all.insert(o.parties.begin(), o.parties.end());
            std::set<NodeId> bodies = o.seats;
            bodies.insert(o.minutes_of);
            for (const NodeId& body : bodies)
                parties_of[body].insert(o.parties.begin(), o.parties.end());
        }
        return all.size() > 1 &&
               std::all_of(parties_of.begin(), parties_of.end(),
                           [](const auto& body) { return body.second.size() < 2; });
    }

    /// Those who share a home are one; a new home of one of them is theirs as well.
    void join(std::size_t index) {
        Somebody* into = nullptr;
        for (const std::string& group : groups_of(all_[index])) {
            const auto [place, fresh] = by_group_.try_emplace(group, placed_.size());
            if (fresh && into == nullptr) placed_.emplace_back();
            if (into == nullptr) into = &placed_[place->second];
            const auto target = static_cast<std::size_t>(into - placed_.data());
            if (place->second == target) continue;
            if (!fresh) absorb(*into, std::exchange(placed_[place->second], Somebody{}));
            const std::size_t gone = place->second;
            for (auto& [key, where] : by_group_) {
                if (where == gone) where = target;
            }
        }
        add(*into, all_[index], index);
    }

    void place(std::size_t index) {
        const Occurrence& o = all_[index];
        std::set<NodeId> bodies = o.seats;
        if (bodies.empty() && !o.minutes_of.empty()) bodies.insert(o.minutes_of);
        Somebody* only = nullptr;
        std::size_t fitting = 0;
        std::size_t there = 0;
        Somebody* last = nullptr;
        for (Somebody& person : placed_) {
            if (person.occurrences.empty()) continue;
            ++there;
            last = &person;
            const bool other_party =
                !o.parties.empty() && !person.parties.empty() && !share(o.parties, person.parties);
            if (other_party || share(o.lists, person.lists)) continue;
            if (!share(bodies, person.seats) && !share(bodies, person.minutes_of)) continue;
            ++fitting;
            only = &person;
        }
        const bool alone = there == 1 && !share(o.lists, last->lists);
        if (alone) only = last;
        const bool clear = alone || fitting == 1;
        add(clear ? *only : unplaced_, o, index);
    }

    const std::vector<Occurrence>& all_;
    std::vector<std::size_t> members_;
    const std::set<std::string>* forced_;
    bool on_one_list_;
    bool parties_apart_;
    std::vector<Somebody> placed_;
    std::map<std::string, std::size_t> by_group_;
    Somebody unplaced_;
};

}  // namespace

std::set<std::string> contexts_of(const Somebody& person) {
    std::set<std::string> out;
    for (const auto* ids :
         {&person.homes, &person.organisations, &person.seats, &person.minutes_of}) {
        for (const NodeId& id : *ids) out.insert(key_of(without_qualifier(id)));
    }
    for (const std::string& party : person.parties) out.insert(utf8::slug(party));
    for (const std::string& post : person.posts) out.insert(utf8::slug(post));
    return out;
}

std::set<std::string> contexts_of(const Occurrence& occurrence) {
    Somebody alone;
    add(alone, occurrence, 0);
    return contexts_of(alone);
}

std::vector<Somebody> people_by_name(const std::vector<Occurrence>& occurrences,
                                     const ForcedContexts& forced) {
    std::map<std::string, std::vector<std::size_t>> by_slug;
    for (std::size_t i = 0; i < occurrences.size(); ++i)
        by_slug[key_of(without_qualifier(occurrences[i].id))].push_back(i);
    std::vector<Somebody> out;
    for (auto& [slug, members] : by_slug) {
        const auto contexts = forced.find(slug);
        const auto* apart = contexts == forced.end() ? nullptr : &contexts->second;
        for (Somebody& person : Namesakes(occurrences, std::move(members), apart).run()) {
            person.slug = slug;
            person.name = take_apart(best_name(person, occurrences));
            out.push_back(std::move(person));
        }
    }
    return out;
}

std::string best_name(const Somebody& person, const std::vector<Occurrence>& all) {
    constexpr std::size_t listed = 3;
    std::map<std::string, std::size_t> counts;
    for (const std::size_t index : person.occurrences)
        counts[all[index].name] += all[index].listed ? listed : 1U;
    const auto best =
        std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return std::make_tuple(a.second, a.first.size(), b.first) <
                   std::make_tuple(b.second, b.first.size(), a.first);
        });
    return best->first;
}

void absorb(Somebody& into, const Somebody& from) {
    into.occurrences.insert(into.occurrences.end(), from.occurrences.begin(),
                            from.occurrences.end());
    std::sort(into.occurrences.begin(), into.occurrences.end());
    into.homes.insert(from.homes.begin(), from.homes.end());
    into.organisations.insert(from.organisations.begin(), from.organisations.end());
    into.parties.insert(from.parties.begin(), from.parties.end());
    into.posts.insert(from.posts.begin(), from.posts.end());
    into.seats.insert(from.seats.begin(), from.seats.end());
    into.minutes_of.insert(from.minutes_of.begin(), from.minutes_of.end());
    into.lists.insert(from.lists.begin(), from.lists.end());
    into.listed = into.listed || from.listed;
    into.placed = into.placed || from.placed;
}

bool are_two(const Somebody& a, const Somebody& b) {
    if (share(a.lists, b.lists)) return true;
    const bool other_home = !a.homes.empty() && !b.homes.empty() && !share(a.homes, b.homes);
    const bool other_party =
        !a.parties.empty() && !b.parties.empty() && !share(a.parties, b.parties);
    return other_home || other_party;
}

}  // namespace mandat::extract
