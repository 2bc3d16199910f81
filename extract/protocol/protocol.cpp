// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/protocol.hpp"

#include <algorithm>
#include <optional>

#include "extract/input/token.hpp"
#include "extract/protocol/head.hpp"
#include "extract/protocol/items.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "extract/protocol/usual_item.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

namespace {

/// "Anna Berg", and nothing that a sentence would have.
bool only_names(const Tokens& tokens, std::size_t from) {
    constexpr std::size_t longest = 5;  // tokens
    if (from >= tokens.size() || tokens.size() - from > longest) return false;
    if (!tokens[from].capital || !lexicon().is_first_name(tokens[from].text)) return false;
    return std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end(),
                       [](const Token& t) { return t.is_word() && t.capital; });
}

/// Minutes without a head of labels end in them: "Nästa möte: ...", "Vid protokollet: ...". The
/// last lines of the last item, from the first such label on, are a head at the foot.
Span find_foot(const Text& text, const std::vector<LayoutLine>& lines, const Protocol& parts) {
    if (parts.items.empty()) return {};
    constexpr std::size_t most_lines = 30;
    const std::size_t body = parts.items.back().body.begin;
    const auto from = std::partition_point(
        lines.begin(), lines.end(), [body](const LayoutLine& l) { return l.span.end < body; });
    const auto first = static_cast<std::size_t>(from - lines.begin());
    std::size_t seen = 0;
    std::size_t start = lines.size();
    for (std::size_t i = lines.size(); i-- > first && seen < most_lines;) {
        if (lines[i].blank()) continue;
        ++seen;
        const Tokens tokens = tokenise(
            text, {lines[i].span.begin, std::min(lines[i].span.end, lines[i].span.begin + 60)});
        if (tokens.empty() || !tokens[0].capital) continue;
        const auto label = lexicon().labels.match(tokens, 0);
        if (!label) continue;
        const bool whole_line = label->end >= tokens.size() && *label->value != Field::next_meeting;
        const bool column = !whole_line && tokens[label->end].wide;
        const bool signed_by =
            !whole_line && *label->value != Field::next_meeting && only_names(tokens, label->end);
        if (!whole_line && !column && !signed_by && !tokens[label->end].is(":")) continue;
        switch (*label->value) {
            case Field::secretary:
            case Field::chair:
            case Field::verifier:
            case Field::signatures:
            case Field::next_meeting:
            case Field::verification: start = i; break;
            default: break;
        }
    }
    if (start == lines.size()) return {};
    std::size_t end = text.plain().size();
    for (const ActionTable& table : parts.action_tables) {
        if (table.whole.begin > lines[start].span.begin) end = std::min(end, table.whole.begin);
    }
    return {lines[start].span.begin, end};
}

/// What stands from `end` on is no part of the item.
void end_body(Item& item, std::size_t end, const Text& text) {
    const auto cut = [&](Span span) {
        return trim(text, {span.begin, std::max(span.begin, std::min(span.end, end))});
    };
    item.body = cut(item.body);
    std::erase_if(item.sections,
                  [&](const Section& s) { return s.body.begin >= end && s.heading.begin >= end; });
    for (Section& section : item.sections) section.body = cut(section.body);
}

/// The list of actions at the end is no part of the last item, and nobody signs in it.
void set_action_tables_apart(const Text& text, Protocol& out) {
    out.action_tables = find_action_tables(text);
    constexpr std::size_t below = 400;  // bytes of signatures and the like
    for (const ActionTable& table : out.action_tables) {
        for (Item& item : out.items) {
            if (!item.body.contains(table.whole.begin)) continue;
            const bool last_words = table.whole.end + below >= item.body.end;
            if (last_words) end_body(item, table.whole.begin, text);
        }
    }
}

bool lists_people(const std::vector<LabelledValue>& fields) {
    return std::any_of(fields.begin(), fields.end(),
                       [](const LabelledValue& f) { return opens_people(f.field); });
}

/// "Närvarande", "Deltagare", "Frånvarande ledamöter": not the members of anything.
bool speaks_of_presence(std::string_view label) {
    const std::string low = utf8::lower(label);
    const auto has = [&low](std::string_view part) { return low.find(part) != low.npos; };
    return has("närv") || has("delta") || has("beslutande") || has("frånv") || has("förhind") ||
           has("tjänstg") || has("adjunger") || has("kallad") || has("inbj") || has("övrig");
}

