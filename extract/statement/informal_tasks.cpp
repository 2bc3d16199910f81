// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/subjects.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

std::vector<Party> people_of(const std::vector<Subject>& subjects) {
    std::vector<Party> out;
    for (const Subject& who : subjects) {
        if (who.party) continue;
        out.push_back({who.id, NodeKind::person, who.span, who.first, who.end, false, false});
    }
    return out;
}

/// The first word of a sentence after its list mark.
std::size_t first_word(const Sentence& s) {
    std::size_t at = 0;
    while (at < s.tokens.size() && !s.tokens[at].is_word() && !s.tokens[at].is_number()) ++at;
    return at;
}

/// "Boka", "Skicka ut", "Se över": a line that says what is to be done.
bool begins_with_infinitive(const Sentence& s, std::size_t at) {
    static constexpr std::array<std::string_view, 9> short_ones = {"se", "ta",   "gå",  "få", "be",
                                                                   "ge", "göra", "säg", "bli"};
    if (at >= s.tokens.size() || !s.tokens[at].is_word()) return false;
    const std::string low = utf8::lower(s.tokens[at].text);
    if (std::find(short_ones.begin(), short_ones.end(), low) != short_ones.end()) return true;
    return low.size() >= 4 && low.ends_with('a') && !lexicon().is_first_name(s.tokens[at].text);
}

/// Reads tasks as notes among few people put them, where a first name is enough.
class InformalReader {
  public:
    InformalReader(Delegations& d, const Sentence& s) : d_(d), s_(s) {}

    void read() {
        if (s_.tokens.empty() || s_.tokens.back().is("?") || follows_up()) return;
        if (read_mention() || read_owner() || read_action() || read_listed()) return;
        if (!read_verbs() && !read_done_by() && !read_dash()) read_name_at_end();
    }

  private:
    /// "Säg till Bo @Anna": the one addressed does it.
    bool read_mention() {
        for (std::size_t i = 0; i + 1 < s_.tokens.size(); ++i) {
            if (!s_.tokens[i].is("@") || s_.tokens[i + 1].spaced) continue;
            const auto who = read_subjects(d_.c, s_, i + 1, s_.tokens.size(), Reach::leading);
            if (who.empty() || who.front().first != i + 1) continue;
            assign(people_of(who), first_word(s_), i, Certainty::explicit_);
            return true;
        }
        return false;
    }

    /// "Ansvarig: Anna", "Ansvariga för lokalen: Bo och Cia"
    bool read_owner() {
        static const Pattern owner("ansvarig|ansvariga|ansvar|utförare|ägare");
        const auto hit = owner.find(s_.tokens);
        if (!hit) return false;
        std::size_t colon = hit->end;
        while (colon < s_.tokens.size() && colon < hit->end + 5 && !s_.tokens[colon].is(":"))
            ++colon;
        if (colon >= s_.tokens.size() || !s_.tokens[colon].is(":")) return false;
        auto who = people_of(read_subjects(d_.c, s_, colon + 1, s_.tokens.size(), Reach::leading));
        if (who.empty()) who = d_.parties.read_list(s_, colon + 1);
        if (who.empty()) return false;
        const std::size_t word = first_word(s_);
        // A label alone owns what the sentence before says.
        if (hit->first <= word && colon == hit->end && d_.before != nullptr &&
            d_.before->item == s_.item) {
            assign(who, word, word, Certainty::explicit_);
            take_what_was_said(who.size());
            return true;
        }
        assign(who, word, colon, Certainty::explicit_);
        return true;
    }

