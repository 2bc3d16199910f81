// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace mandat::render {

struct LayoutLimits {
    std::chrono::milliseconds timeout{20'000};
    std::size_t max_svg = std::size_t{20} << 20U;    ///< bytes
    std::size_t max_memory = std::size_t{2} << 30U;  ///< bytes of address space
    std::size_t stack = std::size_t{64} << 20U;      ///< bytes
};

/// What Graphviz made of a graph.
struct Layout {
    std::string svg;       ///< as Graphviz wrote it: not fit to be shown before check_svg()
    std::string warnings;  ///< everything it complained about; empty when it had nothing to say
    bool inter = false;    ///< measured with the typeface Inter
};

/// Lays a graph out with dot, in a child process of its own: Graphviz may exit, abort, leak or
/// take minutes, and none of it reaches us.
///
/// reads    dot as to_dot() wrote it; never text from elsewhere
/// errors   Error{layout}: refused by Graphviz, out of time, out of memory, too large, crashed
/// threads  one at a time is enough for one machine; nothing is shared
[[nodiscard]] Layout lay_out(const std::string& dot, const LayoutLimits& limits = {});

}  // namespace mandat::render
