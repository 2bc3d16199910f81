// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.hpp"
#include "cli/files.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// The lines that remarks point at, read when they are asked for. A file that cannot be read any
/// more, or is no UTF-8, has no lines: a remark then stands without its source line.
class SourceLines {
  public:
    explicit SourceLines(FindOptions options) : options_(options) {}

    /// What cannot be read again from its path: ReadingResult::texts.
    void keep(const std::map<std::string, std::string>& texts);

    [[nodiscard]] std::optional<std::string> line(const std::string& path, int number);

  private:
    const std::vector<std::string>& lines(const std::string& path);

    FindOptions options_;
    std::map<std::string, std::vector<std::string>> files_;
};

/// Remarks as a compiler shows them: place, severity, message, code; the source line, a caret under
/// the whole quote and what may be typed in its place; places that belong to it; what to do. All
/// text from documents is printable.
void show_diagnostics(const std::vector<const Diagnostic*>& remarks, const Network& network,
                      SourceLines& lines, Stream& stream, Language language);

/// "path:12:3"; the path alone for a remark about a whole document.
[[nodiscard]] std::string place(const Diagnostic& remark, const Network& network);

/// The message of a remark, printable and in one line.
[[nodiscard]] std::string message_line(const Diagnostic& remark, Language language);

}  // namespace mandat::cli
