// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::analysis {

/// What is different on a later day.
enum class ChangeKind {
    joined,       ///< somebody has a seat or function they did not have
    left,         ///< somebody has one no more
    new_role,     ///< somebody has another role in the same body
    succeeded,    ///< the text says who follows whom, in a seat or as a body
    represents,   ///< somebody speaks for another municipality or organisation
    created,      ///< a group or body that somebody decided to create
    part_added,   ///< a focus area, group, board or part of a body that was not one before
    part_ended,   ///< one that is no more
    renamed,      ///< a ruling gave it another name
    first_seen,   ///< a body, group, focus area or project that was not spoken of before
    handed_over,  ///< an assignment that was given
    moved,        ///< an assignment that somebody else had before
};

struct Change {
    ChangeKind kind = ChangeKind::joined;
    const Node* subject = nullptr;  ///< who or what changed; never nullptr
    const Node* object = nullptr;   ///< body, place, successor, taker; nullptr: none
    const Node* other = nullptr;    ///< moved: the taker before; new_role: nullptr
    std::string day;                ///< ISO, when it was first seen; for left, last seen
    const Edge* now = nullptr;      ///< that holds, or happened; nullptr for left, renamed
    const Edge* before = nullptr;   ///< that held; nullptr when nothing did
};

/// People that two bodies share, before and after.
struct OverlapChange {
    const Node* a = nullptr;
    const Node* b = nullptr;
    std::vector<const Node*> gained;  ///< share a seat now and did not
    std::vector<const Node*> lost;
    std::size_t before = 0;  ///< people shared
    std::size_t after = 0;
};

struct Changes {
    std::vector<Change> changes;          ///< by kind, then day, then ids
    std::vector<OverlapChange> overlaps;  ///< only those that changed; the largest change first
};

struct ChangesOptions {
    std::string from{};  ///< ISO: the day before
    std::string to{};    ///< ISO: the day after; from < to
};

/// What changed from one day to another, as far as was read.
///
/// reads   what stood on either day, as Timeline::stood_on() says. A body whose members were first
///         read after `from` is compared with that first time: nobody knows who sat there before.
///         moved: an assignment given in between, whose item refers to that of an earlier one, or
///         whose words are the same by half or more, with the same giver and another taker
/// cost    O(E log V + A^2) for A assignments of one giver
[[nodiscard]] Changes changes_between(const Network& network, const ChangesOptions& options);

}  // namespace mandat::analysis
