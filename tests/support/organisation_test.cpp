// SPDX-License-Identifier: Apache-2.0
#include "tests/support/organisation.hpp"

#include <set>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

Network read_organisation(Organisation organisation, std::size_t protocols) {
    std::vector<Claims> claims;
    for (const MadeProtocol& made : generate_organisation(organisation, 1, protocols))
        claims.push_back(extract::read_protocol({made.name, made.text}));
    return build_network(extract::settle_identities(std::move(claims)));
}

}  // namespace

TEST_CASE(
    "generated organisation: the same seed gives the same texts, fewer are the first of more") {
    const auto more = generate_organisation(Organisation::municipality, 7, 30);
    const auto fewer = generate_organisation(Organisation::municipality, 7, 12);
    std::set<std::string> names;
    for (std::size_t i = 0; i < more.size(); ++i) {
        names.insert(more[i].name);
        if (i >= fewer.size()) continue;
        CHECK(more[i].name == fewer[i].name);
        CHECK(more[i].text == fewer[i].text);
    }
    CHECK(names.size() == more.size());
}

TEST_CASE("generated organisation: a municipality is read as twelve boards and 180 people") {
    const Network network = read_organisation(Organisation::municipality, 60);
    CHECK(network.count(NodeKind::person) == 180);
    CHECK(network.count(NodeKind::body) == 12);
    CHECK(network.count(NodeKind::meeting) == 60);
}

TEST_CASE("generated organisation: an association is read as one board") {
    const Network network = read_organisation(Organisation::association, 12);
    CHECK(network.count(NodeKind::body) == 1);
    CHECK(network.count(NodeKind::meeting) == 12);
}
