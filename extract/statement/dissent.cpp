// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <vector>

#include "extract/lexicon/pattern.hpp"
#include "extract/statement/positions.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// A way to set oneself apart: verbs after those who do it, and a noun before them.
struct Form {
    Dissent form;
    std::vector<Pattern> verbs;
    Pattern noun;
};

const std::vector<Form>& forms() {
    static const std::vector<Form> all = {
        Form{Dissent::not_taking_part,
             {Pattern("deltar|deltog inte|ej i beslutet|beslut|besluten"),
              Pattern("avstår|avstod från att? delta|deltaga i beslutet|beslut|besluten")},
             Pattern("beslutsavstående av|från")},
        Form{Dissent::reservation,
             {Pattern("reserverar|reserverade|reserverat sig"),
              Pattern("lämnar|lämnade|lämnat|inlämnar|inkommer|anmäler|anmälde ..4 "
                      "reservation|reservationer"),
              Pattern("anmäler|anmälde avvikande|skiljaktig mening")},
             Pattern("reservation|reservationer ..3 av|från")},
        Form{Dissent::statement,
             {Pattern("lämnar|lämnade|lämnat|avger|avgav|avgett|inlämnar|anmäler|anmälde ..5 "
                      "särskilt yttrande")},
             Pattern("särskilt|särskilda yttrande|yttranden ..3 av|från")},
        Form{Dissent::note,
             {Pattern("lämnar|lämnade|lämnat|inlämnar|gör|begär|begärde|avger|avgav ..8 "
                      "protokollsanteckning|protokollsanteckningar|röstförklaring"),
              Pattern("begär|begärde|vill att? få? antecknat|antecknad|anteckna")},
             Pattern("protokollsanteckning|protokollsanteckningar|röstförklaring ..3 av|från")},
    };
    return all;
}

/// The first verb of a form in a sentence.
std::optional<Pattern::Hit> find_verb(const Form& form, const Sentence& s) {
    for (const Pattern& verb : form.verbs) {
        if (const auto hit = verb.find(s.tokens)) return hit;
    }
    return std::nullopt;
}

/// "Anna Ek (M)" alone under "Reservationer".
Dissent form_of_section(Positions& p, const Sentence& s) {
    for (const Section& section : p.c.protocol.items[s.item].sections) {
        if (section.body.begin > s.span.begin || section.body.end < s.span.end) continue;
        const std::string low = utf8::lower(p.c.text.plain(section.heading));
        if (low.find("yttrande") != std::string::npos) return Dissent::statement;
        if (low.find("anteckning") != std::string::npos) return Dissent::note;
    }
    return Dissent::reservation;
}

/// A line of nothing but names.
bool only_names(const Sentence& s, const std::vector<Subject>& who) {
    std::size_t named = 0;
    for (const Subject& one : who) named += one.end - one.first;
    std::size_t words = 0;
    for (const Token& token : s.tokens) {
        words += token.is_word() && !token.is("och") && !token.is("samt") ? 1U : 0U;
    }
    return !who.empty() && words <= named;
}

void state_dissent(Positions& p, const Sentence& s, const std::vector<Subject>& who, Dissent form) {
    for (const Subject& one : who)
        p.state(EdgeKind::reserved, one, s.item, "dissent", DissentFacts{form});
}

bool speaks_of_interest(const Sentence& s) {
    static const Pattern interest("jäv|jävig|jäviga|jävsskäl|jävssituation|delikatessjäv");
    return interest.find(s.tokens).has_value();
}

/// "deltar inte i handläggningen av ärendet": the set phrase of somebody with an interest in it.
bool leaves_matter(const Sentence& s) {
    static const Pattern apart(
        "deltar|deltog|deltagit inte|ej ..6 handläggningen|handläggning|överläggningen|"
        "beredningen|behandlingen");
    static const Pattern before(
        "inte|ej deltagit|deltar|deltog i "
        "handläggningen|handläggning|överläggningen|behandlingen");
    static const Pattern neither("deltar|deltog|deltagit varken i");
    return apart.find(s.tokens).has_value() || before.find(s.tokens).has_value() ||
           neither.find(s.tokens).has_value();
}

/// "lämnade rummet eftersom ...": the room is left for the time of the matter.
bool leaves_room(const Sentence& s) {
    static const Pattern room(
        "lämnar|lämnade rummet|lokalen|salen|sammanträdesrummet eftersom|då|under|när|medan|på");
    return room.find(s.tokens).has_value();
}

/// The item that "§ 12" in the sentence points at; else the sentence's own.
std::size_t item_meant(const Positions& p, const Sentence& s) {
    for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
        if (!s.tokens[i].is("§") || !s.tokens[i + 1].is_number()) continue;
        const int number = number_of(s.tokens[i + 1]);
        for (std::size_t k = 0; k < p.c.protocol.items.size(); ++k) {
            const Item& item = p.c.protocol.items[k];
            if (item.paragraph == number && item.letter.empty()) return k;
        }
    }
    return s.item;
}

}  // namespace

void read_dissent(Positions& p, const Sentence& s) {
    if (speaks_of_interest(s) || leaves_matter(s) || is_conditional(s)) return;
    for (const Form& form : forms()) {
        if (const auto hit = find_verb(form, s)) {
            const bool negated = form.form != Dissent::not_taking_part && is_unsaid(s, hit->first);
            if (negated) return;
            auto who = read_subjects(p.c, s, 0, hit->first, Reach::trailing);
            if (who.empty()) who = read_subjects(p.c, s, hit->end, s.tokens.size(), Reach::leading);
            if (!who.empty()) {
                state_dissent(p, s, who, form.form);
                return;
            }
        }
        const auto noun = form.noun.find(s.tokens);
        if (!noun || is_unsaid(s, noun->first)) continue;
        const auto who = read_subjects(p.c, s, noun->end, s.tokens.size(), Reach::leading);
        if (who.empty()) continue;
        state_dissent(p, s, who, form.form);
        return;
    }
    if (s.section != SectionKind::reservation) return;
    const auto who = read_subjects(p.c, s, 0, s.tokens.size(), Reach::anywhere);
    if (only_names(s, who)) state_dissent(p, s, who, form_of_section(p, s));
}

/// "Anna Ek (SD) deltar inte i handläggningen av ärendet på grund av jäv."
void read_recusal(Positions& p, const Sentence& s) {
    static const Pattern nobody("ingen|inga|inget");
    static const Pattern fit("inte|ej ..3 jävig|jäviga|jäv");
    const bool named = speaks_of_interest(s);
    const bool listed = s.section == SectionKind::interest;
    const bool left = !named && leaves_room(s);
    if (!named && !listed && !left && !leaves_matter(s)) return;
    if (is_conditional(s) || nobody.find(s.tokens)) return;
    if (named && fit.find(s.tokens) && !leaves_matter(s)) return;
    const auto who = read_subjects(p.c, s, 0, s.tokens.size(), Reach::anywhere);
    if (listed && !named && !left && !leaves_matter(s) && !only_names(s, who)) return;
    const std::size_t item = item_meant(p, s);
    for (const Subject& one : who) {
        if (!one.party) {
            p.state(EdgeKind::recused, one, item, left ? "left_the_room" : "interest", {},
                    left ? Certainty::implied : Certainty::explicit_);
        }
    }
}

}  // namespace mandat::extract
