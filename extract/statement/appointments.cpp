// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/date.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/elections.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// "t.o.m. den 30 juni 2026", "fr.o.m. 2025-07-01", "för åren 2023-2026", "för 2025".
struct Term {
    std::string since;
    std::string until;
};

std::string day_after(const Tokens& t, std::size_t at, int year) {
    for (std::size_t i = at; i < std::min(at + 3, t.size()); ++i) {
        if (const auto date = read_date(t, i, year)) return to_string(date->date);
    }
    return {};
}

bool is_year(const Tokens& t, std::size_t at) {
    return at < t.size() && t[at].is_number() && t[at].text.size() == 4 &&
           (t[at].text.starts_with("19") || t[at].text.starts_with("20"));
}

Term read_term(const Sentence& s, int year) {
    static const Pattern until("t|till .? o|och .? m|med");
    static const Pattern until_short("tom|längst .? till? med?");
    static const Pattern from("fr|från .? o|och .? m|med");
    static const Pattern from_short("from|fr.o.m");
    static const Pattern years(
        "för|under|perioden|mandatperioden|åren|tiden|verksamhetsåret "
        "åren|perioden|mandatperioden|tiden|verksamhetsåret|året?");
    Term out;
    for (const Pattern* p : {&until, &until_short}) {
        const auto hit = p->find(s.tokens);
        if (hit && out.until.empty()) {
            out.until = day_after(s.tokens, hit->end, year);
            if (out.until.empty() && is_year(s.tokens, hit->end))
                out.until = std::string(s.tokens[hit->end].text) + "-12-31";
        }
    }
    for (const Pattern* p : {&from, &from_short}) {
        const auto hit = p->find(s.tokens);
        if (hit && out.since.empty()) out.since = day_after(s.tokens, hit->end, year);
    }
    if (const auto hit = years.find(s.tokens); hit && is_year(s.tokens, hit->end)) {
        const std::size_t at = hit->end;
        if (const auto first = read_date(s.tokens, at)) {  // "för tiden 2023-01-01 - 2026-12-31"
            out.since = to_string(first->date);
            if (out.until.empty()) out.until = day_after(s.tokens, first->end, year);
            return out;
        }
        const bool span =
            at + 2 < s.tokens.size() && is_dash(s.tokens[at + 1]) && is_year(s.tokens, at + 2);
        const std::string last(s.tokens[span ? at + 2 : at].text);
        if (out.until.empty() && (at + 1 >= s.tokens.size() || span || !is_dash(s.tokens[at + 1])))
            out.until = last + "-12-31";
    }
    return out;
}

Sentence title_of(const Context& c, std::size_t i) {
    Sentence s;
    s.tokens = tokenise(c.text, c.protocol.items[i].title);
    s.tokens.drop_line_ends();
    s.span = c.protocol.items[i].title;
    s.item = i;
    return s;
}

/// Offices of the meeting itself: "Val av ordförande och sekreterare för mötet".
bool elects_for_meeting(const ElectionItem& item) {
    static const Pattern said(
        "för|vid|på dagens|detta|kvällens? "
        "mötet|möte|årsmötet|stämman|sammanträdet|föreningsmötet|"
        "höstmötet|vårmötet|kvällen");
    static const Pattern officers(
        "mötesfunktionärer|mötespresidium|mötesordförande|"
        "mötessekreterare|mötesordföranden|stämmoordförande");
    static const Pattern long_term(
        "styrelse|styrelsen|styrelsens|verksamhetsår|verksamhetsåret|"
        "föreningens|år|vice|kassör|ledamot|ledamöter");
    static const Pattern secretary("sekreterare|justerare|justeringsmän|justeringspersoner");
    static const Pattern chair("ordförande");
    constexpr std::size_t opening = 4;  // a meeting gets its chair among its first items
    const Tokens& t = item.title.tokens;
    if (said.find(t) || officers.find(t)) return true;
    if (long_term.find(t) || item.index >= opening) return false;
    if (secretary.find(t)) return true;  // "Till sekreterare valdes Eva"
    return chair.find(t).has_value() && item.index <= 2;
}

