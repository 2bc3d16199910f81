// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/load.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::analysis;
using tests::Minutes;

namespace {

/// Two bodies in spring: Anna is called to both on one day, and leads a group besides.
Minutes spring() {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10 09:00-12:00",
                    "anna@berg bo@berg carl@krokom -dora@krokom ~eva");
    minutes.seat("eva", "board", Role::secretary, "2025-01-10", "2025-01-10");
    minutes.task("board", "anna", "draw a map", "2025-01-10");
    minutes.task("board", "anna", "count chairs", "2025-01-10");
    std::get<TaskFacts>(minutes.task("board", "anna", "clean up", "2025-01-10").facts).status =
        "done";
    minutes.meeting("board", "2025-03-10 09:00-12:00",
                    "anna@berg:2-4 -bo@berg carl@krokom dora@krokom ~eva");
    minutes.seat("eva", "board", Role::secretary, "2025-03-10", "2025-03-10");
    minutes.seat("anna", "working_group/bridge", Role::chair, "2025-03-10", "2025-03-10")
        .certainty = Certainty::implied;
    minutes.task("board", "body/council", "not one of Anna's own", "2025-03-10");
    minutes.meeting("council", "2025-03-10 11:00-13:00", "anna@berg fia@krokom");
    minutes.meeting("council", "2025-04-01", "anna@berg fia@krokom");
    minutes.task("council", "role/leader", "for who holds the role", "2025-04-01");
    minutes.node("role/leader").facts = RoleFacts{"person/fia"};
    return minutes;
}

const PersonLoad& of(const LoadReport& report, const std::string& person) {
    const PersonLoad* const found = report.find("person/" + person);
    REQUIRE(found != nullptr);
    return *found;
}

std::vector<std::string> bodies(const std::vector<SeatHeld>& seats) {
    std::vector<std::string> out;
    for (const SeatHeld& seat : seats) out.push_back(seat.body->name);
    return out;
}

const SeatHeld& seat_in(const PersonLoad& load, const std::string& body) {
    const auto hit = std::find_if(load.seats.begin(), load.seats.end(),
                                  [&](const SeatHeld& seat) { return seat.body->name == body; });
    REQUIRE(hit != load.seats.end());
    return *hit;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("load: meetings are told apart as wholly, partly and not attended, with their hours") {
    const Network network = spring().network();
    const LoadReport report = load(network);
    REQUIRE(report.people.size() == 6);

    const PersonLoad& anna = of(report, "anna");
    CHECK(anna.meetings.size() == 4);
    CHECK(anna.attended() == 4);
    CHECK(anna.absent() == 0);
    CHECK(anna.in_part() == 1);
    CHECK(anna.untimed() == 1);
    // Three hours in January and two in the council; §§ 2-4 and the undated hours are not guessed.
    CHECK(value(anna, LoadPart::minutes) == 300);
    CHECK(anna.meetings[1].paragraphs == "2-4");
    CHECK(anna.meetings[1].body->name == "board");
    REQUIRE(anna.meetings[1].edges.size() == 1);
    CHECK(anna.meetings[1].edges[0]->to == "meeting/board/2025-03-10");

    const PersonLoad& bo = of(report, "bo");
    CHECK(bo.attended() == 1);
    CHECK(bo.absent() == 1);
    CHECK(value(bo, LoadPart::minutes) == 180);
    CHECK(value(of(report, "carl"), LoadPart::minutes) == 360);
    CHECK(value(of(report, "fia"), LoadPart::minutes) == 120);
    CHECK(of(report, "eva").meetings[0].capacity == Capacity::other);
}

TEST_CASE("load: hours are unknown, not 0, where no meeting that was attended has its times") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna bo:3 -carl");
    minutes.meeting("council", "2025-01-11 09:00-10:00, 2025-01-12", "dora");
    const Network network = minutes.network();
    const LoadReport report = load(network);
    CHECK_FALSE(value(of(report, "anna"), LoadPart::minutes).has_value());
    CHECK_FALSE(value(of(report, "bo"), LoadPart::minutes).has_value());
    CHECK(value(of(report, "carl"), LoadPart::minutes) == 0);  // was nowhere
    CHECK(value(of(report, "dora"), LoadPart::minutes) == 60);
    CHECK(of(report, "dora").untimed() == 1);  // at least
    CHECK(report.spread(LoadPart::minutes).sorted == std::vector<double>{0, 60});
}

TEST_CASE("load: seats are bodies and groups, functions are the rest, a role change is one seat") {
    Minutes minutes = spring();
    minutes.meeting("council", "2025-05-01", "anna@berg");
    minutes.seat("anna", "council", Role::vice_chair, "2025-05-01", "2025-05-01");
    minutes.seat("anna", "project/tower", Role::project_leader, "2025-05-01", "2025-05-01");
    const Network network = minutes.network();
    const LoadReport report = load(network);
    const PersonLoad& anna = of(report, "anna");
    CHECK(bodies(anna.seats) == Names{"board", "council", "bridge"});
    CHECK(anna.working_groups() == 1);
    CHECK(bodies(anna.functions) == Names{"tower"});
    CHECK(seat_in(anna, "council").role == Role::vice_chair);
    CHECK(seat_in(anna, "council").edges.size() == 2);
    CHECK(seat_in(anna, "bridge").role == Role::chair);
    CHECK(seat_in(anna, "bridge").certainty == Certainty::implied);
    CHECK(seat_in(anna, "board").certainty == Certainty::explicit_);
    const PersonLoad& eva = of(report, "eva");
    CHECK(eva.seats.empty());
    CHECK(bodies(eva.functions) == Names{"board"});
    CHECK(eva.functions[0].role == Role::secretary);
}

