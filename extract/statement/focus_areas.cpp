// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/group_rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Finds the focus areas that a sentence names.
class FocusAreaReader {
  public:
    explicit FocusAreaReader(Context& context) : c_(context) {}

    void read(const Sentence& s) {
        static const Pattern word("fokusområdet|fokusområdets|fokusområde");
        if (!word.find(s.tokens)) return;
        for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
            const std::string low = utf8::lower(s.tokens[i].text);
            const bool definite = low == "fokusområdet" || low == "fokusområdets";
            if (!definite && low != "fokusområde") continue;
            const Token& next = s.tokens[i + 1];
            if (!next.is_word() || (definite && !next.capital)) continue;
            std::size_t end = i + 2;
            if (next.capital) {
                end = titled_end(s, i + 1);
                while (end < s.tokens.size() && !ends_focus_name(s.tokens[end])) ++end;
                if (const std::size_t titled = titled_end(s, i + 1); titled > i + 2) end = titled;
            } else if (ends_focus_name(next) || next.is("att") || next.is("och")) {
                continue;
            }
            add_focus(words_of(s.tokens, i + 1, end), cover(s.tokens, i + 1, end),
                      cover(s.tokens, i, end), s);
        }
    }

  private:
    /// Where the words from `at` repeat the title of an item, their end; else at + 1.
    [[nodiscard]] std::size_t titled_end(const Sentence& s, std::size_t at) const {
        std::size_t best = at + 1;
        const auto fit = [&](Span title) {
            const Tokens words = tokenise(c_.text, title);
            if (words.size() < 2 || at + words.size() > s.tokens.size()) return;
            for (std::size_t w = 0; w < words.size(); ++w) {
                if (utf8::lower(words[w].text) != utf8::lower(s.tokens[at + w].text)) return;
            }
            best = std::max(best, at + words.size());
        };
        for (const Item& item : c_.protocol.items) fit(item.title);
        return best;
    }

    void add_focus(const std::string& name, Span span, Span whole, const Sentence& s) {
        const int paragraph = c_.paragraph(s.item);
        const std::string key = body_key(name);
        if (FocusArea* known = find_focus(c_, key)) {
            c_.out.alias(known->id, name);
            c_.out.mention(known->id, span, "focus_area", paragraph);
            return;
        }
        const NodeId id = c_.out.node(NodeKind::focus_area, utf8::capitalised(name), span,
                                      "focus_area", {}, paragraph);
        c_.focus_areas.push_back({id, name, key, {}});
        c_.out.edge(EdgeKind::has_focus_area, c_.body, id, whole, "focus_area",
                    Certainty::explicit_, {}, paragraph);
    }

    Context& c_;
};

}  // namespace

bool ends_focus_name(const Token& token) {
    static constexpr std::array<std::string_view, 26> words = {
        "är",      "har",  "ska", "skall",     "kommer", "var",         "blir",
        "får",     "fick", "som", "där",       "inom",   "samt",        "lämnar",
        "visar",   "går",  "tar", "redovisar", "utse",   "presenterar", "presenteras",
        "arbetar", "hade", "ges", "pågår",     "utser"};
    return !token.is_word() ? !token.is("/") && !is_dash(token)
                            : std::find(words.begin(), words.end(), token.text) != words.end();
}

bool words_within(std::string_view part, std::string_view whole) {
    const Tokens needed = tokenise(part);
    const Tokens there = tokenise(whole);
    return !needed.empty() && std::all_of(needed.begin(), needed.end(), [&](const Token& n) {
        return std::any_of(there.begin(), there.end(),
                           [&](const Token& t) { return t.text == n.text; });
    });
}

FocusArea* find_focus(Context& context, std::string_view key) {
    for (FocusArea& focus : context.focus_areas) {
        if (focus.key == key || words_within(key, focus.key)) return &focus;
    }
    return nullptr;
}

FocusArea* focus_of(Context& context, const NodeId& id) {
    for (FocusArea& focus : context.focus_areas) {
        if (focus.id == id) return &focus;
    }
    return nullptr;
}

void find_focus_areas(Context& context, const Sentence& s) { FocusAreaReader(context).read(s); }

void link_item_to_focus(Context& context, std::size_t i) {
    const std::string key = body_key(context.text.plain(context.protocol.items[i].title));
    for (const FocusArea& focus : context.focus_areas) {
        if (focus.key != key) continue;
        context.items[i].focus = focus.id;
        context.out.mention(focus.id, context.protocol.items[i].title, "heading",
                            context.protocol.items[i].paragraph);
    }
}

}  // namespace mandat::extract
