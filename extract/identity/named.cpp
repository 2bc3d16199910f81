// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/named.hpp"

#include <algorithm>
#include <tuple>

#include "extract/mention/body.hpp"

namespace mandat::extract {
namespace {

std::string type_of(const Node& node) {
    if (const auto* body = std::get_if<BodyFacts>(&node.facts)) return body->type;
    if (const auto* organisation = std::get_if<OrganisationFacts>(&node.facts))
        return organisation->type;
    return {};
}

}  // namespace

bool is_group(NodeKind kind) {
    return kind == NodeKind::body || kind == NodeKind::working_group ||
           kind == NodeKind::organisation;
}

std::map<NodeId, Named> named(const std::vector<Claims>& documents) {
    std::map<NodeId, Named> out;
    for (const Claims& claims : documents) {
        for (const Node& node : claims.nodes) {
            if (!is_group(node.kind)) continue;
            Named& n = out[node.id];
            n.id = node.id;
            n.kind = node.kind;
            if (const std::string type = type_of(node); n.type.empty() || n.type == "other")
                n.type = type;
            n.names.insert(node.name);
            n.keys.insert(body_key(node.name));
            for (const std::string& alias : node.aliases) n.keys.insert(body_key(alias));
            n.mentions += node.evidence.size();
        }
        for (const Edge& edge : claims.edges) {
            if (edge.kind == EdgeKind::met) out[edge.from].meets = true;
        }
    }
    return out;
}

bool better(const Named& a, const Named& b) {
    return std::make_tuple(!a.meets, -static_cast<long>(a.mentions), a.id) <
           std::make_tuple(!b.meets, -static_cast<long>(b.mentions), b.id);
}

std::set<std::string> words_of_key(const std::string& key) {
    std::set<std::string> out;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        out.insert(key.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

}  // namespace mandat::extract
