// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/people.hpp"
#include "extract/statement/group_rules.hpp"
#include "extract/statement/item_groups.hpp"
#include "extract/statement/subjects.hpp"

namespace mandat::extract {
namespace {

/// Reads groups whose members stand in a list below or behind a colon.
class GroupListReader {
  public:
    GroupListReader(Context& context, PartyReader& parties) : c_(context), parties_(parties) {}

    void read() {
        for (std::size_t i = 0; i < c_.sentences.size(); ++i) {
            const Sentence& s = c_.sentences[i];
            if (s.item != item_) {
                item_ = s.item;
                last_ = c_.items[item_].group;
                if (last_.empty()) last_ = c_.items[item_].seats;
            }
            note_group(s);
            if (read_label(s) || read_introduced(s) || read_make_up(s) || read_officers(s) ||
                read_joining(s) || read_with(s))
                continue;
            if (announces(s) || forms(s)) i = read_lines(i + 1) - 1;
        }
    }

  private:
    void note_group(const Sentence& s) {
        static const Pattern speaks("består|bestå|ingår|ingå|utgörs");
        if (!speaks.find(s.tokens)) return;
        if (const auto group = parties_.find_group(s, 0);
            group && group->id != c_.body &&
            (group->kind == NodeKind::body || group->kind == NodeKind::working_group))
            last_ = group->id;
    }

    /// "Följande personer ingår:", "Gruppen består av:" with nobody behind the colon.
    [[nodiscard]] bool announces(const Sentence& s) const {
        static const Pattern in(
            "ingår|består|medlemmar|deltagare|utgörs|bestående|representanter|följande "
            "personer|väljs|valdes|utses|utsågs?");
        return !last_.empty() && s.tokens.back().is(":") && in.find(s.tokens).has_value();
    }

    /// "En arbetsgrupp bildas.": its members may be the next thing said.
    [[nodiscard]] bool forms(const Sentence& s) {
        const auto formed = read_formed_group(s);
        if (!formed || s.quoted) return false;
        last_ = formed_group(c_, s, *formed);
        return true;
    }

    /// "En liten undergrupp tar hand om utbildningen: Anna, Bo och Cia."
    bool read_introduced(const Sentence& s) {
        std::size_t colon = 0;
        while (colon < s.tokens.size() && !s.tokens[colon].is(":")) ++colon;
        if (colon + 1 >= s.tokens.size() || is_conditional(s)) return false;
        for (std::size_t i = 0; i + 1 < colon; ++i) {
            if (!s.tokens[i].is("En") && !s.tokens[i].is("en")) continue;
            auto body = read_body(s.tokens, i + 1);
            const bool group = body && may_be_set_up(body->noun) && !body->noun.definite &&
                               body->end <= colon && body->first <= i + 2;
            if (!group || is_unsaid(s, colon) || !is_names_only(s, colon + 1)) continue;
            const std::size_t end = body->end;
            const FormedGroup formed{*std::move(body), i + 1, end, end};
            last_ = formed_group(c_, s, formed);
            state(s, last_, read_people(c_.text, cover(s.tokens, colon + 1, s.tokens.size())));
            if (c_.items[s.item].seats.empty()) c_.items[s.item].seats = last_;
            return true;
        }
        return false;
    }

    /// "Festkommittén får följande sammansättning: Anna, Bo och Cia"
    bool read_make_up(const Sentence& s) {
        static const Pattern make_up("sammansättning|medlemmar|ledamöter|deltagare :");
        const auto hit = make_up.find(s.tokens);
        if (!hit || is_unsaid(s, hit->first)) return false;
        const auto group = parties_.find_group(s, 0);
        const bool fits = group && group->id != c_.body && group->end <= hit->first &&
                          (group->kind == NodeKind::working_group || group->kind == NodeKind::body);
        const auto who = read_subjects(c_, s, hit->end, s.tokens.size(), Reach::leading);
        if (!fits || who.empty() || who.front().first != hit->end) return false;
        for (const Subject& one : who) {
            if (!one.party) state_member(one.id, group->id, one.span, s);
        }
        return true;
    }

    /// "Bo Al ingår för Astads räkning": in the group that was just set up.
    bool read_joining(const Sentence& s) {
        static const Pattern joins("ingår|deltar för");
        const auto hit = joins.find(s.tokens);
        if (!hit || last_.empty() || is_unsaid(s, hit->first)) return false;
        const auto who = read_subjects(c_, s, 0, hit->first, Reach::trailing);
        if (who.empty() || who.back().end != hit->first || who.back().party) return false;
        state_member(who.back().id, last_, who.back().span, s);
        return true;
    }

    /// "Gruppens övriga ledamöter har varit Anna, Bo och Cia."
    bool read_officers(const Sentence& s) {
        static const Pattern members(
            "gruppens|arbetsgruppens|kommitténs|beredningsgruppens övriga? "
            "ledamöter|medlemmar|deltagare är|var|har|blir varit?");
        const auto hit = members.find(s.tokens);
        if (!hit || last_.empty() || is_unsaid(s, hit->first)) return false;
        const auto who = read_subjects(c_, s, hit->end, s.tokens.size(), Reach::leading);
        if (who.empty() || who.front().first != hit->end) return false;
        for (const Subject& one : who) {
            if (!one.party) state_member(one.id, last_, one.span, s);
        }
        return true;
    }

    std::size_t read_lines(std::size_t first) {
        std::size_t i = first;
        for (; i < c_.sentences.size() && c_.sentences[i].item == item_; ++i) {
            const Sentence& s = c_.sentences[i];
            if (!is_names_only(s, 0)) break;
            state(s, last_, read_people(c_.text, s.span));
        }
        return i;
    }

