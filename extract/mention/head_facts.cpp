// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/head_facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "extract/mention/body.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool opens_people(Field field) {
    switch (field) {
        case Field::deciding:
        case Field::serving:
        case Field::substitutes:
        case Field::absent:
        case Field::absent_substitutes:
        case Field::others: return true;
        default: return false;
    }
}

Capacity capacity_of(Field field) {
    switch (field) {
        case Field::serving:
        case Field::substitutes:
        case Field::absent_substitutes: return Capacity::substitute;
        case Field::others: return Capacity::other;
        default: return Capacity::decision_maker;
    }
}

bool is_digital_word(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low.starts_with("digital") || low == "teams" || low == "zoom" || low == "distans" ||
           low == "skype" || low == "videomöte" || low == "telefon" || low == "online";
}

bool is_filler(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low == "via" || low == "microsoft" || low == "ms" || low == "möte" || low == "på" ||
           low == "och" || low == "kl" || low == "klockan" || low == "den" || low == "samt" ||
           low == "i";
}

class HeadFactsReader {
  public:
    HeadFactsReader(const Text& text, const Protocol& protocol)
        : text_(text), protocol_(protocol) {}

    HeadFacts read() {
        read_title();
        for (const LabelledValue& field : protocol_.fields) read_field(field);
        read_signature_zone();
        if (out_.sessions.empty()) find_date_above();
        if (out_.first_paragraph == 0) number_from_items();
        tell_voters_apart();
        settle_body_name();
        return std::move(out_);
    }

  private:
    void read_field(const LabelledValue& field) {
        if (opens_people(field.field)) {
            read_attendance(field);
            return;
        }
        const Tokens tokens = tokenise(text_, field.value);
        switch (field.field) {
            case Field::time_place:
            case Field::time:
            case Field::place: read_when_and_where(tokens, field.field); break;
            case Field::verification:
                if (!out_.verification) out_.verification = find_date(tokens, 0, year());
                break;
            case Field::next_meeting:
                if (!out_.next_meeting) out_.next_meeting = find_date(tokens, 0, year());
                break;
            case Field::paragraphs: read_range(tokens, field.value); break;
            case Field::chair: read_signers(field.value, Calling::chair); break;
            case Field::secretary: read_signers(field.value, Calling::secretary); break;
            case Field::verifier: read_signers(field.value, Calling::verifier); break;
            case Field::body:
                out_.body = utf8::squeeze(text_.plain(trim(text_, field.value)));
                out_.body_span = trim(text_, field.value);
                break;
            default: break;
        }
    }

    [[nodiscard]] int year() const {
        return out_.sessions.empty() ? 0 : static_cast<int>(out_.sessions.front().date.date.year());
    }

    // --- title and body

    /// Words that make a line a title of minutes, not the name of a body.
    [[nodiscard]] static bool is_document_word(std::string_view word) {
        const std::string low = utf8::lower(word);
        return low.find("protokoll") != std::string::npos || low == "minnesanteckningar" ||
               low == "mötesanteckningar" || low == "styrelsemöte" || low == "arbetsmöte" ||
               low == "möte" || low == "i" || low == "sida" || low == "sid" ||
               low == "sammanträde" || low == "sammanträdesdatum" || low == "kallelse";
    }

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

    /// A decision heading names the body as its minutes call it: "Samverkansgruppens beslut".
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

    [[nodiscard]] static std::string_view last_word(std::string_view name) {
        const std::size_t blank = name.rfind(' ');
        return blank == std::string_view::npos ? name : name.substr(blank + 1);
    }

