// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/body.hpp"
#include "extract/mention/head_parts.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Words that make a line a title of minutes, not the name of a body.
bool is_document_word(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low.find("protokoll") != std::string::npos || low == "minnesanteckningar" ||
           low == "mötesanteckningar" || low == "styrelsemöte" || low == "arbetsmöte" ||
           low == "möte" || low == "i" || low == "sida" || low == "sid" || low == "sammanträde" ||
           low == "sammanträdesdatum" || low == "kallelse";
}

std::string_view last_word(std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

/// "Nätverket för X" of "Nätverket för X i Y": the same words, fewer of them.
bool is_short_form(const std::string& name, const std::string& title) {
    return title.starts_with(name) && name.size() < title.size() && title[name.size()] == ' ' &&
           name.find(' ') != std::string::npos;
}

/// Finds the lines that name the body.
class TitleReader {
  public:
    TitleReader(const Text& text, const Protocol& protocol, HeadFacts& out)
        : text_(text), protocol_(protocol), out_(out) {}

    void read_title() {
        const std::size_t end =
            protocol_.fields.empty() ? protocol_.head.end : protocol_.fields.front().label.begin;
        std::size_t seen = 0;
        Span fallback;
        for (const LayoutLine& line : lines_until(end)) {
            if (++seen > 12) break;
            const Tokens tokens = tokenise(text_, line.span);
            if (!out_.municipality) find_municipality(tokens);
            const Span words = title_words(tokens);
            if (words.empty()) continue;
            if (out_.title_span.empty() && names_body(tokens, words)) {
                out_.title_span = words;
            } else if (fallback.empty() && !find_date(tokens, 0, 0)) {
                fallback = words;
            }
        }
        if (out_.title_span.empty()) out_.title_span = fallback;
        out_.title = utf8::squeeze(text_.plain(out_.title_span));
    }

    /// A decision heading names the body as its minutes call it: "Samordningsgruppens beslut".
    void settle_body_name() {
        Span named;
        for (const Item& item : protocol_.items) {
            for (const Section& section : item.sections) {
                if (section.kind != SectionKind::decision || !named.empty()) continue;
                const Tokens tokens = tokenise(text_, section.heading);
                if (tokens.size() < 2) continue;
                const auto body = read_body(tokens, 0);
                const bool only_noun = body && body->noun.bare && body->end == body->noun_at + 1 &&
                                       body->first == body->noun_at;
                if (body && !only_noun) named = cover(tokens, 0, tokens.size() - 1);
            }
        }
        std::string name = utf8::squeeze(text_.plain(named));
        const Tokens title = tokenise(text_, out_.title_span);
        const bool title_is_body = names_body(title, out_.title_span);
        if (!out_.body.empty()) {
            // said by a label
        } else if (!name.empty() && (!title_is_body || is_short_form(name, out_.title))) {
            if (const auto noun = read_body_noun(last_word(name)); noun && noun->genitive)
                name.pop_back();
            out_.body = std::move(name);
            out_.body_span = named;
        } else {
            out_.body = out_.title;
            out_.body_span = out_.title_span;
        }
        read_organisation();
    }

  private:
    [[nodiscard]] std::vector<LayoutLine> lines_until(std::size_t end) const {
        std::vector<LayoutLine> out;
        for (std::size_t i = 0; i < text_.line_count(); ++i) {
            const Span whole = text_.line(i);
            if (whole.begin >= end) break;
            const Span span = trim(text_, {whole.begin, std::min(whole.end, end)});
            if (!span.empty()) out.push_back({span, 0, text_.heading_level(i)});
        }
        return out;
    }

    /// The line without page marks, dates and the word for minutes.
    [[nodiscard]] Span title_words(const Tokens& tokens) const {
        std::size_t first = 0;
        std::size_t end = 0;
        bool started = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& token = tokens[i];
            if (token.is_number() ||
                (!started &&
                 (!token.is_word() || is_document_word(token.text) || token.is("från") ||
                  token.is("för") || token.is("fört") || token.is("vid")))) {
                if (started) break;
                continue;
            }
            if (started && token.is_word() &&
                (is_document_word(token.text) || read_date(tokens, i, 2000)))
                break;
            // "Kommunstyrelsen, Astads kommun": the body ends at the comma.
            if (started && token.is(",") && read_body_noun(tokens[i - 1].text)) break;
            if (!started) first = i;
            started = true;
            if (token.is_word()) end = i + 1;
        }
        return started ? cover(tokens, first, end) : Span{};
    }

    [[nodiscard]] static bool names_body(const Tokens& tokens, Span words) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            if (!t.is_word() || !words.contains(t.span.begin)) return false;
            const auto noun = read_body_noun(t.text);
            return noun && noun->kind != NodeKind::organisation;
        });
    }

    void find_municipality(const Tokens& tokens) {
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            const auto place = read_affiliation(tokens, i, Spelling::exact);
            if (!place || place->affiliation.place.kind != NodeKind::municipality) continue;
            if (utf8::lower(place->affiliation.written).ends_with("kommun")) {
                out_.municipality = place;
                return;
            }
        }
    }

    /// "Styrelsen Kommunförbundet X" is the board of "Kommunförbundet X".
    void read_organisation() {
        const Tokens tokens = tokenise(text_, out_.body_span);
        if (tokens.size() < 2) return;
        const auto noun = read_body_noun(tokens[0].text);
        if (!noun || noun->type != "board") return;
        std::size_t first = 1;
        if (tokens[first].is("för") || tokens[first].is("i")) ++first;
        if (first >= tokens.size() || !tokens[first].capital) return;
        out_.organisation = words_of(tokens, first, tokens.size());
        out_.organisation_span = cover(tokens, first, tokens.size());
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts& out_;
};

}  // namespace

void read_title(const Text& text, const Protocol& protocol, HeadFacts& out) {
    TitleReader(text, protocol, out).read_title();
}

void settle_body_name(const Text& text, const Protocol& protocol, HeadFacts& out) {
    TitleReader(text, protocol, out).settle_body_name();
}

}  // namespace mandat::extract
