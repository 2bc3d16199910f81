// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>

#include "extract/input/text.hpp"
#include "graph/base/span.hpp"

namespace mandat::extract {

/// How a line numbers an item.
enum class MarkForm {
    sign,      ///< "§ 12", "12 §", "KS § 12", "§ 34/2017"
    initials,  ///< "Au 44", "Sn 29": the body's initials instead of a §
    word,      ///< "Ärende 3", "Punkt 3", "p 3"
    letter,    ///< "F3": a class of items and a number
    dotted,    ///< "2.", "2:", "2a.", "1.1.2"
    bare,      ///< "135 Val till ..."
};

/// The number of an item, level by level: 12 is {12}, "4.5" {4, 5}, "2a" {2, 1}.
using ItemNumber = std::array<int, 3>;

/// The start of a line read as the number of an item. Whether it is one is for the sequence of all
/// such lines to say.
struct ItemMark {
    MarkForm form = MarkForm::bare;
    std::string prefix;      ///< lower case: "au", "ärende", "f"; empty where there is none
    char separator = ' ';    ///< what ends the number: '.', ':', ')', '-'
    ItemNumber number{};     ///< levels that are not there are 0
    ItemNumber misprint{};   ///< "§1 6" may mean 16; {0} where nothing of the kind stands
    std::string as_written;  ///< "4.5", "2a", "F3"; empty for a plain integer
    Span case_number;
    Span title;    ///< what is left of the line; empty for a number alone
    int page = 0;  ///< a page number with leaders at its end: a line of the contents list
};

/// cost  that of the first words; only lines with a digit near their start are looked at
[[nodiscard]] std::optional<ItemMark> read_item_mark(const Text& text, Span line);

/// Cuts "\t 3", "..... 3" and "   3" off the end of a title; gives the page, 0 when none stands.
int cut_page(const Text& text, Span& title);

}  // namespace mandat::extract
