// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"

namespace mandat::render {

/// A sheet in a folder and the file it is in, whose name holds [a-z0-9.-] only.
struct SheetEntry {
    const Node* node = nullptr;
    std::string file;
};

/// The page that lists the sheets of a folder: bodies, then people by name.
[[nodiscard]] std::string sheet_index(const std::vector<SheetEntry>& entries, Language language);

}  // namespace mandat::render
