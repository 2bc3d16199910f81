// SPDX-License-Identifier: Apache-2.0
// A ledger that somebody else wrote, applied to two namesakes.
#include "graph/model/ledger.hpp"

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;

namespace {

Claims minutes(const char* path, const char* people) {
    return extract::read_protocol(
        {path, std::string("Protokoll Provnämnden 2025-04-07\n\nNärvarande: ") + people +
                   "\n\n§ 1 Plan\n\nNämnden ger Anna Ek i uppdrag att skriva en plan.\n"});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<Claims> documents = {minutes("a.txt", "Anna Ek, Bo Alm"),
                                                  minutes("b.txt", "Anna Eek, Bo Almgren")};
    Ledger ledger = read_ledger("ledger.jsonl", fuzz::bytes_of(data, size));
    for (const Ruling& ruling : ledger.rulings) {
        const Ledger again = read_ledger("again", ledger_line(ruling));
        fuzz::hold(again.rulings.size() == 1 && again.diagnostics.empty(), "a line reads back");
    }
    const Network network =
        build_network(extract::settle_identities(documents, ledger), ledger.diagnostics);
    const std::string written = to_json_text(network);
    fuzz::hold(to_json_text(network_from_json(written)) == written, "JSON reads back the same");
    return 0;
}
