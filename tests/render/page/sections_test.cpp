// SPDX-License-Identifier: Apache-2.0
#include "render/page/sections.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "render/page/escape.hpp"
#include "render/page/report_page.hpp"
#include "render/page/sentences.hpp"
#include "tests/render/page/page_networks.hpp"
#include "tests/render/page/page_scanner.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

/// Two bodies that share anna and bo; carl left the board; krokom has nobody in the council.
Network two_bodies() {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10 09:00-12:00", "anna@berg bo@krokom carl@are");
    minutes.decision(1, "budget");
    minutes.meeting("council", "2025-02-10 09:00-10:30", "anna@berg bo@are -dora@brunflo");
    minutes.task("board", "person/anna", "write it down", "2025-01-10");
    minutes.meeting("board", "2025-03-10 09:00-12:00", "anna@berg bo@krokom eva@are");
    return minutes.network();
}

/// The markup without tags, the language of the page in it once.
std::string words_of(const render::Html& html) {
    std::string out;
    bool tag = false;
    for (const char c : html.in(Language::en)) {
        if (c == '<') tag = true;
        if (!tag) out += c;
        if (c == '>') tag = false;
    }
    return out;
}

/// The row of a table that begins with a name.
std::string row_of(const render::Html& html, const std::string& name) {
    const std::string text = html.in(Language::en);
    const std::size_t at = text.find(">" + name + "</a></th>");
    REQUIRE_MESSAGE(at != std::string::npos, "no row of " << name);
    return text.substr(at, text.find("</tr>", at) - at);
}

std::size_t links_in(const std::string& text, const std::string& prefix) {
    std::size_t count = 0;
    for (std::size_t at = text.find("href=\"#" + prefix); at != std::string::npos;
         at = text.find("href=\"#" + prefix, at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("page load: each figure opens to what it counts") {
    const Network network = two_bodies();
    const std::string row = row_of(render::load_section(render::Facts(network)), "anna");
    // Two seats, three meetings attended, none missed, one open assignment.
    CHECK(links_in(row, "e") == 2 + 1);
    CHECK(links_in(row, "x") == 3);
    CHECK(contains(row, "<summary>2</summary>"));
    CHECK(contains(row, "<summary>3</summary>"));
    CHECK(contains(row, "write it down"));
    CHECK(contains(row, "7.5"));  // 3 + 1.5 + 3 hours
    const std::string dora = row_of(render::load_section(render::Facts(network)), "dora");
    CHECK(contains(dora, "<td>0.0</td>"));  // no hours of a meeting that was missed
}

TEST_CASE("page overlaps: shared people, sizes and share of the smaller stand in one row") {
    const Network network = two_bodies();
    const std::string row = row_of(render::overlaps_section(render::Facts(network)), "board");
    CHECK(contains(row, "<summary>2</summary>"));  // anna and bo
    CHECK(contains(row, "<td>4</td><td>3</td>"));  // anna bo carl eva; anna bo dora
    CHECK(contains(row, "67\u00a0%"));             // 2 of 3
}

TEST_CASE("page changes: who came and who went, with the day and a link to the sentence") {
    const Network network = two_bodies();
    const std::string text = render::changes_section(render::Facts(network)).in(Language::en);
    CHECK(contains(text, "10 January 2025"));
    CHECK(contains(text, "10 March 2025"));
    const std::string left = row_of(render::changes_section(render::Facts(network)), "carl");
    CHECK(links_in(left, "x") >= 1);
    CHECK(contains(words_of(render::changes_section(render::Facts(network))), "seat ends"));
}

TEST_CASE("page changes: at most the last year is compared") {
    Minutes minutes;
    minutes.meeting("board", "2021-01-10", "anna bo");
    minutes.meeting("board", "2025-03-10", "anna carl");
    const Network network = minutes.network();
    const analysis::Period days = render::compared_days(render::Facts(network));
    CHECK(days.from == "2024-03-10");
    CHECK(days.to == "2025-03-10");
    CHECK(render::compared_days(render::Facts(Network{})).from == "");
}

TEST_CASE("page representation: a place that sits where most do not has no hole, the others do") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom carl@are");
    minutes.meeting("council", "2025-02-10", "anna@berg bo@krokom");
    const Network network = minutes.network();
    const std::string text = words_of(render::representation_section(render::Facts(network)));
    CHECK(contains(text, "are: nobody in council, where 2 others sit."));
    CHECK_FALSE(contains(text, "berg: nobody in"));
}

TEST_CASE("page start: findings are counts with the sentences they rest on") {
    const Network network = two_bodies();
    const render::Html section = render::start_section(render::Facts(network));
    const std::string text = words_of(section);
    // anna and bo have two seats; carl, dora and eva one: the median of 2 2 1 1 1 is 1.
    CHECK(contains(text, "have the most seats, 2 people with 2 each. The median is 1."));
    CHECK(contains(text, "none of 1 assignments is reported done."));
    CHECK(contains(text, "board and council share 2 people, of 4 and 3."));
    CHECK(links_in(section.in(Language::en), "x") > 4);
}

TEST_CASE("page start: a network of nothing gives no finding") {
    CHECK(contains(words_of(render::start_section(render::Facts(Network{}))),
                   "The protocols are too few to sum anything up."));
}

TEST_CASE("page sentences: each stands once, and those of doc/10 come after those of doc/2") {
    const Network network = page_network();
    const render::Sentences sentences(network);
    std::set<std::string> seen;
    for (const Evidence* e : sentences.all()) CHECK(seen.insert(e->quote).second);
    const std::string page = render::report_page(network, {});
    for (const std::string& quote : seen) {
        const std::string as_shown = "<q>" + render::escape_text(quote) + "</q>";
        CAPTURE(as_shown);
        const std::size_t first = page.find(as_shown);
        CHECK(first != std::string::npos);
        CHECK(page.find(as_shown, first + 1) == std::string::npos);
    }
}

TEST_CASE("page links: every link within the page leads to something") {
    for (const Network& network : {page_network(), two_bodies()}) {
        const std::string page = render::report_page(network, {});
        const std::set<std::string> ids = scan(page).ids;
        for (std::size_t at = page.find("href=\"#"); at != std::string::npos;
             at = page.find("href=\"#", at + 1)) {
            const std::size_t begin = at + std::string_view("href=\"#").size();
            const std::string id = page.substr(begin, page.find('"', begin) - begin);
            CAPTURE(id);
            CHECK(ids.contains(id));
        }
    }
}
