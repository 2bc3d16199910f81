// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chain.hpp"

#include <algorithm>
#include <set>

namespace mandat::analysis {

Certainty ChainStep::certainty() const {
    const bool stated = std::any_of(edges.begin(), edges.end(), [](const Edge* edge) {
        return edge->certainty == Certainty::explicit_;
    });
    return stated ? Certainty::explicit_ : Certainty::implied;
}

Certainty Chain::certainty() const {
    const bool weak = std::any_of(steps.begin(), steps.end(), [](const ChainStep& step) {
        return step.certainty() == Certainty::implied;
    });
    return weak ? Certainty::implied : Certainty::explicit_;
}

std::vector<EdgeKind> Chain::kinds() const {
    std::set<EdgeKind> out;
    for (const ChainStep& step : steps) {
        for (const Edge* edge : step.edges) out.insert(edge->kind);
    }
    return {out.begin(), out.end()};
}

}  // namespace mandat::analysis
