// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/elections.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::string_view office_rule = "office_holder";

/// "tidigare", "avgående": words before an office that make it another time's.
bool is_of_other_time(const Token& token) {
    static const Pattern other(
        "tidigare|förre|förra|förutvarande|dåvarande|avgående|avgångne|tillträdande|blivande");
    Tokens one;
    one.push_back(token);
    return other.match(one, 0).has_value();
}

/// A body as an owner at tokens[at]: "kommunstyrelsens", "gruppens"; its id and the next token.
std::optional<OfficeReader::GroupMention> read_owner(Elections& e, const Sentence& s,
                                                     std::size_t at) {
    if (const auto body = e.parties.read_owner(s, at))
        return OfficeReader::GroupMention{body->id, at + 1};
    const auto noun = read_body_noun(s.tokens[at].text);
    if (!noun || !noun->genitive || !noun->definite) return std::nullopt;
    // "gruppens", where no group is known: nobody's.
    if (noun->bare || noun->kind != NodeKind::body) return std::nullopt;
    std::string name(s.tokens[at].text);
    name.pop_back();
    const NodeId id = e.c.group(noun->kind, utf8::capitalised(name), noun->type, s.tokens[at].span,
                                office_rule, e.c.paragraph(s.item))
                          .id;
    return OfficeReader::GroupMention{id, at + 1};
}

/// "kommunstyrelsens ordförande Anna Ek (S)"
void read_apposition(Elections& e, const Sentence& s) {
    if (!s.has_owner) return;
    for (std::size_t i = 0; i + 2 < s.tokens.size(); ++i) {
        if (!s.tokens[i].is_word() || !s.tokens[i].text.ends_with('s')) continue;
        if (i > 0 && is_of_other_time(s.tokens[i - 1])) continue;
        const auto owner = read_owner(e, s, i);
        if (!owner || owner->end >= s.tokens.size()) continue;
        auto office = e.offices.read(s, owner->end);
        if (!office || office->first != owner->end || office->end >= s.tokens.size() ||
            !office->body.empty() || office->seat == Seat::none || office->seat == Seat::meeting)
            continue;
        if (!s.tokens[office->end].is_word() || !s.tokens[office->end].capital) continue;
        const auto who = read_subjects(e.c, s, office->end, s.tokens.size(), Reach::leading);
        if (who.empty() || who.front().party || who.front().first != office->end) continue;
        office->body = owner->id;
        e.state_holder(who.front(), *office, s, office_rule);
        i = who.front().end - 1;
    }
}

/// "Anna Ek är ordförande i rådet", "Bo Al blir gruppens kontaktperson", "Cia Å kvarstår som
/// ledamot"
void read_predicate(Elections& e, const Sentence& s) {
    static const Pattern is("är|blir|blev|kvarstår|fortsätter|kvarstod som?");
    for (std::size_t from = 0; from < s.tokens.size();) {
        const auto hit = is.find(s.tokens, from);
        if (!hit) return;
        from = hit->end;
        if (is_unsaid(s, hit->first) || hit->end >= s.tokens.size()) continue;
        std::size_t at = hit->end;
        NodeId body;
        if (const auto owner = read_owner(e, s, at)) {
            body = owner->id;
            at = owner->end;
        }
        if (at >= s.tokens.size() || is_of_other_time(s.tokens[at])) continue;
        auto office = e.offices.read(s, at);
        if (!office || office->seat == Seat::none || office->seat == Seat::meeting) continue;
        if (!body.empty()) office->body = body;
        const bool stays = s.tokens[hit->first].text.starts_with("k") ||
                           s.tokens[hit->first].text.starts_with("f");
        if (office->body.empty()) office->body = e.c.items[s.item].seats;
        if (office->body.empty() && stays && office->seat == Seat::body) office->body = e.c.body;
        if (office->body.empty()) continue;
        const auto who = read_subjects(e.c, s, 0, hit->first, Reach::trailing);
        if (who.empty() || who.front().party || who.back().end != hit->first) continue;
        for (const Subject& one : who) e.state_holder(one, *office, s, office_rule);
    }
}