    /// "Nätverket för X" of "Nätverket för X i Y": the same words, fewer of them.
    [[nodiscard]] static bool is_short_form(const std::string& name, const std::string& title) {
        return title.starts_with(name) && name.size() < title.size() && title[name.size()] == ' ' &&
               name.find(' ') != std::string::npos;
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

    // --- when and where

    void read_when_and_where(const Tokens& tokens, Field field) {
        std::vector<Span> rest;
        std::size_t open = 0;
        const auto keep = [&](std::size_t end) {
            if (end > open) rest.push_back(cover(tokens, open, end));
        };
        for (std::size_t i = 0; i < tokens.size();) {
            const auto date = field == Field::place ? std::nullopt : read_date(tokens, i, year());
            if (date) {
                keep(i);
                out_.sessions.push_back({*date, waiting_clock_});
                waiting_clock_.reset();
                i = open = date->end;
                continue;
            }
            const auto clock = field == Field::place ? std::nullopt : read_clock(tokens, i);
            if (clock) {
                keep(i);
                if (out_.sessions.empty()) {
                    waiting_clock_ = clock;  // the place and hour stand before the day
                } else if (!out_.sessions.back().clock) {
                    out_.sessions.back().clock = clock;
                }
                i = open = clock->next;
                continue;
            }
            ++i;
        }
        keep(tokens.size());
        if (field != Field::time) take_place(rest);
    }

    void take_place(const std::vector<Span>& rest) {
        if (!out_.place.empty()) return;
        Span best;
        for (const Span& piece : rest) {
            const Tokens words = tokenise(text_, piece);
            const bool says_something = std::any_of(words.begin(), words.end(), [](const Token& t) {
                return t.is_word() && !is_filler(t.text) && !month_number(t.text);
            });
            if (says_something && piece.size() > best.size()) best = piece;
        }
        if (best.empty()) return;
        Tokens words = tokenise(text_, best);
        std::size_t first = 0;
        while (first < words.size() && (!words[first].is_word() || words[first].is("kl")) &&
               !words[first].is_number())
            ++first;
        std::size_t end = words.size();
        for (std::size_t i = first; i < end; ++i) {
            if (words[i].is_word() && words[i].text.starts_with("Ajourn")) end = i;
        }
        while (end > first && !words[end - 1].is_word() && !words[end - 1].is_number() &&
               !words[end - 1].is(")"))
            --end;
        if (end > first && words[end - 1].is("kl")) --end;
        if (end <= first) return;
        out_.place_span = cover(words, first, end);
        out_.place = utf8::squeeze(text_.plain(out_.place_span));
        read_mode(words, first, end);
    }

    void read_mode(const Tokens& words, std::size_t first, std::size_t end) {
        bool digital = false;
        bool room = false;
        for (std::size_t i = first; i < end; ++i) {
            if (!words[i].is_word()) continue;
            if (is_digital_word(words[i].text)) {
                digital = true;
            } else if (!is_filler(words[i].text)) {
                room = true;
            }
        }
        out_.mode = digital ? (room ? "hybrid" : "digital") : "in_person";
    }

    void find_date_above() {
        const std::size_t end = std::min(protocol_.head.end, std::size_t{4000});
        const Tokens tokens = tokenise(text_, {0, end});
        if (auto date = find_date(tokens, 0, 0)) out_.sessions.push_back({*date, waiting_clock_});
    }

    // --- items

    void read_range(const Tokens& tokens, Span value) {
        if (out_.first_paragraph != 0) return;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto span = read_paragraph_span(tokens, i, Sign::optional);
            if (!span || span->ranges.empty()) continue;
            out_.first_paragraph = span->ranges.front().first;
            out_.last_paragraph = span->ranges.back().second;
            out_.paragraphs_span = value;
            return;
        }
    }

    void number_from_items() {
        for (const Item& item : protocol_.items) {
            if (item.paragraph == 0) continue;
            if (out_.first_paragraph == 0) {
                out_.first_paragraph = item.paragraph;
                out_.paragraphs_span = item.title;
            }
            out_.last_paragraph = std::max(out_.last_paragraph, item.paragraph);
        }
    }

    // --- people

    void read_attendance(const LabelledValue& field) {
        const bool absent =
            field.field == Field::absent || field.field == Field::absent_substitutes;
        for (PersonMention& person : read_people(text_, field.value)) {
            Attendee a;
            a.presence = absent || person.marked_absent ? Presence::absent : Presence::present;
            a.capacity = capacity_of(field.field);
            a.label = field.label;
            a.qualified = field.qualified;
            a.person = std::move(person);
            const bool fresh = seen_.emplace(a.person.name, a.presence).second;
            if (fresh) out_.attendees.push_back(std::move(a));
        }
    }

