// SPDX-License-Identifier: Apache-2.0
// What Swedish minutes are written with: labels, section headings, roles and titles, and the places
// and authorities that exist. All of it is data in this folder; nothing here names a person, a
// local body or a place beyond the complete lists of municipalities and regions.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extract/lexicon/endings.hpp"
#include "extract/lexicon/phrases.hpp"
#include "extract/lexicon/verbs.hpp"
#include "graph/model/edge.hpp"

namespace mandat::extract {

/// What a label in the head of the minutes opens.
enum class Field {
    time_place,
    time,
    place,
    deciding,
    serving,
    substitutes,
    absent,
    absent_substitutes,
    others,
    called,  ///< who was called to the meeting, there or not
    secretary,
    chair,
    verifier,
    verification,
    paragraphs,
    next_meeting,
    signatures,
    contents,
    body,
    notice,
    ignore,
};

/// What a heading inside an item opens.
enum class SectionKind {
    none,  ///< text before the first heading
    decision,
    summary,
    background,
    earlier,
    views,
    proposal,
    procedure,
    vote,
    reservation,
    interest,
    documents,
    prepared_by,
    recipients,
    other,
};

/// What somebody is called in a list: a role in the body, or a post outside it.
enum class Calling {
    chair,
    vice_chair,
    second_vice_chair,
    member,
    substitute,
    secretary,
    verifier,
    project_leader,
    title,
    other,
};

/// A municipality, region or authority of the lists.
struct KnownPlace {
    NodeKind kind = NodeKind::municipality;
    std::string name;  ///< canonical
    std::string code;  ///< SCB code of a municipality or county
    std::string type;  ///< of an organisation: region, authority, association, ...
};

/// A party mark in capitals: "fp" and "Fp" are FP; old marks are not renewed.
[[nodiscard]] std::string party_mark(std::string_view word);

struct PoliticalParty {
    std::string mark;  ///< upper case: "S"
    std::string name;  ///< "Socialdemokraterna"
};

struct WordHash {  ///< words are looked up as they stand, without a copy
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};
using KnownWords = std::unordered_set<std::string, WordHash, std::equal_to<>>;

/// Where somebody elected to an office sits when the text does not say.
enum class Seat { body, board, nomination, auditors, meeting, named, none };

/// What people are elected to: "suppleant", "revisor".
struct Office {
    Role role = Role::other;
    Seat seat = Seat::body;
};

struct Lexicon {
    Phrases<Field> labels;
    Phrases<SectionKind> sections;
    Phrases<bool> presenters;
    Phrases<Calling> callings;
    Phrases<KnownPlace> places;  ///< municipalities, regions, authorities with all their forms
    std::vector<KnownPlace> municipalities;
    KnownWords first_names;                                      ///< as written
    std::unordered_set<std::string> parties;                     ///< upper case
    std::unordered_map<std::string, std::string> party_of_mark;  ///< upper case -> name
    std::unordered_map<std::string, std::string> renewed_marks;  ///< "FP" -> "L"
    Phrases<PoliticalParty> party_names;                         ///< names and their genitives
    Phrases<std::string> abbreviations;  ///< "KF" -> the body it means in any municipality
    Phrases<Office> offices;
    Verbs verbs;          ///< what hands something on, and to whom
    Phrases<bool> tasks;  ///< "bokar", "tar reda på": what informal minutes say somebody will do
    std::vector<std::pair<std::string, Office>> office_ends;  ///< "ansvarig"; lower case
    Endings title_ends;                                       ///< lower case
    std::multimap<std::string, std::string> short_names;      ///< folded: "kalle" -> "karl"

    [[nodiscard]] bool is_first_name(std::string_view word) const;
    [[nodiscard]] bool is_party(std::string_view word) const;  ///< any case
    /// The office at tokens[at], by its words or the end of a compound.
    [[nodiscard]] std::optional<Phrases<Office>::Match> office(const Tokens& tokens,
                                                               std::size_t at) const;
    /// A job title: one of the known ends, in any case.
    [[nodiscard]] bool is_title(std::string_view word) const;
};

/// The compiled-in word lists, read once.
[[nodiscard]] const Lexicon& lexicon();

}  // namespace mandat::extract
