// SPDX-License-Identifier: Apache-2.0
#include "render/chart/charts.hpp"

#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/chart/canvas.hpp"
#include "render/map/svg_picture.hpp"
#include "tests/render/map/drawing.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::tests::contains;
using mandat::tests::Minutes;

namespace {

using Draw = std::function<Chart(const Network&, const ChartOptions&)>;

struct NamedChart {
    const char* name;
    Draw draw;
};

std::vector<NamedChart> all_charts() {
    return {
        {"matrix", matrix_chart},
        {"coverage",
         [](const Network& n, const ChartOptions& o) {
             return coverage_chart(n, analysis::representation(n), o);
         }},
        {"load", [](const Network& n,
                    const ChartOptions& o) { return load_chart(n, analysis::load(n), o); }},
        {"calendar", [](const Network& n,
                        const ChartOptions& o) { return calendar_chart(n, analysis::load(n), o); }},
        {"timeline", timeline_chart},
        {"heatmap",
         [](const Network& n, const ChartOptions& o) {
             return heatmap_chart(n, analysis::body_overlaps(n), o);
         }},
        {"matter", [](const Network& n, const ChartOptions& o) {
             return matter_chart(n, n.nodes(NodeKind::decision), o);
         }}};
}

/// Two bodies that meet on one day in May, with anna on both lists; krokom is missing in the
/// council, where berg and are sit.
Minutes small_minutes() {
    Minutes out;
    out.meeting("board", "2025-01-10", "anna@berg bo@krokom carl@are");
    out.decision(4, "Budget");
    out.meeting("council", "2025-05-10", "anna@berg dora@are");
    out.meeting("board", "2025-05-10", "anna@berg bo@krokom carl@are");
    return out;
}

std::size_t times(std::string_view text, std::string_view part) {
    std::size_t out = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++out;
    return out;
}

}  // namespace

TEST_CASE("charts: the same network gives the same bytes, in both languages") {
    const Network network = small_minutes().network();
    for (const NamedChart& chart : all_charts()) {
        CAPTURE(chart.name);
        for (const Language language : {Language::sv, Language::en}) {
            const ChartOptions options{.language = language, .paper = PaperSize::automatic};
            const Chart one = chart.draw(network, options);
            CHECK(one.svg == chart.draw(network, options).svg);
            CHECK(contains(one.svg, language == Language::sv ? "lang=\"sv\"" : "lang=\"en\""));
            CHECK(contains(one.svg, "<title>"));
            CHECK(one.sheet.smallest_pt >= readable_pt);
            CHECK(mandat::test::smallest_letters(one.svg) >= 9);
        }
        const Chart sv = chart.draw(network, {.language = Language::sv});
        const Chart en = chart.draw(network, {.language = Language::en});
        CHECK(sv.svg != en.svg);
    }
}

TEST_CASE("charts: an empty network gives a chart that says so") {
    for (const NamedChart& chart : all_charts()) {
        CAPTURE(chart.name);
        CHECK(chart.draw(Network{}, {.language = Language::en}).title == "Nothing to show");
    }
}

TEST_CASE("charts: hostile names stay text") {
    Minutes minutes = small_minutes();
    const std::string evil =
        "<script>alert(1)</script>\" onload=\"x'&\u202e\x01" + std::string(3000, 'x');
    for (const char* id : {"person/anna", "body/board", "municipality/berg"})
        minutes.node(id).name = evil;
    const Network network = minutes.network();
    for (const NamedChart& chart : all_charts()) {
        CAPTURE(chart.name);
        const Chart made = chart.draw(network, {.title = evil, .paper = PaperSize::a4});
        CHECK_FALSE(contains(made.svg, "<script"));
        CHECK_FALSE(contains(made.svg, " onload=\""));
        CHECK_FALSE(contains(made.svg, "\u202e"));
        CHECK(picture_of(made.svg, Form::png).starts_with("\x89PNG"));
    }
}

TEST_CASE("charts: PDF and PNG are the same bytes twice") {
    const Chart chart = matrix_chart(small_minutes().network(), {.paper = PaperSize::a4});
    const std::string pdf = picture_of(chart.svg, Form::pdf);
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf == picture_of(chart.svg, Form::pdf));
    CHECK(picture_of(chart.svg, Form::svg) == chart.svg);
}

TEST_CASE("matrix: one row a person, most seats first, one mark a seat") {
    const Chart chart = matrix_chart(small_minutes().network(), {.language = Language::en});
    // anna twice, bo, carl and dora once
    CHECK(times(chart.svg, "<g><title>") == 5);
    CHECK(chart.svg.find(">anna<") < chart.svg.find(">bo<"));
    CHECK(contains(chart.svg, "<title>anna, board: member</title>"));
    CHECK(contains(chart.svg, "4 people with a seat"));
}

