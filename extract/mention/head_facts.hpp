// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mention/date.hpp"
#include "extract/mention/people.hpp"
#include "extract/protocol/protocol.hpp"
#include "graph/model/edge.hpp"

namespace mandat::extract {

/// A place on an attendance list.
struct Attendee {
    PersonMention person;
    Presence presence = Presence::present;
    Capacity capacity = Capacity::decision_maker;
    Span label;              ///< the label of the list
    bool qualified = false;  ///< the label says whose list it is
    std::string short_name;  ///< as the list has it, when the full name stands elsewhere
    Span full_name_span;     ///< where that is
};

/// Who signs the minutes, as what, for which items.
struct Signature {
    std::string name;
    Span span;  ///< name and limits
    Calling calling = Calling::verifier;
    std::optional<ParagraphSpan> paragraphs;
    std::string_view rule =
        "signatures";  ///< "officers" when the text tells it, "opened" who opened
};

struct SessionMention {
    DateMention date;
    std::optional<ClockMention> clock;
};

/// What the head of the minutes says.
struct HeadFacts {
    std::string body;  ///< name of the body as in its title or decision headings
    Span body_span;
    std::string title;  ///< the title line, when it is another form than body
    Span title_span;
    std::string
        organisation;  ///< whose board it is: "Kommunförbundet X" of "Styrelsen Kommunförbundet X"
    Span organisation_span;
    std::optional<AffiliationMatch> municipality;  ///< "X kommun" beside the title
    std::vector<SessionMention> sessions;
    std::string place;
    Span place_span;
    std::string mode;  ///< in_person, digital, hybrid
    int first_paragraph = 0;
    int last_paragraph = 0;
    Span paragraphs_span;
    std::optional<DateMention> next_meeting;
    std::optional<DateMention> verification;
    std::vector<Attendee> attendees;
    bool list_elsewhere = false;  ///< "enligt bilaga": who was there stands in another paper
    std::vector<Signature> signatures;
};

[[nodiscard]] HeadFacts read_head(const Text& text, const Protocol& protocol);

}  // namespace mandat::extract
