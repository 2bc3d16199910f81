// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "graph/analysis/chains.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// A node that every chain to some others passes.
struct ChokePoint {
    const Node* node = nullptr;
    std::vector<const Node*> behind;  ///< not reached in any way but through it; by id
};

/// Somebody who got something, and of whom nothing further is stated.
struct DeadEnd {
    const Node* node = nullptr;
    std::vector<const Edge*> given;  ///< what was handed to it
};

/// A working group to which nobody is stated to have handed anything.
struct Unmandated {
    const Node* group = nullptr;
    std::vector<const Edge*> belongs;  ///< has_working_group: whose group it is stated to be
};

struct ChainSurvey {
    std::shared_ptr<const ChainGraph> graph;  ///< that its chains are views into
    std::size_t nodes = 0;                    ///< that hand something on or get something
    std::size_t steps = 0;
    std::vector<const Node*> sources;      ///< hand something on and get nothing; by id
    std::vector<Chain> longest;            ///< the longest of the shortest chains from a source
    std::vector<Chain> cycles;             ///< a shortest one for each knot of nodes
    std::vector<ChokePoint> choke_points;  ///< most behind first; sources are none
    std::vector<DeadEnd> dead_ends;        ///< by id
    std::vector<Unmandated> unmandated;    ///< by id
};

/// The delegation of a network as a whole.
///
/// reads    mandate_kinds() as steps; a dead end is a body, group, focus area, project or
///          organisation that got something (assignment, creates_group, referral, staffs), handed
///          nothing on, has no parts, and neither reported nor escalated anything, nor is said to
///          have to; people, roles and collectives ("kommunerna") are none
/// shape    cycles: one for each strongly connected component of more than one node, the shortest
///          through any of its first 100 nodes
/// cost     O(E log V), and for each component with a cycle O(100 * its steps)
/// source   choke points are dominators from a root before all sources: Lengauer and Tarjan 1979,
///          doi:10.1145/357062.357071
[[nodiscard]] ChainSurvey survey_chains(const Network& network, const AskedDays& asked = {});

}  // namespace mandat::analysis
