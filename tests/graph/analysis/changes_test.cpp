// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/changes.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/sketch.hpp"

using namespace mandat;
using namespace mandat::analysis;
using mandat::tests::Sketch;
using mandat::tests::task_of;

namespace {

std::vector<std::string> told(const Changes& found, ChangeKind kind) {
    std::vector<std::string> out;
    for (const Change& one : found.changes) {
        if (one.kind != kind) continue;
        out.push_back(one.subject->name + (one.object == nullptr ? "" : " " + one.object->name) +
                      " " + one.day);
    }
    return out;
}

constexpr const char* winter = "2025-01-10";
constexpr const char* summer = "2025-06-10";
const ChangesOptions year = {.from = "2025-02-01", .to = "2025-12-31"};

/// Anna stays, Bo leaves, Carl joins; a body first met in summer tells nothing of joining.
Sketch board() {
    Sketch sketch;
    sketch.edge(EdgeKind::member_of, "person/anna", "body/board", winter, summer);
    sketch.edge(EdgeKind::member_of, "person/bo", "body/board", winter, winter);
    sketch.edge(EdgeKind::member_of, "person/carl", "body/board", summer, summer);
    sketch.edge(EdgeKind::member_of, "person/anna", "body/council", summer, summer);
    return sketch;
}

}  // namespace

TEST_CASE("changes: who joined and who left, where the body was known before") {
    const Network network = board().network();
    const Changes found = changes_between(network, year);
    CHECK(told(found, ChangeKind::joined) == std::vector<std::string>{"Carl Board 2025-06-10"});
    CHECK(told(found, ChangeKind::left) == std::vector<std::string>{"Bo Board 2025-01-10"});
    CHECK(told(found, ChangeKind::first_seen) == std::vector<std::string>{"Council 2025-06-10"});
    CHECK(changes_between(network, {.from = "2025-07-01", .to = "2025-12-31"}).changes.empty());
}

TEST_CASE("changes: what was first seen after both days did not change between them") {
    Sketch sketch = board();
    sketch.edge(EdgeKind::has_working_group, "body/council", "working_group/x", summer, summer);
    sketch.edge(EdgeKind::member_of, "person/carl", "body/council", summer, summer);
    const Changes found =
        changes_between(sketch.network(), {.from = "2024-12-01", .to = "2025-03-01"});
    CHECK(told(found, ChangeKind::left).empty());
    CHECK(told(found, ChangeKind::part_ended).empty());
    CHECK(found.overlaps.empty());
}

TEST_CASE("changes: forth and back are each other's mirror in who joined and left") {
    Sketch sketch = board();
    const Network network = sketch.network();
    const Changes forth = changes_between(network, year);
    // Backwards the board is known on both days, so Bo "joins" and Carl "leaves".
    const Changes back = changes_between(network, {.from = "2025-12-31", .to = "2025-02-01"});
    CHECK(told(forth, ChangeKind::joined).size() == 1);
    CHECK(told(back, ChangeKind::joined) == std::vector<std::string>{"Bo Board 2025-01-10"});
    CHECK(told(back, ChangeKind::left) ==
          std::vector<std::string>{"Anna Council 2025-06-10", "Carl Board 2025-06-10"});
}

TEST_CASE("changes: another role in the same body, another place spoken for") {
    Sketch sketch;
    sketch.edge(EdgeKind::member_of, "person/bo", "body/board", winter, summer);
    sketch.edge(EdgeKind::member_of, "person/anna", "body/board", winter, winter);
    std::get<MemberFacts>(
        sketch.edge(EdgeKind::member_of, "person/anna", "body/board", summer, summer).facts)
        .role = Role::chair;
    sketch.edge(EdgeKind::represents, "person/anna", "municipality/berg", winter, winter);
    sketch.edge(EdgeKind::represents, "person/anna", "municipality/are", summer, summer);
    const Network network = sketch.network();
    const Changes found = changes_between(network, year);
    CHECK(told(found, ChangeKind::new_role) == std::vector<std::string>{"Anna Board 2025-06-10"});
    CHECK(told(found, ChangeKind::represents) == std::vector<std::string>{"Anna Are 2025-06-10"});
    CHECK(told(found, ChangeKind::joined).empty());
    CHECK(told(found, ChangeKind::left).empty());
}

