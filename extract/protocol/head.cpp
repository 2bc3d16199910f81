// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/head.hpp"

#include <algorithm>

#include "extract/input/token.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t flattened_line = 120;  // bytes; a longer head line may hold several labels
constexpr std::size_t longest_label = 8;     // words of a heading that no list of labels has

/// Labels that are plain words elsewhere too: a role under a signature, a day, a place.
bool needs_colon(Field field) {
    return field == Field::chair || field == Field::secretary || field == Field::time ||
           field == Field::place || field == Field::body || field == Field::ignore ||
           field == Field::contents;
}

/// "var", "är": between "Närvarande ledamöter" and their names.
bool is_copula(const Token& token) {
    return token.is("var") || token.is("voro") || token.is("är") || token.is("deltog") ||
           token.is("noterades") || token.is("hade") || token.is("anmälde") ||
           token.is("meddelade");
}

class HeadReader {
  public:
    HeadReader(const Text& text, Span head)
        : text_(text), head_(head), tokens_(tokenise(text, head)) {}

    std::vector<LabelledValue> read() {
        for (std::size_t i = 0; i < tokens_.size();) {
            auto label = label_at(i);
            if (!label) label = columns_of_signatures_at(i);
            if (!label) label = heading_at(i);
            if (!label) label = place_of_people_at(i);
            if (!label) label = title_below_list_at(i);
            if (!label) {
                ++i;
                continue;
            }
            close(tokens_[i].span.begin);
            in_signatures_ = in_signatures_ || label->field == Field::signatures;
            in_notice_ =
                label->field == Field::notice ||
                (in_notice_ && !opens_people(label->field) && label->field != Field::time_place);
            const bool unnamed = label->end == i;  // the value begins with the label's own words
            out_.push_back(
                {in_notice_ ? while_in_notice(label->field) : label->field,
                 cover(tokens_, i, label->words_end),
                 {unnamed ? tokens_[i].span.begin : tokens_[label->end - 1].span.end, head_.end},
                 label->qualified});
            i = std::max(label->end, i + 1);
        }
        close(head_.end);
        return std::move(out_);
    }

  private:
    struct Label {
        Field field;
        std::size_t words_end;
        std::size_t end;  ///< index of the first token of the value
        bool qualified;
    };

    /// The notice that minutes were put up repeats the day and is signed too.
    [[nodiscard]] static Field while_in_notice(Field field) {
        const bool signs = field == Field::signatures || field == Field::secretary ||
                           field == Field::chair || field == Field::verifier ||
                           field == Field::verification;
        return signs ? Field::notice : field;
    }

    [[nodiscard]] bool line_start(std::size_t i) const {
        return i == 0 || tokens_[i - 1].is_line_end() ||
               (i == 1 || tokens_[i - 2].is_line_end() ? is_dash(tokens_[i - 1]) : false);
    }

    [[nodiscard]] bool line_end(std::size_t i) const {
        return i >= tokens_.size() || tokens_[i].is_line_end();
    }

    [[nodiscard]] bool long_line(std::size_t i) const {
        return text_.line(text_.line_at(tokens_[i].span.begin)).size() > flattened_line;
    }

    [[nodiscard]] std::optional<Label> label_at(std::size_t i) const {
        if (!tokens_[i].capital) return std::nullopt;
        const auto match = lexicon().labels.match(tokens_, i, Phrases<Field>::Lines::across);
        if (!match) return std::nullopt;
        Label label{*match->value, match->end, match->end, false};
        const ListQualifier qualifier = read_list_qualifier(tokens_, label.end, label.field);
        if (qualifier.field && opens_people(label.field)) {
            label.field = *qualifier.field;
            label.words_end = label.end = qualifier.end;
            label.qualified = true;
        }
        const bool full_stop = label.field == Field::time_place && label.end < tokens_.size() &&
                               tokens_[label.end].is(".");  // "Plats och tid. Stadshuset kl. 9"
        const bool colon = label.end < tokens_.size() && (full_stop || tokens_[label.end].is(":"));
        if (opens_people(label.field)) {  // "Närvarande vid träffen var ..."
            const std::size_t occasion = after_occasion(label.end);
            if (occasion < tokens_.size() && is_copula(tokens_[occasion])) label.end = occasion;
        }
        const bool copula = opens_people(label.field) && label.end + 1 < tokens_.size() &&
                            is_copula(tokens_[label.end]) && tokens_[label.end + 1].capital &&
                            line_start(i);
        const bool column = in_signatures_ && tokens_[i].wide && !line_start(i);
        if (column && is_signer(label.field)) return std::nullopt;
        if (colon && line_start(i) && signs_beside(label)) return std::nullopt;
        if (colon || copula) {
            ++label.end;
        } else if (!stands_alone(i, label)) {
            return std::nullopt;
        }
        label.qualified = label.qualified || names_voters(tokens_, i, match->end);
        return label;
    }

