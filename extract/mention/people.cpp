// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/people.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/distance.hpp"
#include "extract/mention/date.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_name = 5;    // words
constexpr std::size_t shortest_guess = 5;  // letters of a municipality that may be misspelt
constexpr std::size_t prose_words = 9;     // lower-case words on a line: a sentence, not a person

constexpr std::array<std::string_view, 13> particles = {
    "af", "av", "von", "van", "de", "der", "den", "al", "el", "da", "di", "la", "ben"};

bool is_particle(const Token& token) {
    return std::find(particles.begin(), particles.end(), token.text) != particles.end();
}

/// Words with a capital that open a list line but are nobody.
bool is_nobody(std::string_view word) {
    static constexpr std::array<std::string_view, 18> words = {
        "vakant", "vakans",  "ersättare", "enligt",   "bilaga",      "ingen",
        "inga",   "namn",    "parti",     "se",       "ajournering", "kommun",
        "roll",   "närvaro", "titel",     "signatur", "samtliga",    "alla"};
    return std::find(words.begin(), words.end(), utf8::lower(word)) != words.end();
}

bool all_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto d = utf8::decode(word, at);
        if (utf8::is_letter(d.code) && !utf8::is_upper(d.code)) return false;
        ++letters;
        at += d.size;
    }
    return letters > 1;
}

bool is_list_word(const Token& token) {
    return token.is("och") || token.is("samt") || token.is("&");
}

bool is_separator(const Token& token) {
    return token.is(",") || token.is(";") || token.is("/") || token.is(".") || is_list_word(token);
}

}  // namespace

std::string words_of(const Tokens& tokens, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        if (tokens[i].is_line_end()) continue;
        if (!out.empty() && (tokens[i].spaced || tokens[i - 1].is_line_end())) out += ' ';
        out += tokens[i].text;
    }
    return out;
}

std::size_t name_length(const Tokens& tokens, std::size_t at) {
    std::size_t end = at;
    std::size_t words = 0;
    while (end < tokens.size() && words < longest_name) {
        const Token& token = tokens[end];
        if (!token.is_word() || (words > 0 && token.wide)) break;
        if (token.capital) {
            ++words;
            ++end;
            // "Anna S. Berg": the stop of an initial
            if (utf8::length(token.text) == 1 && end + 1 < tokens.size() && tokens[end].is(".") &&
                tokens[end + 1].capital) {
                ++end;
            }
        } else if (words > 0 && is_particle(token) && end + 1 < tokens.size() &&
                   tokens[end + 1].capital) {
            ++end;
        } else {
            break;
        }
    }
    return words >= 2 ? end - at : 0;
}

std::optional<AffiliationMatch> read_affiliation(const Tokens& tokens, std::size_t at,
                                                 Spelling spelling) {
    if (at >= tokens.size() || !tokens[at].capital) return std::nullopt;
    if (const auto known = lexicon().places.match(tokens, at)) {
        const std::size_t last = known->end - 1;
        const bool whole = known->value->kind != NodeKind::municipality || tokens[last].capital ||
                           tokens[last].is("kommun");
        if (whole) {
            Affiliation a{*known->value, words_of(tokens, at, known->end),
                          cover(tokens, at, known->end), true, false};
            return AffiliationMatch{std::move(a), known->end};
        }
    }
    if (spelling == Spelling::exact) return std::nullopt;
    const std::string_view word = tokens[at].text;
    if (utf8::length(word) < shortest_guess || lexicon().is_first_name(word)) return std::nullopt;
    // "Astads Vatten AB" is a company, not a misspelt municipality.
    const bool owner = word.ends_with('s') && at + 1 < tokens.size() && tokens[at + 1].capital;
    if (owner) return std::nullopt;
    for (const KnownPlace& place : lexicon().municipalities) {
        if (utf8::length(place.name) < shortest_guess || edit_distance(word, place.name, 1) != 1)
            continue;
        return AffiliationMatch{{place, std::string(word), tokens[at].span, true, true}, at + 1};
    }
    return std::nullopt;
}

