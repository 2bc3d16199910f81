// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/model/statement.hpp"

namespace mandat::extract {

/// A group or organisation as it is named across the documents.
struct Named {
    NodeId id;
    NodeKind kind = NodeKind::body;
    std::string type;
    std::set<std::string> names;
    std::set<std::string> keys;
    std::size_t mentions = 0;
    bool meets = false;  ///< minutes of its own are among the documents
};

[[nodiscard]] bool is_group(NodeKind kind);

/// All of them by their ids.
[[nodiscard]] std::map<NodeId, Named> named(const std::vector<Claims>& documents);

/// Which of several ids stays: one with minutes of its own, then the most mentioned, then the
/// first in the alphabet.
[[nodiscard]] bool better(const Named& a, const Named& b);

[[nodiscard]] std::set<std::string> words_of_key(const std::string& key);

}  // namespace mandat::extract
