// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat::cli {

/// The browser that can print: the first of Chromium's names on PATH; nullopt when none is there.
[[nodiscard]] std::optional<std::filesystem::path> find_browser();

/// A page as a tagged PDF, printed by Chromium without a window. The page asks for nothing, and
/// the browser gets a profile of its own that is thrown away.
///
/// errors  Error{file}: no browser (the hint says how to get one), or it did not print in a minute
[[nodiscard]] std::string print_pdf(std::string_view html, Language language);

}  // namespace mandat::cli
