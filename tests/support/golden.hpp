// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace mandat::tests {

/// The folder tests/ of the checkout, and the checkout itself.
[[nodiscard]] std::filesystem::path tests_folder();
[[nodiscard]] std::filesystem::path checkout();

/// From now on check_golden() writes instead of comparing.
void update_goldens();

/// Compares with a golden file, named relative to tests/. On a difference the test fails with the
/// first line that differs; the actual text goes to the build tree, and the message says how to
/// accept it.
void check_golden(const std::string& golden, std::string_view actual);

/// True after update_goldens().
[[nodiscard]] bool is_updating();

/// The part of a file of the checkout between the lines `<!-- name: begin -->` and
/// `<!-- name: end -->`; nothing when it has no such part.
[[nodiscard]] std::optional<std::string> file_part(const std::filesystem::path& file,
                                                   std::string_view name);

/// Puts other text there, and says so.
void replace_file_part(const std::filesystem::path& file, std::string_view name,
                       std::string_view text);

/// The whole file; empty when there is none.
[[nodiscard]] std::string file_text(const std::filesystem::path& file);

}  // namespace mandat::tests