/// "Sammankallande är Anna Ek", "Anna Ek är sammankallande": of the group that the item sets up or
/// fills.
void read_convener(Elections& e, const Sentence& s) {
    static const Pattern convenes(
        "sammankallande|gruppledare|sammankallare|ordförande är|blir|utses|blev");
    static const Pattern is_convener(
        "är|blir|blev|utses|valdes|väljs till|som|dess|gruppens? "
        "sammankallande|sammankallare|gruppledare");
    const NodeId& seats = e.c.items[s.item].seats.empty() ? e.last_group : e.c.items[s.item].seats;
    if (seats.empty()) return;
    std::vector<Subject> who;
    auto hit = convenes.find(s.tokens);
    if (hit && hit->first <= 3) {
        who = read_subjects(e.c, s, hit->end, s.tokens.size(), Reach::leading);
        if (!who.empty() && who.front().first != hit->end) who.clear();
    } else if ((hit = is_convener.find(s.tokens))) {
        who = read_subjects(e.c, s, 0, hit->first, Reach::trailing);
        if (who.size() != 1 || who.front().end != hit->first) who.clear();
    }
    if (who.empty() || who.front().party || is_unsaid(s, hit->first)) return;
    OfficeMention office;
    office.role = Role::chair;
    office.written = "sammankallande";
    office.body = seats;
    office.end = hit->end;
    e.appoint({who.front()}, office, s, office_rule);
}

/// "Anna Ek leder kommittén", "Bo Al går in i hans ställe"
void read_verbs(Elections& e, const Sentence& s) {
    static const Pattern leads("leder|leda");
    static const Pattern stays("sitter|sitta|är|finns kvar i|som");
    static const Pattern steps_in(
        "går|gick|träder|trädde|inträder in? i hans|hennes|dennes ställe");
    static const Pattern takes_place("tar|tog|övertar|övertog över? hans|hennes|dennes plats");
    static const Pattern place_taken("hans|hennes|dennes plats tas|togs|övertas|övertogs över? av");
    const auto subject_of = [&](std::size_t verb) -> std::optional<Subject> {
        const auto who = read_subjects(e.c, s, 0, verb, Reach::trailing);
        if (who.size() != 1 || who.front().party || who.front().end != verb) return std::nullopt;
        return who.front();
    };
    if (const auto hit = leads.find(s.tokens); hit && !is_unsaid(s, hit->first)) {
        const auto who = subject_of(hit->first);
        const auto group = who ? e.offices.read_group(s, hit->end) : std::nullopt;
        if (group) {
            OfficeMention office;
            office.role = Role::chair;
            office.written = "leder";
            office.body = group->id;
            e.appoint({*who}, office, s, office_rule);
        }
    }
    // "Anna Ek och Bo Al sitter kvar i styrgruppen"
    if (const auto hit = stays.find(s.tokens); hit && !is_unsaid(s, hit->first)) {
        const auto who = read_subjects(e.c, s, 0, hit->first, Reach::trailing);
        const auto group = e.offices.read_group(s, hit->end);
        if (group && !who.empty() && who.back().end == hit->first) {
            OfficeMention office;
            office.role = Role::member;
            office.written = "ledamot";
            office.body = group->id;
            for (const Subject& one : who) {
                if (!one.party) e.state_holder(one, office, s, office_rule);
            }
        }
    }
    for (const Pattern* p : {&steps_in, &takes_place}) {
        const auto hit = p->find(s.tokens);
        if (!hit || is_unsaid(s, hit->first)) continue;
        const auto who = subject_of(hit->first);
        if (who && e.left_office) e.appoint({*who}, *e.left_office, s, "succession");
    }
    if (const auto hit = place_taken.find(s.tokens); hit && e.left_office) {
        const auto who = read_subjects(e.c, s, hit->end, s.tokens.size(), Reach::leading);
        if (who.size() == 1 && !who.front().party && who.front().first == hit->end)
            e.appoint(who, *e.left_office, s, "succession");
    }
}

}  // namespace

void read_office_holders(Elections& e, const Sentence& s) {
    if (is_conditional(s)) return;
    read_apposition(e, s);
    read_predicate(e, s);
    read_convener(e, s);
    read_verbs(e, s);
}

}  // namespace mandat::extract
