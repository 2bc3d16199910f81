// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mandat::extract {

/// The full path of a program that is installed for everybody; empty when it is not. The user's
/// PATH plays no part.
[[nodiscard]] std::string find_program(std::string_view name);

/// Is tesseract there, with what it has to know of Swedish?
[[nodiscard]] bool can_recognise_text();

/// The converter that belongs to this program; empty when it is not there.
[[nodiscard]] std::string find_converter();

}  // namespace mandat::extract
