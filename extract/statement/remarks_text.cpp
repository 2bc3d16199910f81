// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/remarks.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

void contents(Context& c) {
    for (const ContentsEntry& entry : c.protocol.contents) {
        for (const Item& item : c.protocol.items) {
            if (item.paragraph != entry.paragraph || item.letter != entry.letter) continue;
            const std::string listed = utf8::squeeze(c.text.plain(entry.title));
            const std::string title = utf8::squeeze(c.text.plain(item.title));
            if (utf8::lower(listed) != utf8::lower(title) && !listed.empty() && !title.empty()) {
                c.out.remark(Code::agenda_title_mismatch, entry.title,
                             {std::to_string(entry.paragraph) + entry.letter, listed, title}, {},
                             {item.title});
            }
        }
    }
}

bool shares_word(const std::string& a, const std::string& b) {
    for (const Token& x : tokenise(a)) {
        constexpr std::size_t telling = 5;  // letters two words must share from their start
        for (const Token& y : tokenise(b)) {
            const std::string_view p =
                utf8::prefix(x.text, std::max(telling, utf8::length(x.text) - 3));
            if (utf8::length(x.text) >= telling &&
                (y.text.starts_with(p) ||
                 y.text.find(utf8::prefix(x.text, telling + 2)) != std::string_view::npos)) {
                return true;
            }
        }
    }
    return false;
}

bool is_other_matters(const Context& c, int paragraph) {
    return std::any_of(c.protocol.items.begin(), c.protocol.items.end(), [&](const Item& item) {
        return item.paragraph == paragraph && item.letter.empty() &&
               utf8::lower(c.text.plain(item.title)).find("övriga") != std::string::npos;
    });
}

/// Sub-items of "Övriga frågor" against the additions that the opening item lists.
void agenda_additions(Context& c) {
    static const Pattern added("tillägg");
    const Sentence* additions = nullptr;
    for (const Sentence& s : c.sentences) {
        if (added.find(s.tokens)) additions = &s;
        if (s.item > 0) break;
    }
    if (additions == nullptr) return;
    const std::size_t line = c.text.line_at(additions->span.begin);
    const Span below = line + 1 < c.text.line_count() ? c.text.line(line + 1) : Span{};
    const std::string listed = body_key(std::string(c.text.plain(additions->span)) + " " +
                                        std::string(c.text.plain(below)));
    for (const Item& item : c.protocol.items) {
        if (item.letter.empty() || !is_other_matters(c, item.paragraph)) continue;
        if (!shares_word(body_key(c.text.plain(item.title)), listed))
            c.out.remark(Code::agenda_addition_mismatch, item.title);
    }
}

/// "Gruppen är överens om att ...", "Mötet görs om till ...": decided, but not as a decision.
void informal_decisions(Context& c) {
    static const Pattern agreed(
        "gruppen|mötet|nätverket|styrelsen|nämnden är? överens|enig|eniga|enas|enades");
    static const Pattern remade(
        "mötet|sammanträdet görs|flyttas|ställs|kortas|hålls om|in|till|ned|ner|digitalt");
    const bool sections =
        std::any_of(c.protocol.items.begin(), c.protocol.items.end(), [](const Item& item) {
            return std::any_of(item.sections.begin(), item.sections.end(),
                               [](const Section& x) { return x.kind == SectionKind::decision; });
        });
    if (!sections) return;
    for (const Sentence& s : c.sentences) {
        if (s.section == SectionKind::decision) continue;
        const auto hit = agreed.find(s.tokens) ? agreed.find(s.tokens) : remade.find(s.tokens);
        if (!hit) continue;
        const int line = c.text.evidence(s.span, "").line;
        const auto& known = c.out.claims().diagnostics;
        const bool told = std::any_of(known.begin(), known.end(), [&](const Diagnostic& d) {
            return d.code == Code::decision_outside_decision_section && d.line == line;
        });
        if (!told) c.out.remark(Code::decision_outside_decision_section, s.span);
    }
}

/// The decision puts the matter off because no report was given, and below stands that one was.
void postponed_but_told(Context& c) {
    static const Pattern report("redovisning|föredragning|rapport från");
    for (std::size_t i = 0; i < c.items.size(); ++i) {
        const Node* node = c.out.find(c.items[i].decision);
        if (node == nullptr || std::get<DecisionFacts>(node->facts).status != "postponed") continue;
        const Sentence* decision = nullptr;
        for (const Sentence& s : c.sentences_of(i)) {
            if (s.section == SectionKind::decision && decision == nullptr) decision = &s;
            if (s.section == SectionKind::decision || decision == nullptr || !report.find(s.tokens))
                continue;
            c.out.remark(Code::contradiction, decision->span, {utf8::squeeze(c.text.plain(s.span))},
                         {}, {s.span});
            break;
        }
    }
}

/// Only short forms that take part in a relation, or that a group of the document explains.
bool is_organ(const Context& c, const std::string& word) {
    return std::any_of(c.groups.begin(), c.groups.end(), [&](const KnownGroup& g) {
        return g.name == word || is_acronym_of(word, g.name);
    });
}

/// Capitals that no name in the document explains.
void acronyms(Context& c) {
    std::set<std::string> seen;  // the first time a word is met decides
    for (const Sentence& s : c.sentences) {
        for (const Token& token : s.tokens) {
            if (!token.is_word() || !token.capital || !looks_like_acronym(token.text)) continue;
            std::string word(token.text.substr(0, token.text.find(':')));
            if (!seen.insert(word).second) continue;
            if (lexicon().is_party(word) || lexicon().places.find(word) != nullptr) continue;
            if (utf8::length(word) > 7 || !is_organ(c, word)) continue;
            c.out.remark(Code::acronym_not_expanded, token.span, {word});
        }
    }
}

}  // namespace

void remark_text(Context& context) {
    contents(context);
    agenda_additions(context);
    informal_decisions(context);
    postponed_but_told(context);
    acronyms(context);
}

}  // namespace mandat::extract