namespace {

/// Reads the parts of a list in the order they come and starts a new person where one must begin.
class PeopleReader {
  public:
    PeopleReader(const Text& text, Span list) : text_(text), tokens_(tokenise(text, list)) {}

    std::vector<PersonMention> read() {
        while (at_ < tokens_.size()) {
            if (tokens_[at_].is_line_end()) {
                ++at_;
                begin_line();
                continue;
            }
            if (line_start_ && skip_line()) continue;
            step();
        }
        finish();
        return std::move(people_);
    }

  private:
    using Tok = const Token&;

    [[nodiscard]] bool has(std::size_t i) const {
        return i < tokens_.size() && !tokens_[i].is_line_end();
    }
    [[nodiscard]] bool open() const { return !current_.name.empty(); }

    void begin_line() {
        // "Anna Berg" / "ersätter Bo Ek": a line in lower case goes on with the person above.
        const bool goes_on = has(at_) && !tokens_[at_].capital && tokens_[at_].is_word() && open();
        if (!goes_on) finish();
        line_start_ = true;
        after_comma_ = false;
    }

    /// Sentences, dotted lines and words for nobody are no people.
    bool skip_line() {
        line_start_ = false;
        std::size_t end = at_;
        std::size_t lower = 0;
        while (has(end)) {
            if (tokens_[end].is_word() && !tokens_[end].capital && !is_list_word(tokens_[end]))
                ++lower;
            ++end;
        }
        const bool words_for_nobody =
            tokens_[at_].is_word() && is_nobody(tokens_[at_].text) && !open();
        const std::size_t people = count_names(at_, end);
        const bool prose = lower >= prose_words && lower > people * 4;
        if (!words_for_nobody && !prose) return false;
        finish();
        at_ = end;
        return true;
    }

    [[nodiscard]] std::size_t count_names(std::size_t first, std::size_t end) const {
        std::size_t count = 0;
        for (std::size_t i = first; i < end;) {
            const std::size_t length = name_length(tokens_, i);
            count += length > 0 ? 1 : 0;
            i += std::max<std::size_t>(length, 1);
        }
        return count;
    }

    void step() {
        Tok token = tokens_[at_];
        if (token.wide && open()) after_comma_ = true;  // the next cell of a table
        if (token.is(",") || token.is(";") || token.wide) after_title_ = false;
        if (token.is_number()) {  // "2:e vice ordförande"
            if (const auto role = lexicon().callings.match(tokens_, at_)) {
                take_role(*role->value, at_, role->end);
                at_ = role->end;
                return;
            }
        }
        if (token.is(",") || token.is(";")) {
            after_comma_ = true;
            ++at_;
        } else if (read_limits() || read_substitution() || read_brackets() || read_mark()) {
            after_comma_ = false;
        } else if (is_list_word(token)) {
            after_comma_ = true;
            ++at_;
        } else if (token.is_word()) {
            read_words();
            after_comma_ = false;
        } else {
            ++at_;
        }
    }

    bool read_limits() {
        if (!open() && !pending_role_) return false;
        // "Tor Tall 126": a bare number after a name is a §.
        const bool bracket = tokens_[at_].is("(") && has(at_ + 1) && tokens_[at_ + 1].is_number();
        const bool until = tokens_[at_].is("t") || tokens_[at_].is("tom") || tokens_[at_].is("fr");
        const bool bare =
            bracket || until || (tokens_[at_].is_number() && tokens_[at_].text.size() <= 3);
        const auto span = read_paragraph_span(tokens_, at_, bare ? Sign::optional : Sign::needed);
        if (!span) return false;
        if (read_clock(tokens_, at_)) return false;
        if (!current_.paragraphs) current_.paragraphs = *span;
        extend(span->end);
        at_ = span->end;
        return true;
    }

