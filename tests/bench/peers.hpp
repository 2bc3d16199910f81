// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <optional>
#include <string>

namespace mandat::bench {

[[nodiscard]] inline double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Seconds of the fastest of some rounds.
[[nodiscard]] double fastest(int times, const auto& work) {
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const double begin = cpu_seconds();
        work();
        best = std::min(best, cpu_seconds() - begin);
    }
    return std::max(best, 1e-6);
}

/// What others need for less work on the same text, in seconds of CPU.
struct Peers {
    double line_scan = 0;       ///< memchr from line end to line end
    std::optional<double> re2;  ///< RE2::Set of the 30 patterns, line by line; when built with it
    std::optional<double> python;  ///< the same patterns with Python's re; when it is there
};

[[nodiscard]] Peers measure_peers(const std::string& text);

}  // namespace mandat::bench
