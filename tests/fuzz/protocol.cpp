// SPDX-License-Identifier: Apache-2.0
// Bytes of a text file, to what they say.
#include "extract/extractor.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Claims claims = extract::read_protocol({"x.txt", std::string(fuzz::bytes_of(data, size))});
    fuzz::check_claims(claims);
    fuzz::check_network(std::move(claims));
    return 0;
}
