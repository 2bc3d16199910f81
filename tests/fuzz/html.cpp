// SPDX-License-Identifier: Apache-2.0
// A web page, in UTF-8.
#include "extract/formats/reader.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/replies.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::check_reader(extract::formats::read_html, fuzz::bytes_of(data, size));
    return 0;
}
