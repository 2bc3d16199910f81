// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unordered_map>

#include "graph/model/network.hpp"

namespace mandat::cli {

/// The documents of a network by id, for answers that point to them in every row.
class DocumentIndex {
  public:
    explicit DocumentIndex(const Network& network) {
        for (const Source& source : network.documents()) by_id_.try_emplace(source.id, &source);
    }

    /// nullptr when there is none, as in a network that no protocol stands behind.
    [[nodiscard]] const Source* find(std::string_view id) const {
        const auto at = by_id_.find(id);
        return at == by_id_.end() ? nullptr : at->second;
    }

  private:
    std::unordered_map<std::string_view, const Source*> by_id_;
};

}  // namespace mandat::cli
