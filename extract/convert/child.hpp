// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/convert/limits.hpp"
#include "extract/convert/reply.hpp"

namespace mandat::extract {

/// What a converter is asked for.
struct Task {
    std::string_view mode;  ///< "pdf", "zip", "html", "picture", "page"
    std::size_t page = 0;   ///< of a PDF, for "page"
};

/// How a conversion ended.
enum class ChildEnd : std::uint8_t {
    replied,
    crashed,           ///< by a signal, or its reply was not what a converter may say
    out_of_time,       ///< at its deadline
    out_of_computing,  ///< at the end of its seconds of the processor
    missing,           ///< there is no converter to start
};

struct Conversion {
    ChildEnd end = ChildEnd::crashed;
    Reply reply;  ///< when it replied
};

/// Converts one document in a process of its own: it gets the bytes as its standard input, has one
/// pipe back, and is ended at its deadline. Its reply is checked before anything of it is used.
///
/// errors   none thrown but bad_alloc
/// cost     some 10 ms beside the conversion itself
/// threads  several at once are fine
[[nodiscard]] Conversion run_converter(const Task& task, std::string_view bytes,
                                       const Limits& limits);

/// What `mandat-convert self-test TRIAL` prints; empty when it cannot be started.
[[nodiscard]] std::string run_self_test(std::string_view trial);

}  // namespace mandat::extract
