// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace mandat::extract {

/// How much of one document is read before it is given up or cut. A limit that is reached is always
/// said (P901, P902), and such a document is never wholly read. Every one has a flag of its own.
struct Limits {
    std::size_t archive_entries = 2'000;      ///< names in a zip, and so in a DOCX or ODT
    std::size_t part_bytes = 64'000'000;      ///< of one part of a zip, unpacked
    std::size_t archive_bytes = 256'000'000;  ///< of all parts that are read, unpacked
    std::size_t archive_ratio = 200;          ///< unpacked to packed, once beyond 1 MB
    std::size_t xml_depth = 256;              ///< elements within each other
    std::size_t xml_nodes = 1'000'000;        ///< elements and texts of one part
    std::size_t attribute_bytes = 64'000;     ///< of one attribute of XML
    std::size_t attributes = 1'000;           ///< of one element of HTML
    std::size_t pages = 5'000;                ///< of a PDF
    std::size_t text_bytes = 20'000'000;      ///< of the text a document gives
    std::size_t line_bytes = 1'000'000;       ///< of one line of it
    std::size_t memory_bytes = 512'000'000;   ///< of a converter, its address space
    std::size_t cpu_seconds = 5;              ///< of a converter
    std::size_t wall_seconds = 10;            ///< from its start to its last word
    std::size_t ocr_seconds = 60;             ///< the same two for one page of a picture
};

/// A limit by its flag.
struct LimitRow {
    std::size_t Limits::*value;
    std::string_view flag;  ///< without the dashes: "max-pages"
    std::string_view sv;    ///< what it bounds, for the help
    std::string_view en;
};

/// All of Limits, in its order.
[[nodiscard]] std::span<const LimitRow> limit_table();

/// "5000 (--max-pages)": how a breach is told.
[[nodiscard]] std::string_view flag_of(std::size_t Limits::*value);

}  // namespace mandat::extract
