// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// A network written down relation by relation, for answers that depend on days and minutes.
///
///     Sketch sketch;
///     sketch.meeting("body/board", "2025-01-10", 1, 9);
///     sketch.task(EdgeKind::assignment, "body/board", "person/anna", "2025-01-10", 3);
///     const Network network = sketch.network();
///
/// Nodes come into being by their id, "person/anna" as Anna. Every relation has a sentence of its
/// own in the document "notes", its line counting up from 1.
class Sketch {
  public:
    Sketch();

    /// The node of that id, to give it facts.
    Node& node(const std::string& id);

    /// A relation seen from one day to another; without `until` on one day.
    Edge& edge(EdgeKind kind, const std::string& from, const std::string& to,
               const std::string& since = "", const std::string& until = "");

    /// Something handed over under an item of the giver's meeting on that day, as decided.
    Edge& task(EdgeKind kind, const std::string& from, const std::string& to,
               const std::string& day, int paragraph);

    /// A meeting of a body whose minutes were read: "meeting/board/2025-01-10".
    Node& meeting(const std::string& body, const std::string& day, int first = 0, int last = 0);

    /// An item of a meeting: "decision/board/2025-01-10/3".
    Node& item(const std::string& body, const std::string& day, int paragraph);

    [[nodiscard]] Network network() const;

  private:
    std::vector<Node> nodes_;
    std::vector<Edge> edges_;
};

/// The facts of a task of a sketch.
[[nodiscard]] TaskFacts& task_of(Edge& edge);

}  // namespace mandat::tests
