// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/onboarding_steps.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/analysis/assignments.hpp"

namespace mandat::analysis {
namespace {

constexpr std::size_t most_steps = 2;

enum class Order { from_is_upper, to_is_upper, none };

Order order_of(EdgeKind kind) {
    if (is_handed_over(kind)) return Order::from_is_upper;
    switch (kind) {
        case EdgeKind::has_focus_area:
        case EdgeKind::has_working_group:
        case EdgeKind::has_board: return Order::from_is_upper;
        case EdgeKind::part_of:
        case EdgeKind::report_back:
        case EdgeKind::reports_to:
        case EdgeKind::escalation: return Order::to_is_upper;
        default: return Order::none;
    }
}

}  // namespace

std::vector<OnboardingStep> steps_from(const Network& network,
                                       const std::set<std::string_view>& start, Direction direction,
                                       std::string_view day) {
    std::vector<OnboardingStep> out;
    std::set<std::string_view> passed = start;
    std::set<std::string_view> frontier = start;
    for (std::size_t steps = 1; steps <= most_steps; ++steps) {
        std::set<std::string_view> next;
        const std::size_t begin = out.size();
        for (const Edge& edge : network.edges()) {
            const Order order = order_of(edge.kind);
            const Node* const from = network.node(edge.from);
            const Node* const to = network.node(edge.to);
            if (order == Order::none || from == nullptr || to == nullptr) continue;
            if (!day.empty() && edge.since > day) continue;
            const bool from_is_upper = order == Order::from_is_upper;
            const OnboardingStep step{&edge, from_is_upper ? from : to, from_is_upper ? to : from,
                                      steps};
            const Node* const near = direction == Direction::up ? step.lower : step.upper;
            const Node* const far = direction == Direction::up ? step.upper : step.lower;
            if (!frontier.contains(near->id) || far == near) continue;
            // Between two bodies of the start, or back to where it came from: said already.
            if (steps > 1 && passed.contains(far->id)) continue;
            out.push_back(step);
            next.insert(far->id);
        }
        for (const std::string_view id : passed) next.erase(id);
        // What is said between the same two stands together.
        std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
                         [](const OnboardingStep& a, const OnboardingStep& b) {
                             return std::tie(a.upper->id, a.lower->id) <
                                    std::tie(b.upper->id, b.lower->id);
                         });
        passed.insert(next.begin(), next.end());
        frontier = std::move(next);
    }
    return out;
}

}  // namespace mandat::analysis
