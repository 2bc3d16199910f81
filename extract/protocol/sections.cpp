// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/sections.hpp"

#include <algorithm>
#include <array>

#include "extract/input/token.hpp"
#include "extract/protocol/sentence_words.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_heading = 100;  // bytes
constexpr std::size_t longest_head_words = 10;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Kommunfullmäktige", "nämnden": words of bodies that decide, by their ends.
bool names_body(std::string_view low) {
    static constexpr std::array<std::string_view, 28> ends = {
        "fullmäktige", "fullmäktiges", "styrelsen", "styrelsens", "nämnden",     "nämndens",
        "utskottet",   "utskottets",   "utskott",   "utskotts",   "direktionen", "direktionens",
        "stämman",     "stämmans",     "mötet",     "mötets",     "beredningen", "beredningens",
        "presidiet",   "presidiets",   "rådet",     "rådets",     "gruppen",     "nätverket",
        "kommittén",   "föreningen",   "förbundet", "unionen"};
    return std::any_of(ends.begin(), ends.end(),
                       [low](std::string_view end) { return low.ends_with(end); });
}

/// Words, and the marks within a name: "Miljö- och byggnadsnämnden".
bool may_name(const Token& token) { return token.is_word() || is_dash(token) || token.is("/"); }

/// "Lokala ledningsgruppen beslut", "Kommunstyrelsens beslut": the genitive s is often missing.
bool is_decision_of_body(const Tokens& tokens, std::size_t end) {
    if (end < 2 || end > longest_head_words || !tokens[0].capital) return false;
    if (utf8::lower(tokens[end - 1].text) != "beslut") return false;
    const std::string first = utf8::lower(tokens[0].text);
    if (first.starts_with("tidigare") ||
        is_one_of(first, {"förslag", "delegerade", "anmälda", "övriga", "andra", "fattade", "nya",
                          "inga", "dagens", "verkställda"})) {
        return false;
    }
    for (std::size_t i = 0; i + 1 < end; ++i) {
        if (!may_name(tokens[i])) return false;
        const std::string word = utf8::lower(tokens[i].text);
        if (is_one_of(word, {"till", "om", "förslag", "enligt", "av", "förra", "föregående",
                             "brådskande", "delegerade", "anmälda"}))
            return false;
    }
    return true;
}

/// "Arbetsutskottets förslag", "Förvaltningens förslag till beslut", "Nämndens förslag till
/// kommunfullmäktige": whose it is and to whom, and nothing more.
bool is_proposal_of_body(const Tokens& tokens, std::size_t end) {
    if (end < 2 || end > longest_head_words || !tokens[0].capital) return false;
    std::size_t at = 0;
    while (at < end && may_name(tokens[at]) &&
           !is_one_of(utf8::lower(tokens[at].text), {"förslag", "yrkande", "yrkanden"})) {
        // "Stämman valde enligt valberedningens förslag:" is no heading
        if (tokens[at].is("enligt") || (at > 0 && is_telling_verb(tokens[at].text))) return false;
        ++at;
    }
    if (at == 0 || at >= end || !tokens[at].is_word()) return false;
    if (!utf8::lower(tokens[at - 1].text).ends_with('s')) return false;
    if (at + 1 == end) return true;
    if (!tokens[at + 1].is("till") || at + 2 >= end) return false;
    const std::string last = utf8::lower(tokens[end - 1].text);
    return last == "beslut" || last == "protokoll" || names_body(last);
}

/// "Direktionen beslutar", "Mötet beslutade att:": a line that opens what the body decides.
bool opens_decision(const Tokens& tokens, std::size_t end) {
    if (end < 2 || end > longest_head_words || !tokens[0].capital) return false;
    if (tokens[end - 1].is("att")) --end;
    for (const std::string_view filler : {"följande", "enhälligt", "därmed", "således"}) {
        if (end > 2 && tokens[end - 1].is(filler)) --end;
    }
    std::size_t verb = end - 1;
    // "beslutar för egen del"
    if (end > 4 && tokens[end - 1].is("del") && tokens[end - 2].is("egen")) verb = end - 4;
    if (verb == 0 ||
        !is_one_of(utf8::lower(tokens[verb].text), {"beslutar", "beslutade", "beslöt"}))
        return false;
    for (std::size_t i = 0; i < verb; ++i) {
        if (!may_name(tokens[i])) return false;
    }
    return true;
}