    /// "ersätter Bo Ek", "tjg ers för Bo Ek (S), Astad"
    bool read_substitution() {
        if (!open() || !tokens_[at_].is_word()) {
            return false;
        }
        static const Phrases<bool> phrases = [] {
            Phrases<bool> p;
            for (const std::string_view words :
                 {"ersätter", "ersättare för", "tjänstgör för", "tjänstgörande för",
                  "tjänstgör istället för", "tjg för", "tjg. för", "tjg ers för", "tjg. ers. för",
                  "tgj ers för", "tjg ers", "tjänstgörande ersättare för", "i stället för",
                  "istället för", "ers för", "ers. för"}) {
                p.add(words, true);
            }
            return p;
        }();
        const auto match = phrases.match(tokens_, at_);
        if (!match) return false;
        const std::size_t length = name_length(tokens_, match->end);
        if (length == 0) return false;
        current_.stands_in_for = words_of(tokens_, match->end, match->end + length);
        current_.stands_in_for_span = cover(tokens_, match->end, match->end + length);
        at_ = match->end + length;
        extend(at_);
        return true;
    }

    /// "(S)", "(ordförande)", "(anteckningar)", "(tjg ers"
    bool read_brackets() {
        if (!tokens_[at_].is("(")) return false;
        std::size_t close = at_ + 1;
        while (has(close) && !tokens_[close].is(")") && close < at_ + 12) ++close;
        const std::size_t inside = at_ + 1;
        const bool closed = has(close) && tokens_[close].is(")");
        if (open()) {
            const bool party =
                has(inside) && (lexicon().is_party(tokens_[inside].text) ||
                                all_capitals(tokens_[inside].text) || is_dash(tokens_[inside]));
            if (party && current_.party.empty()) current_.party = tokens_[inside].text;
            if (const auto role = lexicon().callings.match(tokens_, inside)) {
                take_role(*role->value, inside, role->end);
            } else if (!closed && party) {
                close = inside;  // "(s, ordförande": the bracket was never closed
            }
        }
        at_ = (closed ? close : std::min(inside, tokens_.size() - 1)) + 1;
        if (open()) extend(std::min(at_, tokens_.size()));
        return true;
    }

    /// "X", "-", "1" in the cell after a name.
    bool read_mark() {
        if (!open()) return false;
        Tok token = tokens_[at_];
        const bool last = !has(at_ + 1) || tokens_[at_ + 1].wide || tokens_[at_ + 1].is(",");
        const bool dash = is_dash(token) && token.spaced && !has(at_ + 1);
        if (dash) current_.marked_absent = true;
        if (dash || ((token.is("X") || token.is("x")) && last)) {
            ++at_;
            return true;
        }
        if (token.is("närvarande") || token.is("Närvarande")) {
            ++at_;
            return true;
        }
        const auto match = absences().match(tokens_, at_);
        if (!match) return false;
        current_.marked_absent = true;
        at_ = match->end;
        return true;
    }

    [[nodiscard]] static const Phrases<bool>& absences() {
        static const Phrases<bool> phrases = [] {
            Phrases<bool> p;
            for (const std::string_view words :
                 {"anmält förhinder", "förhinder", "frånvarande", "ej närvarande", "deltog ej"}) {
                p.add(words, true);
            }
            return p;
        }();
        return phrases;
    }

    void read_words() {
        Tok token = tokens_[at_];
        if (const auto role = lexicon().callings.match(tokens_, at_)) {
            const bool more_title = has(role->end) && tokens_[role->end].is_word() &&
                                    !tokens_[role->end].wide && !tokens_[role->end].capital &&
                                    !is_list_word(tokens_[role->end]) && !is_verb(role->end);
            if (!more_title) {
                take_role(*role->value, at_, role->end);
                at_ = role->end;
                return;
            }
        }
        if (read_single_party()) return;
        if (!token.capital) {
            read_title(at_);
            return;
        }
        read_capitals();
    }