constexpr std::size_t late_head = 4000;  // bytes that a list and what follows it may take
constexpr std::size_t told_body = 250;   // bytes; a shorter text below a heading tells little

/// Where the first list of people begins, in a text whose head has none.
std::optional<std::size_t> find_list(const Text& text, const std::vector<LayoutLine>& lines) {
    constexpr std::size_t label_length = 60;
    for (const LayoutLine& line : lines) {
        if (line.blank()) continue;
        const Span head{line.span.begin, std::min(line.span.end, line.span.begin + label_length)};
        if (!lexicon().labels.may_begin(first_token(text, head))) continue;
        const Tokens tokens = tokenise(text, head);
        if (tokens.empty() || !tokens[0].capital) continue;
        const auto label = lexicon().labels.match(tokens, 0);
        const bool more =
            label && (label->end < tokens.size() ? !tokens[label->end].is(".")
                                                 : speaks_of_presence(text.plain(line.span)));
        if (more && opens_people(*label->value)) return line.span.begin;
    }
    return std::nullopt;
}

/// A contents list without numbers looks like items, and the head stands below it: items without a
/// word of their own above the first list of people are none, and the head goes on to the item
/// below that list.
void find_late_head(const Text& text, const std::vector<LayoutLine>& lines, Protocol& out) {
    const auto list = find_list(text, lines);
    if (!list || *list < out.head.end) return;
    std::erase_if(out.items, [&](const Item& item) {
        const bool told = item.body.contains(*list) && item.body.begin + 1 < *list &&
                          is_usual_item(text.plain(item.title));
        return item.title.begin < *list && item.number.empty() && item.paragraph == 0 && !told &&
               (item.body.empty() || item.body.begin >= *list || item.body.contains(*list));
    });
    for (Item& item : out.items) {  // "Mötets öppnande" above the list says what it says
        if (item.number.empty() && item.paragraph == 0 && item.body.contains(*list))
            end_body(item, *list, text);
    }
    // Short lines of the head look like headings too: "Anna Berg (S)", "Under-".
    std::erase_if(out.items, [&](const Item& item) {
        const bool marked = text.heading_level(text.line_at(item.title.begin)) > 0;
        const bool plain = item.number.empty() && item.paragraph == 0 && !marked;
        const bool first_words = item.title.begin >= *list && item.title.begin < *list + late_head;
        // "Utses att justera Anna Berg" is a label with its value.
        const bool usual = is_usual_item(text.plain(item.title)) &&
                           !lexicon().labels.match(tokenise(text, item.title), 0);
        return plain && first_words && !usual && item.body.size() < told_body;
    });
    std::size_t end = text.plain().size();
    bool above = false;
    for (const Item& item : out.items) {
        above = above || item.title.begin < *list;
        if (item.title.begin > *list) end = std::min(end, item.title.begin);
    }
    if (!above) {
        out.head = {0, end};
        out.fields.clear();
    }
    for (LabelledValue& value : read_labelled_values(text, {above ? *list : 0, end})) {
        // Below an item "Suppleanter: ..." are chosen; who was there stands under such a word.
        if (above && !speaks_of_presence(text.plain(value.label))) continue;
        out.fields.push_back(std::move(value));
    }
}

}  // namespace

Protocol read_protocol_parts(const Text& text) {
    Protocol out;
    const std::vector<LayoutLine> lines = layout_lines(text);
    read_items(text, lines, out);
    out.fields = read_labelled_values(text, out.head);
    if (!lists_people(out.fields)) find_late_head(text, lines, out);
    set_action_tables_apart(text, out);
    if (const Span foot = find_foot(text, lines, out); !foot.empty()) {
        for (LabelledValue& value : read_labelled_values(text, foot))
            out.fields.push_back(std::move(value));
        end_body(out.items.back(), foot.begin, text);
    }
    for (const LayoutLine& line : lines) {
        if (line.span.begin >= out.head.end) break;
        const std::string_view words = text.plain(line.span);
        if (words.ends_with("§") && !line.blank()) {
            out.stray_marks.push_back(
                {line.span.end - std::string_view("§").size(), line.span.end});
        }
    }
    return out;
}

}  // namespace mandat::extract
