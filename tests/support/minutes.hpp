// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// Minutes in short, and the network that reading them would give.
///
///     Minutes minutes;
///     minutes.meeting("board", "2025-01-10 09:00-12:00", "anna@berg -bo@krokom carl@berg:8-9
///     ~dora"); const Network network = minutes.network();
///
/// On the list: a name is a decision-maker, `+` before it a substitute, `~` somebody else; `-` says
/// absent and stands before these ("-+eva"). `@berg` is the municipality spoken for, `:8-9` the §§
/// of presence. Decision-makers and substitutes have a seat from it, as in reading. Ids are
/// completed: "anna" is person/anna, "board" body/board, "berg" municipality/berg; an id with its
/// kind stands as it is.
///
/// errors  std::invalid_argument for a kind that there is not
class Minutes {
  public:
    /// when: "2025-01-10", with hours "2025-01-10 09:00-12:00", several sittings with commas.
    /// Gives the id: "meeting/board/2025-01-10".
    NodeId meeting(std::string_view body, const std::string& when, const std::string& list);

    /// What the last meeting said of the next one.
    void next_meeting(const std::string& day);

    /// An item of the last meeting that was decided, with one point.
    NodeId decision(int paragraph, const std::string& title);

    /// A seat, beside those of the lists.
    Edge& seat(std::string_view person, std::string_view body, Role role, const std::string& since,
               const std::string& until);

    /// A relation of any kind on a day; its facts are empty ones of its kind.
    Edge& edge(EdgeKind kind, std::string_view from, std::string_view to, const std::string& day);

    /// A task handed over; status "decided".
    Edge& task(std::string_view giver, std::string_view taker, const std::string& what,
               const std::string& day);

    Node& node(std::string_view id, NodeKind otherwise = NodeKind::person);

    [[nodiscard]] Network network() const;

  private:
    void attendee(std::string_view body, const NodeId& meeting, const std::string& day,
                  std::string_view word);
    Claims& claims();  ///< of the last meeting

    std::vector<Claims> documents_;
};

}  // namespace mandat::tests
