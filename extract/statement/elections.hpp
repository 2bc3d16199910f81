// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "extract/statement/office.hpp"
#include "extract/statement/subjects.hpp"

namespace mandat::extract {

/// What the rules about elections share while they read one document. Private to them; from outside
/// they are run by state_elections() of rules.hpp.
struct Elections {
    explicit Elections(Context& context)
        : c(context), parties(context), offices(context, parties) {}

    /// These people hold the office from the meeting on, or for the term that the sentence states.
    /// Whoever held it before them, when told, is succeeded.
    void appoint(const std::vector<Subject>& people, OfficeMention office, const Sentence& s,
                 std::string_view rule, Certainty certainty = Certainty::explicit_);

    /// Somebody is said to hold an office; since when is not told.
    void state_holder(const Subject& who, const OfficeMention& office, const Sentence& s,
                      std::string_view rule);

    /// The seat of these people ends.
    void resign(const std::vector<Subject>& people, const OfficeMention& office, const Sentence& s);

    /// One person after another in a seat of that body.
    void succeed(const Subject& before, const Subject& after, const NodeId& body,
                 const Sentence& s);

    Context& c;
    PartyReader parties;
    OfficeReader offices;
    std::vector<Subject> left;                 ///< who gave up the office that the item is about
    std::optional<OfficeMention> left_office;  ///< the one office given up in the item
    std::optional<Subject> last_named;         ///< whom the sentence before begins with
    NodeId last_group;                         ///< the group that the item filled last
};

/// An item as the rules about elections see it.
struct ElectionItem {
    std::size_t index = 0;
    Sentence title;                       ///< the heading, as a sentence
    std::optional<OfficeMention> office;  ///< "Val av ordförande"
    bool election = false;                ///< the heading speaks of one
    bool for_meeting = false;             ///< offices of this meeting only
};

/// "Anna Ek väljs till ordförande", "Till ledamot utses Bo Al": elections.cpp
void read_elections(Elections& e, const ElectionItem& item,
                    const std::vector<const Sentence*>& sentences);
/// "Ordförande: Anna Ek" and the like, line by line: election_lists.cpp
void read_election_lists(Elections& e, const ElectionItem& item);
/// "Avsägelse av Anna Ek från uppdraget som ledamot", "Bo Al efterträder Anna Ek": resignations.cpp
void read_resignation(Elections& e, const Sentence& s, const ElectionItem& item);
void read_succession(Elections& e, const Sentence& s);
/// "Anna Ek är rådets kontaktperson", "nämndens ordförande Bo Al": office_holders.cpp
void read_office_holders(Elections& e, const Sentence& s);
/// "Nätverket byter namn till Rådet": renamings.cpp
void read_renaming(Elections& e, const Sentence& s);

/// Whom somebody came after: "i stället för Anna Ek", "efter Bo Al", "i Cia Ås ställe".
[[nodiscard]] std::vector<Subject> read_predecessor(Elections& e, const Sentence& s);

}  // namespace mandat::extract
