// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/period.hpp"
#include "graph/model/network.hpp"
#include "render/page/density.hpp"
#include "render/page/sentences.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {

/// Look-ups that several sections of the page share. Nothing is counted or weighed here.
///
/// owns  a reference to the network, which must outlive it
class Facts {
  public:
    explicit Facts(const Network& network, Density density = Density::automatic);

    [[nodiscard]] const Network& network() const { return network_; }

    [[nodiscard]] const Sentences& sentences() const { return sentences_; }

    /// Whether the sentences are only among the data.
    [[nodiscard]] bool is_brief() const { return density_ == Density::brief; }

    /// What held when.
    [[nodiscard]] const analysis::Timeline& timeline() const { return timeline_; }

    /// Last part of the path as given; the id where there is no such document.
    [[nodiscard]] std::string file_name(std::string_view document) const;

    /// The meeting whose minutes a document is; nullptr when none was found in it.
    [[nodiscard]] const Node* meeting_in(std::string_view document) const;

    /// The body that met; nullptr when the minutes do not name it.
    [[nodiscard]] const Node* body_of(const Node& meeting) const;

    /// The meeting that treated a decision; nullptr for one that is only referred to.
    [[nodiscard]] const Node* meeting_of(const Node& decision) const;

    /// Municipalities and organisations a person represents, latest first.
    [[nodiscard]] std::vector<const Node*> places_of(std::string_view person) const;

    /// Number of a focus area, or of the one a group belongs to, as on the map; 0 for the rest.
    [[nodiscard]] int category(const NodeId& id) const;

    /// Hue of a category, 0..4: later ones have none of their own.
    [[nodiscard]] int hue(const NodeId& id) const;

    /// Name and code of a body or group as on the map; the full name and no code when the map
    /// leaves it out.
    [[nodiscard]] std::string short_name(const Node& body) const;
    [[nodiscard]] std::string code(const NodeId& id) const;

    /// Meetings by date, then id.
    [[nodiscard]] const std::vector<const Node*>& meetings() const { return meetings_; }

  private:
    const Network& network_;
    std::map<std::string, const Source*, std::less<>> sources_;
    std::vector<const Node*> meetings_;
    std::map<std::string, const Node*, std::less<>> meeting_in_;
    Selection selection_;
    Sentences sentences_;
    analysis::Timeline timeline_;
    Density density_;
};

/// The facts of a node or edge as the alternative of its kind; those of an empty one otherwise.
template <typename Wanted, typename Holder>
[[nodiscard]] Wanted facts_of(const Holder& holder) {
    const auto* found = std::get_if<Wanted>(&holder.facts);
    return found == nullptr ? Wanted{} : *found;
}

}  // namespace mandat::render
