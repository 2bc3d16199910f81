// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/convert/limits.hpp"
#include "graph/base/codes.hpp"

namespace mandat::extract {

/// What a converter says is odd about a document.
struct ReplyRemark {
    Code code = Code::hidden_text;
    std::size_t line = 0;  ///< 1-based in the text; 0: the whole document
    std::string argument;  ///< the second of its message, after the path; may be empty
};

/// A file within an archive.
struct ReplyPart {
    std::string name;
    std::string bytes;
};

/// What this kernel could not close: a document is read all the same, and the user is told.
struct SandboxGaps {
    bool landlock = false;  ///< which files a program may read
    bool seccomp = false;   ///< which calls of the system are filtered

    [[nodiscard]] bool any() const { return landlock || seccomp; }
    void add(const SandboxGaps& more) {
        landlock = landlock || more.landlock;
        seccomp = seccomp || more.seccomp;
    }
    friend bool operator==(const SandboxGaps&, const SandboxGaps&) = default;
};

/// What a converter makes of a document: its text, or the files it holds.
struct Reply {
    std::string format;              ///< "pdf", "docx", "odt", "html", "zip"; empty: unreadable
    std::string text;                ///< UTF-8, lines ended by '\n'
    std::vector<std::size_t> pages;  ///< 0-based line on which every page begins; may be empty
    std::vector<ReplyRemark> remarks;
    std::vector<ReplyPart> parts;  ///< of an archive, in the order of their names
    std::size_t others = 0;        ///< files within an archive that are no documents
    bool partial = false;          ///< something was left out
    SandboxGaps gaps;              ///< in what closed the converter in
};

/// The reply as bytes for the pipe.
[[nodiscard]] std::string write_reply(const Reply& reply);

/// Reads what came through the pipe as if a stranger had written it: a converter may have been
/// taken over by its document.
///
/// shape   nothing unless every rule holds: well-formed UTF-8 without NUL, no more than the limits,
///         pages and remarks within the text, codes that a converter may give, and a proper end
[[nodiscard]] std::optional<Reply> read_reply(std::string_view bytes, const Limits& limits);

/// Bytes that a reply may have at most.
[[nodiscard]] std::size_t longest_reply(const Limits& limits);

}  // namespace mandat::extract
