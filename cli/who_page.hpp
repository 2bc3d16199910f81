// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "cli/console.hpp"
#include "cli/who_answer.hpp"
#include "cli/words.hpp"

namespace mandat::cli {

/// What every part of an answer to `who` is written with: names, periods, and where a thing stands.
class WhoPage {
  public:
    WhoPage(const WhoAnswer& answer, const Console& console)
        : answer_(answer), out_(console.out), language_(console.language) {}

  protected:
    [[nodiscard]] std::string name(const NodeId& id) const;
    void heading(Word word) const;
    void heading(const std::string& text) const;
    [[nodiscard]] std::string period(const std::string& since, const std::string& until) const;

    /// For a table: "[2]:6", where [2] is told at the end; paths would leave no room for names.
    [[nodiscard]] std::string reference(const Edge& edge);

    /// What the tables named by number.
    void sources() const;

    /// The first sentence, and how many more there are.
    void sentences(const Edge& edge) const;

    /// "(implied)", or nothing.
    [[nodiscard]] std::string certainty(const Edge& edge) const;

    /// A line of two blanks and text, as wide as the terminal.
    [[nodiscard]] std::string wrap_indented(const std::string& text) const;

    const WhoAnswer& answer_;
    const Stream& out_;
    Language language_;

  private:
    [[nodiscard]] std::string place(const Evidence& e) const;

    std::set<std::string> referred_;  ///< documents that tables name by number
};

}  // namespace mandat::cli
