// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mandat::render {

/// What became of something between two days.
enum class Mark { none, added, removed };

}  // namespace mandat::render
