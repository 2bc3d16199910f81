// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/date.hpp"
#include "extract/mention/name.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// A line that goes on with the paper of the line above: it starts in small letters and has no
/// bullet.
bool goes_on(const Text& text, Span line, std::size_t begin) {
    return begin == line.begin && !utf8::is_upper(utf8::decode(text.plain(), line.begin).code) &&
           utf8::is_letter(utf8::decode(text.plain(), line.begin).code);
}

/// Words that end a title before its date: "daterad", "den", "från", ",".
bool leads_to_date(const Token& token) {
    static constexpr std::array<std::string_view, 6> words = {"daterad", "daterat", "daterade",
                                                              "den",     "från",    "av"};
    return token.is(",") || token.is("(") || is_dash(token) ||
           std::find(words.begin(), words.end(), token.text) != words.end();
}

/// "skrivelse från kommunledningskontoret", "promemoria upprättad av Anna Ek": the author.
std::string author_of(const Tokens& t, std::size_t end) {
    static const Pattern made(
        "upprättad|upprättat|framtagen|framtaget|författad|skriven|sammanställd? av");
    static const Pattern letter(
        "skrivelse|tjänsteskrivelse|tjänsteutlåtande|yttrande|remissvar|"
        "promemoria|pm|brev|motion|rapport|förslag från|av");
    for (const Pattern* p : {&made, &letter}) {
        const auto hit = p->find(t);
        if (!hit || hit->end >= end) continue;
        std::size_t stop = hit->end;
        while (stop < end && t[stop].is_word() && !leads_to_date(t[stop])) ++stop;
        if (stop > hit->end) return words_of(t, hit->end, stop);
    }
    return {};
}

Paper read_paper(const Tokens& t) {
    Paper out;
    std::size_t end = t.size();
    const auto date = find_date(t, 0);
    if (date && date->year_written) {
        out.date = to_string(date->date);
        // "Beslut 2025-06-02 § 18": there the date is part of what the paper is.
        const bool last = date->end >= t.size() || t[date->end].is(")") || t[date->end].is(".") ||
                          t[date->end].is(",");
        if (last) {
            end = 0;
            while (end < t.size() && t[end].span.begin < date->span.begin) ++end;
            while (end > 1 && leads_to_date(t[end - 1])) --end;
        }
    }
    out.prepared_by = author_of(t, end);
    while (end > 0 && (t[end - 1].is(".") || t[end - 1].is(",") || t[end - 1].is(";"))) --end;
    out.title = words_of(t, 0, end);
    return out;
}

/// The lines of a section, those that go on with the line above joined to it.
std::vector<Span> entries(const Context& c, Span body) {
    std::vector<Span> out;
    const std::size_t first = c.text.line_at(body.begin);
    for (std::size_t l = first; l < c.text.line_count() && c.text.line(l).begin < body.end; ++l) {
        const Span whole = c.text.line(l);
        const Span line =
            trim(c.text, {std::max(whole.begin, body.begin), std::min(whole.end, body.end)});
        if (line.empty()) continue;
        const std::size_t begin = after_bullet(c.text, line);
        if (begin >= line.end) continue;
        if (!out.empty() && goes_on(c.text, line, begin)) {
            out.back().end = line.end;
        } else {
            out.push_back({begin, line.end});
        }
    }
    return out;
}

void read_papers(Context& c, std::size_t item) {
    auto& facts = std::get<DecisionFacts>(c.out.find(c.items[item].decision)->facts);
    std::string makers;
    for (const Section& section : c.protocol.items[item].sections) {
        if (section.kind == SectionKind::prepared_by) {
            makers += (makers.empty() ? "" : "; ") + utf8::squeeze(c.text.plain(section.body));
        }
        if (section.kind != SectionKind::documents) continue;
        for (const Span entry : entries(c, section.body)) {
            Tokens tokens = tokenise(c.text, entry);
            tokens.drop_line_ends();
            Paper paper = read_paper(tokens);
            const std::string low = utf8::lower(paper.title);
            if (paper.title.empty() || low == "-" || low.starts_with("inga ") || low == "inga")
                continue;
            facts.documents.push_back(std::move(paper));
            c.out.mention(c.items[item].decision, entry, "document", c.paragraph(item));
        }
    }
    for (Paper& paper : facts.documents) {
        if (paper.prepared_by.empty()) paper.prepared_by = makers;
    }
}

}  // namespace

void state_papers(Context& context) {
    for (std::size_t i = 0; i < context.protocol.items.size(); ++i) read_papers(context, i);
}

}  // namespace mandat::extract
