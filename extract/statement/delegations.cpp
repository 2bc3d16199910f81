// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/rules.hpp"

namespace mandat::extract {
namespace {

/// Sections whose words decide or report; papers, addresses, votes and motions hand nothing on.
bool speaks(SectionKind kind) {
    switch (kind) {
        case SectionKind::documents:
        case SectionKind::recipients:
        case SectionKind::proposal:
        case SectionKind::procedure:
        case SectionKind::vote:
        case SectionKind::reservation:
        case SectionKind::interest: return false;
        default: return true;
    }
}

/// "Sara: Demografikurvan ser ...": what somebody said at the meeting.
bool is_speech(const Delegations& d, const Sentence& s) {
    std::size_t i = 0;
    while (i < s.tokens.size() && i < 6 &&
           (s.tokens[i].capital || s.tokens[i].is("och") || s.tokens[i].is(",")))
        ++i;
    if (i == 0 || i >= s.tokens.size() || !s.tokens[i].is(":")) return false;
    return std::any_of(d.c.people.begin(), d.c.people.end(),
                       [&](const KnownPerson& p) { return s.tokens[0].is(p.first_name); });
}

bool is_negated(const Sentence& s) {
    static const Pattern no(
        "inte|ej|aldrig ..9 "
        "uppdrag|ta|tar|överta|övertar|ansvara|ansvarar|bilda|bildas|tillsätta|rapportera");
    static const Pattern shall("ska|skall|får|kommer inte|ej");
    return no.find(s.tokens) || shall.find(s.tokens);
}

bool speaks_of_task(const Sentence& s) {
    static const Pattern task("uppdrag|ansvar|ta|tar|överta|övertar|uppgift|uppgiften");
    static const Pattern subject("gruppen|arbetsgruppen|nämnden|styrelsen|nätverket|förvaltningen");
    return task.find(s.tokens).has_value() && subject.find(s.tokens).has_value();
}

/// Somebody wants it so: nothing is decided by that. A body that proposes to another under its own
/// decision hands on all the same.
bool is_motion(const Sentence& s) {
    static const Pattern moves("yrkar|yrkade|yrkat");
    static const Pattern proposes("föreslår|föreslog|föreslås|föreslagit");
    if (moves.find(s.tokens) || s.tokens.back().is("?")) return true;
    return s.section != SectionKind::decision && proposes.find(s.tokens).has_value();
}

void read(Delegations& d, const Sentence& s) {
    if (is_motion(s) || read_meta_agreement(d, s)) return;
    if (is_negated(s)) {
        if (speaks_of_task(s)) d.c.out.remark(Code::negated_statement, s.span);
        return;
    }
    if (read_closed(d, s)) return;
    const std::size_t known = d.c.out.claims().edges.size();
    read_passive(d, s);
    read_active(d, s);
    if (d.c.out.claims().edges.size() == known) read_handed(d, s);
    read_request(d, s);
    read_matter_of(d, s);
    read_executor(d, s);
    read_earlier_decision(d, s);
    read_soft(d, s);
    read_duty(d, s);
    if (d.c.out.claims().edges.size() == known) read_decided_task(d, s);
    read_appointment(d, s);
    read_report(d, s);
    read_report_duty(d, s);
    read_owed_report(d, s);
    read_new_group(d, s);
    read_escalation(d, s);
    read_referral(d, s);
    read_staffing(d, s);
    read_coordination(d, s);
    read_postponed_report(d, s);
    read_due(d, s);
}

}  // namespace

void state_delegations(Context& context) {
    Delegations d(context);
    std::size_t item = Delegations::none;
    for (const Sentence& s : context.sentences) {
        if (s.item != item) {
            item = s.item;
            d.begin_item();
        }
        if (s.section == SectionKind::prepared_by) {
            read_prepared(d, s);
            continue;
        }
        if (!speaks(s.section)) continue;
        if (!s.quoted && d.is_informal(s.item)) read_informal(d, s);
        if (!is_speech(d, s)) read(d, s);
        d.before = &s;
    }
    for (std::size_t i = 0; i < context.protocol.items.size(); ++i) read_composed_group(d, i);
    read_action_tables(d);
}

}  // namespace mandat::extract