    /// "vid träffen", "på dagens möte": the index after it; `at` when it is not there.
    [[nodiscard]] std::size_t after_occasion(std::size_t at) const {
        if (at + 1 >= tokens_.size() || !(tokens_[at].is("vid") || tokens_[at].is("på"))) return at;
        constexpr std::size_t farthest = 3;
        for (std::size_t i = at + 1; i < std::min(at + 1 + farthest, tokens_.size()); ++i) {
            const std::string low = utf8::lower(tokens_[i].text);
            if (low.ends_with("mötet") || low.ends_with("möte") || low.ends_with("träffen") ||
                low.ends_with("sammanträdet") || low.ends_with("stämman"))
                return i + 1;
        }
        return at;
    }

    /// Without a colon a label must be set apart by its line, by white space or by what follows.
    [[nodiscard]] bool stands_alone(std::size_t i, const Label& label) const {
        const bool starts_line = line_start(i);
        const bool last = label.end >= tokens_.size();
        if (needs_colon(label.field)) {
            if (label.field == Field::body && in_notice_ && long_line(i) && !last &&
                tokens_[label.end].capital) {
                return true;
            }
            if (signs_beside(label)) return false;
            const bool own_line = starts_line && (last || tokens_[label.end].is_line_end());
            const bool cell = starts_line && !last && tokens_[label.end].wide;
            return (own_line || cell) && !in_signatures_ && !is_role_below_name(i, label);
        }
        if (label.field == Field::verifier && in_signatures_) return false;
        if (last || tokens_[label.end].is_line_end()) return starts_line;
        const Token& next = tokens_[label.end];
        const bool value_follows =
            next.capital || next.is_number() || next.is("§") || next.is("(") || next.wide;
        if (starts_line) return value_follows && !is_row_of_list(i, label);
        if (i > 0 && tokens_[i - 1].is(",")) return false;  // "Eva Ek, tjänstgörande ersättare"
        const bool items = label.field == Field::paragraphs && (next.is_number() || next.is("§")) &&
                           tokens_[i].spaced;
        // "... Sven Lund. Tjänstemän ...", "Övriga närvarande Ersättare ...": set off by its place
        const bool set_off = opens_people(label.field) &&
                             (tokens_[i - 1].is(".") || after_label(i) || before_label(label.end));
        const bool several_words = set_off || label.end - i > 1 || label.field == Field::deciding ||
                                   label.field == Field::paragraphs ||
                                   label.field == Field::signatures;
        return items || (several_words && long_line(i) && tokens_[i].spaced);
    }

    /// "Vid protokollet        Justeras": two columns of signatures begin.
    [[nodiscard]] bool signs_beside(const Label& label) const {
        std::size_t end = label.end;
        if (!line_end(end) && tokens_[end].is(":")) ++end;
        if (line_end(end) || !tokens_[end].wide || !is_signer(label.field)) return false;
        const auto next = lexicon().labels.match(tokens_, end);
        return next && is_signer(*next->value) && tokens_[end].capital;
    }
    [[nodiscard]] static bool is_signer(Field field) {
        return field == Field::secretary || field == Field::chair || field == Field::verifier;
    }

    [[nodiscard]] bool after_label(std::size_t i) const {
        return !out_.empty() && out_.back().value.begin == tokens_[i - 1].span.end;
    }

    [[nodiscard]] bool before_label(std::size_t end) const {
        const auto next = lexicon().labels.match(tokens_, end);
        return next && tokens_[end].capital && next->end - end > 1;
    }

    /// "Anna Berg" / "Ordförande" / "Bo Ek" / "Sekreterare": in this list the roles stand below the
    /// names; its second line tells.
    [[nodiscard]] bool is_role_below_name(std::size_t i, const Label& label) const {
        if (label.field != Field::chair && label.field != Field::secretary) return false;
        if (out_.empty() || !opens_people(out_.back().field)) return false;
        const Span above = trim(text_, {out_.back().value.begin, tokens_[i].span.begin});
        const std::string_view words = text_.plain(above);
        const std::size_t lines = static_cast<std::size_t>(
            std::count(words.begin(), words.end(), '\n') + (words.empty() ? 0 : 1));
        constexpr std::size_t one_name = 40;  // bytes
        const std::size_t second = words.find('\n');
        if (lines == 1) return words.size() < one_name && words.find(',') == std::string_view::npos;
        if (lines == 0 || second == std::string_view::npos) return false;
        const Tokens row = tokenise(words.substr(second + 1, one_name));
        const auto role = lexicon().callings.match(row, 0);
        return role && (role->end == row.size() || row[role->end].is_line_end());
    }

    /// "Ledamot (S) ...", "Ersättare  Anna Berg" in the cells of a table: the role of one row.
    [[nodiscard]] bool is_row_of_list(std::size_t i, const Label& label) const {
        return line_start(i) && label.field == Field::substitutes && !line_end(label.end) &&
               tokens_[label.end].is("(") && label.end + 1 < tokens_.size() &&
               lexicon().is_party(tokens_[label.end + 1].text);
    }

