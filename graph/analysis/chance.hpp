// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace mandat::analysis {

/// What two groups share by mere chance, when each is drawn from the same population.
///
/// requires  left, right <= population; population as given to the constructor
/// cost      O(population) to make, 8 bytes each
/// source    hypergeometric distribution (Fisher's exact test, one side), doi:10.2307/2340521
class Chance {
  public:
    explicit Chance(std::uint32_t population);

    /// How many two groups of these sizes share on average: left * right / population.
    [[nodiscard]] double expected(std::uint32_t left, std::uint32_t right) const;

    /// The probability that they share so many or more.
    ///
    /// units  0..1; a relative error below 1e-9 for a population of a million
    /// cost   O(min(left, right)), and fewer steps the rarer it is
    [[nodiscard]] double at_least(std::uint32_t left, std::uint32_t right,
                                  std::uint32_t shared) const;

  private:
    [[nodiscard]] double log_choose(std::uint32_t n, std::uint32_t k) const;
    [[nodiscard]] double log_exactly(std::uint32_t left, std::uint32_t right,
                                     std::uint32_t shared) const;

    std::uint32_t population_;
    std::vector<double> log_factorial_;
};

}  // namespace mandat::analysis
