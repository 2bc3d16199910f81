// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/date.hpp"
#include "extract/mention/decision_reference.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/parties.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

class ReferenceRules {
  public:
    explicit ReferenceRules(Context& context) : c_(context), parties_(context) {}

    void run() {
        for (const Item& item : c_.protocol.items) numbers_.insert(item.paragraph);
        for (const Sentence& s : c_.sentences) {
            read_dated(s);
            read_decided_on(s);
            read_meetings(s);
            read_previous(s);
            read_followed_up(s);
            read_internal(s);
            read_foreign(s);
        }
    }

  private:
    /// "styrelsens beslut 2025-05-09 § 16", "KF 55/2012", "§ 26 (2013)"
    void read_dated(const Sentence& s) {
        if (!s.has_number) return;
        taken_.clear();
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            const auto found = read_reference(s.tokens, i);
            if (!found) continue;
            const NodeId body = body_before(s, found->body_end);
            for (const int paragraph : found->paragraphs) {
                refer(s, body, found->date, paragraph, cover(s.tokens, i, found->end));
            }
            remark_unverified(s, i, found->end);
            taken_.emplace_back(i, found->end);
            i = found->end - 1;
        }
    }

    /// "Direktionen godkände planen den 10 december 2021": a decision told by its day.
    void read_decided_on(const Sentence& s) {
        static const Pattern decided(
            "godkändes|godkänd|godkänt|godkände|antogs|antagen|antaget|antog|fastställdes|"
            "fastställd|fastställt|fastställde|beslutades|beslutad|beslutat|beviljades|bordlades|"
            "bordlagd|bordlagt|återremitterades|återremitterad|återremitterat|beslutade|beslöt|"
            "reviderades|reviderad");
        static const Pattern own(
            "bordlades|bordlagd|bordlagt|återremitterades|återremitterad|"
            "återremitterat");
        const auto hit = decided.find(s.tokens);
        if (!hit) return;
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            const auto date = read_date(s.tokens, i);
            if (!date) continue;
            const bool past = date->year_written && to_string(date->date) < c_.out.claims().date;
            if (past && !is_taken(i)) {
                const NodeId body = decider(s, hit->first, i);
                const bool ours = own.match(s.tokens, hit->first).has_value();
                if (!body.empty() || ours)
                    refer(s, body.empty() ? c_.body : body, to_string(date->date), 0,
                          cover(s.tokens, std::min(i, hit->first), std::max(date->end, hit->end)));
            }
            i = date->end - 1;
        }
    }

    /// "av direktionen", "Direktionen beslutade", "beslutade direktionen": who decided.
    NodeId decider(const Sentence& s, std::size_t verb, std::size_t date) {
        const auto body_at = [&](std::size_t at) {
            const auto party = at < s.tokens.size() && s.tokens[at].is_word() ? parties_.read(s, at)
                                                                              : std::nullopt;
            const bool body =
                party && (party->kind == NodeKind::body || party->kind == NodeKind::organisation);
            return body ? party->id : NodeId{};
        };
        constexpr std::size_t near = 6;  // tokens from the verb to "av"
        for (std::size_t i = verb + 1; i < std::min(verb + near, s.tokens.size()); ++i) {
            if (s.tokens[i].is("av")) return body_at(i + 1);
        }
        if (date < verb) return body_at(verb + 1);
        for (const Party& who : parties_.read_before(s, verb)) {
            if (who.kind == NodeKind::body || who.kind == NodeKind::organisation) return who.id;
        }
        return {};
    }

    [[nodiscard]] bool is_taken(std::size_t at) const {
        const auto after = std::upper_bound(
            taken_.begin(), taken_.end(), at,
            [](std::size_t place, const auto& span) { return place < span.first; });
        return after != taken_.begin() && at < std::prev(after)->second;
    }

    /// Offices carry out; what they refer to somebody else decided.
    [[nodiscard]] bool may_decide(const Party& who) const {
        if (who.kind == NodeKind::body) return true;
        const Node* node = who.kind == NodeKind::organisation ? c_.out.find(who.id) : nullptr;
        const auto* facts =
            node == nullptr ? nullptr : std::get_if<OrganisationFacts>(&node->facts);
        return facts != nullptr && facts->type != "administration";
    }

    /// The body named last before the reference; without one it is the body of these minutes.
    NodeId body_before(const Sentence& s, std::size_t before) {
        constexpr std::size_t farthest = 10;
        NodeId out = c_.body;
        Sentence part;
        part.item = s.item;
        part.section = s.section;
        const std::size_t first = before > farthest ? before - farthest : 0;
        part.tokens.assign(s.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                           s.tokens.begin() + static_cast<std::ptrdiff_t>(before));
        for (std::size_t i = 0; i < part.tokens.size(); ++i) {
            if (!part.tokens[i].is_word()) continue;
            if (const auto known = lexicon().abbreviations.match(part.tokens, i)) {
                out = abbreviated(part, i, *known);
                i = known->end - 1;
                continue;
            }
            const auto party = parties_.read(part, i);
            if (!party) continue;
            if (may_decide(*party)) out = party->id;
            i = party->end - 1;
        }
        return out;
    }

    /// "KF": short forms that mean the same everywhere.
    NodeId abbreviated(const Sentence& s, std::size_t at,
                       const Phrases<std::string>::Match& known) {
        const Span span = cover(s.tokens, at, known.end);
        const auto noun = read_body_noun(*known.value);
        const NodeId id =
            c_.group(NodeKind::body, *known.value, noun ? noun->type : std::string_view("other"),
                     span, "acronym", c_.paragraph(s.item))
                .id;
        c_.out.alias(id, words_of(s.tokens, at, known.end));
        return id;
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

    /// "Beslut § 61 (kontakta kommunen): klart.": of a meeting before, when this one has no such §.
    void read_followed_up(const Sentence& s) {
        static const Pattern decision("beslut|beslutet|uppdrag|uppdraget|protokoll|punkt ..1 §");
        const auto hit = decision.find(s.tokens);
        if (!hit || hit->end >= s.tokens.size() || !s.tokens[hit->end].is_number()) return;
        if (is_taken(hit->end) || is_taken(hit->end - 1)) return;
        if (hit->end + 1 < s.tokens.size() && s.tokens[hit->end + 1].is("/")) return;
        const int number = number_of(s.tokens[hit->end]);
        if (!numbers_.contains(number))
            refer(s, c_.body, {}, number, cover(s.tokens, hit->first, hit->end + 1));
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
    std::unordered_set<int> numbers_;                         ///< §§ of these minutes
    std::vector<std::pair<std::size_t, std::size_t>> taken_;  ///< tokens of references read
};

}  // namespace

void state_references(Context& context) { ReferenceRules(context).run(); }

}  // namespace mandat::extract