    [[nodiscard]] std::optional<Label> columns_of_signatures_at(std::size_t i) const {
        if (!tokens_[i].capital || !line_start(i) || in_signatures_) return std::nullopt;
        const auto match = lexicon().labels.match(tokens_, i);
        if (!match) return std::nullopt;
        const Label label{*match->value, match->end, match->end, false};
        if (!signs_beside(label)) return std::nullopt;
        return Label{Field::signatures, i, i, false};
    }

    /// "Kungälv: Anna Berg (S), Bo Ek (M)": those who came from there; the value holds the place.
    [[nodiscard]] std::optional<Label> place_of_people_at(std::size_t i) const {
        if (!tokens_[i].capital || !line_start(i) || in_notice_ || in_signatures_) {
            return std::nullopt;
        }
        std::size_t colon = i + 1;
        const auto place = lexicon().places.match(tokens_, i);
        const bool listed =
            !out_.empty() && out_.back().field == Field::deciding && out_.back().label.empty();
        if (place) {
            colon = place->end;
        } else if (!listed || !tokens_[i].text.ends_with("et")) {  // "Förbundet: ..." below them
            return std::nullopt;
        }
        if (colon + 2 >= tokens_.size() || !tokens_[colon].is(":")) return std::nullopt;
        const bool name = tokens_[colon + 1].capital && tokens_[colon + 2].capital &&
                          lexicon().is_first_name(tokens_[colon + 1].text);
        if (!name) return std::nullopt;
        return Label{Field::deciding, i, i, false};
    }

    /// "Protokoll fört vid styrelsemöte ...": the title of the minutes ends the list above it.
    [[nodiscard]] std::optional<Label> title_below_list_at(std::size_t i) const {
        if (!tokens_[i].capital || !line_start(i) || out_.empty() ||
            !opens_people(out_.back().field) || line_end(i + 1)) {
            return std::nullopt;
        }
        const std::string low = utf8::lower(tokens_[i].text);
        const bool title = low == "protokoll" || low == "minnesanteckningar" ||
                           low == "mötesanteckningar" || low.ends_with("protokoll");
        if (!title || tokens_[i + 1].is(":")) return std::nullopt;
        return Label{Field::ignore, i, i, false};
    }

    /// A heading of people that no list has: its own line, or words before a colon.
    [[nodiscard]] std::optional<Label> heading_at(std::size_t i) const {
        if (!tokens_[i].capital || !line_start(i) || in_notice_ || in_signatures_) {
            return std::nullopt;
        }
        std::size_t end = i;
        while (!line_end(end) && !tokens_[end].is(":") && end - i <= longest_label) {
            const bool plain =
                tokens_[end].is_word() || is_dash(tokens_[end]) || tokens_[end].is("/");
            const bool cell = end > i && tokens_[end].wide;
            if (!plain || cell || utf8::lower(tokens_[end].text).starts_with("juster")) {
                return std::nullopt;
            }
            ++end;
        }
        const bool colon = !line_end(end) && tokens_[end].is(":");
        if (!colon && !line_end(end)) return std::nullopt;
        for (std::size_t k = i; k + 1 < end; ++k) {
            const bool name = lexicon().is_first_name(tokens_[k].text) && tokens_[k + 1].capital;
            if (name) return std::nullopt;
        }
        const bool within_list = !out_.empty() && opens_people(out_.back().field);
        auto field = judge_list_heading(tokens_, i, end);
        const bool party_to = colon && (tokens_[i].is("För") || tokens_[i].is("Från"));
        if (!field && party_to) field = Field::deciding;
        if (!field || (!within_list && !colon)) return std::nullopt;
        const bool group = utf8::lower(tokens_[i].text).starts_with("företräd") ||
                           utf8::lower(tokens_[i].text).starts_with("represent");
        if (*field == Field::deciding && within_list && group) field = running_field();
        const bool sentence = !colon && end - i > 2 && is_sentence(i, end);
        if (sentence) return std::nullopt;
        return Label{*field, end, colon ? end + 1 : end, false};
    }

    /// "Företrädare för studerande" under "Frånvarande" goes on with the absent.
    [[nodiscard]] Field running_field() const {
        const Field field = out_.back().field;
        return field == Field::called ? Field::deciding : field;
    }

    [[nodiscard]] bool is_sentence(std::size_t first, std::size_t end) const {
        return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                           tokens_.begin() + static_cast<std::ptrdiff_t>(end), [](const Token& t) {
                               return is_copula(t) || t.is("som") || t.is("att") || t.is("har");
                           });
    }

    void close(std::size_t at) {
        if (!out_.empty()) out_.back().value = trim(text_, {out_.back().value.begin, at});
    }

    const Text& text_;
    Span head_;
    Tokens tokens_;
    std::vector<LabelledValue> out_;
    bool in_signatures_ = false;
    bool in_notice_ = false;
};

}  // namespace

std::vector<LabelledValue> read_labelled_values(const Text& text, Span head) {
    return HeadReader(text, head).read();
}

}  // namespace mandat::extract
