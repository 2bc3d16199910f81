// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/gexf.hpp"

#include <string>

#include <doctest/doctest.h>

#include "render/exchange/period.hpp"
#include "tests/render/exchange/council_network.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::contains;
using mandat::tests::council_network;
using mandat::tests::network_saying;
using mandat::tests::text_network;

TEST_CASE("gexf: periods are days of the calendar, in order") {
    struct Row {
        const char* name;
        std::string since;
        std::string until;
        std::string start;
        std::string end;
        std::size_t unusable;
    };
    const Row rows[] = {
        {"both", "2025-06-10", "2025-09-01", "2025-06-10", "2025-09-01", 0},
        {"one day", "2025-06-10", "2025-06-10", "2025-06-10", "2025-06-10", 0},
        {"undated", "", "", "", "", 0},
        {"only since", "2025-06-10", "", "2025-06-10", "", 0},
        {"only until", "", "2025-06-10", "", "2025-06-10", 0},
        {"31 February", "2025-02-31", "2025-06-10", "", "2025-06-10", 1},
        {"a month", "2025-02", "2025-06-10", "", "2025-06-10", 1},
        {"words", "i våras", "i höst", "", "", 2},
        {"backwards", "2025-09-01", "2025-06-10", "", "", 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        LossReport losses;
        const Period period = period_of(row.since, row.until, losses);
        CHECK(period.start == row.start);
        CHECK(period.end == row.end);
        CHECK(losses.count(Loss::unusable_dates) == row.unusable);
    }
}

TEST_CASE("gexf: edges have their kind and period, meetings their days") {
    const std::string xml = gexf(council_network()).bytes;
    CHECK(contains(xml, "<gexf xmlns=\"http://gexf.net/1.3\""));
    CHECK(contains(xml, " version=\"1.3\">"));
    CHECK(contains(xml, "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">"));
    CHECK(contains(xml,
                   "<edge id=\"e/1\" source=\"person/anna\" target=\"body/radet\" "
                   "kind=\"member_of\" label=\"member_of\" start=\"2025-06-10\" "
                   "end=\"2025-09-01\">"));
    CHECK(contains(xml,
                   "<edge id=\"e/3\" source=\"body/radet\" target=\"meeting/m\" kind=\"met\" "
                   "label=\"met\">"));
    CHECK(contains(xml,
                   "<node id=\"meeting/m\" label=\"Rådet 2025-06-10\" start=\"2025-06-10\" "
                   "end=\"2025-06-10\">"));
    CHECK(contains(xml, "<node id=\"person/anna\" label=\"Anna Åsberg\">"));
}

TEST_CASE("gexf: attributes are declared with types, and values refer to them") {
    const std::string xml = gexf(council_network()).bytes;
    CHECK(contains(xml, "<attributes class=\"node\" mode=\"static\">"));
    CHECK(contains(xml, "<attributes class=\"edge\" mode=\"static\">"));
    CHECK(contains(xml, "<attribute id=\"minutes\" title=\"minutes\" type=\"long\"/>"));
    CHECK(contains(xml, "<attribute id=\"score\" title=\"score\" type=\"double\"/>"));
    CHECK(contains(xml, "<attvalue for=\"minutes\" value=\"150\"/>"));
    CHECK(contains(xml, "<attvalue for=\"score\" value=\"0.75\"/>"));
    CHECK(contains(xml, "<attvalue for=\"ended\" value=\"false\"/>"));
}

TEST_CASE("gexf: positions stand where they are given") {
    const Network network = text_network("anna - body/rlg");
    const std::string without = gexf(network).bytes;
    CHECK(!contains(without, "viz:position"));
    const std::string with = gexf(network, {.positions = {{"person/anna", {1.5, -2}}}}).bytes;
    CHECK(contains(with, "<viz:position x=\"1.5\" y=\"-2\" z=\"0\"/>\n   </node>"));
    CHECK(with.find("viz:position") == with.rfind("viz:position"));
}

TEST_CASE("gexf: a network without dates is static") {
    const std::string xml = gexf(text_network("anna - body/rlg")).bytes;
    CHECK(contains(xml, "mode=\"static\">\n"));
    CHECK(!contains(xml, "timeformat"));
    CHECK(!contains(xml, "start="));
}

TEST_CASE("gexf: an empty network is a graph without nodes") {
    const Written written = gexf(Network{});
    CHECK(contains(written.bytes, "<nodes/>\n  <edges/>\n"));
    CHECK(written.losses.empty());
}

TEST_CASE("gexf: what the council loses, and what its periods save") {
    const LossReport losses = gexf(council_network()).losses;
    CHECK(losses.count(Loss::edges_without_end) == 1);
    CHECK(losses.count(Loss::further_evidence) == 1);
    CHECK(losses.count(Loss::lists_as_text) == 2);
    CHECK(losses.count(Loss::periods_as_text) == 0);
    CHECK(losses.count(Loss::unusable_dates) == 0);
}

TEST_CASE("gexf: hostile text stays within its attribute") {
    const std::string xml = gexf(network_saying("\"/><x y='\n\t<")).bytes;
    CHECK(!contains(xml, "<x"));
    CHECK(contains(xml, "label=\"&quot;/&gt;&lt;x y='&#10;&#9;&lt;\""));
}
