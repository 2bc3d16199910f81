// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/analysis/day_by_day.hpp"

#include <algorithm>
#include <random>

#include "tests/support/minutes.hpp"

namespace mandat::tests {

Network random_minutes(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    Minutes minutes;
    std::set<std::string> held;
    for (unsigned i = 0; i < 5; ++i) {
        const std::string& body = some_bodies[below(3)];
        const std::string day = "2025-01-0" + std::to_string(1 + below(6));
        if (!held.insert(body + day).second) continue;
        const std::string hours = below(4) == 0 ? ""
                                                : " 0" + std::to_string(8 + below(2)) + ":00-" +
                                                      std::to_string(10 + below(3)) + ":30";
        std::string list;
        for (const std::string& person : some_people) {
            if (below(3) == 0) continue;
            list += below(4) == 0 ? "-" : "";
            list += below(5) == 0 ? "~" : below(5) == 0 ? "+" : "";
            list += person;
            if (below(4) != 0) list += "@" + some_places[below(3)];
            list += below(6) == 0 ? ":2-3" : "";
            list += " ";
        }
        minutes.meeting(body, day + hours, list);
        if (below(2) == 0)
            minutes.task(body, below(2) == 0 ? some_people[below(6)] : "body/council", "work", day);
    }
    return minutes.network();
}

std::vector<std::string> days_that_matter() {
    return {"2025-01-01", "2025-01-01.5", "2025-01-02", "2025-01-02.5",
            "2025-01-03", "2025-01-03.5", "2025-01-04", "2025-01-04.5",
            "2025-01-05", "2025-01-05.5", "2025-01-06", "2025-01-07"};
}

bool DayByDay::sits(const std::string& person, const std::string& body,
                    const std::string& day) const {
    std::string last_of_all;
    for (const Edge& edge : network_.edges()) {
        if (edge.kind == EdgeKind::member_of && edge.to == body)
            last_of_all = std::max(last_of_all, edge.until);
    }
    for (const Edge& edge : network_.edges()) {
        // Who is on no list of a later meeting was missed there, whoever is on it.
        if (edge.kind != EdgeKind::met || edge.from != body) continue;
        for (const Edge& line : network_.edges()) {
            if (line.kind == EdgeKind::attended && line.to == edge.to)
                last_of_all = std::max(last_of_all, edge.since);
        }
    }
    for (const Edge& edge : network_.edges()) {
        if (edge.kind != EdgeKind::member_of || edge.from != person || edge.to != body) continue;
        if (edge.since <= day && (day <= edge.until || edge.until >= last_of_all)) return true;
    }
    return false;
}

std::set<std::string> DayByDay::homes(const std::string& person, const std::string& day) const {
    std::string first = "9";
    for (const Edge& edge : network_.edges()) {
        if (edge.kind == EdgeKind::represents && edge.from == person)
            first = std::min(first, edge.since + " " + edge.to);
    }
    std::set<std::string> out;
    for (const Edge& edge : network_.edges()) {
        if (edge.kind != EdgeKind::represents || edge.from != person) continue;
        const bool begun = edge.since <= day || edge.since + " " + edge.to == first;
        bool ended = false;
        for (const Edge& other : network_.edges()) {
            if (other.kind == EdgeKind::represents && other.from == person &&
                other.since > edge.until && other.since <= day)
                ended = true;
        }
        if (begun && !ended) out.insert(edge.to);
    }
    return out;
}

}  // namespace mandat::tests
