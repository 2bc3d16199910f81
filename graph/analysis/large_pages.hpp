// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>

namespace mandat::analysis {

/// Asks for large pages under memory that is about to be filled: where results are counted faster
/// than the system hands out small ones. Changes nothing but the time; less than some megabytes are
/// left as they are, for the last page would be mostly empty.
void prefer_large_pages(void* begin, std::size_t bytes);

/// One block for all that a computation needs on its way, in large pages where that is worth it;
/// given back as a whole. What does not fit any more is taken from the heap.
class WorkSpace {
  public:
    explicit WorkSpace(std::size_t bytes);
    [[nodiscard]] std::pmr::memory_resource* resource() { return &resource_; }

  private:
    std::unique_ptr<std::byte[]> block_;
    std::pmr::monotonic_buffer_resource resource_;
};

}  // namespace mandat::analysis
