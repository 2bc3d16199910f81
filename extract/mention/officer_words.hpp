// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "extract/lexicon/lexicon.hpp"

namespace mandat::extract {

// The words in which minutes tell who led a meeting, wrote its minutes and verifies them.

enum class MeetingOffice { chair, secretary, verifier };

[[nodiscard]] Calling calling_of(MeetingOffice office);

/// "mötesordförande", "sekreteraren", "justerare"; not "justeringen", which is the act.
[[nodiscard]] std::optional<MeetingOffice> office_of(std::string_view word);

/// "valdes", "utses". In small letters, as the two below.
[[nodiscard]] bool elects(std::string_view low);
[[nodiscard]] bool opens_or_closes(std::string_view low);
/// "nekas", "föreslår", "inte": the sentence does not say that it is so.
[[nodiscard]] bool undoes(std::string_view low);

/// The offices of a year, not of a meeting: "Val av ordförande för kommande verksamhetsår".
[[nodiscard]] bool is_about_the_year(std::string_view title);
/// A heading below which a meeting gets its officers; one that says nothing may be it as well.
[[nodiscard]] bool speaks_of_opening(std::string_view title);
/// "ordförande till nästa möte": another meeting's.
[[nodiscard]] bool speaks_of_next(std::string_view words);

}  // namespace mandat::extract
