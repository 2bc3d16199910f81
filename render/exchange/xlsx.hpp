// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.hpp"
#include "render/exchange/loss_report.hpp"
#include "render/exchange/workbook.hpp"

namespace mandat::render {

struct XlsxOptions {
    Language language = Language::sv;
    SheetLimits limits{};
};

/// A workbook for Excel: a sheet to read first, then people, seats, attendance, bodies, meetings,
/// decisions, assignments, other relations, evidence, protocols and remarks. Each is a table with
/// filters whose head stays in place; dates are dates, all text from documents is text.
///
/// errors  Error{file}: the workbook could not be made
/// laws    same network, language and library -> same bytes
[[nodiscard]] Written xlsx(const Network& network, const XlsxOptions& options = {});

}  // namespace mandat::render
