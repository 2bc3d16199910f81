// SPDX-License-Identifier: Apache-2.0
// The bytes of an archive, a DOCX or an ODT.
#include "extract/formats/reader.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/replies.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::check_reader(extract::formats::read_zip, fuzz::bytes_of(data, size));
    return 0;
}
