// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "graph/model/statement.hpp"

namespace mandat::extract {

/// Ids to replace by another id, everywhere in all documents.
using Renames = std::map<NodeId, NodeId>;

/// Rewrites every id in nodes, edges and facts; nodes of one document that meet in one id become
/// one, the replaced name an alias.
void rename_all(std::vector<Claims>& documents, const Renames& renames);

}  // namespace mandat::extract
