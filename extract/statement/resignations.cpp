// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/elections.hpp"

namespace mandat::extract {
namespace {

/// The office left: "från uppdraget som ersättare i rådet", "som kassör".
std::optional<OfficeMention> office_left(Elections& e, const Sentence& s, std::size_t from) {
    for (std::size_t i = from; i + 1 < s.tokens.size(); ++i) {
        if (!s.tokens[i].is("som") && !s.tokens[i].is("från")) continue;
        std::size_t at = i + 1;
        while (at < s.tokens.size() &&
               (s.tokens[at].is("uppdraget") || s.tokens[at].is("posten") ||
                s.tokens[at].is("platsen") || s.tokens[at].is("som") || s.tokens[at].is("sitt") ||
                s.tokens[at].is("uppdrag") || s.tokens[at].is("sin") || s.tokens[at].is("plats")))
            ++at;
        if (auto office = e.offices.read(s, at)) return office;
        // "som länets representant i rådet"
        const bool owner =
            at + 1 < s.tokens.size() && s.tokens[at].is_word() && s.tokens[at].text.ends_with('s');
        if (auto office = owner ? e.offices.read(s, at + 1) : std::nullopt) return office;
    }
    return std::nullopt;
}

/// "har avgått", "vill avgå": the subject stands before the first of the verbs.
std::size_t before_auxiliary(const Sentence& s, std::size_t verb) {
    static const Pattern auxiliary("har|hade|vill|önskar");
    return verb > 0 && auxiliary.match(s.tokens, verb - 1) ? verb - 1 : verb;
}

/// "slutar i gruppen", "lämnar gruppen"
std::size_t after_preposition(const Sentence& s, std::size_t at) {
    const bool preposition =
        at + 1 < s.tokens.size() &&
        (s.tokens[at].is("i") || s.tokens[at].is("ur") || s.tokens[at].is("från"));
    return preposition ? at + 1 : at;
}

/// Verbs that mean an office even where none is named; one also leaves a room or a meeting.
bool ends_office(const Sentence& s, const Pattern::Hit& verb) {
    static const Pattern office(
        "avsäger|avsade|avsagt|avgår|avgick|avgått|entledigas|entledigades|"
        "entledigats|frånträder|frånträdde");
    return office.match(s.tokens, verb.first).has_value();
}

/// "Bo Al lämnar gruppen": the seat, whatever it was.
void leave_group(Elections& e, const Sentence& s, const std::vector<Subject>& people,
                 const OfficeReader::GroupMention& group) {
    OfficeMention office;
    office.role = Role::member;
    office.written = "ledamot";
    office.body = group.id;
    office.end = group.end;
    e.resign(people, office, s);
    e.left = people;
    e.left_office = office;
}

/// All offices somebody leaves in one sentence: "som ledamot i A och ersättare i B".
void resign_all(Elections& e, const Sentence& s, const std::vector<Subject>& people,
                std::size_t from) {
    std::optional<OfficeMention> office = office_left(e, s, from);
    const bool several = e.left_office.has_value();
    if (office && !people.empty()) e.left_office = office;
    if (several) e.left_office.reset();
    while (office && !people.empty()) {
        e.resign(people, *office, s);
        std::size_t at = office->end;
        const bool more = at < s.tokens.size() && (s.tokens[at].is("och") || s.tokens[at].is(",") ||
                                                   s.tokens[at].is("samt"));
        office = more ? e.offices.read(s, at + 1) : std::nullopt;
    }
}

}  // namespace

void read_resignation(Elections& e, const Sentence& s, const ElectionItem& item) {
    static const Pattern request(
        "avsägelse|avsägelsen|avsägelser|entledigande|entledigandet|avgång|fyllnadsval");
    static const Pattern leaves(
        "avsäger|avsade|avsagt|avgår|avgick|avgått|entledigas|entledigades|entledigats|"
        "lämnar|lämnade|slutar|slutade|frånträder|frånträdde");
    static const Pattern releases(
        "entlediga|entledigar|entledigade|bevilja|beviljar|beviljade|befria|befriar|befriade");
    static const Pattern refused("avslå|avslår|avslås|avslogs|avvisar");
    if (is_conditional(s) || refused.find(s.tokens)) return;
    static const Pattern asks_to_leave("bett|begärt|önskat|önskar att få lämna|avgå|sluta");
    auto leaving = leaves.find(s.tokens);
    if (!leaving) leaving = asks_to_leave.find(s.tokens);
    if (const auto hit = leaving) {
        if (is_unsaid(s, hit->first)) return;
        auto people = read_subjects(e.c, s, 0, before_auxiliary(s, hit->first), Reach::trailing);
        if (office_left(e, s, hit->end)) {
            resign_all(e, s, people, hit->end);
        } else if (ends_office(s, *hit) && item.election && item.office && !people.empty()) {
            e.resign(people, *item.office, s);  // "Bo Al har avgått.", under "Val av kassör"
            e.left = people;
        } else if (const auto group = e.offices.read_group(s, after_preposition(s, hit->end));
                   group && !people.empty()) {
            leave_group(e, s, people, *group);
        }
        return;
    }
    if (const auto hit = releases.find(s.tokens)) {
        if (is_unsaid(s, hit->first)) return;
        const auto people = read_subjects(e.c, s, hit->end, s.tokens.size(), Reach::leading);
        if (!people.empty()) resign_all(e, s, {people.front()}, people.front().end);
        return;
    }
    const auto hit = request.find(s.tokens);
    if (!hit || is_unsaid(s, hit->first) || s.tokens[hit->first].is("fyllnadsval")) return;
    // "Anna Eks (M) avsägelse som ledamot", "avsägelse från Anna Ek (M) som ledamot"
    auto people = read_subjects(e.c, s, 0, hit->first, Reach::trailing);
    std::size_t from = hit->end;
    if (people.empty()) {
        people = read_subjects(e.c, s, hit->end, s.tokens.size(), Reach::leading);
        if (!people.empty()) {
            people = {people.front()};
            from = people.front().end;
        }
    }
    // "avsägelse från uppdraget som ledamot, Anna Ek (M)"
    if (people.empty()) {
        const auto office = office_left(e, s, hit->end);
        if (!office) return;
        people = read_subjects(e.c, s, office->end, s.tokens.size(), Reach::leading);
        if (people.size() == 1) e.resign(people, *office, s);
        return;
    }
    resign_all(e, s, people, from);
}

namespace {

/// "Anna Ek efterträds i styrgruppen av Bo Al", "Hon ersätts av Bo Al som ledamot": with "hon" the
/// one who was named last.
void read_replaced(Elections& e, const Sentence& s, const Pattern::Hit& verb,
                   std::vector<Subject> before) {
    std::size_t by = verb.end;
    while (by < s.tokens.size() && !s.tokens[by].is("av")) ++by;
    if (by + 1 >= s.tokens.size()) return;
    const auto after = read_subjects(e.c, s, by + 1, s.tokens.size(), Reach::leading);
    if (after.size() != 1) return;
    OfficeMention office;
    office.role = Role::member;
    office.written = "ledamot";
    bool said = false;
    for (std::size_t i = verb.end; i < s.tokens.size() && !said; ++i) {
        if (s.tokens[i].is("som")) {
            if (const auto named = e.offices.read(s, i + 1)) {
                office = *named;
                said = true;
            }
        } else if (s.tokens[i].is("i") && i + 1 < s.tokens.size()) {
            if (const auto group = e.parties.read(s, i + 1);
                group &&
                (group->kind == NodeKind::body || group->kind == NodeKind::working_group)) {
                office.body = group->id;
                said = true;
            }
        }
    }
    if (!said) return;
    const bool pronoun =
        verb.first > 0 &&
        (s.tokens[verb.first - 1].is("Hon") || s.tokens[verb.first - 1].is("Han") ||
         s.tokens[verb.first - 1].is("hon") || s.tokens[verb.first - 1].is("han"));
    if (before.empty() && pronoun && e.last_named) before = {*e.last_named};
    e.appoint(after, office, s, "succession");
    if (before.size() != 1) return;
    const NodeId body = e.offices.body_of(office, after.front().span, e.c.paragraph(s.item));
    e.succeed(before.front(), after.front(), body, s);
}

}  // namespace

/// "Bo Al efterträder Anna Ek som kassör", "Bo Al tar över efter Anna Ek som ledamot i nätverket"
void read_succession(Elections& e, const Sentence& s) {
    static const Pattern follows(
        "efterträder|efterträdde|ersätter|ersatte|avlöser|avlöste|efterträds|ersätts");
    static const Pattern takes_over("tar|tog|tillträder|tillträdde över? ..3 efter");
    static const Pattern becomes("är|blir|blev ny|nya");
    if (is_conditional(s)) return;
    const auto office_from = [&](std::size_t at) {
        for (std::size_t i = at; i + 1 < s.tokens.size(); ++i) {
            if (!s.tokens[i].is("som")) continue;
            if (auto office = e.offices.read(s, i + 1)) return office;
        }
        return std::optional<OfficeMention>{};
    };
    for (const Pattern* p : {&follows, &takes_over}) {
        const auto hit = p->find(s.tokens);
        if (!hit || is_unsaid(s, hit->first)) continue;
        auto first = read_subjects(e.c, s, 0, hit->first, Reach::trailing);
        auto second = read_subjects(e.c, s, hit->end, s.tokens.size(), Reach::leading);
        if (p == &follows && s.tokens[hit->first].text.ends_with("s")) {
            read_replaced(e, s, *hit, std::move(first));
            return;
        }
        // "Från 1 januari ersätter Bo Al Anna Ek som ledamot": who comes stands first
        const bool verb_first = p == &follows && first.empty() && second.size() == 2 &&
                                second.front().end == second.back().first;
        if (verb_first) {
            first = {second.front()};
            second = {second.back()};
        }
        // "Bo Al efterträder henne": in the office that the sentence before says she left
        static const Pattern her("henne|honom");
        if (p == &follows && second.empty() && first.size() == 1 && e.left_office &&
            her.match(s.tokens, hit->end)) {
            e.appoint(first, *e.left_office, s, "succession");
            return;
        }
        // Without an office it is the place of a meeting that somebody takes.
        const auto office = office_from(0);
        if (first.size() != 1 || second.size() != 1 || !office) return;
        e.appoint(first, *office, s, "succession");
        const NodeId body = e.offices.body_of(*office, first.front().span, e.c.paragraph(s.item));
        e.succeed(second.front(), first.front(), body, s);
        return;
    }
    const auto hit = becomes.find(s.tokens);
    if (!hit || is_unsaid(s, hit->first)) return;
    const auto who = read_subjects(e.c, s, 0, hit->first, Reach::trailing);
    const auto office = e.offices.read(s, hit->end);
    if (who.size() == 1 && office) e.appoint(who, *office, s, "new_in_office");
}

}  // namespace mandat::extract
