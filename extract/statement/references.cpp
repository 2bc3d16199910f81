// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/body.hpp"
#include "extract/mention/date.hpp"
#include "extract/statement/parties.hpp"
#include "extract/statement/pattern.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

class ReferenceRules {
  public:
    explicit ReferenceRules(Context& context) : c_(context), parties_(context) {}

    void run() {
        for (const Sentence& s : c_.sentences) {
            read_dated(s);
            read_meetings(s);
            read_previous(s);
            read_internal(s);
            read_foreign(s);
        }
    }

  private:
    /// "styrelsens beslut 2025-05-09 § 16", "Nätverket för X (2025-11-07 § 9)"
    void read_dated(const Sentence& s) {
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            const auto date = read_date(s.tokens, i);
            if (!date || !date->year_written) continue;
            std::size_t at = date->end;
            if (at < s.tokens.size() && s.tokens[at].is(",")) ++at;
            const bool sign =
                at + 1 < s.tokens.size() && s.tokens[at].is("§") && s.tokens[at + 1].is_number();
            if (sign) {
                const NodeId body = body_before(s, i);
                refer(s, body, to_string(date->date), number_of(s.tokens[at + 1]),
                      cover(s.tokens, i, at + 2));
                remark_unverified(s, i, at + 2);
                i = at + 1;
            } else {
                i = date->end - 1;
            }
        }
    }

    /// The body named last before the date; without one it is the body of these minutes.
    NodeId body_before(const Sentence& s, std::size_t before) {
        NodeId out = c_.body;
        for (std::size_t i = before > 10 ? before - 10 : 0; i < before; ++i) {
            if (!s.tokens[i].is_word()) continue;
            Sentence part = s;
            part.tokens.resize(before);
            const auto party = parties_.read(part, i);
            if (!party) continue;
            if (party->kind == NodeKind::body || party->kind == NodeKind::organisation)
                out = party->id;
            i = party->end - 1;
        }
        return out;
    }

    void remark_unverified(const Sentence& s, std::size_t first, std::size_t end) {
        static const Pattern unverified("ojusterat|ojusterad|ojust");
        const auto hit = unverified.find(s.tokens, end);
        if (hit && hit->first <= end + 2) {
            std::size_t begin = first;
            while (begin > 0 && s.tokens[begin - 1].is_word()) --begin;
            c_.out.remark(Code::unadjusted_basis,
                          cover(s.tokens, begin, std::min(hit->end + 1, s.tokens.size())));
        }
    }

    /// "På Lokala gruppens sammanträde 7 mars 2025"
    void read_meetings(const Sentence& s) {
        static const Pattern meeting("sammanträde|möte|sammanträdet|mötet");
        const auto hit = meeting.find(s.tokens);
        if (!hit) return;
        const auto date = read_date(s.tokens, hit->end);
        if (!date || !date->year_written) return;
        const NodeId body = body_before(s, hit->first);
        if (body == c_.body && to_string(date->date) == c_.out.claims().date) return;
        if (body == c_.body) return;
        refer(s, body, to_string(date->date), 0, cover(s.tokens, hit->first, date->end));
    }

    /// "I föregående protokoll, under § 3": the one before, its date not given.
    void read_previous(const Sentence& s) {
        static const Pattern previous("föregående|förra|senaste protokoll|protokollet|möte|mötet");
        const auto hit = previous.find(s.tokens);
        if (!hit) return;
        for (std::size_t i = hit->end; i + 1 < s.tokens.size() && i < hit->end + 4; ++i) {
            if (!s.tokens[i].is("§") || !s.tokens[i + 1].is_number()) continue;
            refer(s, c_.body, {}, number_of(s.tokens[i + 1]), cover(s.tokens, hit->first, i + 2));
            return;
        }
    }

    /// "Se § 24", "se mer i § 30"
    void read_internal(const Sentence& s) {
        static const Pattern see("se även|också|mer|vidare|ovan? i|under? §");
        for (std::size_t from = 0; from < s.tokens.size();) {
            const auto hit = see.find(s.tokens, from);
            if (!hit) return;
            from = hit->end;
            if (hit->end >= s.tokens.size() || !s.tokens[hit->end].is_number()) continue;
            const int number = number_of(s.tokens[hit->end]);
            for (std::size_t i = 0; i < c_.items.size(); ++i) {
                const Item& item = c_.protocol.items[i];
                if (item.paragraph != number || !item.letter.empty()) continue;
                c_.out.edge(EdgeKind::refers_to, c_.items[s.item].decision, c_.items[i].decision,
                            cover(s.tokens, hit->first, hit->end + 1), "see", Certainty::explicit_,
                            {}, c_.paragraph(s.item));
                break;
            }
        }
    }

    /// "I juli 2024 beslutade regeringen": a decision outside, dated by its month.
    void read_foreign(const Sentence& s) {
        static const Pattern decided("beslutade|beslöt");
        const auto hit = decided.find(s.tokens);
        if (!hit || hit->first < 2) return;
        const Token& year = s.tokens[hit->first - 1];
        const auto month = month_number(s.tokens[hit->first - 2].text);
        if (!month || !year.is_number() || year.text.size() != 4) return;
        const auto who = parties_.read(s, hit->end);
        if (!who || (who->kind != NodeKind::body && who->kind != NodeKind::organisation)) return;
        const std::string date =
            std::string(year.text) + (*month < 10 ? "-0" : "-") + std::to_string(*month);
        refer(s, who->id, date, 0, cover(s.tokens, 0, who->end));
    }

    void refer(const Sentence& s, const NodeId& body, const std::string& date, int paragraph,
               Span where) {
        const int here = c_.paragraph(s.item);
        DecisionFacts facts;
        facts.known = false;
        facts.body = body;
        facts.date = date;
        facts.paragraph = paragraph;
        const Node* node = c_.out.find(body);
        std::string name = node == nullptr ? body : node->name;
        if (!date.empty()) name += " " + date;
        if (paragraph > 0) name += " § " + std::to_string(paragraph);
        facts.title = name;
        // A dated § of a body has the id that its own minutes would give it.
        const NodeId id = "decision/" + body.substr(body.find('/') + 1) + "/" +
                          (date.empty() ? "undated" : date) + "/" +
                          (paragraph > 0 ? std::to_string(paragraph) : "meeting");
        const NodeId from = c_.items[s.item].decision;
        if (id == from) return;
        if (c_.out.find(id) == nullptr)
            c_.out.node_with_id(id, NodeKind::decision, name, where, "reference", std::move(facts),
                                here);
        c_.out.edge(EdgeKind::refers_to, from, id, where, "reference", Certainty::explicit_, {},
                    here);
    }

    Context& c_;
    PartyReader parties_;
};

}  // namespace

void state_references(Context& context) { ReferenceRules(context).run(); }

}  // namespace mandat::extract
