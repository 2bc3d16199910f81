// SPDX-License-Identifier: Apache-2.0
// What is asked of the bytes of a PDF: whether its index is sound and its streams unpack to too
// much.
#include "extract/formats/pdf_bytes.hpp"

#include "extract/formats/reader.hpp"
#include "tests/fuzz/promise.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    (void)extract::formats::has_sound_index(bytes);
    extract::Limits limits;
    limits.part_bytes = 100'000;
    try {
        extract::formats::check_streams(bytes, limits);
    } catch (const extract::formats::LimitReached& reached) {
        fuzz::hold(!extract::flag_of(reached.limit).empty(), "a limit that is reached has a flag");
    }
    return 0;
}
