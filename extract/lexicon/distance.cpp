// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/distance.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

std::u32string decode_all(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto d = utf8::decode(text, at);
        out += d.code;
        at += d.size;
    }
    return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::u32string x = decode_all(a);
    const std::u32string y = decode_all(b);
    const std::size_t gap = x.size() > y.size() ? x.size() - y.size() : y.size() - x.size();
    if (gap > limit) return limit + 1;
    std::vector<std::size_t> before(y.size() + 1);
    std::vector<std::size_t> last(y.size() + 1);
    std::vector<std::size_t> row(y.size() + 1);
    for (std::size_t j = 0; j <= y.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= x.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            const std::size_t change = x[i - 1] == y[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        // Two rows beyond the limit: no later one comes back below it.
        const bool beyond = *std::min_element(row.begin(), row.end()) > limit &&
                            *std::min_element(last.begin(), last.end()) > limit;
        if (beyond) return limit + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[y.size()], limit + 1);
}

}  // namespace mandat::extract
