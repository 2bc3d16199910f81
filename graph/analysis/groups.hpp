// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/analysis/period.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Two bodies or groups that nearly coincide.
struct Coincidence {
    const Node* a = nullptr;
    const Node* b = nullptr;
    std::vector<const Node*> people;  ///< who sit in both; by id
    std::size_t size_a = 0;           ///< who sit in a
    std::size_t size_b = 0;
    double people_jaccard = 0;       ///< shared of all, 0..1
    double people_overlap = 0;       ///< shared of the smaller, 0..1
    std::vector<std::string> words;  ///< of matters, that both deal with; sorted
    double matters_jaccard = 0;      ///< 0..1
    const Edge* question = nullptr;  ///< possible_same_as between them, when it is open
    std::vector<const Edge*> seats;  ///< that the shared people have in both
};

/// What is known of the life of a body or group.
struct GroupLife {
    const Node* node = nullptr;
    std::size_t people = 0;                 ///< who sit in it
    std::size_t meetings = 0;               ///< whose minutes were read
    std::size_t decisions = 0;              ///< items decided in them
    std::vector<const Edge*> reported;      ///< report_back, reports_to, escalation it has given
    std::vector<const Edge*> shall_report;  ///< those that are asked for, planned or postponed
    std::vector<const Edge*> principals;    ///< who made it, gave it something or has it as a part
    std::vector<const Edge*> to_principal;  ///< of `reported`, those that went to one of these
    bool spoken_of = false;                 ///< a sentence within the period is about it
    std::string first_seen;                 ///< ISO; empty: undated
    std::string last_seen;

    /// Neither met, nor decided, nor reported in what was read.
    [[nodiscard]] bool is_silent() const {
        return meetings == 0 && decisions == 0 && reported.empty();
    }
    [[nodiscard]] bool is_network() const;
};

struct GroupOptions {
    std::string day{};       ///< seats held on it, all else until it; empty: the period counts
    Period period{};         ///< seats held, meetings and reports within it
    double least = 0.5;      ///< people_jaccard of a coincidence, 0..1
    std::size_t people = 2;  ///< shared by a coincidence, at least
};

struct Groups {
    std::vector<Coincidence> coincidences;  ///< the highest people_jaccard first
    std::vector<GroupLife> lives;           ///< every body and group (of a day or period: spoken of
                                            ///< by then or within it), by id
};

/// Redundancy and silence of bodies and working groups; collectives are left out.
///
/// reads   seats only: a shared secretary makes no overlap
/// cost    O(E log V + sum over people of the square of their seats)
[[nodiscard]] Groups survey_groups(const Network& network, const GroupOptions& options = {});

}  // namespace mandat::analysis
