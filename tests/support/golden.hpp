// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
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

/// The whole file; empty when there is none.
[[nodiscard]] std::string file_text(const std::filesystem::path& file);

}  // namespace mandat::tests
