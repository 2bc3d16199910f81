// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mandat::render {

/// Makes the typeface Inter known to fontconfig in this process, so that what is measured is what
/// the reader will see.
///
/// errors  false: it is not installed, and another one is used
bool load_inter();

}  // namespace mandat::render
