// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chain_tree.hpp"

#include "graph/analysis/chains.hpp"

namespace mandat::analysis {

ChainStep ChainTree::farthest_step(std::size_t chain) const {
    return graph_->step_at(links_[chain].from, links_[chain].entry);
}

Chain ChainTree::chain(std::size_t chain) const {
    Chain out;
    const std::size_t length = links_[chain].length;
    out.steps.resize(length);
    std::size_t at = chain;
    for (std::size_t i = 0; i < length; ++i) {
        out.steps[way_ == ChainWay::onward ? length - 1 - i : i] = farthest_step(at);
        at = links_[at].before;
    }
    return out;
}

std::vector<Chain> ChainTree::chains() const {
    std::vector<Chain> out;
    out.reserve(size());
    for (std::size_t i = 0; i < size(); ++i) out.push_back(chain(i));
    return out;
}

}  // namespace mandat::analysis
