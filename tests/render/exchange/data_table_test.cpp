// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/data_table.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "graph/model/words.hpp"
#include "render/exchange/attributes.hpp"
#include "render/exchange/cells.hpp"
#include "render/exchange/exchange_words.hpp"
#include "tests/render/exchange/council_network.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::council_network;

namespace {

DataTable table(TableId id) { return make_table(council_network(), id, Language::en); }

/// "key=value" of the cells of a row that say something.
std::vector<std::string> said(const DataTable& of, std::size_t row) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < of.columns.size(); ++i) {
        const std::string text = plain_text(of.rows.at(row).at(i));
        if (!text.empty()) out.push_back(std::string(of.columns[i].key) + "=" + text);
    }
    return out;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("tables: every row is as long as its head, every key is unique and has words") {
    for (const TableId id : table_ids()) {
        CAPTURE(table_key(id));
        CHECK(find_table(table_key(id)) == id);
        const DataTable made = table(id);
        std::set<std::string_view> keys;
        std::set<std::string> headings;
        for (const TableColumn& column : made.columns) {
            CAPTURE(column.key);
            CHECK(keys.insert(column.key).second);
            if (id == TableId::nodes || id == TableId::edges) continue;
            for (const Language language : {Language::sv, Language::en}) {
                const std::string words = heading(column, language);
                CHECK(words != column.key);
                CHECK(headings.insert(words + (language == Language::sv ? "/sv" : "/en")).second);
            }
        }
        for (const auto& row : made.rows) CHECK(row.size() == made.columns.size());
    }
    CHECK(!find_table("persons"));
}

TEST_CASE("tables: a person with titles, seats and the first sentence") {
    const DataTable people = table(TableId::people);
    REQUIRE(people.rows.size() == 2);
    CHECK(said(people, 0) == Cells{"person=Anna Åsberg", "titles=ekonom (2025-06-10 – 2025-09-01)",
                                   "sits_in=Rådet", "aliases=Anna", "quote=Anna Åsberg",
                                   "path=juni.txt", "paragraph=3", "line=1",
                                   "person_id=person/anna"});
    CHECK(said(people, 1) == Cells{"person=Bo", "quote=Bo", "path=juni.txt", "paragraph=3",
                                   "line=1", "person_id=person/bo"});
}

TEST_CASE("tables: a meeting with its body and hours, an item with its points") {
    CHECK(said(table(TableId::meetings), 0) ==
          Cells{"date=2025-06-10", "end_date=2025-06-10", "body=Rådet", "place=Åre", "mode=digital",
                "sessions=2025-06-10 13:00–15:30", "hours=2.5", "first_paragraph=1",
                "last_paragraph=9", "next_meeting=2025-09-01", "quote=Rådet 2025-06-10",
                "path=juni.txt", "paragraph=3", "line=1", "meeting_id=meeting/m",
                "body_id=body/radet"});
    CHECK(said(table(TableId::decisions), 0) ==
          Cells{"date=2025-06-10", "body=Rådet", "number=3", "title=Vägen", "status=decided",
                "points=bygga vägen | betala den", "known=true", "quote=§ 3 Vägen", "path=juni.txt",
                "paragraph=3", "line=1", "decision_id=decision/d", "meeting_id=meeting/m"});
}

TEST_CASE("tables: who was present is told with day and body") {
    CHECK(said(table(TableId::attendance), 0) ==
          Cells{"date=2025-06-10", "body=Rådet", "person=Anna Åsberg", "presence=present",
                "capacity=decision_maker", "certainty=explicit", "quote=e/2", "path=juni.txt",
                "paragraph=3", "line=2", "person_id=person/anna", "meeting_id=meeting/m",
                "edge_id=e/2"});
}

TEST_CASE("tables: every edge stands in exactly one of seats, attendance, tasks and relations") {
    std::multiset<std::string> ids;
    for (const TableId id :
         {TableId::seats, TableId::attendance, TableId::assignments, TableId::relations}) {
        for (const auto& row : table(id).rows) ids.insert(plain_text(row.back()));
    }
    CHECK(ids == std::multiset<std::string>{"e/1", "e/2", "e/3", "e/4", "e/5", "e/6"});
}

