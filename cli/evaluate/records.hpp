// SPDX-License-Identifier: Apache-2.0
// Reading the records of a truth file, whose fields may be missing, null, unsure, or have other
// values that are as good.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "cli/evaluate/fact.hpp"

namespace mandat::cli::evaluate {

using Json = nlohmann::json;

/// A string, or a number written out; empty for anything else.
[[nodiscard]] std::string text(const Json& record, const char* key);

/// The strings of a list; a single string is a list of one.
[[nodiscard]] std::vector<std::string> texts(const Json& record, const char* key);

/// The records of a list; empty when there is none.
[[nodiscard]] const Json& list(const Json& record, const char* key);

/// An object within a record; empty when there is none.
[[nodiscard]] const Json& object(const Json& record, const char* key);

[[nodiscard]] bool is_true(const Json& record, const char* key);

/// The line of a record, none when it has none.
[[nodiscard]] std::set<int> line(const Json& record);

/// Whether the reader of the truth could not tell that field.
[[nodiscard]] bool is_unsure(const Json& record, const char* key);

/// The field with all values that are accepted; `absent` where it is null.
[[nodiscard]] Field field(const Json& record, const char* key, Field absent = "");

/// "8-9, 15" and [8, 9, 15] -> "8,9,15"; empty for none.
[[nodiscard]] std::string paragraph_set(const std::string& written);

/// "9.00", "09:00" -> "09:00"; empty when it is no time.
[[nodiscard]] std::string clock_time(const std::string& written);

/// The role of a seat as both sides name it; staff and other are one.
[[nodiscard]] Field role_field(const std::string& written);

}  // namespace mandat::cli::evaluate
