// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/date.hpp"
#include "extract/statement/deadline.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/pattern.hpp"

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

/// An assignment of before that is put off or closed: not a new one.
bool read_closed(Delegations& d, const Sentence& s) {
    static const Pattern closed("förklaras fullgjort|fullgjorda|slutfört|avslutat|avslutade");
    static const Pattern put_off("skjuts|skjutas upp|fram");
    static const Pattern task("uppdrag|uppdraget|uppdragen att|från|om|från");
    const auto words = task.find(s.tokens);
    if (closed.find(s.tokens) && words) return true;
    const auto off = put_off.find(s.tokens);
    if (!words || !off || words->first > off->first) return false;
    Edge& edge = d.add(EdgeKind::assignment, d.c.body, {}, s, words->first, Certainty::explicit_,
                       "postponed");
    d.set_what(edge, s, words->end, off->first);
    d.c.out.remark(Code::unassigned_task, d.clause(s, words->first));
    return true;
}

/// "X får i uppdrag att ..."
void read_passive(Delegations& d, const Sentence& s) {
    static const Pattern given(
        "kommer|ska|skall? också|även? att? får|fick|få|fått|ges|gavs|gives|erhåller|erhöll "
        "också|även|därför|nu? i uppdrag");
    static const Pattern charged("uppdras|uppdrogs|uppdrages|bemyndigas|bemyndigades åt|till?");
    static const Pattern future("kommer|ska|skall");
    if (const auto hit = given.find(s.tokens)) {
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
    if (const auto hit = charged.find(s.tokens)) {
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
    static const Pattern to(
        "uppdra|uppdrar|uppdrog|delegera|delegerar|delegerade|ge|ger|gav|lämna|lämnar "
        "uppdrag|uppdraget|i? uppdrag? åt|till");
    static const Pattern charge("uppdra|uppdrar|uppdrog|bemyndiga|bemyndigar|bemyndigade");
    static const Pattern give("ge|ger|gav|gett");
    static const Pattern in_charge("i uppdrag");
    static const Pattern plain_give("ge|ger|gav|lämna|lämnar åt|till");
    if (const auto hit = to.find(s.tokens)) {
        if (plain_give.match(s.tokens, hit->first)) return;  // "ger till": nothing is assigned
        const std::vector<Party> takers = d.parties.read_list(s, hit->end);
        if (!takers.empty()) {
            d.assign(giver_before(d, s, hit->first), takers, s, hit->first, takers.back().end,
                     status(s, false));
            return;
        }
    }
    if (const auto hit = charge.find(s.tokens)) {
        const std::vector<Party> takers = d.parties.read_list(s, hit->end);
        if (!takers.empty()) {
            const NodeId giver = giver_before(d, s, hit->first);
            d.assign(giver, takers, s, hit->first, takers.back().end,
                     giver == d.c.body ? status(s, false) : "decided_earlier");
        }
        return;
    }
    if (const auto hit = give.find(s.tokens)) {
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

/// "Frågan kommer framåt att tillhöra X"
void read_matter_of(Delegations& d, const Sentence& s) {
    static const Pattern belongs("tillhöra|höra|ligga|handläggas|hanteras till|hos|av?");
    static const Pattern matter("frågan|ärendet|arbetet|uppdraget");
    const auto hit = belongs.find(s.tokens);
    const auto subject = matter.find(s.tokens);
    if (!hit || !subject || subject->first > hit->first) return;
    if (hit->end == hit->first + 1 && !s.tokens[hit->first].is("tillhöra")) return;
    const std::vector<Party> takers = d.parties.read_list(s, hit->end);
    if (!takers.empty()) d.assign(d.c.body, takers, s, hit->first, 0, status(s, true));
}

/// "Utredningen planeras att utföras av X"
void read_executor(Delegations& d, const Sentence& s) {
    static const Pattern by("utföras|utförs|genomföras|genomförs|drivas|drivs|ledas|leds av");
    const auto hit = by.find(s.tokens);
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
        "ska|skall? ..3 presenteras|redovisas|lämnas|slutredovisas|vara|levereras|väntas");
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
