// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::render {

/// Every sentence that anything on the page rests on, once: lists of attendance are quoted by
/// many. The page names a sentence by its number.
///
/// shape  by document, line and words; rules that read the same words share one, and words within
///        other words of the same line are shown as part of these
/// owns   pointers into the network, which must outlive it
class Sentences {
  public:
    explicit Sentences(const Network& network);

    [[nodiscard]] const std::vector<const Evidence*>& all() const { return all_; }

    /// requires  evidence of a node or edge of the network
    [[nodiscard]] std::size_t number(const Evidence& evidence) const;

    /// The numbers of several, ascending, each once.
    [[nodiscard]] std::vector<std::size_t> numbers(const std::vector<Evidence>& evidence) const;

    /// What a link to several of them names: "x12" for one alone, "y3" for the third list of more.
    ///
    /// requires  numbers ascending, not empty
    [[nodiscard]] std::string link_to(const std::vector<std::size_t>& numbers) const;

    /// The lists that were linked to, in the order of their first link.
    [[nodiscard]] const std::vector<std::vector<std::size_t>>& lists() const { return lists_; }

  private:
    using Key = std::tuple<std::string_view, int, std::string_view>;

    /// Words that stand within others of their line, and the longest such.
    static std::map<Key, Key> within_wider(const std::map<Key, const Evidence*>& found);

    std::vector<const Evidence*> all_;
    std::map<Key, std::size_t> number_;
    // Linking is how a list comes to be; what the page says does not depend on it.
    mutable std::vector<std::vector<std::size_t>> lists_;
    mutable std::map<std::vector<std::size_t>, std::size_t> place_of_list_;
};

}  // namespace mandat::render
