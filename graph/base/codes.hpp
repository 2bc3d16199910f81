// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace mandat {

enum class Severity { info, warning, error };

/// Stable names of remarks. P1xx input and structure, P2xx names, P3xx dates and time,
/// P4xx contradictions and missing parts, P9xx limits. A code is never reused.
enum class Code : int {
    cannot_open = 101,
    not_a_file = 102,
    empty_input = 103,
    unreadable_input = 104,
    unrecognised_layout = 105,
    layout_flattened = 106,
    type_mismatch = 107,
    symlink_skipped = 108,
    odd_encoding = 109,
    control_characters = 110,
    bidi_characters = 111,
    invisible_characters = 112,
    mixed_script = 113,
    odd_number = 114,
    encrypted_input = 115,
    damaged_pdf = 116,
    no_text_layer = 117,
    damaged_docx = 118,
    ambiguous_docx = 119,
    forbidden_doctype = 120,
    hidden_text = 121,
    missing_category_label = 130,
    numbering_restart = 131,
    agenda_title_mismatch = 132,
    agenda_addition_mismatch = 133,
    stray_paragraph_mark = 134,
    layout_split_list = 135,
    duplicate_document = 136,
    misspelt_municipality = 201,
    name_variant = 202,
    ambiguous_first_name = 203,
    first_name_only = 204,
    acronym_not_expanded = 205,
    role_conflict = 206,
    title_conflict = 207,
    misspelling = 208,
    unnamed_appointee = 209,
    unfilled_post = 210,
    ambiguous_leader = 211,
    ledger_line_malformed = 220,
    ledger_name_unknown = 221,
    ledger_contradiction = 222,
    party_conflict = 223,
    weekday_mismatch = 301,
    date_in_past = 302,
    impossible_date = 303,
    vague_deadline = 304,
    presenter_not_present = 401,
    copy_paste = 402,
    contradiction = 403,
    ambiguous_reference = 404,
    decision_outside_decision_section = 405,
    unassigned_task = 406,
    negated_statement = 407,
    possible_partial_attendance = 408,
    organisation_unrepresented = 409,
    unadjusted_basis = 410,
    limit_reached = 901,
    time_limit = 902,
};

struct CodeInfo {
    Code code;
    std::string_view name;
    Severity severity;
};