    /// A list that calls its members "ledamot" says by that who on it is none.
    void tell_voters_apart() {
        std::map<std::size_t, std::size_t> members;
        for (const Attendee& a : out_.attendees) {
            if (a.person.calling == Calling::member) ++members[a.label.begin];
        }
        for (Attendee& a : out_.attendees) {
            constexpr std::size_t several = 3;
            const auto count = members.find(a.label.begin);
            if (count == members.end() || count->second < several ||
                a.capacity != Capacity::decision_maker)
                continue;
            const bool post =
                a.person.calling == Calling::title || a.person.calling == Calling::secretary ||
                a.person.calling == Calling::other || a.person.calling == Calling::project_leader;
            if (post) a.capacity = Capacity::other;
            a.qualified = true;
        }
    }

    void read_signers(Span value, Calling calling) {
        for (const PersonMention& person : read_people(text_, value)) {
            out_.signatures.push_back({person.name, person.span, calling, person.paragraphs});
        }
    }

    /// The block of signatures goes from its label over the labels of roles to the next other
    /// label.
    void read_signature_zone() {
        const auto& fields = protocol_.fields;
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (fields[f].field != Field::signatures) continue;
            std::size_t end = fields[f].value.end;
            for (std::size_t next = f + 1; next < fields.size(); ++next) {
                const Field kind = fields[next].field;
                if (kind != Field::paragraphs && kind != Field::chair && kind != Field::secretary &&
                    kind != Field::verifier)
                    break;
                end = fields[next].value.end;
            }
            read_signature_block({fields[f].value.begin, end});
        }
    }

    struct Piece {
        enum class Kind { name, role, limits } kind;
        std::string words;
        Span span;
        Calling calling = Calling::other;
        std::optional<ParagraphSpan> paragraphs;
    };

    [[nodiscard]] std::vector<Piece> signature_pieces(Span block) const {
        std::vector<Piece> out;
        const Tokens tokens = tokenise(text_, block);
        for (std::size_t i = 0; i < tokens.size();) {
            if (const auto role = lexicon().callings.match(tokens, i)) {
                out.push_back({Piece::Kind::role,
                               {},
                               cover(tokens, i, role->end),
                               *role->value,
                               std::nullopt});
                i = role->end;
            } else if (auto limits = read_paragraph_span(tokens, i)) {
                out.push_back({Piece::Kind::limits, {}, limits->span, Calling::other, limits});
                i = limits->end;
            } else if (std::size_t length = signer_length(tokens, i)) {
                out.push_back({Piece::Kind::name, words_of(tokens, i, i + length),
                               cover(tokens, i, i + length), Calling::other, std::nullopt});
                i += length;
            } else {
                ++i;
            }
        }
        return out;
    }

    /// A name up to the role that may follow it without a mark: "Anna Berg Sekreterare".
    [[nodiscard]] static std::size_t signer_length(const Tokens& tokens, std::size_t at) {
        const std::size_t length = name_length(tokens, at);
        for (std::size_t i = at + 1; i < at + length; ++i) {
            if (lexicon().callings.match(tokens, i)) return i - at >= 2 ? i - at : 0;
        }
        return length;
    }

    void read_signature_block(Span block) {
        const std::vector<Piece> pieces = signature_pieces(block);
        if (pieces.empty()) return;
        const bool role_first = pieces.front().kind == Piece::Kind::role;
        Calling role = Calling::verifier;
        std::vector<Signature> waiting;
        const auto flush = [&](Calling calling) {
            for (Signature& s : waiting) {
                s.calling = calling;
                out_.signatures.push_back(std::move(s));
            }
            waiting.clear();
        };
        for (const Piece& piece : pieces) {
            if (piece.kind == Piece::Kind::name) {
                waiting.push_back({piece.words, piece.span, role, std::nullopt});
                if (role_first) flush(role);
            } else if (piece.kind == Piece::Kind::role) {
                if (role_first) {
                    role = piece.calling;
                } else {
                    flush(piece.calling);
                }
            } else {
                Signature* last = !waiting.empty()                         ? &waiting.back()
                                  : !out_.signatures.empty() && role_first ? &out_.signatures.back()
                                                                           : nullptr;
                if (last != nullptr) {
                    last->paragraphs = piece.paragraphs;
                    last->span.end = std::max(last->span.end, piece.span.end);
                }
            }
        }
        flush(Calling::verifier);
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts out_;
    std::set<std::pair<std::string, Presence>> seen_;
    std::optional<ClockMention> waiting_clock_;
};

}  // namespace

HeadFacts read_head(const Text& text, const Protocol& protocol) {
    return HeadFactsReader(text, protocol).read();
}

}  // namespace mandat::extract
