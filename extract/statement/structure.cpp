// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/people.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/group_rules.hpp"

namespace mandat::extract {
namespace {

/// Reads what lies under what: bodies, inquiries, ministries.
class StructureReader {
  public:
    StructureReader(Context& context, PartyReader& parties) : c_(context), parties_(parties) {}

    void read(const Sentence& s) {
        read_below(s);
        read_coordinator(c_, parties_, s);
        read_external_inquiry(s);
        if (!s.has_owner) return;
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            if (!s.tokens[i].is_word()) continue;
            const auto body = read_body(s.tokens, i);
            if (!body || body->first != i) continue;
            if (!body->owner.empty() &&
                (body->noun.type == "board" || body->noun.kind == NodeKind::working_group) &&
                !is_plural_group(s.tokens[body->noun_at].text)) {
                (void)parties_.read(s, i);
            }
            i = std::max(i, body->end - 1);
        }
    }

  private:
    /// "Utredningen, som ligger under Departementet, kallas X"
    void read_below(const Sentence& s) {
        static const Pattern below("som? ligger|hör|sorterar under");
        const auto hit = below.find(s.tokens);
        if (!hit || hit->first == 0) return;
        const auto above = read_department(s, hit->end);
        if (!above) return;
        std::size_t comma = hit->first;
        while (comma > 0 && s.tokens[comma - 1].is(",")) --comma;
        const auto below_it = inquiry(s, comma);
        if (below_it.empty()) return;
        c_.out.edge(EdgeKind::part_of, below_it, *above, cover(s.tokens, 0, hit->end), "below",
                    Certainty::explicit_, {}, c_.paragraph(s.item));
    }

    std::optional<NodeId> read_department(const Sentence& s, std::size_t at) {
        std::size_t end = at;
        // "Landsbygds- och infrastrukturdepartementet" is one ministry.
        while (end < s.tokens.size() && (s.tokens[end].is_word() || is_dash(s.tokens[end])) &&
               end < at + 5) {
            const auto noun =
                s.tokens[end].is_word() ? read_body_noun(s.tokens[end].text) : std::nullopt;
            ++end;
            if (!noun) continue;
            const Span span = cover(s.tokens, at, end);
            return c_
                .group(noun->kind, words_of(s.tokens, at, end), noun->type, span, "below",
                       c_.paragraph(s.item))
                .id;
        }
        return std::nullopt;
    }

    /// "Utredningen ... kallas VÄGVAL - Utredningen för X": the project with the name it is given.
    NodeId inquiry(const Sentence& s, std::size_t subject_end) {
        static const Pattern called("kallas|heter|benämns|namnet");
        const auto hit = called.find(s.tokens, subject_end);
        if (hit && hit->end < s.tokens.size() && s.tokens[hit->end].capital) {
            std::size_t end = hit->end;
            while (end < s.tokens.size() && (s.tokens[end].is_word() || is_dash(s.tokens[end])) &&
                   !s.tokens[end].is("och"))
                ++end;
            if (end > hit->end) {
                const Span span = cover(s.tokens, hit->end, end);
                const NodeId id = c_.out.node(NodeKind::project, words_of(s.tokens, hit->end, end),
                                              span, "named", {}, c_.paragraph(s.item));
                c_.out.mention(id, s.tokens[0].span, "named", c_.paragraph(s.item));
                return id;
            }
        }
        const auto subject = parties_.read(s, 0);
        return subject ? subject->id : NodeId{};
    }

    /// The inquiry an item is about and the inquirer named in it: "en särskild utredare (Bo Ek)".
    void read_external_inquiry(const Sentence& s) {
        static const Pattern inquirer("särskild utredare");
        const auto hit = inquirer.find(s.tokens);
        if (!hit || hit->end + 2 >= s.tokens.size() || !s.tokens[hit->end].is("(")) return;
        const std::size_t length = name_length(s.tokens, hit->end + 1);
        if (length == 0) return;
        const Span where = cover(s.tokens, hit->first, hit->end + length + 2);
        const NodeId person = c_.person(words_of(s.tokens, hit->end + 1, hit->end + 1 + length),
                                        where, "inquiry", c_.paragraph(s.item))
                                  .id;
        // Its name follows in one of the next sentences of the item.
        for (const Sentence& other : c_.sentences_of(s.item)) {
            if (other.span.begin <= s.span.begin) continue;
            static const Pattern called("kallas|heter|benämns|namnet");
            if (!called.find(other.tokens)) continue;
            const NodeId project = inquiry(other, 0);
            if (project.empty()) return;
            c_.out.edge(EdgeKind::member_of, person, project, where, "inquiry",
                        Certainty::explicit_,
                        MemberFacts{Role::staff, "särskild utredare", Basis::reference},
                        c_.paragraph(s.item));
            return;
        }
    }

    Context& c_;
    PartyReader& parties_;
};

}  // namespace

void read_structure(Context& context, PartyReader& parties, const Sentence& s) {
    StructureReader(context, parties).read(s);
}

}  // namespace mandat::extract
