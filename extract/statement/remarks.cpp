// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/remarks.hpp"

#include "extract/statement/rules.hpp"

namespace mandat::extract {

void remark_oddities(Context& context) {
    remark_dates(context);
    remark_numbers(context);
    remark_layout(context);
    remark_attendance(context);
    remark_presenters(context);
    remark_first_names(context);
    remark_text(context);
}

}  // namespace mandat::extract
