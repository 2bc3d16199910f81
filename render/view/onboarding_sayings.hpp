// SPDX-License-Identifier: Apache-2.0
// What the map of one person or body says, in both languages.
#pragma once

#include "render/view/saying.hpp"

namespace mandat::render::map_sayings {

inline constexpr Saying onboarding_subtitle = {
    "Platser, beslut, ej redovisade uppdrag och vilka man möter. Läge {0}.",
    "Seats, decisions, assignments not reported done and whom to meet. As of {0}."};
inline constexpr Saying onboarding_title = {"{0}: uppdrag och sammanhang",
                                            "{0}: seats and surroundings"};
inline constexpr Saying seats_heading = {"Platser", "Seats"};
inline constexpr Saying open_heading = {"Öppna uppdrag", "Open assignments"};
inline constexpr Saying inherited = {"ärvd plats", "inherited seat"};
inline constexpr Saying decisions_to_follow = {"Beslut att följa", "Decisions to follow"};
inline constexpr Saying also_here = {"Möter också här", "Also meets here"};
inline constexpr Saying works_closest = {"Arbetar tätast med", "Works most closely with"};
inline constexpr Saying coming = {"Kommande datum", "Coming dates"};
inline constexpr Saying above = {"Ovanför", "Above"};
inline constexpr Saying below = {"Under", "Below"};
inline constexpr Saying members_heading = {"Ledamöter", "Members"};
inline constexpr Saying substitutes_heading = {"Ersättare", "Substitutes"};
inline constexpr Saying service_heading = {"Sekreterare och tjänstepersoner",
                                           "Secretaries and officials"};
inline constexpr Saying some_of = {"{0} av {1}", "{0} of {1}"};
inline constexpr Saying due = {"senast {0}", "due {0}"};
inline constexpr Saying next_meeting = {"Nästa möte {0}", "Next meeting {0}"};
inline constexpr Saying meetings_shared = {"{0} möten ihop", "{0} meetings together"};
inline constexpr Saying no_seats = {"Ingen plats läst", "No seat was read"};
inline constexpr Saying own_tasks = {"Egna uppdrag", "Own assignments"};
inline constexpr Saying inherited_tasks = {"Ärvda uppdrag", "Inherited assignments"};

}  // namespace mandat::render::map_sayings