/// Index after "(enhälligt)", "(ärende 3)"; `at` itself when no bracket stands there.
std::size_t skip_bracket(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size() || !tokens[at].is("(")) return at;
    std::size_t close = at;
    while (close < tokens.size() && !tokens[close].is(")")) ++close;
    return close < tokens.size() ? close + 1 : at;
}

bool only_colon_left(const Tokens& tokens, std::size_t at) {
    at = skip_bracket(tokens, at);
    return at == tokens.size() || (at + 1 == tokens.size() && tokens[at].is(":"));
}

/// "Beslut Styrelsen beslutar ...": the label of a column before its text.
bool decides(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t near = 10;  // tokens
    for (std::size_t i = at; i < tokens.size() && i < at + near; ++i) {
        if (is_one_of(utf8::lower(tokens[i].text),
                      {"beslutar", "beslutade", "beslöt", "föreslår", "godkänns", "godkänner",
                       "antas", "antar", "läggs", "utses", "väljs", "fastställs", "bifalls",
                       "avslås", "bordläggs", "återremitteras", "noteras"}))
            return true;
    }
    return false;
}

/// "Beslut: Planen antas", "Beslut att anta planen", "BESLUT   Planen antas", "Bakgrund. Texten":
/// where the text that runs in begins; 0 when none does.
std::size_t run_in_at(const Tokens& tokens, std::size_t at, SectionKind kind) {
    if (at >= tokens.size()) return 0;
    if (tokens[at].is(":") || (tokens[at].is(".") && !tokens[at].spaced))
        return at + 1 < tokens.size() ? at + 1 : 0;
    if (tokens[at].wide && at + 1 < tokens.size()) return at;  // the label of a column
    if (kind != SectionKind::decision) return 0;
    if (utf8::lower(tokens[at - 1].text) != "beslut") return 0;
    if (tokens[at].is("att")) return at;
    const bool dash = is_dash(tokens[at]) && at + 2 < tokens.size() && tokens[at + 1].spaced;
    if (dash) return at + 1;
    const bool capital = tokens[at].capital && at + 2 < tokens.size();
    return capital && decides(tokens, at) ? at : 0;
}

/// "Reservation Eva Ek (S) reserverar sig", "Förslag till beslut Planen antas.": a heading and its
/// text on one line. Only what could not begin a title.
bool runs_on(SectionKind kind, const Tokens& tokens, std::size_t at) {
    if (at + 2 >= tokens.size() || !tokens[at].capital) return false;
    switch (kind) {
        case SectionKind::proposal:
        case SectionKind::earlier:
        case SectionKind::reservation:
        case SectionKind::interest:
        case SectionKind::vote:
        case SectionKind::procedure: return true;
        case SectionKind::summary:
        case SectionKind::documents:
        case SectionKind::recipients: return at > 1;
        default: return false;
    }
}

std::optional<SectionHeading> read_known_heading(const Text& text, Span line,
                                                 const Tokens& tokens) {
    const auto known = lexicon().sections.match(tokens, 0);
    if (!known) return std::nullopt;
    const std::size_t at = known->end;
    const bool whole = line.size() <= longest_heading && only_colon_left(tokens, at);
    SectionHeading out{*known->value, cover(tokens, 0, at), {line.end, line.end}};
    if (whole) return out;
    std::size_t run_in = run_in_at(tokens, at, out.kind);
    if (run_in == 0 && runs_on(out.kind, tokens, at)) run_in = at;
    if (run_in == 0) return std::nullopt;
    out.run_in = trim(text, {tokens[run_in].span.begin, line.end});
    return out;
}

}  // namespace

std::optional<SectionHeading> read_section_heading(const Text& text, Span line) {
    if (line.empty()) return std::nullopt;
    const auto first = utf8::decode(text.plain(), line.begin);
    if (!utf8::is_upper(first.code)) return std::nullopt;
    const Span head{line.begin, std::min(line.end, line.begin + longest_heading)};
    // A long line can only begin with a heading: told by its first word, without cutting the
    // others.
    if (line.size() > longest_heading && !lexicon().sections.may_begin(first_token(text, head)))
        return std::nullopt;
    // The cut may halve a character; the half is a mark at the very end and does no harm.
    const Tokens tokens = tokenise(text, head);
    if (tokens.empty()) return std::nullopt;
    if (auto known = read_known_heading(text, line, tokens)) return known;
    if (line.size() > longest_heading) return std::nullopt;
    std::size_t end = tokens.size();
    if (tokens[end - 1].is(":")) --end;
    SectionHeading out{SectionKind::decision, cover(tokens, 0, end), {line.end, line.end}};
    if (is_decision_of_body(tokens, end) || opens_decision(tokens, end)) return out;
    out.kind = SectionKind::proposal;
    if (is_proposal_of_body(tokens, end)) return out;
    return std::nullopt;
}