    [[nodiscard]] bool is_verb(std::size_t i) const {
        return tokens_[i].is("ersätter") || tokens_[i].is("tjänstgör") || tokens_[i].is("tjg") ||
               tokens_[i].is("ej") || tokens_[i].is("från") || tokens_[i].is("till");
    }

    /// ", s," and the party column "S Anna Berg".
    bool read_single_party() {
        Tok token = tokens_[at_];
        if (!lexicon().is_party(token.text) || utf8::length(token.text) > 3) return false;
        const bool alone = !has(at_ + 1) || tokens_[at_ + 1].is(",") || tokens_[at_ + 1].is(";") ||
                           tokens_[at_ + 1].wide;
        if (open() && (after_comma_ || token.wide) && alone) {
            current_.party = token.text;
            extend(at_ + 1);
            ++at_;
            return true;
        }
        const bool column = token.capital && all_or_one(token.text) && has(at_ + 1) &&
                            tokens_[at_ + 1].capital && !after_comma_ &&
                            name_length(tokens_, at_ + 1) > 0 && !open();
        if (!column) return false;
        pending_party_ = token.text;
        ++at_;
        return true;
    }

    [[nodiscard]] static bool all_or_one(std::string_view word) {
        return utf8::length(word) == 1 || all_capitals(word);
    }

    /// A run of words with small letters is a title; an organisation may follow it.
    void read_title(std::size_t first) {
        std::size_t end = first;
        while (has(end) && tokens_[end].is_word() &&
               (end == first || (!tokens_[end].capital && !tokens_[end].wide)) &&
               !(end > first && is_verb(end))) {
            ++end;
        }
        // "hälso- och miljöinspektör"
        if (has(end) && is_dash(tokens_[end]) && has(end + 1) && is_list_word(tokens_[end + 1])) {
            std::size_t more = end + 2;
            while (has(more) && tokens_[more].is_word() && !tokens_[more].capital) ++more;
            if (more > end + 2) end = more;
        }
        if (is_list_word(tokens_[end - 1])) --end;
        if (end <= first) {
            ++at_;
            return;
        }
        take_role(Calling::title, first, end);
        after_title_ = open();
        at_ = end;
    }

    void read_capitals() {
        if (open() || line_has_title_first()) {
            if (const auto place = read_affiliation(
                    tokens_, at_, wants_affiliation() ? Spelling::forgiving : Spelling::exact);
                place && open() && !begins_name_here(place->end)) {
                take_affiliation(place->affiliation);
                at_ = place->end;
                return;
            }
        }
        std::size_t run = at_;
        const auto ends_name = [this](std::size_t i) {
            return i > at_ &&
                   (absences().match(tokens_, i) || lexicon().callings.match(tokens_, i));
        };
        const auto initial = [this](std::size_t i) { return utf8::length(tokens_[i].text) == 1; };
        while (has(run) && tokens_[run].is_word() && !ends_name(run) &&
               (run == at_ || !tokens_[run].wide || initial(run - 1)) &&
               (tokens_[run].capital ||
                (is_particle(tokens_[run]) && has(run + 1) && tokens_[run + 1].capital))) {
            ++run;
            if (has(run) && tokens_[run].is(".") && utf8::length(tokens_[run - 1].text) == 1 &&
                has(run + 1) && tokens_[run + 1].capital) {
                ++run;
            }
        }
        // "Anna Berg X": the cross of a table.
        if (run > at_ + 2 && tokens_[run - 1].is("X") && (!has(run) || tokens_[run].is(","))) --run;
        read_run(run);
    }

    [[nodiscard]] bool wants_affiliation() const {
        return after_comma_ && open() && !current_.affiliation;
    }

    /// "Berg Anna": no; "Åre Peter Ek,": the municipality ends the person before.
    [[nodiscard]] bool begins_name_here(std::size_t) const { return !open(); }

