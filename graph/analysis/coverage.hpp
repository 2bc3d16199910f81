// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/analysis/asked_days.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// What a body's minutes that were read hold.
struct BodyCoverage {
    const Node* body = nullptr;
    std::vector<const Node*> meetings;  ///< read, the earliest first; empty: none was
    int paragraphs_read = 0;            ///< §§ within them, as their heads state
    int paragraphs_missing = 0;         ///< between known ones, and before the first of a year
    std::string next_meeting;           ///< ISO, after all that was read; empty: none is stated
    std::size_t relations = 0;          ///< handed over, reported or referred to with this body
};

enum class Absence {
    paragraphs_between,  ///< § of one meeting and the next of a year do not follow on each other
    paragraphs_before,   ///< the first meeting read of a year does not begin with § 1
    next_meeting,        ///< a meeting was announced, and none of that day was read
    reference,           ///< an item is referred to, and its minutes were not read
};

/// Minutes that there are, or ought to be, and that were not read.
struct MissingMinutes {
    Absence absence = Absence::paragraphs_between;
    const Node* body = nullptr;  ///< nullptr: the reference does not say whose
    std::string after;           ///< ISO, last meeting read before; empty: none
    std::string before;          ///< ISO, first meeting read after; empty: none
    std::string day;             ///< ISO, of the meeting announced or referred to; empty: unknown
    int first_paragraph = 0;     ///< missing; 0: unknown
    int last_paragraph = 0;
    const Node* told_by = nullptr;      ///< meeting or item that shows it
    std::vector<const Edge*> evidence;  ///< references; else the meeting's own evidence shows it
};

/// Heads of minutes that cannot be right as they stand.
struct OddNumbering {
    const Node* earlier = nullptr;
    const Node* later = nullptr;  ///< begins with a § that the earlier one holds already
};

struct Coverage {
    std::vector<BodyCoverage> bodies;     ///< bodies that met or that something is said of, by id
    std::vector<MissingMinutes> missing;  ///< by body, then day
    std::vector<OddNumbering> odd;
};

/// Which minutes are missing between and beside those that were read.
///
/// reads   §§ are taken to run on through a calendar year and to begin with 1 in the next, as
///         Swedish minutes do; a body whose numbers run on over the new year has no gap there.
///         A meeting announced for a day on which a meeting of the body was read is covered; one
///         for a later day than anything that was read is coming, not missing; one for a day
///         before its own meeting is a slip of the pen and tells nothing.
///         Asked about a day: as it was known then, from minutes of meetings up to it. Asked about
///         a period: the meetings in it, and what is missing in it.
/// errors  none; meetings without § or day are counted and compared with nothing
/// cost    O(E log E)
[[nodiscard]] Coverage survey_coverage(const Network& network, const AskedDays& asked = {});

}  // namespace mandat::analysis
