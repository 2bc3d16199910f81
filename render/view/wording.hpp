// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/edge.hpp"

namespace mandat::render {

/// Everything the pictures, pages and tables say by themselves. One row a word in wording.cpp;
/// {0}, {1}, ... are filled by say().
enum class Word {
    // levels and kinds, as written above a card
    political_level,
    leadership_level,
    focus_area,
    working_group,
    // cards
    no_stated_organisation,
    chair_is,
    members_from,
    at_last_meeting,
    last_meeting,
    decided_on,
    postponed_on,
    discussed_on,
    due_by,
    creates,
    works_with,
    maybe_same_as,
    nobody_named,
    name_not_in_text,
    // lines
    escalates,
    reports_to,
    reports_back,
    coordinates,
    // legend
    range_of_focus_groups,
    legend_implied,
    legend_function,
    legend_former,
    legend_solid,
    legend_dashed,
    legend_arrow,
    derived_membership,
    derived_structure,
    derived_relation,
    derived_home,
    by_presentation,
    by_attendance,
    by_reference,
    by_text,
    // head and foot
    title_cooperation,
    title_who_sits_where,
    title_in,
    title_nothing,
    subtitle,
    subtitle_undated,
    bodies_word,
    focus_areas_word,
    groups_word,
    people_word,
    source,
    and_word,
    description,
    // what was left out
    note_nothing,
    note_folded,
    note_lines_left_out,
    note_substitutes,
    note_bodies_left_out,
    note_groups_left_out,
    note_hues_repeat,
    note_no_font,
    note_small_print,
    count_,  ///< number of words, not a word
};

/// Things that are counted: "1 ledamot", "11 ledamöter".
enum class Counted {
    person,
    member,
    substitute,
    earlier_member,
    municipality,
    organisation,
    body,
    group,
    focus_area,
    protocol,
    meeting,
    seat,
    assignment,
    decision,
    count_,  ///< number of things, not a thing
};

/// One entry of the table.
[[nodiscard]] std::string_view say(Word word, Language language);

/// One entry with its {0}, {1}, ... filled; what is filled in is not searched again.
[[nodiscard]] std::string say(Word word, Language language,
                              std::initializer_list<std::string_view> arguments);

/// "1 ledamot", "11 members".
[[nodiscard]] std::string count(std::size_t number, Counted thing, Language language);

/// "ett protokoll", "fem protokoll", "13 protokoll": a number up to twelve in letters.
[[nodiscard]] std::string count_in_words(std::size_t number, Counted thing, Language language);

/// "ordförande", "chair".
[[nodiscard]] std::string_view role_word(Role role, Language language);

/// "7 april 2025" / "7 April 2025"; what is no ISO date is given back as it is.
[[nodiscard]] std::string long_date(std::string_view iso, Language language);

/// "november 2024 – november 2025", one month alone when both are in it; empty without dates.
[[nodiscard]] std::string month_range(std::string_view first, std::string_view last,
                                      Language language);

/// One decimal: "5,6" / "5.6".
[[nodiscard]] std::string decimal(double value, Language language);

/// "a, b och c".
[[nodiscard]] std::string join(const std::vector<std::string>& parts, Language language);

/// First letter in upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

/// All letters of Latin-1 in upper case.
[[nodiscard]] std::string upper_case(std::string_view text);

/// Sorts as Swedish does: å, ä, ö after z, case and other accents ignored.
[[nodiscard]] std::string sort_key(std::string_view name);

}  // namespace mandat::render
