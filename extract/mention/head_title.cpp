// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/body.hpp"
#include "extract/mention/head_parts.hpp"
#include "extract/mention/title_words.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// A name in capitals as one writes it: "TEKNISKA UTSKOTTET" -> "Tekniska utskottet".
std::string without_shouting(const std::string& name) {
    constexpr std::size_t longest_letters = 7;  // of an acronym
    const Tokens tokens = tokenise(name);
    bool shouted = false;  // a body, or a word too long for letters that stand for words
    for (const Token& token : tokens) {
        if (!token.is_word() || utf8::length(token.text) < 2) continue;
        if (!all_capitals(token.text)) return name;
        shouted =
            shouted || read_body_noun(token.text) || utf8::length(token.text) > longest_letters;
    }
    if (!shouted) return name;
    std::string out;
    std::size_t copied = 0;  // bytes of `name`
    for (const Token& token : tokens) {
        if (!token.is_word()) continue;
        const auto begin = static_cast<std::size_t>(token.text.data() - name.data());
        out += name.substr(copied, begin - copied);
        const std::string low = utf8::lower(token.text);
        const std::string capital = utf8::capitalised(low);
        const bool place = lexicon().places.match(tokenise(capital), 0).has_value() ||
                           lexicon().places.match(tokenise("Region " + capital), 0).has_value();
        const bool keeps = out.empty() || place;
        out += keeps ? capital : low;
        copied = begin + token.text.size();
    }
    return out + name.substr(copied);
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
        std::size_t end = protocol_.head.end;
        if (!protocol_.fields.empty()) {
            const LabelledValue& first = protocol_.fields.front();
            end = std::min(end, first.label.empty() ? first.value.begin : first.label.begin);
        }
        std::size_t seen = 0;
        int best = 0;
        for (const LayoutLine& line : lines_until(end)) {
            if (++seen > 12) break;
            const Tokens tokens = tokenise(text_, line.span);
            if (!out_.municipality) find_municipality(tokens);
            out_.general_meeting = out_.general_meeting || tells_general_meeting(tokens);
            const Span words = title_words(tokens);
            if (words.empty()) continue;
            const int worth = worth_as_title(tokens, words);
            if (worth <= best) continue;
            best = worth;
            out_.title_span = words;
        }
        if (out_.title_span.empty()) title_below_lists();
        if (out_.title_span.empty()) title_of_first_line();
        out_.title = without_shouting(title_name(out_.title_span));
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
            out_.body = utf8::capitalised(out_.title);
            out_.body_span = out_.title_span;
        }
        read_organisation();
    }

  private:
    /// "Protokoll fört vid årsmöte", "ORDINARIE FÖRENINGSSTÄMMA": all members meet.
    [[nodiscard]] static bool tells_general_meeting(const Tokens& tokens) {
        return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
            const std::string low = utf8::lower(token.text);
            for (const std::string_view word :
                 {"årsmöte", "stämma", "föreningsmöte", "höstmöte", "vårmöte"}) {
                if (low.ends_with(word) || low.ends_with(std::string(word) + "t") ||
                    low.ends_with(std::string(word) + "n"))
                    return true;
            }
            return false;
        });
    }

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

    /// A line that names a body is the title; next best is one that says of what it is the minutes.
    [[nodiscard]] int worth_as_title(const Tokens& tokens, Span words) const {
        const bool remark = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
            return t.is("är") || t.is("ännu") || t.is("inte") || t.is("ej");
        });
        if (remark) return 0;  // "OBS! Detta protokoll är inte justerat"
        const bool registry = !tokens.empty() && utf8::lower(tokens[0].text).starts_with("org");
        if (registry && std::any_of(tokens.begin(), tokens.end(),
                                    [](const Token& t) { return t.is_number(); })) {
            return 0;  // "Org.nr 556000-0000"
        }
        bool document = false;
        bool club = false;
        bool capital = false;
        bool other_than_place = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!tokens[i].is_word()) continue;
            document =
                document || is_document_word(tokens[i].text) || is_meeting_word(tokens[i].text);
            if (!words.contains(tokens[i].span.begin)) continue;
            club = club || is_club_word(tokens[i].text);
            capital = capital || tokens[i].capital;
            other_than_place = other_than_place || !lexicon().places.match(tokens, i);
        }
        const bool meeting_only = words.size() < 24 && is_meeting_word(text_.plain(words));
        // "Föreningsstämma" says what kind of meeting it is; another line may say whose.
        const bool assembly = meeting_only && tells_general_meeting(tokenise(text_, words));
        if (names_body(tokens, words) && !assembly) return document ? 6 : 5;
        if (club) return document ? 4 : 3;
        // "Minnesanteckningar och överenskommelser": no name without a capital of its own
        if (document && capital && other_than_place && !meeting_only) return 2;
        if (meeting_only && !body_of_meeting(text_.plain(words)).empty()) return 2;
        return capital && other_than_place && !find_date(tokens, 0, 0) ? 1 : 0;
    }

    /// The head begins with a label; the words before its value may still name the body.
    void title_of_first_line() {
        for (const LayoutLine& line : lines_until(protocol_.head.end)) {
            const Tokens tokens = tokenise(text_, line.span);
            const Span words = title_words(tokens);
            if (!words.empty() && names_body(tokens, words)) out_.title_span = words;
            return;
        }
    }

    /// The lists stand above the title: "Protokoll fört vid styrelsemöte i Föreningen Gran".
    void title_below_lists() {
        for (const LabelledValue& field : protocol_.fields) {
            if (field.field != Field::ignore || !field.label.empty()) continue;
            const std::size_t line = text_.line_at(field.value.begin);
            const Tokens tokens = tokenise(text_, text_.line(line));
            const Span words = title_words(tokens);
            if (words.empty() || worth_as_title(tokens, words) < 2) continue;
            out_.title_span = words;
            return;
        }
    }

    /// The line without page marks, dates and the word for minutes.
    [[nodiscard]] Span title_words(const Tokens& tokens) const {
        std::size_t first = 0;
        std::size_t end = 0;
        bool started = false;
        bool quoted = false;  // “Föreningen ”Gran 1891””: a number may belong to the name
        Span meeting;         // "styrelsemöte": the name when there is no other
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& token = tokens[i];
            if (!started) {
                if (token.is_word() && is_meeting_word(token.text)) {
                    meeting = token.span;
                    continue;
                }
                if (read_date(tokens, i, 2000) && !meeting.empty()) break;  // what follows is where
                if (const std::size_t row = row_of_places(tokens, i); row > i) {
                    i = row - 1;  // the logos of the municipalities
                    continue;
                }
                if (const auto date = read_date(tokens, i, 2000)) {
                    i = date->end - 1;
                    continue;
                }
                if (!token.is_word() || is_document_word(token.text) || leads_to_name(token)) {
                    continue;
                }
                first = i;
                started = true;
                end = i + 1;
                continue;
            }
            if (token.is(",")) {  // "Nämnden för Astad, Bstad och Cstad": the places go on
                const std::size_t last = row_of_owners(tokens, i);
                if (last > i) {
                    i = last - 1;
                    end = last;
                    continue;
                }
            }
            // "Kommunstyrelsen, Astads kommun": the body ends at the comma.
            if (token.is("”") || token.is("“") || token.is("\"")) quoted = !quoted;
            const bool stop = (token.is_number() && !quoted) || is_year_of_work(tokens, i) ||
                              token.is(",") || token.is("(") || token.is("/") ||
                              (token.is("u") && i + 1 < tokens.size() && tokens[i + 1].is(".")) ||
                              (token.is(".") && i + 1 < tokens.size() && tokens[i + 1].spaced) ||
                              (token.is_word() && token.text != "i" &&
                               (is_document_word(token.text) || is_meeting_word(token.text) ||
                                token.is("den") || read_date(tokens, i, 2000)));
            if (stop) break;
            const bool in_quotes = quoted && token.is_number();
            if ((token.is_word() && !leads_to_name(token) && !token.is("i")) || in_quotes)
                end = i + 1;
        }
        if (!started) return meeting;
        return cover(tokens, first, end);
    }

    /// ", Bstad och Cstad kommuner" after "för Astad": the index after it; `at` when it is not so.
    [[nodiscard]] static std::size_t row_of_owners(const Tokens& tokens, std::size_t at) {
        if (at < 2 || !tokens[at - 2].is("för")) return at;
        if (!lexicon().places.match(tokens, at - 1)) return at;
        std::size_t i = at;
        std::size_t end = at;
        while (i + 1 < tokens.size() && (tokens[i].is(",") || tokens[i].is("och"))) {
            const auto place = lexicon().places.match(tokens, i + 1);
            if (!place) break;
            i = end = place->end;
        }
        if (end > at && end < tokens.size() && tokens[end].is("kommuner")) ++end;
        return end;
    }

    /// "för verksamhetsåret 2013", "för år 2013": which of the meetings, not whose.
    [[nodiscard]] static bool is_year_of_work(const Tokens& tokens, std::size_t at) {
        if (!tokens[at].is("för") || at + 1 >= tokens.size()) return false;
        const std::string low = utf8::lower(tokens[at + 1].text);
        return low == "år" || low == "året" || low.starts_with("verksamhetsår") ||
               low.starts_with("räkenskapsår") || low.starts_with("kalenderår") ||
               low.starts_with("perioden");
    }

    /// Index after three places and more in a row; `at` when there are fewer.
    [[nodiscard]] static std::size_t row_of_places(const Tokens& tokens, std::size_t at) {
        constexpr std::size_t several = 3;
        std::size_t count = 0;
        std::size_t i = at;
        while (const auto place = lexicon().places.match(tokens, i)) {
            i = place->end;
            ++count;
        }
        return count >= several ? i : at;
    }

    /// The words as a name: "Socialutskottets sammanträde" is one of "Socialutskottet".
    [[nodiscard]] std::string title_name(Span words) const {
        std::string name = utf8::squeeze(text_.plain(words));
        if (name.find(' ') == std::string::npos && is_meeting_word(name)) {
            const std::string body = body_of_meeting(name);
            return body.empty() ? name : utf8::capitalised(body);
        }
        const Span whole = text_.line(text_.line_at(words.begin));
        const std::size_t line_end = whole.end;
        // "Styrgruppsmöte Gröna stråket": whose steering group it is
        const Tokens before = tokenise(text_, {whole.begin, words.begin});
        if (!before.empty() && is_meeting_word(before.back().text)) {
            const std::string group = body_of_meeting(before.back().text);
            const auto noun = read_body_noun(group);
            if (noun && noun->type != "board" && !names_body(tokenise(text_, words), words))
                return utf8::capitalised(utf8::lower(group)) + " " + name;
        }
        const Tokens after = tokenise(text_, {words.end, std::min(line_end, words.end + 60)});
        const bool owner = !after.empty() && after[0].is_word() &&
                           (is_document_word(after[0].text) || is_meeting_word(after[0].text)) &&
                           !after[0].is("i");
        if (owner && name.size() > 3 && name.ends_with('s')) name.pop_back();
        return name;
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
    if (names_weekday(out.body)) {
        out.body.clear();
        out.body_span = {};
    }
}

}  // namespace mandat::extract
