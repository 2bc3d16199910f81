// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/graph_losses.hpp"

namespace mandat::render {

std::size_t count_rulings(const Network& network) {
    std::size_t count = 0;
    for (const Node& node : network.nodes()) count += node.decided_by.size();
    return count;
}

LossReport graph_losses(const Network& network) {
    LossReport out;
    const auto count_further = [&](const std::vector<Evidence>& evidence) {
        if (!evidence.empty()) out.add(Loss::further_evidence, evidence.size() - 1);
    };
    for (const Node& node : network.nodes()) count_further(node.evidence);
    for (const Edge& edge : network.edges()) {
        if (has_both_ends(edge)) {
            count_further(edge.evidence);
        } else {
            out.add(Loss::edges_without_end);
        }
    }
    out.add(Loss::documents, network.documents().size());
    out.add(Loss::remarks, network.diagnostics().size());
    out.add(Loss::rulings, count_rulings(network));
    return out;
}

}  // namespace mandat::render
