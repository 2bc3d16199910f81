// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mandat::bench {

/// The protocols of all datasets: texts in which nearly every line says something.
[[nodiscard]] std::vector<std::string> dense_texts();

/// One protocol of about so many bytes whose items carry pages of running text, as papers do that
/// are attached to minutes. Its words are those of the datasets, shuffled; the same every time.
[[nodiscard]] std::string long_text(std::size_t bytes);

}  // namespace mandat::bench
