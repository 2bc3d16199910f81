// SPDX-License-Identifier: Apache-2.0
#include "render/sheet/onboarding_sheet.hpp"

#include <string>

#include <doctest/doctest.h>

#include "render/page/digest.hpp"
#include "render/sheet/sheet_facts.hpp"
#include "render/sheet/sheet_index.hpp"
#include "tests/render/page/page_networks.hpp"
#include "tests/render/page/page_scanner.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

Network sheet_network() {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@krokom");
    minutes.decision(1, "budget");
    minutes.task("board", "person/anna", "write it down", "2025-01-10");
    minutes.task("board", "body/council", "look at it", "2025-01-10");
    minutes.meeting("board", "2025-03-10", "anna@berg bo@krokom carl@are");
    minutes.decision(2, "plan");
    minutes.next_meeting("2025-05-12");
    minutes.meeting("council", "2025-02-10", "anna@berg");
    return minutes.network();
}

std::string sheet_of(const Network& network, const std::string& id, const std::string& name) {
    return render::person_sheet(network, analysis::onboarding(network, {.person = id}), name,
                                {.language = Language::en});
}

}  // namespace

TEST_CASE("sheet: a person's seats, decisions, assignments, people and dates are on it") {
    const std::string page = sheet_of(sheet_network(), "person/anna", "anna");
    for (const std::string& fault : scan(page).faults) FAIL_CHECK(fault);
    CHECK(contains(page, "<b>2</b> seats"));
    CHECK(contains(page, "<b>1</b> assignment not reported done"));
    CHECK(contains(page, "<b>2</b> people to meet"));
    CHECK(contains(page, "<b lang=\"sv\">plan</b> <cite>2025-03-10 §&nbsp;2"));
    CHECK(contains(page, "write it down"));
    CHECK(contains(page, "12 May 2025"));
    // The latest decision first.
    CHECK(page.find(">plan<") < page.find(">budget<"));
}

TEST_CASE("sheet: a body's members, what is handed to it and what it handed on are on it") {
    const Network network = sheet_network();
    const render::SheetFacts council =
        render::facts_of_body(network, *network.node("body/council"), {});
    REQUIRE(council.seats.size() == 1);
    CHECK(council.seats.front().other->name == "anna");
    REQUIRE(council.tasks.size() == 1);
    CHECK(council.tasks.front().owner == render::TaskOwner::own);
    const render::SheetFacts board =
        render::facts_of_body(network, *network.node("body/board"), {});
    CHECK(board.seats.size() == 3);
    CHECK(board.decided_in_all == 2);
    CHECK(board.tasks.size() == 2);
    CHECK(board.tasks.front().owner == render::TaskOwner::given);
    REQUIRE(board.dates.size() == 1);
    CHECK(board.dates.front().state == analysis::DateState::coming);
}

TEST_CASE("sheet: a body is shown as it stood on a day") {
    const Network network = sheet_network();
    const render::SheetFacts board =
        render::facts_of_body(network, *network.node("body/board"), "2025-02-01");
    CHECK(board.seats.size() == 2);  // carl came in March
    CHECK(board.decided_in_all == 1);
}

TEST_CASE("sheet: its policy lets in the one style and no script") {
    const Scan found = scan(sheet_of(sheet_network(), "person/anna", "anna"));
    REQUIRE(found.styles.size() == 1);
    CHECK(found.scripts.empty());
    const std::string page = sheet_of(sheet_network(), "person/anna", "anna");
    CHECK(contains(page, "style-src '" + render::csp_hash(found.styles.front()) + "'"));
    CHECK_FALSE(contains(page, "https:"));
}

TEST_CASE("sheet: names that try to be markup stay names") {
    const std::string attack = "</title><script>alert(1)</script>\"'&";
    const Network network = network_of(
        {node("person/x", NodeKind::person, attack), node("body/y", NodeKind::body, attack)},
        {edge(EdgeKind::member_of, "person/x", "body/y", seat(Role::chair), attack)});
    for (const std::string& page :
         {sheet_of(network, "person/x", attack),
          render::body_sheet(network, *network.node("body/y"), {}),
          render::sheet_index({{network.node("person/x"), "x.html"}}, Language::sv)}) {
        for (const std::string& fault : scan(page).faults) FAIL_CHECK(fault);
        CHECK(scan(page).scripts.empty());
        CHECK_FALSE(contains(page, attack));
    }
}

TEST_CASE("sheet: somebody whom no minutes name, and an empty network, are said in sentences") {
    const std::string page = sheet_of(Network{}, "", "nova");
    CHECK(contains(page, "The name is not in the minutes yet"));
    CHECK(contains(page, "The minutes show no seat."));
}
