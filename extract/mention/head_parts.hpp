// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "extract/mention/head_facts.hpp"

namespace mandat::extract {

// The parts of a head that read_head() puts together; each fills its own members of the facts.

/// Title line, municipality and, from the decision headings, the body as its minutes call it and
/// the organisation whose board it is. head_title.cpp
void read_title(const Text& text, const Protocol& protocol, HeadFacts& out);
void settle_body_name(const Text& text, const Protocol& protocol, HeadFacts& out);

/// Sessions, place and mode in the value of one field. An hour that stands before its day waits in
/// `waiting_clock` for it. head_sessions.cpp
void read_when_and_where(const Text& text, const Tokens& tokens, Field field,
                         std::optional<ClockMention>& waiting_clock, HeadFacts& out);

/// Labels whose values were torn off, all labels first and then all values: the first of them gets
/// the people, the verifier the last one. head_columns.cpp
void refill_lost_columns(const Text& text, std::vector<LabelledValue>& fields);

/// The label of a list that stands beside another: "Ledamöter        Tjänstgörande ersättare".
struct ColumnLabel {
    std::size_t line = 0;
    std::size_t column = 0;  ///< characters before it
    Field field = Field::ignore;
    Span words;
};

/// The labels in the lines of a list when some stand side by side, else none. column_labels.cpp
[[nodiscard]] std::vector<ColumnLabel> find_column_labels(const Text& text, Span list);
/// The cells of a list with such labels, line by line: cut where a wide gap stands before a column
/// with a label. Cells that are labels are left out. All of the list when there are no labels.
[[nodiscard]] std::vector<Span> cells_of(const Text& text, Span list,
                                         const std::vector<ColumnLabel>& labels);
/// The label over a place in the text: the nearest column to its left, the nearest line above;
/// nullptr when there is none.
[[nodiscard]] const ColumnLabel* label_over(const Text& text,
                                            const std::vector<ColumnLabel>& labels, std::size_t at);

/// Where no label opens a list: a table with a place in the first cell of each row and people in
/// the others, "Astad | Anna Ek | Bo Al" below "Kommun | Förtroendevald | Tjänsteperson".
/// attendance_matrix.cpp
void add_attendance_matrix(const Text& text, const Protocol& protocol,
                           std::vector<LabelledValue>& fields);

/// Where the head lists nobody: lists and sentences of the first items that say who was there, or
/// sentences of the head ("Upprop", "Fastställande av röstlängd"). spoken_attendance.cpp
void add_spoken_attendance(const Text& text, const Protocol& protocol,
                           std::vector<LabelledValue>& fields);

/// Where the head points to a list elsewhere ("enligt bilaga 1"), or has none: the list behind the
/// items, under its heading ("Närvaro- och omröstningslista"). annexed_attendance.cpp
void add_annexed_attendance(const Text& text, const Protocol& protocol,
                            std::vector<LabelledValue>& fields);
/// "Enligt bifogad närvarolista": the value of a label names another place.
[[nodiscard]] bool is_elsewhere(const Text& text, Span value);

/// A title that says when and where: "Styrelsemöte den 3 mars 2016 kl. 18 i klubbstugan". Fills
/// place and hours where no label gave them. head_prose.cpp
void read_prose_of_title(const Text& text, const Protocol& protocol, HeadFacts& out);
/// The day beside the word for the meeting or its minutes, in the first lines.
[[nodiscard]] std::optional<DateMention> find_day_of_title(const Text& text,
                                                           const Protocol& protocol);

/// The block of signatures goes from its label over the labels of roles to the next other label.
/// head_signatures.cpp
void read_signature_zone(const Text& text, const Protocol& protocol, HeadFacts& out);
/// Who verifies was there, or has a first name that people have. What else stands where a page was
/// run together, a notice or a list of contents, is nobody.
void drop_false_signers(HeadFacts& out);

/// "Maja" or "Maja W" on a list whose full name stands elsewhere, on another list, as a signature
/// or in the text: gets it, when there is only one of that first name. full_names.cpp
void complete_first_names(const Text& text, HeadFacts& out);

/// "Anna Ek skrev anteckningarna": a secretary that no label and no list names. note_takers.cpp
void read_note_takers(const Text& text, const Protocol& protocol, HeadFacts& out);

/// Who on the lists has a vote, where the lists tell it by what they say of others. voters.cpp
void tell_voters_apart(const Text& text, HeadFacts& out);

/// The year of the first session; 0 before there is one.
[[nodiscard]] int year_of(const HeadFacts& facts);

}  // namespace mandat::extract