    [[nodiscard]] bool line_has_title_first() const { return pending_role_.has_value(); }

    /// tokens_[at_, run) are words with capitals: a name, an organisation, or one after the other.
    void read_run(std::size_t run) {
        const std::size_t words = run - at_;
        const bool lower_follows = has(run) && tokens_[run].is_word() && !tokens_[run].capital &&
                                   !is_list_word(tokens_[run]) &&
                                   !lexicon().callings.match(tokens_, run) && !is_verb(run);
        if (open() && words == 1 && lower_follows) {  // "Community manager"
            read_title(at_);
            return;
        }
        if (words >= 3 && lexicon().is_title(tokens_[at_].text) &&
            lexicon().is_first_name(tokens_[at_ + 1].text)) {
            finish();  // "Kommundirektör Pia Palm"
            take_role(Calling::title, at_, at_ + 1);
            ++at_;
            return;
        }
        const bool single_name =
            open() && words == 1 && after_comma_ && lexicon().is_first_name(tokens_[at_].text);
        if (single_name) {  // "Bo Dahl, Jan": somebody by first name only
            start_person(at_, run);
            return;
        }
        if (open() && !starts_person(at_, run)) {
            const std::size_t name = find_name_inside(run);
            Affiliation unknown{{NodeKind::organisation, words_of(tokens_, at_, name), {}, "other"},
                                words_of(tokens_, at_, name),
                                cover(tokens_, at_, name),
                                false,
                                false};
            if (!current_.affiliation) take_affiliation(std::move(unknown));
            at_ = name;
            return;
        }
        if (!open() && words == 1) {
            read_single(run);
            return;
        }
        start_person(at_, name_end(at_, run));
    }

    /// A word alone at the start: a title for who comes next, or a surname before a comma.
    void read_single(std::size_t run) {
        const bool swapped = has(run) && tokens_[run].is(",") && has(run + 1) &&
                             tokens_[run + 1].capital &&
                             lexicon().is_first_name(tokens_[run + 1].text) &&
                             !lexicon().is_first_name(tokens_[at_].text) &&
                             !lexicon().places.match(tokens_, run + 1);
        if (swapped) {
            std::size_t end = run + 2;
            while (has(end) && tokens_[end].capital && lexicon().is_first_name(tokens_[end].text))
                ++end;
            const std::string name =
                words_of(tokens_, run + 1, end) + " " + std::string(tokens_[at_].text);
            start_person(at_, end);
            current_.name = name;
            return;
        }
        if (lexicon().is_title(tokens_[at_].text)) {
            take_role(Calling::title, at_, run);
        } else if (lexicon().is_first_name(tokens_[at_].text) &&
                   (!has(run) || is_separator(tokens_[run]))) {
            start_person(at_, run);
            return;
        }
        at_ = run;
    }

    /// Does a new person begin at `first`? Otherwise the run belongs to the one before.
    [[nodiscard]] static bool is_company_mark(std::string_view word) {
        return word == "AB" || word == "HB" || word == "KB";
    }

    [[nodiscard]] bool starts_person(std::size_t first, std::size_t run) const {
        const std::size_t words = run - first;
        if (words < 2) return false;
        const bool first_name = lexicon().is_first_name(tokens_[first].text);
        const bool bracket = has(run) && tokens_[run].is("(");
        const bool settled = current_.affiliation || !current_.called.empty() ||
                             !current_.party.empty() || current_.paragraphs ||
                             current_.marked_absent;
        if (first_name) return true;
        if (bracket && words <= 3) return true;
        // "arkivchef Astads Arkiv", "Astads Vatten AB": where somebody works.
        if (after_title_ || is_company_mark(tokens_[run - 1].text)) return false;
        return settled && words <= 3 && !all_capitals(tokens_[first].text);
    }

