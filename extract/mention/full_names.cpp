// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "extract/mention/body.hpp"
#include "extract/mention/head_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

std::string_view first_word_of(std::string_view name) { return name.substr(0, name.find(' ')); }

/// "Maja" or "Maja W": what a list that knows its people calls them.
bool is_short_name(std::string_view name) {
    const std::size_t blank = name.find(' ');
    return blank == std::string_view::npos || utf8::length(name.substr(blank + 1)) == 1;
}

/// A full name and where it stands.
struct FullName {
    Span span;
    std::set<std::size_t> lists;  ///< where the labels begin of the lists it stands on
};

/// Puts the full names of a document in the place of first names on its lists.
class NameCompleter {
  public:
    NameCompleter(const Text& text, HeadFacts& head) : text_(text), head_(head) {}

    void run() {
        for (const Attendee& a : head_.attendees) note(a.person.name);
        for (const Signature& s : head_.signatures) note(s.name);
        if (short_.empty()) return;
        gather_from_head();
        gather_from_text();
        for (Attendee& a : head_.attendees) complete(a);
        for (Signature& s : head_.signatures) complete(s);
        drop_repeats();
    }

  private:
    void note(const std::string& name) {
        if (is_short_name(name)) short_.insert(std::string(first_word_of(name)));
    }

    void gather_from_head() {
        for (const Attendee& a : head_.attendees) add(a.person.name, a.person.span, &a.label);
        for (const Signature& s : head_.signatures) add(s.name, s.span, nullptr);
    }

    void add(const std::string& name, Span span, const Span* label) {
        const std::string first(first_word_of(name));
        if (is_short_name(name) || !short_.contains(first)) return;
        FullName& full = full_[first].try_emplace(name, FullName{span, {}}).first->second;
        if (label != nullptr) full.lists.insert(label->begin);
    }

    /// First names that no list or signature completes: a full name in the text does.
    void gather_from_text() {
        std::set<std::string> open;
        for (const std::string& first : short_) {
            if (!full_.contains(first) && lexicon().is_first_name(first)) open.insert(first);
        }
        if (open.empty()) return;
        Tokens tokens;
        for (std::size_t line = 0; line < text_.line_count(); ++line) {
            tokenise(text_, text_.line(line), tokens);
            for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
                if (!tokens[at].capital || !open.contains(std::string(tokens[at].text))) continue;
                const std::size_t length = name_length(tokens, at);
                if (length == 2 || length == 3) add_from_line(tokens, at, at + length);
            }
        }
    }

    void add_from_line(const Tokens& tokens, std::size_t first, std::size_t end) {
        if (!could_be_name(tokens, first, end) || is_initial(tokens[end - 1])) return;
        for (std::size_t at = first + 1; at < end; ++at) {
            if (lexicon().places.match(tokens, at) || read_body_noun(tokens[at].text) ||
                lexicon().is_first_name(tokens[at].text))
                return;  // "Jonas Krokom", "Anna Bo": no surname for certain
        }
        std::string name = words_of(tokens, first, end);
        if (name.ends_with('s') &&
            full_[std::string(tokens[first].text)].contains(name.substr(0, name.size() - 1)))
            return;  // "Anna Eks"
        add(name, cover(tokens, first, end), nullptr);
    }

    /// The only full name that `name`, on the list under `label`, can be short for.
    [[nodiscard]] const std::pair<const std::string, FullName>* whole(std::string_view name,
                                                                      const Span* label) const {
        if (!is_short_name(name)) return nullptr;
        const auto found = full_.find(std::string(first_word_of(name)));
        if (found == full_.end()) return nullptr;
        const std::pair<const std::string, FullName>* only = nullptr;
        for (const auto& candidate : found->second) {
            const std::size_t blank = name.find(' ');
            const std::string_view surname =
                std::string_view(candidate.first).substr(candidate.first.rfind(' ') + 1);
            if (blank != std::string_view::npos && !surname.starts_with(name.substr(blank + 1)))
                continue;
            // Both on one list: two people.
            if (label != nullptr && candidate.second.lists.contains(label->begin)) return nullptr;
            if (only != nullptr) return nullptr;
            only = &candidate;
        }
        return only;
    }

    void complete(Attendee& attendee) {
        const auto* full = whole(attendee.person.name, &attendee.label);
        if (full == nullptr || several_bear(attendee)) return;
        attendee.short_name = attendee.person.name;
        attendee.full_name_span = full->second.span;
        attendee.person.name = full->first;
    }

    void complete(Signature& signature) {
        if (const auto* full = whole(signature.name, nullptr)) signature.name = full->first;
    }

    /// Two entries of a list with the same short name, or with another one that is longer.
    [[nodiscard]] bool several_bear(const Attendee& attendee) const {
        const std::string first(first_word_of(attendee.person.name));
        return std::count_if(
                   head_.attendees.begin(), head_.attendees.end(), [&](const Attendee& o) {
                       return o.label == attendee.label && first_word_of(o.person.name) == first;
                   }) > 1;
    }

    /// The place of a completed name on another list: one entry tells it all.
    void drop_repeats() {
        std::map<std::string, std::size_t> kept;
        for (std::size_t i = 0; i < head_.attendees.size(); ++i) {
            const Attendee& a = head_.attendees[i];
            if (!a.short_name.empty()) kept.try_emplace(a.person.name, i);
        }
        std::size_t index = 0;
        std::erase_if(head_.attendees, [&](const Attendee& a) {
            const std::size_t at = index++;
            const auto other = kept.find(a.person.name);
            return other != kept.end() && other->second != at && a.presence == Presence::present &&
                   a.capacity == Capacity::other;
        });
    }

    const Text& text_;
    HeadFacts& head_;
    std::set<std::string> short_;                                  ///< first names of short names
    std::map<std::string, std::map<std::string, FullName>> full_;  ///< by first name
};

}  // namespace

void complete_first_names(const Text& text, HeadFacts& out) { NameCompleter(text, out).run(); }

}  // namespace mandat::extract