    /// "Åtgärd: Anna", and nothing more: she does what was said before.
    bool read_action() {
        static const Pattern action("åtgärd|åtgärdas|uppdrag|action|todo|uppföljning av? :");
        const std::size_t word = first_word(s_);
        const auto hit = action.match(s_.tokens, word);
        if (!hit || d_.before == nullptr || d_.before->item != s_.item) return false;
        const auto named = read_subjects(d_.c, s_, hit->end, s_.tokens.size(), Reach::leading);
        const auto who = people_of(named);
        if (who.empty() || who.front().first != hit->end) return false;
        for (std::size_t i = who.back().end; i < s_.tokens.size(); ++i) {
            if (s_.tokens[i].is_word() || s_.tokens[i].is_number()) return false;
        }
        assign(who, word, word, Certainty::explicit_);
        take_what_was_said(who.size());
        return true;
    }

    /// The tasks just assigned are what the sentence before says.
    void take_what_was_said(std::size_t count) {
        auto& edges = d_.c.out.claims().edges;
        for (std::size_t i = edges.size() - count; i < edges.size(); ++i) {
            std::get<TaskFacts>(edges[i].facts).what =
                utf8::squeeze(d_.c.text.plain(d_.before->span));
        }
    }

    /// "Lokalen bokas av Anna": the passive of what somebody is going to do.
    bool read_done_by() {
        for (std::size_t i = 1; i + 2 < s_.tokens.size(); ++i) {
            if (!s_.tokens[i + 1].is("av") || !is_passive_task(s_.tokens[i])) continue;
            const auto named = read_subjects(d_.c, s_, i + 2, s_.tokens.size(), Reach::leading);
            const auto who = people_of(named);
            if (who.empty() || who.front().first != i + 2 || is_unsaid(s_, i)) continue;
            assign(who, first_word(s_), i + 1, Certainty::implied);
            return true;
        }
        return false;
    }

    /// "bokas": the passive of "bokar".
    [[nodiscard]] static bool is_passive_task(const Token& token) {
        std::string low = utf8::lower(token.text);
        if (!token.is_word() || low.size() < 4 || !low.ends_with('s')) return false;
        low.back() = 'r';
        return lexicon().tasks.find(low) != nullptr;
    }

    /// "Anna: boka lokal" in a list of what is to be done; elsewhere it is what Anna said.
    bool read_listed() {
        const std::size_t at = first_word(s_);
        const bool boxed = at >= 2 && s_.tokens[0].is("[");
        const auto named = read_subjects(d_.c, s_, at, s_.tokens.size(), Reach::leading);
        auto who = people_of(named);
        if (named.empty() && in_action_list()) {
            // "Projektgruppen: provringer"
            if (const auto group = d_.parties.read(s_, at); group && group->first == at)
                who.push_back(*group);
        }
        if (who.empty() || who.front().first != at || who.back().end >= s_.tokens.size())
            return false;
        const std::size_t mark = who.back().end;
        if (!s_.tokens[mark].is(":") && !is_dash(s_.tokens[mark])) return false;
        if (!boxed && !in_action_list()) return false;
        add_the_also_named(who, mark);
        assign(who, mark + 1, s_.tokens.size(), boxed ? Certainty::explicit_ : Certainty::implied);
        return true;
    }

    /// "Anna: tar fram en lista (även Bo)."
    void add_the_also_named(std::vector<Party>& who, std::size_t from) {
        static const Pattern also("( även|med|och");
        const auto hit = also.find(s_.tokens, from);
        if (!hit) return;
        for (Party& other :
             people_of(read_subjects(d_.c, s_, hit->end, s_.tokens.size(), Reach::leading))) {
            if (other.first == hit->end) who.push_back(std::move(other));
        }
    }

    /// "Beslut § 61 (Karin kontaktar ...): klart.": how an old task stands.
    [[nodiscard]] bool follows_up() const {
        static const Pattern old("beslut|beslutet|uppdrag|uppdraget|punkt|punkten ..3 §");
        static const Pattern state(
            "klart|klar|klara|utfört|genomfört|avklarat|kvarstår|utgår|"
            "påbörjat|slutfört|pågår|stryks");
        return state.find(s_.tokens).has_value() && old.find(s_.tokens).has_value();
    }