inline constexpr std::array code_table = {
    CodeInfo{Code::cannot_open, "cannot_open", Severity::error},
    CodeInfo{Code::not_a_file, "not_a_file", Severity::error},
    CodeInfo{Code::empty_input, "empty_input", Severity::error},
    CodeInfo{Code::unreadable_input, "unreadable_input", Severity::error},
    CodeInfo{Code::unrecognised_layout, "unrecognised_layout", Severity::error},
    CodeInfo{Code::layout_flattened, "layout_flattened", Severity::info},
    CodeInfo{Code::type_mismatch, "type_mismatch", Severity::warning},
    CodeInfo{Code::symlink_skipped, "symlink_skipped", Severity::warning},
    CodeInfo{Code::odd_encoding, "odd_encoding", Severity::warning},
    CodeInfo{Code::control_characters, "control_characters", Severity::warning},
    CodeInfo{Code::bidi_characters, "bidi_characters", Severity::warning},
    CodeInfo{Code::invisible_characters, "invisible_characters", Severity::warning},
    CodeInfo{Code::mixed_script, "mixed_script", Severity::warning},
    CodeInfo{Code::odd_number, "odd_number", Severity::warning},
    CodeInfo{Code::encrypted_input, "encrypted_input", Severity::error},
    CodeInfo{Code::damaged_pdf, "damaged_pdf", Severity::error},
    CodeInfo{Code::no_text_layer, "no_text_layer", Severity::error},
    CodeInfo{Code::damaged_docx, "damaged_docx", Severity::error},
    CodeInfo{Code::ambiguous_docx, "ambiguous_docx", Severity::error},
    CodeInfo{Code::forbidden_doctype, "forbidden_doctype", Severity::error},
    CodeInfo{Code::hidden_text, "hidden_text", Severity::warning},
    CodeInfo{Code::missing_category_label, "missing_category_label", Severity::warning},
    CodeInfo{Code::numbering_restart, "numbering_restart", Severity::info},
    CodeInfo{Code::agenda_title_mismatch, "agenda_title_mismatch", Severity::warning},
    CodeInfo{Code::agenda_addition_mismatch, "agenda_addition_mismatch", Severity::warning},
    CodeInfo{Code::stray_paragraph_mark, "stray_paragraph_mark", Severity::warning},
    CodeInfo{Code::layout_split_list, "layout_split_list", Severity::info},
    CodeInfo{Code::duplicate_document, "duplicate_document", Severity::warning},
    CodeInfo{Code::misspelt_municipality, "misspelt_municipality", Severity::error},
    CodeInfo{Code::name_variant, "name_variant", Severity::warning},
    CodeInfo{Code::ambiguous_first_name, "ambiguous_first_name", Severity::warning},
    CodeInfo{Code::first_name_only, "first_name_only", Severity::info},
    CodeInfo{Code::acronym_not_expanded, "acronym_not_expanded", Severity::info},
    CodeInfo{Code::role_conflict, "role_conflict", Severity::error},
    CodeInfo{Code::title_conflict, "title_conflict", Severity::warning},
    CodeInfo{Code::misspelling, "misspelling", Severity::info},
    CodeInfo{Code::unnamed_appointee, "unnamed_appointee", Severity::warning},
    CodeInfo{Code::unfilled_post, "unfilled_post", Severity::warning},
    CodeInfo{Code::ambiguous_leader, "ambiguous_leader", Severity::warning},
    CodeInfo{Code::ledger_line_malformed, "ledger_line_malformed", Severity::error},
    CodeInfo{Code::ledger_name_unknown, "ledger_name_unknown", Severity::warning},
    CodeInfo{Code::ledger_contradiction, "ledger_contradiction", Severity::error},
    CodeInfo{Code::party_conflict, "party_conflict", Severity::warning},
    CodeInfo{Code::weekday_mismatch, "weekday_mismatch", Severity::error},
    CodeInfo{Code::date_in_past, "date_in_past", Severity::error},
    CodeInfo{Code::impossible_date, "impossible_date", Severity::error},
    CodeInfo{Code::vague_deadline, "vague_deadline", Severity::info},
    CodeInfo{Code::presenter_not_present, "presenter_not_present", Severity::error},
    CodeInfo{Code::copy_paste, "copy_paste", Severity::error},
    CodeInfo{Code::contradiction, "contradiction", Severity::warning},
    CodeInfo{Code::ambiguous_reference, "ambiguous_reference", Severity::info},
    CodeInfo{Code::decision_outside_decision_section, "decision_outside_decision_section",
             Severity::warning},
    CodeInfo{Code::unassigned_task, "unassigned_task", Severity::warning},
    CodeInfo{Code::negated_statement, "negated_statement", Severity::info},
    CodeInfo{Code::possible_partial_attendance, "possible_partial_attendance", Severity::info},
    CodeInfo{Code::organisation_unrepresented, "organisation_unrepresented", Severity::warning},
    CodeInfo{Code::unadjusted_basis, "unadjusted_basis", Severity::warning},
    CodeInfo{Code::limit_reached, "limit_reached", Severity::warning},
    CodeInfo{Code::time_limit, "time_limit", Severity::error},
};
static_assert(std::is_sorted(code_table.begin(), code_table.end(),
                             [](const CodeInfo& a, const CodeInfo& b) { return a.code < b.code; }));
static_assert(std::adjacent_find(code_table.begin(), code_table.end(),
                                 [](const CodeInfo& a, const CodeInfo& b) {
                                     return a.code == b.code || a.name == b.name;
                                 }) == code_table.end());

[[nodiscard]] constexpr const CodeInfo& info(Code code) {
    return *std::lower_bound(code_table.begin(), code_table.end(), code,
                             [](const CodeInfo& a, Code b) { return a.code < b; });
}

[[nodiscard]] constexpr std::optional<Code> find_code(std::string_view name) {
    for (const CodeInfo& row : code_table) {
        if (row.name == name) return row.code;
    }
    return std::nullopt;
}

}  // namespace mandat
