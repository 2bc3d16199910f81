// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mandat {

/// Built with a sanitizer. Its shadow memory leaves no limit of an address space room, it makes
/// pipes to look at memory, and what it reports has to be seen.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool built_with_sanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool built_with_sanitizer = true;
#else
inline constexpr bool built_with_sanitizer = false;
#endif
#else
inline constexpr bool built_with_sanitizer = false;
#endif

}  // namespace mandat
