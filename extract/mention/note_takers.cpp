// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/mention/head_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t most_noted = 4000;  // of the head or of an item that are looked at
constexpr std::size_t first_noted = 3;
constexpr std::size_t last_noted = 2;

/// "skrev anteckningarna", "förde protokoll", "protokollförde" at tokens[at].
bool takes_notes(const Tokens& t, std::size_t at) {
    static constexpr std::array<std::string_view, 6> verbs = {"skrev", "skriver",   "förde",
                                                              "för",   "ansvarade", "antecknade"};
    const std::string low = utf8::lower(t[at].text);
    if (low == "protokollförde" || low == "protokollför") return true;
    if (std::find(verbs.begin(), verbs.end(), low) == verbs.end()) return false;
    for (std::size_t i = at + 1; i < std::min(at + 3, t.size()); ++i) {
        const std::string what = utf8::lower(t[i].text);
        if (what.starts_with("anteckning") || what.starts_with("minnesanteckning") ||
            what.starts_with("mötesanteckning") || what == "protokoll" || what == "protokollet" ||
            what == "pennan")
            return true;
    }
    return false;
}

/// The person named last before tokens[verb], in the same sentence: "Anna Ek, kansliet, förde ...".
std::optional<PersonMention> named_before(const Text& text, const Tokens& t, std::size_t verb) {
    constexpr std::size_t farthest = 12;  // tokens
    std::optional<PersonMention> found;
    for (std::size_t i = verb > farthest ? verb - farthest : 0; i < verb; ++i) {
        const bool stop = t[i].is(".") && i + 1 < verb && t[i + 1].spaced;
        if (stop) found.reset();
        const std::size_t length = std::min(name_length(t, i), verb - i);
        if (length < 2 || !could_be_name(t, i, i + length)) continue;
        PersonMention person;
        person.name_span = person.span = cover(t, i, i + length);
        person.name = utf8::squeeze(text.plain(person.span));
        found = std::move(person);
        i += length - 1;
    }
    return found;
}

bool has_secretary(const HeadFacts& out) {
    return std::any_of(out.signatures.begin(), out.signatures.end(),
                       [](const Signature& s) { return s.calling == Calling::secretary; }) ||
           std::any_of(out.attendees.begin(), out.attendees.end(),
                       [](const Attendee& a) { return a.person.calling == Calling::secretary; });
}

void read_note_taker(const Text& text, Span span, HeadFacts& out) {
    span.end = std::min(span.end, span.begin + most_noted);
    Tokens tokens = tokenise(text, span);
    tokens.drop_line_ends();
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!tokens[i].is_word() || tokens[i].capital || !takes_notes(tokens, i)) continue;
        const auto who = named_before(text, tokens, i);
        if (!who) continue;
        out.signatures.push_back(
            {who->name, who->span, Calling::secretary, std::nullopt, "officers"});
        return;
    }
}

}  // namespace

void read_note_takers(const Text& text, const Protocol& protocol, HeadFacts& out) {
    if (has_secretary(out)) return;
    read_note_taker(text, protocol.head, out);
    const std::size_t count = protocol.items.size();
    for (std::size_t i = 0; i < count && !has_secretary(out); ++i) {
        if (i < first_noted || i + last_noted >= count)
            read_note_taker(text, protocol.items[i].body, out);
    }
}

}  // namespace mandat::extract
