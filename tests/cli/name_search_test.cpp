// SPDX-License-Identifier: Apache-2.0
#include "cli/name_search.hpp"

#include <string>

#include <doctest/doctest.h>

#include "graph/model/builder.hpp"

using namespace mandat;
using mandat::cli::find_by_name;
using mandat::cli::NameMatch;

namespace {

Node named(NodeKind kind, const std::string& id, const std::string& name,
           std::vector<std::string> aliases = {}) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.name = name;
    node.aliases = std::move(aliases);
    return node;
}

Network people_and_bodies() {
    Claims claims;
    claims.source.path = "a";
    claims.nodes = {
        named(NodeKind::person, "person/sara-ek", "Sara Ek"),
        named(NodeKind::person, "person/sara-lof", "Sara Löf"),
        named(NodeKind::person, "person/asa-lofgren", "Åsa Löfgren"),
        named(NodeKind::person, "person/asa-lofstrom", "Åsa Löfström"),
        named(NodeKind::person, "person/anna-berg-lind", "Anna Berg-Lind"),
        named(NodeKind::person, "person/marten-persson", "Mårten Persson"),
        named(NodeKind::municipality, "municipality/are", "Åre"),
        named(NodeKind::municipality, "municipality/krokom", "Krokom", {"Krokomb"}),
        named(NodeKind::body, "body/ledningsgrupp", "Regional ledningsgrupp", {"RLG"}),
        named(NodeKind::body, "body/samrad", "Regionalt samverkansråd"),
        named(NodeKind::meeting, "meeting/1", "Möte i Ragunda"),
    };
    return build_network({claims});
}

}  // namespace

TEST_CASE("name_search: what is typed, and how it is met") {
    const Network network = people_and_bodies();
    struct Row {
        std::string name;
        const char* typed;
        NameMatch match;
        std::vector<std::string> hits;
    };
    const Row rows[] = {
        {"as written", "Sara Ek", NameMatch::written, {"person/sara-ek"}},
        {"blanks", "  Sara   Ek ", NameMatch::written, {"person/sara-ek"}},
        {"case", "sara ek", NameMatch::folded, {"person/sara-ek"}},
        {"accents", "are", NameMatch::folded, {"municipality/are"}},
        {"alias", "rlg", NameMatch::folded, {"body/ledningsgrupp"}},
        {"misprint that is an alias", "Krokomb", NameMatch::written, {"municipality/krokom"}},
        {"one word", "ledningsgrupp", NameMatch::in_part, {"body/ledningsgrupp"}},
        {"half a double name", "lind", NameMatch::in_part, {"person/anna-berg-lind"}},
        {"words turned", "persson mårten", NameMatch::in_part, {"person/marten-persson"}},
        {"one first name, two people",
         "Sara",
         NameMatch::in_part,
         {"person/sara-ek", "person/sara-lof"}},
        {"letters swapped", "Mårten Perssno", NameMatch::misprint, {"person/marten-persson"}},
        {"two names near", "Åsa Löfgrem", NameMatch::misprint, {"person/asa-lofgren"}},
        {"short names take no misprint", "Sara El", NameMatch::misprint, {"person/sara-ek"}},
        {"nothing like it", "Quetzal", NameMatch::none, {}},
        {"nothing at all", "  ", NameMatch::none, {}},
        {"meetings are not looked up", "Ragunda", NameMatch::none, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto found = find_by_name(network, row.typed);
        CHECK(found.match == row.match);
        std::vector<std::string> hits;
        for (const Node* node : found.hits) hits.push_back(node->id);
        CHECK(hits == row.hits);
    }
}

TEST_CASE("name_search: two people with like surnames are never taken for each other") {
    const Network network = people_and_bodies();
    CHECK(find_by_name(network, "Löfgren").hits.front()->id == "person/asa-lofgren");
    CHECK(find_by_name(network, "Löfström").hits.front()->id == "person/asa-lofstrom");
}

TEST_CASE("name_search: for an unknown name the nearest are offered, likest first") {
    const Network network = people_and_bodies();
    const auto found = find_by_name(network, "Mårten Pehrzon");
    CHECK(found.hits.empty());
    REQUIRE(!found.nearest.empty());
    CHECK(found.nearest.size() <= 3);
    CHECK(found.nearest.front()->id == "person/marten-persson");
}
