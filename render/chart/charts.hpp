// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/load.hpp"
#include "graph/analysis/overlap.hpp"
#include "graph/analysis/representation.hpp"
#include "graph/model/network.hpp"
#include "render/chart/chart.hpp"

namespace mandat::render {

// Each chart is a document of its own; the page may put its <svg> among its sections. All are
// deterministic, have no errors and say so where there is nothing to show.

/// Person x body: who sits where. The shape is the role (disc with a hole: chair; disc: member;
/// small disc: substitute; ring: secretary or official), a dashed outline an implied seat, a pale
/// mark an earlier one; the bar counts the seats. Most seats first.
[[nodiscard]] Chart matrix_chart(const Network& network, const ChartOptions& options = {});

/// Municipality x body: how many of each sit in each; the headline is the place with most holes.
[[nodiscard]] Chart coverage_chart(const Network& network,
                                   const analysis::Representation& representation,
                                   const ChartOptions& options = {});

/// What each person carries, in three stacks that are never added up: meetings (attended, in part,
/// absent), seats (bodies, groups, functions), open assignments.
[[nodiscard]] Chart load_chart(const Network& network, const analysis::LoadReport& report,
                               const ChartOptions& options = {});

/// The meetings of each body over the months that were read; days on which lists of two meetings
/// name the same people are marked with their number.
[[nodiscard]] Chart calendar_chart(const Network& network, const analysis::LoadReport& report,
                                   const ChartOptions& options = {});

/// Bodies over time, and under each the seats: from the first sight to the last, open-ended where
/// the seat was seen at the latest meeting.
[[nodiscard]] Chart timeline_chart(const Network& network, const ChartOptions& options = {});

/// Body x body: how many people they share, with the number in every cell; the diagonal is the
/// size.
[[nodiscard]] Chart heatmap_chart(const Network& network, const analysis::Overlaps& overlaps,
                                  const ChartOptions& options = {});

/// One matter over time: a lane for each body, group or person, a card for each item, lines for
/// what was referred to, handed over and reported.
[[nodiscard]] Chart matter_chart(const Network& network, const std::vector<const Node*>& items,
                                 const ChartOptions& options = {});

}  // namespace mandat::render
