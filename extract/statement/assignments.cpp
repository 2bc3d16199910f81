// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/pattern.hpp"
#include "extract/lexicon/verbs.hpp"
#include "extract/mention/date.hpp"
#include "extract/statement/deadline.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/subjects.hpp"

namespace mandat::extract {
namespace {

std::string status(const Sentence& s, bool future) {
    if (s.quoted || s.section == SectionKind::earlier) return "decided_earlier";
    if (future && s.section != SectionKind::decision) return "planned";
    return "decided";
}

/// "I juli beslutade regeringen att uppdra ...": somebody else's decision; else the meeting's.
NodeId giver_before(Delegations& d, const Sentence& s, std::size_t verb) {
    static const Pattern decided("beslutade|beslutar|beslöt");
    const auto hit = decided.find(s.tokens);
    if (!hit || hit->first > verb) return d.c.body;
    if (const auto after = d.parties.read(s, hit->end); after && after->end <= verb)
        return after->id;
    const std::vector<Party> before = d.parties.read_before(s, hit->first);
    return before.empty() ? d.c.body : before.front().id;
}

}  // namespace

/// "X får i uppdrag att ..."
void read_passive(Delegations& d, const Sentence& s) {
    static const Pattern future("kommer|ska|skall");
    auto hit = verbs().find(Act::given, s.tokens);
    if (hit) {
        std::size_t verb = hit->first;
        const bool planned = future.match(s.tokens, verb).has_value();
        std::vector<Party> takers = d.parties.read_before(s, verb);
        NodeId giver = d.c.body;
        std::size_t what = hit->end;
        if (what + 1 < s.tokens.size() && s.tokens[what].is("av")) {
            if (const auto by = d.parties.read(s, what + 1)) {
                giver = by->id;
                what = by->end;
            }
        }
        if (takers.empty()) return;
        const std::string state = status(s, planned);
        if (state == "decided_earlier" || !s.quoted) d.assign(giver, takers, s, verb, what, state);
        return;
    }
    hit = verbs().find(Act::charged, s.tokens);
    if (hit) {
        const bool after = hit->end > hit->first + 1;
        std::vector<Party> takers =
            after ? d.parties.read_list(s, hit->end) : d.parties.read_before(s, hit->first);
        if (!takers.empty())
            d.assign(d.c.body, takers, s, hit->first, after ? takers.back().end : hit->end,
                     status(s, false));
    }
}

/// "uppdra åt X att ...", "ge X i uppdrag att ...", "delegera till X att ..."
void read_active(Delegations& d, const Sentence& s) {
    static const Pattern in_charge("i uppdrag|uppgift");
    static const Pattern plain_give("ge|ger|gav|lämna|lämnar åt|till");
    if (const auto hit = verbs().find(Act::gives, s.tokens)) {
        if (plain_give.match(s.tokens, hit->first)) return;  // "ger till": nothing is assigned
        const std::vector<Party> takers = d.parties.read_list(s, hit->end);
        if (!takers.empty()) {
            d.assign(giver_before(d, s, hit->first), takers, s, hit->first, takers.back().end,
                     status(s, false));
            return;
        }
    }
    if (const auto hit = verbs().find(Act::charges, s.tokens)) {
        const std::vector<Party> takers = d.parties.read_list(s, hit->end);
        if (!takers.empty()) {
            const NodeId giver = giver_before(d, s, hit->first);
            d.assign(giver, takers, s, hit->first, takers.back().end,
                     giver == d.c.body ? status(s, false) : "decided_earlier");
        }
        return;
    }
    if (const auto hit = verbs().find(Act::gives_charge, s.tokens)) {
        const std::vector<Party> takers = d.parties.read_list(s, hit->end);
        if (takers.empty()) return;
        const auto charge_at = in_charge.find(s.tokens, takers.back().end);
        if (charge_at && charge_at->first <= takers.back().end + 2) {
            const NodeId giver = giver_before(d, s, hit->first);
            d.assign(giver, takers, s, hit->first, charge_at->end,
                     giver == d.c.body ? status(s, false) : "decided_earlier");
        }
    }
}

/// "delegera frågan till utskottet", "Uppdrag åt styrelsen att ...", "får ansvar för", "utses att
/// kontakta": less usual ways of handing something on.
void read_handed(Delegations& d, const Sentence& s) {
    static const Pattern noun("uppdrag åt|till");
    static const Pattern verify("justera|justerar|underteckna|föra|jämte|tillsammans");
    if (const auto hit = verbs().find(Act::delegates, s.tokens)) {
        if (is_unsaid(s, hit->first)) return;  // "får inte delegeras till ..."
        const std::vector<Party> takers = d.parties.read_list(s, hit->end);
        static const Pattern to_decide("att|för ..2 besluta|beslut|avgöra|avgörande|beredning");
        for (const Party& taker : takers) {
            const bool matter = is_body(taker) && to_decide.match(s.tokens, takers.back().end);
            if (matter)
                d.add(EdgeKind::referral, d.c.body, taker.id, s, hit->first, Certainty::explicit_,
                      status(s, false));
        }
        if (!takers.empty() && !to_decide.match(s.tokens, takers.back().end))
            d.assign(d.c.body, takers, s, hit->first, hit->first + 1, status(s, false));
        return;
    }
    std::size_t first = 0;
    while (first < s.tokens.size() && !s.tokens[first].is_word()) ++first;
    if (const auto hit = noun.match(s.tokens, first)) {
        const std::vector<Party> takers = d.parties.read_list(s, hit->end);
        const bool task = !takers.empty() && takers.back().end < s.tokens.size() &&
                          s.tokens[takers.back().end].is("att");
        if (task) d.assign(d.c.body, takers, s, first, takers.back().end, status(s, false));
        return;
    }
    for (const Pattern& form : verbs().forms(Act::entrusted)) {
        const auto hit = form.find(s.tokens);
        if (!hit || verify.match(s.tokens, hit->end)) continue;
        const std::vector<Party> takers = d.parties.read_before(s, hit->first);
        if (takers.empty()) continue;
        d.assign(d.c.body, takers, s, hit->first, hit->end - 1, status(s, false));
        return;
    }
}

/// "Styrelsen ber kansliet att till mötet den 5 mars ta fram ...": a request.
void read_request(Delegations& d, const Sentence& s) {
    const auto hit = verbs().find(Act::asks, s.tokens);
    if (!hit || s.quoted) return;
    const std::vector<Party> givers = d.parties.read_before(s, hit->first);
    const std::vector<Party> takers = d.parties.read_list(s, hit->end);
    if (givers.empty() || takers.empty() || takers.back().end >= s.tokens.size()) return;
    if (!s.tokens[takers.back().end].is("att") || givers.front().id == takers.front().id) return;
    for (const Party& taker : takers) {
        Edge& edge = d.add(EdgeKind::assignment, givers.front().id, taker.id, s, hit->first,
                           Certainty::implied, status(s, false));
        d.set_what(edge, s, takers.back().end, s.tokens.size());
    }
}

/// "Frågan kommer framåt att tillhöra X"
void read_matter_of(Delegations& d, const Sentence& s) {
    static const Pattern matter("frågan|ärendet|arbetet|uppdraget");
    const auto hit = verbs().find(Act::belongs, s.tokens);
    const auto subject = matter.find(s.tokens);
    if (!hit || !subject || subject->first > hit->first) return;
    if (hit->end == hit->first + 1 && !s.tokens[hit->first].is("tillhöra")) return;
    const std::vector<Party> takers = d.parties.read_list(s, hit->end);
    if (!takers.empty()) d.assign(d.c.body, takers, s, hit->first, 0, status(s, true));
}

/// "Utredningen planeras att utföras av X"
void read_executor(Delegations& d, const Sentence& s) {
    const auto hit = verbs().find(Act::done_by, s.tokens);
    if (!hit) return;
    const std::vector<Party> takers = d.parties.read_list(s, hit->end);
    if (takers.empty()) return;
    NodeId giver = d.c.body;
    for (std::size_t i = 0; i < hit->first; ++i) {
        const auto subject = s.tokens[i].is_word() ? d.parties.read(s, i) : std::nullopt;
        if (subject && subject->kind == NodeKind::project) giver = subject->id;
    }
    for (const Party& taker : takers)
        d.add(EdgeKind::assignment, giver, taker.id, s, hit->first, Certainty::explicit_,
              "planned");
    static const Pattern recruiting(
        "rekrytera|rekryteras|rekryterar|tillsättas|anställa|anställer");
    if (recruiting.find(s.tokens) && takers.front().kind == NodeKind::role) {
        d.c.out.remark(Code::unfilled_post, d.clause(s, hit->first));
    }
}

/// "utredningen utifrån styrelsens beslut 2025-05-09 § 16"
void read_earlier_decision(Delegations& d, const Sentence& s) {
    static const Pattern inquiry("utredningen|uppdraget");
    static const Pattern decision("beslut");
    const auto hit = inquiry.find(s.tokens);
    const auto word = decision.find(s.tokens);
    if (!hit || !word || word->first <= hit->end || !read_date(s.tokens, word->end)) return;
    std::optional<Party> body;
    for (std::size_t i = hit->end; i < word->first && !body; ++i) {
        if (s.tokens[i].is_word()) body = d.parties.read(s, i);
        if (body && body->end != word->first) body.reset();
    }
    if (!body) return;
    const auto subject = d.parties.read(s, hit->first);
    if (!subject || subject->kind != NodeKind::project) return;
    d.add(EdgeKind::assignment, body->id, subject->id, s, hit->first, Certainty::explicit_,
          "decided_earlier");
}

/// "Slutbetänkandet ska presenteras i juni 2026": by when the task just given is due.
void read_due(Delegations& d, const Sentence& s) {
    static const Pattern shall(
        "ska|skall? ..3 "
        "presenteras|redovisas|lämnas|slutredovisas|vara|levereras|väntas");
    if (d.last_assignment == Delegations::none || d.c.head.sessions.empty() ||
        !d.c.head.sessions.front().date.date.ok())
        return;
    const auto hit = shall.find(s.tokens);
    if (!hit) return;
    const auto due = find_deadline(s.tokens, hit->end, d.c.head.sessions.front().date.date);
    auto& task = std::get<TaskFacts>(d.c.out.claims().edges[d.last_assignment].facts);
    if (!due || due->vague || !task.due_as_written.empty()) return;
    task.due = due->iso;
    task.due_as_written = due->written;
    d.c.out.claims().edges[d.last_assignment].evidence.push_back(
        d.c.text.evidence(d.clause(s, hit->first), "due", d.c.paragraph(s.item)));
}

}  // namespace mandat::extract
