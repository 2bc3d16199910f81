// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/wording.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "graph/base/utf8.hpp"

namespace mandat::cli::evaluate {
namespace {

constexpr double share_of_part = 0.6;  // a shorter piece of a sentence may be another sentence
constexpr double share_alike = 0.85;
constexpr std::size_t longest_compared = 4'000;  // code points; minutes hold no longer point

bool is_word(char32_t code) { return utf8::is_letter(code) || utf8::is_digit(code); }

std::string without_ending(std::string word) {
    constexpr std::size_t least_stem = 4;
    constexpr std::array<std::string_view, 13> endings = {
        "erna", "arna", "orna", "en", "et", "ar", "er", "or", "n", "t", "a", "e", ""};
    if (utf8::length(word) > 3 && word.ends_with('s')) word.pop_back();
    for (const std::string_view ending : endings) {
        if (word.ends_with(ending) && utf8::length(word) >= least_stem + ending.size()) {
            word.resize(word.size() - ending.size());
            break;
        }
    }
    return word;
}

bool only_joins(std::string_view word) {
    constexpr std::array<std::string_view, 18> list = {"för", "i",   "av",  "kring", "om",   "till",
                                                       "och", "med", "den", "det",   "de",   "en",
                                                       "ett", "att", "på",  "inom",  "samt", "vid"};
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size() && out.size() < longest_compared;) {
        const utf8::Decoded d = utf8::decode(text, at);
        out += d.code;
        at += d.size;
    }
    return out;
}

/// Code points that two texts have in common in the same order, twice, by their sum: 1 when equal.
double likeness(const std::u32string& a, const std::u32string& b) {
    const auto sum = static_cast<double>(a.size() + b.size());
    if (2.0 * static_cast<double>(std::min(a.size(), b.size())) < share_alike * sum) return 0;
    std::vector<std::size_t> row(b.size() + 1);
    for (const char32_t c : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = c == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return 2.0 * static_cast<double>(row.back()) / sum;
}

std::string without_last_number(std::string text) {
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string::npos) return text;
    const bool number = text.find_first_not_of("0123456789", blank + 1) == std::string::npos;
    return number ? text.substr(0, blank) : text;
}

bool same_sentence(const std::string& a, const std::string& b) {
    if (a == b || a.empty() || b.empty()) return a == b;
    const std::string& less = a.size() <= b.size() ? a : b;
    const std::string& more = a.size() <= b.size() ? b : a;
    if (static_cast<double>(less.size()) >= share_of_part * static_cast<double>(more.size()) &&
        more.find(less) != std::string::npos)
        return true;
    return likeness(code_points(a), code_points(b)) >= share_alike;
}

}  // namespace

std::string plain(std::string_view text) {
    std::string out;
    char32_t before = U' ';
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        at += d.size;
        constexpr char32_t soft_hyphen = 0xAD;
        if (is_word(d.code) || d.code == U'§') {
            utf8::append(out, utf8::to_lower(d.code));
        } else if ((utf8::is_dash(d.code) || d.code == soft_hyphen) && is_word(before) &&
                   at < text.size() && is_word(utf8::decode(text, at).code)) {
            out += '-';
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
        before = d.code;
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::set<std::string> stems(std::string_view name) {
    std::set<std::string> out;
    std::string written = plain(name);
    if (written.ends_with(" kommun")) written.resize(written.size() - 7);
    std::istringstream words(written);
    for (std::string word; words >> word;) {
        if (!only_joins(word)) out.insert(without_ending(word));
    }
    return out;
}

bool names_a_kind(std::string_view stem) {
    constexpr std::array<std::string_view, 14> kinds = {
        "arbetsgrupp", "grupp",        "nätverk",       "styrels",     "region",
        "regional",    "kommun",       "ledningsgrupp", "fokusområd",  "projekt",
        "ny",          "länsgemensam", "gemensam",      "representant"};
    return std::find(kinds.begin(), kinds.end(), stem) != kinds.end();
}

bool alike(std::string_view one, std::string_view other) {
    return same_sentence(without_last_number(plain(one)), without_last_number(plain(other)));
}

bool stands_in(std::string_view part, std::string_view whole) {
    std::string words = plain(part);
    const std::size_t blank = words.find(' ');
    if (blank != std::string::npos && words.find_first_not_of("0123456789") == blank)
        words.erase(0, blank + 1);
    return plain(whole).find(words) != std::string::npos || alike(part, whole);
}

}  // namespace mandat::cli::evaluate
