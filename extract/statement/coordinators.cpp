// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/people.hpp"
#include "extract/statement/group_rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Reads who coordinates a focus area.
class CoordinatorReader {
  public:
    CoordinatorReader(Context& context, PartyReader& parties) : c_(context), parties_(parties) {}

    /// "Utsedd tjänsteperson för ... fokusområde X är Y": who coordinates a focus area.
    void read(const Sentence& s) {
        static const Pattern appointed("utsedd|utsett|utse|utser|utses|utsågs");
        static const Pattern post("tjänsteperson|tjänsteman|samordnare|kontaktperson|koordinator");
        const auto hit = appointed.find(s.tokens);
        const auto as = post.find(s.tokens);
        if (!hit || !as) return;
        const auto focus = focus_in(s, 0);
        if (!focus) return;
        std::optional<Party> who;
        for (std::size_t i = 0; i < s.tokens.size() && !who; ++i) {
            if (!s.tokens[i].is_word()) continue;
            const std::size_t length = name_length(s.tokens, i);
            if (length >= 2 && lexicon().is_first_name(s.tokens[i].text)) who = parties_.read(s, i);
            if (who && who->kind != NodeKind::person) who.reset();
        }
        if (!who) who = unnamed_leader(s);
        if (!who) return;
        const bool decided = s.section == SectionKind::decision;
        c_.out.edge(EdgeKind::member_of, who->id, *focus,
                    cover(s.tokens, hit->first, s.tokens.size()), "coordinator",
                    Certainty::explicit_,
                    MemberFacts{Role::coordinator, words_of(s.tokens, as->first, as->end),
                                decided ? Basis::decision : Basis::appointment},
                    c_.paragraph(s.item));
        state_workplace(s, *who);
    }

  private:
    /// "Ida Ek, Astads kommun": where the appointee works.
    void state_workplace(const Sentence& s, const Party& who) {
        if (who.kind != NodeKind::person || who.end + 1 >= s.tokens.size() ||
            !s.tokens[who.end].is(","))
            return;
        const auto place = parties_.read(s, who.end + 1);
        if (!place ||
            (place->kind != NodeKind::municipality && place->kind != NodeKind::organisation))
            return;
        c_.out.edge(EdgeKind::represents, who.id, place->id, cover(s.tokens, who.first, place->end),
                    "appointment", Certainty::explicit_, RepresentsFacts{}, c_.paragraph(s.item));
    }

    std::optional<NodeId> focus_in(const Sentence& s, std::size_t from) {
        for (std::size_t i = from; i + 1 < s.tokens.size(); ++i) {
            if (!utf8::lower(s.tokens[i].text).starts_with("fokusområde")) continue;
            for (const FocusArea& focus : c_.focus_areas) {
                const std::size_t words = tokenise(focus.name).size();
                const std::size_t end = std::min(s.tokens.size(), i + 1 + words);
                if (words_within(body_key(words_of(s.tokens, i + 1, end)), focus.key))
                    return focus.id;
            }
        }
        return std::nullopt;
    }

    /// "Förbundets projektledare för projekt X": a post, its holder not named.
    std::optional<Party> unnamed_leader(const Sentence& s) {
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            if (!s.tokens[i].is("projektledare") && !s.tokens[i].is("projektledaren")) continue;
            std::size_t end = i + 1;
            while (end < s.tokens.size() && s.tokens[end].is_word() && !s.tokens[end].is("vara") &&
                   !s.tokens[end].is("till") && !s.tokens[end].is("som")) {
                ++end;
            }
            const bool owner =
                i > 0 && s.tokens[i - 1].capital && s.tokens[i - 1].text.ends_with('s');
            const std::size_t at = owner ? i - 1 : i;
            const Span span = cover(s.tokens, at, end);
            const std::string name = words_of(s.tokens, at, end);
            const NodeId id =
                c_.out.node(NodeKind::role, name, span, "role", RoleFacts{}, c_.paragraph(s.item));
            c_.out.remark(Code::unnamed_appointee, span);
            Party out;
            out.id = id;
            out.kind = NodeKind::role;
            out.span = span;
            out.first = at;
            out.end = end;
            return out;
        }
        return std::nullopt;
    }

    Context& c_;
    PartyReader& parties_;
};

}  // namespace

void read_coordinator(Context& context, PartyReader& parties, const Sentence& s) {
    CoordinatorReader(context, parties).read(s);
}

}  // namespace mandat::extract
