// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/person_name.hpp"

#include <algorithm>
#include <optional>

#include "extract/identity/sound_key.hpp"
#include "extract/lexicon/distance.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

using Words = std::vector<std::string>;

bool is_initial(const std::string& word) { return utf8::length(word) == 1; }

bool begins_with_initial(const std::string& word, const std::string& initial) {
    return is_initial(initial) && !is_initial(word) && word.starts_with(initial);
}

/// "Bo Bergs" of "Bo Berg": one word longer by a final s, all others equal.
bool is_genitive(const PersonName& a, const PersonName& b) {
    if (a.words.size() != b.words.size()) return false;
    std::size_t longer = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        if (a.words[i] == b.words[i]) continue;
        const bool s_added = a.words[i] == b.words[i] + "s" || b.words[i] == a.words[i] + "s";
        if (!s_added || i == 0) return false;
        ++longer;
    }
    return longer == 1;
}

/// Word by word equal or shortened to its initial. nullopt: an initial contradicts.
std::optional<bool> fits_initials(const PersonName& a, const PersonName& b) {
    if (a.words.size() != b.words.size()) return false;
    bool shortened = false;
    bool whole = false;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        const std::string& x = a.words[i];
        const std::string& y = b.words[i];
        if (x == y) {
            whole = whole || !is_initial(x);
            continue;
        }
        if (begins_with_initial(x, y) || begins_with_initial(y, x)) {
            shortened = true;
            continue;
        }
        if (is_initial(x) || is_initial(y)) return std::nullopt;
        return false;
    }
    return shortened && whole;
}

/// All words of the shorter name stand in the longer one, in order; what is left over.
std::optional<Words> left_over(const PersonName& a, const PersonName& b) {
    const Words& few = a.words.size() < b.words.size() ? a.words : b.words;
    const Words& many = a.words.size() < b.words.size() ? b.words : a.words;
    if (few.size() < 2 || few.size() == many.size()) return std::nullopt;
    if (sound_key(few.front()) != sound_key(many.front())) return std::nullopt;
    Words rest;
    std::size_t next = 0;
    for (const std::string& word : many) {
        const bool met = next < few.size() && sound_key(few[next]) == sound_key(word);
        if (met) {
            ++next;
        } else {
            rest.push_back(word);
        }
    }
    return next == few.size() ? std::optional(rest) : std::nullopt;
}

NamePair letters_apart(const PersonName& a, const PersonName& b, std::size_t distance) {
    NamePair out{distance == 1 ? Likeness::one_letter : Likeness::two_letters, 0, false};
    out.changed = std::min(a.joined.size(), b.joined.size());
    if (a.words.size() != b.words.size()) return out;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        if (a.words[i] == b.words[i]) continue;
        out.changed = std::min({out.changed, a.words[i].size(), b.words[i].size()});
    }
    const auto known = [](const std::string& word) {
        return lexicon().is_first_name(utf8::capitalised(word));
    };
    out.two_first_names =
        a.sounds.front() != b.sounds.front() && known(a.first()) && known(b.first());
    return out;
}

bool is_short_form(const PersonName& a, const PersonName& b) {
    const auto& forms = lexicon().short_names;
    const auto stands_for = [&](const std::string& form, const std::string& name) {
        const auto [begin, end] = forms.equal_range(form);
        return std::any_of(begin, end, [&](const auto& row) { return row.second == name; });
    };
    if (a.words.size() != b.words.size()) return false;
    if (!std::equal(std::next(a.sounds.begin()), a.sounds.end(), std::next(b.sounds.begin())))
        return false;
    return stands_for(a.first(), b.first()) || stands_for(b.first(), a.first());
}

NamePair compare_first_names(const PersonName& a, const PersonName& b) {
    if (a.sounds.front() != b.sounds.front()) return {};
    constexpr std::size_t telling = 3;  // letters that two surnames must begin with
    const auto head = utf8::prefix(a.last(), telling);
    const bool alike = a.last().size() > telling && b.last().size() > telling &&
                       head == utf8::prefix(b.last(), telling);
    return {alike ? Likeness::surname_begins : Likeness::first_name, 0, false};
}

}  // namespace

PersonName take_apart(std::string_view name) {
    PersonName out;
    out.written = std::string(name);
    const std::string folded = utf8::fold(name);
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" -.,", begin), folded.size());
        if (end > begin) out.words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    for (const std::string& word : out.words) {
        out.sounds.push_back(sound_key(word));
        out.spaced += (out.spaced.empty() ? "" : " ") + word;
        out.joined += word;
        out.sound += out.sounds.back();
    }
    return out;
}

NamePair compare(const PersonName& a, const PersonName& b) {
    if (a.words.empty() || b.words.empty()) return {};
    if (a.joined == b.joined) return {Likeness::same, 0, false};
    const auto initials = fits_initials(a, b);
    if (!initials) return {};  // "Cia A Ceder", "Cia B Ceder"
    if (*initials) return {Likeness::initials, 0, false};
    if (is_genitive(a, b)) return {Likeness::genitive, 0, false};
    if (a.sound == b.sound) return {Likeness::sound, 0, false};
    constexpr std::size_t farthest = 2;
    const std::size_t distance = edit_distance(a.spaced, b.spaced, farthest);
    const auto rest = left_over(a, b);
    if (rest && std::all_of(rest->begin(), rest->end(), is_initial))
        return {Likeness::initials, 0, false};
    if (is_short_form(a, b)) return {Likeness::short_first_name, 0, false};
    if (distance <= farthest && !rest) return letters_apart(a, b, distance);
    Words x = a.words;
    Words y = b.words;
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    if (x == y) return {Likeness::turned, 0, false};
    if (rest) return {Likeness::part_left_out, 0, false};
    return compare_first_names(a, b);
}

}  // namespace mandat::extract
