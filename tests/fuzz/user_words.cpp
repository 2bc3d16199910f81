// SPDX-License-Identifier: Apache-2.0
// A user's word list, and a protocol that is read with it. What was added stays for the next ones,
// as it would in a program that runs on; a fresh process is what a finding is tried with.
#include "extract/lexicon/user_words.hpp"

#include "extract/extractor.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const auto& fault : extract::add_user_words(fuzz::bytes_of(data, size)))
        fuzz::hold(fault.line >= 1, "a fault has its line");
    fuzz::check_claims(extract::read_protocol(
        {"x.txt",
         "Protokoll Provnämnden 2025-04-07\n\nNärvarande: Anna Ek, Bo Alm\n\n§ 1 Plan\n\nNämnden "
         "ger Anna Ek i uppdrag att skriva en plan.\n"}));
    return 0;
}
