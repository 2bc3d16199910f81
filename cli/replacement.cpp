// SPDX-License-Identifier: Apache-2.0
#include "cli/replacement.hpp"

#include <sstream>

#include "extract/mention/date.hpp"
#include "graph/base/date.hpp"
#include "graph/base/utf8.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

/// Which parts of a date its writer spelt out.
struct Spelling {
    bool weekday = false;
    bool definite = false;  ///< "måndagen"
    bool article = false;   ///< "den 12 januari"
    bool month = false;
};

Spelling spelling(const std::string& quote) {
    Spelling out;
    std::istringstream words(utf8::lower(quote));
    for (std::string word; words >> word;) {
        if (word.ends_with('.') || word.ends_with(',')) word.pop_back();
        out.month = out.month || extract::month_number(word).has_value();
        out.article = out.article || word == "den";
        for (unsigned day = 0; day < 7; ++day) {
            const std::string name = extract::weekday_name(day);
            out.definite = out.definite || word == name + "en";
            out.weekday = out.weekday || out.definite || word == name;
        }
    }
    return out;
}

}  // namespace

std::string replacement(const Diagnostic& remark) {
    const auto date = parse_iso_date(remark.suggestion);
    if (!date || !date->ok()) return remark.suggestion;
    const Spelling as = spelling(remark.quote);
    if (!as.month) return remark.suggestion;
    std::string out;
    if (as.weekday)
        out += extract::weekday_name(weekday_index(*date)) + (as.definite ? "en " : " ");
    if (as.article) out += "den ";
    return out + render::long_date(remark.suggestion, Language::sv);
}

}  // namespace mandat::cli
