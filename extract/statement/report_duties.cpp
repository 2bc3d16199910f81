// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/lexicon/verbs.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/deadline.hpp"
#include "extract/statement/delegation_rules.hpp"

namespace mandat::extract {
namespace {

/// Where the report is told, and whether it is the matter that stands before the verb ("planen
/// redovisas") or whoever reports.
struct Told {
    Pattern::Hit verb;
    bool passive = false;
};

std::optional<Told> find_report(const Sentence& s) {
    static const Pattern hands_in(
        "lämna|lämnar|ge|ger|avge|avger ..2 "
        "rapport|delrapport|lägesrapport|slutrapport|"
        "återrapport|redovisning|slutredovisning");
    static const Pattern passive(
        "redovisas|återredovisas|slutredovisas|"
        "delredovisas|återrapporteras|rapporteras|"
        "avrapporteras");
    if (const auto hit = verbs().find(Act::reports, s.tokens)) return Told{*hit, false};
    for (const Pattern* p : {&hands_in, &passive}) {
        if (const auto hit = p->find(s.tokens)) return Told{*hit, p == &passive};
    }
    return std::nullopt;
}

/// "till nämnden", "för styrelsen", "på direktionens sammanträde": who receives it.
std::optional<NodeId> receiver(Delegations& d, const Sentence& s, std::size_t from) {
    constexpr std::size_t farthest = 12;  // tokens from the verb
    for (std::size_t i = from; i + 1 < std::min(s.tokens.size(), from + farthest); ++i) {
        const Token& token = s.tokens[i];
        if (!token.is("till") && !token.is("för") && !token.is("på") && !token.is("vid")) continue;
        // "direktionens sammanträde" is direktionen's, "nämndens arbetsutskott" has a name.
        const bool owns = i + 2 < s.tokens.size() && read_body_noun(s.tokens[i + 2].text);
        auto to = owns ? std::nullopt : d.parties.read_owner(s, i + 1);
        if (!to) to = d.parties.read(s, i + 1);
        if (to && is_body(*to)) return to->id;
    }
    return std::nullopt;
}

bool reported_already(const Delegations& d, const Sentence& s) {
    const int line = d.c.text.evidence(s.span, "").line;
    const auto& edges = d.c.out.claims().edges;
    constexpr std::size_t back = 8;  // edges one sentence makes
    for (std::size_t i = edges.size() > back ? edges.size() - back : 0; i < edges.size(); ++i) {
        const bool reports =
            edges[i].kind == EdgeKind::report_back || edges[i].kind == EdgeKind::reports_to;
        if (reports && edges[i].evidence.front().line == line) return true;
    }
    return false;
}

/// "att kommunstyrelsen senast i december ska redovisa ...", "Arbetsgruppen ges mer tid och
/// redovisar ...": whoever the clause begins with, another clause or a time between.
std::vector<NodeId> reporter_first(Delegations& d, const Sentence& s, std::size_t verb) {
    std::size_t first = 0;
    while (first < verb && (!s.tokens[first].is_word() || s.tokens[first].is("att"))) ++first;
    constexpr std::size_t farthest = 10;  // tokens to the verb
    const auto who = first < verb ? d.parties.read(s, first) : std::nullopt;
    if (!who || who->id == d.c.body || who->end > verb || verb - who->end > farthest) return {};
    const bool charged = std::any_of(d.takers.begin(), d.takers.end(),
                                     [&who](const Party& taker) { return taker.id == who->id; });
    if (charged) return {};  // with whoever was charged beside them
    const bool reporter = is_body(*who) || who->kind == NodeKind::person ||
                          who->kind == NodeKind::role || who->coreference;
    return reporter ? std::vector<NodeId>{who->id} : std::vector<NodeId>{};
}

/// Who reports: the subject, else whoever was charged last in the item.
std::vector<NodeId> reporters(Delegations& d, const Sentence& s, const Told& told) {
    std::vector<NodeId> out;
    if (!told.passive) {
        static const Pattern auxiliary("ska|skall|bör|får|kommer");
        std::size_t verb = told.verb.first;
        while (verb > 0 && (auxiliary.match(s.tokens, verb - 1) || s.tokens[verb - 1].is("att")))
            --verb;
        for (const Party& who : d.parties.read_before(s, verb)) {
            if (who.end == verb && who.id != d.c.body) out.push_back(who.id);
        }
        if (out.empty()) out = reporter_first(d, s, verb);
    }
    if (out.empty()) {
        for (const Party& who : d.takers) out.push_back(who.id);
    }
    if (out.empty() && told.passive) {
        const NodeId group = d.parties.current_group(s.item);
        if (!group.empty()) out.push_back(group);
    }
    return out;
}

}  // namespace

/// "Gruppen återkommer till styrelsen i november", "... och att redovisa resultatet för nämnden":
/// the report that a task ends with, where it is decided or owed.
void read_owed_report(Delegations& d, const Sentence& s) {
    static const Pattern owed("ska|skall|uppdrag|uppgift|uppmanas|åläggs");
    const bool decided = s.section == SectionKind::decision;
    const bool of_new_group = !d.parties.created_group(s.item).empty();
    if (!decided && !of_new_group && !owed.find(s.tokens)) return;
    const auto told = find_report(s);
    if (!told || reported_already(d, s)) return;
    const std::vector<NodeId> who = reporters(d, s, *told);
    if (who.empty()) return;
    auto to = receiver(d, s, told->verb.end);
    if (!to) {
        // "Gruppen ska slutredovisa uppdraget i oktober": to whoever gave it.
        const bool dated = !d.c.head.sessions.empty() && d.c.head.sessions.front().date.date.ok() &&
                           find_deadline(s.tokens, 0, d.c.head.sessions.front().date.date);
        static const Pattern back("slutredovisa|slutredovisar|återkommer|redovisar|redovisa");
        if (!dated || !back.match(s.tokens, told->verb.first)) return;
        to = d.c.body;
    }
    for (const NodeId& reporter : who) {
        if (reporter == *to) continue;
        Edge& edge = d.add(EdgeKind::report_back, reporter, *to, s, told->verb.first,
                           Certainty::explicit_, decided ? "decided" : "stated");
        const std::string due = std::get<TaskFacts>(edge.facts).due_as_written;
        if (d.last_assignment == Delegations::none) continue;
        auto& task = std::get<TaskFacts>(d.c.out.claims().edges[d.last_assignment].facts);
        if (!task.report_back.required) task.report_back = {true, *to, due};
    }
}

}  // namespace mandat::extract
