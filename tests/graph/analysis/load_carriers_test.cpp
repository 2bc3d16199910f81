// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/load_carriers.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/graph/analysis/day_by_day.hpp"
#include "tests/support/minutes.hpp"

using namespace mandat;
using namespace mandat::analysis;
using tests::Minutes;

namespace {

using Names = std::vector<std::string>;

Names names(const std::vector<const PersonLoad*>& loads) {
    Names out;
    for (const PersonLoad* load : loads) out.push_back(load->person->name);
    return out;
}

std::string name_of(const PersonLoad* load) {
    return load == nullptr ? "nobody" : load->person->name;
}

/// How many seats can be moved at most when each colleague has room for so many, tried one by one.
std::size_t most_moved(const std::vector<SeatQuestion>& questions, std::size_t next,
                       std::vector<std::pair<const PersonLoad*, std::size_t>>& room) {
    if (next == questions.size()) return 0;
    std::size_t best = most_moved(questions, next + 1, room);
    for (auto& [who, left] : room) {
        const auto& could = questions[next].could;
        if (left == 0 || std::find(could.begin(), could.end(), who) == could.end()) continue;
        --left;
        best = std::max(best, 1 + most_moved(questions, next + 1, room));
        ++left;
    }
    return best;
}

}  // namespace

TEST_CASE("load_carriers: who is asked is of the same home, not in the body and has fewer seats") {
    Minutes minutes;
    // Anna has four seats for Berg; Bo one, Carl two, Dora none but a function; Eva is Krokom's.
    minutes.meeting("a", "2025-01-10", "anna@berg bo@berg eva@krokom");
    minutes.meeting("b", "2025-01-11", "anna@berg carl@berg ~dora@berg");
    minutes.meeting("c", "2025-01-12", "anna@berg carl@berg");
    minutes.meeting("d", "2025-01-13", "anna@berg");
    const Network network = minutes.network();
    const LoadReport report = load(network);
    const Carriers carriers(network, report);
    const auto questions = carriers.questions(*report.find("person/anna"));
    REQUIRE(questions.size() == 4);
    CHECK(questions[0].seat->body->name == "a");
    CHECK(names(questions[0].could) == Names{"dora", "carl"});
    CHECK(names(questions[1].could) == Names{"dora", "bo"});
    CHECK(names(questions[2].could) == Names{"dora", "bo"});
    CHECK(names(questions[3].could) == Names{"dora", "bo", "carl"});
    // Room below four: Dora three, Bo two, Carl one. All four can move; the cheapest ways give Dora
    // two (1 + 2), Bo one (2), and one more for 3 to any of them: 8.
    std::size_t moved = 0;
    for (const SeatQuestion& question : questions) moved += question.one_way != nullptr ? 1U : 0U;
    CHECK(moved == 4);
    CHECK(carriers.questions(*report.find("person/eva"))[0].could.empty());
    // Carl has two: only who has none would have fewer with one more.
    CHECK(names(carriers.questions(*report.find("person/carl"))[0].could) == Names{"dora"});
}

TEST_CASE(
    "load_carriers: who may be the same person, or sits in what may be the same body, is not") {
    Minutes minutes;
    minutes.meeting("a", "2025-01-10", "anna@berg");
    minutes.meeting("b", "2025-01-11", "anna@berg");
    minutes.meeting("c", "2025-01-12", "anna@berg");
    minutes.meeting("z", "2025-01-13", "anne@berg");
    minutes.meeting("y", "2025-01-13", "bo@berg");
    minutes.edge(EdgeKind::possible_same_as, "anne", "anna", "");
    minutes.edge(EdgeKind::possible_same_as, "body/a", "body/y", "");
    const Network network = minutes.network();
    const LoadReport report = load(network);
    const auto questions = Carriers(network, report).questions(*report.find("person/anna"));
    REQUIRE(questions.size() == 3);
    CHECK(questions[0].could.empty());
    CHECK(names(questions[1].could) == Names{"bo"});
    CHECK(names(questions[2].could) == Names{"bo"});
    // Bo may be given one, not both: with two more he would have as many as Anna has now.
    CHECK((name_of(questions[1].one_way) == "bo") != (name_of(questions[2].one_way) == "bo"));
}

TEST_CASE("load_carriers: moves as many seats as trying all ways does, on 200 seeded networks") {
    std::size_t asked = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const Network network = tests::random_minutes(seed);
        const LoadReport report = load(network);
        const Carriers carriers(network, report);
        for (const PersonLoad& person : report.people) {
            CAPTURE(person.person->name);
            const auto questions = carriers.questions(person);
            REQUIRE(questions.size() == person.seats.size());
            std::vector<std::pair<const PersonLoad*, std::size_t>> room;
            for (const PersonLoad& other : report.people) {
                if (other.seats.size() < person.seats.size())
                    room.emplace_back(&other, person.seats.size() - 1 - other.seats.size());
            }
            std::size_t moved = 0;
            for (const SeatQuestion& question : questions) {
                asked += question.could.size();
                if (question.one_way == nullptr) continue;
                ++moved;
                const auto& could = question.could;
                CHECK(std::find(could.begin(), could.end(), question.one_way) != could.end());
                for (auto& [who, left] : room) {
                    if (who == question.one_way) CHECK(left-- > 0);
                }
            }
            room.clear();
            for (const PersonLoad& other : report.people) {
                if (other.seats.size() < person.seats.size())
                    room.emplace_back(&other, person.seats.size() - 1 - other.seats.size());
            }
            CHECK(moved == most_moved(questions, 0, room));
        }
    }
    CHECK(asked > 100);
}
