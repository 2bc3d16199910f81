// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/page_items.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

enum class ItemSign { none, point, paragraph };

struct ItemNumber {
    ItemSign sign = ItemSign::none;
    int number = 0;
};

/// Passes over a short word with a capital: the body, in "Sn § 104" and "Au 49".
std::string_view without_body(std::string_view text) {
    constexpr std::size_t longest = 5;
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos || end > longest || end < 2) return text;
    return utf8::is_upper(utf8::decode(text, 0).code) ? text.substr(end + 1) : text;
}

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

ItemNumber item_number(std::string_view line) {
    constexpr std::string_view sign = "§";
    std::string_view text = without_body(line);
    bool marked = text.size() < line.size();
    if (text.starts_with(sign)) {
        marked = true;
        text.remove_prefix(sign.size());
        skip_blanks(text);
    }
    ItemNumber out;
    constexpr std::size_t most_digits = 4;
    std::size_t digits = 0;
    for (; digits < std::min(text.size(), most_digits); ++digits) {
        if (text[digits] < '0' || text[digits] > '9') break;
        out.number = out.number * 10 + (text[digits] - '0');
    }
    if (digits == 0) return {};
    text.remove_prefix(digits);
    if (marked) {
        const bool ends = text.empty() || text.front() == ' ' || text.front() == '.';
        out.sign = ends ? ItemSign::paragraph : ItemSign::none;
    } else if (text.starts_with(". ")) {
        const bool titled = utf8::is_upper(utf8::decode(text, 2).code);
        out.sign = titled ? ItemSign::point : ItemSign::none;
    } else {
        skip_blanks(text);
        out.sign = text.starts_with(sign) ? ItemSign::paragraph : ItemSign::none;
    }
    return out;
}

std::vector<int> numbers_of(const std::vector<PageRow>& rows, ItemSign sign) {
    std::vector<int> out;
    for (const PageRow& row : rows) {
        const ItemNumber one = item_number(row.text());
        if (one.sign == sign) out.push_back(one.number);
    }
    return out;
}

}  // namespace

bool items_go_on(const std::vector<PageRow>& first, const std::vector<PageRow>& then) {
    for (const ItemSign sign : {ItemSign::paragraph, ItemSign::point}) {
        const std::vector<int> before = numbers_of(first, sign);
        const std::vector<int> after = numbers_of(then, sign);
        if (before.empty() || after.empty()) continue;
        return after.front() == before.back() + 1 && std::is_sorted(after.begin(), after.end());
    }
    return false;
}

}  // namespace mandat::extract::formats
