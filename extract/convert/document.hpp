// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/convert/limits.hpp"
#include "extract/convert/reply.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/model/statement.hpp"

namespace mandat::extract {

/// The bytes of one input and the name it goes by.
struct Input {
    std::string path;  ///< as given; shown in remarks and kept as Source::path
    std::string bytes;
};

/// Pictures of pages, alone or as the whole of a PDF: recognising their text takes seconds a page.
enum class Pictures : std::uint8_t { refused, recognised };

struct Options {
    std::size_t max_bytes = 100'000'000;  ///< larger inputs are refused with P901
    Limits limits{};
    Pictures pictures = Pictures::refused;
};

/// An input, or a file in an archive, as text.
struct Document {
    std::string path;    ///< "archive.zip/minutes.docx" for a file in an archive
    std::string sha256;  ///< of its bytes
    std::string format;  ///< "docx", "odt", "html", "pdf", "picture"; empty: it was text
    std::string text;    ///< bytes as they were when it was text, else UTF-8
    std::vector<std::size_t> pages{};  ///< 0-based line on which every page begins
    Diagnostics remarks{};
    Reading reading = Reading::complete;
};

/// What an input holds.
struct Opened {
    std::vector<Document> documents;  ///< one, or all of an archive by name
    std::size_t others = 0;           ///< files in an archive that are no documents
    SandboxGaps gaps{};               ///< in what closed its converters in
};

/// Bytes -> text, by what they are: text stays as it is, everything else goes through a converter
/// child of its own.
///
/// errors   P104 nothing that is read, or its converter is missing; P107 named otherwise; P115-P121
///          as the converter says; P901, P902 a limit. Each refuses the document or makes it
///          partial
/// threads  concurrent calls are fine
[[nodiscard]] Opened open_input(Input input, const Options& options);

}  // namespace mandat::extract
