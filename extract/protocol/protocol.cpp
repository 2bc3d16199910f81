// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/protocol.hpp"

#include <algorithm>

#include "extract/input/token.hpp"
#include "extract/protocol/head.hpp"
#include "extract/protocol/items.hpp"
#include "extract/protocol/layout.hpp"

namespace mandat::extract {

namespace {

/// Minutes without a head of labels end in them: "Nästa möte: ...", "Vid protokollet: ...". The
/// last lines of the last item, from the first such label on, are a head at the foot.
Span find_foot(const Text& text, const std::vector<LayoutLine>& lines, const Protocol& parts) {
    if (parts.items.empty()) return {};
    constexpr std::size_t most_lines = 30;
    const std::size_t first = text.line_at(parts.items.back().body.begin);
    std::size_t seen = 0;
    std::size_t start = lines.size();
    for (std::size_t i = lines.size(); i-- > first && seen < most_lines;) {
        if (lines[i].blank()) continue;
        ++seen;
        const Tokens tokens = tokenise(
            text, {lines[i].span.begin, std::min(lines[i].span.end, lines[i].span.begin + 60)});
        if (tokens.empty() || !tokens[0].capital) continue;
        const auto label = lexicon().labels.match(tokens, 0);
        if (!label || label->end >= tokens.size() || !tokens[label->end].is(":")) continue;
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
    return {text.line(start).begin, text.plain().size()};
}

/// The foot is no part of the last item.
void cut_off(Span foot, const Text& text, Protocol& parts) {
    Item& last = parts.items.back();
    last.body = trim(
        text, {last.body.begin, std::max(last.body.begin, std::min(last.body.end, foot.begin))});
    std::erase_if(last.sections, [&](const Section& s) {
        return s.body.begin >= foot.begin && s.heading.begin >= foot.begin;
    });
    for (Section& section : last.sections) {
        section.body =
            trim(text, {section.body.begin,
                        std::max(section.body.begin, std::min(section.body.end, foot.begin))});
    }
}

}  // namespace

Protocol read_protocol_parts(const Text& text) {
    Protocol out;
    const std::vector<LayoutLine> lines = layout_lines(text);
    read_items(text, lines, out);
    out.fields = read_labelled_values(text, out.head);
    if (const Span foot = find_foot(text, lines, out); !foot.empty()) {
        for (LabelledValue& value : read_labelled_values(text, foot))
            out.fields.push_back(std::move(value));
        cut_off(foot, text, out);
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
