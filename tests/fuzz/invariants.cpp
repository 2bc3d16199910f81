// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/invariants.hpp"

#include <set>
#include <string>
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

void check_evidence(const std::vector<Evidence>& evidence) {
    for (const Evidence& e : evidence) {
        hold(e.line >= 1 && e.column >= 1, "evidence has a line and a column");
        hold(!e.quote.empty() && e.quote.size() <= longest_quote, "a quote has its length");
        hold(is_harmless(e.quote), "a quote is harmless");
    }
}

}  // namespace

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