    /// Where a name begins inside "Förbundet Olle Orn": the index of "Olle", or the run's end.
    [[nodiscard]] std::size_t find_name_inside(std::size_t run) const {
        for (std::size_t i = at_ + 1; i + 1 < run; ++i) {
            if (lexicon().is_first_name(tokens_[i].text)) return i;
        }
        const bool settled = has(run) && tokens_[run].is(",") && run - at_ >= 3;
        return settled ? run - 2 : run;
    }

    /// Where the first name of a row of names without marks ends: "Anna Ek Bo Al Cia Ås".
    [[nodiscard]] std::size_t name_end(std::size_t first, std::size_t run) const {
        if (run - first < 4) return run;
        for (std::size_t i = first + 2; i + 1 < run; ++i) {
            const bool next = lexicon().is_first_name(tokens_[i].text) &&
                              !lexicon().is_first_name(tokens_[i - 1].text);
            if (next) return i;
        }
        return std::min(run, first + longest_name);
    }

    void start_person(std::size_t first, std::size_t end) {
        finish();
        after_title_ = false;
        current_.name = words_of(tokens_, first, end);
        current_.name_span = cover(tokens_, first, end);
        current_.span =
            pending_role_ ? Span{pending_span_.begin, current_.name_span.end} : current_.name_span;
        current_.party = std::move(pending_party_);
        pending_party_.clear();
        if (pending_role_) {
            title_first_ = title_first_ || people_.empty();
            current_.calling = pending_role_;
            current_.called = std::move(pending_called_);
            current_.called_span = pending_span_;
            pending_role_.reset();
        }
        at_ = end;
    }

    void take_role(Calling calling, std::size_t first, std::size_t end) {
        const std::string words = utf8::lower(words_of(tokens_, first, end));
        const Span span = cover(tokens_, first, end);
        // A role before any name belongs to the name that follows; so does a title that ends a
        // list part and is followed at once by a name that is set off by nothing: "ekonom Tor
        // Tall".
        const bool before_name = has(end) && tokens_[end].capital && !open();
        const bool next_line = !has(end) && !open();
        if (before_name || next_line) {
            finish();
            pending_role_ = calling;
            pending_called_ = words;
            pending_span_ = span;
            return;
        }
        if (!open()) return;
        if (title_first_ && calling == Calling::title && after_comma_ &&
            name_length(tokens_, end) > 0) {
            finish();
            pending_role_ = calling;
            pending_called_ = words;
            pending_span_ = span;
            return;
        }
        const bool better = !current_.calling || current_.calling == Calling::title ||
                            current_.calling == Calling::other;
        if (better || current_.called.empty()) {
            if (!current_.calling || calling != Calling::title) current_.calling = calling;
            if (current_.called.empty() || calling != Calling::title) {
                current_.called = words;
                current_.called_span = span;
            }
        }
        extend(end);
    }

    void take_affiliation(Affiliation affiliation) {
        current_.span.end = std::max(current_.span.end, affiliation.span.end);
        if (!current_.affiliation) current_.affiliation = std::move(affiliation);
    }

    void extend(std::size_t end) {
        if (open() && end > 0)
            current_.span.end = std::max(current_.span.end, tokens_[end - 1].span.end);
    }

    void finish() {
        if (open()) people_.push_back(std::move(current_));
        current_ = {};
    }

    const Text& text_;
    Tokens tokens_;
    std::size_t at_ = 0;
    PersonMention current_;
    std::vector<PersonMention> people_;
    std::optional<Calling> pending_role_;
    std::string pending_called_;
    Span pending_span_;
    std::string pending_party_;
    bool line_start_ = true;
    bool after_comma_ = false;
    bool title_first_ = false;
    bool after_title_ = false;
};

}  // namespace

std::vector<PersonMention> read_people(const Text& text, Span list) {
    return PeopleReader(text, list).read();
}

}  // namespace mandat::extract
