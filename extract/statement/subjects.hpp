// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "extract/statement/context.hpp"

namespace mandat::extract {

/// Somebody named in running text, or a political party as such.
struct Subject {
    NodeId id;
    Span span;              ///< the name and what stands in brackets after it
    std::size_t first = 0;  ///< token indices in the sentence
    std::size_t end = 0;
    std::size_t mark_first = 0;  ///< what stands in brackets: "omval", "ordförande"; may be empty
    std::size_t mark_end = 0;
    bool party = false;  ///< a political party: "Ledamöterna från SD", "Moderaterna"
};

/// Which of the names in a range are wanted.
enum class Reach {
    anywhere,  ///< all of them, whatever stands between
    leading,   ///< the row the range begins with
    trailing,  ///< the row the range ends with
};

/// Those named in tokens[first, end): people by full name with their roles and party marks, a
/// first name or an office at the meeting that means one of them, parties. A name that nobody is
/// known by is a person when a party mark follows or its first word is a first name.
///
/// cost  linear in the range
[[nodiscard]] std::vector<Subject> read_subjects(Context& context, const Sentence& s,
                                                 std::size_t first, std::size_t end, Reach reach);

/// Do words in front make a condition, a question or a negation of tokens[verb]? "Om ...", "för det
/// fall", "inte", "ingen".
[[nodiscard]] bool is_unsaid(const Sentence& s, std::size_t verb);

/// The same for no verb in particular.
[[nodiscard]] bool is_conditional(const Sentence& s);
/// "Om ...", "... för det fall ...", "... ?": what Sentence::conditional holds.
[[nodiscard]] bool makes_condition(const Tokens& tokens);

}  // namespace mandat::extract