TEST_CASE("matrix: rows beyond the limit are left out and said so") {
    const Chart chart =
        matrix_chart(small_minutes().network(), {.language = Language::en, .most_rows = 2});
    REQUIRE(chart.notes.size() == 1);
    CHECK(contains(chart.notes.front(), "2 of 4 rows"));
    CHECK_FALSE(contains(chart.svg, ">dora<"));
}

TEST_CASE("matrix: a few rows beyond the limit stand closer and none is left out") {
    const Network network = small_minutes().network();
    const Chart close = matrix_chart(network, {.language = Language::en, .most_rows = 4});
    CHECK(close.notes.empty());
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna bo carl dora eva");
    const Chart five = matrix_chart(minutes.network(), {.language = Language::en, .most_rows = 4});
    CHECK(five.notes.empty());
    CHECK(contains(five.svg, ">eva<"));
    // 22 points for each of four are 17.6 for each of five
    CHECK(contains(five.svg, "height=\"17.6\""));
}

TEST_CASE("coverage: the place that is missing where most others sit is the headline") {
    const Network network = small_minutes().network();
    const Chart chart =
        coverage_chart(network, analysis::representation(network), {.language = Language::en});
    CHECK(chart.title == "krokom is missing in council");
    CHECK(contains(chart.svg, "<title>krokom: none was read in council, where are and berg sit"));
    CHECK(contains(chart.svg, "<title>berg in council: anna</title>"));
}

TEST_CASE("load: meetings stand by presence, each with its list, and nothing is added up") {
    Minutes minutes = small_minutes();
    minutes.meeting("board", "2025-09-10", "-anna@berg bo@krokom");
    const Network network = minutes.network();
    const Chart chart = load_chart(network, analysis::load(network), {.language = Language::en});
    CHECK(chart.title == "anna is on the list of most meetings: 4");
    CHECK(contains(chart.svg,
                   "<title>anna: 3 present: board 2025-01-10, board 2025-05-10 and "
                   "council 2025-05-10</title>"));
    CHECK(contains(chart.svg, "<title>anna: 1 absent: board 2025-09-10</title>"));
}

TEST_CASE("calendar: a day with two meetings for the same people is told") {
    const Network network = small_minutes().network();
    const Chart chart =
        calendar_chart(network, analysis::load(network), {.language = Language::en});
    CHECK(chart.title == "On one day meetings collide for the same people");
    CHECK(contains(chart.svg, "<title>2025-05-10: 1 people on the lists of 2 meetings: anna"));
    CHECK(times(chart.svg, "<title>board ") == 2);
}

TEST_CASE("timeline: a seat goes from its first sight to its last, on where it still holds") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.meeting("board", "2025-05-10", "anna@berg");
    const Chart chart = timeline_chart(minutes.network(), {.language = Language::en});
    CHECK(contains(chart.svg, "<title>anna, board: 2025-01-10 –</title>"));
    CHECK(contains(chart.svg, "<title>bo, board: 2025-01-10 – 2025-01-10</title>"));
}

TEST_CASE("heatmap: two bodies that share one person say one, twice, and who") {
    const Network network = small_minutes().network();
    const Chart chart =
        heatmap_chart(network, analysis::body_overlaps(network), {.language = Language::en});
    CHECK(chart.title == "board and council share most people: 1");
    CHECK(contains(chart.svg, "<title>board and council: 1 in common: anna</title>"));
    CHECK(contains(chart.svg, "<title>council and board: 1 in common: anna</title>"));
}

TEST_CASE("matter: an item and what was handed over under it stand in lanes of their own") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg");
    const NodeId item = minutes.decision(4, "Budget");
    Edge& task = minutes.task("board", "working_group/plan", "draw a plan", "2025-01-10");
    std::get<TaskFacts>(task.facts).decision = item;
    const Network network = minutes.network();
    const Chart chart =
        matter_chart(network, network.nodes(NodeKind::decision), {.language = Language::en});
    CHECK(chart.title == "Budget: the way of the matter");
    CHECK(contains(chart.svg, "<title>2025-01-10 § 4: Budget</title>"));
    CHECK(contains(chart.svg, "<title>assignment: Draw a plan</title>"));
    CHECK(contains(chart.svg, "1 item, 1 assignment or report"));
}

TEST_CASE("canvas: numbers have one decimal at most, long texts are broken between words") {
    CHECK(number_text(2) == "2");
    CHECK(number_text(-0.26) == "-0.3");
    CHECK(number_text(1e6) == "1000000");
    const auto lines = broken("one two three four", 40, 11, 9);
    CHECK(lines.size() > 1);
    std::string joined;
    for (const std::string& line : lines) joined += (joined.empty() ? "" : " ") + line;
    CHECK(joined == "one two three four");
    CHECK(broken("one two three four", 40, 11, 1).front().ends_with("…"));
}
