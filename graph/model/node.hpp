// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/model/evidence.hpp"
#include "graph/model/ruling.hpp"

namespace mandat {

/// "person/sara-berg": the kind, a slash and a readable key. Stable for the same input.
using NodeId = std::string;

enum class NodeKind {
    person,
    municipality,
    organisation,
    body,
    working_group,
    focus_area,
    project,
    role,
    meeting,
    decision,
};

/// A title as observed at one or more meetings.
struct Title {
    std::string title;  ///< as written, lower case: "kommundirektör"
    std::string since;  ///< ISO date of the first meeting it was seen at
    std::string until;  ///< ISO date of the last one
    friend auto operator<=>(const Title&, const Title&) = default;
};

struct PersonFacts {
    std::vector<Title> titles;
    friend bool operator==(const PersonFacts&, const PersonFacts&) = default;
};

struct MunicipalityFacts {
    std::string code;  ///< SCB municipality code, four digits
    friend bool operator==(const MunicipalityFacts&, const MunicipalityFacts&) = default;
};

struct OrganisationFacts {
    std::string type;  ///< region, authority, association, administration, government, other
    friend bool operator==(const OrganisationFacts&, const OrganisationFacts&) = default;
};

struct BodyFacts {
    std::string type;  ///< board, council, committee, management_group, network, assembly,
                       ///< steering_group, reference_group, other
    friend bool operator==(const BodyFacts&, const BodyFacts&) = default;
};

struct GroupFacts {
    bool named = true;  ///< false when the text gives no name and Node::name is constructed
    friend bool operator==(const GroupFacts&, const GroupFacts&) = default;
};

struct RoleFacts {
    NodeId held_by;  ///< the person who is known to hold it; empty when unknown
    friend bool operator==(const RoleFacts&, const RoleFacts&) = default;
};

/// One sitting of a meeting that may last several days.
struct Session {
    std::string date;   ///< ISO
    std::string start;  ///< "13:00"; empty when not stated
    std::string end;    ///< "15:30"; empty when not stated
    int minutes = 0;    ///< scheduled length; 0 when start or end is missing
    friend bool operator==(const Session&, const Session&) = default;
};

/// Who led a meeting, or kept its minutes, and for which items.
struct Presiding {
    NodeId person;
    std::string paragraphs;  ///< "8-14, 16"; empty: all
    friend bool operator==(const Presiding&, const Presiding&) = default;
};

struct MeetingFacts {
    std::string date;      ///< ISO; as written even when impossible; empty when not found
    std::string end_date;  ///< ISO; equal to date for one day
    std::vector<Session> sessions;
    std::string place;
    std::string mode;         ///< in_person, digital, hybrid; empty when not stated
    int first_paragraph = 0;  ///< of the meeting; 0 when it has none
    int last_paragraph = 0;
    std::string next_meeting;              ///< ISO as written; empty when not stated
    std::string verified_on;               ///< ISO as written; empty when not stated
    std::vector<Presiding> chairs{};       ///< in order of the minutes
    std::vector<Presiding> secretaries{};  ///< in order of the minutes
    friend bool operator==(const MeetingFacts&, const MeetingFacts&) = default;
};

/// A paper that lay before an item.
struct Paper {
    std::string title;        ///< as written, without its date and author
    std::string prepared_by;  ///< as written; empty when not stated
    std::string date;         ///< ISO; empty when not stated
    friend auto operator<=>(const Paper&, const Paper&) = default;
};

struct DecisionFacts {
    int paragraph = 0;                  ///< 0 when the item has none or one that is no integer
    std::string number;                 ///< such a number as written: "4.5", "F3"; else empty
    std::string letter;                 ///< of a sub-item; empty for the item itself
    std::string title;                  ///< heading as written
    std::string status = "none";        ///< decided, postponed, rejected, referred_back, none
    std::vector<std::string> points;    ///< decision points in order
    std::vector<std::string> sections;  ///< headings under the item, in order
    std::vector<Paper> documents;       ///< papers of the item, in order
    std::string case_number;            ///< the register's number as written: "KS 2025/114"
    NodeId proposed_to;                 ///< the body that is asked to decide; empty when none is
    bool known = true;                  ///< false: only referred to, its minutes were not read
    NodeId body;                        ///< for known == false: whose decision, when known
    std::string date;                   ///< for known == false: ISO, when known
    friend bool operator==(const DecisionFacts&, const DecisionFacts&) = default;
};

using NodeFacts = std::variant<std::monostate, PersonFacts, MunicipalityFacts, OrganisationFacts,
                               BodyFacts, GroupFacts, RoleFacts, MeetingFacts, DecisionFacts>;

/// Somebody or something the protocols speak of.
struct Node {
    NodeId id;
    NodeKind kind = NodeKind::person;
    std::string name;                  ///< canonical form
    std::vector<std::string> aliases;  ///< other forms met, sorted, without name
    NodeFacts facts;                   ///< the alternative that belongs to kind
    bool collective = false;           ///< many at once and none by name: "kommunerna", "alla"
    std::vector<Evidence> evidence;    ///< sorted, at least one
    std::vector<Ruling> decided_by;    ///< of a ledger, that shaped this node; sorted

    friend bool operator==(const Node&, const Node&) = default;
};

}  // namespace mandat