TEST_CASE("load: what a person carries alone is what nobody of the same home sits in") {
    const Network network = spring().network();
    const LoadReport report = load(network);
    const PersonLoad& anna = of(report, "anna");
    CHECK(seat_in(anna, "board").company == Company::shared);
    REQUIRE(seat_in(anna, "board").colleagues.size() == 1);
    CHECK(seat_in(anna, "board").colleagues[0]->from == "person/bo");
    CHECK(seat_in(anna, "council").company == Company::alone);
    CHECK(seat_in(anna, "bridge").company == Company::alone);
    CHECK(*value(anna, LoadPart::alone) == doctest::Approx(2.0 / 3));
    CHECK(value(of(report, "carl"), LoadPart::alone) == 0);
    CHECK(value(of(report, "fia"), LoadPart::alone) == 1);
    CHECK_FALSE(value(of(report, "eva"), LoadPart::alone).has_value());
}

TEST_CASE("load: who took over a seat did not sit beside who had it before") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg carl@krokom");
    minutes.meeting("board", "2025-06-10", "bo@berg carl@krokom");
    const Network network = minutes.network();
    const LoadReport report = load(network);
    CHECK(seat_in(of(report, "anna"), "board").company == Company::alone);
    CHECK(seat_in(of(report, "bo"), "board").company == Company::alone);
}

TEST_CASE("load: who moved to another home sits beside those of the new one only from then on") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10", "anna@berg bo@berg");
    minutes.meeting("board", "2025-06-10", "anna@krokom");
    minutes.meeting("council", "2025-06-10", "anna@krokom dora@berg");
    const Network network = minutes.network();
    const LoadReport report = load(network);
    // Bo was gone when Anna was Krokom's; but in January the two were there for Berg.
    CHECK(seat_in(of(report, "anna"), "board").company == Company::shared);
    CHECK(seat_in(of(report, "anna"), "council").company == Company::alone);
    CHECK(seat_in(of(report, "dora"), "council").company == Company::alone);
}

TEST_CASE("load: only open assignments to the person count, and those to a role the person holds") {
    const Network network = spring().network();
    const LoadReport report = load(network);
    const PersonLoad& anna = of(report, "anna");
    REQUIRE(anna.assignments.size() == 2);
    CHECK(std::get<TaskFacts>(anna.assignments[0]->facts).what == "count chairs");
    CHECK(std::get<TaskFacts>(anna.assignments[1]->facts).what == "draw a map");
    REQUIRE(of(report, "fia").assignments.size() == 1);
    CHECK(of(report, "fia").assignments[0]->to == "role/leader");
    CHECK(of(report, "bo").assignments.empty());
}

