// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/invariants.hpp"

#include <cstdio>
#include <cstdlib>
#include <set>
#include <utility>
#include <vector>

#include "extract/extractor.hpp"
#include "graph/base/utf8.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"

namespace mandat::fuzz {
namespace {

constexpr std::size_t longest_name = 4000;   // bytes
constexpr std::size_t longest_quote = 4000;  // bytes

bool acts(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool turning = code == 0x61C || code == 0x200E || code == 0x200F ||
                         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return (control && code != U'\t' && code != U'\n') || turning || (code & 0xFFFEU) == 0xFFFE;
}

void check_evidence(const std::vector<Evidence>& evidence) {
    for (const Evidence& e : evidence) {
        hold(e.line >= 1 && e.column >= 1, "evidence has a line and a column");
        hold(!e.quote.empty() && e.quote.size() <= longest_quote, "a quote has its length");
        hold(is_harmless(e.quote), "a quote is harmless");
    }
}

}  // namespace

void hold(bool promise, const char* what) {
    if (promise) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

bool is_harmless(std::string_view text) {
    if (!utf8::valid(text)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const auto d = utf8::decode(text, at);
        if (acts(d.code)) return false;
        at += d.size;
    }
    return true;
}

void check_claims(const Claims& claims) {
    std::set<std::string> ids;
    for (const Node& node : claims.nodes) {
        hold(ids.insert(node.id).second, "ids are unique");
        hold(!node.name.empty() && node.name.size() <= longest_name, "a name has its length");
        hold(is_harmless(node.name), "a name is harmless");
        check_evidence(node.evidence);
    }
    for (const Edge& edge : claims.edges) {
        hold(!edge.evidence.empty(), "a statement has evidence");
        hold(edge.from.empty() || ids.contains(edge.from), "who says it is a node");
        hold(edge.to.empty() || ids.contains(edge.to), "of whom it is said is a node");
        check_evidence(edge.evidence);
    }
    const bool told = !claims.diagnostics.empty() || claims.source.reading == Reading::complete;
    hold(told, "what is not wholly read is told");
}

void check_network(Claims claims) {
    std::vector<Claims> one;
    one.push_back(std::move(claims));
    const Network network = build_network(extract::settle_identities(std::move(one)));
    const std::string written = to_json_text(network);
    hold(utf8::valid(written), "JSON is UTF-8");
    hold(to_json_text(network_from_json(written)) == written, "JSON reads back the same");
}

}  // namespace mandat::fuzz
