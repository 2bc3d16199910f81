// SPDX-License-Identifier: Apache-2.0
// From the paths on the command line to the documents they stand for. Files come from strangers:
// each is opened without waiting, without following a link, and is read only when what was opened
// is a plain file of a bearable size.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "extract/convert/document.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {

/// Symbolic links: `within_root` follows those that stay within the folder named.
enum class Links { skipped, within_root };

struct FindOptions {
    Links links = Links::skipped;
    std::size_t max_bytes = 100'000'000;  ///< of one file
    std::size_t max_entries = 200'000;    ///< looked at in folders, all together
    std::size_t max_depth = 64;           ///< folders below the one named
    std::size_t jobs = 2;                 ///< documents read side by side
    extract::Limits limits{};             ///< of one document that is converted
    extract::Pictures pictures = extract::Pictures::refused;
    Language language = Language::sv;  ///< of the reasons within remarks
    std::string ledger;                ///< who is who by ruling; empty: default_ledger, if there
};

/// One thing that was asked for: a file to read, or why there is none.
struct Candidate {
    std::string path;                   ///< as given; "-" for standard input
    std::string opened;                 ///< what to open; differs from path for a followed link
    std::optional<Diagnostic> refused;  ///< set: it is not to be read
};

struct EmptyFolder {
    std::string path;
    std::map<std::string, std::size_t> other_kinds;  ///< file ending -> how many lie there
};

struct Found {
    std::vector<Candidate> candidates;               ///< in the order given, folders sorted within
    std::map<std::string, std::size_t> other_kinds;  ///< not read: ending -> how many
    std::vector<EmptyFolder> empty_folders;          ///< named, and hold no protocol
};

/// Files as they are named; a name that is none, with * or ? in it, stands for all it fits. Folders
/// are searched for what is a document by its content: text (unless its ending is one of data or
/// programs), HTML, PDF, DOCX, ODT, zip, and pictures when they are to be recognised. Hidden files
/// and folders are passed over in silence.
///
/// errors  none; a path that is missing, no file, or a link is a refused candidate (P101, P102,
///         P108); a limit gives P901
[[nodiscard]] Found find_inputs(const std::vector<std::string>& paths, const FindOptions& options);

/// The bytes of a candidate, or why there are none (P101, P102, P108, P901).
///
/// errors  Interrupted
[[nodiscard]] std::variant<std::string, Diagnostic> read_file(const Candidate& candidate,
                                                              const FindOptions& options);

}  // namespace mandat::cli
