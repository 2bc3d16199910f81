// SPDX-License-Identifier: Apache-2.0
// load() against a counting that goes through all edges day by day and knows no shortcut.
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "graph/analysis/load.hpp"
#include "tests/graph/analysis/day_by_day.hpp"

using namespace mandat;
using namespace mandat::analysis;
using namespace mandat::tests;

namespace {

struct Counted {
    std::size_t listed = 0;
    std::size_t attended = 0;
    int minutes = 0;
    std::set<std::string> seats;
    std::size_t alone = 0;
    std::size_t tasks = 0;
    std::size_t crowded = 0;
};

class Oracle {
  public:
    explicit Oracle(const Network& network) : network_(network), day_by_day_(network) {}

    Counted count(const std::string& person) const {
        Counted out;
        std::map<std::string, int> meetings_by_day;
        for (const Edge& edge : network_.edges()) {
            if (edge.from == person && edge.kind == EdgeKind::attended) {
                const auto& line = std::get<AttendanceFacts>(edge.facts);
                const auto& meeting = std::get<MeetingFacts>(network_.node(edge.to)->facts);
                ++out.listed;
                ++meetings_by_day[meeting.date];
                if (line.presence == Presence::present) {
                    ++out.attended;
                    if (line.paragraphs.empty()) out.minutes += meeting.sessions.front().minutes;
                }
            }
            if (edge.from == person && edge.kind == EdgeKind::member_of) out.seats.insert(edge.to);
            if (edge.to == person && edge.kind == EdgeKind::assignment) ++out.tasks;
        }
        for (const auto& [day, meetings] : meetings_by_day) out.crowded += meetings > 1 ? 1U : 0U;
        for (const std::string& body : out.seats) out.alone += is_alone(person, body) ? 1U : 0U;
        return out;
    }

  private:
    [[nodiscard]] bool is_alone(const std::string& person, const std::string& body) const {
        bool known = false;
        for (const std::string& day : days_that_matter()) {
            if (!day_by_day_.sits(person, body, day)) continue;
            for (const std::string& home : day_by_day_.homes(person, day)) {
                known = true;
                for (const std::string& name : some_people) {
                    const std::string other = "person/" + name;
                    if (other != person && day_by_day_.sits(other, body, day) &&
                        day_by_day_.homes(other, day).count(home))
                        return false;
                }
            }
        }
        return known;
    }

    const Network& network_;
    DayByDay day_by_day_;
};

}  // namespace

TEST_CASE("load: equals a counting day by day on 200 seeded networks") {
    std::size_t alone = 0;
    std::size_t shared = 0;
    std::size_t crowded = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const Network network = random_minutes(seed);
        const LoadReport report = load(network);
        const Oracle oracle(network);
        for (const std::string& name : some_people) {
            CAPTURE(name);
            const Counted expected = oracle.count("person/" + name);
            const PersonLoad* const found = report.find("person/" + name);
            if (expected.listed == 0 && expected.tasks == 0) {
                CHECK(found == nullptr);
                continue;
            }
            REQUIRE(found != nullptr);
            CHECK(found->meetings.size() == expected.listed);
            CHECK(found->attended() == expected.attended);
            CHECK(value(*found, LoadPart::minutes).value_or(0) == expected.minutes);
            CHECK(found->seats.size() == expected.seats.size());
            CHECK(found->assignments.size() == expected.tasks);
            CHECK(found->days.size() == expected.crowded);
            CHECK(found->alone() == expected.alone);
            alone += expected.alone;
            shared += expected.seats.size() - expected.alone;
            crowded += expected.crowded;
        }
    }
    // The networks have what is to be told apart.
    CHECK(alone > 100);
    CHECK(shared > 100);
    CHECK(crowded > 10);
}
