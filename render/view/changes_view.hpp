// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/analysis/changes.hpp"
#include "render/view/structure.hpp"

namespace mandat::render {

struct ChangesMapOptions {
    Language language = Language::sv;
    std::string from{};  ///< ISO, as the changes were asked for
    std::string to{};
    std::size_t people_limit = 60;
};

/// The structure map of two days in one picture: everything has one place, what came is marked
/// added, what went removed.
///
/// reads  changes_between() for what came and went; Timeline::stood_on() for what is shown at all
[[nodiscard]] StructureView changes_view(const Network& network, const analysis::Changes& changes,
                                         const ChangesMapOptions& options);

}  // namespace mandat::render
