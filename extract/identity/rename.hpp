// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "graph/model/statement.hpp"

namespace mandat::extract {

/// Ids to replace by another id, everywhere in all documents.
using Renames = std::map<NodeId, NodeId>;

/// Rewrites every id in nodes, edges and facts of one document, or of all; nodes of one document
/// that meet in one id become one, the replaced name an alias.
void rename_in(Claims& claims, const Renames& renames);
void rename_all(std::vector<Claims>& documents, const Renames& renames);

/// Gives a node another name; the one it had becomes an alias.
void give_name(Node& node, const std::string& name);

}  // namespace mandat::extract
