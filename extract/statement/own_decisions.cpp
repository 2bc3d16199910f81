// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/own_decisions.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/pattern.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

enum class Owner {
    unnamed,  ///< "Beslut", or a word that may mean any body
    own,      ///< the body whose minutes these are
    other,    ///< another body
};

/// Every word of one name is in the other.
bool shares_words(const std::string& one, const std::string& other) {
    const auto within = [](const std::string& small, const std::string& large) {
        const Tokens words = tokenise(large);
        const Tokens sought = tokenise(small);
        return !sought.empty() && std::all_of(sought.begin(), sought.end(), [&](const Token& t) {
            return std::any_of(words.begin(), words.end(),
                               [&t](const Token& w) { return w.text == t.text; });
        });
    };
    return within(one, other) || within(other, one);
}

/// "Styrelsens", "nämndens" may be a short word for any of them; "arbetsutskottets" is not.
bool is_vague(const BodyMention& body, const Tokens& words) {
    if (!body.noun.bare) return false;
    const std::string low = utf8::lower(words[body.noun_at].text);
    static constexpr std::array<std::string_view, 5> names = {"arbetsutskott", "fullmäktige",
                                                              "presidi", "årsmöte", "förbundsmöte"};
    return std::none_of(names.begin(), names.end(),
                        [&low](std::string_view name) { return low.starts_with(name); });
}

/// Whose section it is by its heading: "Arbetsutskottets beslut", "Kommunstyrelsens förslag".
Owner owner_of(const Context& c, const Section& section) {
    const Tokens words = tokenise(c.text, section.heading);
    if (words.size() < 2 || !words[0].capital) return Owner::unnamed;
    auto body = read_body(words, 0);
    // "Miljö- och byggnadsnämnden": its noun stands after the mark.
    for (std::size_t i = 1; !body && i + 1 < words.size() && i < 4; ++i) body = read_body(words, i);
    if (!body) return is_acronym_of(words[0].text, c.head.body) ? Owner::own : Owner::unnamed;
    const std::string name = body->owner.empty() ? body->name : body->owner;
    if (shares_words(body_key(name), body_key(c.head.body))) return Owner::own;
    // "Styrelsens beslut" in the minutes of whatever board.
    const bool known = read_body(tokenise(c.head.body), 0).has_value();
    return is_vague(*body, words) || !known ? Owner::unnamed : Owner::other;
}

/// "Kommunstyrelsens förslag till kommunfullmäktige", not "... till beslut": what is sent on is
/// decided here.
bool goes_upward(const Context& c, const Section& section) {
    const Tokens words = tokenise(c.text, section.heading);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i].is("till") && read_body_noun(words[i + 1].text)) return true;
    }
    return find_proposal_upward(c, section).has_value();
}

}  // namespace

std::vector<const Section*> own_decisions(const Context& c, const Item& item) {
    std::vector<const Section*> own;
    for (const Section& section : item.sections) {
        if (section.kind == SectionKind::decision && owner_of(c, section) != Owner::other)
            own.push_back(&section);
    }
    if (!own.empty()) return own;
    for (const Section& section : item.sections) {
        if (section.kind == SectionKind::proposal && owner_of(c, section) == Owner::own &&
            goes_upward(c, section)) {
            own.push_back(&section);
        }
    }
    return own;
}

std::optional<Proposal> find_proposal_upward(const Context& c, const Section& section) {
    static const Pattern proposes("föreslår|föreslå|föreslog");
    static const Pattern decides(
        "besluta|beslutar|beslut|anta|godkänna|fastställa|bevilja|utse|avslå");
    const Tokens tokens = tokenise(c.text, {section.heading.begin, section.body.end});
    constexpr std::size_t near = 14;  // tokens from the verb to what is proposed
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto verb = proposes.match(tokens, at);
        if (!verb) continue;
        std::size_t i = verb->end;
        while (i < tokens.size() && (tokens[i].is_line_end() || tokens[i].is("att"))) ++i;
        auto body = read_body(tokens, i);
        if (!body || body->first != i) continue;
        const auto what = decides.find(tokens, body->end);
        if (what && what->first < body->end + near) return Proposal{*std::move(body)};
    }
    return std::nullopt;
}

}  // namespace mandat::extract