namespace {

/// "Föredragande: Anna Berg, ekonom": the value; nothing when the line does not start so.
std::optional<Span> read_presenters(const Text& text, Span line) {
    const Span head{line.begin, std::min(line.end, line.begin + 400)};
    if (!lexicon().presenters.may_begin(first_token(text, head))) return std::nullopt;
    const Tokens tokens = tokenise(text, head);
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

/// "Styrelsen beslutar att" below "Beslut" or within a proposal opens no section of its own.
bool goes_on_within(const Section& open, const SectionHeading& heading, const Text& text) {
    if (heading.kind != SectionKind::decision) return false;
    const std::string low = utf8::lower(text.plain(heading.words));
    if (low.find("beslutar") == low.npos && low.find("beslutade") == low.npos &&
        low.find("beslöt") == low.npos) {
        return false;
    }
    switch (open.kind) {
        case SectionKind::decision:
        case SectionKind::proposal:
        case SectionKind::earlier: return true;
        default: return false;
    }
}

/// "Styrelsen beslutade enligt förslaget." after a proposal or a vote: the text is the body's own
/// again, and no heading says so.
bool tells_decision(const Text& text, Span line, const Section& open) {
    switch (open.kind) {
        case SectionKind::proposal:
        case SectionKind::procedure:
        case SectionKind::vote:
        case SectionKind::views: break;
        default: return false;
    }
    constexpr std::size_t first_words = 80;  // bytes
    const Tokens tokens =
        tokenise(text, {line.begin, std::min(line.end, line.begin + first_words)});
    for (std::size_t i = 1; i < tokens.size() && i < 5; ++i) {
        if (!tokens[i - 1].is_word() || !tokens[0].capital) return false;
        const std::string word = utf8::lower(tokens[i].text);
        // "beslutar" may still be the wording that is proposed.
        const bool told =
            is_one_of(word, {"beslutade", "beslöt", "fastställde", "godkände", "valde"});
        if (told || (word == "beslutar" && i + 1 < tokens.size() && tokens[i + 1].is("enligt")))
            return true;
    }
    return false;
}

/// "att välja Eva Ek till justerare" where a sentence might begin: clauses of a decision that no
/// word announces.
bool opens_clauses(const Text& text, const std::vector<LayoutLine>& lines, const ItemText& part,
                   std::size_t line, const Section& open) {
    if (open.kind != SectionKind::none && open.kind != SectionKind::summary &&
        open.kind != SectionKind::background && open.kind != SectionKind::views) {
        return false;
    }
    if (!text.plain(lines[line].span).starts_with("att ")) return false;
    std::size_t above = line;
    while (above > part.first_line && lines[above - 1].blank()) --above;
    if (above == part.first_line) return true;
    return text.plain(lines[above - 1].span).ends_with('.');
}

/// "Beredningen föreslår kommunstyrelserna" over "att avsätta medel", "För egen del beslutar
/// nämnden" over "- att ...": a line that announces the clauses below it.
bool announces_clauses(const Text& text, const std::vector<LayoutLine>& lines, const ItemText& part,
                       std::size_t line, const Section& open) {
    if (open.kind != SectionKind::none && open.kind != SectionKind::summary &&
        open.kind != SectionKind::background && open.kind != SectionKind::views) {
        return false;
    }
    if (line + 1 >= part.end_line || text.plain(lines[line].span).ends_with('.')) return false;
    const Span below = lines[line + 1].span;
    if (!text.plain({after_bullet(text, below), below.end}).starts_with("att ")) return false;
    const Tokens tokens = tokenise(text, lines[line].span);
    if (tokens.size() < 2 || tokens.size() > 14 || !tokens[0].capital) return false;
    constexpr std::size_t near = 7;  // tokens from the start of the sentence
    for (std::size_t i = 1; i < tokens.size() && i < near; ++i) {
        const bool decides = is_one_of(tokens[i].text, {"beslutar", "beslutade", "beslöt", "enas",
                                                        "enades", "föreslår", "rekommenderar"});
        if (!decides) continue;
        const std::string before = utf8::lower(tokens[i - 1].text);
        const bool body_before = names_body(before) || before == "vi";
        const bool body_behind =
            i + 1 < tokens.size() && names_body(utf8::lower(tokens[i + 1].text));
        return body_before || body_behind;
    }
    return false;
}

/// A short line that is set as a heading, by markup or in bold, whatever it says.
bool stands_out(const Text& text, const LayoutLine& line) {
    constexpr std::size_t longest = 80;  // bytes
    if (line.span.size() > longest || text.plain(line.span).ends_with('.')) return false;
    return line.level >= 3 || line.bold;
}

}  // namespace

namespace {

/// "att ...", "- ...", "Ansvarig: ...": goes on with the decision above a blank line.
bool goes_on_as_list(const Text& text, Span line) {
    const std::string_view words = text.plain(line);
    if (after_bullet(text, line) != line.begin || words.starts_with("att ")) return true;
    const std::size_t colon = words.find(':');
    constexpr std::size_t label = 24;  // bytes
    return colon != std::string_view::npos && colon < label;
}

/// The paragraph that begins on `line` ends with a stop.
bool ends_sentence(const Text& text, const std::vector<LayoutLine>& lines, std::size_t line,
                   std::size_t end) {
    while (line + 1 < end && !lines[line + 1].blank()) ++line;
    const std::string_view words = text.plain(lines[line].span);
    return words.ends_with('.') || words.ends_with('!');
}

}  // namespace

void read_sections(const Text& text, const std::vector<LayoutLine>& lines, const ItemText& part,
                   Item& item) {
    const auto offset = [&](std::size_t line) {
        return line < lines.size() ? lines[line].span.begin : text.plain().size();
    };
    const std::size_t end = part.end_line;
    bool runs_in = false;  // the open section began on the line of its heading, with a sentence
    Section open;
    open.body = {part.begin, part.begin};
    const auto close = [&](std::size_t at) {
        open.body = trim(text, {open.body.begin, std::max(open.body.begin, at)});
        if (open.kind != SectionKind::none || !open.body.empty()) item.sections.push_back(open);
    };
    const auto begin_at = [&](std::size_t line, SectionKind kind) {
        open = Section{};
        open.kind = kind;
        open.body.begin = offset(line);
    };
    for (std::size_t l = part.first_line; l < end; ++l) {
        if (lines[l].blank()) continue;
        if (item.presenters.empty()) {
            if (const auto value = read_presenters(text, lines[l].span)) {
                close(offset(l));
                std::size_t next = l + 1;
                while (value->empty() && next < end && lines[next].blank()) ++next;
                const bool below = value->empty() && next < end;
                item.presenters = below ? lines[next].span : *value;
                begin_at(below ? next + 1 : l + 1, SectionKind::none);
                l = below ? next : l;
                continue;
            }
        }
        if (l > part.first_line && lines[l - 1].blank() && open.kind == SectionKind::decision &&
            runs_in && !goes_on_as_list(text, lines[l].span)) {
            // "Beslut: Planen antas." and a blank line: what follows is told beside it.
            close(offset(l));
            begin_at(l, SectionKind::none);
        }
        auto heading = read_section_heading(text, lines[l].span);
        if (!heading && stands_out(text, lines[l])) {
            heading = SectionHeading{SectionKind::other, trim_title(text, lines[l].span), {}};
        }
        if (!heading && opens_clauses(text, lines, part, l, open)) {
            close(offset(l));
            begin_at(l, SectionKind::decision);
            continue;
        }
        if (!heading && announces_clauses(text, lines, part, l, open)) {
            heading = SectionHeading{SectionKind::decision, lines[l].span, {}};
        }
        if (!heading && tells_decision(text, lines[l].span, open)) {
            close(offset(l));
            begin_at(l, SectionKind::none);
            continue;
        }
        if (!heading || goes_on_within(open, *heading, text)) continue;
        close(offset(l));
        begin_at(l + 1, heading->kind);
        open.heading = heading->words;
        if (!heading->run_in.empty()) open.body.begin = heading->run_in.begin;
        runs_in = !heading->run_in.empty() && ends_sentence(text, lines, l, end);
    }
    close(offset(end));
}

}  // namespace mandat::extract
