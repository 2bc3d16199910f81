// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>

#include <unicode/uchar.h>

#include "extract/statement/remarks.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t most_remarks = 20;        // of one code; a table of amounts is one mistake
constexpr std::size_t most_digits_of_item = 5;  // bodies number anew every year
constexpr std::size_t most_digits_of_sum = 15;  // a double holds so many

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    return end - at;
}

int value_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits.substr(0, 6)) value = value * 10 + (c - '0');
    return value;
}

/// Numbers that cannot be what they stand for. Looks at the lines themselves, so that what the
/// reader takes for no number at all is seen too.
class NumberRemarks {
  public:
    explicit NumberRemarks(Context& context) : c_(context) {}

    void run() {
        for (std::size_t i = 0; i < c_.text.line_count(); ++i) {
            const Span span = c_.text.line(i);
            const std::string_view line = c_.text.plain(span);
            item_number(line, span.begin);
            dates(line, span.begin);
            amounts(line, span.begin);
        }
    }

  private:
    void remark(Code code, std::size_t start, std::size_t begin, std::size_t end) {
        if (++told_[code] <= most_remarks) c_.out.remark(code, {start + begin, start + end});
    }

    /// "§ -1", "§ 0", "§ 99999999999", "§ 12.12.12", "§ ١٢" at the beginning of a line.
    void item_number(std::string_view line, std::size_t start) {
        constexpr std::string_view sign = "§";
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos || !line.substr(first).starts_with(sign)) return;
        const std::size_t begin = line.find_first_not_of(" \t", first + sign.size());
        if (begin == std::string_view::npos) return;
        const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
        if (is_odd_item_number(line.substr(begin, end - begin)))
            remark(Code::odd_number, start, begin, end);
    }

    static bool is_odd_item_number(std::string_view word) {
        if (word.size() > 1 && word[0] == '-' && is_ascii_digit(word[1])) return true;
        const std::size_t digits = digits_at(word, 0);
        if (digits == 0) {
            const auto letter = static_cast<UChar32>(utf8::decode(word, 0).code);
            return letter >= 0x80 && u_isdigit(letter) != 0;
        }
        if (digits > most_digits_of_item || value_of(word.substr(0, digits)) == 0) return true;
        return dotted_parts(word) > 2;
    }

    static std::size_t dotted_parts(std::string_view word) {
        std::size_t parts = 0;
        for (std::size_t at = 0;;) {
            const std::size_t digits = digits_at(word, at);
            if (digits == 0) return parts;
            ++parts;
            at += digits;
            if (at >= word.size() || word[at] != '.') return parts;
            ++at;
        }
    }

    /// "2024-13-45", "0000-00-00", "99999-01-01": written as a day, and none. A day that only its
    /// month does not have ("2024-02-30") is a date mention, and remarked as such.
    void dates(std::string_view line, std::size_t start) {
        for (std::size_t at = line.find('-'); at != std::string_view::npos;
             at = line.find('-', at + 1)) {
            std::size_t begin = at;
            while (begin > 0 && is_ascii_digit(line[begin - 1])) --begin;
            const std::size_t year = at - begin;
            const std::size_t end = at + 6;
            const bool shaped = (year == 4 || year == 5) && digits_at(line, at + 1) == 2 &&
                                at + 3 < line.size() && line[at + 3] == '-' &&
                                digits_at(line, at + 4) == 2;
            if (!shaped || !stands_alone(line, begin, end)) continue;
            const int month = value_of(line.substr(at + 1, 2));
            const int day = value_of(line.substr(at + 4, 2));
            const bool odd = year == 5 || value_of(line.substr(begin, year)) == 0 || month == 0 ||
                             month > 12 || day == 0 || day > 31;
            if (odd) remark(Code::impossible_date, start, begin, end);
        }
    }

    static bool stands_alone(std::string_view line, std::size_t begin, std::size_t end) {
        const auto joins = [](char c) {
            return c == '-' || c == '/' || c == '_' || c == '.' || (c | 0x20) >= 'a';
        };
        const bool before = begin > 0 && joins(line[begin - 1]);
        const bool after = end < line.size() && line[end] != '.' && joins(line[end]);
        return !before && !after;
    }

    /// "1e400 kr", "NaN kr", "-0 kr", sums of more digits than anybody has money.
    void amounts(std::string_view line, std::size_t start) {
        for (std::size_t at = line.find("kr"); at != std::string_view::npos;
             at = line.find("kr", at + 2)) {
            const std::string_view rest = line.substr(at + 2);
            const bool unit = rest.empty() || !utf8::is_letter(utf8::decode(rest, 0).code) ||
                              rest.starts_with("onor");
            if (!unit || at == 0 || line[at - 1] != ' ') continue;
            const std::size_t end = at - 1;
            const std::size_t begin = amount_begin(line, end);
            if (is_odd_amount(line.substr(begin, end - begin)))
                remark(Code::odd_number, start, begin, end);
        }
    }

    /// Back over digits in groups ("999 999"), or over one word ("NaN", "1e400").
    static std::size_t amount_begin(std::string_view line, std::size_t end) {
        std::size_t begin = end;
        while (begin > 0) {
            const char c = line[begin - 1];
            const bool group = c == ' ' && begin > 1 && is_ascii_digit(line[begin - 2]) &&
                               digits_at(line, begin) == 3;
            if (!group && (c == ' ' || c == '\t' || c == ',' || c == '(')) break;
            --begin;
        }
        return begin;
    }

    static bool is_odd_amount(std::string_view amount) {
        const std::string low = utf8::lower(amount);
        constexpr std::array<std::string_view, 4> none = {"nan", "inf", "infinity", "-0"};
        if (std::find(none.begin(), none.end(), low) != none.end()) return true;
        const auto digits = std::count_if(amount.begin(), amount.end(), is_ascii_digit);
        const bool numeric = std::all_of(low.begin(), low.end(), [](char c) {
            return is_ascii_digit(c) || c == ' ' || c == '.' || c == '-' || c == '+' || c == 'e';
        });
        if (!numeric || digits == 0) return false;
        return static_cast<std::size_t>(digits) > most_digits_of_sum ||
               low.find('e') != std::string::npos;
    }

    Context& c_;
    std::map<Code, std::size_t> told_;
};

}  // namespace

void remark_numbers(Context& context) { NumberRemarks(context).run(); }

}  // namespace mandat::extract
