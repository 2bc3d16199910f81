// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "render/page/facts.hpp"
#include "render/page/report_page.hpp"
#include "render/page/sections.hpp"
#include "tests/render/page/page_networks.hpp"
#include "tests/render/page/page_scanner.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/minutes.hpp"
#include "tests/support/organisation.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

Network organisation_network(Organisation organisation, std::size_t protocols) {
    std::vector<Claims> claims;
    for (const MadeProtocol& made : generate_organisation(organisation, 1, protocols))
        claims.push_back(extract::read_protocol({made.name, made.text}));
    return build_network(extract::settle_identities(std::move(claims)));
}

std::string brief_page(const Network& network) {
    return render::report_page(network, {}, {.density = render::Density::brief});
}

}  // namespace

TEST_CASE("brief page: it is as sound as a whole one, and says where the sentences are") {
    const Scan found = scan(brief_page(page_network()));
    for (const std::string& fault : found.faults) FAIL_CHECK(fault);
    const std::string page = brief_page(page_network());
    CHECK(contains(page, "<body class=\"brief\">"));
    CHECK(contains(page, "network.json"));
    CHECK_FALSE(contains(page, "<q>"));
    CHECK(contains(render::report_page(page_network(), {}), "<q>"));
}

TEST_CASE("brief page: every row of a whole page has its place on it") {
    const Network network = page_network();
    std::set<std::string> whole = scan(render::report_page(network, {})).ids;
    const std::set<std::string> brief = scan(brief_page(network)).ids;
    for (const std::string& id : whole) {
        const bool sentence = id.size() > 1 && id[0] == 'x' && id[1] >= '0' && id[1] <= '9';
        CAPTURE(id);
        CHECK(brief.contains(id) == !sentence);
    }
}

TEST_CASE("brief page: a link names one sentence by its number, several by a list among the data") {
    const Network network = page_network();
    const render::Facts facts(network, render::Density::brief);
    CHECK(facts.sentences().link_to({4}) == "x5");
    CHECK(facts.sentences().link_to({1, 2, 6}) == "y1");
    CHECK(facts.sentences().link_to({0, 6}) == "y2");
    CHECK(facts.sentences().link_to({1, 2, 6}) == "y1");
    // lists are written as steps: the second, third and seventh; then from there the first, seventh
    const std::string data = render::page_data(facts, {}, Language::sv);
    CHECK(contains(data, "\"lists\":[[2,1,4],[-6,6]]"));
    CHECK(contains(data, "Bo Ek får i uppdrag att ta fram ett förslag <snarast>"));
    CHECK(contains(data, "\"Planen antas\""));
    const render::Facts whole(network, render::Density::whole);
    CHECK_FALSE(contains(render::page_data(whole, {}, Language::sv), "\"lists\""));
}

TEST_CASE("brief page: names and remarks that try to be markup stay text") {
    Network network = page_network();
    const std::string page = brief_page(network);
    CHECK_FALSE(contains(page, "<snarast>"));
    CHECK(contains(page, "P"));
    const Scan found = scan(page);
    CHECK(found.scripts.size() == 1);
}

TEST_CASE("page density: a network of few sentences is whole by itself") {
    CHECK_FALSE(render::Facts(page_network()).is_brief());
}

TEST_CASE("brief page: 500 protocols of a municipality take less than 5 MB, and are complete") {
    const Network network = organisation_network(Organisation::municipality, 500);
    CHECK(network.documents().size() == 500);
    const std::string page = render::report_page(network, {});
    MESSAGE("page of 500 protocols: " << page.size() << " bytes");
    CHECK(page.size() < 5'000'000);
    CHECK(contains(page, "<body class=\"brief\">"));
    std::size_t elements = 0;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1))
        elements += page[at + 1] != '/' ? 1U : 0U;
    MESSAGE("elements: " << elements);
    CHECK(elements < 70'000);
    const render::Facts facts(network);
    for (const NodeKind kind : {NodeKind::person, NodeKind::decision, NodeKind::meeting}) {
        std::size_t missing = 0;
        for (const Node* node : network.nodes(kind)) {
            const std::string id = std::to_string(network.find(node->id).value());
            missing += contains(page, "id=\"p" + id + "\"") ? 0U : 1U;
        }
        CHECK(missing == 0);
    }
}
