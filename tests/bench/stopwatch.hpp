// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace mandat::bench {

struct Cost {
    double wall = 0;   ///< seconds
    double cpu = 0;    ///< seconds, of all threads
    double peak = 0;   ///< bytes that memory grew by at most
    double check = 0;  ///< what the work found, as one number
};

/// Of several times from start() to stop(), the least of each figure.
class Stopwatch {
  public:
    void start();
    void stop();
    [[nodiscard]] const Cost& cost() const { return cost_; }

  private:
    Cost cost_;
    double wall_ = 0;
    double cpu_ = 0;
    double memory_ = 0;
};

/// Runs the work some times, each in a process of its own so that none finds the other's memory;
/// the least of each figure.
/// errors  wall < 0 when the process died
[[nodiscard]] Cost measured(int rounds, const std::function<double(Stopwatch&)>& work);

}  // namespace mandat::bench
