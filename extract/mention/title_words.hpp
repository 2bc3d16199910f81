// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "extract/input/token.hpp"

namespace mandat::extract {

// Words of the titles of minutes, and what they say about whose minutes these are.

/// Words that make a line a title of minutes, not the name of a body.
[[nodiscard]] bool is_document_word(std::string_view word);

/// "styrelsemöte", "höstmötet": a meeting named by who meets or when.
[[nodiscard]] bool is_meeting_word(std::string_view word);

/// "Styrelsemöte" is one of "Styrelsen", "regionrådsmöte" of "regionrådet"; nothing for "årsmöte".
[[nodiscard]] std::string body_of_meeting(std::string_view word);

/// Words before the name in a title: "fört vid", "från", "med".
[[nodiscard]] bool leads_to_name(const Token& token);

/// "förening", "kåren": whose minutes these are, where no body is named.
[[nodiscard]] bool is_club_word(std::string_view word);

/// "onsdag", "Onsdagen": a day is no body.
[[nodiscard]] bool names_weekday(std::string_view name);

}  // namespace mandat::extract
