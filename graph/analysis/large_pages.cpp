// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/large_pages.hpp"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace mandat::analysis {
namespace {

constexpr std::uintptr_t small_page = 4096;
constexpr std::size_t large_page = std::size_t{2} << 20U;
constexpr std::size_t fewest_bytes = 4 * large_page;

/// What a block has to be longer so that it can begin where a large page does.
std::size_t slack(std::size_t bytes) { return bytes < fewest_bytes ? 0 : large_page; }

/// Where the block is used from.
void* first_of(std::byte* block, std::size_t bytes) {
    void* begin = block;
    std::size_t room = bytes + slack(bytes);
    if (slack(bytes) > 0) std::align(large_page, bytes, begin, room);
    prefer_large_pages(begin, bytes);
    return begin;
}

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

WorkSpace::WorkSpace(std::size_t bytes)
    : block_(std::make_unique_for_overwrite<std::byte[]>(bytes + slack(bytes))),
      resource_(first_of(block_.get(), bytes), bytes) {}

}  // namespace mandat::analysis
