// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/statement/delegation_rules.hpp"

namespace mandat::extract {
namespace {

/// An assignment of an earlier meeting as a sentence tells it.
struct Earlier {
    NodeId giver;
    std::vector<Party> takers;
    std::size_t what = 0;
};

/// "Kommunstyrelsens uppdrag 2023-05-09 § 7 till kontoret att ...", "nämndens uppdrag, givet av
/// fullmäktige 2023-05-09 § 7, att ..."
Earlier read_earlier(Delegations& d, const Sentence& s, const Pattern::Hit& task) {
    static const Pattern by("givet|gett|lämnat|som? av");
    constexpr std::size_t farthest = 16;  // tokens from the word to the taker
    Earlier out;
    out.giver = d.c.body;
    const std::vector<Party> before = d.parties.read_before(s, task.first);
    const std::size_t end = std::min(task.end + farthest, s.tokens.size());
    std::size_t at = task.end;
    if (const auto given = by.find(s.tokens, task.end); given && given->first <= task.end + 2) {
        if (const auto who = d.parties.read(s, given->end)) out.giver = who->id;
        out.takers = before;
        at = given->end;
    } else if (!before.empty()) {
        out.giver = before.back().id;
    }
    for (std::size_t i = at; i < end; ++i) {
        const bool to = s.tokens[i].is("till") || s.tokens[i].is("åt");
        if (to && out.takers.empty()) out.takers = d.parties.read_list(s, i + 1);
        if (s.tokens[i].is("att")) {
            out.what = i;
            break;
        }
    }
    return out;
}

bool read_fulfilled(Delegations& d, const Sentence& s, const Pattern::Hit& task) {
    static const Pattern done(
        "förklaras|anses|bedöms|anse|förklara|är|härmed vara? som? härmed? "
        "fullgjort|fullgjorda|fullgjord|slutfört|slutförda|avslutat|avslutade|slutredovisat|"
        "genomfört|genomförda|besvarat|verkställt|klart|klara|utfört|utförda|avklarat");
    static const Pattern undone(
        "förklaras|anses|bedöms|är inte|ej vara? som? fullgjort|fullgjorda|slutfört|avslutat");
    static const Pattern close(
        "avsluta|avslutar|avskriva|avskriver|slutredovisa|stänga ..2 "
        "uppdrag|uppdraget|uppdragen");
    static const Pattern closes("uppdrag|uppdraget|uppdragen avslutas|avskrivs|slutredovisas");
    const bool open = undone.find(s.tokens).has_value();
    const bool closed =
        !open && (done.find(s.tokens) || close.find(s.tokens) || closes.find(s.tokens));
    if (!open && !closed) return false;
    const Earlier earlier = read_earlier(d, s, task);
    for (const Party& taker : earlier.takers) {
        if (taker.id == earlier.giver) continue;
        Edge& edge = d.add(EdgeKind::assignment, earlier.giver, taker.id, s, task.first,
                           Certainty::explicit_, closed ? "done" : "ongoing");
        if (earlier.what > 0) d.set_what(edge, s, earlier.what, s.tokens.size());
    }
    return true;
}

}  // namespace

/// An assignment of before that is put off or closed: not a new one.
bool read_closed(Delegations& d, const Sentence& s) {
    static const Pattern put_off("skjuts|skjutas upp|fram");
    static const Pattern any("uppdrag|uppdraget|uppdragen");
    static const Pattern task("uppdrag|uppdraget|uppdragen att|från|om");
    const auto word = any.find(s.tokens);
    if (!word) return false;
    const bool given = word->first > 0 && s.tokens[word->first - 1].is("i");
    if (!given && read_fulfilled(d, s, *word)) return true;
    const auto words = task.find(s.tokens);
    if (!words) return false;
    const auto off = put_off.find(s.tokens);
    if (!off || words->first > off->first) return false;
    Edge& edge = d.add(EdgeKind::assignment, d.c.body, {}, s, words->first, Certainty::explicit_,
                       "postponed");
    d.set_what(edge, s, words->end, off->first);
    d.c.out.remark(Code::unassigned_task, d.clause(s, words->first));
    return true;
}

}  // namespace mandat::extract
