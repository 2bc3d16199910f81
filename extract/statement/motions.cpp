// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/positions.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// What was moved: the words after the verb, without "att" and the full stop.
std::string moved(const Sentence& s, std::size_t first) {
    const auto joint = [&](std::size_t i) {
        return s.tokens[i].is("att") || s.tokens[i].is(":") || s.tokens[i].is(",");
    };
    while (first < s.tokens.size() && joint(first)) ++first;
    std::size_t end = s.tokens.size();
    while (end > first && (s.tokens[end - 1].is(".") || s.tokens[end - 1].is(":"))) --end;
    return words_of(s.tokens, first, end);
}

/// Those named after "med instämmande av" support a motion, they did not make it.
std::size_t support_begins(const Sentence& s, std::size_t verb) {
    static const Pattern support("med instämmande av|från");
    const auto hit = support.find(s.tokens);
    return hit && hit->first < verb ? hit->first : s.tokens.size();
}

void state_motion(Positions& p, const Sentence& s, const std::vector<Subject>& movers,
                  std::size_t support, const std::string& what) {
    for (const Subject& who : movers) {
        const bool seconds = who.first >= support;
        p.state(EdgeKind::proposed, who, s.item, seconds ? "seconded" : "motion",
                ProposalFacts{what}, seconds ? Certainty::implied : Certainty::explicit_);
    }
}

/// "Anna Ek (S) och Bo Al (M) yrkar bifall till ...", "Därefter yrkar Anna Ek (S) att ..."
bool read_mover(Positions& p, const Sentence& s, const Sentence* next) {
    static const Pattern moves("yrkar|yrkade|yrkat|föreslår|föreslog|föreslagit");
    bool found = false;
    for (std::size_t from = 0; from < s.tokens.size();) {
        const auto hit = moves.find(s.tokens, from);
        if (!hit) break;
        if (!is_unsaid(s, hit->first)) {
            const std::size_t support = support_begins(s, hit->first);
            auto movers = read_subjects(p.c, s, from, hit->first, Reach::trailing);
            std::size_t what_at = hit->end;
            if (movers.empty() && what_at < s.tokens.size() && s.tokens[what_at].is_word()) {
                movers = read_subjects(p.c, s, what_at, s.tokens.size(), Reach::leading);
                const bool inverted = !movers.empty() && movers.front().first <= what_at + 1;
                if (!inverted) movers.clear();
                if (inverted) what_at = movers.back().end;
            }
            std::string what = moved(s, what_at);
            const bool goes_on = what.empty() && next != nullptr && next->section == s.section;
            if (goes_on) what = utf8::squeeze(p.c.text.plain(next->span));
            state_motion(p, s, movers, support, what);
            found = found || !movers.empty();
        }
        from = hit->end;
    }
    return found;
}

/// "På förslag av Anna Ek (SD):", "enligt yrkande från C, V och L"
void read_proposal_of(Positions& p, const Sentence& s) {
    static const Pattern proposal(
        "förslag|yrkande|yrkandet|yrkanden|tilläggsyrkande|ändringsyrkande|återremissyrkande|"
        "bordläggningsyrkande|avslagsyrkande|tilläggsförslag|ändringsförslag|motförslag "
        "av|från");
    static const Pattern raised(
        "motionen|motion ..2 väckt|väckts|väcktes|inlämnad|lämnats|ställd "
        "av");
    auto hit = proposal.find(s.tokens);
    if (!hit) hit = raised.find(s.tokens);
    if (!hit || is_unsaid(s, hit->first)) return;
    const auto movers = read_subjects(p.c, s, hit->end, s.tokens.size(), Reach::leading);
    if (movers.empty() || movers.front().first > hit->end + 2) return;
    state_motion(p, s, movers, s.tokens.size(), {});
}

/// "Bo Al (M) instämmer i yrkandet"
void read_support(Positions& p, const Sentence& s) {
    static const Pattern agrees(
        "instämmer|instämde|biträder|biträdde ..5 "
        "yrkande|yrkandet|yrkanden|förslag|förslaget");
    static const Pattern joins("instämmer|instämde");
    auto hit = agrees.find(s.tokens);
    if (!hit && s.section == SectionKind::proposal) hit = joins.find(s.tokens);
    if (!hit || is_unsaid(s, hit->first)) return;
    const auto movers = read_subjects(p.c, s, 0, hit->first, Reach::trailing);
    state_motion(p, s, movers, 0, moved(s, hit->first));
}

}  // namespace

void read_motion(Positions& p, const Sentence& s, const Sentence* next) {
    if (read_mover(p, s, next)) return;
    read_proposal_of(p, s);
    read_support(p, s);
}

void read_motion_title(Positions& p, std::size_t item) {
    static const Pattern motion(
        "motion|motionen|motioner|ledamotsmotion|ledamotsförslag "
        "..2 av|från? (?");
    Sentence s;
    s.tokens = tokenise(p.c.text, p.c.protocol.items[item].title);
    s.tokens.drop_line_ends();
    s.item = item;
    const auto hit = motion.find(s.tokens);
    if (!hit) return;
    std::size_t at = hit->first + 1;
    while (at < hit->end && !s.tokens[at].is("av") && !s.tokens[at].is("från") &&
           !s.tokens[at].is("("))
        ++at;
    if (at == hit->end) return;
    const auto movers = read_subjects(p.c, s, at + 1, s.tokens.size(), Reach::leading);
    if (movers.empty() || movers.front().first > at + 2) return;
    const std::string title = utf8::squeeze(p.c.text.plain(p.c.protocol.items[item].title));
    state_motion(p, s, movers, s.tokens.size(), title);
}

}  // namespace mandat::extract
