// SPDX-License-Identifier: Apache-2.0
#include "extract/reading_limits.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

// A longer line that begins like an item is taken for prose (protocol/item_mark.cpp): rightly so,
// unless its number is the one that lacks between two that were read.
constexpr std::size_t longest_item_line = 400;  // bytes

void tell_limit(const Text& text, Claims& claims, std::string_view what, std::size_t limit,
                Span where) {
    Diagnostic d;
    d.code = Code::limit_reached;
    d.severity = info(d.code).severity;
    d.arguments = {std::string(what) + " " + std::to_string(limit)};
    const Evidence at = text.evidence(where, "limits");
    d.line = at.line;
    d.column = at.column;
    d.quote = utf8::prefix(at.quote, 80);
    claims.diagnostics.push_back(std::move(d));
    if (claims.source.reading == Reading::complete) claims.source.reading = Reading::partial;
}

/// The first so many code points; nothing when the span has no more.
std::optional<Span> cut_to_limit(const Text& text, Span span, std::size_t points) {
    if (span.size() <= points) return std::nullopt;
    const std::string_view kept = utf8::prefix(text.plain(span), points);
    if (kept.size() == span.size()) return std::nullopt;
    return Span{span.begin, span.begin + kept.size()};
}

/// "§ 12 ..." at the beginning of a line: 12; 0 for any other line.
int item_number_of(std::string_view line) {
    constexpr std::string_view sign = "§ ";
    line = utf8::trim(line.substr(0, 64));
    if (!line.starts_with(sign)) return 0;
    int number = 0;
    for (const char c : line.substr(sign.size())) {
        if (c < '0' || c > '9' || number > 100'000) break;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// Lines that are longer than any reader takes them for, and are therefore not what they look like:
/// items with endless titles, numbers beyond the last, lists of more than can be told apart.
void limit_lines(const Text& text, const Protocol& protocol, Claims& claims,
                 const ReadingLimits& limits) {
    std::set<int> read;
    for (const Item& item : protocol.items) read.insert(item.paragraph);
    std::set<std::string_view> told;
    const auto tell_once = [&](std::string_view what, std::size_t limit, Span line) {
        if (told.insert(what).second) tell_limit(text, claims, what, limit, line);
    };
    const std::string_view all = text.content();
    for (std::size_t begin = 0; begin < all.size();) {
        const Span line{begin, std::min(all.find('\n', begin), all.size())};
        begin = line.end + 1;
        if (line.size() > limits.line_bytes) tell_once("@limit_line", limits.line_bytes, line);
        const std::string_view words = text.plain().substr(line.begin, line.size());
        if (static_cast<std::size_t>(std::count(words.begin(), words.end(), ',')) > limits.people)
            tell_once("@limit_people", limits.people, line);
        const int number = item_number_of(words);
        if (number == 0 || read.contains(number)) continue;
        const bool in_a_run = read.contains(number - 1) || read.contains(number + 1);
        if (words.size() > limits.title_points)
            tell_once("@limit_title", limits.title_points, line);
        else if (words.size() > longest_item_line && in_a_run)
            tell_once("@limit_title", longest_item_line, line);
        else if (static_cast<std::size_t>(number) > limits.items)
            tell_once("@limit_items", limits.items, line);
    }
}

}  // namespace

void limit_items(const Text& text, Protocol& protocol, Claims& claims,
                 const ReadingLimits& limits) {
    limit_lines(text, protocol, claims, limits);
    if (protocol.items.size() > limits.items) {
        tell_limit(text, claims, "@limit_items", limits.items, protocol.items[limits.items].title);
        protocol.items.resize(limits.items);
    }
    bool told = false;
    for (Item& item : protocol.items) {
        const auto shorter = cut_to_limit(text, item.title, limits.title_points);
        if (!shorter) continue;
        if (!told) tell_limit(text, claims, "@limit_title", limits.title_points, item.title);
        told = true;
        item.title = *shorter;
    }
}

void limit_people(const Text& text, HeadFacts& head, Claims& claims, const ReadingLimits& limits) {
    const auto is_no_name = [&](const Attendee& one) {
        return utf8::length(one.person.name) > limits.name_points;
    };
    const auto first = std::find_if(head.attendees.begin(), head.attendees.end(), is_no_name);
    if (first != head.attendees.end()) {
        tell_limit(text, claims, "@limit_name", limits.name_points, first->person.span);
        std::erase_if(head.attendees, is_no_name);
    }
    if (head.attendees.size() <= limits.people) return;
    tell_limit(text, claims, "@limit_people", limits.people,
               head.attendees[limits.people].person.span);
    head.attendees.resize(limits.people);
}

void limit_names(const Text& text, Claims& claims, const ReadingLimits& limits) {
    bool told = false;
    for (Node& node : claims.nodes) {
        // Titles of items have their own limit, and a meeting's name is made here.
        if (node.kind == NodeKind::decision || node.kind == NodeKind::meeting) continue;
        if (utf8::length(node.name) <= limits.name_points) continue;
        const std::string_view name = node.name;
        node.name = std::string(utf8::prefix(name, limits.name_points));
        if (!told) tell_limit(text, claims, "@limit_name", limits.name_points, {});
        told = true;
    }
}

}  // namespace mandat::extract
