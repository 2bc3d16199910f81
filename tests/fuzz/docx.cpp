// SPDX-License-Identifier: Apache-2.0
// The XML of a DOCX: its text, its numbering and its styles, with a zero byte between them.
#include <algorithm>
#include <iterator>

#include "extract/formats/reader.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/replies.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto pieces = fuzz::pieces_of(fuzz::bytes_of(data, size));
    const char* const names[] = {"word/document.xml", "word/numbering.xml", "word/styles.xml",
                                 "word/_rels/document.xml.rels", "word/header1.xml"};
    std::vector<fuzz::NamedPart> parts = {{"[Content_Types].xml", "<Types/>"}};
    for (std::size_t i = 0; i < std::min(pieces.size(), std::size(names)); ++i)
        parts.push_back({names[i], pieces[i]});
    fuzz::check_reader(extract::formats::read_zip, fuzz::stored_zip(parts));
    return 0;
}
