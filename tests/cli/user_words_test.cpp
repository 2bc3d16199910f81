// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "graph/model/json.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

/// Minutes with a label and a title of their own.
const std::string minutes =
    "Nätverket för kultur\n\n"
    "Tid och plats: måndag 7 april 2025 kl. 9.00 - 11.00, Rådhuset\n"
    "Bänkade: Karin Fält, Åre\nOlle Näs, Berg\n"
    "Övriga deltagare: Klockdraget Signe Holm\n"
    "Paragrafer: 1\n\n§ 1 Upprop\n\nUpprop genomförs.\n";

const std::string words =
    "# våra egna ord\n\n"
    "labels\tbänkade\tdeciding\n"
    "titles\tklockdraget\n";

Network read(const TemporaryFolder& folder, const std::vector<std::string>& more,
             const std::vector<std::string>& environment = {}) {
    std::vector<std::string> arguments = {"export", "p.txt"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Run run = run_mandat(arguments, {.folder = folder.path(), .environment = environment});
    return network_from_json(run.out);
}

bool has_title(const Network& network, const std::string& title) {
    const auto people = network.nodes(NodeKind::person);
    return std::any_of(people.begin(), people.end(), [&](const Node* node) {
        const auto& titles = std::get<PersonFacts>(node->facts).titles;
        return std::any_of(titles.begin(), titles.end(),
                           [&](const Title& one) { return one.title == title; });
    });
}

}  // namespace

TEST_CASE("user_words: a new label and a new title are read, by --words and MANDAT_WORDS alike") {
    const TemporaryFolder folder;
    folder.write("p.txt", minutes);
    folder.write("egna.tsv", words);
    const Network without = read(folder, {});
    CHECK(without.node("person/olle-nas") == nullptr);
    CHECK(!has_title(without, "klockdraget"));
    const Network with = read(folder, {"--words", "egna.tsv"});
    REQUIRE(with.node("person/olle-nas") != nullptr);
    CHECK(with.from("person/olle-nas", EdgeKind::attended).size() == 1);
    CHECK(has_title(with, "klockdraget"));
    CHECK(read(folder, {}, {"MANDAT_WORDS=egna.tsv"}) == with);
}

TEST_CASE("user_words: a line that cannot be used is told with what to do, the rest is used") {
    const TemporaryFolder folder;
    folder.write("p.txt", minutes);
    folder.write("egna.tsv", words +
                                 "label\tkallade\tothers\n"
                                 "labels\tkallade\tgäster\n"
                                 "labels\tkallade\n"
                                 "sections\n"
                                 "labels\tnärvarande\tignore\n"
                                 "titles\tb\xe4rare\n");
    const Run run =
        run_mandat({"export", "p.txt", "--words", "egna.tsv"}, {.folder = folder.path()});
    CHECK(run.code == 0);
    CHECK(has_title(network_from_json(run.out), "klockdraget"));
    CHECK(contains(run.err,
                   "egna.tsv:5: error: there is no list 'label'\n"
                   "  hint: the first column is one of labels, sections, presenters,"));
    CHECK(contains(run.err,
                   "egna.tsv:6: error: 'gäster' is nothing that the list knows\n"
                   "  hint: the third column is one of time_place,"));
    CHECK(contains(run.err, "egna.tsv:7: error: the third column is missing\n"));
    CHECK(contains(run.err, "egna.tsv:8: error: the line has no words\n"));
    CHECK(contains(run.err, "egna.tsv:9: error: 'närvarande' is known as "));
    CHECK(contains(run.err, "egna.tsv:10: error: the line is no UTF-8\n"));
}

TEST_CASE("user_words: a file of another kind is not told line by line to its end") {
    const TemporaryFolder folder;
    folder.write("p.txt", minutes);
    std::string lines;
    for (int i = 0; i < 50; ++i) lines += "nonsense\n";
    folder.write("egna.tsv", lines);
    const Run run =
        run_mandat({"check", "p.txt", "--words", "egna.tsv"}, {.folder = folder.path()});
    CHECK(contains(run.err, "egna.tsv:20: error"));
    CHECK(!contains(run.err, "egna.tsv:21: error"));
    CHECK(contains(run.err, "30 more errors in the word list\n"));
}

TEST_CASE("user_words: a list that is not there is a usage error") {
    const TemporaryFolder folder;
    folder.write("p.txt", minutes);
    const Run run =
        run_mandat({"check", "p.txt", "--words", "saknas.tsv"}, {.folder = folder.path()});
    CHECK(run.code == 2);
    CHECK(contains(run.err, "saknas.tsv"));
    CHECK(contains(run.err, "check --words, or MANDAT_WORDS"));
}

TEST_CASE("user_words: a verb of one's own hands something on") {
    const TemporaryFolder folder;
    folder.write("p.txt",
                 "Nätverket för kultur\n\n"
                 "Tid och plats: måndag 7 april 2025 kl. 9.00 - 11.00, Rådhuset\n"
                 "Beslutande: Karin Fält, Åre\nOlle Näs, Berg\nParagrafer: 1\n\n"
                 "§ 1 Rapport\n\nBeslut\n\natt kröna Karin Fält att skriva rapporten\n");
    folder.write("egna.tsv", "verbs\tkröna|kröner\tcharges\n");
    CHECK(read(folder, {}).edges(EdgeKind::assignment).empty());
    const Network with = read(folder, {"--words", "egna.tsv"});
    REQUIRE(with.edges(EdgeKind::assignment).size() == 1);
    const Edge& edge = *with.edges(EdgeKind::assignment).front();
    CHECK(edge.to == "person/karin-falt");
    CHECK(std::get<TaskFacts>(edge.facts).what == "skriva rapporten");
}