    /// "Arbetsgrupp för festen: Anna Ek och Bo Al"
    bool read_label(const Sentence& s) {
        std::size_t at = 0;
        while (at < s.tokens.size() && !s.tokens[at].is_word()) ++at;
        std::size_t colon = at;
        constexpr std::size_t longest = 12;  // tokens of a group's name
        while (colon < s.tokens.size() && colon < at + longest && !s.tokens[colon].is(":")) ++colon;
        const bool labelled = colon + 1 < s.tokens.size() && s.tokens[colon].is(":") && colon > at;
        if (!labelled || !is_names_only(s, colon + 1)) return false;
        Sentence label = s;
        label.tokens.resize(colon);
        const auto group = parties_.read(label, at);
        const bool fits = group && group->end == colon && group->id != c_.body &&
                          (group->kind == NodeKind::working_group || group->kind == NodeKind::body);
        if (!fits) return false;
        state(s, group->id, read_people(c_.text, cover(s.tokens, colon + 1, s.tokens.size())));
        return true;
    }

    /// "en arbetsgrupp med Anna, Bo och Cia", "En skrivargrupp för planen med Anna och Bo fick ..."
    bool read_with(const Sentence& s) {
        if (is_conditional(s)) return false;
        const auto formed = read_formed_group(s);  // "inrätta en kommitté med ...": read already
        if (formed && formed->end < s.tokens.size() && s.tokens[formed->end].is("med"))
            return false;
        constexpr std::size_t farthest = 8;  // tokens from the noun to its people
        for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
            const auto noun =
                s.tokens[i].is_word() ? read_body_noun(s.tokens[i].text) : std::nullopt;
            if (!noun || noun->genitive || !may_be_set_up(*noun)) continue;
            std::size_t with = i + 1;
            while (with < s.tokens.size() && with < i + farthest && !s.tokens[with].is("med"))
                ++with;
            if (with >= s.tokens.size() || !s.tokens[with].is("med")) continue;
            const auto who = read_subjects(c_, s, with + 1, s.tokens.size(), Reach::leading);
            if (who.size() < 2 || who.front().first != with + 1) continue;
            const NodeId group = group_at(s, i, *noun, with);
            if (group.empty()) continue;
            for (const Subject& one : who) {
                if (!one.party) state_member(one.id, group, one.span, s);
            }
            return true;
        }
        return false;
    }

    /// The group whose noun is tokens[noun_at]: known, or told here for the first time after "en".
    NodeId group_at(const Sentence& s, std::size_t noun_at, const BodyNoun& noun, std::size_t end) {
        const auto known = parties_.find_group(s, noun_at);
        if (known && known->kind == NodeKind::working_group && known->end <= end) return known->id;
        constexpr std::size_t before = 2;  // "en liten"
        for (std::size_t i = noun_at; !noun.definite && i-- > 0 && noun_at - i <= before;) {
            if (!s.tokens[i].is("en") && !s.tokens[i].is("En")) continue;
            auto body = read_body(s.tokens, i + 1);
            if (!body || body->noun_at != noun_at || body->end > end) return {};
            const std::size_t stop = body->end;
            last_ = formed_group(c_, s, {*std::move(body), i + 1, stop, stop});
            return last_;
        }
        return {};
    }

    /// People with their roles and places, and next to nothing else.
    [[nodiscard]] bool is_names_only(const Sentence& s, std::size_t from) {
        const auto who = read_subjects(c_, s, from, s.tokens.size(), Reach::anywhere);
        if (who.empty()) return false;
        std::size_t lower = 0;
        int brackets = 0;
        for (std::size_t i = from; i < s.tokens.size(); ++i) {
            if (s.tokens[i].is("(")) ++brackets;
            if (s.tokens[i].is(")")) --brackets;
            const bool word = brackets == 0 && s.tokens[i].is_word() && !s.tokens[i].capital &&
                              !s.tokens[i].is("och") && !s.tokens[i].is("samt");
            lower += word ? 1U : 0U;
        }
        return lower <= who.size() + 1;
    }

    void state(const Sentence& s, const NodeId& group, const std::vector<PersonMention>& people) {
        for (const PersonMention& mention : people) {
            NodeId id;
            if (mention.name.find(' ') == std::string::npos) {
                const KnownPerson* only = c_.only_bearer(mention.name);
                if (only == nullptr) continue;
                id = only->id;
                c_.out.mention(id, mention.span, "first_name", c_.paragraph(s.item));
            } else {
                id = c_.person(mention.name, mention.span, "composition", c_.paragraph(s.item)).id;
            }
            const bool chairs = mention.calling == Calling::chair || leads(s, mention);
            state_member(id, group, mention.span, s, chairs ? Role::chair : Role::member,
                         chairs ? mention.called : std::string{});
        }
    }

    /// "Anna (leder)"
    [[nodiscard]] static bool leads(const Sentence& s, const PersonMention& mention) {
        static const Pattern mark("( leder )");
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            if (s.tokens[i].span.begin < mention.name_span.end) continue;
            return mark.match(s.tokens, i).has_value();
        }
        return false;
    }

    void state_member(const NodeId& person, const NodeId& group, Span where, const Sentence& s,
                      Role role = Role::member, std::string written = {}) {
        const bool decided = s.section == SectionKind::decision;
        c_.out.edge(
            EdgeKind::member_of, person, group, where, "composition", Certainty::explicit_,
            MemberFacts{role, std::move(written), decided ? Basis::decision : Basis::reference},
            c_.paragraph(s.item));
    }

    Context& c_;
    PartyReader& parties_;
    std::size_t item_ = static_cast<std::size_t>(-1);
    NodeId last_;
};

}  // namespace

void read_group_lists(Context& context, PartyReader& parties) {
    GroupListReader(context, parties).read();
}

}  // namespace mandat::extract
