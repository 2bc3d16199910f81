// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tests/support/golden.hpp"

namespace mandat::tests {

/// The protocols that come with the program, and one of them by name.
[[nodiscard]] inline std::string sample_folder() {
    return (checkout() / "datasets/jamtland-harjedalen/protocols").string();
}

[[nodiscard]] inline std::string sample_protocol() {
    return sample_folder() + "/2025-04-07-regional-ledningsgrupp.txt";
}

}  // namespace mandat::tests
