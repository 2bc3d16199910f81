// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/distance.hpp"
#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/group_rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Finds working groups in titles, papers and sentences and hangs them under their focus area.
class WorkingGroupReader {
  public:
    explicit WorkingGroupReader(Context& context) : c_(context) {}

    /// "Arbetsgrupp: Gemensam plan för X" as the title of an item.
    void read_item_title(std::size_t i) {
        const Item& item = c_.protocol.items[i];
        const Tokens tokens = tokenise(c_.text, item.title);
        if (tokens.size() < 3) return;
        const auto noun = read_body_noun(tokens[0].text);
        const bool marked = tokens[1].is(":") || is_dash(tokens[1]) || tokens[1].is("för");
        if (!noun || noun->kind != NodeKind::working_group || noun->definite || !marked) return;
        const std::string name = utf8::squeeze(c_.text.plain(item.title));
        const NodeId id =
            c_.group(NodeKind::working_group, name, "", item.title, "heading", item.paragraph).id;
        c_.items[i].group = id;
        own_group(c_, id, item.title, item.paragraph);
    }

    /// "Lokala ledningsgruppens arbetsgrupp för vintervägarna", also where nothing else is
    /// said.
    void find_owned_groups(PartyReader& parties, const Sentence& s) {
        if (!s.has_owner) return;
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            if (!s.tokens[i].is_word()) continue;
            const auto body = read_body(s.tokens, i);
            if (!body || body->first != i || body->owner.empty() ||
                body->noun.kind != NodeKind::working_group)
                continue;
            if (body->end == body->noun_at + 1 && !body->noun.definite)
                continue;  // "styrelsens arbetsgrupp"
            if (is_plural_group(s.tokens[body->noun_at].text)) continue;
            const std::string topic = body_key(words_of(s.tokens, body->noun_at + 1, body->end));
            FocusArea* focus = topic.empty() ? nullptr : find_focus(c_, without_focus_word(topic));
            if (focus != nullptr && !focus->group.empty()) {
                c_.out.alias(focus->group, body->name);
                c_.out.mention(focus->group, body->span, "group_of", c_.paragraph(s.item));
                remember(body->name, focus->group);
            } else if (const auto hit = parties.read(s, i); hit && focus != nullptr) {
                attach(*focus, hit->id, body->span, c_.paragraph(s.item), Certainty::explicit_);
            }
            i = body->end - 1;
        }
    }

    /// "Arbetsgrupp - X" among the documents of an item: the paper of the group for X.
    void read_documents(std::size_t i) {
        const Item& item = c_.protocol.items[i];
        for (const Section& section : item.sections) {
            if (section.kind != SectionKind::documents) continue;
            const std::size_t first = c_.text.line_at(section.body.begin);
            for (std::size_t l = first;
                 l < c_.text.line_count() && c_.text.line(l).begin < section.body.end; ++l) {
                const Span line = trim(c_.text, c_.text.line(l));
                if (!line.empty()) read_document(i, line);
            }
        }
    }

    /// A focus area whose group is spoken of but never named: "gruppen som jobbat med
    /// fokusområdet".
    void name_unnamed_group(std::size_t i) {
        FocusArea* focus = focus_of(c_, c_.items[i].focus);
        if (focus == nullptr || !focus->group.empty()) return;
        static const Pattern works("gruppen|arbetsgruppen som ..3 fokusområdet|fokusområde");
        for (const Sentence& s : c_.sentences_of(i)) {
            const auto hit = works.find(s.tokens);
            if (!hit) continue;
            const std::string name = "Arbetsgrupp för " + focus->name;
            const Span where = cover(s.tokens, hit->first, s.tokens.size());
            const NodeId id =
                c_.out.node(NodeKind::working_group, name, where, "group_of_focus_area",
                            GroupFacts{false}, c_.paragraph(i));
            remember(name, id);
            attach(*focus, id, where, c_.paragraph(i), Certainty::explicit_);
            return;
        }
    }

  private:
    void attach(FocusArea& focus, const NodeId& group, Span where, int paragraph,
                Certainty certainty) {
        if (!focus.group.empty()) return;
        focus.group = group;
        c_.out.edge(EdgeKind::has_working_group, focus.id, group, where, "group_of_focus_area",
                    certainty, {}, paragraph);
        for (std::size_t i = 0; i < c_.items.size(); ++i) {
            if (c_.items[i].focus == focus.id) c_.items[i].group = group;
        }
    }

    static std::string without_focus_word(const std::string& key) {
        std::string out;
        for (const Token& token : tokenise(key)) {
            if (token.text.starts_with("fokusområd")) continue;
            if (!out.empty()) out += ' ';
            out += token.text;
        }
        return out;
    }

    void remember(const std::string& name, const NodeId& id) {
        const std::string key = body_key(name);
        if (c_.find_group(key) == nullptr)
            c_.groups.push_back({id, NodeKind::working_group, name, key, ""});
    }

    void read_document(std::size_t i, Span line) {
        const Tokens tokens = tokenise(c_.text, {after_bullet(c_.text, line), line.end});
        if (tokens.size() < 3 || !tokens[0].is_word()) return;
        const auto noun = read_body_noun(tokens[0].text);
        const bool marked = is_dash(tokens[1]) || tokens[1].is(":") || tokens[1].is("för");
        if (!noun || noun->kind != NodeKind::working_group || noun->definite || !marked) return;
        const int paragraph = c_.protocol.items[i].paragraph;
        const std::string topic = body_key(words_of(tokens, 2, tokens.size()));
        const FocusArea* own_focus = focus_of(c_, c_.items[i].focus);
        if (own_focus != nullptr && !words_within(topic, own_focus->key)) {
            if (const KnownGroup* other = resembling(tokens, i)) {
                remark_copy(i, line, *other, tokens);
                return;
            }
        }
        const std::string name = words_of(tokens, 0, tokens.size());
        const NodeId id =
            c_.group(NodeKind::working_group, name, "", line, "document", paragraph).id;
        c_.items[i].group = id;
        FocusArea* focus =
            own_focus != nullptr ? focus_of(c_, c_.items[i].focus) : find_focus(c_, topic);
        if (focus != nullptr) {
            attach(*focus, id, line, paragraph, Certainty::explicit_);
            if (topic != focus->key)
                remark_other_name(line, words_of(tokens, 2, tokens.size()), *focus);
        } else {
            own_group(c_, id, line, paragraph, Certainty::implied);
        }
    }

    /// The group goes by fewer words than its focus area: the same thing under two names.
    void remark_other_name(Span line, const std::string& name, const FocusArea& focus) {
        c_.out.alias(focus.id, name);
        c_.out.remark(Code::name_variant, line, {name, focus.name, "@words_within"}, focus.name);
        c_.out.claims().diagnostics.back().severity = Severity::info;
    }

    /// A group of another item that this line is nearly the name of.
    [[nodiscard]] const KnownGroup* resembling(const Tokens& tokens, std::size_t i) const {
        constexpr std::size_t few = 3;  // letters
        const std::string name = utf8::lower(words_of(tokens, 0, tokens.size()));
        for (const KnownGroup& known : c_.groups) {
            if (known.kind != NodeKind::working_group || known.id == c_.items[i].group) continue;
            if (edit_distance(name, utf8::lower(known.name), few) <= few) return &known;
        }
        return nullptr;
    }

    void remark_copy(std::size_t i, Span line, const KnownGroup& other, const Tokens& tokens) {
        std::string from;
        Span there;
        for (std::size_t k = 0; k < c_.items.size(); ++k) {
            if (c_.items[k].group == other.id && k != i) {
                from = "§ " + std::to_string(c_.protocol.items[k].paragraph);
                there = c_.protocol.items[k].title;
            }
        }
        c_.out.remark(Code::copy_paste, line, {from.empty() ? other.name : from}, {},
                      there.empty() ? std::vector<Span>{} : std::vector<Span>{there});
        for (const Token& token : tokens) {
            if (!token.is_word()) continue;
            for (const Token& right : tokenise(other.name)) {
                if (right.is_word() && token.text != right.text &&
                    edit_distance(token.text, right.text, 1) == 1) {
                    c_.out.remark(Code::misspelling, token.span, {std::string(token.text)},
                                  std::string(right.text));
                }
            }
        }
    }

    Context& c_;
};

}  // namespace

bool is_plural_group(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low.ends_with("grupper") || low.ends_with("grupperna");
}

void own_group(Context& context, const NodeId& group, Span where, int paragraph,
               Certainty certainty) {
    const auto& edges = context.out.claims().edges;
    const bool owned = std::any_of(edges.begin(), edges.end(), [&](const Edge& e) {
        return e.kind == EdgeKind::has_working_group && e.to == group;
    });
    if (!owned) {
        context.out.edge(EdgeKind::has_working_group, context.body, group, where, "group_of",
                         certainty, {}, paragraph);
    }
}

void read_group_title(Context& context, std::size_t item) {
    WorkingGroupReader(context).read_item_title(item);
}

void find_owned_groups(Context& context, PartyReader& parties, const Sentence& s) {
    WorkingGroupReader(context).find_owned_groups(parties, s);
}

void read_group_papers(Context& context, std::size_t item) {
    WorkingGroupReader(context).read_documents(item);
}

void name_unnamed_group(Context& context, std::size_t item) {
    WorkingGroupReader(context).name_unnamed_group(item);
}

}  // namespace mandat::extract
