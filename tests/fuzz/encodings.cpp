// SPDX-License-Identifier: Apache-2.0
// Bytes to text: valid UTF-8 whatever they are, and places that lead back.
#include "extract/input/decode.hpp"
#include "extract/input/text.hpp"
#include "graph/base/utf8.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;

namespace {

void check_places(const extract::Text& text) {
    fuzz::hold(text.content().size() == text.plain().size(), "plain and content are of one length");
    fuzz::hold(utf8::valid(text.content()), "content is UTF-8");
    for (std::size_t i = 0; i < text.line_count(); ++i) {
        const Span line = text.line(i);
        fuzz::hold(line.begin <= line.end && line.end <= text.content().size(), "lines lie within");
        fuzz::hold(text.line_at(line.begin) == i, "a line finds itself");
        const Evidence evidence = text.evidence(line, "fuzz");
        fuzz::hold(evidence.line == static_cast<int>(i) + 1, "evidence is on its line");
        fuzz::hold(fuzz::is_harmless(evidence.quote), "a quote is harmless");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::bytes_of(data, size);
    const auto decoded = extract::decode(bytes);
    fuzz::hold(utf8::valid(decoded.text), "decoded text is UTF-8");
    Diagnostics remarks;
    const auto text = extract::read_text(bytes, "x", remarks);
    fuzz::hold(text.has_value() || !remarks.empty(), "a refusal is told");
    if (text) check_places(*text);
    return 0;
}
