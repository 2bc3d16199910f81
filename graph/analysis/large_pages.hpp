// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace mandat::analysis {

/// Asks for large pages under memory that is about to be filled: where results are counted faster
/// than the system hands out small ones. Changes nothing but the time; less than some megabytes are
/// left as they are, for the last page would be mostly empty.
void prefer_large_pages(void* begin, std::size_t bytes);

}  // namespace mandat::analysis
