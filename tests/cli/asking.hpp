// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace mandat::tests {

/// What a command answers in JSON, in a folder of its own; it must have nothing to complain of.
[[nodiscard]] nlohmann::json ask(std::vector<std::string> arguments);

/// The section of that id; the test fails where there is none.
[[nodiscard]] const nlohmann::json& section(const nlohmann::json& json, std::string_view id);
[[nodiscard]] const nlohmann::json& rows(const nlohmann::json& json, std::string_view id);

}  // namespace mandat::tests
