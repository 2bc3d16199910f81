// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/large_pages.hpp"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace mandat::analysis {
namespace {

constexpr std::uintptr_t small_page = 4096;
constexpr std::size_t fewest_bytes = std::size_t{8} << 20U;  // four pages of 2 MB

}  // namespace

void prefer_large_pages(void* begin, std::size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    if (bytes < fewest_bytes) return;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);  // NOLINT: to round it
    const std::uintptr_t offset = (small_page - address % small_page) % small_page;
    // A refusal is no fault: then pages are small.
    (void)madvise(static_cast<char*>(begin) + offset, (bytes - offset) / small_page * small_page,
                  MADV_HUGEPAGE);
#else
    (void)begin;
    (void)bytes;
#endif
}

}  // namespace mandat::analysis
