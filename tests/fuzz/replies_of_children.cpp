// SPDX-License-Identifier: Apache-2.0
// What a converter that was taken over may answer.
#include "extract/convert/reply.hpp"
#include "graph/base/utf8.hpp"
#include "tests/fuzz/promise.hpp"

using namespace mandat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const extract::Limits limits;
    const auto reply = extract::read_reply(fuzz::bytes_of(data, size), limits);
    if (!reply) return 0;
    fuzz::hold(utf8::valid(reply->text), "text of a reply is UTF-8");
    fuzz::hold(reply->text.size() <= limits.text_bytes, "text of a reply has its length");
    const auto again = extract::read_reply(extract::write_reply(*reply), limits);
    fuzz::hold(again && again->text == reply->text, "a reply reads back as it was written");
    return 0;
}
