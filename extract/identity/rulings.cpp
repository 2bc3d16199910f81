// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/rulings.hpp"

#include <algorithm>
#include <utility>

#include "graph/base/utf8.hpp"
#include "graph/model/words.hpp"

namespace mandat::extract {

Selector read_selector(std::string_view text) {
    Selector out;
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        out.kind = from_word<NodeKind>(text.substr(0, slash));
        if (out.kind) text.remove_prefix(slash + 1);
    }
    out.whole = utf8::slug(text);
    out.slug = out.whole;
    const std::size_t dashes = out.kind ? text.find("--") : std::string_view::npos;
    const std::size_t open = text.rfind('(');
    if (dashes != std::string_view::npos) {
        out.slug = utf8::slug(text.substr(0, dashes));
        out.context = utf8::slug(text.substr(dashes + 2));
    } else if (open != std::string_view::npos && open > 0 && text.ends_with(')')) {
        out.slug = utf8::slug(text.substr(0, open));
        out.context = utf8::slug(text.substr(open + 1));
    }
    return out;
}

void NameIndex::add(std::size_t thing, NodeKind kind, const std::string& slug,
                    const std::set<std::string>& contexts) {
    std::vector<Entry>& entries = by_slug_[slug];
    const bool known = std::any_of(entries.begin(), entries.end(),
                                   [&](const Entry& e) { return e.thing == thing; });
    if (!known) entries.push_back({thing, kind, contexts});
    slug_of_.try_emplace(thing, slug);
}

void NameIndex::add_name(std::size_t thing, const std::string& slug) {
    for (const Entry& entry : std::vector<Entry>(by_slug_[slug_of_.at(thing)])) {
        if (entry.thing == thing) add(thing, entry.kind, slug, entry.contexts);
    }
}

std::vector<std::size_t> NameIndex::find(const Selector& selector) const {
    std::vector<std::size_t> out;
    const auto look = [&](const std::string& slug, const std::string& context) {
        const auto hit = by_slug_.find(slug);
        if (hit == by_slug_.end()) return;
        for (const Entry& entry : hit->second) {
            if (selector.kind && *selector.kind != entry.kind) continue;
            if (!context.empty() && !entry.contexts.contains(context)) continue;
            out.push_back(entry.thing);
        }
    };
    look(selector.whole, {});
    if (out.empty()) look(selector.slug, selector.context);
    return out;
}

Rulings::Rulings(Ledger& ledger) : ledger_(ledger) {
    for (const Ruling& ruling : ledger.rulings)
        states_.push_back({&ruling, read_selector(ruling.a), read_selector(ruling.b), 0, 0, false});
}

std::map<std::string, std::set<std::string>> Rulings::forced_contexts() const {
    std::map<std::pair<std::string, std::set<std::string>>, Verdict> last;
    for (const State& s : states_) {
        const bool one_name = s.a.slug == s.b.slug && !s.a.context.empty() &&
                              !s.b.context.empty() && s.ruling->verdict != Verdict::rename;
        if (one_name) last[{s.a.slug, {s.a.context, s.b.context}}] = s.ruling->verdict;
    }
    std::map<std::string, std::set<std::string>> out;
    for (const auto& [pair, verdict] : last) {
        if (verdict == Verdict::different)
            out[pair.first].insert(pair.second.begin(), pair.second.end());
    }
    return out;
}

std::vector<Resolved> Rulings::resolve(NameIndex index) {
    std::vector<Resolved> out;
    // Names that rulings give are known in every line, wherever they were given.
    for (const State& s : states_) {
        if (s.ruling->verdict != Verdict::rename) continue;
        const auto a = index.find(s.a);
        if (a.size() == 1 && index.find(s.b).empty()) index.add_name(a.front(), s.b.whole);
    }
    for (State& s : states_) {
        const auto a = index.find(s.a);
        s.a_met += a.size();
        if (s.ruling->verdict == Verdict::rename) {
            if (a.size() == 1) out.push_back({s.ruling, a.front(), a.front()});
            s.resolved = s.resolved || a.size() == 1;
            continue;
        }
        const auto b = index.find(s.b);
        s.b_met += b.size();
        if (a.size() != 1 || b.size() != 1) continue;
        s.resolved = true;
        out.push_back({s.ruling, a.front(), b.front()});
    }
    return out;
}

std::vector<Resolved> Rulings::apply(const std::vector<Resolved>& resolved, Partition& partition) {
    std::vector<Resolved> out;
    std::set<std::pair<std::size_t, std::size_t>> settled;
    for (auto r = resolved.rbegin(); r != resolved.rend(); ++r) {
        if (r->ruling->verdict == Verdict::rename) {
            out.push_back(*r);
            continue;
        }
        // A later line about the same two has taken this one back, or said it again.
        if (!settled.emplace(std::min(r->a, r->b), std::max(r->a, r->b)).second) continue;
        if (r->ruling->verdict == Verdict::same) {
            if (partition.join(r->a, r->b)) {
                out.push_back(*r);
                continue;
            }
            const int line = partition.held_apart(r->a, r->b).value_or(0);
            contradict(*r->ruling, "@undone_by_line " + std::to_string(line));
        } else if (partition.hold_apart(r->a, r->b, r->ruling->line)) {
            out.push_back(*r);
        } else {
            contradict(*r->ruling, "@joined_later");
        }
    }
    std::reverse(out.begin(), out.end());
    return out;
}

void Rulings::contradict(const Ruling& ruling, const std::string& why) {
    remark(Code::ledger_contradiction, ruling, {ruling.a, ruling.b, why});
}

void Rulings::finish() {
    for (const State& s : states_) {
        if (s.resolved) continue;
        const bool two_names = s.ruling->verdict != Verdict::rename;
        const auto look = [&](std::size_t met, const std::string& name) {
            if (met == 0) remark(Code::ledger_name_unknown, *s.ruling, {name, "@unknown_here"});
            if (met > 1) remark(Code::ledger_name_unknown, *s.ruling, {name, "@several_here"});
            return met == 1;
        };
        const bool a = look(s.a_met, s.ruling->a);
        const bool b = !two_names || look(s.b_met, s.ruling->b);
        if (a && b) contradict(*s.ruling, "@other_kind");
    }
    std::stable_sort(ledger_.diagnostics.begin(), ledger_.diagnostics.end(),
                     [](const Diagnostic& x, const Diagnostic& y) { return x.line < y.line; });
}

void Rulings::remark(Code code, const Ruling& ruling, std::vector<std::string> arguments) {
    Diagnostic d;
    d.code = code;
    d.severity = info(code).severity;
    d.document = ledger_.path;
    d.line = ruling.line;
    d.arguments = std::move(arguments);
    ledger_.diagnostics.push_back(std::move(d));
}

}  // namespace mandat::extract