TEST_CASE(
    "load: a day with two meetings is crowded, and hours that are known tell if they overlap") {
    const Network spring_network = spring().network();
    const LoadReport report = load(spring_network);
    const PersonLoad& anna = of(report, "anna");
    REQUIRE(anna.days.size() == 1);
    CHECK(anna.days[0].date == "2025-03-10");
    REQUIRE(anna.days[0].meetings.size() == 2);
    CHECK(anna.days[0].meetings[0]->id == "meeting/board/2025-03-10");
    CHECK(anna.days[0].overlapping == true);
    CHECK(of(report, "fia").days.empty());

    struct Row {
        const char* name;
        const char* first;
        const char* second;
        std::size_t days;
        std::optional<bool> overlapping;
    };
    const Row rows[] = {
        {"one after the other", "2025-01-10 09:00-12:00", "2025-01-10 12:00-13:00", 1, false},
        {"a minute too early", "2025-01-10 09:00-12:00", "2025-01-10 11:59-13:00", 1, true},
        {"hours unknown", "2025-01-10", "2025-01-10 11:59-13:00", 1, std::nullopt},
        {"another day", "2025-01-10 09:00-12:00", "2025-01-11 09:00-12:00", 0, std::nullopt},
        {"the second day of two", "2025-01-09 09:00-12:00, 2025-01-10 09:00-12:00",
         "2025-01-10 10:00-11:00", 1, true},
        {"both days of two", "2025-01-09 09:00-12:00, 2025-01-10 09:00-12:00",
         "2025-01-09 12:30-13:00, 2025-01-10 12:00-13:00", 2, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Minutes minutes;
        minutes.meeting("board", row.first, "anna");
        minutes.meeting("council", row.second, "-anna");
        const Network network = minutes.network();
        const LoadReport both = load(network);
        const PersonLoad& one = of(both, "anna");
        REQUIRE(one.days.size() == row.days);
        if (row.days > 0) CHECK(one.days.back().overlapping == row.overlapping);
    }
}

TEST_CASE(
    "load: a period counts its meetings, the seats held in it and what was given by its end") {
    const Network network = spring().network();
    const LoadReport winter = load(network, {.period = {"2025-01-01", "2025-02-28"}, .day = {}});
    const PersonLoad& anna = of(winter, "anna");
    CHECK(anna.meetings.size() == 1);
    CHECK(bodies(anna.seats) == Names{"board"});
    CHECK(anna.assignments.size() == 2);
    CHECK(winter.find("person/fia") == nullptr);

    const LoadReport april = load(network, {.period = {"2025-04-01", ""}, .day = {}});
    CHECK(of(april, "anna").meetings.size() == 1);
    CHECK(bodies(of(april, "anna").seats) == Names{"board", "council", "bridge"});
    CHECK(of(april, "anna").assignments.size() == 2);  // given earlier, still open
    CHECK(of(april, "fia").assignments.size() == 1);
}

TEST_CASE("load: a day shows the seats of that day and what had been until then") {
    Minutes minutes;
    minutes.meeting("board", "2025-01-10 09:00-10:00", "anna@berg bo@krokom");
    minutes.meeting("board", "2025-06-10 09:00-10:00", "carl@berg bo@krokom");
    const Network network = minutes.network();
    const LoadReport march = load(network, {.period = {}, .day = "2025-03-01"});
    CHECK(of(march, "anna").seats.empty());  // not seen at the next meeting
    CHECK(of(march, "anna").meetings.size() == 1);
    CHECK(march.find("person/carl") == nullptr);
    const LoadReport january = load(network, {.period = {}, .day = "2025-01-10"});
    CHECK(bodies(of(january, "anna").seats) == Names{"board"});
    const LoadReport summer = load(network, {.period = {}, .day = "2025-07-01"});
    CHECK(bodies(of(summer, "carl").seats) == Names{"board"});
    CHECK(of(summer, "bo").meetings.size() == 2);
    CHECK(of(summer, "anna").seats.empty());
}

TEST_CASE("load: seats are counted strictly, and once more for each kind of open question") {
    Minutes minutes;
    minutes.meeting("group", "2025-01-10", "anna bo");
    minutes.meeting("board", "2025-02-10", "anna carl");
    minutes.meeting("council", "2025-03-10", "anne carl");
    minutes.edge(EdgeKind::possible_same_as, "anne", "anna", "");
    minutes.edge(EdgeKind::possible_same_as, "body/group", "body/board", "");
    const Network network = minutes.network();
    const LoadReport report = load(network);
    const SeatFigures& anna = of(report, "anna").figures;
    CHECK(anna.strict == 2);
    CHECK(anna.people_same == 3);
    CHECK(anna.bodies_same == 1);
    CHECK(anna.all_same == 2);
    CHECK(anna.questions.size() == 2);
    const SeatFigures& anne = of(report, "anne").figures;
    CHECK(anne.strict == 1);
    CHECK(anne.people_same == 3);
    CHECK(anne.bodies_same == 1);
    CHECK(anne.all_same == 2);
    // Carl sits in the board and the council: no question bears on that.
    CHECK(of(report, "carl").figures == SeatFigures{2, 2, 2, 2, {}});
}

TEST_CASE("load: the spread of a part is that of all people, and the heaviest parts stand out") {
    Minutes minutes = spring();
    for (const char* name : {"p1", "p2", "p3", "p4"}) {
        minutes.seat(name, "board", Role::member, "2025-04-01", "2025-04-01");
    }
    const Network network = minutes.network();
    const LoadReport report = load(network);
    // Eva 0, eight with 1, Anna 3; sum 11. Coefficients -9, -7 .. 7, 9: 0 + 0 + ... see below.
    const Spread& seats = report.spread(LoadPart::seats);
    CHECK(seats.sorted == std::vector<double>{0, 1, 1, 1, 1, 1, 1, 1, 1, 3});
    // (-7 -5 -3 -1 +1 +3 +5 +7) * 1 + 9 * 3 = 27; 27 / (10 * 11)
    CHECK(seats.gini == doctest::Approx(27.0 / 110));
    CHECK(quantile(seats, 0.5) == 1);
    CHECK(standing(seats, 3) == Standing{9, 1, 0});
    const auto heavy = heaviest_parts(report, of(report, "anna"));
    CHECK(std::count(heavy.begin(), heavy.end(), LoadPart::seats) == 1);
    CHECK(std::count(heavy.begin(), heavy.end(), LoadPart::meetings) == 1);
    CHECK(std::count(heavy.begin(), heavy.end(), LoadPart::absent) == 0);
    CHECK(heaviest_parts(report, of(report, "p1")).empty());
}

TEST_CASE("load: an empty network has nobody to count") {
    const Network network;
    const LoadReport report = load(network);
    CHECK(report.people.empty());
    CHECK(report.spread(LoadPart::seats).sorted.empty());
}
