// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/lexicon/verbs.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/subjects.hpp"

namespace mandat::extract {
namespace {

NodeId reporter(const Delegations& d, const Sentence& s) {
    if (!d.takers.empty()) return d.takers.front().id;
    return d.parties.current_group(s.item);
}

bool item_postponed(const Delegations& d, std::size_t item) {
    const Node* node = d.c.out.find(d.c.items[item].decision);
    return node != nullptr && std::get<DecisionFacts>(node->facts).status == "postponed";
}

void report(Delegations& d, const Sentence& s, const Pattern::Hit& hit, const Party& to) {
    const NodeId who = reporter(d, s);
    if (who.empty() || who == to.id) return;
    const bool decided = s.section == SectionKind::decision;
    Edge& edge = d.add(EdgeKind::report_back, who, to.id, s, hit.first, Certainty::explicit_,
                       decided ? "decided" : "planned");
    const auto facts = std::get<TaskFacts>(edge.facts);
    if (d.last_assignment != Delegations::none) {
        auto& task = std::get<TaskFacts>(d.c.out.claims().edges[d.last_assignment].facts);
        task.report_back = {true, to.id, facts.due_as_written};
    }
    if (!decided && d.has_sections()) d.remark_outside(s, hit.first);
}

/// "Gruppen som arbetat med X lämnar sin redovisning": given at this meeting.
void read_report_given(Delegations& d, const Sentence& s, const Pattern::Hit& hit) {
    NodeId from = d.c.items[s.item].focus.empty() ? NodeId{} : d.c.items[s.item].group;
    if (from.empty()) {
        const std::vector<Party> who = d.parties.read_before(s, hit.first);
        if (!who.empty()) from = who.front().id;
    }
    if (from.empty() || from == d.c.body || item_postponed(d, s.item)) return;
    Edge& edge =
        d.add(EdgeKind::report_back, from, d.c.body, s, hit.first, Certainty::explicit_, "done");
    std::get<TaskFacts>(edge.facts).due = d.c.out.claims().date;
}

/// "Nätverket har inom sig valt representanter för återkoppling till X": how reports go
/// already.
bool read_standing_report(Delegations& d, const Sentence& s, const Pattern::Hit& hit,
                          const Party& to) {
    static const Pattern chosen(
        "utsett|valt|utsåg|valde ..2 representanter|representant|kontaktperson");
    const auto choice = chosen.find(s.tokens);
    if (!choice || choice->first > hit.first) return false;
    const auto who = d.parties.find_group(s, 0);
    if (!who || who->id == to.id || who->end > choice->first) return false;
    d.add(EdgeKind::report_back, who->id, to.id, s, hit.first, Certainty::explicit_,
          "decided_earlier");
    return true;
}

/// "Nätverket ..., som kommer att rapportera till X"
void read_future_report(Delegations& d, const Sentence& s, const Pattern::Hit& hit,
                        const Party& to) {
    if (!is_body(to)) return;
    std::vector<Party> who = d.parties.read_before(s, hit.first);
    NodeId from = who.empty() ? NodeId{} : who.front().id;
    if (from.empty()) from = d.parties.created_group(s.item);
    if (from.empty()) from = d.parties.current_group(s.item);
    if (from.empty() || from == to.id) {
        const auto first = d.parties.find_group(s, 0);
        if (!first || first->id == to.id) return;
        from = first->id;
    }
    d.add(EdgeKind::reports_to, from, to.id, s, hit.first, Certainty::explicit_, "planned");
}

/// "Redovisning från gruppen som jobbat med X": it was given at this meeting.
void read_report_from(Delegations& d, const Sentence& s, const Pattern::Hit& hit) {
    const auto who = d.parties.read(s, hit.end);
    NodeId from = who && is_body(*who) ? who->id : NodeId{};
    if (!d.c.items[s.item].focus.empty() && !d.c.items[s.item].group.empty())
        from = d.c.items[s.item].group;
    if (from.empty() || from == d.c.body) return;
    const bool put_off = item_postponed(d, s.item);
    if (put_off) return;
    Edge& edge =
        d.add(EdgeKind::report_back, from, d.c.body, s, hit.first, Certainty::explicit_, "done");
    std::get<TaskFacts>(edge.facts).due = d.c.out.claims().date;
}

/// "Gruppen lämnar en delrapport till nämnden i februari": what a group or somebody is to hand in.
bool read_handing_in(Delegations& d, const Sentence& s) {
    static const Pattern hands(
        "lämnar|lämna|överlämnar|överlämna|presenterar|presentera|avger|avge|ger ..4 "
        "delrapport|rapport|slutrapport|redovisning|delredovisning|förslag|synpunkter|utkast|"
        "lägesrapport|underlag till");
    const auto hit = hands.find(s.tokens);
    if (!hit || is_unsaid(s, hit->first) || s.quoted) return false;
    auto to = d.parties.read(s, hit->end);
    if (!to && hit->end < s.tokens.size()) {  // "till nämnden": the one that meets
        const auto noun = read_body_noun(s.tokens[hit->end].text);
        if (noun && noun->bare && noun->definite && !noun->genitive)
            to = Party{d.c.body, NodeKind::body, s.tokens[hit->end].span,
                       hit->end, hit->end + 1,   false,
                       true};
    }
    if (!to || !is_body(*to)) return false;
    std::size_t verb = hit->first;
    static const Pattern auxiliary("ska|skall");
    if (verb > 0 && auxiliary.match(s.tokens, verb - 1)) --verb;
    bool found = false;
    for (const Party& who : d.parties.read_before(s, verb)) {
        if (who.end != verb || who.id == to->id || who.id == d.c.body) continue;
        if (!is_body(who) && who.kind != NodeKind::person && who.kind != NodeKind::role) continue;
        d.add(EdgeKind::report_back, who.id, to->id, s, hit->first, Certainty::explicit_,
              s.section == SectionKind::decision ? "decided" : "planned");
        found = true;
    }
    return found;
}

/// The first body of the sentence, as its subject: "Nätverket ... har utsett representanter som
/// kan".
std::optional<Party> speaker_before(Delegations& d, const Sentence& s, std::size_t before) {
    auto group = d.parties.find_group(s, 0);
    if (group && group->end < before && group->id != d.c.body) return group;
    return std::nullopt;
}

}  // namespace

/// "ska återredovisas till X", "återrapportering till X", "kommer att rapportera till X"
void read_report(Delegations& d, const Sentence& s) {
    static const Pattern gives(
        "lämnar|lämnade|ger|gav|avger|avgav sin|en|sitt? "
        "redovisning|rapport|lägesrapport|återrapport");
    static const Pattern future("kommer|ska|skall att? rapportera|återrapportera till");
    static const Pattern from(
        "redovisning|rapport|återrapportering|avrapportering|lägesrapport från");
    if (const auto hit = future.find(s.tokens)) {
        const auto to = d.parties.read(s, hit->end);
        if (to) read_future_report(d, s, *hit, *to);
        return;
    }
    if (const auto hit = verbs().find(Act::reported, s.tokens)) {
        const auto to = d.parties.read(s, hit->end);
        if (to && is_body(*to)) report(d, s, *hit, *to);
        return;
    }
    if (read_handing_in(d, s)) return;
    if (const auto hit = gives.find(s.tokens)) {
        read_report_given(d, s, *hit);
        return;
    }
    if (const auto hit = verbs().find(Act::report, s.tokens)) {
        std::size_t to_at = hit->end;
        if (to_at + 1 < s.tokens.size() && s.tokens[to_at].is("/")) to_at += 2;  // "till/från"
        const auto to = d.parties.read(s, to_at);
        if (to && is_body(*to)) {
            if (!read_standing_report(d, s, *hit, *to)) report(d, s, *hit, *to);
            return;
        }
    }
    if (const auto hit = from.find(s.tokens)) read_report_from(d, s, *hit);
}

/// "ska tjänstemannaorganisationen redogöra för ...", "Kommunerna ska återkoppla till Anna"
void read_report_duty(Delegations& d, const Sentence& s) {
    static const Pattern reports("redogöra|återkoppla|återrapportera|redovisa|meddela|underrätta");
    static const Pattern shall("ska|skall|kan");
    const auto hit = reports.find(s.tokens);
    if (!hit) return;
    const auto duty = shall.find(s.tokens);
    if (!duty || duty->first > hit->first) return;
    std::optional<Party> who;
    if (duty->end < hit->first) {
        who = d.parties.read(s, duty->end);
    } else {
        const auto before = d.parties.read_before(s, duty->first);
        if (!before.empty()) who = before.front();
    }
    if (!who && d.c.protocol.items.empty()) return;
    if (!who) who = speaker_before(d, s, duty->first);
    if (!who) return;
    std::optional<Party> to;
    const bool direct = s.tokens[hit->first].is("meddela") || s.tokens[hit->first].is("underrätta");
    for (std::size_t i = hit->end; i < std::min(s.tokens.size(), hit->end + 5) && !to; ++i) {
        const bool receiver =
            s.tokens[i - 1].is("till") || s.tokens[i - 1].is("från") || (direct && i == hit->end);
        if (receiver) to = d.parties.read(s, i);
    }
    static const Pattern about(
        "redogöra|redovisa för|vad|hur|bokslut|bokslutet|arbetet|verksamheten");
    const bool now =
        about.match(s.tokens, hit->first).has_value() && s.section != SectionKind::decision;
    if (to) {
        const bool informal = s.section != SectionKind::decision && d.has_sections();
        const bool can = s.tokens[duty->first].is("kan");
        d.add(EdgeKind::report_back, who->id, to->id, s, hit->first, Certainty::explicit_,
              can                                  ? "decided_earlier"
              : s.section == SectionKind::decision ? "decided"
                                                   : "stated");
        if (informal && !can) d.remark_outside(s, hit->first);
    } else if (now) {
        d.add(EdgeKind::report_back, who->id, d.c.body, s, hit->first, Certainty::explicit_,
              "done");
    }
}

/// "Beslut skjuts upp då gruppen behöver mer tid innan redovisning."
void read_postponed_report(Delegations& d, const Sentence& s) {
    static const Pattern off("skjuts|skjutas upp|fram");
    static const Pattern report("redovisning|redovisningen|rapport|rapportering");
    if (s.section != SectionKind::decision || !off.find(s.tokens)) return;
    const auto word = report.find(s.tokens);
    const NodeId group = d.parties.current_group(s.item);
    if (word && !group.empty())
        d.add(EdgeKind::report_back, group, d.c.body, s, word->first, Certainty::explicit_,
              "postponed");
}

/// "Gruppen är överens om att inte sätta fasta tider för rapport till X": how reports shall go.
bool read_meta_agreement(Delegations& d, const Sentence& s) {
    static const Pattern agreed("är? överens|enas|enades|eniga om|att");
    static const Pattern report("rapport|rapportering|återrapportering|återkoppling till");
    const auto yes = agreed.find(s.tokens);
    const auto hit = report.find(s.tokens);
    if (!yes || !hit) return false;
    d.remark_outside(s, yes->first);
    std::size_t to_at = hit->end;
    if (to_at + 1 < s.tokens.size() && s.tokens[to_at].is("/")) to_at += 2;
    const auto to = d.parties.read(s, to_at);
    if (!to || !is_body(*to)) return true;
    const NodeId id =
        "working_group/samtliga-arbetsgrupper--" + d.c.body.substr(d.c.body.find('/') + 1);
    if (d.c.out.find(id) == nullptr) return true;
    d.c.out.mention(id, d.clause(s, yes->first), "collective", d.c.paragraph(s.item));
    d.add(EdgeKind::report_back, id, to->id, s, yes->first, Certainty::explicit_, "stated");
    return true;
}

}  // namespace mandat::extract
