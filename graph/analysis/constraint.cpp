// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/constraint.hpp"

#include <limits>

namespace mandat::analysis {
namespace {

/// What a contact's time goes to: the sum of each row's weights.
std::vector<double> totals(const Csr& graph, std::span<const std::uint32_t> weights) {
    std::vector<double> out(graph.size(), 0);
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        const std::uint64_t begin = graph.begins[v];
        const std::uint64_t end = graph.begins[v + 1];
        if (weights.empty()) {
            out[v] = static_cast<double>(end - begin);
        } else {
            for (std::uint64_t k = begin; k < end; ++k) out[v] += weights[k];
        }
    }
    return out;
}

class Constraint {
  public:
    Constraint(const Csr& graph, std::span<const std::uint32_t> weights)
        : graph_(graph),
          weights_(weights),
          totals_(totals(graph, weights)),
          spent_(graph.size(), 0) {}

    double of(std::uint32_t v) {
        const std::uint64_t begin = graph_.begins[v];
        const std::uint64_t end = graph_.begins[v + 1];
        if (begin == end) return std::numeric_limits<double>::quiet_NaN();
        for (std::uint64_t k = begin; k < end; ++k) spend_on(graph_.targets[k], share(k, v));
        double sum = 0;
        for (std::uint64_t k = begin; k < end; ++k)
            sum += spent_[graph_.targets[k]] * spent_[graph_.targets[k]];
        for (std::uint64_t k = begin; k < end; ++k) forget(graph_.targets[k]);
        return sum;
    }

  private:
    [[nodiscard]] double share(std::uint64_t entry, std::uint32_t row) const {
        return (weights_.empty() ? 1.0 : weights_[entry]) / totals_[row];
    }

    void spend_on(std::uint32_t contact, double part) {
        spent_[contact] += part;
        const std::uint64_t begin = graph_.begins[contact];
        const std::uint64_t end = graph_.begins[contact + 1];
        if (weights_.empty()) {
            const double each = part / totals_[contact];
            for (std::uint64_t k = begin; k < end; ++k) spent_[graph_.targets[k]] += each;
        } else {
            for (std::uint64_t k = begin; k < end; ++k)
                spent_[graph_.targets[k]] += part * share(k, contact);
        }
    }

    void forget(std::uint32_t contact) {
        spent_[contact] = 0;
        for (const std::uint32_t beyond : graph_.of(contact)) spent_[beyond] = 0;
    }

    const Csr& graph_;
    std::span<const std::uint32_t> weights_;
    std::vector<double> totals_;
    std::vector<double> spent_;  // on each, directly and over others
};

}  // namespace

std::vector<double> constraint(const Csr& graph, std::span<const std::uint32_t> weights) {
    Constraint burt(graph, weights);
    std::vector<double> out(graph.size());
    for (std::uint32_t v = 0; v < graph.size(); ++v) out[v] = burt.of(v);
    return out;
}

double constraint_of(const Csr& graph, std::uint32_t vertex,
                     std::span<const std::uint32_t> weights) {
    return Constraint(graph, weights).of(vertex);
}

}  // namespace mandat::analysis