    /// Does the heading over the sentence open a list of tasks?
    [[nodiscard]] bool in_action_list() const {
        static const Pattern tasks(
            "åtgärder|åtgärdslista|åtgärdspunkter|action|actions|actionpunkter|uppdrag|uppgifter|"
            "uppdragslista|todo|att-göra|arbetsuppgifter|beslutspunkter|ansvarsfördelning|"
            "aktiviteter|aktivitetslista");
        static const Pattern to_do("att|vem|vad göra|gör vad?");
        const Item& item = d_.c.protocol.items[s_.item];
        const auto says = [&](Span span) {
            const Tokens words = tokenise(d_.c.text, span);
            return tasks.find(words).has_value() || to_do.find(words).has_value();
        };
        for (const Section& section : item.sections) {
            const bool here =
                section.body.begin <= s_.span.begin && s_.span.end <= section.body.end;
            if (here && !section.heading.empty()) return says(section.heading);
        }
        return says(item.title);
    }

    /// "Kaffe och bullar - Anna + Bo", "Affischer – Cia, senast 1 februari"
    bool read_dash() {
        std::size_t dash = s_.tokens.size();
        for (std::size_t i = 2; i + 1 < s_.tokens.size(); ++i) {
            if (is_dash(s_.tokens[i]) && s_.tokens[i].spaced && s_.tokens[i + 1].capital) dash = i;
        }
        if (dash >= s_.tokens.size()) return false;
        const auto named = read_subjects(d_.c, s_, dash + 1, s_.tokens.size(), Reach::leading);
        const auto who = people_of(named);
        if (who.empty() || who.size() != named.size() || who.front().first != dash + 1)
            return false;
        const std::size_t end = who.back().end;
        const bool over = end >= s_.tokens.size() || s_.tokens[end].is(",") ||
                          s_.tokens[end].is(".") || s_.tokens[end].is("(");
        const std::size_t what = first_word(s_);
        constexpr std::size_t longest = 12;  // words of an errand
        const bool speaker = !read_subjects(d_.c, s_, what, dash, Reach::anywhere).empty();
        if (!over || speaker || dash - what > longest) return false;
        assign(who, what, dash, Certainty::implied);
        return true;
    }