TEST_CASE("tables: every sentence has a row") {
    const DataTable evidence = table(TableId::evidence);
    CHECK(evidence.rows.size() == 5 + 6 + 1);  // nodes, edges, and a second one of e/1
    CHECK(said(evidence, 6) == Cells{"of=Anna Åsberg → Rådet", "kind=member_of", "quote=Anna leder",
                                     "path=juni.txt", "paragraph=3", "line=9", "column=1",
                                     "rule=rule", "id=e/1"});
}

TEST_CASE("tables: rows stand in the order of people: å after z, § 9 before § 10") {
    std::vector<Node> nodes;
    for (const char* name : {"Åke", "Zara", "anna", "Nan", "Infra"}) {
        Node node;
        node.id = std::string("person/") + name;
        node.name = name;
        node.facts = PersonFacts{};
        nodes.push_back(node);
    }
    for (const int paragraph : {10, 9}) {
        Node node;
        node.id = "decision/" + std::to_string(paragraph);
        node.kind = NodeKind::decision;
        DecisionFacts facts;
        facts.paragraph = paragraph;
        node.facts = facts;
        nodes.push_back(node);
    }
    std::sort(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) { return a.id < b.id; });
    const Network network({}, nodes, {}, {});
    const auto first_cells = [&](TableId id, std::size_t column) {
        Cells out;
        for (const auto& row : make_table(network, id, Language::sv).rows)
            out.push_back(plain_text(row.at(column)));
        return out;
    };
    CHECK(first_cells(TableId::people, 0) == Cells{"anna", "Infra", "Nan", "Zara", "Åke"});
    CHECK(first_cells(TableId::decisions, 2) == Cells{"9", "10"});
}

TEST_CASE("tables: every word of the network has words in both languages") {
    const auto has = [](std::string_view group, std::string_view key) {
        const std::string whole = std::string(group) + "." + std::string(key);
        const auto words = exchange_words();
        return std::any_of(words.begin(), words.end(),
                           [&](const ExchangeWord& word) { return word.key == whole; });
    };
    for (int i = 0; !to_word(static_cast<NodeKind>(i)).empty(); ++i)
        CHECK(has("node_kind", to_word(static_cast<NodeKind>(i))));
    for (int i = 0; !to_word(static_cast<EdgeKind>(i)).empty(); ++i)
        CHECK(has("edge_kind", to_word(static_cast<EdgeKind>(i))));
    for (int i = 0; !to_word(static_cast<Role>(i)).empty(); ++i)
        CHECK(has("role", to_word(static_cast<Role>(i))));
    for (int i = 0; !to_word(static_cast<Basis>(i)).empty(); ++i)
        CHECK(has("basis", to_word(static_cast<Basis>(i))));
    for (int i = 0; !to_word(static_cast<Capacity>(i)).empty(); ++i)
        CHECK(has("capacity", to_word(static_cast<Capacity>(i))));
    for (int i = 0; !to_word(static_cast<Dissent>(i)).empty(); ++i)
        CHECK(has("stand", to_word(static_cast<Dissent>(i))));
    for (int i = 0; !to_word(static_cast<Vote>(i)).empty(); ++i)
        CHECK(has("stand", to_word(static_cast<Vote>(i))));
}

TEST_CASE("tables: words are sorted by key, so that each is found") {
    const auto words = exchange_words();
    CHECK(std::is_sorted(words.begin(), words.end(),
                         [](const auto& a, const auto& b) { return a.key < b.key; }));
    for (const ExchangeWord& word : words) {
        CAPTURE(word.key);
        CHECK(!word.sv.empty());
        CHECK(!word.en.empty());
    }
    CHECK(exchange_word("role", "chair", Language::sv) == "ordförande");
    CHECK(exchange_word("role", "emperor", Language::sv) == "emperor");
}

TEST_CASE("tables: an id that is no document's stands for itself") {
    const Network network = council_network();
    REQUIRE(!network.documents().empty());
    const Source& first = network.documents().front();
    CHECK(path_of(network, first.id) == first.path);
    for (const char* id : {"", "/", "doc/", "doc", "doc/0", "doc/99999999999999999999999", "x/1"}) {
        CAPTURE(id);
        CHECK(path_of(network, id) == id);
    }
}
