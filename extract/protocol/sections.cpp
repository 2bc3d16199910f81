// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/sections.hpp"

#include <algorithm>

#include "extract/input/token.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_heading = 100;  // bytes
constexpr std::size_t longest_head_words = 10;

/// "Lokala ledningsgruppen beslut", "Kommunstyrelsens beslut": the genitive s is often missing.
bool is_decision_of_body(const Tokens& tokens, std::size_t end) {
    if (end < 2 || end > longest_head_words || !tokens[0].capital) return false;
    if (utf8::lower(tokens[end - 1].text) != "beslut") return false;
    const std::string first = utf8::lower(tokens[0].text);
    if (first == "förslag" || first.starts_with("tidigare")) return false;
    for (std::size_t i = 0; i + 1 < end; ++i) {
        if (!tokens[i].is_word()) return false;
        const std::string word = utf8::lower(tokens[i].text);
        if (word == "till" || word == "om" || word == "förslag" || word == "enligt") return false;
    }
    return true;
}

bool only_colon_left(const Tokens& tokens, std::size_t at) {
    return at == tokens.size() || (at + 1 == tokens.size() && tokens[at].is(":"));
}

}  // namespace

std::optional<SectionHeading> read_section_heading(const Text& text, Span line) {
    if (line.empty()) return std::nullopt;
    const auto first = utf8::decode(text.plain(), line.begin);
    if (!utf8::is_upper(first.code)) return std::nullopt;
    const Span head{line.begin, std::min(line.end, line.begin + longest_heading)};
    // The cut may halve a character; the half is a mark at the very end and does no harm.
    const Tokens tokens = tokenise(text, head);
    if (tokens.empty()) return std::nullopt;
    if (const auto known = lexicon().sections.match(tokens, 0)) {
        const std::size_t at = known->end;
        const bool whole = line.size() <= longest_heading && only_colon_left(tokens, at);
        const bool run_in = at < tokens.size() && tokens[at].is(":");
        if (whole || run_in) {
            SectionHeading out{*known->value, cover(tokens, 0, at), {line.end, line.end}};
            if (run_in) out.run_in = trim(text, {tokens[at].span.end, line.end});
            return out;
        }
    }
    if (line.size() > longest_heading) return std::nullopt;
    std::size_t end = tokens.size();
    if (tokens[end - 1].is(":")) --end;
    if (end > 0 && is_decision_of_body(tokens, end)) {
        return SectionHeading{SectionKind::decision, cover(tokens, 0, end), {line.end, line.end}};
    }
    return std::nullopt;
}

namespace {

/// "Föredragande: Anna Berg, ekonom": the value; nothing when the line does not start so.
std::optional<Span> read_presenters(const Text& text, Span line) {
    const Tokens tokens = tokenise(text, {line.begin, std::min(line.end, line.begin + 400)});
    if (tokens.empty() || !tokens[0].capital) return std::nullopt;
    const auto label = lexicon().presenters.match(tokens, 0);
    if (!label) return std::nullopt;
    std::size_t at = label->end;
    const bool colon = at < tokens.size() && tokens[at].is(":");
    if (colon) ++at;
    if (at == tokens.size()) return Span{line.end, line.end};
    const bool by = utf8::lower(tokens[label->end - 1].text) == "av";
    if (!colon && !by && !tokens[at].wide) return std::nullopt;
    return trim(text, {tokens[at].span.begin, line.end});
}

/// A short line that is set as a heading, by Markdown or in bold, whatever it says.
bool stands_out(const Text& text, const LayoutLine& line, std::size_t index) {
    constexpr std::size_t longest = 80;  // bytes
    if (line.span.size() > longest || text.plain(line.span).ends_with('.')) return false;
    if (line.level >= 3) return true;
    const Span whole = text.line(index);
    const std::string_view raw = utf8::trim(text.content().substr(whole.begin, whole.size()));
    return raw.starts_with("**") && raw.ends_with("**") && raw.size() > 4 &&
           raw.substr(2, raw.size() - 4).find("**") == std::string_view::npos;
}

}  // namespace

void read_sections(const Text& text, const std::vector<LayoutLine>& lines, std::size_t first,
                   std::size_t end, Item& item) {
    const auto offset = [&](std::size_t line) {
        return line < lines.size() ? text.line(line).begin : text.plain().size();
    };
    Section open;
    open.body = {offset(first), offset(first)};
    const auto close = [&](std::size_t at) {
        open.body = trim(text, {open.body.begin, std::max(open.body.begin, at)});
        if (open.kind != SectionKind::none || !open.body.empty()) item.sections.push_back(open);
    };
    for (std::size_t l = first; l < end; ++l) {
        if (lines[l].blank()) continue;
        if (item.presenters.empty()) {
            if (const auto value = read_presenters(text, lines[l].span)) {
                close(offset(l));
                std::size_t next = l + 1;
                while (value->empty() && next < end && lines[next].blank()) ++next;
                const bool below = value->empty() && next < end;
                item.presenters = below ? lines[next].span : *value;
                open = Section{};
                open.body.begin = offset(below ? next + 1 : l + 1);
                l = below ? next : l;
                continue;
            }
        }
        auto heading = read_section_heading(text, lines[l].span);
        if (!heading && stands_out(text, lines[l], l)) {
            heading = SectionHeading{SectionKind::other, trim_title(text, lines[l].span), {}};
        }
        if (!heading) continue;
        close(offset(l));
        open = Section{};
        open.kind = heading->kind;
        open.heading = heading->words;
        open.body.begin = heading->run_in.empty() ? offset(l + 1) : heading->run_in.begin;
    }
    close(offset(end));
}

}  // namespace mandat::extract
