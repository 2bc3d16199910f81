// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "extract/lexicon/lexicon.hpp"
#include "extract/statement/parties.hpp"

namespace mandat::extract {

/// An office somebody is elected to: what it is, and where.
struct OfficeMention {
    Role role = Role::other;
    Seat seat = Seat::body;
    std::string written;    ///< "styrelsesuppleant", lower case
    NodeId body;            ///< named in the text; empty when it is not
    std::size_t first = 0;  ///< token indices in the sentence
    std::size_t end = 0;
    bool fresh = false;  ///< "ny ledamot": somebody may have left the seat before
};

/// Reads offices and knows the bodies that a general meeting elects.
class OfficeReader {
  public:
    OfficeReader(Context& context, PartyReader& parties) : c_(context), parties_(parties) {}

    /// "ersättare i kulturrådet", "två styrelseledamöter", "ny ordförande" at tokens[at].
    [[nodiscard]] std::optional<OfficeMention> read(const Sentence& s, std::size_t at);

    /// The first office at or after tokens[from] and before tokens[end).
    [[nodiscard]] std::optional<OfficeMention> find(const Sentence& s, std::size_t from,
                                                    std::size_t end);

    /// Where the holder of the office sits; empty when the text must say and does not.
    [[nodiscard]] NodeId body_of(const OfficeMention& office, Span where, int paragraph);

    /// A body that seats can be filled in, at tokens[at]: known, or named by a word of its own
    /// ("festgruppen"). Nothing for the body whose minutes these are.
    struct GroupMention {
        NodeId id;
        std::size_t end = 0;
    };
    [[nodiscard]] std::optional<GroupMention> read_group(const Sentence& s, std::size_t at);

  private:
    [[nodiscard]] NodeId read_body_after(const Sentence& s, OfficeMention& office);
    [[nodiscard]] NodeId unlisted_organisation(const Sentence& s, OfficeMention& office);
    [[nodiscard]] NodeId organ(std::string_view noun, std::string_view type, Span where,
                               int paragraph);
    [[nodiscard]] NodeId group_of_item(const Sentence& s, const std::string& noun);
    [[nodiscard]] bool meets_as_members() const;

    Context& c_;
    PartyReader& parties_;
};

/// "Astads byalag" -> "Astads byalags": a name as an owner.
[[nodiscard]] std::string genitive(const std::string& name);

}  // namespace mandat::extract
