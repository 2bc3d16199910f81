// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/group_rulings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extract/identity/named.hpp"
#include "extract/identity/occurrence.hpp"
#include "extract/identity/question.hpp"
#include "graph/base/utf8.hpp"
#include "graph/model/words.hpp"

namespace mandat::extract {
namespace {

bool is_ruled_here(NodeKind kind) {
    return kind != NodeKind::person && kind != NodeKind::meeting && kind != NodeKind::decision;
}

struct Thing {
    NodeId id;
    NodeKind kind;
};

/// Everything that is no person, in order of ids, found by its names and aliases.
std::vector<Thing> index_things(const std::vector<Claims>& documents, NameIndex& index) {
    std::map<NodeId, std::pair<NodeKind, std::set<std::string>>> names;
    for (const Claims& claims : documents) {
        for (const Node& node : claims.nodes) {
            if (!is_ruled_here(node.kind)) continue;
            auto& [kind, slugs] = names[node.id];
            kind = node.kind;
            slugs.insert(key_of(without_qualifier(node.id)));
            slugs.insert(utf8::slug(node.name));
            for (const std::string& alias : node.aliases) slugs.insert(utf8::slug(alias));
        }
    }
    std::vector<Thing> things;
    for (const auto& [id, named] : names) {
        const std::size_t dashes = id.find("--");
        std::set<std::string> contexts;
        if (dashes != NodeId::npos) contexts.insert(id.substr(dashes + 2));
        for (const std::string& slug : named.second)
            index.add(things.size(), named.first, slug, contexts);
        things.push_back({id, named.first});
    }
    return things;
}

}  // namespace

GroupRulings::GroupRulings(const std::vector<Claims>& documents, Rulings& rulings) {
    if (rulings.empty()) return;
    NameIndex index;
    const std::vector<Thing> things = index_things(documents, index);
    std::vector<Resolved> resolved = rulings.resolve(std::move(index));
    std::erase_if(resolved, [&](const Resolved& r) {
        const bool other_kind = things[r.a].kind != things[r.b].kind;
        if (other_kind) rulings.contradict(*r.ruling, "@other_kind");
        return other_kind;
    });
    Partition partition(things.size());
    for (const Resolved& r : rulings.apply(resolved, partition)) {
        const Pair pair{things[r.a].id, things[r.b].id, r.ruling};
        if (r.ruling->verdict == Verdict::same) joined_.push_back(pair);
        if (r.ruling->verdict == Verdict::different) apart_.push_back(pair);
        if (r.ruling->verdict == Verdict::rename) named_.push_back(pair);
    }
}

bool GroupRulings::held_apart(const NodeId& a, const NodeId& b) const {
    return std::any_of(apart_.begin(), apart_.end(), [&](const Pair& pair) {
        return (pair.a == a && pair.b == b) || (pair.a == b && pair.b == a);
    });
}

void GroupRulings::merge(Renames& renames, const NodeId& gone, const NodeId& kept) const {
    const bool forbidden =
        held_apart(gone, kept) || std::any_of(renames.begin(), renames.end(), [&](const auto& row) {
            return row.second == kept && held_apart(gone, row.first);
        });
    if (!apart_.empty() && forbidden) return;
    renames[gone] = kept;
}

void GroupRulings::rename(std::vector<Claims>& documents, const Renames& renames) {
    rename_all(documents, renames);
    for (auto* pairs : {&apart_, &joined_, &named_}) {
        for (Pair& pair : *pairs) {
            for (NodeId* id : {&pair.a, &pair.b}) {
                const auto hit = renames.find(*id);
                if (hit != renames.end()) *id = hit->second;
            }
        }
    }
}

void GroupRulings::join(std::vector<Claims>& documents) {
    const auto all = named(documents);
    Renames onto;  // gone -> kept, followed to its end
    const auto root = [&onto](NodeId id) {
        for (auto next = onto.find(id); next != onto.end(); next = onto.find(id)) id = next->second;
        return id;
    };
    for (const Pair& pair : joined_) {
        const NodeId a = root(pair.a);
        const NodeId b = root(pair.b);
        if (a == b) continue;
        const auto x = all.find(a);
        const auto y = all.find(b);
        const bool known = x != all.end() && y != all.end();
        const bool a_stays = known ? better(x->second, y->second) : a < b;
        onto[a_stays ? b : a] = a_stays ? a : b;
    }
    Renames renames;
    for (const auto& [gone, kept] : onto) renames[gone] = root(kept);
    rename(documents, renames);
}

void GroupRulings::give_names(std::vector<Claims>& documents, Rulings& rulings) {
    std::map<NodeId, const Ruling*> last;
    for (const Pair& pair : named_) last[pair.a] = pair.ruling;  // in order of lines
    std::erase_if(named_, [&](const Pair& pair) { return last.at(pair.a) != pair.ruling; });
    std::set<NodeId> taken;
    for (const Claims& claims : documents) {
        for (const Node& node : claims.nodes) taken.insert(node.id);
    }
    std::map<NodeId, std::string> names;
    Renames renames;
    for (const auto& [id, ruling] : last) {
        const std::size_t dashes = std::min(id.find("--"), id.size());
        const NodeId wanted =
            id.substr(0, id.find('/') + 1) + utf8::slug(ruling->b) + id.substr(dashes);
        if (wanted != id && taken.contains(wanted)) {
            rulings.contradict(*ruling, "@name_taken");
            std::erase_if(named_, [&, r = ruling](const Pair& pair) { return pair.ruling == r; });
            continue;
        }
        names[wanted] = ruling->b;
        taken.insert(wanted);
        if (wanted != id) renames[id] = wanted;
    }
    rename(documents, renames);
    for (Claims& claims : documents) {
        for (Node& node : claims.nodes) {
            const auto hit = names.find(node.id);
            if (hit != names.end()) give_name(node, hit->second);
        }
    }
}

void GroupRulings::finish(std::vector<Claims>& documents, Rulings& rulings) {
    give_names(documents, rulings);
    std::map<NodeId, std::set<Ruling>> shaped;
    std::set<Ends> answered;
    for (const auto* pairs : {&apart_, &joined_, &named_}) {
        for (const Pair& pair : *pairs) {
            Ruling ruling = *pair.ruling;
            ruling.line = 0;
            shaped[pair.a].insert(ruling);
            shaped[pair.b].insert(ruling);
            if (pairs == &apart_) answered.insert(ends(pair.a, pair.b));
        }
    }
    drop_questions(documents, answered);
    if (shaped.empty()) return;
    for (Claims& claims : documents) {
        for (Node& node : claims.nodes) {
            const auto hit = shaped.find(node.id);
            if (hit != shaped.end()) node.decided_by.assign(hit->second.begin(), hit->second.end());
        }
    }
}

}  // namespace mandat::extract
