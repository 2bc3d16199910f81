// SPDX-License-Identifier: Apache-2.0
// The XML of an ODT: its text and its styles, with a zero byte between them.
#include <algorithm>
#include <iterator>

#include "extract/formats/reader.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/replies.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto pieces = fuzz::pieces_of(fuzz::bytes_of(data, size));
    const char* const names[] = {"content.xml", "styles.xml"};
    std::vector<fuzz::NamedPart> parts = {{"mimetype", "application/vnd.oasis.opendocument.text"}};
    for (std::size_t i = 0; i < std::min(pieces.size(), std::size(names)); ++i)
        parts.push_back({names[i], pieces[i]});
    fuzz::check_reader(extract::formats::read_zip, fuzz::stored_zip(parts));
    return 0;
}
