// SPDX-License-Identifier: Apache-2.0
// A network.json that somebody else wrote: refused with an Error, or read and written the same.
#include "graph/base/error.hpp"
#include "graph/model/json.hpp"
#include "render/exchange/csv.hpp"
#include "render/exchange/dot.hpp"
#include "render/exchange/gexf.hpp"
#include "render/exchange/graphml.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const Network network = network_from_json(fuzz::bytes_of(data, size));
        const std::string written = to_json_text(network);
        fuzz::hold(to_json_text(network_from_json(written)) == written, "it reads back the same");
        (void)render::dot(network);
        (void)render::gexf(network, {});
        (void)render::graphml(network);
        (void)render::csv_folder(network, {});
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