/// "Ordförande", "Ledamöter i rådet", but not "Ordföranden avslutar mötet".
bool names_office(Elections& e, const Sentence& title) {
    const auto office = e.offices.read(title, 0);
    if (!office) return false;
    if (office->end >= title.tokens.size()) return true;
    const Token& next = title.tokens[office->end];
    static const Pattern goes_on("i|för|till|av|och|samt|på|vid|jämte|tillika|eller|under");
    return !next.is_word() || next.capital || goes_on.match(title.tokens, office->end).has_value();
}

ElectionItem election_item(Elections& e, std::size_t i) {
    static const Pattern election(
        "val|personval|styrelseval|fyllnadsval|omval|nyval|konstituering|"
        "konstituerande|tillsättning|utseende|funktionärer|inval|"
        "kompletteringsval|entledigande");
    ElectionItem out;
    out.index = i;
    out.title = title_of(e.c, i);
    out.election = election.find(out.title.tokens).has_value() || names_office(e, out.title);
    if (!out.election) return out;
    out.office = e.offices.find(out.title, 0, out.title.tokens.size());
    out.for_meeting = elects_for_meeting(out);
    return out;
}

bool elects(SectionKind kind) {
    switch (kind) {
        case SectionKind::documents:
        case SectionKind::prepared_by:
        case SectionKind::recipients:
        case SectionKind::proposal:
        case SectionKind::procedure:
        case SectionKind::vote:
        case SectionKind::reservation:
        case SectionKind::interest:
        case SectionKind::earlier: return false;
        default: return true;
    }
}

}  // namespace

void Elections::appoint(const std::vector<Subject>& people, OfficeMention office, const Sentence& s,
                        std::string_view rule, Certainty certainty) {
    if (office.seat == Seat::none || people.empty()) return;
    const int paragraph = c.paragraph(s.item);
    // "Till ledamöter utses ...", below "En arbetsgrupp tillsätts".
    const bool may_be_elsewhere = office.seat == Seat::body || office.seat == Seat::named;
    if (office.body.empty() && may_be_elsewhere) office.body = c.items[s.item].seats;
    const NodeId body = offices.body_of(office, people.front().span, paragraph);
    if (body.empty()) return;
    if (body != c.body) last_group = body;
    const Term term = read_term(s, c.year());
    std::vector<Subject> before = read_predecessor(*this, s);
    if (before.empty() && left.size() == 1 && people.size() == 1) before = left;
    for (const Subject& who : people) {
        if (who.party || who.id == body) continue;
        const bool gone = std::any_of(before.begin(), before.end(),
                                      [&](const Subject& b) { return b.id == who.id; });
        if (gone) continue;
        MemberFacts facts{office.role, office.written, Basis::appointment};
        if (s.section == SectionKind::decision) facts.basis = Basis::decision;
        if (office.seat == Seat::meeting) facts.basis = Basis::attendance;
        // "Anna Ek (sammankallande)": the mark says more than the list.
        if (who.mark_end > who.mark_first) {
            if (const auto own = lexicon().office(s.tokens, who.mark_first);
                own && own->end == who.mark_end) {
                facts.role_as_written =
                    utf8::lower(words_of(s.tokens, who.mark_first, who.mark_end));
                if (own->value->role != Role::member) facts.role = own->value->role;
            }
        }
        Edge& edge = c.out.edge(EdgeKind::member_of, who.id, body, who.span, rule, certainty,
                                std::move(facts), paragraph);
        if (!term.since.empty()) edge.since = term.since;
        if (!term.until.empty() && term.until >= c.out.claims().date) {
            edge.until = term.until;
            std::get<MemberFacts>(edge.facts).ended = true;
        }
        if (edge.until < edge.since) edge.until = edge.since;
        // "A, B och C efter D": the one beside the word comes after D.
        const bool last = &who == &people.back();
        const bool beside = !before.empty() && before.front().first == who.end + 1;
        if (!before.empty() && (people.size() == 1 || (last && beside)))
            succeed(before.front(), who, body, s);
    }
}

