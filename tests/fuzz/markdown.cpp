// SPDX-License-Identifier: Apache-2.0
// Markup after a head that is read: what is struck, hidden, nested or never closed.
#include "extract/extractor.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text =
        "# Provnämnden\n\n**Tid:** 7 april 2025\n\n| Närvarande | Roll |\n|---|---|\n"
        "| Anna Ek | ordförande |\n| Bo Alm | ledamot |\n\n## § 1 Plan\n\n";
    text += fuzz::bytes_of(data, size);
    Claims claims = extract::read_protocol({"x.md", std::move(text)});
    fuzz::check_claims(claims);
    fuzz::check_network(std::move(claims));
    return 0;
}
