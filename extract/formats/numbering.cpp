// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/numbering.hpp"

#include <algorithm>

#include "extract/formats/xml.hpp"

namespace mandat::extract::formats {
namespace {

std::string letters(int number, char first) {
    // Word goes on with aa, bb, cc behind z.
    if (number < 1) return std::to_string(number);
    const int times = std::min((number - 1) / 26 + 1, 20);
    return std::string(static_cast<std::size_t>(times),
                       static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool upper) {
    struct Sign {
        int value;
        const char* text;
    };
    constexpr Sign signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                              {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                              {5, "v"},    {4, "iv"},   {1, "i"}};
    if (number < 1 || number > 3999) return std::to_string(number);
    std::string out;
    for (const Sign& sign : signs) {
        for (; number >= sign.value; number -= sign.value) out += sign.text;
    }
    if (upper)
        std::transform(out.begin(), out.end(), out.begin(),
                       [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return out;
}

bool is_bullet_text(std::string_view text) { return text.find('%') == std::string_view::npos; }

}  // namespace

std::string number_text(int number, std::string_view style) {
    if (style == "lowerLetter" || style == "a") return letters(number, 'a');
    if (style == "upperLetter" || style == "A") return letters(number, 'A');
    if (style == "lowerRoman" || style == "i") return roman(number, false);
    if (style == "upperRoman" || style == "I") return roman(number, true);
    if (style == "none") return "";
    if (style == "decimalZero" && number < 10) return "0" + std::to_string(number);
    return std::to_string(number);
}

Numbering::Numbering(pugi::xml_node numbering) {
    for (const pugi::xml_node& node : numbering.children()) {
        if (local_name(node) == "abstractNum") read_scheme(node);
        if (local_name(node) == "num") read_list(node);
    }
}

void Numbering::read_scheme(pugi::xml_node node) {
    Scheme& scheme = schemes_[number_attribute(node, "abstractNumId", -1)];
    for (const pugi::xml_node& lvl : node.children()) {
        if (local_name(lvl) != "lvl") continue;
        const int index = number_attribute(lvl, "ilvl", -1, levels - 1);
        if (index < 0) continue;
        Level& level = scheme[static_cast<std::size_t>(index)];
        level.start = number_attribute(child_of(lvl, "start"), "val", 1);
        if (const auto format = attribute_of(child_of(lvl, "numFmt"), "val"); !format.empty())
            level.format = format;
        level.text = attribute_of(child_of(lvl, "lvlText"), "val");
        level.style = attribute_of(child_of(lvl, "pStyle"), "val");
        level.all_decimal = !child_of(lvl, "isLgl").empty();
    }
}

void Numbering::read_list(pugi::xml_node node) {
    List& list = lists_[number_attribute(node, "numId", -1)];
    list.scheme = number_attribute(child_of(node, "abstractNumId"), "val", -1);
    for (const pugi::xml_node& over : node.children()) {
        if (local_name(over) != "lvlOverride") continue;
        const int level = number_attribute(over, "ilvl", -1, levels - 1);
        const int start = number_attribute(child_of(over, "startOverride"), "val", -1);
        if (level >= 0 && start >= 0) list.restarts[level] = start;
    }
}

int Numbering::level_of_style(int list, std::string_view style) const {
    const auto found = lists_.find(list);
    const auto scheme =
        found == lists_.end() ? schemes_.end() : schemes_.find(found->second.scheme);
    if (scheme == schemes_.end()) return -1;
    for (std::size_t i = 0; i < levels; ++i) {
        if (scheme->second[i].style == style) return static_cast<int>(i);
    }
    return -1;
}

std::string Numbering::next_label(ListPlace place) {
    const auto found = lists_.find(place.list);
    if (found == lists_.end() || place.level < 0 || place.level >= levels) return {};
    List& list = found->second;
    const auto scheme = schemes_.find(list.scheme);
    if (scheme == schemes_.end()) return {};
    auto [counts, fresh] = counts_.try_emplace(list.scheme);
    if (fresh) counts->second.fill(-1);
    if (!list.begun) {
        list.begun = true;
        for (const auto& [level, start] : list.restarts)
            counts->second[static_cast<std::size_t>(level)] = start - 1;
    }
    const auto level = static_cast<std::size_t>(place.level);
    for (std::size_t i = 0; i <= level; ++i) {
        int& count = counts->second[i];
        if (count < 0) count = scheme->second[i].start - (i == level ? 1 : 0);
    }
    ++counts->second[level];
    for (std::size_t i = level + 1; i < levels; ++i) counts->second[i] = -1;
    return label(scheme->second, counts->second, place.level);
}

std::string Numbering::label(const Scheme& scheme, const std::array<int, levels>& counts,
                             int level) const {
    const Level& own = scheme[static_cast<std::size_t>(level)];
    if (own.format == "bullet") return "- ";
    if (own.text.empty() || (own.format == "none" && is_bullet_text(own.text))) return {};
    std::string out;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        const char next = at + 1 < own.text.size() ? own.text[at + 1] : ' ';
        if (own.text[at] != '%' || next < '1' || next > '9') {
            out += own.text[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(next - '1');
        const bool decimal = own.all_decimal && scheme[index].format != "none";
        out += number_text(std::max(counts[index], 0), decimal ? "decimal" : scheme[index].format);
        ++at;
    }
    return out.empty() ? out : out + " ";
}

}  // namespace mandat::extract::formats
