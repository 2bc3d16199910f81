// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace mandat::render {

struct LayoutLimits {
    std::chrono::milliseconds timeout{20'000};
    std::size_t max_svg = std::size_t{20} << 20U;    ///< bytes
    std::size_t max_memory = std::size_t{2} << 30U;  ///< bytes of address space
    std::size_t stack = std::size_t{64} << 20U;      ///< bytes
};

/// What a child made and had to say.
struct ChildWork {
    std::string result;
    std::string complaints;
    bool done = false;  ///< result is what was asked for
};

/// Does work in a child process of its own, in a thread with a large stack, that a library may
/// crash, leave by exit() or spend for ever in.
///
/// shape   what `work` left behind; done is false when it said so
/// errors  Error{layout}: out of time, out of memory, too large, crashed
[[nodiscard]] ChildWork run_in_child(const std::function<void(ChildWork&)>& work,
                                     const LayoutLimits& limits);

}  // namespace mandat::render
