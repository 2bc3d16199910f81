// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/statement/context.hpp"

namespace mandat::extract {

// What remark_oddities() of rules.hpp runs, in this order.

void remark_dates(Context& context);        ///< impossible, on another weekday, in the past
void remark_numbers(Context& context);      ///< §, dates and amounts that no number can be
void remark_layout(Context& context);       ///< marks and lists of the head that lost their form
void remark_attendance(Context& context);   ///< roles, seats, chairs, posts
void remark_presenters(Context& context);   ///< people who present and are not there
void remark_first_names(Context& context);  ///< people named by their first name alone
void remark_text(Context& context);         ///< the text against itself, short forms

}  // namespace mandat::extract
