// SPDX-License-Identifier: Apache-2.0
// Every word that answers say to people, in both languages, in one table (answer_words.cpp); the
// rest of cli has its own (words.hpp).
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"
#include "graph/model/edge.hpp"

namespace mandat::cli {

// clang-format off
enum class AnswerWord {
    // what all answers share
    option_on, option_from, option_to, option_json, option_csv, option_section, option_evidence,
    option_all, network_stands_alone, period_backwards, unknown_section, known_sections, source,
    more_rows, more_places, silence_note, yes, no,
    header_day, header_giver, header_taker, header_kind, header_what, header_status, header_due,
    header_item, header_certainty, explicit_word, implied_word,
    // assignments
    assignments_help, assignments_headline, assignments_known, assignments_of_them, assignments_since,
    register_title, register_method, register_nothing, taker_unnamed,
    header_report_back, report_undated, report_dated, header_since, since_heard, since_silent,
    since_no_protocol, overdue_word,
    heard_title, heard_method, heard_nothing, header_heard_on, header_heard_how,
    count_  ///< number of words, not a word
};
// clang-format on

/// The word in a language, with {0}, {1}, ... filled in.
[[nodiscard]] std::string say(AnswerWord word, Language language,
                              std::initializer_list<std::string_view> arguments = {});

/// What a relation is called: "uppdrag", "återrapportering".
[[nodiscard]] std::string edge_name(EdgeKind kind, Language language);

/// "belagt" or "underförstått".
[[nodiscard]] std::string certainty_name(Certainty certainty, Language language);

}  // namespace mandat::cli
