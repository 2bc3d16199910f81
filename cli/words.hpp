// SPDX-License-Identifier: Apache-2.0
// Every word cli says to people, in both languages, in one table (words.cpp). What remarks say is
// in graph/base/messages.hpp.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/node.hpp"

namespace mandat::cli {

enum class Word {
    // what the program is
    tagline,
    help_footer,
    help_common,
    // help: labels and options
    label_usage,
    label_options,
    label_option_group,
    label_verb,
    label_verbs,
    label_positionals,
    label_required,
    option_help,
    option_version,
    option_lang,
    option_color,
    option_paths,
    option_output,
    option_title,
    option_remarks,
    option_follow,
    option_max_bytes,
    option_max_entries,
    option_max_depth,
    option_name,
    option_network,
    option_json,
    option_on,
    option_format,
    option_export_output,
    // usage errors
    unknown_verb,
    did_you_mean_verb,
    no_verb,
    see_help,
    bad_argument,
    unexpected_argument,
    missing_argument,
    not_one_of,
    not_a_date,
    not_a_count,
    // the world
    cannot_write,
    cannot_write_hint,
    reason_missing,
    reason_denied,
    reason_not_a_folder,
    reason_name_too_long,
    reason_full,
    reason_read_only,
    reason_loop,
    broken_promise,
    broken_promise_hint,
    out_of_memory,
    interrupted,
    // finding inputs
    folder_without_protocols,
    folder_without_protocols_hint,
    other_kinds_in_folder,
    other_kinds_note,
    no_ending,
    nothing_read,
    standard_input,
    reading_progress,
    // the summary of a report
    report_title,
    protocols,
    read_count,
    partly_count,
    refused_count,
    header_date,
    header_body,
    header_paragraphs,
    header_present,
    header_absent,
    header_remarks,
    header_reading,
    header_file,
    state_read,
    state_partial,
    state_refused,
    content,
    questions,
    remarks,
    no_remarks,
    remarks_more,
    header_count,
    header_severity,
    header_code,
    header_example,
    header_name,
    header_kind,
    header_home,
    header_role,
    header_seen,
    header_presence,
    header_meeting_place,
    header_source,
    written_to,
    map_failed,
    map_note,
    note_word,
    hint_word,
    // who
    shows_instead,
    did_you_mean,
    nobody_named,
    nearest_are,
    nearest_hint,
    no_network,
    no_network_hint,
    network_and_paths,
    picture_of_day,
    also_written,
    represents,
    seats,
    no_seats,
    given_tasks,
    given_to_others,
    meetings,
    present,
    absent,
    may_be_same,
    implied,
    since_until,
    members,
    no_members,
    without_municipality,
    structure,
    part_of,
    includes,
    escalates_to,
    escalated_by,
    coordinates_with,
    focus_area_of,
    working_group_of,
    board_of,
    has_focus_areas,
    has_working_groups,
    has_board,
    reports_to,
    reported_by,
    followed_by,
    follows,
    open_tasks,
    due,
    given_by,
    unnamed_taker,
    held_by,
    represented_by,
    only_paragraphs,
    more_places,
    score_word,
    end_of_table,
};

/// The word in a language, with {0}, {1}, ... filled in.
[[nodiscard]] std::string say(Word word, Language language,
                              std::initializer_list<std::string_view> arguments = {});

/// What kind of thing a node is: "person", "arbetsgrupp"; a body by its type: "nätverk".
[[nodiscard]] std::string kind_name(const Node& node, Language language);

/// A seat: "ordförande", "ledamot"; what the text says when the role is `other`.
[[nodiscard]] std::string role_name(const MemberFacts& facts, Language language);

/// How far a task has come: "beslutat", "skjutet".
[[nodiscard]] std::string status_name(std::string_view status, Language language);

/// Why the operating system said no.
[[nodiscard]] std::string reason(int error, Language language);

/// "12,4 kB" / "12.4 kB".
[[nodiscard]] std::string size_text(std::size_t bytes, Language language);

}  // namespace mandat::cli