void Elections::state_holder(const Subject& who, const OfficeMention& office, const Sentence& s,
                             std::string_view rule) {
    const NodeId body = offices.body_of(office, who.span, c.paragraph(s.item));
    if (body.empty() || who.id == body) return;
    MemberFacts facts{office.role, office.written, Basis::reference};
    if (s.section == SectionKind::decision) facts.basis = Basis::decision;
    c.out.edge(EdgeKind::member_of, who.id, body, who.span, rule, Certainty::explicit_,
               std::move(facts), c.paragraph(s.item));
}

void Elections::resign(const std::vector<Subject>& people, const OfficeMention& office,
                       const Sentence& s) {
    if (office.seat == Seat::none || office.seat == Seat::meeting || people.empty()) return;
    const int paragraph = c.paragraph(s.item);
    const NodeId body = offices.body_of(office, people.front().span, paragraph);
    if (body.empty()) return;
    const Term term = read_term(s, c.year());
    for (const Subject& who : people) {
        if (who.party) continue;
        MemberFacts facts{office.role, office.written, Basis::decision, true};
        Edge& edge = c.out.edge(EdgeKind::member_of, who.id, body, who.span, "resignation",
                                Certainty::explicit_, std::move(facts), paragraph);
        edge.since.clear();  // when the seat began is not said
        if (!term.since.empty()) edge.until = term.since;
    }
}

void Elections::succeed(const Subject& before, const Subject& after, const NodeId& body,
                        const Sentence& s) {
    if (before.party || after.party || before.id == after.id) return;
    c.out.edge(EdgeKind::succeeded_by, before.id, after.id, s.span, "succession",
               Certainty::explicit_, SuccessionFacts{body}, c.paragraph(s.item));
}

std::vector<Subject> read_predecessor(Elections& e, const Sentence& s) {
    static const Pattern instead("i? stället|istället|efterträdare för|till|efter");
    static const Pattern after("efter avgångne|avgående|avgångna|avlidne|avlidna?");
    static const Pattern place("ställe");
    if (const auto hit = place.find(s.tokens)) {
        const auto named = read_subjects(e.c, s, 0, hit->first, Reach::trailing);
        if (!named.empty() && named.back().end == hit->first) return {named.back()};
    }
    for (const Pattern* p : {&instead, &after}) {
        for (std::size_t from = 0; from < s.tokens.size();) {
            const auto hit = p->find(s.tokens, from);
            if (!hit) break;
            from = hit->end;
            const auto named = read_subjects(e.c, s, hit->end, s.tokens.size(), Reach::leading);
            if (!named.empty() && !named.front().party && named.front().first == hit->end)
                return {named.front()};
        }
    }
    return {};
}

void state_elections(Context& context) {
    Elections e(context);
    std::vector<std::vector<const Sentence*>> by_item(context.protocol.items.size());
    for (const Sentence& s : context.sentences) {
        if (!s.quoted && elects(s.section)) by_item[s.item].push_back(&s);
    }
    for (std::size_t i = 0; i < by_item.size(); ++i) {
        const ElectionItem item = election_item(e, i);
        e.left.clear();
        e.left_office.reset();
        e.last_named.reset();
        e.last_group.clear();
        read_resignation(e, item.title, item);
        for (const Sentence* s : by_item[i]) read_resignation(e, *s, item);
        read_elections(e, item, by_item[i]);
        if (item.election) read_election_lists(e, item);
        const Sentence* above = nullptr;
        for (const Sentence* s : by_item[i]) {
            const bool pronoun = s->tokens.front().is("Hon") || s->tokens.front().is("Han");
            if (pronoun && above != nullptr) {
                const auto who =
                    read_subjects(context, *above, 0, above->tokens.size(), Reach::leading);
                if (!who.empty() && !who.front().party) e.last_named = who.front();
            }
            above = s;
            read_succession(e, *s);
            read_office_holders(e, *s);
            read_renaming(e, *s);
        }
    }
}

}  // namespace mandat::extract