TEST_CASE("changes: parts, creations and successions of the time between") {
    Sketch sketch;
    // A part that is not spoken of again goes on; one that another body has now does not.
    sketch.edge(EdgeKind::has_focus_area, "body/board", "focus_area/quiet", winter, winter);
    sketch.edge(EdgeKind::has_focus_area, "body/board", "focus_area/old", winter, winter);
    sketch.edge(EdgeKind::has_focus_area, "body/council", "focus_area/old", summer, summer);
    sketch.edge(EdgeKind::has_focus_area, "body/council", "focus_area/other", winter, winter);
    sketch.edge(EdgeKind::has_focus_area, "body/board", "focus_area/new", summer, summer);
    sketch.edge(EdgeKind::creates_group, "body/board", "working_group/g", summer);
    sketch.edge(EdgeKind::creates_group, "body/board", "working_group/before", winter);
    sketch.edge(EdgeKind::succeeded_by, "body/board", "body/council", summer);
    Ruling ruling;
    ruling.verdict = Verdict::rename;
    ruling.date = "2025-05-05";
    sketch.node("body/board").decided_by.push_back(ruling);
    const Network network = sketch.network();
    const Changes found = changes_between(network, year);
    CHECK(told(found, ChangeKind::part_added) ==
          std::vector<std::string>{"Board New 2025-06-10", "Council Old 2025-06-10"});
    CHECK(told(found, ChangeKind::part_ended) == std::vector<std::string>{"Board Old 2025-01-10"});
    CHECK(told(found, ChangeKind::created) == std::vector<std::string>{"Board G 2025-06-10"});
    CHECK(told(found, ChangeKind::succeeded) ==
          std::vector<std::string>{"Board Council 2025-06-10"});
    CHECK(told(found, ChangeKind::renamed) == std::vector<std::string>{"Board 2025-05-05"});
}

TEST_CASE("changes: an assignment moves when the item refers back, or its words are the same") {
    Sketch sketch;
    const auto give = [&](const char* taker, const char* day, int paragraph, const char* what) {
        task_of(sketch.task(EdgeKind::assignment, "body/board", taker, day, paragraph)).what = what;
    };
    give("person/anna", winter, 1, "ta fram en plan för vatten");
    give("person/bo", summer, 1, "ta fram en plan för vatten och skog");
    give("person/carl", winter, 2, "bygga en bro");
    give("person/dora", summer, 2, "fortsätta arbetet");
    give("person/erik", winter, 3, "räkna älgar");
    give("person/frida", summer, 3, "måla staketet");
    sketch.edge(EdgeKind::refers_to, "decision/board/2025-06-10/2", "decision/board/2025-01-10/2",
                summer);
    const Network network = sketch.network();
    const Changes found = changes_between(network, year);
    std::vector<std::string> moved;
    for (const Change& one : found.changes) {
        if (one.kind == ChangeKind::moved)
            moved.push_back(one.other->name + " " + one.object->name);
    }
    CHECK(moved == std::vector<std::string>{"Anna Bo", "Carl Dora"});
    CHECK(told(found, ChangeKind::handed_over).size() == 3);
}

TEST_CASE("changes: people that two bodies share, gained and lost") {
    Sketch sketch;
    for (const char* body : {"body/x", "body/y"}) {
        sketch.edge(EdgeKind::member_of, "person/anna", body, winter, summer);
        sketch.edge(EdgeKind::member_of, "person/bo", body, winter, winter);
    }
    sketch.edge(EdgeKind::member_of, "person/carl", "body/x", winter, summer);
    sketch.edge(EdgeKind::member_of, "person/carl", "body/y", summer, summer);
    const Network network = sketch.network();
    const Changes found = changes_between(network, year);
    REQUIRE(found.overlaps.size() == 1);
    const OverlapChange& overlap = found.overlaps[0];
    CHECK(overlap.before == 2);
    CHECK(overlap.after == 2);
    REQUIRE(overlap.gained.size() == 1);
    CHECK(overlap.gained[0]->name == "Carl");
    REQUIRE(overlap.lost.size() == 1);
    CHECK(overlap.lost[0]->name == "Bo");
    CHECK(changes_between(network, {.from = winter, .to = "2025-06-09"}).overlaps.empty());
}

TEST_CASE("changes: nothing changes in nothing") {
    CHECK(changes_between(Network(), year).changes.empty());
    CHECK(changes_between(Network(), year).overlaps.empty());
}