    /// "Sara ordnar inbjudan och Elin kontaktar valberedningen"
    bool read_verbs() {
        bool found = false;
        std::size_t from = 0;
        for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
            const auto verb = lexicon().tasks.match(s_.tokens, i);
            const bool timed = !verb && i > from && d_.promises_by_time(s_, i);
            if (!verb && !timed) continue;
            const std::size_t first = i;
            const std::size_t verb_end = verb ? verb->end : i + 1;
            i = verb_end - 1;
            if (is_unsaid(s_, first) || is_denied(verb_end)) continue;
            const std::vector<Party> who = doers(from, first);
            if (who.empty() && timed) continue;
            if (who.empty()) {
                const auto after = read_inverted(from, first, verb_end);
                if (!after) continue;
                from = *after;
                found = true;
                continue;
            }
            assign(who, first, clause_end(verb_end), Certainty::implied);
            from = verb_end;
            found = true;
        }
        return found;
    }

    /// "Lyktor fixar Anna, facklor Bo": what is to be done stands first, and nothing after the
    /// name. Gives where the name ends.
    std::optional<std::size_t> read_inverted(std::size_t from, std::size_t verb, std::size_t end) {
        while (from < verb && !s_.tokens[from].is_word()) ++from;
        if (from >= verb) return std::nullopt;
        const auto who = people_of(read_subjects(d_.c, s_, end, s_.tokens.size(), Reach::leading));
        if (who.empty() || who.front().first != end) return std::nullopt;
        const std::size_t after = who.back().end;
        bool last = after >= s_.tokens.size() || s_.tokens[after].is(".");
        // A comma ends the clause when another one with a verb of its own follows.
        for (std::size_t i = after; !last && s_.tokens[after].is(",") && i < s_.tokens.size(); ++i)
            last = lexicon().tasks.match(s_.tokens, i).has_value();
        if (!last) return std::nullopt;
        assign(who, from, end, Certainty::implied);
        return after;
    }

    /// "köper däremot inte": the denial a word or two after the verb.
    [[nodiscard]] bool is_denied(std::size_t at) const {
        constexpr std::size_t farthest = 3;
        for (std::size_t i = at; i < std::min(at + farthest, s_.tokens.size()); ++i) {
            if (s_.tokens[i].is("inte") || s_.tokens[i].is("ej") || s_.tokens[i].is("ingen"))
                return true;
        }
        return false;
    }

    std::vector<Party> doers(std::size_t from, std::size_t verb) {
        auto who =
            people_of(read_subjects(d_.c, s_, from, before_relative(s_, verb), Reach::trailing));
        if (!who.empty()) return who;
        if (auto named = who_pronoun_means(d_, s_, verb)) return {std::move(*named)};
        // "Kassören betalar": a post, held by one of them or not.
        for (const Party& party : d_.parties.read_before(s_, verb)) {
            const bool post = party.kind == NodeKind::role || party.kind == NodeKind::person ||
                              party.kind == NodeKind::working_group;
            if (post && party.first >= from && party.end == verb) who.push_back(party);
        }
        return who;
    }

    /// Up to the next clause with a doer of its own: "... och Elin kontaktar ...".
    [[nodiscard]] std::size_t clause_end(std::size_t at) const {
        constexpr std::size_t farthest = 80;  // tokens to the next clause
        for (std::size_t i = at; i < std::min(at + farthest, s_.tokens.size()); ++i) {
            const auto verb = lexicon().tasks.match(s_.tokens, i);
            if (!verb || i < 2) continue;
            std::size_t joint = i;
            while (joint > at && (s_.tokens[joint - 1].capital || s_.tokens[joint - 1].is(")")))
                --joint;
            const bool joined = joint < i && joint > at &&
                                (s_.tokens[joint - 1].is("och") || s_.tokens[joint - 1].is(","));
            if (joined) return joint - 1;
        }
        return s_.tokens.size();
    }

    /// "Boka lokal (Anna)", "Uppdatera sidan, Bo."
    void read_name_at_end() {
        const std::size_t at = first_word(s_);
        if (!begins_with_infinitive(s_, at)) return;
        std::size_t end = s_.tokens.size();
        while (end > at && (s_.tokens[end - 1].is(".") || s_.tokens[end - 1].is(")"))) --end;
        std::size_t begin = end;
        while (begin > at + 1 && (s_.tokens[begin - 1].capital || s_.tokens[begin - 1].is("och") ||
                                  s_.tokens[begin - 1].is("&") || s_.tokens[begin - 1].is("/")))
            --begin;
        // Only names set off by a bracket, comma or dash; in brackets several with commas.
        const bool bracket = begin > 0 && s_.tokens[begin - 1].is("(");
        const bool set_off =
            begin > 0 && (bracket || s_.tokens[begin - 1].is(",") ||
                          is_dash(s_.tokens[begin - 1]) || s_.tokens[begin - 1].is(":"));
        if (begin == end || !set_off) return;
        const auto who = read_subjects(d_.c, s_, begin, end, Reach::anywhere);
        if (who.empty()) return;
        assign(people_of(who), at, begin - 1, Certainty::implied);
    }

    void assign(const std::vector<Party>& who, std::size_t what, std::size_t end,
                Certainty certainty) {
        for (const Party& taker : who) {
            Edge& edge = d_.add(EdgeKind::assignment, d_.c.body, taker.id, s_,
                                std::min(what, s_.tokens.size() - 1), certainty, "stated");
            d_.set_what(edge, s_, what, end);
        }
    }

    Delegations& d_;
    const Sentence& s_;
};

}  // namespace

void read_informal(Delegations& d, const Sentence& s) { InformalReader(d, s).read(); }

}  // namespace mandat::extract
