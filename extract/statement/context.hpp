// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/mention/head_facts.hpp"
#include "extract/protocol/protocol.hpp"
#include "extract/statement/claims_writer.hpp"

namespace mandat::extract {

/// Somebody the document names in full.
struct KnownPerson {
    std::string name;
    NodeId id;
    std::string first_name;
    bool listed = false;              ///< on the attendance list
    bool present = false;             ///< on it as present
    std::vector<std::string> titles;  ///< lower case
    std::string limits;               ///< "8-9, 15" where presence is limited
    Span span;                        ///< first full mention
};

/// A body, group or organisation the document names, by the forms it names it in.
struct KnownGroup {
    NodeId id;
    NodeKind kind = NodeKind::body;
    std::string name;
    std::string key;  ///< body_key of the name
    std::string type;
};

struct FocusArea {
    NodeId id;
    std::string name;
    std::string key;
    NodeId group;  ///< its working group; empty when none is named
};

/// An item with what was found out about it so far.
struct ItemContext {
    NodeId decision;
    NodeId focus;  ///< the focus area the item is about
    NodeId group;  ///< the working group the item is about
    NodeId seats;  ///< the group whose seats the item may fill: named in its title or set up in it
    std::vector<NodeId> presenters;
};

/// A sentence with its place in the minutes.
struct Sentence {
    Tokens tokens;
    Span span;
    std::size_t item = 0;  ///< index into Protocol::items
    SectionKind section = SectionKind::none;
    bool quoted = false;       ///< within quotation marks: an earlier text
    bool conditional = false;  ///< "Om ...", "... för det fall ...", a question: nothing is said
    // Told when the sentence is cut, so that most need not be looked through again.
    bool has_owner = true;   ///< a body in the genitive may stand there: "nämndens"
    bool has_number = true;  ///< a number may stand there, which every date has
};

/// Everything the rules of one document share.
struct Context {
    Context(const Text& words, const Protocol& parts, const HeadFacts& facts, ClaimsWriter& writer)
        : text(words), protocol(parts), head(facts), out(writer) {}

    const Text& text;
    const Protocol& protocol;
    const HeadFacts& head;
    ClaimsWriter& out;

    NodeId body;
    NodeId meeting;
    NodeId chair;         ///< who chairs the meeting; empty when several do or nobody is named
    NodeId organisation;  ///< whose board the body is; empty when not said
    NodeId municipality;  ///< whose body it is; empty when not said
    std::vector<KnownPerson> people;
    std::unordered_map<std::string, std::size_t> people_by_name;
    std::unordered_map<std::string, std::vector<std::size_t>> people_by_first_name;
    /// "nsg", "GL": user names and initials that the document ties to one person.
    std::unordered_map<std::string, NodeId> user_names;
    std::vector<KnownGroup> groups;
    std::vector<FocusArea> focus_areas;
    std::vector<ItemContext> items;  ///< same order as protocol.items
    std::vector<Sentence> sentences;
    std::deque<std::string> rejoined;  ///< words that a line end had divided, for the tokens

    /// Those of an item, in order.
    [[nodiscard]] std::span<const Sentence> sentences_of(std::size_t item) const;

    [[nodiscard]] int paragraph(std::size_t item) const { return protocol.items[item].paragraph; }
    [[nodiscard]] int year() const {
        return head.sessions.empty() ? 0 : static_cast<int>(head.sessions.front().date.date.year());
    }
    [[nodiscard]] KnownPerson* find_person(const std::string& name);
    /// Those who could be meant by a first name alone: present, or named only in the text.
    [[nodiscard]] std::vector<const KnownPerson*> bearers(const std::string& first_name) const;
    /// The one who could be meant, also by a pet form ("Jocke" of Joakim), who is away only where
    /// nobody of that name is there; nullptr when there are several or none.
    [[nodiscard]] const KnownPerson* only_bearer(const std::string& first_name) const;
    /// The one that "Maja W" means.
    [[nodiscard]] const KnownPerson* only_bearer(const std::string& first_name,
                                                 std::string_view initial) const;
    /// The first of `groups` with that key.
    [[nodiscard]] KnownGroup* find_group(std::string_view key);

    /// The person of that full name, known or new.
    KnownPerson& person(const std::string& name, Span where, std::string_view rule,
                        int item_paragraph = 0);
    /// The group of that name or another inflection of it, known or new.
    KnownGroup& group(NodeKind kind, std::string_view name, std::string_view type, Span where,
                      std::string_view rule, int item_paragraph = 0);

  private:
    [[nodiscard]] const KnownPerson* only_one(const std::string& first_name) const;

    /// Index into `groups` by key; those added since the last search are not in it yet.
    std::unordered_map<std::string, std::size_t> groups_by_key_;
    std::size_t groups_indexed_ = 0;
};

}  // namespace mandat::extract
