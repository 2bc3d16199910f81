// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat {

/// Why two names may be one: what a question gives as its reasons. In the data they stand in
/// English, since scripts read them; people read them in their language.
enum class Reason {
    genitive,        ///< one name is the genitive of the other
    initials,        ///< initials stand for words
    sound,           ///< the names sound alike
    one_letter,      ///< the names differ by one letter
    two_letters,     ///< ... by two
    turned,          ///< the parts of the name are turned round
    part_left_out,   ///< part of the name is left out
    short_name,      ///< {0} is short for {1}
    surname_begins,  ///< the surnames begin alike: {0} / {1}
    first_name,      ///< the first name is the same, the surnames differ: {0} / {1}
    same_name,       ///< the names are the same
    other_place,     ///< they represent different places: {0} / {1}
    other_party,     ///< the party marks differ: {0} / {1}
    unplaced,        ///< the text does not say which of that name is meant
    fits_several,    ///< the name fits {0} people equally well
    same_party,      ///< both have the party mark {0}
    same_place,      ///< both represent the same place
    same_post,       ///< both are {0}
    same_body,       ///< both sit in the same body
    same_minutes,    ///< both are named in minutes of the same body
    never_together,  ///< they are never listed at the same meeting
    common_members,  ///< {0} of {1} members sit in both
    only_listed,     ///< only one {0} is on the attendance list
    not_listed,      ///< {0} is on no attendance list of this meeting
    end_of_table,
};

/// The reason in English, {0}, {1} filled in.
[[nodiscard]] std::string to_text(Reason reason,
                                  std::initializer_list<std::string_view> arguments = {});

/// A reason as it stands in the data, for people. One that is not in the table stays as it is.
[[nodiscard]] std::string say_reason(std::string_view english, Language language);

}  // namespace mandat
