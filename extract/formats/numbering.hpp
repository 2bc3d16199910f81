// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace mandat::extract::formats {

/// 4 as "4", "d", "D", "iv", "IV": by the names of OOXML ("lowerLetter") or ODF ("a").
[[nodiscard]] std::string number_text(int number, std::string_view style);

/// Which level of which list a paragraph belongs to.
struct ListPlace {
    int list = 0;  ///< w:numId; 0: none
    int level = 0;
};

/// What Word prints in front of numbered paragraphs: nothing of it stands in their text, and a §
/// number may stand nowhere else.
class Numbering {
  public:
    static constexpr int levels = 9;

    /// requires  the root of numbering.xml; an empty node knows no list
    explicit Numbering(pugi::xml_node numbering);

    /// The label of the next paragraph there, "§ 4 " or "- "; empty when the list is unknown.
    [[nodiscard]] std::string next_label(ListPlace place);

    /// The level that names a paragraph style, within a list; -1 when none does.
    [[nodiscard]] int level_of_style(int list, std::string_view style) const;

  private:
    struct Level {
        int start = 1;
        std::string format = "decimal";
        std::string text;
        std::string style;
        bool all_decimal = false;
    };
    struct List {
        int scheme = 0;
        std::map<int, int> restarts;  // level -> its first number in this list
        bool begun = false;
    };
    using Scheme = std::array<Level, levels>;

    void read_scheme(pugi::xml_node node);
    void read_list(pugi::xml_node node);
    [[nodiscard]] std::string label(const Scheme& scheme, const std::array<int, levels>& counts,
                                    int level) const;

    std::map<int, Scheme> schemes_;
    std::map<int, List> lists_;
    std::map<int, std::array<int, levels>> counts_;  // of a scheme: -1 not begun
};

}  // namespace mandat::extract::formats
