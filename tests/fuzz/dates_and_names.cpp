// SPDX-License-Identifier: Apache-2.0
// Dates, hours, numbers and names wherever they may begin.
#include "extract/input/text.hpp"
#include "extract/input/token.hpp"
#include "extract/mention/date.hpp"
#include "extract/mention/name.hpp"
#include "extract/mention/paragraphs.hpp"
#include "graph/base/utf8.hpp"
#include "tests/fuzz/invariants.hpp"

using namespace mandat;
using namespace mandat::extract;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::bytes_of(data, size);
    if (!utf8::valid(bytes)) return 0;
    const Text text(bytes);
    const Tokens tokens = tokenise(text.plain());
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Span token = tokens[at].span;
        fuzz::hold(token.begin < token.end && token.end <= text.plain().size(),
                   "tokens lie within");
        for (const int year : {0, 2025}) {
            const auto date = read_date(tokens, at, year);
            if (!date) continue;
            fuzz::hold(date->end > at && date->end <= tokens.size(),
                       "a date ends behind its place");
            fuzz::hold(date->span.end <= text.plain().size(), "a date lies within");
            (void)first_of_days(tokens, *date);
        }
        if (const auto clock = read_clock(tokens, at)) {
            fuzz::hold(clock->next > at && clock->next <= tokens.size(), "an hour ends behind it");
            fuzz::hold(minutes_between(clock->start, clock->end) >= 0, "time goes forward");
        }
        const std::size_t words = name_length(tokens, at);
        fuzz::hold(at + words <= tokens.size(), "a name ends within");
        if (words > 0) {
            (void)could_be_name(tokens, at, at + words);
            fuzz::hold(one_name_end(tokens, at, at + words) <= tokens.size(),
                       "and so does one of it");
        }
    }
    return 0;
}
